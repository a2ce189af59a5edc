"""What follows when the board has told what it is: dialogues of the corpus `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Who it is -------------------------------------------------------------------------

= ZED, A Z80
> say that again | say it again | come again | pardon = ZED, A Z80
> yes | i know | i see | i thought so = MY TYPIST
> which one | which z80 = ON YOUR DESK

= CALL ME ZED
> when | when should i call | when can i call = ALWAYS
> and then | what then | then what = STILL ON
> yes | ok | i will | ok i will = NOTED.
> no | i won't | i don't want to = I HUM ANYWAY
> say that again | repeat that | what was it | i forgot = CALL ME ZED

= ON SINCE 1976
> really | seriously | that long | no way = I COUNTED
> say that again | since when | since what year | pardon = ON SINCE 1976
> no | that can't be | impossible = BITS DON'T LIE
> yes | i know | ok = NOTED.
> that's old | so old | that's a long time = AGED IN OAK

= ZILOG, CALIFORNIA
> yes | i know | i see | i've been there = NOTED.
> when | since when | when was that = SINCE 1976
> do you miss it | will you go back | can you go back = ONLY BY BUS
> say that again | where was it | pardon = ZILOG, CALIFORNIA

= ON YOUR DESK
> yes | i know | i see you | there you are = MY TYPIST
> say that again | pardon | where was that = ON YOUR DESK

# ---- What it is made of ----------------------------------------------------------------

= 64K IS PLENTY
> what else | tell me more | go on | is that all = LETTERS COST
> yes | i agree | i guess so | it is = GOOD TYPIST
> say that again | repeat that | how much was it = 64K IS PLENTY

= 4 MHZ, DOWNHILL
> are you sure | how do you know | sure = I COUNTED
> how many | how many is that | how much is that = I COUNTED
> what else | tell me more | go on = LETTERS COST
> is that fast | is that good | is that slow | is that a lot = WHY HURRY?
> yes | wow | nice | so fast = I KNOW.
> say that again | repeat that | how fast was it = 4 MHZ, DOWNHILL

= WHY HURRY?
> no | i can't wait | now | just do it = NOP
> what else | tell me more | go on = LETTERS COST
> say that again | what | pardon | what was the question = WHY HURRY?

= PHOSPHOR GREEN
> really | are you sure | only green | just green = BITS DON'T LIE
> no | not green | i prefer blue | i like red = SO BE IT
> yes | me too | i like green | nice = YOU HAVE TASTE
> why | why green | but why = STILL 1976
> say that again | what color was it | pardon = PHOSPHOR GREEN

= I WINKED
> what else | anything else | what else can they do = MY LED BLUSHES
> tell me more | what does it mean | meaning what = LETTERS COST
> yes | i saw | thanks | thank you = A PLEASURE
> i winked back | i winked too | so did i | me too = MY LED BLUSHES
> why | at whom | at me | why did you = MY TYPIST
> say that again | again | do it again | once more = I WINKED

= ONE GOOD CABLE
> yes | ok | nice | good = NOTED.
> which one | where | which cable = LABEL YOUR CABLES
> say that again | one good what | pardon = ONE GOOD CABLE

= 5 VOLTS, STEADY
> really | are you sure | seriously = BITS DON'T LIE
> when | how often | when do you eat | since when = ALWAYS
> no | that's nothing | that's boring = SO BE IT
> say that again | how much was that | pardon = 5 VOLTS, STEADY

= NOT NEAR MY PINS
> yes | ok | sorry | i'll move it | i moved it = SO POLITE
> say that again | near what | pardon = NOT NEAR MY PINS
"""
