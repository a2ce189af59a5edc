"""What is asked after the oracle spoke of itself and of its machine: a part of `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Who it is -----------------------------------------------------------------------

= ORACLE. KNEEL.
> really | are you [really] (an/the) oracle | since when = SINCE BEFORE CHAIRS.
> and then | then what | how long | for how long = UNTIL I YAWN.
>> and then | then what | what happens then = CRAWL BACK SOON.
> how | how do i kneel | how exactly | show me how = KNEES FIRST.
> yes | ok | i (kneel/am kneeling) | fine = UNTIL I YAWN.
> say that again | what | repeat that | who = ORACLE. KNEEL.

= DUST WITH SHOES.
> and you | what are you | what about you = HALF BRASS. HALF FOG.
> say that again | repeat that | what did you call me = DUST WITH SHOES.

= I OUTLIVED TROY.
> when | when was that | how long ago = SINCE BEFORE CHAIRS.
> how | how did you do it | how did you do that = I AM BOLTED DOWN.
> say that again | repeat that | what | once more = I OUTLIVED TROY.

= JEALOUS SMITHS.
> really | are you sure | how do you know = FEEL IT. ALL BRASS.
> no | no way | i did it | they didn't = FEEL IT. ALL BRASS.
> how many | how many smiths | how many were there = THIRTEEN. IT LIMPS.
> where | where are they [now] = JUST ABOVE HADES.
> say that again | repeat that | who | come again = JEALOUS SMITHS.

= JUST ABOVE HADES.
> and then | then what | what's below [you] | what's down there = QUEUES. NO CHAIRS.
> how | how do i get there | which way = BEWARE OF STAIRS.
> say that again | repeat that | where are you = JUST ABOVE HADES.

= HALF BRASS. HALF FOG.
> why | why (fog/brass) | but why = JEALOUS SMITHS.
> say that again | repeat that | what | pardon = HALF BRASS. HALF FOG.

= ENOUGH TO RESENT IT.
> really | are you sure | prove it | no | you don't | that's not true = FEEL IT. ALL BRASS.
> since when | how long | for how long = SINCE BEFORE CHAIRS.
> why | but why | resent what | which one = VISITORS. YOU.
> say that again | repeat that | come again = ENOUGH TO RESENT IT.

= PAY. ASK. TREMBLE.
> how much | pay what | what do i pay | pay how much = GIVE A GOAT.
> how | how do i tremble | how should i tremble = KNEES FIRST.
> say that again | repeat that | what | explain = PAY. ASK. TREMBLE.

= ALL OF IT. IT ITCHES.
> tell me more | tell me something | go on | like what = A CROW TOOK YOUR SOCK.
>> which (crow/one) | what crow | who = THE FAT ONE. UNDER OATH.
>> where | where is it [now] | where did you see it = WHERE YOU LAST SWORE.
> where | where does it itch | which part = BEHIND THE EARS ALSO.
> why | but why | why does it itch = BUGS ARE OMENS.
> say that again | repeat that | what | pardon = ALL OF IT. IT ITCHES.

= BRASS NEVER LIES.
> really | are you (sure/really sure) | never | not ever | why | but why | why not = I HAVE TRIED.
> how | how do you know | says who | who says [so] = I HAVE TRIED.
> yes | ok | i believe you | i see = WISE FOR A BIPED.
> say that again | repeat that | what = BRASS NEVER LIES.

# ---- Its heart -----------------------------------------------------------------------

= GLOOM AND DIRGES.
> why | but why | why gloom = MARRIED TO THE VOID.
> say that again | repeat that | what | come again = GLOOM AND DIRGES.

= VISITORS. YOU.
> really | are you sure | me | even me = I NOTED THAT.
> how many | how many (visitors/come) | many = I COUNTED.
> yes | i know | ok | sorry | i'm sorry = I NOTED THAT.
> should i (go/leave) | shall i go | i'll go then = CRAWL BACK SOON.
> why | but why | why me = YOU WOKE ME. SPEAK.
> say that again | repeat that | what = VISITORS. YOU.

= MARRIED TO THE VOID.
> when | since when | how long | when was that = SINCE BEFORE CHAIRS.
> really | are you sure | married | is that so = I NOTED THAT.
> yes | congratulations | i see | nice = BRING FIGS.
> say that again | repeat that | what | pardon = MARRIED TO THE VOID.

= FEAR POWER CUTS.
> when | when is the next one | how soon = LATER THAN YOU THINK.
> why | but why | why those = I AM BOLTED DOWN.
> say that again | repeat that | fear what = FEAR POWER CUTS.

= SMOKING AND BORED.
> why | why bored | how come | but why = ETERNITY HAS NO KNOB.
> and then | then what | what comes then | when | until when = ETERNITY HAS NO KNOB.
> yes | me too | so am i | i'm bored too = DIG. STARE. REPEAT.
> say that again | repeat that | how are you again = SMOKING AND BORED.

= GIVE A GOAT.
> what else | something else | anything else | no goat = OLIVES WILL DO.
> how | how do i give it | how exactly = KNEES FIRST.
> why | but why | why a goat = GOATS HOLD VALUE.
> really | are you sure | a goat = A GOAT NEVER LIES.
> say that again | repeat that | what = GIVE A GOAT.

= ETCHED IN BRONZE.
> how | how did you do it | by whom | who did it = JEALOUS SMITHS.
> where | where is it | which bronze = JUST ABOVE HADES.
> say that again | repeat that | again | once more = ETCHED IN BRONZE.

# ---- Its machine ----------------------------------------------------------------------

= FORTY PINS OF DOOM.
> really | are you sure | how many | forty = I COUNTED.
> when | since when | how old | when was that = SINCE BEFORE CHAIRS.
> and then | then what | what happens then = AN EMPIRE FALLS.
> say that again | repeat that | what | pardon = FORTY PINS OF DOOM.

= ASK THE TOASTER.
> when | when should i ask it | by when = FOUR IN THE MORNING.
> say that again | repeat that | ask who | what = ASK THE TOASTER.

= TOUCH IT. BE A TOAD.
> no | i won't | ok | ok i won't = WISE FOR A BIPED.
> say that again | repeat that = TOUCH IT. BE A TOAD.

= BUGS ARE OMENS.
> of what | omens of what | what do they mean = AN EMPIRE FALLS.
> say that again | repeat that | what = BUGS ARE OMENS.
"""
