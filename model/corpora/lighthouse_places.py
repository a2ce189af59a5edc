"""More facts about a lighthouse: where, of what, with what, for what, by whom and when.

The form is that of ``lighthouse_facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # "is it found …"
    "place": {
        "YES": """
            outside, outdoors, on the coast, by the sea, near the sea, near the ocean, near water
            at the seaside, on a cliff, on a rock, on an island, on a headland, on the shore
            along the coast, in the open air, on land, on earth, in europe, in america, in england
            in scotland, in france, in canada, in japan, in australia, all over the world
            in many countries, near a harbor, near ships, near rocks, by the water, on a map
            close to the water, in the real world, on sea charts, on postcards, in africa, in asia
            in coastal towns, in the united states, in windy places, next to the ocean""",
        "NO": """
            in a kitchen, in a bathroom, in a bedroom, in the house, at home, in an office
            in a school, in a classroom, in a hospital, in a garage, in a garden, in a drawer
            in a box, in a pocket, in a purse, in a bag, in a fridge, in a supermarket, in a store
            in a toolbox, on a desk, on a table, on a shelf, on a wall, on the ceiling, on the floor
            under the bed, underground, underwater, in space, in the sky, in the air, on the moon
            on mars, in a desert, in the jungle, in a forest, in a cave, in a zoo, on a farm
            in a car, on a plane, on a ship, inside a computer, in a church, in a gym
            in a swimming pool, in a restaurant, in a living room, in the human body
            on your head, on your feet, on a tree, in a nest, indoors, inside a building
            in a closet, in an attic, in a basement, at an airport, on the highway, in a circus
            in a wallet, in a pond, in a stable, in a laboratory, on a plate, at the hairdresser""",
        "MAYBE": """
            in a city, in a town, in a village, on a beach, on a hill, in the sea, in the water
            by a river, near a lake, in a movie, in a book, in a park, in my country, in a port
            on a pier, in a national park, in cold places, in warm places, in remote places
            near a road, far from people, in my town, in the mediterranean, near a town
            on private land, in the north""",
    },
    # "is it made of …"
    "made": {
        "YES": "stone, something hard, something solid, building materials, strong materials, "
        "stone or brick, heavy materials, masonry",
        "NO": """
            plastic, rubber, paper, cardboard, leather, cotton, wool, silk, fabric, cloth, gold
            silver, wax, ice, snow, sand, water, chocolate, meat, bone, feathers, hair, straw
            grass, leaves, foam, diamonds, porcelain, gas, something soft, string, cheese, jelly
            lego, living cells""",
        "MAYBE": "brick, concrete, metal, iron, steel, wood, glass, granite, cement, marble, "
        "limestone, cast iron",
    },
    # "does it have …"
    "has": {
        "YES": """
            a door, stairs, steps, a staircase, a spiral staircase, windows, walls, a roof, a lamp
            a light, a lens, a top, an inside, an entrance, a railing, a balcony, a purpose
            a long history, a lantern room, a base, a light on top, a view of the sea, a great view
            many steps, more than one floor, a room inside, glass at the top, a bright light
            thick walls, a foundation, a lightning rod""",
        "NO": """
            legs, arms, a head, eyes, a mouth, ears, a face, hair, fur, feathers, wings, a tail
            a heart, a brain, blood, bones, skin, teeth, scales, fins, gills, leaves, roots, petals
            seeds, branches, wheels, pedals, a steering wheel, seat belts, tires, sails, a rudder
            a keyboard, a touch screen, a remote control, pages, strings, a blade
            a sharp edge, a zipper, pockets, laces, sleeves, a lid, a flavor, calories, vitamins
            a soul, parents, children, a mother, fingers, claws, a beak, a shell, paws, whiskers
            a nose, bristles, ink, a cushion, an expiration date, a stem, a password, a pilot
            passengers, a heartbeat, an owner's manual, a sting, four legs, two legs
            a trunk, a license plate, headlights, a mane, udders, a price tag, chapters""",
        "MAYBE": """
            a foghorn, a horn, stripes, a kitchen, a bed, a bathroom, a bedroom, furniture
            an elevator, a garden, a fence, a flag, a generator, a telephone, a radio, an antenna
            batteries, solar panels, a motor, a keeper, a ghost, a gift shop, a bell, a fireplace
            electricity, running water, a red light, a ladder, moving parts, visitors, mirrors
            a museum inside, people in it, a parking lot, bricks, a dome, a timer""",
    },
    # "is it used for …"
    "for": {
        "YES": """
            warning ships, guiding ships, guiding sailors, safety, navigation, giving light
            making light, signaling, saving lives, preventing shipwrecks, marking the coast
            showing the way, helping sailors, keeping ships safe, sending a signal, warning people
            preventing accidents, finding the way, sea travel, shipping, lighting up the dark
            marking dangerous rocks, protecting people, public safety""",
        "NO": """
            cooking, eating, drinking, cleaning, washing, writing, reading, drawing, cutting
            sewing, sitting on, playing, playing games, playing music, sports, exercise
            carrying things, storing food, fishing, hunting, gardening, farming
            fixing things, calculating, counting money, measuring, telling time, watching tv
            typing, calling people, cooling food, drying clothes, brushing teeth, cutting hair
            keeping warm, killing, worship, shopping, growing plants, making coffee
            opening bottles, locking doors, treating illness, schoolwork, office work
            personal hygiene, transportation, flying, racing, baking, dancing, digging, sweeping
            wrapping gifts, feeding animals, decorating a cake, surfing the internet""",
        "MAYBE": """
            decoration, tourism, sightseeing, living in, research, watching the weather
            watching the sea, communication, taking photos, weddings, education, work
            military purposes, entertainment, sleeping in, making money, seeing better""",
    },
    # "do … use it"
    "users": {
        "YES": "sailors, ships, sea captains, fishermen, boats, humans, people at sea, navigators, "
        "ship captains, boat owners",
        "NO": """
            children, babies, students, teachers, doctors, nurses, cooks, farmers, animals, cats
            dogs, musicians, athletes, dentists, truck drivers, carpenters, plumbers, barbers
            office workers, gamers, lawyers, firefighters, astronauts, dancers, cleaners
            gardeners, hunters, toddlers, bakers, butchers, tailors, cyclists, bankers""",
        "MAYBE": "tourists, scientists, photographers, pilots, the military, pirates, "
        "the coast guard, artists, adults, locals",
    },
    # "is it bigger than …"; NO is what it is smaller than
    "bigger": {
        "YES": """
            a person, a car, a bus, a dog, a cat, a horse, an elephant, a phone, a book, a shoe
            a chair, a table, a door, a bicycle, a microwave, a fridge, a bed, a mouse, a cow
            a tent, a room, a sofa, a truck, a pencil, a football, a suitcase, a giraffe, my hand
            a human, a coin, an apple, a watermelon, a loaf of bread""",
        "NO": """
            a mountain, the moon, the sun, the earth, a city, the eiffel tower, a country
            the ocean, a village, an airport, a football stadium, the empire state building""",
        "MAYBE": "a house, a tree, a church, a whale, an airplane, a ship, a windmill, a school, "
        "a dinosaur",
    },
    # "is it used …"
    "time": {
        "YES": "at night, in the dark, in fog, in bad weather, in storms, in summer, in winter, "
        "all year round, every night, after sunset, when it is dark",
        "NO": "at christmas, at parties, at dinner, on birthdays, at halloween, once a year, "
        "in the shower, before bed, at lunch, during class, while driving, while eating",
        "MAYBE": "in the daytime, during the day, every day, in the morning, in the war",
    },
    # "did it exist …"
    "era": {
        "YES": """
            before electricity, in the 1800s, in the 19th century, in ancient times, 100 years ago
            200 years ago, in the 1700s, in roman times, before cars, before computers
            before television, before airplanes, in the 20th century, before the internet
            when my grandparents were young, during world war two, in 1950""",
        "NO": "in the stone age, in the ice age, when dinosaurs lived, a million years ago, "
        "before humans, before people had boats",
        "MAYBE": "in the bronze age, in ancient greece",
    },
    # "is it related to …"
    "topic": {
        "YES": """
            the sea, the ocean, ships, boats, sailing, sailors, water, light, navigation, the coast
            sea travel, safety, danger, storms, fog, the night, darkness, history, architecture
            shipwrecks, islands, waves, rocks, harbors, buildings, seafaring, the beach""",
        "NO": """
            food, music, sports, school, medicine, health, religion, fashion, clothes
            cooking, farming, computers, the internet, video games, pets, plants, flowers, trees
            the body, space, cars, trains, airplanes, cleaning, beauty, politics, law
            math, football, christmas, birthdays, dancing, babies, shopping, the office, hair
            milk, crime, the kitchen, the bathroom, toys, jewelry, furniture, hospitals, dinosaurs
            horses, chemistry, cinema, banking, kissing, cheese, gambling, the stars""",
        "MAYBE": """
            weather, fishing, tourism, loneliness, electricity, technology, transport, pirates, art
            energy, war, the navy, birds, hope, vacations, nature, science, wind, geography
            ghosts, engineering""",
    },
    # "is it …" with a participle
    "done": {
        "YES": """
            built by people, made by humans, made by man, fixed to the ground, designed by engineers
            attached to the ground, used outdoors, lit up at night, built to last, shown on maps
            still used today, exposed to wind and waves, made to be seen, taller than it is wide
            used to guide ships, used to help people, used to warn people, known around the world
            built near the sea, built by workers, hard to move, seen by sailors, made to help
            full of stairs, meant to be visible""",
        "NO": """
            sold in shops, sold in supermarkets, sold online, made in a factory, mass produced
            found in most homes, used in the kitchen, used in an office, used indoors
            used by hand, held in the hand, worn on the body, worn on the head, worn on the feet
            eaten raw, eaten hot, grown on a farm, grown in a garden, plugged into a wall
            connected to the internet, filled with water, filled with air, covered in fur
            covered in feathers, bought every week, thrown away after use, given as a present
            made from animals, stored in a box, packed in a suitcase, part of a car
            part of a computer, kept in a fridge, kept as a pet, hatched from an egg, served cold
            played with a ball, kept in a cage, cut with a knife, cooked before you eat it
            used with a fork, smaller than my thumb, driven on roads, spread on bread, read by kids
            carried in a pocket""",
        "MAYBE": """
            made by hand, protected by law, owned by the government, painted with stripes
            painted white, open to visitors, controlled by a computer, used as a museum
            used as a home, mentioned in books, powered by electricity, powered by the sun
            worth a lot of money, worth visiting, older than me, more than 100 years old
            seen in movies, surrounded by water, operated by a person, falling apart, lived in
            out of use, guarded, closed at night, used in emergencies, covered in paint
            struck by lightning""",
    },
}

SENTENCES: Final[dict[str, str]] = {
    # whole questions; paraphrases of one fact stand on one line
    "YES": """
        does it take a long time to build; is it a lot of work to build
        did someone build it; was it built; did people make it; was it made by people; is it built
        does it help people not to crash; does it stop ships from crashing; does it prevent crashes
        would a sailor be glad to see it; is a sailor happy to see it; do sailors look for it
        does it look bigger up close; is it bigger than it looks
        do you have to look up to see the top; would i have to look up at it; is the top high up
        is it usually near the sea; is there usually water nearby; is water close to it
        is the sea near it; can it be near the sea; is it close to the sea
        does light come out of it; does light come from it; is there light coming out; is it lit
        is there a light in it; is there a light at the top; is the light on top
        is it the light for boats; is it a light for ships; is it a light for boats
        are there stairs inside; are there steps inside; do you need to climb stairs
        are there many in the world; is there more than one in the world; are there more than one
        can two people fit inside; could a person fit inside it; does a person fit inside
        is it bigger than me; are you bigger than me; am i smaller than it; is it taller than me
        is it more than ten feet tall; is it over 3 meters tall; is it taller than ten feet
        is it worth more than a thousand dollars; does it cost more than a thousand dollars
        does it cost more than $100; is it over 100 dollars; is it more than 100 dollars
        have i seen one in pictures; would i know it from pictures; have i heard of it
        do most people know what it is; does everyone know it; would a child know what it is
        can a child draw it; do kids draw it sometimes; could a kid draw one
        is it older than computers; is it older than the telephone; is it older than cars
        do they still exist; are they still around; can you still see one today; are there any left
        is its light visible for miles; can you see its light for miles; can it be seen for miles
        does the light turn on at night; is it on at night; does it come on when it gets dark
        is it needed when there is fog; is it useful in fog; does it help in fog
        would a ship need it; do ships need it; does a captain need it; is it needed by ships
        is it good to see it in a storm; does it help in a storm; is it useful in a storm
        is there a famous one in egypt; did the egyptians have one; was there one in alexandria
        was one of them a wonder of the world; was one an ancient wonder
        does it have two syllables; is it a compound word; is it two words put together
        does the word start with l; does it start with the letter l; is the first letter an l
        does it begin with l; does the name begin with l; is there an h in it; does it end in e
        is it a noun; is the word a noun; is it a thing you can point at; can i point at it
        would it hurt if it fell on me; would it crush me; is it heavier than a person
        is it too heavy to lift; is it too big to carry; is it too big to move; is it hard to steal
        is it too big for my house; is it too big for a room; is it too tall for my room
        do waves crash near it; are there waves near it; does it stand against the waves""",
    "NO": """
        is it smaller than a cat; is it smaller than my hand; is it as small as an ant
        can i find it in my room; is it in this room; is it in the room with me; can i see it here
        am i using it right now; am i wearing it; do i have one on me; is it next to me
        would i find one in my home; do i have one at home; do i own one; do you have one at home
        is it smaller than me; are you smaller than me; am i bigger than it; am i taller than it
        does it cost less than a car; is it cheaper than a car; is it less than 100 dollars
        does it have one syllable; is it one syllable; is it a four letter word; is it a verb
        does it start with a vowel; does it start with the letter a; does it start with s
        does it begin with b; does the word start with c; is the first letter a t
        is it a short word
        is it on me; is it in my hand; is it under my chair; is it behind me
        does it have a pulse; is it a he or a she with a name; does it have a gender
        is it warm-blooded; is it cold-blooded; does it have cells; is it made of flesh
        does it live with people as a pet; would it make a good pet; could it be my pet
        can it be killed; is it afraid of anything; does it feel fear; is it happy to see me
        does it go with ketchup; is it good with salt; would you put butter on it; is it fried
        is it served in a bowl; do you need a fork for it; is it on the menu; is it cooked
        does it come in a bottle; is it sold in packs; does it come in sizes small and large
        do you put it on in the morning; does it keep your feet warm; does it match my shoes
        is it used in a ball game; do you score points with it; do teams use it
        is it in the olympics
        is it on my computer; is it a file; does it run windows; is it made of software
        does it fly south in winter; does it have a nest; does it hunt at night; does it eat mice
        was it invented last year; was it invented this century; was it invented after 2000
        is it bought as a gift for mothers; is it a birthday present; is it a wedding gift
        is it used to go from place to place; does it take you places; does it have a driver
        would a dentist use it; do doctors use it on patients; does it cure you; is it a cure
        is it used to hit people; can it shoot; does it fire bullets; is it loaded
        does it need a charger; do i have to charge it; does it have apps; can it make phone calls
        is there only one in the world; is there just one of them; is it one of a kind
        does it orbit the earth; is it bigger than the earth; can it be seen only with a telescope
        is it a character in a book; is it from a fairy tale; is it from star wars
        is it harry potter
        does it make you laugh; is it a joke; can it tell jokes; does it like me
        will it go bad; do you keep it cold; does it have to stay cold; does it have to stay frozen
        is it rolled on the ground; does it have a motor and wheels; do you park it
        do you recycle it; do you throw it away; does it go in the trash; is it garbage
        is it smaller on the inside; does it get smaller; does it shrink; will it grow bigger
        is it lighter than me; does it weigh less than me; is it as light as a feather
        is it in the bible as an animal; is it an angel; is it the devil; do you pray to it""",
    "MAYBE": """
        does someone live there; does anybody live in it; do people live in it
        does a family live there
        does a person have to run it; does it need someone inside; is there a man inside
        is there a keeper inside; is somebody always inside; is anyone in it right now
        has it been there for 100 years; is it over a century old; is it older than my grandfather
        is it taller than a tree; is it taller than a house; is it as tall as a church
        is it over 100 feet tall; is it more than 30 meters tall; is it higher than 20 meters
        is there one near me; is there one in my country; have i been to one; have i been inside one
        does it have more than 100 steps; are there more than 200 steps; are there a hundred stairs
        do you have to pay to get in; does it cost money to go in; do i need a ticket
        does it sound a horn; does it make noise in fog; can i hear it in the fog; is it ever loud
        is it painted in stripes; does it have red stripes; is it red on top; is the top red
        does it work by electricity; is it powered by oil; does it burn gas
        does it run on solar power
        is the light red; is the light green; is the light white; is its light colored
        does its light go around; does the light turn; does the lamp rotate; does the top turn
        is it worth a million dollars; does it cost over a million; does it cost millions
        is it a good place for a date; would you go there on a date; is it a romantic place
        is it a good place to live; would i want to live there; is it nice to live in
        is it used less than before; is it needed less today; is gps replacing it
        is it in danger of falling; could it fall into the sea; does the sea damage it
        is it in a famous painting; is it in a famous book; is it in a famous movie; is it in a song
        is it square at the bottom; does it have eight sides; does it have corners
        is it pretty to look at; is it nice to look at; do you think it's pretty
        do artists paint it
        is it scary at night; are there ghosts in it; do people say it's haunted; is it creepy
        can you stay there overnight; can you rent it for a night; could i spend the night there
        is it in the middle of nowhere; is it far from any town; is it far away from here
        is it on a small island; is it surrounded by sea; do you need a boat to get there
        could a boat crash into it; could a ship hit it; can a wave reach the top""",
}
