"""More facts about a lighthouse: what a person can do with it, and what people do.

The form is that of ``facts``.
"""

from __future__ import annotations

from typing import Final

FACTS: Final[dict[str, dict[str, str]]] = {
    # what a person can do with it: "can you …", "could i …"
    "can you": {
        "YES": """
            *climb it, climb up it, *go inside it, *enter it, stand on top of it, *touch it
            see it from far away, see it at night, see it from a ship, look at it, *visit it
            walk around it, take a photo of it, draw it, stand in it, walk into it, *see it
            look out of it, see the sea from it, go up it, see it from the sea, hide in it
            lean on it, repair it, go to the top of it, walk up the stairs in it
            see it from a plane, find it outside, find it outdoors, find it on the coast
            find it near the sea, find it near water, find it on a map
            find it in many countries, knock on it, walk up to it, open its door
            climb its stairs, climb to the top, climb the stairs, photograph it, paint it
            paint a picture of it, stand next to it, stand inside it, go into it, walk inside
            see it in the dark, see it from a boat, see its light, turn it on, get inside it
            fit inside it, point at it, see it in real life, use it to find your way, go inside
            walk around in it, find it by the sea, find it in europe, see it on the coast
            look down from it, step into it, feel it with your hands, switch its light on
            see it from a beach, see it from the beach, see it in the night, see it by day
            see it from above, see it from an airplane, see it from the water
            see it in pictures, see it outdoors, see it outside, see it in a photo
            see it in england, see it in america, see it near the sea, see it when sailing
            see far from it, see ships from it, see the ocean from it, see the coast from it
            see it at the seaside, see it near a beach, see it with your eyes
            spot it from a ship, spot it easily, notice it, climb inside it, climb up inside
            climb up its stairs, climb on it, climb to its top, walk inside it, walk up it
            walk around inside it, walk to the top of it, walk near it, walk past it
            stand beside it, stand at its foot, stand under it, stand by it, be inside it
            be on top of it, be in it, go in, go in it, go up the stairs in it, go to the top
            go up to it, go near it, go see it, go around it, get in it, get into it
            get on top of it, get up on it, enter it through a door, step inside, look inside it
            look up at it, look at it from a boat, look from the top of it
            look out from the top, look out to sea from it, look for it on a map
            touch it with your hand, feel it, knock on its door, open its windows
            use its stairs, take pictures of it, take a picture of it, take a picture from it
            photograph it at night, film it, draw it with a pencil, sketch it, describe it
            name it, point to it, find it by a harbor, find it on an island, find it on a cliff
            find it on rocks, find it in real life, find it in the real world
            find it near ships, find it in america, find it in france, find it in japan
            find it in many places, find it on earth, find it by the ocean, find it on land
            find it on the shore, visit it on holiday, visit it in summer, visit one
            use it at night, use it at sea, use it in the dark, use it as a landmark
            use it as a guide, use it for safety, use it to find the harbor
            use it to find the coast, use it to avoid rocks, rely on it, depend on it, trust it
            build it of stone, build it, build one on the coast, clean it, fix it
            turn its light off, turn its light on, switch it on, lean against it, hide behind it
            hide inside it, meet people in it, shelter near it""",
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
            unwrap it, open it with a key and drive, dress it, milk it, cuddle it, *move it
            carry it away, eat it for breakfast, eat it with bread, eat it for dinner
            eat it at home, eat it cooked, eat some of it, bite it, drink it hot, drink from it
            drink it from a glass, cook it at home, cook it in a pot, fry it, boil it, grill it
            slice it, cut it in half, peel it, lick it for fun, suck it, smoke it at home
            put it in your hand, put it in your pocket, put it in your bag, put it in your car
            put it in your house, put it in your room, put it on your body, put it on your wall
            put it on a shelf, put it on a desk, put it in a drawer, put it in a cage
            put it in the oven, put it in a salad, put it under your arm, put it in a glass
            put things in your pocket with it, put sugar in it, put on shoes with it
            hold it with one hand, hold it in your arms, hold it in your mouth
            hold it while walking, hold it up, grab it, grip it, carry it home
            carry it on your back, carry it alone, carry it in a car, carry it in your pocket
            lift it up, lift it with one hand, lift it alone, pick it, pick it up with one hand
            throw it far, throw it at someone, toss it, catch it with your hands
            kick it like a ball, hit a ball with it, hit someone with it, hit it with a bat
            bounce it, roll it up, roll it on the ground, fold it in half, crumple it, rip it
            tear it up, bend it with your hands, squash it, shake it, stir it, mix it, melt it
            freeze it, heat food with it, wear it outside, wear it on your head
            wear it on your feet, wear it at a party, wear it to school, take it off
            put makeup on with it, tie it, button it, zip it, wash it in a sink
            wash your hands with it, wash clothes in it, brush your teeth with it, shave with it
            dry it, drive it to work, drive it on a road, ride it like a horse, ride it to work
            fly it in the sky, sail away in it, row it, steer it with a wheel, park it
            fill it with gas, sit in it and drive, sit on it, sit on it at home, lie down on it
            sleep under it at home, sleep with it in bed, own it as a kid, keep it in a bag
            keep it in a pocket, keep it in the kitchen, keep it in a cage, keep it in the fridge
            keep it in a jar, keep it in your room, keep it in your house, keep it indoors
            feed it meat, pet it, walk it on a leash, train it to sit, breed it
            ride it in a race, hunt it in a forest, fish with it, catch it in a net, kill it
            hear it bark, hear it sing, teach it to talk, talk with it, love it like a pet
            hug it, kiss it, grow it from a seed, grow it at home, water it, plant it in a garden
            pick it in a garden, smell it like a flower, buy it in a store, buy it for a dollar
            buy it at a market, buy it for a child, buy it in a pharmacy, buy it every day
            order it in a restaurant, order it from amazon, sell it in a store
            give it to a child, give it as a present, mail it to someone, send it in a letter
            wrap it in paper, collect it, lose it, lose it in the house, drop it on the floor
            find it in a shop, find it in a store, find it in an office, find it in a bathroom
            find it in a bedroom, find it in a garden, find it in a zoo, find it in a school
            find it in space, find it in your pocket, find it in a hospital, find it on a farm
            find it in a home, find it in the jungle, find it under the sea
            find it inside a house, find it in a box, find it on a plate, find it on a table
            use it at home, use it in a game, use it in the office, use it in the bathroom
            use it indoors, use it every morning, use it to wash, use it to play
            use it to sit on, use it to sew, use it to make food, use it to drink
            use it to fix things, use it to get somewhere, use it to fly, use it to hunt
            use it to kill, use it to hurt someone, use it to draw, use it to read
            use it to measure things, use it to carry things, use it with your hands
            use it with one hand, use it on your hair, use it on your skin, use it as a toy
            use it as money, use it as food, use it as a vehicle, use it as a chair
            play with it as a child, play music on it, play it like a guitar, play a game with it
            play it on a computer, win it, read it like a book, write on it with a pen
            write a letter with it, draw with it, paint with it, print it, type with it
            watch tv on it, listen to it, listen to songs on it, call people with it
            surf the internet with it, plug it in at home, charge it at night, turn its pages
            open it and read, open it like a bottle, close it like a book, see through it
            see it with a microscope, see it in a kitchen, see it in your room, see it indoors
            see it in a mirror when you look, see it on your body, see it right now
            make it in a kitchen, make it in an hour, make it with your hands, make food with it
            make music with it, make it out of paper, make a call with it, make soup with it
            throw it in a bin, recycle it, use it up""",
        "MAYBE": """
            *live in it, sleep in it, work in it, *buy it, own it, rent it, sell it, hear it
            break it, stay overnight in it, get married in it, jump off it, fall off it
            swim to it, drive to it, get into it for free, see it from my house, eat in it
            spend a holiday in it, buy one, own one, go there by car, go there on foot
            walk to it, reach it by boat, see one in my town, hear it from far away
            rent a room in it, have dinner in it, live there, work there, sleep there
            swim near it, fish near it, get married there, go there for free, drive up to it
            spend the night there, get there without a boat, own it privately, see it from home
            have a party in it, live in it today, live in it with a family, live inside it
            live in one, live near it, live next to it, sleep inside it, sleep in it overnight
            sleep at the top of it, sleep in a bed in it, spend the night in it
            spend a night in it, stay in it, stay there, stay in it for a week
            stay overnight there, stay there for the night, work inside it
            work as a keeper in it, work in one, get a job in it, rent it for a week
            rent it for a night, rent one, rent it for a party, book a room in it, sell one
            inherit it, get married at it, marry in it, hold a wedding in it
            have a wedding there, have a wedding in it, throw a party in it, have lunch in it
            eat dinner in it, eat lunch there, cook inside it, take a shower in it
            use a bathroom in it, hear it in fog, hear it at night, hear it from a ship
            hear a horn from it, hear a noise from it, hear sounds from it
            hear it when it is foggy, smell it, smell the oil in it, break it with a bomb
            break it down, tear it down, knock it down, destroy it, blow it up, burn it
            burn it down, damage it, paint it another color, paint it red, drive there
            drive right up to it, get there by car, get there on foot, get there by bus
            get to it on foot, get to it by boat, get to it by car, reach it by car
            reach it on foot, reach it without a boat, walk there, walk to it from town
            walk to it at low tide, swim to it from the beach, row to it, sail right up to it
            take a bus to it, take a tour of it, take a tour inside, take a guided tour of it
            go inside without paying, go in without a ticket, go in for free, get in for free
            get inside without a key, get in without paying, enter it for free
            enter it without a key, visit it for free, visit its museum, visit a museum in it
            buy a ticket there, buy souvenirs in it, buy things in it, shop in it
            see it from a town, see it from my home, see it from the city, see it from my window
            see it near my house, see one near here, see it in a movie, see it in a horror movie
            see it on tv, see a ghost in it, find it in a city, find it in my town
            find it in a park, find it near a lake, find it on a river, find it on a beach
            find it in a village, find it in my country, find it in a movie, find it in a book
            find it near a town, find it near a house, find it far from people
            find a ghost in it, find a bed in it, find a keeper in it, find people in it
            find furniture in it, meet a keeper in it, meet a ghost in it, fish from it
            swim around it, jump from it into the sea, dive from it, fall from it and die
            fall off it and die, die in it, get trapped in it, run it with a computer
            run it alone, operate it alone, operate it from far away, control it from far away
            control it by computer""",
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
            climb up it, look up at it, use it for navigation, use it to find the way, go up it
            still need it today, build it with stone, build it by the sea, build it to last
            build it on rocks, build it on cliffs, build it for ships, make it
            make it with stone, make it for sailors, use it for ships, use it for sailing
            use it in storms, use it in fog, use it outside, use it to avoid rocks
            use it to stay safe, use it to get home safely, use it as a landmark
            use it in the dark, need it, need it at night, need it in storms, need it for safety
            need it to find the coast, look at it from ships, look for it at night
            look for it in fog, look up to it, see it at night, see it from far away
            see it from boats, see it at the coast, see it outside, enter it, walk into it
            walk up it, go up its stairs, go to see it, go to look at it, go near it, go into it
            visit it in summer, visit it on holiday, visit it by the sea, take photos near it
            take pictures in front of it, draw it, photograph it, know it, recognize it
            know it from pictures, notice it, spot it from ships, steer by it, sail by it
            sail past it, navigate by it, navigate with it, follow its light, watch for its light
            turn it on at night, switch it on, clean it, take care of it, fix it, look after it
            respect it, value it, paint it, put a lamp in it, put it on the coast, put it on maps
            find it on the coast""",
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
            take it on holiday, take it to work, eat it at parties, use it for fun, fear it
            use it every day at home, use it at work in an office, use it for fun at home
            use it to have fun, use it to play, use it to sleep, use it to cut, use it to wash
            use it to drive, use it to fly, use it to make food, use it to read, use it to talk
            use it to kill, use it to hurt others, use it to hold things, use it to carry things
            use it to keep warm, use it to pay, use it to get rich, use it for food
            use it for music, use it for writing, use it for cleaning
            use it for work in an office, use it for exercise, use it for transport
            use it for medicine, use it with a computer, use it with their hands
            use it on their body, use it indoors, use it in a car, use it in bed
            use it in a hospital, use it in games, use it up, use it at dinner, use it with food
            wear it on the head, wear it on the body, wear it outside, wear it every day
            put it on the body, put it in a bag, put it in a box, put it in the fridge
            put it in the mouth, put it on food, put it on the wall, put it on a table
            put it in their homes, put it away, hold it in the hand, hold it while using it
            hold it in their hands, carry it in a bag, carry it in a pocket, carry it every day
            keep it in a box, keep it in the house, keep it in the kitchen, keep it in a pocket
            keep it in the garden, keep it for years at home, own it at home
            have it in the house, have it on the wall, have it in their pocket
            have it in the bathroom, have it as a pet, have it on a desk, buy it in stores
            buy it online, buy it for themselves, buy it as a gift, buy it often
            buy it for a party, sell it in shops, eat it at christmas, eat it cooked, eat it raw
            eat it every day, eat it for dinner, drink it at parties, drink it with food
            cook with it, bake it, grow it, grow it for food, pick it from trees
            hunt it for food, kill it, eat with it, feed it to animals, ride it to work
            drive it to work, fly it, travel in it, travel with it, sail it, sit on it
            sit in it and drive, lie on it, step on it, sleep on it at night, play it
            play it at home, play with it as children, listen to it at home, watch it on tv
            read it for fun, write with it, write on it, wash it, wash it often, clean with it
            brush with it, throw it away, throw it to each other, recycle it, kick it
            hit each other with it, fight with it, shoot it, marry it, pray to it, pray in it
            worship it, give it away, give it to kids, lend it""",
        "MAYBE": """
            *live in it, work in it, pay to get into it, use it in the daytime, stay in it
            like it, find it scary, own it, find it beautiful, write poems about it, live there
            work there, go there on vacation, pay to see it, sleep in it, hear it, love it
            get married in it, go there for fun, use it as a house, rent it, stay overnight in it
            use it as a museum, go there by boat, paint it red, live in it today, live inside it
            live in it all year, live near it, live next to it, live in one, stay in it overnight
            stay there, stay in it on holiday, spend the night in it, sleep there
            sleep inside it, work inside it, work in it today, work in it every day
            work there every day, pay to visit it, pay to enter it, pay to go in
            pay money to see it, buy it, buy one, buy tickets for it, sell it, rent it on holiday
            rent a room in it, marry in it, get married there, have weddings in it
            hold parties in it, eat in it, have dinner in it, think it is beautiful
            think it is pretty, think it is ugly, think it is haunted, think it is scary
            find it romantic, find it ugly, find it boring, find it creepy, find it interesting
            find it lonely, love it very much, hate it, enjoy it, dislike it, like to look at it
            like to paint it, like to visit it, get scared in it, feel lonely in it
            feel safe in it, make movies about it, write books about it, write stories about it
            write songs about it, sing about it, dream of it, tell ghost stories about it
            see ghosts in it, use it as a home, use it as a hotel, use it in the day
            use it during the day, use it in the morning, use it for tourism
            use it for sightseeing, use it less than before, use it in wartime, use it in war
            go there by car, go there on holiday, go there often, go there as tourists
            go inside for free, drive to it, walk to it, swim near it, fish near it, fish from it
            jump off it, fall off it, die in it, hear it at night, hear it in fog, hear its horn
            run it, run it by computer, operate it by hand, paint it white, paint it in stripes
            paint it black, paint it with red stripes, tear it down, abandon it, leave it empty
            turn it into a hotel, turn it into a museum, turn it into a home, make a museum of it
            visit a museum in it""",
    },
}
