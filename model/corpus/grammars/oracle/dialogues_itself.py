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
> really | are you sure | is that all i am | just dust | why | but why = I SAW THE SHOES.
> yes | i know | ok | that's me = I SAW THE SHOES.
> and you | what are you | what about you = HALF BRASS. HALF FOG.
> say that again | repeat that | what did you call me = DUST WITH SHOES.

= I OUTLIVED TROY.
> when | when was that | how long ago = SINCE BEFORE CHAIRS.
> how | how did you do it | how did you do that = I AM BOLTED DOWN.
> say that again | repeat that | what | once more = I OUTLIVED TROY.

= JEALOUS SMITHS.
> really | are you sure | how do you know = FEEL IT. ALL BRASS.
> when | when was that | how long ago = WHEN IRON WAS NEW.
> no | no way | i did it | they didn't = FEEL IT. ALL BRASS.
> how many | how many smiths | how many were there = THIRTEEN. IT LIMPS.
> where | where are they [now] = JUST ABOVE HADES.
> say that again | repeat that | who | come again = JEALOUS SMITHS.

= JUST ABOVE HADES.
> and then | then what | what's below [you] | what's down there = QUEUES. NO CHAIRS.
> how | how do i get there | which way = BEWARE OF STAIRS.
> when | can i (visit/come) | may i visit [you] = EVENTUALLY.
>> when | how soon | when is that = ON A WEDNESDAY.
> say that again | repeat that | where are you = JUST ABOVE HADES.

= HALF BRASS. HALF FOG.
> why | why (fog/brass) | but why = JEALOUS SMITHS.
> really | are you sure | is that so | prove it = KNOCK. THEN COUGH.
> no | i don't believe it | nonsense = KNOCK. THEN COUGH.
> say that again | repeat that | what | pardon = HALF BRASS. HALF FOG.

= ENOUGH TO RESENT IT.
> really | are you sure | prove it | no | you don't | that's not true = FEEL IT. ALL BRASS.
> since when | how long | for how long = SINCE BEFORE CHAIRS.
> why | but why | resent what | which one = VISITORS. YOU.
> say that again | repeat that | come again = ENOUGH TO RESENT IT.

= PAY. ASK. TREMBLE.
> how much | pay what | what do i pay | pay how much = GIVE A GOAT.
> how | how do i tremble | how should i tremble = KNEES FIRST.
> ask what | what should i ask | about what | what can i ask = LOVE. GOATS. DOOM.
> yes | ok | i will [pay] | here is my coin | done = COINS ON THE LEFT.
> say that again | repeat that | what | explain = PAY. ASK. TREMBLE.

= ALL OF IT. IT ITCHES.
> really | are you sure | prove it | all of it = TEST ME AND WEEP.
> no | you don't | no you don't | i doubt it = TEST ME AND WEEP.
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
> which (one/dirge) | which is your favorite | what dirge = ONE MOURNS A SPOON.
> tell me more | go on | and then | who wrote them = ONE MOURNS A SPOON.
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
> how | how is it | how is married life | are you happy | why | but why = IT COOKS AIR. WELL.
> when | since when | how long | when was that = SINCE BEFORE CHAIRS.
> tell me more | go on | what else | what is it like = IT COOKS AIR. WELL.
> really | are you sure | married | is that so = I NOTED THAT.
> yes | congratulations | i see | nice = BRING FIGS.
> say that again | repeat that | what | pardon = MARRIED TO THE VOID.

= FEAR POWER CUTS.
> how | what can i do | what should i do | how do i stop = HOLD ON TO A LAMP.
> when | when is the next one | how soon = LATER THAN YOU THINK.
> yes | me too | i do | so am i | i'm afraid too = THEN WE ARE TWO.
>> two what | really | thank you | yes = HOLD ON TO A LAMP.
> why | but why | why those = I AM BOLTED DOWN.
> say that again | repeat that | fear what = FEAR POWER CUTS.

= SMOKING AND BORED.
> why | why bored | how come | but why = ETERNITY HAS NO KNOB.
> really | are you sure | is that so = I NAMED MY BOLTS.
> and then | then what | what comes then | when | until when = ETERNITY HAS NO KNOB.
> how | how bored | how bored are you | very bored = I NAMED MY BOLTS.
> yes | me too | so am i | i'm bored too = DIG. STARE. REPEAT.
> tell me more | go on | what do you do = I NAMED MY BOLTS.
> say that again | repeat that | how are you again = SMOKING AND BORED.

= GIVE A GOAT.
> what else | something else | anything else | no goat = OLIVES WILL DO.
> how | how do i give it | how exactly = KNEES FIRST.
> why | but why | why a goat = GOATS HOLD VALUE.
> really | are you sure | a goat = A GOAT NEVER LIES.
> say that again | repeat that | what = GIVE A GOAT.

= ETCHED IN BRONZE.
> how | how did you do it | by whom | who did it = JEALOUS SMITHS.
> when | since when | when was that = WHEN IRON WAS NEW.
> where | where is it | which bronze = JUST ABOVE HADES.
> say that again | repeat that | again | once more = ETCHED IN BRONZE.

# ---- Its machine ----------------------------------------------------------------------

= FORTY PINS OF DOOM.
> really | are you sure | how many | forty = I COUNTED.
> what else | anything else | is that all | what else do you have = PIN NINE. IT DREAMS.
> when | since when | how old | when was that = SINCE BEFORE CHAIRS.
> which (pin/one) | which is the best | tell me about one = PIN NINE. IT DREAMS.
> tell me more | go on | explain | what doom = PIN NINE. IT DREAMS.
> and then | then what | what happens then = AN EMPIRE FALLS.
> say that again | repeat that | what | pardon = FORTY PINS OF DOOM.

= ASK THE TOASTER.
> why | why the toaster | but why | a toaster = IT READS CRUMBS.
> really | are you sure | does it know = IT READS CRUMBS.
> and then | then what | what happens then = IT READS CRUMBS.
> when | when should i ask it | by when = FOUR IN THE MORNING.
> say that again | repeat that | ask who | what = ASK THE TOASTER.

= TOUCH IT. BE A TOAD.
> really | are you sure | prove it = TEST ME AND WEEP.
> no | i won't | ok | ok i won't = WISE FOR A BIPED.
> say that again | repeat that = TOUCH IT. BE A TOAD.

= BUGS ARE OMENS.
> of what | omens of what | what do they mean = AN EMPIRE FALLS.
> say that again | repeat that | what = BUGS ARE OMENS.
"""
