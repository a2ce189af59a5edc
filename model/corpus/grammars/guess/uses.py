"""More facts about a lighthouse: for what, by whom and when it is used, and how big it is.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # "is it used for …"
    "for": {
        "YES": """
            *warning ships, *guiding ships, guiding sailors, *safety, *navigation, *giving light
            making light, signaling, saving lives, preventing shipwrecks, marking the coast
            showing the way, helping sailors, keeping ships safe, sending a signal
            warning people, preventing accidents, finding the way, sea travel, shipping
            lighting up the dark, marking dangerous rocks, protecting people, public safety
            helping people, helping ships, helping boats, warning sailors, warning boats
            guiding boats, guiding people, shining, lighting, illumination, showing danger
            avoiding rocks, avoiding accidents, avoiding danger, orientation, finding the coast
            finding the harbor, keeping people safe, protecting ships, ships, boats, sailors
            safety at sea, saving people, sending light, emitting light, use at night
            marking a place, nighttime, preventing collisions, giving signals
            making the sea safer, people on ships, seeing in the dark, bad weather""",
        "NO": """
            *cooking, *eating, drinking, *cleaning, washing, writing, reading, drawing, cutting
            sewing, sitting on, playing, playing games, playing music, sports, exercise
            carrying things, storing food, fishing, hunting, gardening, farming, fixing things
            calculating, counting money, measuring, telling time, watching tv, typing
            calling people, cooling food, drying clothes, brushing teeth, cutting hair
            keeping warm, killing, worship, shopping, growing plants, making coffee
            opening bottles, locking doors, treating illness, schoolwork, office work
            personal hygiene, *transportation, flying, racing, baking, dancing, digging, sweeping
            wrapping gifts, feeding animals, decorating a cake, surfing the internet
            cooking food, heating, cooling, cutting food, cutting paper, cleaning the house
            cleaning teeth, washing hands, washing dishes, bathing, shaving, dressing up
            sleeping on, writing letters, math, calculations, drawing pictures, coloring, repairs
            digging holes, planting, cutting wood, hammering, painting walls, driving, riding
            travel by air, moving around, getting to work, carrying people, carrying water
            storing things, storing clothes, holding liquids, holding paper, making music
            listening to music, watching movies, playing with, throwing, catching fish
            hunting animals, catching mice, feeding pets, pets, babies, school, medical purposes
            healing, curing diseases, praying, fighting, shooting, hurting people, self defense
            paying, buying things, gambling, calling, sending messages, computing, printing
            taking pictures, measuring time, measuring length, weighing things, drying hair
            ironing, knitting, hugging, eating soup, chopping vegetables, boiling water
            blowing your nose, drying dishes, mowing the lawn, doing homework, making bread
            making clothes, going to school, going shopping, sitting, walking the dog, riding in
            babies to play with, children to play with""",
        "MAYBE": """
            *decoration, tourism, sightseeing, living in, research, watching the weather
            watching the sea, communication, taking photos, weddings, education, work
            military purposes, entertainment, sleeping in, making money, seeing better
            viewing the sea, looking at the sea, watching ships, vacations, visitors, living
            housing, science, weather forecasting, filming movies, art, business, parties, rest
            teaching history, spying, looking at birds""",
    },
    # "do … use it"
    "users": {
        "YES": """
            *sailors, *ships, sea captains, fishermen, boats, humans, people at sea, navigators
            ship captains, boat owners, seamen, mariners, captains, ferries, cargo ships
            fishing boats, yachts, seafarers, people on boats, people on ships, boaters, *people
            sea pilots, the crew of a ship, sailing boats""",
        "NO": """
            *children, babies, students, teachers, doctors, nurses, cooks, farmers, *animals
            cats, dogs, musicians, athletes, dentists, truck drivers, carpenters, plumbers
            barbers, office workers, gamers, lawyers, firefighters, astronauts, dancers, cleaners
            gardeners, hunters, toddlers, bakers, butchers, tailors, cyclists, bankers, kids
            pupils, chefs, surgeons, patients, mechanics, hairdressers, models, singers
            football players, runners, skiers, drivers, bus drivers, secretaries, accountants
            programmers, waiters, priests, birds, horses, cows, pets, teenagers, grandmothers
            taxi drivers, writers, cowboys, magicians, clowns, golfers, vets, miners, pharmacists
            florists, janitors""",
        "MAYBE": """
            *tourists, scientists, photographers, pilots, the military, pirates, the coast guard
            artists, adults, locals, old people, visitors, engineers, government workers
            couples in love, painters, bird watchers, swimmers""",
    },
    # "is it bigger than …"; NO is what it is smaller than
    "bigger": {
        "YES": """
            *a person, *a car, a bus, *a dog, a cat, a horse, an elephant, *a phone, a book
            a shoe, a chair, a table, a door, a bicycle, a microwave, a fridge, a bed, a mouse
            a cow, a tent, a room, a sofa, a truck, a pencil, a football, a suitcase, a giraffe
            my hand, a human, a coin, an apple, a watermelon, a loaf of bread, *a breadbox
            a shoebox, a backpack, a basketball, a laptop, a tv, a bathtub, a piano, a motorcycle
            a van, a goat, a lion, a bear, a hippo, a bookcase, a washing machine, a man, a woman
            a child, a baby, a banana, a pen, a cup, a spoon, a toaster, a bucket, a brick
            a doghouse, a kitchen, a toy, a box, a rabbit, a rhino""",
        "NO": """
            *a mountain, the moon, the sun, the earth, a city, the eiffel tower, a country
            the ocean, a village, an airport, a football stadium, the empire state building
            an island, a continent, a planet, a lake, a desert, mount everest, new york, the sea
            a town, europe, a volcano, the titanic, a forest, the world, a cruise ship, a stadium
            a state, a river""",
        "MAYBE": """
            *a house, *a tree, a church, a whale, an airplane, a ship, a windmill, a school
            a dinosaur, a barn, a castle, a boat, a rocket, a library, a monument, a water tower
            a big tree, a submarine, a blue whale, an oak, a mansion, a statue, a jet""",
    },
    # "is it used …"
    "time": {
        "YES": """
            *at night, *in the dark, in fog, in bad weather, in storms, in summer, in winter
            all year round, every night, after sunset, when it is dark, after dark, at midnight
            when it is foggy, during storms, during a storm, when visibility is poor, in autumn
            in spring, all night, all night long, all year, on weekends, nowadays, today
            in rough weather, when ships pass by""",
        "NO": """
            at christmas, at parties, at dinner, on birthdays, at halloween, once a year
            in the shower, before bed, at lunch, during class, while driving, while eating
            for breakfast, after meals, at school, in class, at the gym, in bed, in the bath
            while sleeping, while cooking, while shopping, at a party, at easter, during sports
            only in summer, only in winter, only once, only on sundays, during a meal, on a date
            in the kitchen, while reading, at bedtime""",
        "MAYBE": """
            in the daytime, during the day, *every day, in the morning, in the war, in daylight
            at noon, on sunny days, in wartime, at dawn""",
    },
    # "did it exist …"
    "era": {
        "YES": """
            *before electricity, *in the 1800s, in the 19th century, *in ancient times
            *100 years ago, 200 years ago, in the 1700s, in roman times, before cars
            before computers, before television, before airplanes, in the 20th century
            before the internet, when my grandparents were young, during world war two, in 1950
            a century ago, in the past, before the war, in the 1900s, in 1900, in 1800
            two hundred years ago, in the middle ages, in the old days, before i was born
            before phones, before radio, in my childhood, in the time of napoleon
            in the last century, a hundred years ago, long ago, before trains, before light bulbs
            when columbus sailed, when my parents were young""",
        "NO": """
            in the stone age, in the ice age, when dinosaurs lived, a million years ago
            before humans, before people had boats, in prehistoric times, before people existed
            ten million years ago, before there were ships, before the first humans
            before the earth existed, in the jurassic""",
        "MAYBE": "in the bronze age, in ancient greece",
    },
    # "is it related to …"
    "topic": {
        "YES": """
            *the sea, the ocean, *ships, *boats, sailing, sailors, *water, *light, navigation
            the coast, sea travel, safety, danger, storms, fog, the night, darkness, *history
            architecture, shipwrecks, islands, waves, rocks, harbors, buildings, seafaring
            the beach, the shore, ports, cliffs, captains, maritime things, rescue
            rescuing people, warnings, signals, lights, lamps, towers, height, construction
            sea voyages, sailing ships, nautical things, travel by sea, guiding people
            orientation, nighttime, fishermen, seafarers, the horizon, accidents at sea
            avoiding danger""",
        "NO": """
            *food, *music, *sports, school, medicine, health, religion, fashion, clothes, cooking
            farming, computers, the internet, video games, pets, plants, flowers, trees, the body
            space, cars, trains, airplanes, cleaning, beauty, politics, law, math, football
            christmas, birthdays, dancing, babies, shopping, the office, hair, milk, crime
            the kitchen, the bathroom, toys, jewelry, furniture, hospitals, dinosaurs, horses
            chemistry, cinema, banking, kissing, cheese, gambling, the stars, eating, drinking
            kids, sleep, marriage, family, friendship, birth, traffic, roads, flying, television
            books, writing, reading, language, numbers, business, exercise, animals, dogs, cats
            insects, gardening, the garden, fruit, meat, sugar, coffee, alcohol, drugs, doctors
            teeth, hygiene, makeup, underwear, shoes, hats, fabric, phones, software, robots
            guns, police, prison, god, halloween, magic, monsters, aliens, planets, tea, bread
            chocolate, bicycles, tools, soap, bathing, dolls, bees, paper, pencils, exams
            cowboys""",
        "MAYBE": """
            weather, fishing, tourism, loneliness, electricity, technology, transport, pirates
            art, energy, war, the navy, birds, hope, vacations, nature, science, wind, geography
            ghosts, engineering, the army, romance, solitude, holidays, mystery, poetry
            photography, the government, oil, glass, lightning, rain, wildlife, painting
            adventure""",
    },
    # "is it …" with a participle
    "done": {
        "YES": """
            *built by people, made by humans, made by man, fixed to the ground
            designed by engineers, attached to the ground, used outdoors, lit up at night
            built to last, shown on maps, still used today, exposed to wind and waves
            made to be seen, taller than it is wide, used to guide ships, *used to help people
            used to warn people, known around the world, built near the sea, built by workers
            hard to move, seen by sailors, made to help, full of stairs, meant to be visible
            built on the coast, built near water, built by humans, built on rock, built outdoors
            anchored in the ground, standing on the ground, standing upright, standing outside
            *found outdoors, found near the sea, found on coasts, found by the sea
            found in many countries, located by the sea, located near water, used at sea
            used by ships, used for safety, *used at night, seen from ships, seen from the sea
            lit at night, marked on maps, climbed by stairs, exposed to weather
            exposed to storms, connected to the sea, meant to be seen, meant to help people
            meant for ships, made for sailors, bigger than a truck, bigger than most people
            built with stairs, made to shine, put up by people, constructed by people
            known to most people""",
        "NO": """
            sold in shops, sold in supermarkets, sold online, made in a factory, mass produced
            found in most homes, used in the kitchen, used in an office, *used indoors
            used by hand, held in the hand, worn on the body, worn on the head, worn on the feet
            eaten raw, eaten hot, grown on a farm, grown in a garden, plugged into a wall
            connected to the internet, filled with water, filled with air, covered in fur
            covered in feathers, bought every week, thrown away after use, given as a present
            made from animals, stored in a box, packed in a suitcase, part of a car
            part of a computer, kept in a fridge, kept as a pet, hatched from an egg, served cold
            played with a ball, kept in a cage, cut with a knife, cooked before you eat it
            used with a fork, smaller than my thumb, driven on roads, spread on bread
            read by kids, carried in a pocket, worn in winter, worn by women, worn by men
            worn around the neck, held with two hands, carried around, carried in a bag
            kept in the kitchen, kept in a drawer, kept at home, kept in the bathroom
            sold in stores, sold at the market, bought in a store, bought by children
            used in cooking, used in the bathroom, used at school, used in sports, used in a game
            used for eating, used with a computer, used to write, used to cut, used to clean
            used to cook, used to carry things, used to travel, used in medicine, used by doctors
            used by kids, eaten for breakfast, eaten by people, eaten with a spoon
            drunk from a glass, baked in an oven, grown in fields, grown on trees
            found in a house, found in the kitchen, found in a bag, found in a forest
            found in a school, found in the body, found in space, found underground
            made by animals, made of food, made to be eaten, made for children
            born alive, driven by a person, pulled by a horse, moved by hand, played with
            read in bed, written by an author, written on paper, wrapped in paper, washed by hand
            washed in a machine, charged with a cable, put in the mouth, put on the feet
            put on a plate, drunk in the morning, smaller than a shoe, smaller than a mouse
            heard on the radio, poured into a cup, worn by children, kept in a pocket
            hung on the wall, taken to the beach, taken to school, thrown by hand
            cut by a barber, won in a contest""",
        "MAYBE": """
            made by hand, protected by law, owned by the government, painted with stripes
            painted white, open to visitors, controlled by a computer, used as a museum
            used as a home, mentioned in books, powered by electricity, powered by the sun
            worth a lot of money, worth visiting, older than me, more than 100 years old
            seen in movies, surrounded by water, operated by a person, falling apart, lived in
            out of use, guarded, closed at night, used in emergencies, covered in paint
            struck by lightning, made of brick, painted red, painted in bright colors
            painted red and white, run by the government, run by one person, run by a machine
            run automatically, visited by tourists, visited by many people, abandoned today
            used by the army, used in war, used for research, closed to the public, open at night
            built long ago, built recently, built in the 19th century, located in a city
            replaced by gps, heated in winter, rented to tourists, turned into a hotel
            made into a museum, shown in paintings, lived in by a family, named after a person""",
    },
}
