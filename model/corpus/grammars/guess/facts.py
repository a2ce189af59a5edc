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
            rooted to the ground, made for safety, worth a lot, hard to knock down
            hard to break, of use to ships, good to see in a storm, rounded, circular
            round like a tube, round at the base, round inside, round on the outside, very tall
            really big, very big, quite large, pretty heavy, extremely heavy, very high up
            made to last, made by hands, not alive, not living, lifeless, nonliving
            a lifeless thing, sizable, spacious, sky-high, lasting, tough, robust, resistant
            firm, steadfast, stable, sturdy enough for storms, well made, unbreakable by hand
            not soft, stony, stiff, not bendable, broad at the base, wider at the base
            wider at the bottom, thicker at the bottom, narrower at the top than at the bottom
            high above the sea, high above the ground, raised, on high ground, full of light
            lit from inside, lit up, glowing, flashing, blinking, sparkling at night, dazzling
            light-giving, brightly lit, bright in the dark, seen from afar, noticeable
            recognizable, conspicuous, striking, prominent, impressive, near the sea
            close to the sea, beside the sea, next to the sea, seaside, of the sea
            useful to ships, useful for sailors, useful at night, handy for sailors
            valuable to sailors, important for ships, vital for ships, necessary
            needed by sailors, stuck in one place, fixed, fixed in place, not mobile
            not movable, anchored, set in stone, rooted, human-made, constructed, built
            built by hand, built up high, engineered, designed, planned by an architect
            architectural, structural, existing, actual, material, not imaginary, genuine
            larger than a car, larger than a bus, larger than an elephant, bigger than an adult
            bigger than a truck, too heavy to carry, too big to lift, too large for a bag
            heavy as a building, pricey, not cheap, dear, long and upright, straight up
            tall and round, tall and narrow, tall and thin, pointing up, historically important
            part of history, traditional, from long ago, known to all, known to sailors
            easy to recognize, easy to find on the coast, easy to spot from a ship
            out in the weather, outside all year, open to the wind, wet when it rains
            sea-facing, strong against storms, lockable, made for ships, made for the night
            made for people, there for everyone""",
        "NO": """
            *alive, *small, tiny, little, *edible, *soft, fluffy, furry, fuzzy, squishy
            flexible, bendy, stretchy, lightweight, *portable, *sharp, poisonous, toxic
            venomous, invisible, transparent, see-through, *liquid, sticky, sweet, sour, tasty
            delicious, juicy, spicy, hairy, human, female, male, carnivorous, extinct, tame
            cuddly, disposable, wearable, foldable, inflatable, pocket-sized, handheld, cheap
            magnetic, digital, virtual, imaginary, fictional, mythical, magical, supernatural
            abstract, organic, *natural, woolly, *flat, triangular, spherical, rubbery, slimy
            greasy, crunchy, chewy, underground, mobile, bouncy, elastic, fragile, delicate
            microscopic, miniature, short, weak, useless, musical, illegal, fast, fresh
            nutritious, radioactive, explosive, hungry, contagious, gaseous, ball-shaped
            heart-shaped, easy to carry, easy to move, easy to lose, good to eat
            bad for your teeth, an inch long, lighter than a feather, *living, dead, breathing
            feathered, scaly, wild, domesticated, palm-sized, weightless, airborne, floating
            ripe, raw, frozen, fizzy, alcoholic, salty, bitter, creamy, crispy, baked, fried
            perfumed, machine washable, knitted, woven, stuffed, stackable, wireless
            rechargeable, remote-controlled, downloadable, religious, political, married, royal
            shy, talkative, clever, intelligent, medical, dental, culinary, two-dimensional
            endangered, aggressive, cute, vegetarian, healthy to eat, used up quickly
            good for breakfast, good on toast, invisible at night, smaller than a coin
            thinner than paper, light as a feather, made for kids, minuscule, powdery
            furry and small, sold by the kilo, part of a meal, part of the body, part of a set
            on sale, in love, for one person only, well hidden, out of sight, electronic
            eatable, drinkable, chewable, made to eat, good with sugar, nice to drink
            small enough to hold, very small, really small, smaller than a person
            tiny as an ant, light to carry, easy to lift, easy to throw, soft and warm
            soft to touch, soft like a pillow, bendable, flexible like rubber, rollable
            flat like paper, thin as paper, wearable on the arm, on your body, from nature
            naturally grown, natural and alive, born, a living being, able to breathe
            cold-blooded, warm-blooded, two-legged, four-legged, winged, horned
            striped like a zebra, poisonous to eat, healthy, sugary, minty, fruity, leafy
            blooming, fragrant, sweet to taste, hot and spicy, sharp like a knife
            pointed like a needle, sharp enough to cut, for cutting, oily, creamy white
            sticky to touch, made of water, wet like water, fluid, able to flow, gassy
            invisible in the dark, see-through like glass, musical or loud like a drum, tuneful
            playable, readable, written, spoken, printed, typed, folded, rolled up
            bought by kids, childish, playful, toylike, for kids, for babies, for pets
            cheap to buy, cheaper than a car, sold in packs, sold cheap, throwaway, used once
            single-use, replaceable every year, portable by one person, on wheels, with wheels
            driven, drivable, fast-moving, quick, speedy, flying, swimming, running, walking
            able to talk, chatty, hungry for food, thirsty, asleep, awake, sick, in pain
            a bit furry, silky, velvety, woolen, knitted by hand, washable, ironed, fashionable
            dressy, sporty, edible when cooked, cooked, boiled, grilled, sliced, canned, bottled
            packaged, wrapped, gift-wrapped, make-believe, from a fairy tale, unreal, fake
            invented by a writer, animated, a cartoon, spiritual, divine, holy, criminal
            forbidden, deadly, lethal, infectious, harmful to eat, addictive, made of cells
            genetic, online, on the internet, on a phone, programmable, clickable
            electronic and small, computer-related, square like a box, cube-shaped, egg-shaped
            star-shaped, ring-shaped, shaped like a ball, shaped like a box, smaller than a dog
            smaller than a car, smaller than a fridge, smaller than a bed, shorter than a man
            short and wide, short like a stool, low to the ground, under the ground
            below the ground, deep under water, in outer space, from another planet
            invisible by day, new this year""",
        "MAYBE": """
            *old, ancient, *modern, *new, *beautiful, pretty, ugly, *scary, spooky, haunted
            *colorful, striped, shiny, smooth, rough, romantic, lonely, isolated, remote
            *dangerous, safe, abandoned, empty, dark, wet, cold, warm, hot, noisy, loud, quiet
            *electric, automatic, automated, rare, common, popular, *famous, decorative, dirty
            clean, dusty, square, octagonal, conical, mysterious, boring, interesting, cozy
            comfortable, picturesque, narrow, wide, thin, slippery, flammable, breakable
            metallic, wooden, rusty, private, valuable, antique, old-fashioned, obsolete
            solar-powered, open to the public, hard to reach, easy to climb, free to visit
            crowded, manned, unmanned, restored, weather-beaten, windy, damp, drafty, peaceful
            touristy, photogenic, inhabited, uninhabited, deserted, derelict, crumbling, leaning
            hexagonal, whitewashed, government-owned, privately owned, computerized, gas-lit
            protected by law, far from other houses, in use in the daytime, bright red, colored
            stylish, out of order, freezing, run by machines, wet inside, battery-powered
            very old, really old, quite old, hundreds of years old, over a hundred years old
            from the last century, brand new, newly built, recently built, recently painted
            freshly painted, well kept, well looked after, in need of repair, in ruins
            half ruined, falling down, run down, neglected, left alone, left empty
            no longer in use, not in use anymore, closed, shut, shut down, locked up at night
            open in summer, open on weekends, open to tourists, full of tourists
            full of visitors, popular with tourists, nice to visit, nice to live in, lived in
            occupied, vacant, staffed, watched by a keeper, kept by someone, very pretty
            really beautiful, gorgeous, lovely, charming, ugly to look at, plain, attractive
            nice-looking, good-looking, pleasant, elegant, artistic, creepy, eerie, frightening
            terrifying, gloomy, ghostly, spooky at night, scary at night, a bit scary
            dark inside, cold inside, warm inside, damp inside, empty inside, dusty inside
            clean inside, comfortable inside, noisy inside, quiet inside, painted white
            red on top, red at the top, white at the bottom, striped red, black on top
            brightly colored, one color, multicolored, more than one color, dull in color
            gray like stone, mostly white, mostly red, partly red, partly white, partly wooden
            partly metal, mainly brick, all white, all black, rusted, faded, rotating, spinning
            revolving, turning, noisy in fog, loud in fog, loud at times, silent, powered
            oil-fired, run by electricity, electrically powered, gas-powered, automatically run
            computer-controlled, modernized, old-fashioned looking, modern-looking
            high-tech inside, up to date, outdated, world famous, famous in its country
            celebrated, legendary, often painted, often photographed, well loved
            romantic to some, good for a date, good for a holiday, good for a wedding
            good for photos, nostalgic, far from town, far from people, far from everything
            off the beaten path, hard to get to, easy to get to, near a town, close to a village
            near houses, next to a house, surrounded by sea, on its own island, hilltop, unsafe
            dangerous to climb, dangerous in a storm, slippery when wet, steep
            owned by the state, state-owned, for sale, for rent, rentable, worth a visit
            interesting to visit, dull, interesting to see, boring to most people
            exciting to kids, relaxing, depressing, gray, grey, cream-colored, quite narrow
            rather wide, rather thin, slim, fat, pointy, pointed, pointy at the top, four-sided
            eight-sided, many-sided, straight-sided, lopsided, tilted, leaning to one side
            smooth to the touch, rough to the touch, covered in tiles, reddish, whitish
            dirty outside, smelly, stinky, expensive to visit, free to enter, cheap to visit
            mossy, overgrown, wind-swept""",
    },
    "colour": {
        "YES": "",
        "NO": """
            pink, purple, *green, turquoise, gold, violet, silver, lime green, light green
            bright pink, purple and pink, dark green, golden, silver in color, rainbow-colored""",
        "MAYBE": """
            *red, *white, *black, yellow, gray, *blue, brown, orange, red and white
            black and white, light blue, dark red, off-white, beige, cream, dark gray
            white and red, brick red, black or white, pale yellow, red or white, blue and white
            grey, white with stripes""",
    },
    # "is it …", "is it a kind of …": what the thing belongs to
    "class": {
        "YES": """
            *a building, *a structure, *a tower, *a landmark, a beacon, *a place, a construction
            a piece of architecture, a navigation aid, a source of light, *a light source
            a solid object, a signal, a tall building, a light tower, a physical object
            an inanimate object, a man-made structure, a seaside building, a guide for ships
            a safety device, a warning signal, *a thing, *an object, something, a man-made thing
            a man-made object, a fixed structure, a coastal building, a coastal structure
            a navigational aid, a maritime structure, a seamark, a coastal landmark
            a tall structure, a tall tower, a permanent structure, a safety feature, a guide
            a piece of engineering, a help for sailors, a sign for ships, a nautical thing
            a building by the sea, a building with stairs, a tower with a light
            an orientation point, a point of reference, an inanimate thing, an immobile object
            a landmark for sailors, a historic building, a beacon for ships, a light for sailors
            a big building, a large structure, a large building, a big structure, a big tower
            a tall thing, a big thing, a large object, a big object, a heavy object
            a huge building, a high building, a high tower, a stone or brick tower
            a round tower, a tower by the sea, a tower on the coast, a tower with stairs
            a tower with a lamp, a lit tower, a tall round building, a tall stone thing
            a kind of architecture, an architectural work, a construction by the sea
            a coastal thing, a sea mark, a mark for ships, a sign for sailors, a warning light
            a warning for ships, a guiding light, a big light, a strong light, a bright light
            an aid for ships, an aid to sailors, a help to ships, a safety measure
            a sort of signal, a light signal, a piece of infrastructure, a work of engineering
            a human construction, a made thing, a built thing, a lifeless object
            a nonliving thing, a real object, a material object, a concrete noun, a common noun
            a location, a spot, a site, a place by the sea, a place near water
            a place you can visit, a place to climb, a high place, a big place
            a place with a view, a well known place, an outdoor thing, an outdoor object
            a landmark on the coast, an old invention, a human invention, an invention
            an ancient invention, a thing for ships, a thing of stone, *a light, a stone tower
            a stone building""",
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
            a means of transport, a unit of measurement, a part of the body, a work of nature
            a dinosaur, a dog breed, *food, *furniture, *clothing, jewelry, cutlery, stationery
            makeup, money, art supplies, a liquid, a human, a man, a woman, a child
            a family member, a profession, an actor, a singer, an athlete, a politician
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
            a dream, a memory, a skill, a disease of the skin, a martial art, a creature, a beast
            a kind of animal, a wild beast, a sea animal, a water animal, a big animal
            a small animal, a land animal, a flying animal, a crawling thing, a worm, a snail
            a spider of some kind, a breed of horse, a cat of some kind, a kind of plant
            a houseplant, a garden plant, a plant you can eat, a crop, a vegetable dish
            a kind of food, a snack food, a sweet thing, a salty snack, a hot drink, a cold drink
            an alcoholic drink, a meal, a dinner, a lunch, a side dish, a kind of sweets
            a cooking ingredient, an ingredient, a dairy product, a relative, a friend of mine
            a famous person, a historical person, a living person, a dead person, a worker
            a musician, a scientist, a writer, a sportsman, a king or queen
            a soldier of any kind, a hero, a villain, a thing you wear, a kind of clothes
            a piece of cloth, a pair of shoes, a kind of jewel, an ornament to wear
            a small object, a small thing, a tiny object, a pocket-sized thing, a kitchen thing
            a bathroom thing, a bedroom thing, a household object, an office thing
            an item of furniture, something to sit on, a seat, a kind of bed, a kind of chair
            a cooking tool, a writing tool, a cutting tool, a measuring tool, an instrument
            a musical thing, something musical, a machine with wheels, a road vehicle
            a flying machine, a kind of boat, a kind of ship, a water vehicle, a kind of train
            a thing with wheels, a flying thing, a kind of toy, a doll of some kind, a plaything
            a kind of game, a sport with a ball, a thing for sport, a book of some kind
            a piece of writing, a kind of music, a piece of music, a film, a show, a story
            a myth, a kind of weather, a force of nature, an act of nature, a natural thing
            a stone in nature, a kind of rock, a heavenly body, a thing in the sky
            a piece of land, a mountain range, a body of land, an ocean, a liquid of some kind
            a raw material, a chemical element, a metal object, a plastic object, a paper product
            a kind of fabric, a kind of drug, a kind of medicine, an illness, a medical tool
            a body of a person, an electronic thing, a gadget for the home, an electronic gadget
            a phone of some kind, a computer of some kind, a website or app, an abstract idea
            an abstract thing, a thought, a mood, a belief, a wish, a word game, an event
            a party, a sports event, a war in history, a moment in time, a number or letter
            a kind of money, a kind of weapon, a kind of gun, a sharp object, a round ball
            a kind of bag, a box, a container for food, an electronic device""",
        "MAYBE": """
            *a machine, *a home, *a house, *a tourist attraction, a museum, *a monument
            a symbol, a public building, a work of art, a workplace, a device, a lookout
            a national monument, a ruin, a white building, a place to live, a quiet place
            a government building, a place to work, a famous place, a famous building
            a destination, an attraction, a lookout point, a viewpoint, a dwelling, a shelter
            a national symbol, an old building, a modern building, a holiday home
            a protected monument, a visitor attraction, a brick building, a round building
            a white tower, a lonely place, an ancient building, a very old building
            a new building, a building from long ago, a beautiful building, an ugly building
            a lovely place, a scary place, a spooky place, a cold place, an empty building
            an empty place, an abandoned building, an abandoned place, a haunted place
            a haunted house, a ruined building, an old ruin, a residence, a residential building
            a kind of home, a kind of house, a tall house, someone's home, somebody's house
            a family home, a place people live, a place where people live
            a place where people work, a place where someone works, a place of work
            a place for tourists, a tourist spot, a tourist site, a tourist destination
            a holiday spot, a holiday place, a popular place, a romantic place, a lonely spot
            a remote place, a peaceful place, a busy place, a museum now, a small museum
            a sea museum, a maritime museum, a hotel now, a guest house, a place to stay
            a place to sleep, a place to spend the night, a public place, a private place
            private property, government property, state property, a public monument
            a historic monument, a national treasure, a protected building, a listed building
            a heritage site, an old monument, a famous landmark, a famous tower
            a famous monument, a famous structure, a wooden building, a metal tower
            a brick tower, a concrete tower, an iron tower, a white thing, a red thing
            a striped tower, a red and white tower, a machine of some kind, an old machine
            an electric thing, a rotating light, an automatic machine, a symbol of hope
            a symbol of safety, a piece of art, a work of beauty, a lookout tower, a watchtower
            a weather station, a coast guard station, a military building""",
    },
}
