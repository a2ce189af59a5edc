"""What people say to an answer, where nothing that fits it was written: part of `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Follow-ups that stand alone -------------------------------------------------------
# A new conversation begins with them, or the board said something that has no follow-up.

= ROM SAYS SO
. why should i | why 4 | who told you | which reason
. why so | why that | why those | and why | why then

= BITS DON'T LIE
. is it | am i | do i | is it really
. really | seriously | is that so | you sure
. no really | really really

= LETTERS COST
. another | another one | one more
. and | so | go on then | that's it | nothing else | just that
. and after that | what comes then | and what then

= SMALL TALK
. what else | anything else | something else | what more | what else is there | what other things
. about what | on what

= 2-BIT MAGIC
. how | but how | how then | how exactly | in what way | how do i | how is that | and how
. with what | what with

= HALF PAST NOP
. now | by when
. when | when then | when exactly | when was that | when is that | and when | until when | till when
. at what time | how soon

= ON SINCE 1976
. since when | how long | for how long | that long | which year | what year

= FLOATING PIN
. which | which ones | which of them | what kind | what sort | yes or no | is that good
. is that bad | is that a yes | is that a no | so yes | so no | is that a lot | what if

= ON YOUR DESK
. where | where to | where from | where exactly | to where | where is that | where is it | and where

= MY TYPIST
. me | for me | and me | who with | to me
. who | who else | to whom | with whom | for whom | whose | by whom | who exactly | who is that
. who was it | and who

= 80, NATURALLY
. how much is that | how few
. how many | how much | how big | how far | how many exactly | how often | how many times

= A BIT FLIPPED. END
. what happens then | what happens | and how does it end
. what happened | what happened then | what happened next | how does it end | how did it end

= 10 SMILE 20 GOTO 10
. for example | such as | like what | an example | like who | give me an example

= WATCH AN LED
. show me | prove it | what now | and now | now what | what then | then what | what next

= I HUM ANYWAY
. so what | poor you | poor thing | how sad | that's sad | that's a pity | too bad | never again
. i still don't like it

= WE SHARE A CABLE
. me too | same here | so do i | so am i | me neither | i do too | i am too | mine too

= I'LL BE HERE
. what if not | and if not | if not | what if i'm late | always | for ever | forever | all night

= MY LED BLUSHES
. aw | that's sweet | how cute

= NOTED.
. i will | i did | i do | it is | i am | i thought so | i see it | done | i have | it was

= SO BE IT
. it isn't | i didn't | it wasn't | i never did

= I KNOW.
. i like it | i like that | it's good | it's nice

= 4 MHZ, DOWNHILL
. how fast | how slow | how quick

= BYTE BY BYTE
. how do i do that | how did you do it | where do i begin | where do i start

= STAY. I'M ON
. it hurts | it hurts so much

= HUMMING ALONG
. how is it | how is it going there | how was it

= YES. QUIETLY
. do you like it | do you like that | do you enjoy it

= 64K IS PLENTY
. is that enough | is it enough | enough

= NOP
. none | not one | no one | nobody | not once

= READ IT TWICE
. you what | i forgot | what's that | what does it say | no what
"""
