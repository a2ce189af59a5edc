"""More facts about a lighthouse, in whole questions; paraphrases of one stand side by side."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str]] = {
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
        do waves crash near it; are there waves near it; does it stand against the waves
        are there many of them; do many exist; is there more than one of them
        are there lots of them; are there several
        is it still used; is it still in use; do people still use it; are they still in use today
        is it used these days; do we still need it; is it still needed; is it needed today
        is it man made; was it made by man; did man make it; did humans build it
        did people put it there
        does its light help ships; is its light for ships; does its light guide boats
        do ships look for its light
        would it tower over me; do i look small next to it; is it bigger than an average person
        is it many times my size
        does it stand near rocks; are there rocks near it; does it mark rocks
        is it there because of rocks
        would i see it from a boat; do you see it when sailing; can you see it when sailing
        would a boat see it
        is light important for it; does it use light to help; is it all about light
        does it work with light; does it have to do with light
        is it to do with water; does it have to do with water; has it to do with the sea
        is it a sea thing
        does it always stay in the same place; is it always in one place; does it stay put
        is it always there
        does it stand higher than the land around it; is it the tallest thing around
        does it stand out; is it easy to spot
        would i be glad to see it when lost at sea; does it help when you are lost at sea
        does it show a captain the way
        do you walk up stairs in it; are there a lot of stairs; do you climb stairs in it
        is there a staircase
        does it have a light that turns on at night; is there a lamp at the top
        is there a bright light on it; is its top bright
        is it made by builders; do workers build it; did workers build it; do engineers build it
        did it take workers to build it
        does it matter to sailors; is it important to sailors; does it help the crew of a ship
        do captains need it
        does it warn of rocks; does it warn of danger; is it a warning of danger
        does it tell ships to stay away
        can children visit it; can kids go inside; can a child climb it; are kids allowed in
        could a child go up in it
        can you hear the sea from it; do you hear waves from it; can you see ships from it
        is there a view from the top; does it have a nice view
        did it use fire in the past; did it once burn wood; did they use fire before
        did a fire burn in it long ago
        do gulls sit on it; can birds sit on it; do birds land on it; might a seagull sit on it""",
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
        is it in the bible as an animal; is it an angel; is it the devil; do you pray to it
        do most people own one; does everyone have one; do people own one
        does every family have one; do many people have one
        is there one in my house; could it be in my house; is it in your house
        do i keep it in my house; is it somewhere in my home
        could i hold it; does it fit in one hand; is it hand held; could i hold it in one hand
        would it fit in my hand
        does it occur in nature; is it found in nature; is it in nature; did nature make it
        does it grow naturally
        is it unique; is it the only one; is it one of its kind; does just one exist
        is there only one
        was it invented recently; is it a recent invention; is it a new invention
        was it invented in my lifetime
        could i buy it in a shop; do stores sell it; do shops sell it; can you buy it in a store
        is it for sale in a store
        can you see it from space; is it visible from space; is it seen from space
        could astronauts see it
        was it ever alive; did it live once; has it ever been alive; did it use to live
        was it once a living thing
        is it part of me; do i have it on my body; is it on my body; is it something on my body
        does my body have it
        does it weigh less than a pound; is it under ten kilos; does it weigh less than ten pounds
        can i weigh it at home
        can one person carry it; could a man lift it; can a strong man lift it
        could two people carry it; can a child carry it
        is it some kind of person; is it a type of person; is it somebody; is it someone i know
        is it someone famous
        did i use it today; have i used it today; did i use one this week; do i use it at home
        have i got one with me
        does it need water; does it need soil; does it need sun to grow
        does it need water to live; do you have to water it
        does every country have one; is it found in every country; do all countries have it
        are there some in every country
        do you find it in every home; is it in every home; is it a household thing
        is it a thing for the home
        is it a part of something bigger; is it part of a car; is it part of a machine
        is it part of a set of things
        can it go from place to place; does it go anywhere; does it get moved around
        does it go places; can it travel
        is it transport; do you use it for transport; do you ride in it
        do you go somewhere with it; does it take people places
        do you wear it on your head; do you wear it on your feet; is it worn
        is it something to wear; do people put it on
        does it come from an animal; was it part of an animal; is it made by an animal
        does an animal make it
        do you eat it with a spoon; is it eaten; is it something to eat; do people eat it
        would you eat it for dinner
        can i find it on my desk; is it in an office; do offices have it
        is it something in an office; is it for the office
        is it written down; is it made of words; does it have a story in it
        is it something you read; can it be read
        is it in a garage; do you keep it in a garage; is it something in a garage
        do you store it in a shed
        does it play sounds for fun; do you listen to it; is it music; is it something musical
        do bands use it
        can it kill you; could it hurt me badly; is it deadly; does it kill people
        could it make you sick; can it make you ill
        is it used in boats; is it on a boat; is it part of a ship; do ships carry it
        is it kept on a ship
        does it have a captain; is there a captain on it; does it have a crew
        does it leave the harbor; does it sail away
        does it make electricity; does it produce power; does it generate electricity
        is it a source of power for homes
        do people worship in it; do people pray in it; is it a holy place; is it used for religion
        is it a house of god
        is it where a king lives; does a king live in it; does a queen live in it
        is it a place for criminals; are people locked up in it
        does it spin in the wind; does the wind turn it; does it use wind; does it grind grain
        does it have sails
        does it belong in a garden; do you find it in a garden; would i put it in my garden
        is it for the garden""",
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
        is it cut off from the land; is it surrounded by sea; do you need a boat to get there
        could a boat crash into it; could a ship hit it; can a wave reach the top
        does it need power; does it need electric power; does it need to be plugged in
        is it powered by something
        can i buy one; could i buy one; could someone buy one; is it possible to own one
        could a rich man own one
        can you smell it; does it have a smell; does it stink; does it smell of the sea
        could you smell it
        do tourists visit it; do tourists go there; do tourists come to see it
        is it visited by tourists; is it for tourists
        does someone work there; does anyone work there; do people work inside it
        is it a place of work; do some people work in it
        does gps replace it; has technology replaced it; is it replaced by gps
        did gps make it useless; does gps do its job today
        is it used in the day; is it used by day; is it used during daytime
        does it work in the day; is it on in the day
        is it electrical; is it an electric device; does it have electric parts
        is it an electrical thing
        is it narrow at the top; is it pointed at the top; is it thinner at the top
        is its top pointed; does it get thinner
        does it run on batteries; does it have a battery; does it need batteries
        is it battery operated
        has it appeared in a film; is it in films; do you see it in films; is it often in films
        is it in a horror film
        does it stand on a hill; is it on a hill; could it be on top of a hill
        is it built on a hill
        do families live in it; is it somebody's home; does somebody call it home
        do people have their home in it
        does it have a pointed roof; does it have a dome on top; is its roof red
        is the roof pointed
        can you take a tour of it; do they give tours of it; are there tours of it
        can you visit the inside of it
        does it need people to run it; is it run by people; does it work without people
        do people operate it
        is it older than 200 years; is it more than 200 years old; was it built before 1900
        is it very old""",
}
