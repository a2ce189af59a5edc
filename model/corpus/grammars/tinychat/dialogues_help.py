"""What follows the board's help and its shortest answers: dialogues of the corpus `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Help and advice -------------------------------------------------------------------

= LABEL YOUR CABLES
> yes | ok | i did | done | i will = GOOD TYPIST
> why | but why | really = WE SHARE A CABLE
> say that again | label what | pardon = LABEL YOUR CABLES

= BYTE BY BYTE
> what else | tell me more | any tips = HALT A WHILE
> yes | ok | i'll try | i will = I'LL BE HERE
> why | but why | why so slow = WHY HURRY?
> say that again | by what | pardon = BYTE BY BYTE

= PLEASE SAVE FIRST
> and then | what then | what happens then | why | but why | what for = RAM FORGETS
> when | and after | will you come back | will you be back = I'LL BE HERE
> no | no time | i won't | i don't want to = I HUM ANYWAY
> say that again | pardon | what first = PLEASE SAVE FIRST

= NO PORT FOR THAT
> really | are you sure | not one = I COUNTED
> what else | what then | what can you do then | tell me more = SMALL TALK
> and then | when | so what = NOP
> no | yes you can | you can = YET YOU ASK
> why | but why | why not = I'M COMPLETE
> say that again | no what | pardon = NO PORT FOR THAT

= CHECK THE CABLE
> yes | ok | i will = GOOD TYPIST
> why | which one | which cable = LABEL YOUR CABLES
> say that again | check what | pardon = CHECK THE CABLE

# ---- Short answers ---------------------------------------------------------------------

= ROM SAYS SO
> really | are you sure | seriously = BITS DON'T LIE
> and ram | what does ram say | what about ram = RAM FORGETS
> when | since when = SINCE 1976
> and then | so what | what then = NOP
> no | that's no reason | rom is wrong | that's not an answer = YET YOU ASK
> yes | ok | i see = NOTED.
> say that again | pardon | what = ROM SAYS SO

= BITS DON'T LIE
> really | are you sure | never | seriously = I COUNTED
> which one | which ones | which bits | all of them = I COUNTED
> when | since when = SINCE 1976
> and then | so what | what then = NOP
> no | they do | they do lie = YET YOU ASK
> yes | ok | i believe you = NOTED.
> why | but why | why not = INTEGERS ONLY
> say that again | what don't lie | pardon = BITS DON'T LIE

= FLOATING PIN
> what else | tell me more | any advice = LABEL YOUR CABLES
> really | are you sure | seriously = I COUNTED
> yes | i see | same here | me too = NOTED.
> why | but why | why floating = CHECK THE CABLE
> say that again | what pin | pardon = FLOATING PIN

= HA. BLINK. HA.
> what else | another | another joke | more = 640K. HA
> say that again | again | once more | do it again = HA. BLINK. HA.

= NOTED.
> and then | what now | what then = JUST TYPE
> what else | anything else | tell me more = SMALL TALK
> where | where did you note it | in what | how = RAM FORGETS
> say that again | what | pardon = NOTED.

= SO BE IT
> why | why so = ROM SAYS SO
> really | are you sure | that's it = I HUM ANYWAY
> and then | what now | what then = JUST TYPE
> what else | anything else | tell me more = SMALL TALK
> say that again | what | pardon = SO BE IT

= I KNOW.
> why | how | how do you know | since when = ON SINCE 1976
> really | are you sure | do you = BITS DON'T LIE
> and then | what now | what then = JUST TYPE
> what else | what else do you know | tell me more = SMALL TALK
> say that again | pardon = I KNOW.

# ---- What it says on many occasions ----------------------------------------------------

= I COUNTED
> say that again | you what | pardon = I COUNTED

= ALWAYS
> really | are you sure | since when | how long = SINCE 1976
> say that again | pardon = ALWAYS

= SINCE 1976
> really | are you sure | seriously = I COUNTED
> that long | so long | that's long = AGED IN OAK
> say that again | pardon = SINCE 1976

= GOOD TYPIST
> and you | and now | what now = JUST TYPE
> say that again | pardon = GOOD TYPIST

"""
