"""More facts about a lighthouse: what is, or was, done to it.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
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
            known to most people, made by hands and machines, made of hard stuff, made for ships
            made for safety, made for sailors at night, made to shine at night, made to guide
            made to guide ships, made to warn, made to warn people, made to save lives
            made to be tall, made to stay, made to stand storms, made long ago first
            built by hand, built of stone, built for ships, built for sailors
            built to guide ships, built to be seen, built high up, built on a cliff
            built on an island, built on the shore, built by the sea, built by the water
            built by many people, built by a country, built with money, built in many countries
            built with great effort, built up from the ground, built like a tower
            constructed near the sea, constructed by workers, designed by people
            designed to help, designed to be seen, designed to warn, designed for sailors
            designed for ships, used by sailors, used by captains, used by boats
            used by fishermen, used by people, used by humans, used by many people
            used in storms, used in fog, used in the dark, used in many countries
            used on the coast, used near water, used near the sea, used to guide
            used to guide boats, used to guide people, used to guide sailors, used to warn ships
            used to warn sailors, used to signal, used to give light, used to light the sea
            used to save lives, used to protect people, used to protect ships
            used to prevent accidents, used to find the way, used to navigate, used as a guide
            used as a signal, used as a warning, used as a landmark, used as a sign
            used for ships, used for light, used for warning, used for guiding
            used for centuries, used a long time ago, used in the past, used in navigation
            used since ancient times, used worldwide, seen at night, seen at sea, seen from boats
            seen from a ship, seen from far away, seen by captains, seen by many people
            seen on the coast, seen near water, seen from the water, seen outside
            seen from a distance, seen in pictures, shown on sea maps, shown on a map
            drawn on maps, found on the coast, found by water, found near water
            found near the coast, found near the ocean, found on islands, found on cliffs
            found on rocks, found outside, found in europe, found in america
            found all over the world, found around the world, found in real life, found on land
            found on maps, located on the coast, located near the sea, located on a cliff
            located on land, located outside, located on rocks, placed near the sea
            placed on rocks, placed by the sea, placed high up, placed outdoors, put near the sea
            put on the coast, put there by people, lit up, lit up in the dark, lit all night
            lit by a lamp, lit in the dark, turned on at night, switched on at night
            turned on when it gets dark, attached to a rock, attached to land, fixed in one place
            fixed on a rock, stuck in the ground, planted firmly on the ground, filled with light
            filled with stairs, climbed by people, climbed by tourists, climbed by steps
            entered by a door, visited in summer, known by everyone, known by sailors
            known for its light, known for its height, related to ships, related to the sea
            connected to ships, connected with sailing, needed by ships, needed by sailors
            needed at night, needed at sea, loved by sailors, trusted by sailors
            looked for by sailors, protected from storms, surrounded by wind and waves
            exposed to the sea, exposed to salt water, exposed to rain, exposed to the wind
            hit by waves, hit by wind, hit by storms, taller than a person, taller than a man
            taller than a car, taller than a horse, higher than a man, heavier than a car
            heavier than a person, heavier than an elephant, larger than a man
            bigger than a human, older than tv, older than cars, older than me as an invention""",
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
            made by animals, made of food, made to be eaten, made for children, born alive
            driven by a person, pulled by a horse, moved by hand, played with, read in bed
            written by an author, written on paper, wrapped in paper, washed by hand
            washed in a machine, charged with a cable, put in the mouth, put on the feet
            put on a plate, drunk in the morning, smaller than a shoe, smaller than a mouse
            heard on the radio, poured into a cup, worn by children, kept in a pocket
            hung on the wall, taken to the beach, taken to school, thrown by hand
            cut by a barber, won in a contest, made in china, made in a kitchen, made by a baker
            made by bees, made by nature, made by a tailor, made from plants, made from milk
            made from paper, made of wool, made for fun, made for babies, made for dogs
            made for cooking, made to play with, made to be worn, made to be held, made to cut
            made to fly, made to float, made to swim, made to drive, made to write
            made to be read, made to be thrown, made to be sold, made at home, sold at a bakery
            sold in a pharmacy, sold in a toy store, sold in bottles, sold in pairs
            sold by weight, sold to kids, sold for a dollar, bought by parents, bought by women
            bought in a supermarket, bought online, bought for a child, bought in a shop
            bought for school, bought with coins, used in baking, used in medicine class
            used in a bedroom, used in a garden, used in the garage, used in a hospital
            used in class, used in a car, used in space, used in football, used in the house
            used in the home, used in surgery, used in art class, used in music, used in math
            used in court, used in gambling, used by chefs, used by teachers, used by students
            used by animals, used by babies, used by hunters, used by farmers, used by cooks
            used by musicians, used by dentists, used by athletes, used by hairdressers
            used by a carpenter, used by dogs, used for cooking, used for cleaning
            used for writing, used for cutting, used for sitting, used for playing
            used for music, used for sports, used for drinking, used for washing, used for sewing
            used for school, used for transport, used for storage, used for paying
            used for hunting, used for killing, used to eat, used to drink, used to play
            used to play games, used to dig, used to sew, used to sit on, used to sleep on
            used to wash, used to wash clothes, used to measure, used to pay, used to talk
            used to talk to people, used to make food, used to make music, used to make calls
            used to hit things, used to hold things, used to hold water, used to store things
            used to take pictures, used to tell time, used to open things, used to fix things
            used to fly, used to kill, used to treat people, used to keep warm, used on skin
            used on hair, used on food, used on a plate, used on the road, used on the body
            used at dinner, used at home, used at work in an office, used at parties
            used at a desk, used with soap, used with a ball, used with paper, used with food
            used with water in a glass, used with both hands, used with one hand
            used every morning at home, used up, eaten by animals, eaten for lunch
            eaten for dinner, eaten with a fork, eaten with sauce, eaten in summer, eaten cold
            eaten at parties, eaten with rice, drunk by people, drunk hot, drunk cold
            drunk at breakfast, cooked in water, cooked in a pan, fried in oil, boiled in water
            grilled outside, baked by a baker, peeled before eating, cut in slices
            cut into pieces, cut with scissors, mixed with water, mixed with milk
            filled with cream, filled with sand, filled with beans, filled with feathers
            covered in hair, covered in chocolate, covered in scales, covered in sugar
            covered with fur, covered with skin, wrapped in plastic, wrapped around something
            packed in a box, packed in a can, put in a drawer, put in a bag, put in a pocket
            put in a salad, put in water, put on a table, put on a wall, put on the head
            put on a finger, put on a horse, put on bread, put in the ground as a seed
            held by hand, held by a handle, held in two hands, held with one hand
            held with fingers, carried by people, carried on the back, carried by one person
            carried in a purse, lifted by hand, thrown at people, thrown by players
            thrown in the air, thrown in the trash, kicked by players, hit with a bat
            hit with a stick, pushed by hand, pulled by a rope, pulled by dogs, moved easily
            moved with the hands, rolled on the floor, folded in a drawer, worn by kids
            worn by soldiers, worn on the hand, worn on a finger, worn on the arm, worn to work
            worn at night, worn in the rain, worn for sports, driven by one person
            driven on a road, driven on rails, driven fast, flown by a pilot, flown in the sky
            sailed by a captain, sailed on the sea, ridden by kids, ridden by a person
            parked in a garage, fed by people, fed with grass, kept in a stable, kept in a zoo
            kept in a box, kept in a bag, kept in a wallet, kept in a garage, kept in water
            kept on a shelf, kept on a leash, kept in your room, kept in the house
            owned by most people, owned by kids, owned by everyone, found in a kitchen
            found in a bathroom, found in a garden, found in a desk, found in a drawer
            found in a pocket, found in a zoo, found in an office, found in a store
            found in a car, found in a jungle, found in trees, found in the sky, found in nature
            found in your body, found in the ground, found in a hospital, found in a library
            found in every house, found in every home, found on a farm, found on a table
            found on a person, found on your face, found on the moon, found on the floor
            found under water, found inside a house, found at school, found at home
            found indoors, seen indoors, seen in a mirror, seen on a plate, seen in space
            seen in the kitchen, seen in the zoo, seen on a screen, grown in water, grown in soil
            grown by farmers, grown from seeds, born in spring, born from an egg
            hunted by people, hunted for meat, read by adults, read at night in bed, read for fun
            written by hand, written in a book, written with a pen, printed on paper
            typed on a keyboard, played by a band, played by kids, played by two people
            played on a field, played on tv, played with the hands, sung by people
            heard in a concert, charged every night, charged at home, plugged in at home
            connected to a computer, connected to a phone, powered by gas pumps
            stored in a closet, stored in the fridge, stored on a disk, stored in a shed
            mailed in an envelope, given to children, given at christmas, given at birthdays
            smaller than a car, smaller than a house cat, smaller than a person
            smaller than a coin, smaller than a phone, lighter than a book
            lighter than a person""",
        "MAYBE": """
            made by hand, protected by law, owned by the government, painted with stripes
            painted white, open to visitors, controlled by a computer, used as a museum
            used as a home, powered by electricity, powered by the sun, more than 100 years old
            seen in movies, surrounded by water, operated by a person, falling apart, lived in
            out of use, guarded, closed at night, covered in paint, struck by lightning
            made of brick, painted red, painted in bright colors, painted red and white
            run by the government, run by one person, run by a machine, run automatically
            visited by tourists, visited by many people, abandoned today, used by the army
            closed to the public, open at night, built long ago, built recently
            built in the 19th century, located in a city, heated in winter, rented to tourists
            turned into a hotel, made into a museum, lived in by a family, painted in colors
            painted in red, painted in black and white, painted gray, painted blue
            painted yellow, painted by hand, painted every year, painted by artists
            made of concrete, made of metal mostly, made of wood mostly, made of granite
            made of iron, made of steel, made by one person, made into a hotel, made into a home
            made into a house, turned into a museum, turned into a house
            turned into a restaurant, turned off by day, turned off in the daytime
            turned off today, turned by a motor, turned by hand, run by a computer
            run by a keeper, run by the navy, run by the army, run by the state, run by hand
            run by electricity, run on electricity, run on oil, run on gas, run without people
            operated by the government, operated by hand, operated by a keeper
            operated by a machine, operated by one person, operated by computer
            operated automatically, controlled by a person, controlled by a machine
            controlled from far away, controlled by the government, powered by oil
            powered by gas, powered by a motor, powered by wind, powered by batteries
            powered by solar energy, powered by a generator, heated inside, heated with wood
            guarded by people, guarded by a dog, guarded by soldiers, guarded at night
            watched by a guard, kept by a keeper, kept by a family, kept as a monument
            kept for tourists, kept up today, owned by a person, owned by a family
            owned by the state, owned by a city, owned by the navy, owned by a rich man
            owned by a company, owned privately, lived in today, lived in by a keeper
            lived in by someone, lived in all year, inhabited by people, inhabited by one person
            slept in, worked in, rented by tourists, rented for holidays, rented for weddings
            bought by rich people, sold to private people, sold by the government
            worth a million, visited every day, visited in winter, visited by children at school
            visited by ghosts, visited for free, visited by boat, visited by sailors' families
            open in winter, open in summer, open every day, open to everyone, open to people
            closed in winter, closed for repairs, closed forever, shut at night, locked at night
            locked all the time, used in daytime, used in the day, used during the day
            used in the morning, used all day, used every day, used by tourists, used by pilots
            used by the navy in war, used by the government, used by the military
            used by ghosts in stories, used as a house, used as a hotel, used as a lookout
            used as a watchtower, used as a symbol, used as decoration, used for decoration
            used for tourism, used for weddings, used for living, used for communication
            used for defense, used less today, used rarely, used only rarely, used no more
            no longer used, no longer needed, replaced by machines, replaced by a new one
            replaced by technology, replaced by electronics, abandoned, abandoned long ago
            abandoned by people, left to decay, destroyed, destroyed in a war
            destroyed by a storm, damaged, damaged by the sea, damaged by storms, damaged by time
            rebuilt, rebuilt often, restored recently, renovated, renovated inside
            repaired every year, moved inland, torn down today, falling into the sea
            built in a city, built in a town, built on a hill, built on sand, built on a beach
            built on a pier, built in the sea, built in the water, built in the 20th century
            built in the 18th century, built in the 1800s, built in modern times
            built a long time ago, built centuries ago, built last century, built by the army
            built by romans, built with bricks, built of brick, built of wood, built of iron
            built next to a house, built far from people, built near a town, built near a city
            located on a hill, located in a town, located on a beach, located in the water
            located near a city, located on a lake, located on a river, located in a village
            located in my country, located in a park, located far from people
            located near houses, surrounded by the sea, surrounded by houses, surrounded by trees
            found in a city, found in a town, found in a village, found in a park
            found in my country, found near a lake, found on a hill, found on a river
            found on a beach, found in the water, found in the sea, found in movies
            found in books, found near houses, found far from people, seen in a movie
            seen in a film, seen in horror films, seen in books, seen in paintings, seen on tv
            seen on stamps, seen from my home, seen from the city, seen from a road
            shown in films, shown in a movie, shown on stamps, shown on a flag, heard in fog
            heard at night, heard from far away, heard by sailors, haunted by a ghost
            named after a saint, named after a place, struck by a ship, hit by lightning
            hit by a ship, covered in white paint, covered in stripes, covered in rust
            covered in moss, covered in snow, covered in tiles, filled with furniture
            filled with people, filled with visitors, filled with machines
            protected by the state, protected as a monument, protected by a wall
            protected by guards, loved by tourists, loved by painters, older than my house
            older than my grandmother, older than 100 years, older than 50 years
            older than 300 years, taller than a house, taller than a tree, taller than a church
            higher than a tree, higher than a house, bigger than a house, smaller than a house
            smaller than a church, older than a tree""",
    },
}
