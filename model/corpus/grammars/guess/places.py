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
            in seaside towns, near the beach""",
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
            on a bookshelf, in outer space, in a mine, in a spider web, in a teacher's desk""",
        "MAYBE": """
            *in a city, in a town, in a village, *on a beach, on a hill, in the sea, in the water
            by a river, near a lake, in a movie, in a book, in a park, in my country, in a port
            on a pier, in a national park, in cold places, in warm places, in remote places
            near a road, far from people, in my town, in the mediterranean, near a town
            on private land, in the north, in the ocean, in the middle of the sea
            in the countryside, in a harbor, near houses, near a city, near people
            in a tourist area, in a museum, on a river, on a lake, in my state, in the south
            in the tropics, near a village, on a postage stamp, in a painting, in a poem
            near my home, on a small island, in a fishing village, in alaska, in a lonely place
            surrounded by water, next to a house""",
    },
    # "is it made of …"
    "made": {
        "YES": """
            *stone, something hard, something solid, building materials, strong materials
            stone or brick, heavy materials, masonry, something strong, something heavy, stones
            hard material, solid material, more than one material, several materials""",
        "NO": """
            *plastic, rubber, *paper, cardboard, leather, cotton, wool, silk, fabric, cloth, gold
            silver, wax, ice, snow, sand, water, chocolate, meat, bone, feathers, hair, straw
            grass, leaves, foam, diamonds, porcelain, gas, something soft, string, cheese, jelly
            lego, living cells, food, dough, sugar, milk, fruit, plants, flowers, fur, felt
            denim, nylon, latex, velvet, ivory, ice cream, butter, smoke, air, light, fire, dust
            mud, tissue, rope, skin, something edible, something liquid, vegetables
            wool and cotton, hay""",
        "MAYBE": """
            *brick, *concrete, *metal, iron, steel, *wood, *glass, granite, cement, marble
            limestone, cast iron, bricks, reinforced concrete, metal and glass, something shiny""",
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
            something to do with light, a place on the map, a top and a bottom, an outside""",
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
            a hole to put your foot in""",
        "MAYBE": """
            a foghorn, a horn, *stripes, a kitchen, a bed, a bathroom, a bedroom, furniture
            an elevator, a garden, a fence, a flag, a generator, a telephone, a radio, an antenna
            batteries, solar panels, *a motor, *a keeper, a ghost, a gift shop, a bell
            a fireplace, electricity, running water, a red light, a ladder, *moving parts
            visitors, mirrors, a museum inside, people in it, a parking lot, bricks, a dome
            a timer, a radio antenna, a heater, a toilet, a shower, a basement, a shop, guests
            tourists, an entrance fee, opening hours, a red top, a red roof, a red stripe
            a pointed roof, a clock, a house next to it, neighbors, people inside, someone inside
            a rotating part, a rotating lamp, a rotating light, a computer, color on it
            wooden parts, metal parts, a guard, a path to it, a dock, a cellar, a chimney""",
    },
}
