"""More facts about a lighthouse: what it does and what can be done to it.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # "does it …"
    "does": {
        "YES": """
            *give light, *make light, *shine, glow, stay in one place, *stand still, *warn people
            *help people, help sailors, help ships, *save lives, *guide ships, flash, blink
            *light up, light up at night, work at night, stand upright, stand by the sea
            face the sea, *protect people, cast a shadow, use energy, last a long time
            need maintenance, weigh a lot, weigh more than a ton, exist, cost a lot
            send out a beam, send a signal, emit light, use a lens, use a lamp, withstand storms
            look like a tower, reach up high, stay outside, show the way, point to the sky
            need to be strong, keep ships off the rocks, stand alone, belong near the water
            get built by people, cost more than a car, weigh more than a car, weigh more than me
            give off light, produce light, provide light, shine brightly, shine at night
            glow in the dark, light the way, guide people, guide sailors, guide boats
            warn sailors, warn ships, warn boats, prevent accidents, keep people safe
            keep sailors safe, stand by the water, stand near the sea, stand on the coast
            stand on solid ground, stay where it is, stay still, have a use, serve a purpose
            serve people, have a function, take up a lot of space, reach into the sky
            resist wind, resist the weather, need repairs, require energy, cost a lot of money
            cost a fortune, contain a lamp, contain stairs, belong outdoors, help with navigation
            help captains, help at night, point upward, get wet when it rains, face storms
            rise above the ground, mark the coast, mark dangerous rocks, show where the land is
            have something to do with ships, look big, do something at night, do something useful
            tower over people, make the sea safer, weigh more than an elephant, get hit by waves
            contain metal, contain something made of metal, need a lamp, need a strong lamp
            need cleaning, need workers to build it, need a foundation, need stairs
            stand on rock, stand on a base, stand firm, stand in the wind, stand in the rain
            stand for many years, stand higher than a house nearby, stay in the same place
            stay there forever, stay there all year, remain in place, take years to build
            take time to build, take effort to build, weigh tons, weigh many tons
            weigh more than a horse, cost a million or more to build, cost more than a bike
            cost more than a phone, cost lots of money to build, last for many years
            last for centuries, survive storms, survive bad weather, resist waves, resist water
            light the sea, light the coast, light the night, shine over the sea
            shine across the water, shine far, shine for ships, shine through the night
            send light, send light over the sea, throw light, flash at night, blink at night
            glow at night, work in the dark, work in storms, work all night, work outside
            help in the dark, help in a storm, help boats, help captains find the way
            help ships find the harbor, help people at sea, help fishermen, save sailors
            save ships, save people, save boats from rocks, protect ships, protect boats
            protect sailors, guard the coast, watch over the sea, look over the sea
            look out on the sea, overlook the sea, overlook the water, point up, point to heaven
            rise high, rise into the sky, tower over the coast, reach high
            have to do with safety, have to do with sailing, have to do with light
            belong to the coast, belong by the sea, belong outside, exist in real life
            exist today, exist in europe, exist in many countries, come from long ago, get built
            get built of stone, get used at night, get used by ships, get cleaned, get repaired
            get painted, get old with time, get rained on, get windy at the top
            keep ships away from rocks, keep boats safe, keep people alive, prevent shipwrecks
            prevent disasters, prevent ships from crashing, make sailing safer
            make things visible, make a beam of light, make a bright light, mark a place
            mark the harbor, mark danger, tell sailors where they are
            tell ships where the coast is, show ships the way, show sailors where to go
            show danger, show a light, signal danger, signal to ships, have value
            fulfil a purpose, do a job, do good, matter to sailors, interest sailors
            take up space, fill with light, contain a light, contain a lens, contain glass
            contain rooms, contain steps, look tall, look like a tube, look like a column
            look like a building, look strong, look heavy, look impressive""",
        "NO": """
            *breathe, *eat, drink, sleep, think, *talk, sing, bark, bite, *fly, *swim, walk, run
            crawl, jump, dance, *grow, reproduce, lay eggs, have babies, bloom, *move, *float
            travel, roll, bounce, fit in a pocket, fit in my hand, fit in a box, fit in a car
            melt, rot, spoil, expire, taste good, smell nice, sting, explode, cut things
            hold liquid, contain sugar, grow on trees, live in water, live in the forest
            come from an animal, come from a plant, come in a packet, hunt, hibernate, play music
            tell the time, need food, need sunlight, use gasoline, fold up
            weigh less than a kilo, cost less than ten dollars, cost less than a dollar
            belong in a kitchen, change size, wear clothes, wag its tail, boil water
            have feelings, go on the table, eat meat, eat grass, give milk, live on a farm
            live in a zoo, need a bath, come with instructions, go in the mouth, swim in the sea
            go to school, purr, keep food cold, wake me up in the morning, print things
            catch fish, catch mice, hold water, store food, keep me warm at night, change places
            migrate, walk on two legs, read books, speak english, know my name, love me
            feel pain, laugh, cry, smile, snore, chew, hatch, sprout, wilt, ripen, dissolve
            evaporate, stretch, shrink in the wash, tear easily, fit in a drawer
            fit in a backpack, fit in a suitcase, fit in a room, fit in my house
            fit through a door, fit on a shelf, fit on a table, lie on the floor, hang on a wall
            hang from the ceiling, take pictures, play movies, play games, send messages, tick
            display numbers, connect to wifi, compute, cook food, cool food, wash clothes
            clean floors, dry hair, brush teeth, carry passengers, go fast, go to space
            go under water, go with wine, come from a cow, come in pairs, come in a can
            come in different flavors, come in a box, contain alcohol, contain meat, contain milk
            contain caffeine, contain words, cure diseases, grow in the ground, grow in a garden
            live in africa, live in trees, live in a house with people, live underground
            live in a cage, live in the sea, eat plants, eat fish, drink milk, chase cats
            scratch, howl, roar, sweat, blush, age like a person, give birth, need air to breathe
            need a passport, get hungry, get thirsty, get sick, get married, get eaten
            get thrown away, get carried around, belong on a plate, belong to my body
            belong in a bathroom, belong in the garage, make coffee, make music, make food
            cut grass, sharpen pencils, open cans, tell stories, turn pages
            cost less than a dollar to buy, cost five dollars, weigh less than a cat
            weigh a few grams, melt in the sun, smell of flowers, keep time, stop bleeding
            need to be fed, need to be walked, obey commands, have a pulse, work under water
            pay for things, take you to work, sell tickets to passengers, have legs to walk
            swim in water, swim like a fish, float on water, float in the air, fly in the sky
            fly around, move around, move by itself, move on its own, move quickly
            move from place to place, go from place to place, go to sea, go to work, go anywhere
            go up and down, go on a trip, go on your feet, go on your head, go bad
            go with cheese, go on bread, live, live in nature, live in a nest, live in a house
            live in asia, live on land, live in cold places, live with people
            live longer than a human, live in groups, live alone, grow bigger, grow fast
            grow from a seed, grow in water, grow taller every year, grow hair, eat bugs
            eat leaves, eat other animals, eat people, drink water, breathe air
            breathe under water, sleep at night, sleep in the day, sleep in a bed
            think for itself, feel things, feel love, feel soft, feel wet and soft
            feel warm like skin, feel fluffy, bark at people, bite people, sting people
            hurt people, kill people, kill animals, attack people, shoot, burn skin, make honey
            make eggs, make milk, make babies, make clothes, make bread, make wine, make calls
            make people laugh, make you sleepy, make you fat, make you strong, make you drunk
            make you sick, taste sweet, taste sour, taste bitter, taste like chicken
            smell like fruit, smell like flowers, smell of perfume, melt in heat
            melt in your mouth, burn like wood, burn calories, freeze in winter, fit in a purse
            fit in a bottle, fit in an envelope, fit in a car trunk, fit in a cup
            fit in my mouth, fit in my room, fit under a bed, fit on a desk, fit on a finger
            fit in two hands, fold, bend, bend easily, break when dropped, roll down a hill
            roll on wheels, roll around, bounce like a ball, have to be charged, have to be eaten
            have to be fed, have to be worn, need to eat, need to sleep, need to breathe
            need water to live, need love, need a driver, need gas to drive, need wheels
            need a charger, need the internet, need soap, need a plate, need ice
            need to be cooked, need to be washed every day, need to be folded, come from a tree
            come from the ground, come from a store, come from a farm, come from space
            come from the sea, come in many flavors, come in sizes, come in a bottle
            come in a bag, come in a jar, come with batteries, come with a lid, cost one dollar
            cost a dollar or two, cost almost nothing, cost less than a book
            cost less than a car, cost under a hundred dollars, weigh less than a dog
            weigh less than a pound, weigh as much as a cat, weigh nothing, weigh a kilo or two
            play songs, play videos, play sports, play tricks, sing songs, tell jokes, say words
            say hello, speak a language, talk to people, read, write, draw, count, learn things
            know things, know me, love people, obey you, wear a uniform, wear shoes, wear a hat
            have babies every year, get drunk, get tired, get dressed, get worn, get cooked
            get sliced, get folded, get driven, get played, get eaten by animals, get bigger
            get smaller, get used up, get used in the kitchen, hold coffee, hold papers
            hold things together, carry things, carry water, carry a load, carry people around
            take you places, take photos, take pills, take you to space, clean things
            clean your teeth, cut food, cut hair, cut wood, dig holes, open doors, open bottles
            write letters, wash dishes, wash itself, heat food, heat the house, cool the room
            dry clothes, keep food fresh, keep your feet warm, keep your hands warm
            keep rain off you, keep secrets, belong in a school, belong in an office
            belong in a bag, belong in a fridge, belong in a toolbox, belong on the feet
            belong in a zoo, belong to an animal, belong to a plant, hang on a tree
            hang in a closet, hang from a rope, lie in a drawer, lie in bed, sit on a shelf
            sit on a desk, sit in a chair""",
        "MAYBE": """
            *spin, rotate, *make noise, *make a sound, *use electricity, need electricity
            run on electricity, use oil, burn oil, look nice, look scary, look old
            belong to the government, get hot, smell, need paint, attract birds
            attract tourists, look like a house, need a keeper, make money, use solar power
            use fuel, get visitors, need people to work it, frighten people, make you feel safe
            close in winter, *turn, revolve, turn around, use batteries, run on gas
            employ people, host guests, host weddings, charge admission, appear in movies
            appear in paintings, appear on stamps, scare people, get struck by lightning
            get cold inside, get damp, look beautiful, look ancient, look lonely
            stand on a hill, stand in the water, stand in a town, make people happy
            become a ruin, have someone inside, run on oil, need a person to run it
            contain wood, contain furniture, have red on it, house a family, house a museum
            use gas, use a motor, show different colors, come in different colors, sell tickets
            need a guard, run on its own, make noise in fog, make a loud noise, make loud noises
            make sounds, make any sound, make a sound in fog, sound a horn, need power
            need electric power, need fuel, need oil, need gas, need batteries
            need a person inside, need a guard inside, need people, need people to work
            need someone to run it, need a human to work, need repainting, need fixing
            use power, use electric power, use electric light, use a battery, use fire
            use sunlight, use wind power, use a horn, use a computer, use a red light, burn fuel
            burn gas, run on fuel, run on solar power, run automatically, run on power
            work with electricity, work automatically, work by itself, work without people
            work on electricity, work in the daytime, work during the day, spin around
            spin at the top, turn slowly, turn all night, rotate at night, rotate slowly
            move inside, have people living in it, have people working in it
            have someone living in it, have color on it, have red stripes, have white paint
            have workers, have tourists, smell bad, smell of the sea, smell of oil, smell old
            look pretty, look ugly, look creepy, look spooky, look haunted, look romantic
            look lonely at night, look dirty, look white, look red, look new, look like a castle
            look like a church, look like a house with a tower, feel cold, feel cold inside
            feel rough, feel smooth, feel lonely, feel spooky, get cold, get cold in winter
            get warm inside, get hot in summer, get dusty, get dirty, get rusty, get wet inside
            get crowded, get many visitors, get painted white, get struck, get flooded, get sold
            get abandoned, get closed, get torn down, get replaced, attract visitors
            attract lightning, attract people, attract photographers, draw tourists
            bring tourists, bring in money, earn money, cost money to visit, cost money to enter
            cost a lot to visit, charge money, sell souvenirs, open for visitors
            open to the public, open in summer, close at night, close for the winter
            belong to the state, belong to someone, belong to a rich person, belong to the navy
            belong to a city, belong to the coast guard, belong to a company, stand in a city
            stand in the sea, stand in a park, stand on a beach, stand on a pier
            stand near a town, stand near houses, stand next to a house, stand far from people
            stand on an island of its own, stand empty, sit on a hill, appear in books
            appear in stories, appear in horror movies, appear in songs, appear on a flag
            appear on money, scare children, scare birds, inspire artists, inspire poets
            become a hotel, become a home, become a museum, serve as a home, serve as a house
            serve as a museum, serve as a hotel, house people, house a keeper, house someone
            provide a home, provide work, provide jobs, give people work, give tours
            contain a bed, contain a kitchen, contain a museum, contain electronics
            contain a motor, contain machines, contain batteries, contain brick, contain mirrors
            come in white, come in red, come in many colors, come in many shapes
            come with a house, change color at night, move at all inside, fall down, fall apart
            fall into ruin, break down, catch fire, crumble, rust, lean, shake in the wind
            make people feel safe, make people scared, make you feel lonely""",
    },
    # "can it …"
    "can it": {
        "YES": """
            help a ship, save a life, be seen from far away, *be seen at night
            be seen from a ship, survive a storm, *be visited, be repaired, be painted
            be photographed, hold people, warn a captain, be turned on, be switched off
            shine at night, *be climbed, stay up for a hundred years, help you find your way
            be seen in the dark, be touched, be seen, be entered, be cleaned, be drawn
            be measured, guide you, show you the way, give light, shine, light up
            last for centuries, stand a storm, resist wind, be locked, warn people, warn ships
            be useful at night, save people, prevent an accident, be found on a map
            hold more than one person, hold several people, be seen from a boat
            be seen by sailors, help people, help sailors, be used at night, be used in fog
            withstand a storm, be looked at, be walked into, be built by people, stand on rocks
            be bigger than a bus, help someone, help people at sea, help sailors find the way
            save lives, save a ship, prevent a shipwreck, keep people safe, be seen at a distance
            be seen from a plane, be seen from the water, be seen by everyone, be seen for miles
            be noticed, be recognized, be useful to sailors, be useful in a storm
            be used by sailors, be used by ships, be used for navigation, be trusted
            be relied on, be climbed by tourists, be climbed by a child, be explored
            be walked around, be walked up, be gone into, be stood on, be stood in, be lit
            be lit up, be switched on, be turned off, be turned on at night, glow
            glow in the dark, flash, blink, send out light, light the way, light up the night
            shine far, shine brightly, shine across the sea, warn sailors, warn of danger
            show the way, guide a ship, guide ships home, guide people, resist a storm
            resist waves, survive wind, survive rain, get wet, stand in the rain
            stand for centuries, last a hundred years, last for many years
            live longer than people, be built, be built of stone, be built by humans
            be built on a rock, be maintained, be fixed, be restored, be fixed up
            be painted by an artist, be drawn by a child, be described, be named, be pointed at
            be found outside, be found in europe, be found near water, be found on the coast
            be found in america, be visited by people, be reached by stairs, hold a person
            hold ten people, fit people inside, contain people, crush a person
            hurt you if it falls, be felt, be leaned on, be bigger than a house cat
            be taller than a man, be taller than a bus""",
        "NO": """
            *fly, *swim, float, walk, run, *talk, think, breathe, hear, jump, sing, dance, *move
            move by itself, grow, bite, sting, learn, feel pain, *be eaten, be folded
            *be carried, be worn, be cooked, be thrown away, be held in one hand, be poured
            be bent, fit in a bag, play music, dive, climb trees, be mailed, reproduce, do math
            be ridden, be planted, be downloaded, understand me, drive on a road
            be tied in a knot, be put in a box, swim under water, get sick, get hungry
            win a race, be picked up, be lifted, be held, be thrown, be bounced, be rolled
            be drunk, be chewed, be swallowed, be smoked, be knitted, be sewn, be ironed
            be peeled, be squeezed, be boiled, be fried, be frozen, be sliced, be eaten raw
            be hunted, be tamed, be trained, be fed, be petted, be married, be arrested
            be driven, be sailed, be flown, be steered, be parked, be worn on the head
            be put in a pocket, be put on a shelf, be recharged, be read, be played, be tuned
            be kicked, feel, see, smell things, hear me, speak, laugh, cry, sleep, run away
            make decisions, have children, lay eggs, escape, blow away, spread diseases
            cut paper, cut bread, tell jokes, cook dinner, open a can, fit in a shoe
            fit in a pocket, fit in my hand, fit on a table, travel, travel by itself
            change shape, be given to a friend, be put in a bag, be hung on a wall
            be put in a drink, be spread on bread, be used up, be folded in half
            be taught tricks, be bought for one dollar, count, read, write, die, *be moved
            be moved by hand, be put in a bag of any kind, be put in my pocket, be put on a table
            be put in the mouth, be put on a plate, be put away, be put in a car, be put on
            be put in a drawer, be worn by people, be worn in winter, be worn on feet
            be held with two hands, be held in the hand, be carried by a person
            be carried around, be carried in a bag, be lifted by a man, be lifted by one person
            be thrown far, be thrown like a ball, be moved around, be moved by a person
            be pushed, be pulled, be shaken, be rolled up, be wrapped, be wrapped up
            be opened like a box, be squashed, be torn, be cut with scissors, be cut with a knife
            be broken by hand, be broken in half, be chewed like gum, be eaten by people
            be eaten for lunch, be tasted, be baked, be grilled, be cooked in a pan
            be drunk with ice, be poured in a glass, be melted, be burned for heat, be grown
            be grown in a garden, be picked from a tree, be watered, be killed, be born, be alive
            be taught, be a pet, be kept as a pet, be kept in a cage, be kept at home
            be kept in a fridge, be kept in a pocket, be hugged, be kissed, be loved like a pet
            be walked on a leash, be cuddled, be washed in a sink, be washed with soap
            be bought in a shop, be bought at a store, be bought online, be bought by a kid
            be sold in a store, be found in a house, be found in a kitchen, be found in the woods
            be found in space, be found at school, be found in a bag, be used indoors
            be used at home, be used in the kitchen, be used to write, be used to cook
            be used to cut, be used to travel, be used in a game, be used for cooking
            be used at school, be used by kids, be ridden by a person, be driven by people
            be driven on a road, be sailed to america, be flown like a kite
            be played like a game, be played with, be played like music, be read like a book
            be written on paper, be typed, be sent by mail, be sent by email, be charged
            be plugged in a car, be programmed, be installed, be clicked, fly in the sky
            fly away, swim in the sea, swim fast, float on water, walk on legs, run fast
            jump high, climb, crawl, roll, bounce, bend, stretch, shrink, melt, rot, go bad
            spoil, burn your mouth, kill you, poison you, bite you, hurt animals, shoot people
            cut things, hold water, carry people, carry things, clean things, cook food
            wash clothes, keep you warm, take you places, take pictures, make food, make calls
            make music, make babies, make you laugh, think like us, see me, see things, listen
            taste things, love me, answer questions, speak english, say words, play games
            play chess, go fast, go under water, go to space, go places, move on land
            move in water, fit in my room, fit in a car, fit in a box, fit in a house
            fit under my bed, fit in my mouth, grow old and die, grow taller, multiply
            lay an egg, give milk, have a baby, get pregnant, get married, get tired
            get dressed""",
        "MAYBE": """
            break, fall down, catch fire, be destroyed, make noise, be haunted, work on its own
            be bought, be rented, be used as a home, shine through fog, be a museum
            work without people, get old, fall into the sea, be sold, be lived in, be slept in
            be struck by lightning, be flooded, be a hotel, be heard, be demolished, collapse
            rust, be made of metal, be made of wood, be very old, be red, be white
            be open to the public, be closed, be abandoned, be run by a computer, turn around
            rotate, be red and white, be in a town, be square, be heard in fog, make a sound
            make a loud noise, make noise in fog, make any noise, make you afraid, make money
            be heard from far away, be heard at sea, be loud, be noisy, be scary at night
            be spooky, be old, be hundreds of years old, be modern, be new, be black, be blue
            be yellow, be painted red, be any color, be different colors, be more than one color
            be striped, be made of brick, be made of concrete, be made of iron
            be round or square, be empty, be empty inside, be dark inside, be cold inside
            be wet inside, be in ruins, be closed down, be closed to visitors
            be closed in winter, be open at night, be visited for free, be entered for free
            be torn down, be knocked down, be blown up, be damaged by a storm, be hit by a ship
            be hit by lightning, be burned down, be replaced, be replaced by gps
            be replaced by a machine, be automated, be operated by a person
            be operated from far away, be controlled by a computer, be controlled from far away
            be run by one person, be run without people, be run by electricity
            be powered by the sun, be powered by oil, be rented for a night
            be rented by tourists, be sold to a person, be bought by a rich man
            be owned by a person, be owned by someone, be lived in today, be lived in by people
            be lived in by a family, be turned into a hotel, be turned into a home
            be turned into a museum, be used as a museum, be used as a hotel, be used as a house
            be used in the daytime, be used for weddings, be near a city, be near a village
            be near houses, be on a hill, be on a beach, be on a river, be in a park
            be in the sea, be in the middle of the sea, be in a city, be on a lake
            be surrounded by water, be far from people, be famous, be world famous
            be seen in a movie, be seen from a town, be seen from my house, spin, spin around
            turn, turn by itself, turn on by itself, move inside, work by itself
            work during the day, work with solar power, work with oil, use electricity
            rust away, crumble, lean over, fall over, fall on someone, break down, burn down
            burn, catch on fire, collapse in a storm, smell, get cold, get hot inside, get dirty
            get dusty, get haunted, attract lightning, attract tourists, frighten a child""",
    },
}
