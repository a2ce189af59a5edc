"""What is asked after a word on money, luck and what is to come: a part of `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Money and luck ---------------------------------------------------------------------

= SELL ALL. BUY GOATS.
> why | why (goats/so) | but why | why would i = GOATS HOLD VALUE.
>> really | are you sure | is that true = A GOAT NEVER LIES.
>>> really | never | how do you know = TRUST NO GOAT.
> tell me more | go on | explain = GOATS HOLD VALUE.
> really | are you sure | should i = A GOAT NEVER LIES.
> and then | then what = KEEP SHEEP.
> say that again | repeat that | what | pardon = SELL ALL. BUY GOATS.

= THIRTEEN. IT LIMPS.
> really | are you sure | how do you know | did you count = I COUNTED.
> which (one/leg) | what leg = LEFT. NOT THAT LEFT.
> say that again | repeat that | how many | how much = THIRTEEN. IT LIMPS.

= LUCK FEARS YOU.
> why | but why | what did i do = SHE KNEW YOUR KIND.
> say that again | repeat that | what | who = LUCK FEARS YOU.

# ---- What comes ------------------------------------------------------------------------

= BEWARE OF STAIRS.
> what else | anything else | is that all = OBEY THE CAT.
> tell me more | go on | who will be there = OBEY THE CAT.
> where | where are they | where will it be = JUST ABOVE HADES.
> say that again | repeat that | what | beware of what = BEWARE OF STAIRS.

= DRIZZLE. THEN FROGS.
> really | are you sure | frogs | why frogs = BUGS ARE OMENS.
> say that again | repeat that | what | pardon = DRIZZLE. THEN FROGS.

= WRITTEN IN PENCIL.
> when | since when | when was it written = SINCE BEFORE CHAIRS.
> who | who wrote it | by whom = THEY LOOKED AND LEFT.
> say that again | repeat that | written in what = WRITTEN IN PENCIL.

= NEAR BREAD. BRIEFLY.
> why | but why | only briefly | why so briefly = YOUTH LEFT A NOTE.
> say that again | repeat that | what | near what = NEAR BREAD. BRIEFLY.

= AN EMPIRE FALLS.
> why | but why | who wins = LOUDER FOOLS WIN.
> say that again | repeat that | what = AN EMPIRE FALLS.

= LOUDER FOOLS WIN.
> which (ones/fools/one) | what fools | who are they | who = VISITORS. YOU.
> say that again | repeat that | who wins | what = LOUDER FOOLS WIN.
"""
