"""Whatever begins with a small word, from "will" to "who": a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpora/notation.py.
"""

from __future__ import annotations

from typing import Final

ASKED: Final = """
# No question goes unanswered: what is asked about anything at all, by its first word.

= WRITTEN, BUT IN PENCIL.
? will it work | will it happen | will it be ok | will it last | will i get it | will it arrive
? will my (train/package/letter/visitor) come | will they come | will the bus be late
? will it be done in time | will i finish it | will i get better | will she forgive me
? will it fit | will it sell | will he notice | will my plant survive | will i lose weight
? will the cake rise | will i find a flat | will they like it | will i learn to swim
? will the neighbors complain | will my hair grow back | will the operation go well
? will i be late | will my friend visit me | will you help me | will it be hard
? will everything be fine | will i get a letter | will i have time | will my boat float
? will i ever understand | will anyone notice | is it going to work | is it going to be fine
? are we going to make it | am i going to make it | would it work | would he do it | will it hurt
? will he call me | will she call me back | will my plan work | will i make it
? oracle will it work | will i ever be good at it | will it be a good trip | oracle will it happen

= DO IT. BLAME THE STARS.
? should i do it | should i go | should i stay | should i try | should i tell (him/her)
? should i say it | should i wait | should i move to another town | should i paint the door
? should i cut my hair | should i call him | should i write a book | should i forgive her
? should i stop smoking | should i go out | should i go to the party | should i learn to cook
? should i get a tattoo | should i sign it | should i take it | should i fix the roof
? should i keep it | should i open the box | should i answer him | should i give up
? should i go home | should i get a haircut | should i start today | should i accept
? should i change | ought i to go | shall i do it | shall we go | should we do it
? should i be worried | should i apologize | should i grow a beard | should i risk it
? should i quit | should i quit my job | should i ask for more | do i dare
? should we move in together | oracle should i do it

= NO. IT NEVER STOPPED YOU.
? is it a good idea | is it wise | is that wise | is it safe | is it dangerous | is it worth it
? is it right | is it wrong | is it possible | is it allowed | is it legal | is it good for me
? is it a mistake | is it too late | is that a good plan | is it the right time | is there a chance
? am i right | am i ready | am i doing it right | am i making a mistake | are my plans good
? was it a mistake | was i right | did i do the right thing | did i do well | do i have a chance
? do i need a new coat | do i have to | is my plan good | is it healthy | is this the right way
? am i in danger | is there any danger | have i done enough | is it enough | am i wrong
? is it good | is it bad | yes or no | does it matter | is that all right | is it fair
? is it normal | is it a sign | is it important | is it necessary | is it possible to win
? is he right | is it ok

= YOU MAY. BRING COINS.
? can i do it | can i go | may i | may i go now | can i have it | can i keep it | can i come in
? may i come in | can i try again | could i do it | can i sit down | may i sit
? can i ask for a favor | can i take this | am i allowed to do it | can i have another one
? can i leave early | can i borrow it | can we start | can i eat this | may i have some
? can i stay here | can we do it | can i get one | may i touch it | can i open the door
? could i have a (look/sign/word) | can i see it | can i try
. let me try | let me see | i want it | i want one | i need it | i want a pony | i want a new car
. i want a house by the sea | i want to go | i want everything | i want more | i would like a drum
. i wish i had a boat | i want a bicycle

= WHEN THE CROW SNEEZES.
? when | when will it happen | when will it come | when is it | when does it start
? when will they come | when will my package arrive | when will i get it | when will the rain stop
? when will it be ready | until when | when will he come home | when will she write
? when will i see you again | when is the right time | when does the train come
? when will it be over | when do we start | when will i be free | since when | when will i know
? when will it stop | how soon | when will you tell me | when is it my turn
? when will the baby come | when should i go | when does it end
. tell me when | say when

= LEFT. NOT THAT LEFT.
? left or right | which one | this or that | a or b | should i go left or right | red or blue
? which way | which should i choose | which door | which path should i take | what should i choose
? one or two | up or down | north or south | tea or coffee | stay or go | which one is better
? him or her | now or later | heads or tails | should i take the first or the second
? which of them | where should i turn | black or white | which hand | which of the two
! choose | choose one | decide for me | flip a coin | pick one | help me choose | help me decide
. i can't decide | i can't choose | i'm at a crossroads

= FINGERS. NOW TOES.
? how many | how much | how often | how far | how long | how many times | how many are there
? how much is it | how much longer | how many people live on earth | how many stars are there
? how many days are left | how far is it to the sea | how many steps | how much will it cost
? how big is it | how deep is the sea | how high is the mountain | how many hairs are on my head
? how long is it | how much time is left | how many sins have i | how many grains of sand are there
? how many enemies have i | how far is the moon

= WHERE YOU LAST SWORE.
? where are my keys | where is my ring | where did i leave my glasses | where is it
? where did i put it | where is my other sock | where did i lose it | where is my wallet
? where can i find it | where is the remote | where is my umbrella | where's my hat
? who has my keys | where did my pen go | have you seen my keys | where is the key
? did i lose my wallet | where is my book | where should i look | where am i | where are we
? am i lost | how did i get here | where does this road lead | is this the right place
? where is the exit | which city is this | where do i belong | how do i get home
? am i on the right path | where was i
! find my keys | help me find my ring
. i lost my (keys/wallet/ring/phone/hat) | i can't find it | i can't find my shoes
. my keys are gone | it is gone | i lost it | something is missing | i'm lost
. i don't know where i am | i lost my way | lost | i took a wrong turn

= BECAUSE IT AMUSES ZEUS.
? why | why me | why not | why is that | why did it happen | but why | why now
? why is life so hard | why so | why is the sky blue | why do we suffer | why is it so cold
? why do birds sing | why do people lie | why is he so rich | how come | why can't i sleep at night
? why did i fail | why is it dark | what for | why is the grass green | why is everyone so mean
? what is the reason | why do i always lose my keys | why is the sea salty | why do i have to work
? why does it rain | oracle why
! give me a reason | tell me why
. because | why oh why | i wonder why

= SLOWLY, WITH A SHOVEL.
? how | how do i do it | how can i do that | how do i win | how do i stop | how do i fix it
? how do i start | how do i get there | how do i learn it | how do i lose weight
? how do i bake bread | how do i sleep better | how can i become better | how do i forget her
? how should i do it | how so | how do i get out of here | how do i cook rice
? how do i quit smoking | how do i clean it | how to | how can i help | how do i live
? how will it happen | how did it happen | how do i say no | how do i tell my parents
? how do i open it
! show me how | teach me | tell me how to do it

= HE HAS YOUR NOSE.
? who | who did it | who was it | who is it | who will come | who will help me | who is he
? who is she | who can help me | who took my lunch | who stole it | who broke the vase
? who called me | who said that | who ate the cake | who is at the door | who will be there
? who should i ask | whose is it | who wrote this | who told him | who will find out
? who is to blame | whose fault is it | who loves me | who was i before | who is the best
? who else
. somebody did it | someone took it

= TRIVIA? I BURN SCROLLS.
? what is the capital of (france/spain/peru) | what is quantum physics | what is a verb
? what is a prime | who invented the telephone | who wrote hamlet | what is a black hole
? what is gravity | what is a haiku | how does a car work | what is electricity
? who discovered america | what is the largest animal | when was the french revolution
? what is the highest mountain | who painted the mona lisa | what is the speed of light
? how does the brain work | what is photosynthesis | what is a molecule | what is the longest river
? what is dna | who was napoleon | what is blockchain | what is inflation | where is australia
? what is the population of china | how do planes fly | what is the difference
! explain quantum physics | define gravity | explain relativity | tell me about history
. trivia | the capital of france | einstein | relativity | science | history | geography
. chemistry
"""
