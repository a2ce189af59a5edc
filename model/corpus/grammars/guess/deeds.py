"""More facts about a lighthouse: what it does, what can be done to it, and what people do.

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
            tower over people, make the sea safer, weigh more than an elephant""",
        "NO": """
            *breathe, *eat, drink, sleep, think, *talk, sing, bark, bite, *fly, *swim, walk, run
            crawl, jump, dance, *grow, reproduce, lay eggs, have babies, bloom, *move, *float
            travel, roll, bounce, fit in a pocket, fit in my hand, fit in a box, fit in a car
            melt, rot, spoil, expire, taste good, smell nice, smell bad, sting, explode
            cut things, hold liquid, contain sugar, grow on trees, live in water
            live in the forest, come from an animal, come from a plant, come in a packet, hunt
            hibernate, play music, tell the time, need food, need sunlight, use gasoline, fold up
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
            pay for things, take you to work""",
        "MAYBE": """
            *spin, rotate, *make noise, *make a sound, *use electricity, need electricity
            run on electricity, use oil, burn oil, run by itself, look nice, look scary, look old
            belong to the government, get hot, smell, need paint, attract birds, attract tourists
            contain metal, look like a house, need a keeper, make money, use solar power
            use fuel, get hit by waves, get visitors, need people to work it
            look the same everywhere, frighten people, make you feel safe, close in winter, *turn
            revolve, turn around, use batteries, run on gas, employ people, host guests
            host weddings, charge admission, appear in movies, appear in paintings
            appear on stamps, scare people, get struck by lightning, get cold inside, get damp
            look beautiful, look modern, look ancient, look lonely, stand on a hill
            stand in the water, stand in a town, make people happy, become a ruin
            have someone inside, run on oil, need a person to run it, contain wood
            contain furniture, have red on it, house a family, house a museum, use gas
            use a motor, show different colors, come in different colors, sell tickets
            need a guard""",
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
            be bigger than a bus""",
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
            be taught tricks, be bought for one dollar, count, read, write, die""",
        "MAYBE": """
            break, fall down, catch fire, *be moved, be destroyed, make noise, be haunted
            work on its own, be dangerous, be bought, be rented, be used as a home
            shine through fog, be a museum, work without people, get old, fall into the sea
            be opened, change color, be sold, be inherited, be owned, be lived in, be slept in
            be struck by lightning, be flooded, be a hotel, be heard, be demolished, collapse
            rust, be scary, be made of metal, be made of wood, be very old, be red, be white
            be open to the public, be closed, be abandoned, be run by a computer, turn around
            rotate, be red and white, be in a town, be square, be heard in fog""",
    },
    # what a person can do with it: "can you …", "could i …"
    "can you": {
        "YES": """
            *climb it, climb up it, *go inside it, *enter it, stand on top of it, *touch it
            see it from far away, see it at night, see it from a ship, look at it, *visit it
            walk around it, take a photo of it, draw it, stand in it, walk into it, *see it
            look out of it, see the sea from it, go up it, see it from the sea, hide in it
            lean on it, repair it, go to the top of it, walk up the stairs in it
            see it from a plane, find it outside, find it outdoors, find it on the coast
            find it near the sea, find it near water, find it on a map, find it in many countries
            knock on it, walk up to it, open its door, climb its stairs, climb to the top
            climb the stairs, photograph it, paint it, paint a picture of it, stand next to it
            stand inside it, go into it, walk inside, see it in the dark, see it from a boat
            see its light, turn it on, get inside it, fit inside it, point at it
            see it in real life, use it to find your way, go inside, walk around in it
            find it by the sea, find it in europe, see it on the coast, look down from it
            step into it, feel it with your hands, switch its light on""",
        "NO": """
            *eat it, *drink it, *wear it, *hold it, *hold it in one hand, *carry it, *lift it
            throw it, pick it up, put it in a bag, put it in a pocket, put it in a box
            take it home, take it to school, fold it, bend it, tear it, roll it, *ride it
            *drive it, fly it, sail it, steer it, cook it, cook with it, bake it, play it
            *play with it, read it, write with it, put it on, put it on a table
            put it on your head, wash with it, throw it away, give it as a gift, wrap it up
            mail it, order it online, buy it in a shop, buy it at a supermarket
            keep it in a drawer, keep it at home, keep it as a pet, plant it, grow it, feed it
            squeeze it, pour it, chew it, swallow it, sleep on it, cut things with it, charge it
            download it, teach it, hang it on a wall, put it in a fridge, put it in your mouth
            marry it, sew with it, dig with it, make it at home, hit a nail with it, talk to it
            kick it around, sit on it at dinner, put it in soup, use it to open a bottle
            send it by post, buy it at a store, buy it online, order it, hold it in two hands
            carry it in a bag, carry it with you, push it, pull it, catch it, hunt it, ride on it
            drive in it, travel in it, travel with it, fly in it, sail in it
            put it in a suitcase, put it in a car, wear it to a party, wear it in winter
            put it on your feet, put it on your finger, eat it with a spoon, eat it raw
            eat it for lunch, cook it for dinner, bake it in an oven, spread it on bread
            drink it cold, smoke it, taste it, lie on it, read it in bed, listen to music on it
            watch movies on it, call someone with it, type on it, play games on it
            take pictures with it, cut it with a knife, cut paper with it, fix things with it
            clean with it, wash it in a machine, iron it, fold it up, recharge it
            fill it with water, inflate it, kick it, shoot with it, train it, walk it, adopt it
            ask it a question, grow it in a garden, pick it from a tree, find it in a forest
            find it in a drawer, find it in a classroom, find it in a kitchen
            find it in your house, find it in my bag, give it to a friend, lend it to a friend
            throw it to a friend, keep it in a box, keep it in the garage
            see it under a microscope, hold a conversation with it, use it in the kitchen
            use it at school, use it to cut things, use it to write, use it to clean
            use it to cook, use it to dig, use it to eat, use it to travel
            use it to call someone, use it as a weapon, use it to listen to music, use it to pay
            hold it with two fingers, put it on a plate, put it on a wall, put clothes in it
            put it in the trash, put it in water to grow, ride it to school, sell it at a shop
            unwrap it, open it with a key and drive, dress it, milk it, cuddle it""",
        "MAYBE": """
            *live in it, sleep in it, work in it, *buy it, own it, rent it, sell it, hear it
            *move it, break it, stay overnight in it, get married in it, jump off it, fall off it
            swim to it, drive to it, get into it for free, see it from my house, eat in it
            get lost in it, spend a holiday in it, build it alone, buy one, own one
            go there by car, go there on foot, walk to it, reach it by boat, see one in my town
            see it from a beach, hear it from far away, rent a room in it, have dinner in it
            live there, work there, sleep there, swim near it, fish near it, get married there
            go there for free, go there every day, drive up to it, spend the night there
            buy a ticket for it, get there without a boat, own it privately, see it from home
            have a party in it""",
    },
    # what people do with it as a habit: "do people …"
    "do people": {
        "YES": """
            build it, build it near the water, use it to warn ships, use it to guide ships
            look for it at sea, take pictures of it, *visit it on vacation, admire it
            need it in the dark, trust it, paint pictures of it, use it for safety, look at it
            climb it, see it from ships, use it at night, use it at sea, need it at sea
            take photos of it, depend on it, rely on it, go inside it, repair it, maintain it
            find it useful, build it on the coast, build it near the sea, know what it is
            climb up it, look up at it, use it for navigation, use it to find the way, go up it""",
        "NO": """
            *wear it, *eat it, drink it, eat it for breakfast, use it at home
            use it in the kitchen, use it to cook, use it to write, use it to clean
            use it to eat, use it at school, use it in the office, use it in the bathroom
            play with it, carry it around, sleep on it, put it on the feet, keep it in a cage
            collect it in albums, throw it in the trash, bring it to a picnic, wash it every week
            wrap it as a present, give it to babies, cook it, ride it, hunt it, drink from it
            put sugar on it, buy it every week, use it to get to work, have it at home
            keep it at home, carry it, carry it with them, hold it, use it every morning
            use it for cooking, use it to travel, use it to sit on, use it for sports
            use it in class, wear it at weddings, wear it in summer, eat it with a fork
            cook it at home, buy it in shops, buy it for children, give it as a gift, collect it
            keep it as a pet, feed it, ride on it, drive it, throw it, read it
            drink it in the morning, smoke it, plant it, pick it, wash with it
            put it on the table, have more than one at home, have one in the kitchen
            have one in the car, put it in their pockets, put it on their heads, brush it
            milk it, talk to it, use it to listen to music, use it to cut things
            use it in the shower, use it to drink, use it to write letters, listen to it
            take it on holiday, take it to work, eat it at parties""",
        "MAYBE": """
            *live in it, work in it, pay to get into it, use it in the daytime, stay in it
            like it, still need it today, find it scary, own it, find it beautiful
            get paid for it, write poems about it, live there, work there, go there on vacation
            pay to see it, sleep in it, hear it, fear it, love it, get married in it
            use it for fun, go there for fun, use it as a house, rent it, stay overnight in it
            use it as a museum, go there by boat, paint it red""",
    },
}
