"""More facts about a lighthouse: for what, by whom and when it is used, and since when.

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
            making the sea safer, people on ships, seeing in the dark, bad weather
            warning of danger, warning sailors of rocks, warning captains, alerting ships
            alerting sailors, signaling ships, signaling boats, signaling at night
            signals at sea, sending signals, showing sailors the way, showing ships the way
            showing the coast, showing where land is, showing light, pointing the way
            finding your way, finding land, finding the way home, finding a port, steering ships
            directing ships, directing boats, leading ships to port, leading sailors home
            helping captains, helping fishermen, helping people at sea, helping navigation
            saving sailors, saving ships, rescue, rescue at sea, protection, protecting sailors
            protecting boats, preventing crashes, preventing disasters
            preventing accidents at sea, avoiding shipwrecks, avoiding collisions
            avoiding cliffs, staying safe at sea, keeping sailors safe, keeping boats off rocks
            keeping ships off rocks, making sailing safe, safe sailing, safe travel at sea
            safe shipping, sailing, sailing at night, sailors at night, seafaring, sea traffic
            boat traffic, ship traffic, ship navigation, sea navigation, night navigation
            coastal navigation, naval navigation, marking rocks, marking danger, marking a harbor
            marking the shore, marking dangers at sea, lighting the way, lighting the sea
            lighting the coast, lighting up, lighting up the sea, making things visible
            making a bright light, producing light, being a light, being seen
            being seen at night, light, light at night, a light, storms, fog, foggy weather
            foggy nights, dark nights, the night, the dark, the sea, the ocean
            the benefit of ships, the safety of sailors, the good of people, an important purpose
            something important, something useful, something at night, fishermen, captains
            navigators, boats at night, ships at sea, ships at night""",
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
            babies to play with, children to play with, science, education, entertainment
            business, art, taking photos, filming movies, spying, making food, making meals
            making tea, making clothes at home, making cakes, making paper, making calls
            making fire, making friends, making money at home, making noise at parties
            preparing food, frying, grilling, boiling eggs, mixing food, serving food
            serving drinks, keeping food, keeping food cold, keeping food fresh
            keeping drinks hot, keeping clean, keeping warm in bed, keeping secrets, keeping time
            keeping pets, keeping money, keeping hair in place, holding food, holding clothes
            holding things, holding things together, holding books, holding flowers
            carrying food, carrying books, carrying children, carrying money, moving things
            moving people, moving earth, lifting things, cutting bread, cutting hair short
            cutting grass, cutting meat, slicing, chopping, peeling, grating, stirring, pouring
            eating breakfast, eating with, drinking from, drinking coffee, drinking water
            cleaning floors, cleaning windows, cleaning clothes, cleaning the body, cleaning ears
            washing hair, washing clothes, washing the car, brushing hair, combing hair, hair
            makeup, nails, skin, beauty, looking good, dressing, wearing, wearing outside
            covering the body, covering the head, covering feet, keeping feet dry, staying dry
            staying warm, swimming, diving, surfing, skiing, skating, running, walking, hiking
            climbing mountains, cycling, playing tennis, playing football, playing golf
            playing cards, playing outside, playing the piano, playing with friends, kids games
            games, a game, fun, fun and games, having fun, laughing, jokes, relaxing at home
            relaxation, sitting down, lying down, lying on, resting your head, sleeping in bed
            dreaming, love, kissing, romance at dinner, sex, babies to sleep in, feeding babies
            feeding birds, feeding people, feeding cows, raising animals, riding horses
            training dogs, walking dogs, catching animals, catching mice in, killing insects
            killing animals, killing people, hunting deer, war and fighting, fighting wars
            attacking, defending yourself, protection from rain, protection from the sun
            writing notes, writing stories, writing on paper, typing letters, reading books
            reading news, reading stories, studying, learning, learning math, learning languages
            teaching, teaching kids, teaching children, tests at school, art class
            painting pictures, drawing lines, making art, making statues, printing books, copying
            counting, counting things, calculating taxes, measuring things, measuring weight
            measuring heat, measuring temperature, telling the date, telling stories
            telling jokes, talking, talking to people, talking to friends, speaking
            calling friends, chatting, texting, sending letters, sending mail, sending email
            mailing things, sharing pictures, watching shows, watching sports, watching films
            listening, listening to the radio, hearing, seeing small things, seeing stars
            looking at yourself, looking at stars, looking through, photography, taking selfies
            recording sound, recording videos, surfing the web, computer work, programming
            office use, work in an office, housework, home use, home decoration for christmas
            kitchen use, household chores, fixing cars, fixing furniture, fixing pipes
            building houses, building things, construction work, hitting nails, turning screws
            drilling, sawing, gluing things, sticking things together, tying things, tying shoes
            locking things, opening cans, opening boxes, opening letters, closing bags, packing
            packing food, wrapping food, storage, storing books, storing water, storing toys
            storing grain, storing data, throwing away trash, recycling, trash, health, medicine
            treating pain, treating wounds, healing people, surgery, checking your heart
            brushing, shaving legs, smelling nice, perfume, spraying, driving to work
            driving people, getting around, getting places, getting around town, traveling
            traveling by road, traveling in space, flying people, crossing rivers
            crossing the sea, sailing on, rowing, transport of goods, delivering mail
            shopping for food, selling things, trade, paying bills, saving money, banking
            buying food, celebrating, celebrating birthdays, birthdays, weddings gifts, gifts
            presents, christmas, halloween, easter, praying to god, religious services
            ceremonies in church, burying people, the kitchen, the bathroom, the garden
            the house, the body, the face, the feet, the hands, the office, the classroom
            the car, dinner, breakfast, lunch, dessert, a meal, parties at home, partying
            gambling with money, magic tricks, science experiments, chemistry, biology
            growing food, growing flowers, growing vegetables, watering plants, farm work
            harvesting, fishing with, catching a cold, cooling the house, heating the house
            heating water, heating food, cooking meat, cooking rice, making power
            producing electricity, producing energy, producing food""",
        "MAYBE": """
            *decoration, tourism, sightseeing, living in, watching the weather, watching the sea
            communication, weddings, work, military purposes, sleeping in, viewing the sea
            looking at the sea, watching ships, vacations, visitors, living, housing
            weather forecasting, rest, a home, a house, somewhere to live, living by the sea
            family life, accommodation, staying overnight, spending the night, overnight stays
            sleeping, holidays, a holiday, holiday stays, holiday homes, tourists, tourist visits
            tours, guided tours, visits, visiting, travel and tourism, a museum, museums
            exhibitions, showing history, history lessons, getting married, marriages
            romantic dinners, looking around, looking out, looking far, looking at ships
            watching birds, watching the sunset, watching the coast, watching for ships
            watching for enemies, watching boats, observing ships, observing the weather
            observing the sea, observation, a lookout, seeing far, enjoying the view, a nice view
            the view, views, viewing ships, the weather, weather reports, measuring the weather
            measuring wind, military use, defense, guarding the coast, guarding the border
            the navy in war, wartime, the coast guard, the army, the government
            communication with ships, communicating, communicating with ships, contacting ships
            radio signals, radio communication, making sound, making noise, making a loud noise
            sounding a horn, decorating the coast, a decoration, decorations
            beauty and decoration, looking nice, making the coast pretty, working in, a job, jobs
            a place to work, government work, earning money, a hotel, guests, hosting guests
            renting out, shelter, sheltering, shelter from storms, shelter in a storm, hiding
            hiding in, being alone, quiet time, solitude, peace and quiet, day and night
            the daytime, daytime use, use by day, use in the daytime, planes, guiding planes
            aircraft, pilots""",
    },
    # "do … use it"
    "users": {
        "YES": """
            *sailors, *ships, sea captains, fishermen, boats, humans, people at sea, navigators
            ship captains, boat owners, seamen, mariners, captains, ferries, cargo ships
            fishing boats, yachts, seafarers, people on boats, people on ships, boaters, *people
            sea pilots, the crew of a ship, sailing boats, adults, the coast guard, the navy
            ship pilots, sailors at sea, sailors at night, people in boats, people who sail
            people on a ship, people at night, people on yachts, human beings, grown-ups
            grown men, men, women, men and women, ship crews, crews, crews of ships
            the captain of a ship, a captain, a sailor, a fisherman, the fishing fleet
            the merchant navy, merchants at sea, traders by sea, sea travelers, travelers at sea
            passing ships, passing boats, ships in a storm, ships in the dark, sailboats
            sail boats, big ships, small boats, tankers, container ships, cruise ships, vessels
            steamers, warships, ferry captains, harbor pilots, lifeboat crews, skippers, helmsmen
            boatmen, lots of people, many people""",
        "NO": """
            *children, babies, students, teachers, doctors, nurses, cooks, farmers, *animals
            cats, dogs, musicians, athletes, dentists, truck drivers, carpenters, plumbers
            barbers, office workers, gamers, lawyers, firefighters, astronauts, dancers, cleaners
            gardeners, hunters, toddlers, bakers, butchers, tailors, cyclists, bankers, kids
            pupils, chefs, surgeons, patients, mechanics, hairdressers, models, singers
            football players, runners, skiers, drivers, bus drivers, secretaries, accountants
            programmers, waiters, priests, birds, horses, cows, pets, teenagers, grandmothers
            taxi drivers, writers, cowboys, magicians, clowns, golfers, vets, miners, pharmacists
            florists, janitors, scientists, artists, painters, engineers, swimmers
            small children, young children, little kids, little girls, boys, girls, a baby
            a child, a cat, a dog, dogs and cats, farm animals, wild animals, fish, insects
            monkeys, a farmer, a doctor, a nurse, a teacher, a cook, a chef, a baker, a carpenter
            a plumber, a dentist, a barber, a hairdresser, a student, a lawyer, a judge, judges
            policemen, a police officer, the police, thieves, criminals, prisoners
            soldiers on land, knights, kings, kings and queens, queens, princesses, monks, nuns
            a priest, witches, wizards, ghosts, aliens, robots, musicians in a band, a musician
            a singer, a drummer, guitar players, dancers on stage, actors, an actor, comedians
            directors, film stars, an athlete, sportsmen, players, a player, a football team
            tennis players, boxers, swimmers in a race, gymnasts, climbers, hikers, riders
            jockeys, racing drivers, train drivers, a driver, truckers, mailmen, delivery people
            shop owners, shopkeepers, cashiers, salesmen, customers, shoppers, a waiter
            bartenders, maids, housewives, babysitters, mothers with babies, mothers, fathers
            parents, grandparents, families at home, brides, couples, newborn babies
            pregnant women, sick people, blind people, deaf people, tall people, women only
            men only, builders at work, bricklayers, welders, electricians, roofers
            factory workers, lumberjacks, blacksmiths, potters, sewers, knitters, fashion models
            journalists, authors, a writer, poets, photo models, designers, web designers
            hackers, computer people, bookkeepers, managers, bosses, businessmen, presidents
            politicians, a president, opticians, nurses in a hospital, biologists, chemists
            mathematicians, philosophers, historians, librarians, professors, schoolchildren
            a school, schools, hospitals, offices, restaurants""",
        "MAYBE": """
            *tourists, photographers, pilots, the military, locals, visitors, government workers
            a tourist, some tourists, tourists in summer, visitors in summer, a visitor
            holiday makers, people on holiday, people on vacation, travelers, families on holiday
            local people, people who live nearby, villagers, townspeople, the locals
            the government, the state, the army, the military in war, soldiers, a soldier
            the air force, pilots of planes, airplane pilots, planes, airplanes, helicopters
            photographers in summer, people with cameras, a photographer, museum visitors, guests
            hotel guests, a keeper, keepers, one person, a single person, a guard, guards
            a watchman, watchmen, weather people, weathermen, government people, rich people
            people in love""",
    },
    # "is it used …"
    "time": {
        "YES": """
            *at night, *in the dark, in fog, in bad weather, in storms, in summer, in winter
            all year round, every night, after sunset, when it is dark, after dark, at midnight
            when it is foggy, during storms, during a storm, when visibility is poor, in autumn
            in spring, all night, all night long, all year, on weekends, nowadays, today
            in rough weather, when ships pass by, at night time, in the night, during the night
            at nighttime, every single night, each night, all through the night, in dark nights
            in the evening, late in the evening, after dark only, when night falls
            when the sun goes down, when the sun is down, when it gets dark, when it storms
            when it is stormy, when it is night, when there is fog, when there is a storm
            when ships are near, when ships are in danger, when people sail, when sailing
            while sailing, while at sea, at sea, in thick fog, in heavy fog, in heavy rain
            in a storm, in stormy weather, in poor weather, in bad visibility, in cold months
            in every season, in all seasons, all the year, the whole year
            in the year round sense, these days, in modern times, still today, to this day
            in our time, outdoors, outside, on dark nights, on stormy nights, on foggy nights""",
        "NO": """
            at christmas, at parties, at dinner, on birthdays, at halloween, once a year
            in the shower, before bed, at lunch, during class, while driving, while eating
            for breakfast, after meals, at school, in class, at the gym, in bed, in the bath
            while sleeping, while cooking, while shopping, at a party, at easter, during sports
            only in summer, only in winter, only once, only on sundays, during a meal, on a date
            in the kitchen, while reading, at bedtime, at work, at the office, at the table
            at breakfast, at bath time, at the beach party, at weddings, at a wedding
            at funerals, at new year, on holidays only, on christmas day, on a birthday
            on valentine's day, on mondays only, on picnics, on a trip by car, on a plane
            on the bus, in a car, in a kitchen, in a hospital, in the classroom, in the toilet
            in the bathroom, in the garden, in the gym, in a game, in a match, in a sport
            in cooking, in church, in school, in a meeting, in december only, in july only
            after dinner, after lunch, after a shower, before meals, before breakfast
            before school, before going to bed, before a game, during dinner, during lunch
            during school, during exams, during exercise, during a game, during a bath
            during church, while running, while walking, while dancing, while swimming
            while singing, while working, while studying, while watching tv
            while listening to music, when eating, when cooking, when cleaning, when you are sick
            when you are hungry, when you shave, when you go to school, when you play
            when writing, when drinking tea, when it is hot to cool down, when you get dressed
            three times a day, twice a day, once a month, once in a lifetime, once a week
            only on holidays, only at christmas, only indoors""",
        "MAYBE": """
            in the daytime, during the day, *every day, in the morning, in the war, in daylight
            at noon, on sunny days, in wartime, at dawn, by day, during daytime, during daylight
            in the day, in the light of day, in the afternoon, in the early morning
            in broad daylight, in sunshine, in good weather, in nice weather, when the sun shines
            when it is sunny, when it is light, when it is day, all day, all day long
            day and night, at midday, at sunrise, at any time, at all times, at all hours
            on a clear day, on clear days, on a sunny day, during the war, during a war
            during wars, in times of war, in war, in peace, seven days a week, each day, daily
            24 hours a day""",
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
            when columbus sailed, when my parents were young, in ancient greece
            in the 18th century, in the 17th century, in the 1600s, in the 1500s
            in medieval times, in the renaissance, in victorian times, in the roman empire
            in the time of the romans, in ancient rome, in ancient egypt, in antiquity
            in old times, in the age of sail, in the age of pirates, in colonial times
            in the 1920s, in the 1950s, in the 1990s, in 1700, in 1990, in 2000
            in my parents' time, fifty years ago, 50 years ago, 500 years ago, 1000 years ago
            three hundred years ago, two thousand years ago, a thousand years ago
            a few hundred years ago, several hundred years ago, many years ago, centuries ago
            ages ago, a long time ago, before steam ships, before engines, before the car
            before tv, before gps, before the telephone, before smartphones, before world war one
            before 1900, before 1800, before the 20th century, before the year 2000
            before my time, before you were made, when ships had sails
            when people sailed with sails, when my grandma was a child, when the titanic sank
            when napoleon lived, when shakespeare lived, during the war, during world war one
            during the cold war, during the roman empire""",
        "NO": """
            in the stone age, in the ice age, when dinosaurs lived, a million years ago
            before humans, before people had boats, in prehistoric times, before people existed
            ten million years ago, before there were ships, before the first humans
            before the earth existed, in the jurassic, in the bronze age
            before there were people, before mankind, before any humans lived
            before anyone built anything, before the first boats, before fire was found
            before there was land, before the first ship, before the big bang
            when the earth was young, when mammoths lived, when cavemen lived
            when people lived in caves, in the time of the dinosaurs, in the time of cavemen
            in the time of mammoths, in the age of dinosaurs, in caveman days
            fifty million years ago, a billion years ago, two million years ago
            a hundred thousand years ago, millions of years ago, 100000 years ago
            20000 years ago, at the beginning of time, at the time of the big bang""",
        "MAYBE": "",
    },
}
