"""What is true of a lighthouse: facts by grammatical kind and answer, written by hand.

``FACTS[kind][answer]`` is a text of entries with commas or line ends between them. A kind
says how its entries are asked about (``guess.PHRASINGS``); an entry with a star before it is
what everybody asks first, and is asked about in every way. MAYBE is what holds for some
lighthouses and not for others, or at some times. A lighthouse here is any of its kind, not
a particular one.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # "is it …"
    "adjective": {
        "YES": """
            *tall, *big, *large, huge, massive, *high, *heavy, *hard, *solid, *man-made
            artificial, *real, *bright, *round, upright, vertical, *useful, *hollow, strong
            sturdy, stationary, immobile, coastal, nautical, weatherproof, *important, helpful
            historic, physical, inanimate, durable, permanent, *expensive, costly, rigid
            inedible, towering, immovable, practical, functional, cylindrical, easy to see
            hard to miss, hard to build, good for sailors, three-dimensional, tower-shaped
            bigger at the bottom, visible from far away, visible at night, visible from the sea
            long-lasting, *visible, tangible, touchable, enormous, gigantic, giant, immense
            bulky, weighty, luminous, shining, illuminated, lit, radiant, freestanding
            motionless, unmoving, steady, lofty, elevated, waterproof, storm-proof, maritime
            marine, protective, historical, well built, well known, tubular, column-shaped
            enclosed, taller than wide, built to be seen, larger than a person
            rooted to the ground, made for safety, worth a lot, hard to knock down, hard to break
            of use to ships, good to see in a storm""",
        "NO": """
            *alive, *small, tiny, little, *edible, *soft, fluffy, furry, fuzzy, squishy, flexible
            bendy, stretchy, lightweight, *portable, *sharp, poisonous, toxic, venomous
            invisible, transparent, see-through, *liquid, sticky, sweet, sour, tasty, delicious
            juicy, spicy, hairy, human, female, male, carnivorous, extinct, tame, cuddly
            disposable, wearable, foldable, inflatable, pocket-sized, handheld, cheap, magnetic
            digital, virtual, imaginary, fictional, mythical, magical, supernatural, abstract
            organic, *natural, woolly, *flat, triangular, spherical, rubbery, slimy, greasy
            crunchy, chewy, underground, mobile, motorized, bouncy, elastic, fragile, delicate
            microscopic, miniature, short, weak, useless, musical, illegal, fast, fresh
            nutritious, radioactive, explosive, hungry, contagious, gaseous, ball-shaped
            heart-shaped, easy to carry, easy to move, easy to lose, good to eat
            bad for your teeth, an inch long, lighter than a feather, *living, dead, breathing
            feathered, scaly, wild, domesticated, palm-sized, weightless, airborne, floating
            ripe, raw, frozen, fizzy, alcoholic, salty, bitter, creamy, crispy, baked, fried
            perfumed, machine washable, knitted, woven, stuffed, stackable, wireless
            rechargeable, battery-powered, remote-controlled, downloadable, religious, political
            married, royal, shy, talkative, clever, intelligent, medical, dental, culinary
            two-dimensional, endangered, aggressive, cute, vegetarian, healthy to eat
            used up quickly, good for breakfast, good on toast, invisible at night
            smaller than a coin, thinner than paper, light as a feather, made for kids, low
            minuscule, of human size, powdery, furry and small, sold by the kilo, part of a meal
            part of the body, part of a set, on sale, in love, for one person only""",
        "MAYBE": """
            *old, ancient, *modern, *new, *beautiful, pretty, ugly, *scary, spooky, haunted
            *colorful, striped, shiny, smooth, rough, romantic, lonely, isolated, remote
            *dangerous, safe, abandoned, empty, dark, wet, cold, warm, hot, noisy, loud, quiet
            *electric, automatic, automated, rare, common, popular, *famous, decorative, dirty
            clean, dusty, square, octagonal, conical, mysterious, boring, interesting, exciting
            fun, cozy, comfortable, picturesque, narrow, wide, thin, slippery, flammable
            breakable, metallic, wooden, rusty, private, valuable, antique, old-fashioned
            obsolete, high-tech, solar-powered, open to the public, hard to reach, easy to climb
            bigger than you think, free to visit, crowded, manned, unmanned, restored
            weather-beaten, windy, foggy, damp, drafty, peaceful, touristy, photogenic, inhabited
            uninhabited, deserted, derelict, crumbling, leaning, hexagonal, whitewashed
            government-owned, privately owned, computerized, gas-lit, protected by law
            well hidden, far from other houses, in use in the daytime, bright red, colored
            stylish, out of order, freezing, run by machines, wet inside""",
    },
    "colour": {
        "YES": "",
        "NO": """
            pink, purple, *green, turquoise, gold, violet, silver, lime green""",
        "MAYBE": """
            *red, *white, *black, yellow, gray, *blue, brown, orange, red and white
            black and white""",
    },
    # "is it …", "is it a kind of …": what the thing belongs to
    "class": {
        "YES": """
            *a building, *a structure, *a tower, *a landmark, a beacon, *a place, a construction
            a piece of architecture, a navigation aid, a source of light, *a light source
            a solid object, a signal, a tall building, a light tower, a physical object
            an inanimate object, a man-made structure, a seaside building, a public service
            a guide for ships, a safety device, a warning signal, *a thing, *an object, something
            a man-made thing, a man-made object, a fixed structure, a coastal building
            a coastal structure, a navigational aid, a maritime structure, a seamark
            a coastal landmark, a tall structure, a tall tower, a permanent structure
            a safety feature, a guide, a piece of engineering, a help for sailors
            a sign for ships, a nautical thing, a building by the sea, a building with stairs
            a tower with a light, an orientation point, a point of reference, an inanimate thing
            an immobile object, a landmark for sailors""",
        "NO": """
            *an animal, *a plant, *a person, a fruit, a vegetable, a mineral, a drink, *a toy
            *a tool, *a vehicle, *a musical instrument, a mammal, a bird, a fish, an insect
            a reptile, a tree, a flower, a sport, a game, a piece of jewelry, an appliance
            a utensil, a weapon, a body part, a planet, a country, a city, a continent
            a language, a number, a feeling, an emotion, an idea, a concept, a job, a holiday
            a song, a dance, a chemical, a metal, a gas, a disease, a medicine, a drug
            a household item, an office supply, a natural object, a living thing, a pet
            a farm animal, a sea creature, a monster, a superhero, a cartoon character
            a celebrity, a god, a snack, a dessert, a spice, a document, a gadget, a container
            a shape, a letter, a natural disaster, a season, a brand, a company, a website
            a video game, a religion, a piece of furniture, a piece of clothing
            a piece of sports equipment, a fabric, a cleaning product, a kitchen item
            a means of transport, an electronic device, a unit of measurement, a part of the body
            a work of nature, a dinosaur, a dog breed, *food, *furniture, *clothing, jewelry
            cutlery, stationery, makeup, money, art supplies, a liquid, a human, a man, a woman
            a child, a family member, a profession, an actor, a singer, an athlete, a politician
            a fictional character, a movie, a tv show, a novel, a poem, a painting, a photograph
            an organ, a bone, a cell, a virus, a fungus, a mushroom, an herb, a weed, a bush
            a grain, a nut, a berry, a leaf, a seed, a beverage, a soup, a sauce, a type of meat
            a type of bread, a type of cheese, a candy, a breakfast food, fast food
            a kitchen appliance, a household appliance, a kitchen utensil, a garden tool
            a power tool, a hand tool, a writing instrument, a string instrument
            a wind instrument, a ball game, a board game, a card game, a water sport, a hobby
            a school subject, a science, an alphabet, a currency, a law, a crime, a battle
            a festival, a prayer, a legend, a fairy tale, a smell, a taste, a sound, a noise
            a unit of time, a day of the week, a month, a weather phenomenon, a storm, a galaxy
            a comet, a body of water, a natural wonder, a gemstone, an element, a fuel, a poison
            a watercraft, an aircraft, a spaceship, a car part, a computer part
            a computer program, an app, an operating system, a mobile phone, an accessory
            footwear, underwear, a hat, a cosmetic, a bathroom item, a school item
            an office item, a toy for kids, a rodent, a wild animal, a bug, an amphibian
            a predator, a bird of prey, a fashion item, a piece of paper, a musical piece, a dish
            a pair of something, a substance, a fluid, a powder, a kind of fruit, a kind of dog
            a kind of car, a means of payment, a body fluid, a two-legged animal
            a four-legged animal, an airplane part, an invention of the last ten years
            a wooden toy, a hand-held thing, consumable, a consumer product, a subscription
            a piece of software, a kitchen gadget, a garment, a pastry, a fictional place
            a dream, a memory, a skill, a disease of the skin, a martial art""",
        "MAYBE": """
            *a machine, *a home, *a house, *a tourist attraction, a museum, *a monument, a symbol
            a historic building, a public building, a work of art, a workplace, *a light
            a device, a wonder of the world, a lookout, a national monument, a stone building
            a ruin, a white building, a place to live, a quiet place, a government building
            a place to work, a famous place, a famous building, a destination, an attraction
            a lookout point, a viewpoint, a dwelling, a shelter, a hiding place
            a national symbol, an old building, a modern building, a holiday home
            a protected monument, a visitor attraction, a brick building, a round building
            a white tower, a lonely place""",
    },
    # things that a player names; the secret is none of them
    "guess": {
        "YES": "",
        "NO": """
            a chair, a table, a castle, a church, a windmill, a skyscraper, a bridge, a pier
            a harbor, a boat, a ship, a sailboat, a submarine, an anchor, a buoy, a compass
            a lamp, a flashlight, a candle, a light bulb, a lantern, a street light
            a traffic light, a chandelier, a spotlight, a flare, the sun, the moon, a star
            a campfire, a volcano, a mountain, a cliff, an island, a beach, a rock, a wave
            the ocean, a river, a lake, a waterfall, a water tower, a clock tower, a bell tower
            a control tower, the eiffel tower, big ben, the statue of liberty, a pyramid
            a radio tower, a chimney, a silo, a flagpole, a statue, a fountain, a temple
            a mosque, a pagoda, a palace, a mansion, a cottage, a cabin, a barn, a shed, a garage
            a greenhouse, a warehouse, a doghouse, a birdhouse, a boathouse, a tree house
            a dollhouse, the white house, a courthouse, a light switch, a lightsaber, lightning
            a lighter, a lighthouse keeper, a houseboat, a tent, an igloo, a hotel, a hospital
            a school, a prison, a library, a theater, an airport, a train station, a factory
            a power plant, an oil rig, a wind turbine, a satellite, a rocket, an airplane
            a helicopter, a kite, a balloon, a car, a bus, a bicycle, a train, a truck, a dog
            a cat, a horse, a whale, a shark, a seagull, a dolphin, a crab, an octopus, a penguin
            an apple, a banana, pizza, bread, a cake, cheese, an egg, a sandwich, a pen, a pencil
            a book, a phone, a computer, a television, a camera, a clock, a watch, a key, a knife
            a spoon, a cup, a bottle, a bag, a hat, a shoe, a shirt, a ring, a mirror, a window
            a door, a bed, a sofa, a desk, a rug, a ladder, a rope, a hammer, a screwdriver
            a ball, a guitar, a piano, a drum, a trumpet, a foghorn, a whistle, a bell
            a telescope, an umbrella, a coin, a robot, a pirate, a sailor, a fisherman, a ghost
            a dragon, a mermaid, a king, an elephant, a spider, a rose, a cactus, a cloud
            a rainbow, a snowman, a fridge, a toaster, a bathtub, a toothbrush, a towel, a pillow
            a blanket, scissors, a needle, a calculator, a map, a newspaper, a stamp, a wallet
            sunglasses, a bucket, a broom, a tractor, a parachute, a tunnel, a road
            a swimming pool, a stadium, a supermarket
            a torch, a headlight, an oil lamp, a floodlight, a laser, a night light, a desk lamp
            a disco ball, a christmas light, a neon sign, fireworks, a bonfire, a match, a firefly
            a lamp post, a road sign, a palm tree, a giraffe, a lion, a tiger
            a bear, a wolf, a fox, a rabbit, a mouse, a cow, a pig, a sheep, a chicken, a duck
            a goose, an owl, an eagle, a bat, a frog, a snake, a turtle, a monkey, a parrot
            an ant, a bee, a butterfly, a starfish, a jellyfish, a salmon, a ferry, a canoe
            a cruise ship, a sailing boat, a raft, a lifeboat, a life jacket, a paddle
            a fishing rod, a net, a surfboard, a sandcastle, a shell, seaweed, salt, a taxi
            a motorcycle, a scooter, a tram, a spaceship, a crane, a bulldozer, a fort, a fortress
            a monastery, a cathedral, a chapel, a farmhouse, a villa, a cottage by the sea
            a skate park, a museum piece, a town hall, a post office, a restaurant, a bakery
            a cinema, a gas station, an observatory, a watchtower on a wall, a ruin of a castle
            a telephone pole, a billboard, a monument to a king, a column, a wall, a fence, a gate
            a well, a dam, an elevator, an escalator, a carpet, a curtain, a plate, a fork
            a frying pan, a kettle, an oven, a dishwasher, a vacuum cleaner, a hairdryer, a comb
            soap, a sponge, shampoo, a razor, a tie, a dress, a jacket, gloves, socks, jeans
            a belt, a purse, a necklace, an earring, a doll, a teddy bear, a puzzle, a dice
            a chessboard, a football, a tennis racket, a bat and ball, skis, a helmet, a tomato
            a potato, a carrot, an onion, an orange, a grape, a strawberry, rice, pasta, soup
            ice cream, chocolate, a hamburger, coffee, tea, beer, wine, milk, water, a saw
            a drill, a nail, a shovel, a rake, an axe, glue, tape, paper, a stapler, an eraser
            a ruler, a printer, a keyboard, a mouse pad, a microphone, a radio, a violin, a flute
            a saxophone, a harp, a doctor, a teacher, a policeman, a soldier, a captain, a queen
            a wizard, a witch, an angel, the president, santa claus, a baby""",
        "MAYBE": "",
    },
}
