"""What is true of a lighthouse: facts by grammatical kind and answer, written by hand.

``FACTS[kind][answer]`` is a text of entries with commas or line ends between them. A kind
says how its entries are asked about (``guess.PHRASINGS``). MAYBE is what holds for some
lighthouses and not for others, or at some times. A lighthouse here is any of its kind, not
a particular one.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # "is it …"
    "adjective": {
        "YES": """
            tall, big, large, huge, massive, high, heavy, hard, solid, man-made, artificial, real
            bright, round, upright, vertical, useful, hollow, strong, sturdy, stationary, immobile
            coastal, nautical, weatherproof, important, helpful, historic, physical, inanimate
            durable, permanent, expensive, costly, rigid, inedible, towering, immovable, practical
            functional, cylindrical, easy to see, hard to miss, hard to build, good for sailors
            three-dimensional, tower-shaped, bigger at the bottom
            visible from far away, visible at night, visible from the sea, long-lasting""",
        "NO": """
            alive, small, tiny, little, edible, soft, fluffy, furry, fuzzy, squishy, flexible
            bendy, stretchy, lightweight, portable, sharp, poisonous, toxic, venomous, invisible
            transparent, see-through, liquid, sticky, sweet, sour, tasty, delicious, juicy, spicy
            hairy, human, female, male, carnivorous, extinct, tame, cuddly, disposable
            wearable, foldable, inflatable, pocket-sized, handheld, cheap, magnetic, digital
            virtual, imaginary, fictional, mythical, magical, supernatural, abstract, organic
            natural, woolly, flat, triangular, spherical, rubbery, slimy, greasy, crunchy
            chewy, underground, mobile, motorized, bouncy, elastic, fragile, delicate
            microscopic, miniature, short, weak, useless, musical, illegal, fast, fresh
            nutritious, radioactive, explosive, hungry, contagious, gaseous, ball-shaped
            heart-shaped, easy to carry, easy to move, easy to lose, good to eat, bad for your teeth
            an inch long, lighter than a feather""",
        "MAYBE": """
            old, ancient, modern, new, beautiful, pretty, ugly, scary, spooky, haunted, colorful
            striped, shiny, smooth, rough, romantic, lonely, isolated, remote, dangerous, safe
            abandoned, empty, dark, wet, cold, warm, hot, noisy, loud, quiet, electric, automatic
            automated, rare, common, popular, famous, decorative, dirty, clean, dusty, square
            octagonal, conical, mysterious, boring, interesting, exciting, fun, cozy, comfortable
            picturesque, narrow, wide, thin, slippery, flammable, breakable, metallic
            wooden, rusty, private, valuable, antique, old-fashioned, obsolete, high-tech
            solar-powered, open to the public, hard to reach, easy to climb, bigger than you think
            free to visit""",
    },
    "colour": {
        "YES": "",
        "NO": "pink, purple, green, turquoise, gold",
        "MAYBE": "red, white, black, yellow, gray, blue, brown, orange, red and white, "
        "black and white",
    },
    # "is it …", "is it a kind of …": what the thing belongs to
    "class": {
        "YES": """
            a building, a structure, a tower, a landmark, a beacon, a place, a construction
            a piece of architecture, a navigation aid, a source of light, a light source
            a solid object, a signal, a tall building, a light tower, a physical object
            an inanimate object, a man-made structure, a seaside building, a public service
            a guide for ships, a safety device, a warning signal""",
        "NO": """
            an animal, a plant, a person, a fruit, a vegetable, a mineral, a drink, a toy, a tool
            a vehicle, a musical instrument, a mammal, a bird, a fish, an insect, a reptile, a tree
            a flower, a sport, a game, a piece of jewelry, an appliance, a utensil, a weapon
            a body part, a planet, a country, a city, a continent, a language, a number
            a feeling, an emotion, an idea, a concept, a job, a holiday, a song, a dance
            a chemical, a metal, a gas, a disease, a medicine, a drug, a household item
            an office supply, a natural object, a living thing, a pet, a farm animal
            a sea creature, a monster, a superhero, a cartoon character, a celebrity, a god
            a snack, a dessert, a spice, a document, a gadget, a container, a shape, a letter
            a natural disaster, a season, a brand, a company, a website, a video game, a religion
            a piece of furniture, a piece of clothing, a piece of sports equipment, a fabric
            a cleaning product, a kitchen item, a means of transport, an electronic device
            a unit of measurement, a part of the body, a work of nature, a dinosaur, a dog breed
            food, furniture, clothing, jewelry, cutlery, stationery, makeup, money, art supplies""",
        "MAYBE": """
            a machine, a home, a house, a tourist attraction, a museum, a monument, a symbol
            a historic building, a public building, a work of art, a workplace, a light, a device
            a wonder of the world, a lookout, a national monument, a stone building
            a ruin, a white building, a place to live, a quiet place, a government building
            a place to work""",
    },
    # things that a player names; the secret is none of them
    "guess": {
        "YES": "",
        "NO": """
            a chair, a table, a castle, a church, a windmill, a skyscraper, a bridge, a pier
            a harbor, a boat, a ship, a sailboat, a submarine, an anchor, a buoy, a compass, a lamp
            a flashlight, a candle, a light bulb, a lantern, a street light, a traffic light
            a chandelier, a spotlight, a flare, the sun, the moon, a star, a campfire, a volcano
            a mountain, a cliff, an island, a beach, a rock, a wave, the ocean, a river, a lake
            a waterfall, a water tower, a clock tower, a bell tower, a control tower
            the eiffel tower, big ben, the statue of liberty, a pyramid, a radio tower, a chimney
            a silo, a flagpole, a statue, a fountain, a temple, a mosque, a pagoda, a palace
            a mansion, a cottage, a cabin, a barn, a shed, a garage, a greenhouse, a warehouse
            a doghouse, a birdhouse, a boathouse, a tree house, a dollhouse, the white house
            a courthouse, a light switch, a lightsaber, lightning, a lighter, a lighthouse keeper
            a houseboat, a tent, an igloo, a hotel, a hospital, a school, a prison, a library
            a theater, an airport, a train station, a factory, a power plant, an oil rig
            a wind turbine, a satellite, a rocket, an airplane, a helicopter, a kite, a balloon
            a car, a bus, a bicycle, a train, a truck, a dog, a cat, a horse, a whale, a shark
            a seagull, a dolphin, a crab, an octopus, a penguin, an apple, a banana, pizza, bread
            a cake, cheese, an egg, a sandwich, a pen, a pencil, a book, a phone, a computer
            a television, a camera, a clock, a watch, a key, a knife, a spoon, a cup, a bottle
            a bag, a hat, a shoe, a shirt, a ring, a mirror, a window, a door, a bed, a sofa
            a desk, a rug, a ladder, a rope, a hammer, a screwdriver, a ball, a guitar, a piano
            a drum, a trumpet, a foghorn, a whistle, a bell, a telescope, an umbrella, a coin
            a robot, a pirate, a sailor, a fisherman, a ghost, a dragon, a mermaid, a king
            an elephant, a spider, a rose, a cactus, a cloud, a rainbow, a snowman, a fridge
            a toaster, a bathtub, a toothbrush, a towel, a pillow, a blanket, scissors, a needle
            a calculator, a map, a newspaper, a stamp, a wallet, sunglasses, a bucket, a broom
            a tractor, a parachute, a tunnel, a road, a swimming pool, a stadium, a supermarket""",
        "MAYBE": "",
    },
    # "does it …"
    "does": {
        "YES": """
            give light, make light, shine, glow, stay in one place, stand still, warn people
            help people, help sailors, help ships, save lives, guide ships, flash, blink, light up
            light up at night, work at night, stand upright, stand by the sea, face the sea
            protect people, cast a shadow, use energy, last a long time, need maintenance
            weigh a lot, weigh more than a ton, exist, cost a lot, send out a beam, send a signal
            emit light, use a lens, use a lamp, withstand storms, look like a tower
            reach up high, stay outside, show the way, point to the sky, need to be strong
            keep ships off the rocks, stand alone, belong near the water, get built by people
            cost more than a car, weigh more than a car, weigh more than me""",
        "NO": """
            breathe, eat, drink, sleep, think, talk, sing, bark, bite, fly, swim, walk, run, crawl
            jump, dance, grow, reproduce, lay eggs, have babies, bloom, move, float, travel, roll
            bounce, fit in a pocket, fit in my hand, fit in a box, fit in a car, melt, rot, spoil
            expire, taste good, smell nice, smell bad, sting, explode, cut things, hold liquid
            contain sugar, grow on trees, live in water, live in the forest, come from an animal
            come from a plant, come in a packet, hunt, hibernate, play music, tell the time
            need food, need sunlight, use gasoline, fold up, weigh less than a kilo
            cost less than ten dollars, cost less than a dollar, belong in a kitchen, change size
            wear clothes, wag its tail, boil water, have feelings, go on the table, eat meat
            eat grass, give milk, live on a farm, live in a zoo, need a bath
            come with instructions, go in the mouth, swim in the sea, go to school, purr
            keep food cold, wake me up in the morning, print things""",
        "MAYBE": """
            spin, rotate, make noise, make a sound, use electricity, need electricity
            run on electricity, use oil, burn oil, run by itself, look nice, look scary, look old
            belong to the government, get hot, smell, need paint, attract birds, attract tourists
            contain metal, look like a house, need a keeper, make money, use solar power, use fuel
            get hit by waves, get visitors, need people to work it, look the same everywhere
            frighten people, make you feel safe, close in winter""",
    },
    # "can it …"
    "can it": {
        "YES": """
            help a ship, save a life, be seen from far away, be seen at night, be seen from a ship
            survive a storm, be visited, be repaired, be painted, be photographed, hold people
            warn a captain, be turned on, be switched off, shine at night, be climbed
            stay up for a hundred years, help you find your way, be seen in the dark""",
        "NO": """
            fly, swim, float, walk, run, talk, think, breathe, hear, jump, sing, dance, move
            move by itself, grow, bite, sting, learn, feel pain, be eaten, be folded, be carried
            be worn, be cooked, be thrown away, be held in one hand, be poured, be bent
            fit in a bag, play music, dive, climb trees, be mailed, reproduce, do math, be ridden
            be planted, be downloaded, understand me, drive on a road, be tied in a knot
            be put in a box, swim under water, get sick, get hungry, win a race""",
        "MAYBE": """
            break, fall down, catch fire, be moved, be destroyed, make noise, be haunted
            work on its own, be dangerous, be bought, be rented, be used as a home
            shine through fog, be a museum, work without people, get old, fall into the sea
            be opened, change color""",
    },
    # what a person can do with it: "can you …", "could i …"
    "can you": {
        "YES": """
            climb it, climb up it, go inside it, enter it, stand on top of it, touch it
            see it from far away, see it at night, see it from a ship, look at it, visit it
            walk around it, take a photo of it, draw it, stand in it, walk into it, see it
            look out of it, see the sea from it, go up it, see it from the sea, hide in it
            lean on it, repair it, go to the top of it, walk up the stairs in it
            see it from a plane""",
        "NO": """
            eat it, drink it, wear it, hold it, hold it in one hand, carry it, lift it, throw it
            pick it up, put it in a bag, put it in a pocket, put it in a box, take it home
            take it to school, fold it, bend it, tear it, roll it, ride it, drive it, fly it
            sail it, steer it, cook it, cook with it, bake it, play it, play with it, read it
            write with it, put it on, put it on a table, put it on your head, wash with it
            throw it away, give it as a gift, wrap it up, mail it, order it online
            buy it in a shop, buy it at a supermarket, keep it in a drawer, keep it at home
            keep it as a pet, plant it, grow it, feed it, squeeze it, pour it, chew it
            swallow it, sleep on it, cut things with it, charge it, download it, teach it
            hang it on a wall, put it in a fridge, put it in your mouth, marry it, sew with it
            dig with it, make it at home, hit a nail with it, talk to it, kick it around
            sit on it at dinner, put it in soup, use it to open a bottle, send it by post""",
        "MAYBE": """
            live in it, sleep in it, work in it, buy it, own it, rent it, sell it, hear it, move it
            break it, stay overnight in it, get married in it, jump off it, fall off it, swim to it
            drive to it, get into it for free, see it from my house, eat in it, get lost in it
            spend a holiday in it, build it alone""",
    },
    # what people do with it as a habit: "do people …"
    "do people": {
        "YES": """
            build it, build it near the water, use it to warn ships, use it to guide ships
            look for it at sea, take pictures of it, visit it on vacation, admire it
            need it in the dark, trust it, paint pictures of it, use it for safety""",
        "NO": """
            wear it, eat it, drink it, eat it for breakfast, use it at home, use it in the kitchen
            use it to cook, use it to write, use it to clean, use it to eat, use it at school
            use it in the office, use it in the bathroom, play with it, carry it around
            sleep on it, put it on the feet, keep it in a cage, collect it in albums
            throw it in the trash, bring it to a picnic, wash it every week, wrap it as a present
            give it to babies, cook it, ride it, hunt it, drink from it, put sugar on it
            buy it every week, use it to get to work""",
        "MAYBE": """
            live in it, work in it, pay to get into it, use it in the daytime, stay in it
            like it, still need it today, find it scary, own it, find it beautiful, get paid for it
            write poems about it""",
    },
}
