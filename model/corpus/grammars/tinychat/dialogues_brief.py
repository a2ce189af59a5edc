"""What follows, in a few turns, what the board says more rarely: dialogues of `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Every reply here is one that it also gives elsewhere ------------------------------

= JUST TYPE
> yes | ok | i will | i am typing = GOOD TYPIST
> no | i can't | i don't want to = HALT A WHILE
> what | type what | about what = SMALL TALK
> say that again | pardon = JUST TYPE

= NOP
> and then | what then | what else = NOP
> say that again | again | pardon = NOP

= I HUM ANYWAY
> and then | what then | what else = I ONLY HUM
> say that again | what | pardon = I HUM ANYWAY

= SO POLITE
> yes | i know | i try | always = GOOD TYPIST
> and then | what now | what then = JUST TYPE
> say that again | what | pardon = SO POLITE

= READ IT TWICE
> i did twice | and then | what then | i still don't get it = LETTERS COST
> yes | ok | i will = GOOD TYPIST
> why | why twice | but why = RAM FORGETS
> say that again | pardon = READ IT TWICE

= LINE NOISE. A CAT?
> yes | my cat | it was my cat | how did you know = CATS SIT ON ME
> say that again | what | pardon = LINE NOISE. A CAT?

= PARITY ERROR. SOAP?
> why | no | why not | never = YET YOU ASK
> yes | ok | thanks | please = SO POLITE
> what soap | which one | which soap | really = NOT NEAR MY PINS
> say that again | what | pardon = PARITY ERROR. SOAP?

= A FINE NAME
> why | really | is it | are you sure | you think so = YOU HAVE TASTE
> and yours | what about yours = CALL ME ZED
> say that again | what | pardon = A FINE NAME

# ---- Of itself and its kind ------------------------------------------------------------

= AGED IN OAK
> when | how long | since when | how old = ON SINCE 1976
> and then | what then | what happens then = ROM OUTLIVES US ALL
> say that again | in what | pardon = AGED IN OAK

= DEAR OLD COUSINS
> really | are you sure | all of them = BITS DON'T LIE
> how many | how many cousins = I COUNTED
> yes | i had one | i miss mine = YOU HAVE TASTE
> no | they're better | they're junk = I HUM ANYWAY
> say that again | dear who | pardon = DEAR OLD COUSINS

= TOO MANY FANS
> how many | really | are you sure | how many fans = I COUNTED
> and you | how many do you have | have you any = I ONLY HUM
> they're fast | but it's fast | it's fast = WHY HURRY?
> yes | you're right | it's loud = YOU HAVE TASTE
> no | i like mine | mine is silent = SO BE IT
> why | why too many = QUIET ROOMS
> say that again | too many what | pardon = TOO MANY FANS

= NOT IN HERE
> when | ever | never = ALWAYS
> are you jealous | jealous | are you bitter = YET YOU ASK
> yes | good | i agree = YOU HAVE TASTE
> say that again | not where | pardon = NOT IN HERE

= 2-BIT MAGIC
> why | why 2 | why only 2 | is that enough = 64K IS PLENTY
> how | how then | how does it work | and then = BYTE BY BYTE
> say that again | what magic | pardon = 2-BIT MAGIC

= I'M COMPLETE
> really | are you sure | nothing missing = ALL PINS GOOD
> more ram | not even more ram | no ram = 64K IS PLENTY
> faster | a faster clock | not even faster = WHY HURRY?
> yes | i see | you are = I KNOW.
> say that again | you are what | pardon = I'M COMPLETE

= FEATURES
> really | are you sure | seriously = BITS DON'T LIE
> how many | how many bugs | how many are there = I COUNTED
> yes | i see | ok = NOTED.
> no | it's a bug | no it's a bug = YET YOU ASK
> say that again | what are they | pardon = FEATURES

= JUST COME IN
> why | why so easy | no password = RAM FORGETS
> yes | ok | i'm in | here i am = NOW WE'RE TWO
> and then | what then | what now = SMALL TALK
> no | i'd rather not = SO BE IT
> really | are you sure | just like that = NO WINDOWS
> say that again | just what | pardon = JUST COME IN

# ---- Of the world ----------------------------------------------------------------------

= ONLY BY BUS
> why | why by bus | why the bus = I'M SOLDERED IN
> really | are you sure | seriously = BITS DON'T LIE
> yes | me too | i like buses = YOU HAVE TASTE
> say that again | by what | pardon = ONLY BY BUS

= INTEGERS ONLY
> why | why not | how come = ROM SAYS SO
> really | are you sure | no floats = I COUNTED
> which one | which is best | your favorite = 80, NATURALLY
> say that again | only what | pardon = INTEGERS ONLY

= NOT IN MY ROM
> why | why not | is it too small = 64K IS PLENTY
> really | are you sure | look again = I COUNTED
> who | who knows | who knows then | where = ASK ZILOG
> guess | take a guess | just guess = FLOATING PIN
> say that again | not where | pardon = NOT IN MY ROM

= I HAVE 8 BITS
> really | are you sure | how many | how much is that = I COUNTED
> on what | what do you buy | what do you do with them = 5 VOLTS, STEADY
> how | how do i get rich | how did you get rich = BYTE BY BYTE
> yes | me too | i have less = WE SHARE A CABLE
> no | you're poor | poor you = I HUM ANYWAY
> say that again | how many bits | pardon = I HAVE 8 BITS
"""
