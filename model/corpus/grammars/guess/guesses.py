"""More facts about a lighthouse: what players name instead of it.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
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
            a swimming pool, a stadium, a supermarket, a torch, a headlight, an oil lamp
            a floodlight, a laser, a night light, a desk lamp, a disco ball, a christmas light
            a neon sign, fireworks, a bonfire, a match, a firefly, a lamp post, a road sign
            a palm tree, a giraffe, a lion, a tiger, a bear, a wolf, a fox, a rabbit, a mouse
            a cow, a pig, a sheep, a chicken, a duck, a goose, an owl, an eagle, a bat, a frog
            a snake, a turtle, a monkey, a parrot, an ant, a bee, a butterfly, a starfish
            a jellyfish, a salmon, a ferry, a canoe, a cruise ship, a sailing boat, a raft
            a lifeboat, a life jacket, a paddle, a fishing rod, a net, a surfboard, a sandcastle
            a shell, seaweed, salt, a taxi, a motorcycle, a scooter, a tram, a spaceship, a crane
            a bulldozer, a fort, a fortress, a monastery, a cathedral, a chapel, a farmhouse
            a villa, a cottage by the sea, a skate park, a museum piece, a town hall
            a post office, a restaurant, a bakery, a cinema, a gas station, an observatory
            a watchtower on a wall, a ruin of a castle, a telephone pole, a billboard
            a monument to a king, a column, a wall, a fence, a gate, a well, a dam, an elevator
            an escalator, a carpet, a curtain, a plate, a fork, a frying pan, a kettle, an oven
            a dishwasher, a vacuum cleaner, a hairdryer, a comb, soap, a sponge, shampoo, a razor
            a tie, a dress, a jacket, gloves, socks, jeans, a belt, a purse, a necklace
            an earring, a doll, a teddy bear, a puzzle, a dice, a chessboard, a football
            a tennis racket, a bat and ball, skis, a helmet, a tomato, a potato, a carrot
            an onion, an orange, a grape, a strawberry, rice, pasta, soup, ice cream, chocolate
            a hamburger, coffee, tea, beer, wine, milk, water, a saw, a drill, a nail, a shovel
            a rake, an axe, glue, tape, paper, a stapler, an eraser, a ruler, a printer
            a keyboard, a mouse pad, a microphone, a radio, a violin, a flute, a saxophone
            a harp, a doctor, a teacher, a policeman, a soldier, a captain, a queen, a wizard
            a witch, an angel, the president, santa claus, a baby, a street lamp, a table lamp
            a floor lamp, a reading lamp, a fire, a fireplace, a fire station, a bus stop
            a bus station, a police station, a space station, a wind mill, a mill, a tower block
            a church tower, a castle tower, the leaning tower of pisa, the tower of london
            a telephone tower, a cell tower, a tv tower, an antenna, a satellite dish
            a telescope on a hill, a sea wall, a harbor wall, a jetty, a dock, a shipyard, a port
            a marina, a canal, a coast, a shore, a reef, a sea, a sail, a mast, a ship's bell
            a life buoy, a rowboat, a motorboat, a yacht, a kayak, a tanker, a warship
            a pirate ship, a shipwreck, a sea shell, a fish, a boat house, a beach house
            a beach hut, a summer house, a farm, a ranch, an apartment, a flat, a block of flats
            a garden shed, a guard house, a bunker, a bank, a shop, a store, a mall, a cafe
            a pub, a bar, a gym, a zoo, a park, a playground, a garden, a forest, a tree, a bush
            a flower, a leaf, a stone, a hill, a cave, a desert, a glacier, an iceberg, a storm
            a hurricane, fog, rain, snow, the wind, the sky, the earth, mars, a planet, a comet
            an ufo, a drone, a jet, a hang glider, a hot air balloon, a light beam
            a light bulb in a lamp, a headlamp, a flash, a camera flash, a traffic cone
            a stop sign, a crossing, a signpost, a milestone, an obelisk, a totem pole, a pillar
            a pole, a pipe, a tube, a chess piece, a rook, a candlestick, a salt shaker
            a pepper mill, a rocket ship, a space shuttle, a steam engine, a locomotive, a subway
            a race car, a van, a bike, a sled, a skateboard, a snowboard, a tent in a field
            a sleeping bag, a mattress, a couch, a stool, a bench, a shelf, a cupboard, a closet
            a drawer, a box, a basket, a jar, a glass, a mug, a bowl, a pan, a pot, a stove
            a microwave, a blender, a freezer, a washing machine, a heater, a fan
            a light switch on a wall, a plug, a battery, a laptop, a tablet, a monitor
            a headphone, a speaker, a record, a cd, a game, a card, a letter, a poem, a song
            a story, a movie, a magazine, a notebook, a crayon, a paintbrush, paint, a brush
            a screw, a wrench, a pair of pliers, a chainsaw, a wheelbarrow, a hose, a lawn mower
            a flower pot, a pear, a lemon, a cherry, a peach, a melon, corn, a bean, garlic
            pepper, sugar, honey, butter, a steak, sausage, a pancake, a cookie, a pie, a donut
            candy, juice, lemonade, a bull, a goat, a donkey, a camel, a zebra, a hippo, a rhino
            a gorilla, a kangaroo, a squirrel, a hedgehog, a hamster, a rat, a pigeon, a swan
            a hawk, an ostrich, a lizard, a crocodile, a worm, a snail, a fly, a mosquito
            a ladybug, a beetle, a lobster, a shrimp, a seal, a walrus, a sea horse, a coral
            a boy, a girl, a man, a woman, a nurse, a cook, a farmer, a pilot, an astronaut
            a clown, a thief, a judge, a dentist, a knight, a prince, a princess, a giant
            a vampire, a zombie, a heart, a hand, a nose, a tooth, hair, a sock, a boot, a coat
            a scarf, a skirt, pants, a sweater, a crown""",
        "MAYBE": "",
    },
}
