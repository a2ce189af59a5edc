"""More facts about a lighthouse: where it stands, what it is made of, and what it has.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # "is it found …"
    "place": {
        "YES": """
            *outside, *outdoors, *on the coast, by the sea, *near the sea, *near the ocean
            *near water, at the seaside, *on a cliff, on a rock, *on an island, on a headland
            on the shore, along the coast, in the open air, *on land, on earth, *in europe
            in america, in england, in scotland, in france, in canada, in japan, in australia
            all over the world, in many countries, near a harbor, near ships, near rocks
            by the water, on a map, close to the water, in the real world, on sea charts
            on postcards, in africa, in asia, in coastal towns, in the united states
            in windy places, next to the ocean, on the seashore, on rocky shores, on rocks
            on a cape, on a peninsula, at the harbor entrance, at the edge of the land
            where land meets sea, near cliffs, near a port, near boats, near waves
            near salt water, on the ground, in the open, in ireland, in portugal, in spain
            in italy, in norway, in maine, in california, in florida, in new england
            in south america, in the uk, in india, in china, in greece, in many places
            along the shore, in photographs, by the ocean, by the shore, out in the open
            in the wind, at the coast, somewhere near water, in denmark, in new zealand
            in seaside towns, near the beach, in alaska, in the tropics, in the mediterranean
            in cold places, in warm places, in the north, in the south, near the coast
            close to the coast, close to the sea, close to the ocean, close to the beach
            at the sea, at the ocean, next to the sea, next to water, beside the sea
            beside the water, by the beach, by the coast, along the sea, along the ocean
            on the seaside, on a rocky coast, on a rocky island, on a high cliff, on high ground
            on a small rock, on solid ground, on a coastline, on the beach side of a cliff
            on the mainland or an island, on the edge of a cliff, on the edge of the sea
            on this planet, on a sea map, on a nautical chart, on a ship's map
            on a postcard from the sea, on the west coast, on the east coast
            on an atlantic coast, on the pacific coast, on the north sea, on the baltic
            on the black sea, in most coastal countries, in a place with ships
            in a place with a view, in the fresh air, in the rain and wind, in nature's storms
            in real life, in europe and america, in north america, in many parts of the world
            in several countries, in different countries, in germany, in sweden, in iceland
            in holland, in the netherlands, in belgium, in croatia, in turkey, in egypt
            in morocco, in south africa, in brazil, in argentina, in chile, in mexico, in cuba
            in korea, in russia, in finland, in wales, in britain, in great britain, in oregon
            in michigan, in massachusetts, in north carolina, in hawaii, in nova scotia
            in brittany, in cornwall, in cold countries, in warm countries, in hot countries
            in the west, in the east, in the southern hemisphere, in a windy spot
            around the world, across the world, throughout the world, everywhere along the coast
            where ships sail, where there are rocks, where waves break
            where there is danger for ships, where boats pass, near a rocky shore, near a reef
            near a bay, near a cape, near deep water, near big water, near dangerous rocks
            near shipping lanes, near fishing boats, near the shoreline, near the harbor
            near the entrance of a harbor, above the sea, above the water, high on a cliff
            up on a cliff, out of doors, under the open sky, under the sky, outside of houses
            outside a house, out by the sea, out on a point, on a small island, on a tiny island
            on a lonely island, on an empty island, on a deserted island, on a big island
            on islands, in the great lakes""",
        "NO": """
            *in a kitchen, in a bathroom, in a bedroom, in the house, *at home, in an office
            in a school, in a classroom, in a hospital, in a garage, in a garden, in a drawer
            in a box, in a pocket, in a purse, in a bag, in a fridge, in a supermarket
            in a store, in a toolbox, on a desk, on a table, on a shelf, on a wall
            on the ceiling, on the floor, under the bed, underground, *underwater, *in space
            in the sky, in the air, on the moon, on mars, in a desert, in the jungle, in a forest
            in a cave, in a zoo, on a farm, in a car, on a plane, on a ship, inside a computer
            in a church, in a gym, in a swimming pool, in a restaurant, in a living room
            in the human body, on your head, on your feet, on a tree, in a nest, *indoors
            inside a building, in a closet, in an attic, in a basement, at an airport
            on the highway, in a circus, in a wallet, in a pond, in a stable, in a laboratory
            on a plate, at the hairdresser, in my house, in my room, *in a house, in a home
            in an apartment, in most homes, in a cupboard, in a backpack, in a suitcase
            in a pencil case, in a jewelry box, in a workshop, in a factory, in a bank, in a shop
            in a mall, in a theater, in a cinema, in a bar, in a bakery, in a stadium
            on a football field, on a playground, on a bus, on a train, in a truck
            in a spaceship, in orbit, on another planet, in heaven, in a swamp, in a volcano
            in the rainforest, in a tree, in a bush, in the soil, in a flower pot, in a barn
            in an aquarium, in a cage, in a shoe, in your mouth, in your stomach, on your face
            on your hand, around the neck, in your hair, in the blood, in a sandwich, in a salad
            in a soup, in a glass, in a bottle, in a cup, in a can, in a bowl, in the freezer
            in the oven, in a washing machine, in a computer, in a phone, on a screen
            in a courtroom, on a sofa, on a keyboard, on the back of a horse, in the sahara
            inside an animal, inside a car, inside a house, under water, under the ground
            deep in the woods, on the dinner table, in a child's room, in the fridge
            on a bookshelf, in outer space, in a mine, in a spider web, in a teacher's desk
            in a museum, in a drugstore, in a pharmacy, in a grocery store, in a toy store
            in a hardware store, in a clothing store, in a shopping center, in a department store
            in a vending machine, in a hotel room, in a dining room, in a nursery, in a hallway
            in a bath, in a sink, in a dishwasher, in a bookcase, in a library, in a gallery
            in a lab, in a police station, in a prison cell, in a temple, in a hospital room
            in a doctor's office, in a dentist's office, in a bank safe, in a safe
            in a kindergarten, in the playroom, in a stadium at a game, in a tent, in a trailer
            in a boat, in a submarine, in an airplane, in a helicopter, in a rocket
            in a train station, in a subway, in a taxi, in a parking garage, in a tunnel
            in a well, in a hole, in a hive, in an anthill, in an egg, in an animal, in a human
            in a body, in a mouth, in a hand, in my hand, in my pocket, in my bag, in my car
            in my kitchen, in my bathroom, in my bedroom, in my garden, in my fridge
            in this house, in this building, in your pocket, in your body, in your room
            in your bag, in your house, in your hand, in a woman's purse, in a man's pocket
            in a baby's room, in the woods, in a rain forest, in the desert, in a meadow
            in a field of corn, in a garden bed, in a vase, in a greenhouse, in the earth
            in the dirt, in mud, in rivers, in fresh water, in the deep sea, in clouds
            in the stars, in the solar system, in a galaxy, in another galaxy, in fairyland
            in dreams, in your mind, in a video game, in the internet, in an app, in a file
            in an email, in a letter, in a sentence, in a song, in a dictionary only, in music
            in a meal, in a drink, in a cake, in a pizza, in a burger, in bread, in milk
            in a lunchbox, in a picnic basket, in a first aid kit, in a makeup bag
            in a sewing kit, in a tool shed, in a wardrobe, in a laundry basket, in a trash can
            in a mailbox, in an envelope, in a piggy bank, on a bed, on a chair, on a carpet
            on a window sill, on a nightstand, on a stove, on a kitchen counter
            on a bathroom shelf, on a menu, on a breakfast table, on toast, on a cake, on a pizza
            on a person, on people, on a finger, on a foot, on a leg, on an arm, on the skin
            on a baby, on a dog, on an animal, on a plant, on a leaf, on a branch
            on a farm field, on a horse, on a bicycle, on a motorcycle, on an airplane
            on a spaceship, on a boat's deck, on a computer, on a phone, on a website
            on the internet, on tv every day, on a court, on a race track, on a golf course
            on a ski slope, on the sun, on venus, on other planets, on the roof of a car
            on the bottom of the sea, on a lap, on a necklace, on a christmas tree, under a table
            under a chair, under a rock, under the skin, under the earth, under the sea
            under a tree, beneath the ground, inside the body, inside a person, inside a bag
            inside a kitchen, inside a fridge, inside a box, inside a school, inside a shop
            inside a church, inside a plant, inside the earth, inside an office, inside a drawer
            inside a machine, inside a toy, inside a fruit, at school, at work in an office
            at a restaurant, at a concert, at a birthday party, at a hospital, at the dentist
            at the zoo, at the supermarket, at the gym, at a store, at a wedding, at a desk
            at my home, at your home, around your wrist, around a waist, between your teeth
            behind your ear, behind a sofa, next to my bed, next to a computer, next to a plate
            next to the sink, near a fireplace, near a stove, near my bed, near my computer
            up in the air, up in space, up in a tree, high in the sky""",
        "MAYBE": """
            *in a city, in a town, in a village, *on a beach, on a hill, in the sea
            in the water, by a river, near a lake, in a movie, in a book, in a park
            in my country, in a port, on a pier, in a national park, in remote places
            near a road, far from people, in my town, near a town, on private land, in the ocean
            in the middle of the sea, in the countryside, in a harbor, near houses, near a city
            in a tourist area, on a river, on a lake, in my state, near a village
            on a postage stamp, in a painting, in a poem, near my home, in a fishing village
            in a lonely place, surrounded by water, next to a house, in a big city
            in a small city, in a large town, in a small town, in a seaside village
            in a small village, in some cities, in some towns, in a city by the sea, in the city
            in the town, in the village, in my city, in my village, in my area
            in my neighborhood, in my region, in this country, in our country, in this state
            in this town, in your country, in your town, in a public park, in a nature park
            in a nature reserve, in a protected area, in a military area, in a residential area
            in a rural area, in a rural place, in an urban area, in a quiet place
            in a remote area, in a lonely area, in a crowded place, in a busy place
            in a busy port, in a big port, in a big harbor, in a harbor town
            in the middle of the ocean, in the open sea, in deep water, in shallow water
            in the water itself, in a lake, in a river, in a bay of a lake
            in the mountains by the sea, in the hills, in the country, in a film
            in a horror film, in films, in movies, in a tv series, in books, in novels
            in a famous book, in a famous painting, in paintings, in poems, in a story
            in stories, in a picture book, in a photo album, in an old book, in a history book
            in private hands, in ruins somewhere, on a big hill, on top of a hill, on a mountain
            on a sandy beach, on the beach, on sand, on a sandbank, on a long pier, on a dock
            on a breakwater, on a harbor wall, on a river bank, on the shore of a lake
            on a lake shore, on a street, on a road, on a stamp, on money, on a flag, on a coin
            on a coat of arms, on a calendar, on a painting, on a t-shirt, on public land
            on someone's land, on government land, on its own, on a wall as a picture
            near a river, near a big city, near my city, near my town, near my house
            near where i live, near me, near here, near a small town, near a farm, near a house
            near a hotel, near a restaurant, near a street, near a parking lot, near a park
            near a forest, near trees, near a mountain, near an airport, near other buildings
            near other houses, near a church, far from a town, far from a city
            far from the city, far from houses, far from here, far out at sea
            far out in the sea, far away from people, far away from everything, away from people
            away from the city, away from towns, miles from anywhere, next to a river
            next to a road, next to a lake, next to a village, next to a hotel
            next to a beach hut, next to other buildings, beside a lake, beside a river
            beside a road, by a lake, by a road, by a town, by itself, by my house
            along a river, along a road, out at sea, out in the sea, out in the water
            out on the water, at a lake, at a river, at the top of a hill, at the end of a pier
            at the end of a road, at the end of the world, at a tourist site
            surrounded by trees, surrounded by houses, surrounded by rocks only
            surrounded by people, where people live, where tourists go
            where people go on holiday, where nobody lives, where few people live, around here""",
    },
    # "is it made of …"
    "made": {
        "YES": """
            *stone, something hard, something solid, building materials, strong materials
            stone or brick, heavy materials, masonry, something strong, something heavy, stones
            hard material, solid material, more than one material, several materials, hard stone
            solid stone, natural stone, rock, big stones, heavy stone, stone blocks
            something strong and hard, strong material, sturdy materials, hard things
            mixed materials, different materials, many materials, many parts, several parts
            something like stone, something you build houses with, what houses are made of
            the same stuff as houses, durable materials, long-lasting material, solid parts
            some kind of stone, some sort of stone, some stone""",
        "NO": """
            *plastic, rubber, *paper, cardboard, leather, cotton, wool, silk, fabric, cloth, gold
            silver, wax, ice, snow, sand, water, chocolate, meat, bone, feathers, hair, straw
            grass, leaves, foam, diamonds, porcelain, gas, something soft, string, cheese, jelly
            lego, living cells, food, dough, sugar, milk, fruit, plants, flowers, fur, felt
            denim, nylon, latex, velvet, ivory, ice cream, butter, smoke, air, light, fire, dust
            mud, tissue, rope, skin, something edible, something liquid, vegetables
            wool and cotton, hay, soft material, soft plastic, hard plastic, some plastic
            soft cloth, some fabric, thin paper, wet paper, glossy paper, a soft fabric
            animal skin, animal parts, animal hair, a plant, a kind of plant, plant fiber
            parts of plants, a kind of food, some kind of food, something you can eat
            something sweet, something wet, something natural and alive, living things
            living tissue, organic material, flesh, flesh and blood, blood, bones and skin
            muscle, wood pulp, bamboo, cork, clay dishes, ceramic, china, crystal, precious metal
            pure gold, gold or silver, copper wire, aluminum foil, tin foil, tin cans, gemstones
            pearls, jewels, wax and string, candle wax, soap, gel, glue, paint only, ink, oil
            alcohol, juice, tea, coffee, honey, eggs, bread, flour, rice, corn, beans, cream
            candy, soft rubber, elastic, velcro, polyester, lace, fleece, linen, yarn, thread
            fiber, carbon fiber, styrofoam, sponge, cotton balls, feathers and fur, shells, dirt
            earth, soil, dry grass, flower petals, seeds, water and air, steam, clouds, fog
            gas or air, nothing, electricity, energy, pixels, code, words, sound
            paper or cardboard, leather or cloth, plastic or rubber, wool or silk, a fluid
            a liquid, a soft substance""",
        "MAYBE": """
            *brick, *concrete, *metal, iron, steel, *wood, *glass, granite, cement, marble
            limestone, cast iron, bricks, reinforced concrete, metal and glass, red brick
            brick and stone, white brick, brick or stone, bricks and mortar, mortar, plaster
            stucco, tiles, slate, sandstone, white stone, gray stone, polished stone
            concrete blocks, solid concrete, steel and glass, iron plates, iron bars
            steel beams, steel plates, sheet metal, some metal, some kind of metal, a metal
            metals, metal or stone, metal or wood, brass, bronze, copper, aluminum
            wood and stone, wooden boards, wooden planks, oak wood, hard wood, timber, logs
            wood or metal, wood or stone, some wood, some glass, thick glass, mostly glass
            mostly metal, mostly wood, only stone, nothing but stone, pure stone
            only one material, a single material""",
    },
    # "does it have …"
    "has": {
        "YES": """
            *a door, *stairs, steps, a staircase, a spiral staircase, *windows, *walls, *a roof
            *a lamp, *a light, a lens, a top, an inside, an entrance, a railing, a balcony
            a purpose, a long history, a lantern room, a base, a light on top, a view of the sea
            a great view, many steps, more than one floor, a room inside, glass at the top
            a bright light, thick walls, a foundation, a lightning rod, a function, a floor
            floors, *rooms, a room, a lamp inside, a powerful lamp, a strong light, a big light
            a big lamp, a lantern, a wall, a good view, a view, weight, height, a shape, a beam
            a light beam, a signal, a job to do, a lot of steps, a stairway, stairs inside
            an important job, a use, a light at the top, a light inside, a glass part
            an upper floor, a way in, a strong lamp, something to do with water
            something to do with light, a place on the map, a top and a bottom, an outside
            metal parts, something made of metal, a big door, a front door, a small door
            an outer door, a door at the bottom, a way up, a way to get in, an interior
            an inner room, a small room, a little room at the top, a room at the top, a top room
            a round room, round walls, a round shape, a tall shape, strong walls, stone walls
            solid walls, four or more windows, small windows, a window, some windows
            windows at the top, glass windows, a strong foundation, a solid base, a wide base
            a stone base, a bottom, a lower part, an upper part, a high part, a flat floor
            several floors, many floors, two floors, three floors, more than two floors, levels
            storeys, a lot of stairs, many stairs, long stairs, winding stairs, round stairs
            spiral stairs, a hundred steps or so, a handrail, a platform, a platform at the top
            a gallery, a deck at the top, a place to stand at the top, a lookout
            a view over the sea, a nice view, a view of ships, an ocean view, a bright lamp
            a large lamp, a huge lamp, a lamp at the top, a lamp on top, a light for ships
            a light that shines, a light that flashes, a light source, a light bulb
            a powerful light, a strong beam, a beam of light, a flash, a flashing light
            a blinking light, a bright top, a shiny lens, big lenses, a glass lens, a lens in it
            glass in it, glass windows on top, some glass, parts of glass, metal in it
            some metal, some metal parts, stone in it, several parts, many parts, different parts
            an important purpose, an important function, an important role, a useful purpose
            a clear purpose, a job at night, a task, a connection to the sea
            a connection to ships, a connection with water, a link to sailing, a story behind it
            a past, a history, a rich history, a history with ships, a lot of history
            a great height, a big height, a large size, a big size, a cylinder shape
            a tower shape, a round form, a tower, a solid form, a physical form, mass
            a lot of weight, volume, a surface, a hard surface, a stone surface
            an inside and an outside, inside space, space inside, space for people
            room for people""",
        "NO": """
            *legs, arms, a head, *eyes, a mouth, ears, a face, hair, *fur, feathers, wings
            a tail, a heart, a brain, blood, bones, skin, teeth, scales, fins, gills, leaves
            roots, petals, seeds, branches, *wheels, pedals, a steering wheel, seat belts, tires
            sails, a rudder, a keyboard, a touch screen, a remote control, pages, strings
            a blade, a sharp edge, a zipper, pockets, laces, sleeves, a lid, a flavor, calories
            vitamins, a soul, parents, children, a mother, fingers, claws, a beak, a shell, paws
            whiskers, a nose, bristles, ink, a cushion, an expiration date, a stem, a password
            a pilot, passengers, a heartbeat, an owner's manual, a sting, four legs, two legs
            a trunk, a license plate, headlights, a mane, udders, a price tag, chapters
            *an engine, *a screen, a display, a zip, a collar, a hood, heels, soles, a brim
            a strap, a buckle, an exhaust, a hull, an anchor, a mast, an oar, a propeller
            a cockpit, a saddle, antlers, hooves, spots, a spine, a skeleton, a stomach, lungs
            muscles, emotions, thoughts, a personality, a voice, a gender, friends, siblings
            a wife, a family, a boss, peel, a pit, juice, a crust, filling, sugar in it
            salt in it, fat, protein, sauce, bubbles, a cork, a label, a barcode, a warranty
            a brand name, a plot, characters, an author, a cover, words in it, pictures in it
            a melody, lyrics, a beat, rules, players, a score, a winner, a referee, a bow
            a mouthpiece, a microphone, speakers, an operating system, a processor, software
            an email address, soap, a trigger, bullets, a handle and a blade, thorns, bark, sap
            pollen, a driver, a steering system, a taste, a recipe, an age limit, tentacles
            a pouch, a wallet, a first name, a last name, a husband, a job title, nails
            a zipper and buttons, a pocket, a page, a title, thumbs, knees, a belly
            a hole to put your foot in, a body, a human body, an animal body, human parts
            body parts, two arms, two hands, hands, feet, toes, a foot, a hand, a neck, a chest
            a chin, a tongue, lips, eyebrows, a beard, long hair, curly hair, two eyes, big ears
            a long nose, a long neck, a long tail, a short tail, sharp teeth, sharp claws
            six legs, eight legs, more than four legs, any legs, hair on it, fur on it, soft fur
            warm blood, cold blood, a pulse, a mind, a will, a conscience, intelligence, a memory
            thoughts of its own, a life, a birthday, a birth date, a parent, a baby, babies, kids
            brothers, relatives, an enemy, a master, a pet, a job with pay, a language, an accent
            a nationality, a religion, a political party, a phone number, a website
            an address on the internet, a username, money, a bank account, a salary, clothes
            shoes, a hat, gloves on, buttons, a button to press, knobs, dials, keys, a mouse
            a touchpad, a plug, a cable, a cord, a usb port, a charger, an app, a program
            a camera, a lens cap, a hard drive, a memory card, a sim card, a volume knob
            a channel, a remote, headphones, an on and off button, a handle, a handle to hold
            a grip, a trigger to pull, a barrel, a point, a sharp point, a tip, a sharp tip
            a needle, a string, a rope on it, a bow and arrow, a blade of steel, an edge
            a hinge lid, a cap, a cover you open, a spine with a title, paper in it, paper pages
            printed words, letters on it, numbers on it, a story in it, an ending, a chapter
            an index, a hero, a villain, actors, a director, a singer, a band, a rhythm
            music in it, notes, a tune, a smell of flowers, a sweet taste, a sour taste
            a salty taste, a nice taste, taste, vitamin c, carbs, meat in it, milk in it
            eggs in it, fruit in it, nuts in it, chocolate in it, alcohol in it, caffeine
            an ingredient, ingredients, a shell to crack, a skin you peel, a soft inside
            a soft center, jam in it, water in it, liquid in it, gas in it, ice in it, a straw
            a bottle, a flower, flowers on it, fruits, berries, green leaves, a green stem
            long roots, a trunk of wood, needles, four wheels, two wheels, three wheels
            any wheels, a tire, brakes, a brake, a horn to honk, a gear shift, a gas tank
            a gas pedal, doors and wheels, a bumper, a windshield, wipers, mirrors on the side
            a license, seats, a seat, a seat for a driver, a saddle on it, a wing, two wings
            a jet engine, a rotor, a sail, a paddle, an oar or paddle, a deck for passengers
            a captain and crew, a bridge for the captain, a keel, a bed sheet, a pillow, cushions
            a mattress, drawers, shelves to sell goods, a lock and a screen, a net, a ball, a bat
            a goal, a team, teams, points, a level, a high score, dice, cards, pieces to move
            a zipper on it, a pattern of flowers, a size label, a shirt size, a brand, a logo
            a price in dollars, a use by date, a refill, a package, wrapping""",
        "MAYBE": """
            a foghorn, a horn, *stripes, a kitchen, a bed, a bathroom, a bedroom, furniture
            an elevator, a garden, a fence, a flag, a generator, a telephone, a radio, an antenna
            batteries, solar panels, *a motor, *a keeper, a ghost, a gift shop, a bell
            a fireplace, electricity, running water, a red light, a ladder, *moving parts
            visitors, mirrors, a museum inside, a parking lot, bricks, a dome, a radio antenna
            a heater, a toilet, a shower, a basement, a shop, guests, tourists, an entrance fee
            opening hours, a red top, a red roof, a red stripe, a pointed roof, a clock
            a house next to it, neighbors, people inside, someone inside, a rotating part
            a rotating lamp, a rotating light, a computer, color on it, wooden parts, a guard
            a path to it, a dock, a cellar, a chimney, a loud horn, a loud sound, a fog signal
            a fog bell, a siren, a loudspeaker, white stripes, black stripes
            red and white stripes, colored stripes, bands of color, more than one color
            many colors, two colors, bright colors, a white color, a red color, paint on it
            white paint, red paint, a red door, a green door, a red lamp, a green light
            a white light, a colored light, two lights, a second light, a light that turns
            a lamp that turns, a turning light, a spinning light, a part that moves
            parts that move, something that turns, something that moves, something that spins
            a moving part, a mechanism, gears, clockwork, machinery, machines, an electric motor
            a small motor, an electric light, an electric lamp, electric power, electricity in it
            electric wires, wires, electronics, electronic parts, a control panel
            a computer in it, a sensor, a solar panel, a power supply, a battery
            a backup generator, an oil lamp, an oil tank, a gas lamp, a mirror, a curved mirror
            a telescope, a weather station, a radar, radio equipment, a phone, a tv, internet
            heating, a stove, an oven, a fridge, a table, chairs, a desk, beds, a sofa, carpets
            curtains, pictures on the walls, a bookshelf, a bath, a sink, toilets, plumbing
            a living room, a dining room, a guest room, a storeroom, a storage room, an office
            a workshop, a lift, an attic, a pantry, a wine cellar, a balcony with flowers
            a porch, a terrace, a yard, a gate, a wall around it, a stone wall around it, a path
            a road to it, a bridge to it, a pier, a boat, a boathouse, a garage, a shed, a well
            trees around it, grass around it, a lawn, neighbors nearby, houses nearby
            a village nearby, a town nearby, other buildings next to it, a hotel, a restaurant
            a cafe, a souvenir shop, a small museum, an exhibition, a tour, tours, a guide inside
            tourists in it, many visitors, many tourists, lots of visitors, a ticket office
            a ticket price, an entry fee, opening times, closing times, a waiting line, a sign
            a name on it, a plaque, a number on it, a date on it, a statue, a cross on top
            a flagpole, a weather vane, an iron ladder, a rope ladder, iron parts, steel parts
            wood in it, wooden stairs, wooden floors, a wooden door, iron stairs, metal stairs
            brick walls, white walls, a metal roof, a copper roof, a pointed top, a flat top
            a dome on top, a flat roof, corners, sharp corners, edges, four sides, eight sides
            straight sides, cracks, holes, rust, moss on it, graffiti, spiders in it, mice in it
            rats, bats in it, birds in it, a nest on it, a cat in it, a dog in it, a ghost in it
            a ghost story, a legend about it, a dark secret, a mystery, a scary story
            a famous story, a name, a famous name, a name of its own, a nickname, an owner
            a private owner, a rich owner, a caretaker, a keeper in it, a keeper today
            a lonely keeper, staff, employees, workers, workers in it, a guard inside
            somebody in it, a person in it, a person inside, a human inside, a family in it
            a family inside, someone living in it, inhabitants, residents, people living in it
            people working in it, a full-time worker""",
    },
}
