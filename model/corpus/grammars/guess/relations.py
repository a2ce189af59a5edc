"""More facts about a lighthouse: what it has to do with, and how big it is beside other things.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
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
            a doghouse, a kitchen, a toy, a box, a rabbit, a rhino, a small car, a big car
            a big dog, a small dog, a big cat, a tiger, a camel, a sheep, a pig, a wolf, a deer
            a moose, a gorilla, a shark, a crocodile, a kangaroo, an ostrich, a chicken, a duck
            a frog, a snake, a fly, an ant, a bee, a spider, a butterfly, a rat, a squirrel
            a hamster, a pony, a donkey, an ox, a bull, a buffalo, a grown man, a tall man
            a big man, a grown-up, an adult, a kid, a teenager, a soldier, me and you, us
            two people, ten people, a basketball player, my head, my foot, my arm, my finger
            my thumb, a fist, a tooth, a hat, a coat, a shirt, a ring, a wallet, a bag, a purse
            a key, a lamp, a light bulb, a candle, a lantern, a clock, a watch, a mirror
            a picture, a stove, an oven, a kettle, a pot, a pan, a plate, a bowl, a glass
            a bottle, a can, a knife, a fork, a broom, a vacuum cleaner, a ladder, a wheelbarrow
            a lawn mower, a garage, a shed, a small shed, a garden shed, a cabin, a hut
            a bedroom, a bathroom, a small room, a living room, a closet, a desk, a bench
            a stool, a crib, a mattress, a carpet, a rug, a curtain, a window, a big door
            a mailbox, a phone booth, a bus stop, a street sign, a traffic light, a snowman
            a scooter, a bike, a motorbike, a small truck, a taxi, a school bus, a tractor
            an ambulance, a canoe, a kayak, a rowboat, a small boat, a surfboard, a guitar
            a drum, a violin, a trumpet, a tennis ball, a golf ball, a baseball, a ball, a doll
            a teddy bear, a kite, a newspaper, a magazine, a letter, a stamp, a computer
            a tablet, a printer, a camera, a radio, a screen, a grape, a lemon, an orange
            a melon, a pumpkin, a potato, a tomato, a cake, a pizza, a sandwich, an egg, a nut
            a pea, a leaf, a flower, a bush, a small bush, a stone, a small rock, a pebble
            a grain of sand, a bucket of water, a barrel, a crate, a cardboard box
            a refrigerator, a freezer, a coffin, a cradle, a cage""",
        "NO": """
            *a mountain, the moon, the sun, the earth, a city, the eiffel tower, a country
            the ocean, a village, an airport, a football stadium, the empire state building
            an island, a continent, a planet, a lake, a desert, mount everest, new york, the sea
            a town, europe, a volcano, the titanic, a forest, the world, a cruise ship, a stadium
            a state, a river, a hill, a big hill, a mountain range, the alps, the himalayas
            the rocky mountains, kilimanjaro, a glacier, the grand canyon, a canyon, a valley
            a big lake, a large lake, a huge lake, the great lakes, a long river, the nile
            the amazon, the mississippi, an ocean, the atlantic, the pacific, the mediterranean
            a bay, a big city, a small city, a large city, a whole city, london, paris, tokyo
            chicago, rome, berlin, a big town, a small town, a whole town, a whole village
            a small village, a small country, a big country, france, england, america, china
            russia, canada, germany, texas, california, alaska, africa, asia, australia
            a big island, an island in the sea, manhattan, the coast, the whole coast, the beach
            a big forest, the jungle, a rain forest, a national park, a region, a county
            a province, a kingdom, an empire, the whole world, the globe, mars, jupiter, venus
            another planet, a star, a galaxy, the galaxy, the solar system, the universe, the sky
            a big airport, a football field in length, a huge stadium, a sports arena
            a shopping mall, a power plant, a nuclear plant, a big factory, a skyscraper
            a huge skyscraper, the burj khalifa, the golden gate bridge, the great wall of china
            the great pyramid, big mountains, a supertanker, an aircraft carrier
            a big cruise ship, an ocean liner, a big harbor, a whole harbor, a highway, a big dam
            a neighborhood, a suburb, a farm with fields, a thousand houses, a hundred houses""",
        "MAYBE": """
            *a house, *a tree, a church, a whale, an airplane, a ship, a windmill, a school
            a dinosaur, a barn, a castle, a boat, a rocket, a library, a monument, a water tower
            a big tree, a submarine, a blue whale, an oak, a mansion, a statue, a jet
            a small house, a big house, a large house, my house, your house, an average house
            a family house, a two-story house, a cottage, a villa, an apartment building
            an office building, a tall building, a small building, a normal building, a hotel
            a hospital, a bank, a museum, a theater, a cinema, a supermarket, a shop
            a train station, a fire station, a police station, a town hall, a palace
            a big palace, a small castle, a fort, a temple, a mosque, a small church
            a village church, a big church, a chapel, a cathedral, a church tower, a bell tower
            a clock tower, a castle tower, a radio tower, a watchtower, a tower, a mill
            a wind turbine, a silo, a chimney, a crane, a flagpole, a telephone pole, an obelisk
            a pyramid, a big statue, the statue of liberty, big ben, a tall tree, a palm tree
            a pine tree, an old tree, a fir tree, a redwood, a big rock, a cliff, a boulder
            a big wave, a wave, a t-rex, a mammoth, a sperm whale, a big whale, a giant squid
            a sailing ship, a sailboat, a big boat, a big ship, a small ship, a pirate ship
            a yacht, a ferry, a fishing boat, a tanker, a warship, a tugboat, a plane
            a jumbo jet, a big plane, a small plane, a passenger plane, a fighter jet
            a helicopter, a space rocket, a space shuttle, a hot air balloon, a train
            a long train, a locomotive, a trailer truck, a fire truck, a swimming pool
            a tennis court, a basketball court, a playground, a garden, a ferris wheel
            a roller coaster, a circus tent""",
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
            avoiding danger, weather, wind, engineering, geography, the navy, the seaside
            the atlantic, sea water, salt water, deep water, bodies of water, big waves
            high waves, tides, the tide, currents, sea storms, stormy weather, bad weather
            the weather at sea, foggy weather, foggy nights, dark nights, night time, the dark
            brightness, bright light, beams of light, shining, illumination, lighting, visibility
            seeing at night, being seen, finding your way, finding the way, direction, directions
            maps, guidance, guiding ships, steering, steering ships, traveling by ship
            traveling by boat, shipping, shipping goods, sea traffic, sea trade, boating, yachts
            vessels, cargo ships, fishing boats, ferries, sailboats, the life of sailors
            sea captains, sea people, the crew of a ship, coast guards, the coast guard
            marine life of sailors, harbor life, a harbor, a port, docks, the coastline, a coast
            coasts, shores, rocky coasts, capes, a cliff, an island, reefs, beaches
            land near water, warnings to ships, warning people, warning ships, dangers
            dangers at sea, risk, accidents, avoiding accidents, disasters at sea, sinking ships
            ships sinking, saving lives, saving people, saving sailors, protection
            protecting people, safety at sea, security, emergencies at sea, helping people
            helping others, help, signaling, sending signals, structures, a structure
            tall buildings, tall things, high places, stairs, climbing stairs, stone, stones
            masonry, building things, builders, the past, old times, ancient times
            ancient history, a view, views, great heights, the outdoors""",
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
            cowboys, art, birds, nature, science, the army, poetry, photography, painting
            wildlife, holidays, meals, breakfast, lunch, dinner, dessert, baking, restaurants
            the fridge, recipes, vegetables, bananas, eggs, honey, salt, spices, candy
            soft drinks, wine, beer, smoking, songs, singing, rock music, pianos, concerts
            art class, theater, films, tv shows, cartoons, comics, novels, fairy tales, poems
            letters, the alphabet, words, grammar, news, newspapers, education, learning
            teachers, students, college, homework, biology, physics, medicine and health
            the heart, the brain, blood, skin, hair care, a doctor, a dentist, dental care
            sickness, pain, death, funerals, weddings, love, dating, friends, a family, children
            mothers, fathers, girls, boys, old people, women, men only, the human body, feelings
            emotions, happiness, sadness, anger, dreams, thinking, the mind, memory, magic tricks
            witches, fairies, vampires, zombies, angels, the bible, churches, priests, prayer
            heaven, hell, kings, queens, princes, castles and knights, presidents, elections
            taxes, courts, lawyers, thieves, murder, weapons, bombs, swords, hunting, fighting
            boxing, baseball, basketball, tennis, golf, the olympics, running, swimming pools
            skiing, exercise at the gym, yoga, board games, card games, chess, puzzles
            toys for kids, a circus, a zoo, elephants, lions, monkeys, snakes, spiders
            butterflies, birds of prey, cows, pigs, chickens, farms, tractors, crops, forests
            jungles, deserts, roses, leaves, wood carving, rockets, astronauts, the moon, the sun
            mars, stars at night, galaxies, time travel, clocks, calendars, mondays, cameras
            screens, websites, social media, email, keyboards, printers, coding, apps
            machines in factories, factories, an office, work in an office, jobs in banks, money
            buying things, stores, supermarkets, clothing, dresses, socks, jackets, wool, cotton
            sewing, knitting, perfume, lipstick, nails, haircuts, washing, laundry, dishes
            showers, toilets, trash, recycling, beds, chairs, sofas, the bedroom, the living room
            carpets, lamps in bedrooms, buses, taxis, trucks, motorbikes, racing, highways
            traffic lights, bridges, tunnels, pilots, airports, mining, jewels, gold, diamonds
            plastic, rubber, glue, scissors, hammers, nails and screws, repairs at home
            plumbing""",
        "MAYBE": """
            fishing, tourism, loneliness, electricity, technology, transport, energy, vacations
            ghosts, romance, solitude, mystery, the government, being alone, being lonely
            lonely people, isolation, silence, peace, quiet, fear, being scared, scary things
            horror, horror movies, ghost stories, haunted places, haunted houses, legends
            sea legends, secrets, mysteries, love stories, romance at sea, romantic places
            beauty at sea, symbols, symbols of hope, tourists, tourist attractions, travel
            traveling, vacation, going on vacation, summer vacation, holiday trips, trips
            sightseeing, visitors, museums, living somewhere, houses, homes, a house, a home
            living alone, work, a job, jobs, a lonely job, government work, the state
            public works, the military, military things, defense, guarding, watching the coast
            keepers, guards, rotation, spinning things, machines, a machine, electric things
            electric light, electric power, electrical things, power, energy use, fuel, fire
            flames, burning, lamps with oil, solar power, batteries, mirrors, inventions
            modern technology, old technology, gps, sound, noise, horns, loud noises, fish
            fishing villages, seagulls, sea animals, cities, towns, villages, lakes, rivers
            hills, transportation, vehicles on water, trade, property, real estate, wealth
            planes, air travel, painting walls, colors, the color white, the color red""",
    },
}
