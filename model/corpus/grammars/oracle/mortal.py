"""What mortals fill their days with, as the oracle sees it: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Work and school -------------------------------------------------------------------

= KEEP SHEEP.
? why is my boss so mean | why do i work so much | do i work too much | why is my job so boring
? how was your day at work | do you work | is my boss stupid | must i go to work
? when is the weekend | will i ever retire | when can i retire | should i work harder
? what should i become | what should i be | what job should i do | what should i study
? what work suits me | what will i be when i grow up | what is my calling
? which career is right for me | what should i learn
? should i become a (doctor/teacher/lawyer/programmer) | should i study medicine
? what am i good at | will i be a good doctor | what is my talent | should i be a musician
. i hate my job | i hate work | my boss hates me | my boss is an idiot | i have to work
. back to work | i'm at work | work | my boss | monday | it is monday | i hate mondays | meetings
. career | profession | i want to be an artist | i don't know what to study | i want to be a pilot
. i'm looking for my calling | my career

= REST. SMOKE IS WARM.
? why am i so sad | why am i alone | will i always be sad | can you comfort me
? why do i feel so empty | may i stay with you a while | will the pain stop | why am i lonely
? should i rest | should i take a break | why am i so tired | should i take a day off
? when can i rest | do i need a vacation | should i slow down | am i lazy | should i stay in bed
? should i sleep | should i go to bed | will i sleep well | why can't i sleep | can i sleep here
? will you watch over me | how do i fall asleep | am i safe tonight
. i'm sad | i'm lonely | i'm alone | i feel sad | i feel lonely | i'm depressed | i'm crying
. i had a bad day | nobody likes me | nobody loves me | i'm so sad | i feel bad | i'm down
. i'm tired | i'm so tired | i'm exhausted | i need a break | i'm stressed | i'm overworked
. i'm busy | i need a holiday | i'm worn out | it's all too much | i can't do it anymore
. good night | goodnight | night night | good night oracle | i'm going to bed | i go to sleep now
. time for bed | i can't sleep | i'm sleepy | off to bed | sleep well | sweet dreams | night

# ---- Moods -----------------------------------------------------------------------------

= CROWS TOLD ME.
. i bought a hat | i painted the fence | i live in a small house | i saw a film yesterday
. i found a stone | i like trains | my room is small | i ate an apple | i went to the market
. the train was late | i have a garden | i planted a tree | my bicycle is broken | i sold my car
. i baked a cake | i like the sea | my neighbor plays the piano | i saw a bird today
. i broke a plate | i have a new computer | i go to the gym | i'm from (ohio/germany/england)
. i live in (london/a village) | the sky is blue | i like winter | it happened yesterday
. we moved to the city | the door was open | i read your page | my uncle is a baker | i like jam
. my window is open | the grass is wet | she is my sister | he is my uncle | i was in the forest
. i fell down the stairs | i work in a bank | i walked home | my shoes are dirty | i wrote a letter
. i have a red door | i got a letter | i'm a (teacher/student/baker/doctor/farmer/nurse/lawyer)
. the moon is bright | i heard a rumor | they say it is true | i won a goldfish
. someone sent me here | i know a man who knows | my kitchen is small | i found an old map
. my shop is closed | i took the bus | i bought a chair | we had guests | my roof leaks
. i painted my door
. yes | yes! | yeah | yep | yup | ok | okay | k | sure | of course | alright | all right | right
. exactly | agreed | fine | i see | i understand | got it | i agree | true | very well
. i'm good | i'm fine | i feel good | i'm great | life is good | i had a good day | i feel great
. i'm doing well | all is well | everything is fine | i'm ok | i'm well | i'm excited
. i have good news | i won | i'm proud | i'm fine thanks | what a beautiful day | today was great

# ---- Table and bed ---------------------------------------------------------------------

= FIGS AND BAD WINE.
? what should i eat | what's for dinner | what should i cook | what should i eat tonight
? what is for lunch | should i eat pizza | should i eat meat | is there any food
? should i drink | should i have a beer | want a beer | do you want some wine
? do you like (wine/coffee/beer/tea) | would you like a drink | should i stop drinking
. i'm hungry | i'm starving | food | pizza | dinner | lunch | breakfast | i want chocolate | cheese
. bread | i'm cooking | feed me | i ate too much | sandwich | dinner is ready | i'm on a diet
. i need a drink | i'm thirsty | i'm drunk | beer | wine | coffee | tea | i need coffee | whisky
. cheers | i drink too much | let's have a beer | i'm drinking wine | water | i had too much wine

= TEETH MEAN TEETH.
? what does my dream mean | do you dream | what do you dream of | can you read dreams
? why do i dream of water | what do dreams mean | do dreams come true
? what does it mean when i dream of teeth | why do i have nightmares | what will i dream tonight
? do you have dreams | is my dream a sign | do androids dream of electric sheep
? what does it mean to dream of snakes | can you explain my dream | why do i dream of him
! interpret my dream
. i had a dream | i dreamt of (snakes/falling/my mother/fire) | i had a nightmare
. i keep having the same dream | last night i dreamt that i could fly | in my dream i was naked
. dream | dreams | nightmare | a strange dream | my teeth fell out in a dream | i dream of you

# ---- Gods and stars -----------------------------------------------------------------------

= THEY LOOKED AND LEFT.
? is there a god | does god exist | are there gods | do you believe in god | who is god
? what's my horoscope | what do the stars say | what's my star sign | do you believe in astrology
? are there aliens | do aliens exist | are we alone in the universe | is there life on mars
? are ufos real | have aliens visited us | is there life out there | will we go to mars
! pray for me
! read the stars | read my cards | do some magic | cast a spell
. god | gods | zeus | apollo | oh my god | religion | jesus | the devil | satan | church | i pray
. horoscope | astrology | i'm a (leo/virgo/gemini/taurus/pisces) | stars | tarot | zodiac | magic
. aliens | ufo | space | mars | i saw a ufo | the universe | martians | roswell | the earth is flat
. little green men

# ---- Time and weather ---------------------------------------------------------------------

= LATER THAN YOU THINK.
? what time is it | what's the time | do you know what time it is | is it late | how late is it
? what is time | what day is it | what year is it | what's the date | what day is today
? am i old | what will i get for christmas | when is my birthday | what will i get for my birthday
? will i get older | do you celebrate christmas | am i too old
! tell me the time | tell me the date
. time | date | clock | it's late | the time please | it's getting late | midnight | today | year
. i have no time | i need more time | give me time | no time
. it's my birthday | today is my birthday | happy birthday | i'm getting old | i feel old
. happy new year | merry christmas | i turn forty today | my birthday is tomorrow | it's christmas
. i'm thirty years old | i'm old | i'm sixty years old | i have gray hair | birthday | christmas

# ---- Beasts, children, roads -----------------------------------------------------------------

= OBEY THE CAT.
? do you like cats | what does my cat think | where does my cat go at night | what does my cat want
? is my cat plotting something | why does my cat stare at me | do cats see ghosts
? do you have a cat | should i get a cat | why do cats hate me | what do cats know | can cats talk
? do you like dogs | do you like animals | does my dog love me | is my dog happy
? should i get a dog | what does my dog think | do you have a pet | why does my dog bark
! walk the dog | pet the dog
. cat | cats | my cat | i have a cat | my cat is here | i like cats | the cat is on the keyboard
. kitten | meow | my cat ran away | my cat hates me | my cat is black | i love my cat
. dog | dogs | my dog | i have a dog | i like dogs | good dog | horse | goat | bird | owl | snake

# ---- Mirrors, clothes, pastimes ------------------------------------------------------------

= WEAR A SACK.
? am i pretty | am i beautiful | am i handsome | am i ugly | do i look good | am i attractive
? how do i look | who is the fairest of them all | am i the most beautiful | am i fat
? is my nose too big | will i be pretty | am i sexy | do i look old | am i smart | am i stupid
? what should i wear | what's your favorite color | what color should i paint my room
? does this hat suit me | should i wear the red dress | what color do you like
? do you like my shoes | what should i wear tonight | which color suits me | is my coat nice
. i'm ugly | i'm beautiful | i'm fat | i'm smart | mirror mirror on the wall | i look terrible
. i'm handsome | mirror
. red | blue | green | black | white | color | new shoes | fashion | clothes | i have a new hat
. yellow | purple

= DICE FEAR ME.
? do you play games | can we play a game | do you play chess | shall we play | do you know a game
? can you play | want to play a game | do you play dice | what's your favorite game
? can we play cards | do you like games | would you play with me | do you play poker
? will i win at chess | can i beat you | do you know zork | shall we play global thermonuclear war
! play a game | play with me | play chess with me | let's play
. game | games | chess | poker | dice | cards | zork | tetris | rock paper scissors | tic tac toe
. i play chess | go north | i want to play

= A MAN MADE PLANS.
? do you know a joke | do you know any jokes | can you tell a joke | do you know a riddle
? have you got a joke | do you have a sense of humor | what's your best joke | do gods joke
? why did the chicken cross the road | are you joking | is that a joke | was that a joke
! tell me a joke | tell a joke | tell me another joke | say something funny | tell me a riddle
! tell me a good joke | make a joke | tell jokes | say a joke
. joke | jokes | a joke please | riddle | another joke | knock knock | humor | one more joke
. a riddle please | a man walks into a bar | good joke | that was a good joke | bad joke

= MIDAS HAD DONKEY EARS.
? do you know a story | can you tell a story | do you know any stories | what's the story
? how does the story end | can you tell me a tale | do you know a fairy tale | how did it end
? do you know a secret | what's your secret | can you keep a secret | do you have secrets
? what are you hiding | do you keep secrets | what is the secret | what is hidden
! tell me a story | tell a story | tell me a bedtime story | tell me a tale | tell me a legend
! tell me a myth | tell me another story | read me a story
! tell me a secret | tell me your secret | whisper something | tell me something
! tell me something new | tell me gossip | tell me a fact | say something | surprise me
! say something interesting
. story | a story please | once upon a time | fairy tale | bedtime story | legend | another story
. myth
. secret | secrets | i have a secret | password | nobody knows | don't tell anyone | gossip

= TRUST NO GOAT.
? do you have advice | what's your advice | do you have any advice for me | what would you do
? what do you recommend | what is the secret of success | can you give me advice | any advice
? how should i live | any wisdom | what should i know | what do you advise
! give me advice | give me some advice | give me a tip | give me wisdom | advise me
! share your wisdom | warn me | say something wise | tell me something wise | motivate me
! guide me | give me your wisdom oracle
. advice | wisdom | tip | i need advice | words of wisdom | i need guidance | a tip please
. teach me wisdom
"""
