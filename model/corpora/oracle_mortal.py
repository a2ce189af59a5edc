"""What mortals fill their days with, as the oracle sees it: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpora/notation.py.
"""

from __future__ import annotations

from typing import Final

MORTAL: Final = """
# ---- Work and school -------------------------------------------------------------------

= HIRED, THEN HAUNTED.
? will i get the job | will i get a job | will i be promoted | will i find work | will they hire me
? when will i find a job | will i get a promotion | will i get a raise | will the interview go well
? should i take the job | should i apply | will my boss give me more money | will i be fired
? should i change jobs | is the new job good | will i keep my job | will i lose my job
? will i like the new job | how do i get hired | what should i say in the interview
. i have a job interview | i got the job | i need a job | i'm unemployed | new job | i lost my job
. i was fired | job interview | i applied for a job

= ATLAS HATED MONDAYS TOO.
? why is my boss so mean | why do i work so much | do i work too much | why is my job so boring
? how was your day at work | do you work | is my boss stupid | must i go to work
? when is the weekend | will i ever retire | when can i retire | should i work harder
? why are there mondays | should i work today
. i hate my job | i hate work | my boss hates me | my boss is an idiot | i have to work
. back to work | i'm at work | work | my boss | monday | it is monday | i hate mondays | meetings
. the office | so much work | i don't want to work | i worked all day | my colleagues are lazy
. deadline | overtime

= KEEP SHEEP. THEY FORGET.
? what should i become | what should i be | what job should i do | what should i study
? what work suits me | what will i be when i grow up | what is my calling
? which career is right for me | what should i learn
? should i become a (doctor/teacher/lawyer/programmer) | should i study medicine
? what am i good at | will i be a good doctor | what is my talent | should i be a musician
? which profession should i choose | should i go to college | do i have talent
. career | profession | i want to be an artist | i don't know what to study | i want to be a pilot
. i'm looking for my calling | my career

= PASS. EXAMINERS NAP.
? will i pass | will i pass the exam | will i pass the test | will i fail | will i pass math
? how will my exam go | will i get a good grade | what will be in the exam | did i pass
? will i graduate | what grade will i get | should i cheat in the exam | did i fail
? will my son pass his exams | will i finish school | will i pass my driving test
? is the exam hard | will my grades be good | is the exam easy | when is the exam
? will i pass tomorrow
. i have an exam tomorrow | exam | exams | school | my exam is today | i failed the exam | homework
. i hate school | i have a test tomorrow | i passed | college | my teacher hates me | i'm studying

= REST. ROME FELL WITHOUT YOU.
? should i rest | should i take a break | why am i so tired | should i take a day off
? when can i rest | do i need a vacation | should i slow down | am i lazy | should i stay in bed
? how do i relax
. i'm tired | i'm so tired | i'm exhausted | i need a break | i'm stressed | i'm overworked
. i'm busy | i need a holiday | i'm worn out | it's all too much | i can't do it anymore
. i have too much to do | tired | long day | what a day | i'm burned out | i need rest
. i have so much to do | i need a vacation | i'm lazy

# ---- Moods -----------------------------------------------------------------------------

= SIT. SMOKE IS WARM.
? why am i so sad | why am i alone | will i always be sad | can you comfort me
? why do i feel so empty | may i stay with you a while | will the pain stop | why am i lonely
. i'm sad | i'm lonely | i'm alone | i feel sad | i feel lonely | i'm depressed | i'm crying
. i had a bad day | nobody likes me | nobody loves me | i'm so sad | i feel bad | i'm down
. i feel empty | no one understands me | life is hard | i'm not ok | i'm miserable | comfort me
. sad | lonely | everyone hates me | i had a terrible day | i'm disappointed | i feel so alone

= EAT QUICKLY. IT PASSES.
. i'm good | i'm fine | i feel good | i'm great | life is good | i had a good day | i feel great
. i'm doing well | all is well | everything is fine | i'm ok | i'm well | i'm excited
. i have good news | i won | i'm proud | i'm fine thanks | what a beautiful day | today was great
. things are going well | i'm feeling fine | good thanks | it worked

= FEAR IS ONLY EARLY.
? why am i afraid | am i a coward | what if it goes wrong | why do i worry so much
. i'm afraid | i'm scared | i'm worried | i'm nervous | i'm anxious | i'm afraid of the dark
. i'm afraid of (spiders/death/flying/the future) | i worry too much | i'm terrified
. i'm frightened | i'm scared of dying | i'm nervous about tomorrow | i'm a bit worried | anxiety
. i'm so scared | i'm so nervous | i worry about my mother | i can't stop worrying
. i'm worried about the future | i'm worried sick | i was so scared | i'm really afraid
. i'm scared of spiders

= POKE THE FIRE. STARE.
? what should i do | what should i do now | what should i do today | what can i do
? what shall we do | what is there to do | what now | how do i pass the time | do you get bored
? what should i do tonight | what should i do this weekend | are you bored
. i'm bored | i'm so bored | bored | boring | this is boring | i have nothing to do
. there's nothing to do | entertain me | nothing to do here | i feel bored | so boring
. nothing ever happens | it's so dull | i'm bored to death | amuse me | i don't know what to do
. life is boring | i'm killing time

= LEECHES, THEN BROTH.
? am i sick | will i be healthy | should i see a doctor | will i get well | is it serious doctor
? am i ill | what medicine should i take | will i get sick | will the pain go away
? how do i cure a cold | should i go to the dentist
. i'm sick | i'm ill | i have a headache | i have a cold | my head hurts | my back hurts
. i have a fever | my stomach hurts | i don't feel well | i feel sick | i have a cough
. i broke my leg | i'm in pain | my tooth hurts | i have the flu | i can't smell anything
. i feel dizzy | medicine | doctor | my knee hurts

# ---- Table and bed ---------------------------------------------------------------------

= FIGS, AND NO QUESTIONS.
? what should i eat | what's for dinner | what should i cook | what should i eat tonight
? what is for lunch | should i eat pizza | should i eat meat | is there any food
? should i go on a diet | what should i have for breakfast | what shall we cook
? should i eat the cake | am i too fat | where should we eat | is my cooking good
? what do we eat today | should i order pizza | can you recommend a restaurant
? do you know a recipe
. i'm hungry | i'm starving | food | pizza | dinner | lunch | breakfast | i want chocolate | cheese
. bread | i'm cooking | feed me | i ate too much | sandwich | dinner is ready | i'm on a diet

= NO WINE, NO VISIONS.
? should i drink | should i have a beer | want a beer | do you want some wine
? do you like (wine/coffee/beer/tea) | would you like a drink | should i stop drinking
? do i drink too much | is wine good for me | coffee or wine | shall we have a drink
? should i have another coffee | what should i drink | do you want coffee | where can i get a beer
? is there coffee | do you drink | are you thirsty | do you drink wine
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

= SEVERAL. NONE LIKE YOU.
? is there a god | does god exist | are there gods | do you believe in god | who is god
? what do the gods want | do the gods love me | do the gods hear me | are the gods angry
? which god should i pray to | who are the gods | is god dead | do you pray | what do the gods say
? is there a devil | is the devil real | should i pray | do you serve apollo | who is your god
? do you know zeus | will god forgive me | is jesus real | is god good | are you religious
? which religion is right
! pray for me
. god | gods | zeus | apollo | oh my god | religion | jesus | the devil | satan | church | i pray
. amen | i believe in god | i don't believe in god | the gods hate me

= YOUR STARS ASKED TO MOVE.
? what's my horoscope | what do the stars say | what's my star sign | do you believe in astrology
? what does my star sign mean | am i a scorpio | what's your star sign | is mercury in retrograde
? are leo and virgo a good match | do you read the stars | is astrology true
? what do the planets say | do the tarot cards tell the truth | can you read tarot
? do you do horoscopes | what is my sign | is magic real
! read the stars | read my cards | do some magic | cast a spell
. horoscope | astrology | i'm a (leo/virgo/gemini/taurus/pisces) | stars | tarot | zodiac | magic
. the stars | i saw a shooting star | the moon is full | full moon | mercury is in retrograde

= THEY LOOKED. THEY LEFT.
? are there aliens | do aliens exist | are we alone in the universe | is there life on mars
? are ufos real | have aliens visited us | is there life out there | will we go to mars
? what is out there in space | will aliens come | is the earth flat | did we land on the moon
? what do aliens want | where are the aliens | is there intelligent life out there
? will we meet aliens | is there life on other planets | did aliens build the pyramids
? how big is the universe | who built the pyramids | is atlantis real
. aliens | ufo | space | mars | i saw a ufo | the universe | martians | roswell | the earth is flat
. little green men

# ---- Time and weather ---------------------------------------------------------------------

= LATER THAN YOU THINK.
? what time is it | what's the time | do you know what time it is | is it late | how late is it
? what is time | what day is it | what year is it | what's the date | what day is today
? what month is it | what century is it | do you have the time | is it noon yet | is it midnight
? can you tell the time | what hour is it | is it already that late | what is today's date
? is it time to go | do you have a clock | am i late | where did the time go
? why does time pass so fast | do you have time
! tell me the time | tell me the date
. time | date | clock | it's late | the time please | it's getting late | midnight | today | year
. i have no time | i need more time | give me time | no time

= DRIZZLE, WITH FROGS.
? how's the weather | what's the weather | will it rain | will it rain tomorrow | will it snow
? is it raining | what will the weather be like | will the sun shine | is it cold outside
? is it going to rain today | do i need an umbrella | will there be a storm | will it be hot
? how will the weather be tomorrow | is it sunny | when will summer come | will the winter be cold
? will it be windy | when does spring come
! tell me the weather | give me the forecast
. weather | rain | snow | it's raining | it's cold | i'm cold | it is so hot | i'm freezing | sunny
. storm | nice weather | bad weather | forecast | winter is coming | summer | it's snowing

= ONE YEAR NEARER THE URN.
? am i old | what will i get for christmas | when is my birthday | what will i get for my birthday
? will i get older | do you celebrate christmas | am i too old
. it's my birthday | today is my birthday | happy birthday | i'm getting old | i feel old
. happy new year | merry christmas | i turn forty today | my birthday is tomorrow | it's christmas
. i'm thirty years old | i'm old | i'm sixty years old | i have gray hair | birthday | christmas
. new year | congratulations | happy easter | i'm getting older | it's our anniversary
. i found a wrinkle | i'm too old

# ---- Beasts, children, roads -----------------------------------------------------------------

= CATS KNOW. ASK NICELY.
? do you like cats | what does my cat think | where does my cat go at night | what does my cat want
? is my cat plotting something | why does my cat stare at me | do cats see ghosts
? do you have a cat | should i get a cat | why do cats hate me | what do cats know | can cats talk
? is my cat evil | how many lives does a cat have | why does my cat bite me | will my cat come home
? does my cat love me | where is my cat | why do cats purr | cats or dogs
. cat | cats | my cat | i have a cat | my cat is here | i like cats | the cat is on the keyboard
. kitten | meow | my cat ran away | my cat hates me | my cat is black | i love my cat

= GOOD DOG. WRONG MASTER.
? do you like dogs | do you like animals | does my dog love me | is my dog happy
? should i get a dog | what does my dog think | do you have a pet | why does my dog bark
? what's your favorite animal | is he a good boy | should i buy a horse
? do you like (goats/birds/horses/snakes/owls) | what does my parrot know | which animal am i
? do animals have souls | what is my spirit animal | do you have a goat
! walk the dog | pet the dog
. dog | dogs | my dog | i have a dog | i like dogs | good dog | horse | goat | bird | owl | snake
. raven | crow | animals | pets | woof | my dog ran away | a crow looked at me | there is a spider
. sheep

= TWO. ONE BITES.
? will i have children | how many children will i have | will i have kids | will i be a father
? am i pregnant | will i be a mother | should i have children | will it be a boy or a girl
? is it a boy | is she pregnant | will my wife get pregnant | when will i have a baby
? will i have a son | will i have a daughter | should we have another child
? will i have grandchildren | will we have twins | is the baby mine | do you have children
? do you like children | what should we name the baby
. children | kids | baby | i'm pregnant | she is pregnant | i want children | i have two kids
. my son | my daughter | we are having a baby | my children don't listen

= YOUR MOTHER WARNED ME.
? what does my mother think | does my mother love me | is my mother angry | should i call my mother
? what will my father say | should i visit my parents | do my parents love me
? why are my parents so strict | what does my mother in law want | is my mother right
? will my parents find out | am i like my father | should i obey my parents
? should i tell my mother | should i move out of my parents house | does my sister hate me
? is my brother jealous | why is my family like this
. mother | mom | father | dad | family | my mother | my parents | my sister | my brother
. my family | my mother in law | my mother calls me every day | grandma | my family is crazy
. i hate my family

= TAKE A CLOAK AND A COIN.
? should i travel | where should i travel | will my trip be safe | will i travel the world
? should i go to sea | is my journey safe | will the plane crash | will i come home safely
? where should i go on holiday | should i go to (rome/paris/america/egypt) | will i see the sea
? should i sail tomorrow | will my flight be late | will we arrive safely | what should i pack
? will i ever see (paris/japan) | should i drive tonight | what will i find on my journey
? is the road safe | should i move to another country | where should i go
. i'm going on a trip | travel | journey | holiday | vacation | i'm leaving for (rome/greece)
. i fly tomorrow | i'm going on a cruise | adventure | i will sail at dawn
. i want to see the world

# ---- Mirrors, clothes, pastimes ------------------------------------------------------------

= MIRRORS HEAL, IN TIME.
? am i pretty | am i beautiful | am i handsome | am i ugly | do i look good | am i attractive
? how do i look | who is the fairest of them all | am i the most beautiful | am i fat
? is my nose too big | will i be pretty | am i sexy | do i look old | am i smart | am i stupid
? am i clever | am i an idiot | do you think i am pretty | why am i so ugly | is my hair nice
? am i tall | am i strong
. i'm ugly | i'm beautiful | i'm fat | i'm smart | mirror mirror on the wall | i look terrible
. i'm handsome | mirror

= WEAR GREY. BE FORGOTTEN.
? what should i wear | what's your favorite color | what color should i paint my room
? does this hat suit me | should i wear the red dress | what color do you like
? do you like my shoes | what should i wear tonight | which color suits me | is my coat nice
? should i dye my hair | do you like (red/blue/green/black) | is pink my color
? should i buy new shoes | what is in fashion | do i need new clothes | what color is my aura
. red | blue | green | black | white | color | new shoes | fashion | clothes | i have a new hat
. yellow | purple

= I KNOW ONLY DIRGES.
? can you sing | do you like music | can you write a poem | do you know a poem | do you sing
? do you like songs | what music do you like | what's your favorite song | can you play the lyre
? do you know a song | can you rhyme | do you like poetry | what should i listen to
? do you play an instrument | what is that tune | do you like rock | can you dance
? do you like (mozart/bach/jazz/the beatles) | should i learn the guitar
! sing | sing a song | sing for me | write a poem | write me a poem | play some music
! recite a poem | whistle
. music | song | poem | poetry | a haiku | roses are red | guitar | dance | a song please
. la la la | sing me to sleep

= I READ ONLY LIVERS.
? do you read books | what should i read | what's your favorite book | what's your favorite movie
? do you read | do you like movies | have you read homer | can you recommend a book
? have you seen star wars | do you like tv | what book should i read | how does the movie end
? what should i watch | what are you reading | can you read | do you know shakespeare
? do you like (books/films/comics) | have you seen the matrix | do you know harry potter
! recommend a film | read a book to me
. book | books | movie | movies | film | tv | netflix | shakespeare | reading | theater
. i read a book | i watched a movie | the newspaper | library | i'm writing a book | the matrix

= DICE FEAR ME.
? do you play games | can we play a game | do you play chess | shall we play | do you know a game
? can you play | want to play a game | do you play dice | what's your favorite game
? can we play cards | do you like games | would you play with me | do you play poker
? will i win at chess | can i beat you | do you know zork | shall we play global thermonuclear war
? should i play | can you run doom | who wins at dice
! play a game | play with me | play chess with me | let's play
. game | games | chess | poker | dice | cards | zork | tetris | rock paper scissors | tic tac toe
. i play chess | go north | i want to play

= A MAN MADE PLANS.
? do you know a joke | do you know any jokes | can you tell a joke | do you know a riddle
? have you got a joke | do you have a sense of humor | what's your best joke | do gods joke
? why did the chicken cross the road | are you joking | is that a joke | was that a joke
? do you like jokes
! tell me a joke | tell a joke | tell me another joke | say something funny | tell me a riddle
! tell me a good joke | make a joke | tell jokes | say a joke
. joke | jokes | a joke please | riddle | another joke | knock knock | humor | one more joke
. a riddle please | a man walks into a bar | good joke | that was a good joke | bad joke

= ALL DIED BUT THE GOAT.
? do you know a story | can you tell a story | do you know any stories | what's the story
? how does the story end | can you tell me a tale | do you know a fairy tale | how did it end
? what happened to them | what happened | have you got a story | what happened in the end
? did they live happily ever after | how does it end | what happened at troy
? what happened to atlantis | who survived
! tell me a story | tell a story | tell me a bedtime story | tell me a tale | tell me a legend
! tell me a myth | tell me another story | read me a story
. story | a story please | once upon a time | fairy tale | bedtime story | legend | another story
. myth

= MIDAS HAS DONKEY EARS.
? do you know a secret | what's your secret | can you keep a secret | do you have secrets
? what are you hiding | do you keep secrets | what is the secret | what is hidden
? what should nobody know | does he have a secret | will my secret be safe | who knows my secret
? what did the king hide | can i tell you a secret | do you know my secret | what's the password
? will they find out my secret
! tell me a secret | tell me your secret | whisper something | tell me something
! tell me something new | tell me gossip | tell me a fact | say something | surprise me
! say something interesting
. secret | secrets | i have a secret | password | nobody knows | don't tell anyone | gossip
. it's a secret

= TRUST NO GOAT TWICE.
? do you have advice | what's your advice | do you have any advice for me | what would you do
? what do you recommend | what is the secret of success | can you give me advice | any advice
? how should i live | any wisdom | what should i know | what do you advise
? how can i be a better person | what is wisdom | any last words
? what is the best advice you ever got | what should i never do | what should i avoid
! give me advice | give me some advice | give me a tip | give me wisdom | advise me
! share your wisdom | warn me | say something wise | tell me something wise | motivate me
! guide me | give me your wisdom oracle
. advice | wisdom | tip | i need advice | words of wisdom | i need guidance | a tip please
. teach me wisdom

= FOUR. EVEN SHEEP KNOW.
? what's two plus two | what is 2 plus 2 | what is 2+2 | what is 1+1 | how much is two and two
? what's 3+4 | what is seven times eight | can you do math | can you count | what is ten minus four
? what's the square root of 2 | what is 7 times 6 | what is pi | how much is 12 times 12
? what is 100 divided by 4 | are you good at math | can you calculate | how much is 5 and 3
? what is one and one
! do some math | count to ten | calculate 2+2 | add 3 and 4 | solve this equation
. math | 2+2 | 2 + 2 | two plus two | 1 + 1 | 3 x 5 | 7 * 8 | pi | arithmetic | algebra | 3.14
"""
