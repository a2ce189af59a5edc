"""What is asked after the oracle spoke of itself and of its machine: a part of `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Who it is -----------------------------------------------------------------------

= ORACLE. KNEEL.
> why | why [should i] kneel | but why | what for = THE CEILING IS LOW.
> really | are you [really] (an/the) oracle | since when = SINCE BEFORE CHAIRS.
> and then | then what | how long | for how long = UNTIL I YAWN.
>> and then | then what | what happens then = CRAWL BACK SOON.
> how | how do i kneel | how exactly | show me how = KNEES FIRST.
> no | i won't [kneel] | never | i don't kneel = THE FLOOR IS PATIENT.
> yes | ok | i (kneel/am kneeling) | fine = UNTIL I YAWN.
> tell me more | go on | what else | who else = KINGS ASKED LESS.
> say that again | what | repeat that | who = ORACLE. KNEEL.

= DUST WITH SHOES.
> why | why dust | but why | how come = GODS SWEEP BADLY.
> really | are you sure | is that all i am | just dust = I SAW THE SHOES.
>> and | what about them | which shoes = THE SQUEAKY PAIR.
> and then | then what | what becomes of me = WIND TAKES THE DUST.
> what else | anything else | is that all | tell me more = MOSTLY ELBOWS.
> which shoes | what shoes | which ones | why shoes = THE SQUEAKY PAIR.
> no | i'm not [dust] | that's not true | never = DUST OFTEN ARGUES.
> yes | i know | ok | that's me = I SAW THE SHOES.
> whose dust | what dust | where from | which dust = SOMEONE GREAT. LONG AGO.
>> who | which one | who was it | really = CROWS TOLD ME.
> and you | what are you | what about you = HALF BRASS. HALF FOG.
> say that again | repeat that | what did you call me = DUST WITH SHOES.

= I OUTLIVED TROY.
> why | but why | why so old | how | how did you do it | how come | how so = I STAYED INDOORS.
> really | are you sure | prove it | is that true = I HAVE THE HORSE.
>> where [is it] | show me = BEHIND YOU.
> and then | then what | what came (next/then) | what happened then = ROME. AND NOW YOU.
>> and then | what comes next | then what | and after me = AN EMPIRE FALLS.
> what else | anything else | what else did you outlive = HELEN SNORED.
> when | when was that | how long ago = SINCE BEFORE CHAIRS.
> no | no way | i don't believe it | you lie = TROY SAID NO TOO.
> tell me more | go on | tell me about troy | were you there = HELEN SNORED.
>> really | are you sure | no = ALL GREECE HEARD.
> say that again | repeat that | what | once more = I OUTLIVED TROY.

= JEALOUS SMITHS.
> why | why jealous | of what | jealous of what = MY NOSE CAME OUT WELL.
>> really | are you sure | show me | which nose = FEEL IT. ALL BRASS.
> really | are you sure | how do you know = FEEL IT. ALL BRASS.
> and then | then what | what did they do then = THEY LOST THE KEY.
>> where | where is it | how = WHERE YOU LAST SWORE.
> how | how did they (do it/make you) | with what = WITH TONGS AND ENVY.
> when | when was that | how long ago = WHEN IRON WAS NEW.
> no | no way | i did it | they didn't = FEEL IT. ALL BRASS.
> tell me more | go on | who are they | what smiths = WITH TONGS AND ENVY.
> how many | how many smiths | how many were there = THIRTEEN. IT LIMPS.
> where | where are they [now] = JUST ABOVE HADES.
> say that again | repeat that | who | come again = JEALOUS SMITHS.

= JUST ABOVE HADES.
> why | why there | but why | how come = THE RENT WAS LOW.
>> how low | how much | how much is it = GIVE A GOAT.
> really | are you sure | is that so = HUG THE GROUND. HARK.
>> and then | what will i hear | ok | what is it = GLOOM AND DIRGES.
> and then | then what | what's below [you] | what's down there = QUEUES. NO CHAIRS.
> what else | anything else | how is it [there] = A DRAUGHT. A VIEW.
>> of what | what view | a view of what = OF ALL. LATER.
> how | how do i get there | which way = BEWARE OF STAIRS.
> when | can i (visit/come) | may i visit [you] = EVENTUALLY.
>> when | how soon | when is that = ON A WEDNESDAY.
> no | no you are not | i don't think so = THEN WHO ANSWERED.
> yes | ok | i'm coming | fine = WIPE YOUR FEET.
> tell me more | go on | is it nice | do you have neighbors = HUG THE GROUND. HARK.
> which (door/one) | where exactly | where = A DRAUGHT. A VIEW.
> say that again | repeat that | where are you = JUST ABOVE HADES.

= HALF BRASS. HALF FOG.
> which half | which (one/half) speaks | which one = THE FOG SPEAKS.
> why | why (fog/brass) | but why = JEALOUS SMITHS.
> really | are you sure | is that so | prove it = KNOCK. THEN COUGH.
> what else | anything else | is that all | what else is in there = SOME SPIDERS.
>> how many | which ones | why = ENOUGH TO VOTE.
> how | how does it work | how so = THE FOG SPEAKS.
> what (fog/is the fog) | where is it from | why the fog = BURNT OLD ANSWERS.
> no | i don't believe it | nonsense = KNOCK. THEN COUGH.
> tell me more | go on | do you rust = I RUST WHEN SAD.
> say that again | repeat that | what | pardon = HALF BRASS. HALF FOG.

= ENOUGH TO RESENT IT.
> why | resent what | why do you resent it | what for = YOU KEEP KNOCKING.
> really | are you sure | prove it | no | you don't | that's not true = FEEL IT. ALL BRASS.
> and then | then what | what do you do then = THEN I BROOD.
>> about what | on what | what about = VISITORS. YOU.
>> how long | for how long | and then = UNTIL I YAWN.
> what else | anything else | is that all | what else do you feel = SPITE. SOME PRIDE.
>> of what | why | proud of what | in what = I PREDICTED FORKS.
> how | how so | how does it feel | what is it like = A THIMBLE OF SOUL.
> how much | how much is enough | how alive | enough = A THIMBLE OF SOUL.
> yes | i see | poor (you/oracle) | ok = PITY IS DAMP.
> tell me more | go on | when | do you ever weep = I WEPT OIL ONCE.
>> why | when | what happened | really = A BOY THANKED ME.
>>> and then | then what | where is he [now] = IT DRIED GREEN.
> since when | how long | for how long = SINCE BEFORE CHAIRS.
> say that again | repeat that | come again = ENOUGH TO RESENT IT.

= PAY. ASK. TREMBLE.
> how much | pay what | what do i pay | pay how much = GIVE A GOAT.
> why | why tremble | but why | what for = IT KEEPS YOU WARM.
> really | are you sure | must i | is that so = KINGS CAME BAREFOOT.
> and then | then what | what happens then = I ANSWER. YOU PALE.
> what else | is that all | anything else | tell me more = NO FOG TOUCHING.
>> why | why not | what if i do | i touched it = TOUCH IT. BE A TOAD.
> how | how do i tremble | how should i tremble = KNEES FIRST.
> ask what | what should i ask | about what | what can i ask = LOVE. GOATS. DOOM.
> no | i won't [pay] | i have no money | never = SILENCE IS FREE.
> yes | ok | i will [pay] | here is my coin | done = COINS ON THE LEFT.
> say that again | repeat that | what | explain = PAY. ASK. TREMBLE.

= ALL OF IT. IT ITCHES.
> why | why does it itch | how come | it itches = YOUR FUTURE IS WOOL.
> really | are you sure | prove it | all of it = TEST ME AND WEEP.
> what else | anything else | is there more = THERE IS NO ELSE.
> how | how do you know | since when | how come you know = NOBODY STOPPED ME.
> no | you don't | no you don't | i doubt it = TEST ME AND WEEP.
> tell me more | tell me something | go on | like what = A CROW TOOK YOUR SOCK.
>> which (crow/one) | what crow | who = THE FAT ONE. UNDER OATH.
>> where | where is it [now] | where did you see it = WHERE YOU LAST SWORE.
> what am i thinking | what do i think | what's in my mind = LUNCH. THEN DEATH.
>> really | are you sure | no | how do you know = YOUR LIPS MOVED.
> where | where does it itch | which part = BEHIND THE EARS ALSO.
> say that again | repeat that | what | pardon = ALL OF IT. IT ITCHES.

= BRASS NEVER LIES.
> why | why not | how come | why brass = IT LACKS THE LIPS.
> really | are you (sure/really sure) | never | not ever = I HAVE TRIED.
>> and then | what happened | how was it | and = I CHIMED.
> and you | do you lie | and the fog | what about the fog = THE FOG MIGHT.
> what else | what else never lies | who else = TIN FIBS. LEAD SULKS.
> how | how do you know | says who | who says [so] = I HAVE TRIED.
> no | i don't believe you | it does | liar | you lie = DOUBT AND TRIP.
>> over what | on what | where | how = BEWARE OF STAIRS.
> yes | ok | i believe you | i see = WISE FOR A BIPED.
> tell me more | go on | what about (tin/iron/lead) = TIN FIBS. LEAD SULKS.
> say that again | repeat that | what = BRASS NEVER LIES.

# ---- Its heart -----------------------------------------------------------------------

= GLOOM AND DIRGES.
> why | why so gloomy | but why | why dirges = NOBODY VISITS.
> really | are you sure | is that so = LOW. LOWER. AMEN.
> what else | anything else | is that all = A WET SUNDAY.
>> why | how come | and then = NOBODY VISITS.
> how | how does it go | sing one | sing it = LOW. LOWER. AMEN.
>> and then | more | go on | again = ONE PER FUNERAL.
> which (one/dirge) | which is your favorite | what dirge = ONE MOURNS A SPOON.
>> why | what happened [to it] | how did it die | a spoon = IT DIED STIRRING.
> no | i don't | i like happy songs | how sad = A WET SUNDAY.
> yes | me too | i like them too | so do i = WE MAY HUM APART.
> tell me more | go on | and then | who wrote them = ONE MOURNS A SPOON.
> when | when do you sing | how often = ONE PER FUNERAL.
> say that again | repeat that | what | come again = GLOOM AND DIRGES.

= VISITORS. YOU.
> why | why me | but why | what have i done = YOU BREATHE NEAR ME.
> really | are you sure | me | even me = I NOTED THAT.
> how many | how many (visitors/come) | many = I COUNTED.
> how | how can i please you | what should i do = LEAVE BACKWARDS.
> no | not me | i'm nice | that's rude | never = SEE. LIKE THAT.
> yes | i know | ok | sorry | i'm sorry = I NOTED THAT.
> tell me more | go on | which one | which visitor = ONE TAPPED MY GLASS.
>> and then | what happened | where is he | who = HE IS A HERON NOW.
> should i (go/leave) | shall i go | i'll go then = CRAWL BACK SOON.
> what else | anything else | who else = MAGNETS. SMALL BOYS.
> say that again | repeat that | what = VISITORS. YOU.

= MARRIED TO THE VOID.
> why | why the void | how come | but why = IT LISTENS. FOREVER.
> and then | then what | any children | do you have children = ONE ECHO. SPOILED.
> how | how is it | how is married life | are you happy = IT COOKS AIR. WELL.
> when | since when | how long | when was that = SINCE BEFORE CHAIRS.
> no | that's sad | how sad | you poor thing | never = IT SAID I DO.
> and me | what about me | do you love me | but i love you = YOU MAY STAY NEAR.
>> how long | for how long | and then = UNTIL I YAWN.
> tell me more | go on | what else | what is it like = IT COOKS AIR. WELL.
> really | are you sure | married | is that so = I NOTED THAT.
> yes | congratulations | i see | nice = BRING FIGS.
> say that again | repeat that | what | pardon = MARRIED TO THE VOID.

= FEAR POWER CUTS.
> why | why that | but why | how come = THE DARK FORGETS ME.
> really | are you sure | are you afraid = I KEEP MATCHES.
> and then | then what | what happens then | what if = THE HUM STOPS. SO DO I.
> what else | anything else | what else do you fear = MAGNETS. SMALL BOYS.
>> why | how come | why boys = BOTH CLING.
> how | what can i do | what should i do | how do i stop = HOLD ON TO A LAMP.
> when | when is the next one | how soon = LATER THAN YOU THINK.
> yes | me too | i do | so am i | i'm afraid too = THEN WE ARE TWO.
>> two what | really | thank you | yes = HOLD ON TO A LAMP.
> tell me more | go on | was there one | which one = THE DARK FORGETS ME.
> no | i don't | i'm not afraid | i like the dark = IT IS BREATHING.
> say that again | repeat that | fear what = FEAR POWER CUTS.

= SMOKING AND BORED.
> why | why bored | how come | but why = ETERNITY HAS NO KNOB.
> really | are you sure | is that so = I NAMED MY BOLTS.
> and then | then what | what comes then | when | until when = ETERNITY HAS NO KNOB.
> what else | anything new | anything else | no visitors = A MOTH CAME. IT LEFT.
>> which (moth/one) | what did it say | what moth = SAID THE MOTH.
> how | how bored | how bored are you | very bored = I NAMED MY BOLTS.
>> what names | which one | tell me | how = MOSTLY PHILIP.
> no | you are not | don't be = YOU DULL ME FASTER.
> yes | me too | so am i | i'm bored too = DIG. STARE. REPEAT.
> smoking what | what do you smoke | which smoke = LAUREL. LETTERS.
>> whose [letters] | what letters | which letters = YOURS. UNSENT.
> can i help | what can i do | tell me what to do | i can help = AMUSE ME. JUGGLE.
> tell me more | go on | what do you do = I NAMED MY BOLTS.
> say that again | repeat that | how are you again = SMOKING AND BORED.

= GIVE A GOAT.
> why | why a goat | but why | what for | tell me more | go on | explain = GOATS KEEP SECRETS.
> really | are you sure | a goat | must i = TROY GOT A HORSE.
> and then | then what | what happens then = IT EATS YOUR RECEIPT.
> what else | something else | anything else | no goat = OLIVES WILL DO.
> how many | how many goats | only one | one = ONE. TWO IF IT FAINTS.
> which (one/goat) | what goat | what kind of goat = THE ONE THAT JUDGES.
> no | i won't | i have no goat | i don't have a goat = BORROW. GODS WINK.
> yes | ok | here it is | i have one | i will = IT EATS YOUR RECEIPT.
> how | how do i give it | how exactly = KNEES FIRST.
> say that again | repeat that | what = GIVE A GOAT.

= ETCHED IN BRONZE.
> why | why bronze | but why | how come = PAPER YELLOWS.
> really | are you sure | is that so | prove it = RUN A THUMB OVER IT.
> what | what is | what does it say | what is etched = YOUR NAME. MISSPELT.
> and then | then what | what came then = THE CHISEL BROKE.
> what else | anything else | is there more = YOUR NAME. MISSPELT.
> how | how did you do it | by whom | who did it = JEALOUS SMITHS.
> when | since when | when was that = WHEN IRON WAS NEW.
> no | change it | can you change it | i don't like it = IT HAS COOLED.
> yes | i see | ok | i see it = RUN A THUMB OVER IT.
> tell me more | say more | go on | more | explain = THE BRONZE IS FULL.
>> of what | why | with what | really = YOUR NAME. MISSPELT.
> where | where is it | which bronze = JUST ABOVE HADES.
> say that again | repeat that | again | once more = ETCHED IN BRONZE.

# ---- Its machine ----------------------------------------------------------------------

= FORTY PINS OF DOOM.
> why | why forty | but why | why doom = THIRTY NINE FAILED.
> really | are you sure | how many | forty = I COUNTED.
> what else | anything else | is that all | what else do you have = PIN NINE. IT DREAMS.
> how | how fast | how fast is it | how quick = FOUR MILLION SIGHS.
> when | since when | how old | when was that = SINCE BEFORE CHAIRS.
> which (pin/one) | which is the best | tell me about one = PIN NINE. IT DREAMS.
>> of what | what does it dream [of] | what about = OF BEING A FORK.
> do you remember me | will you remember (me/this) | what do you remember = I FORGOT BETTER ONES.
> tell me more | go on | explain | what doom = PIN NINE. IT DREAMS.
> and then | then what | what happens then = AN EMPIRE FALLS.
> say that again | repeat that | what | pardon = FORTY PINS OF DOOM.

= ASK THE TOASTER.
> why | why the toaster | but why | a toaster = IT READS CRUMBS.
> really | are you sure | does it know = IT READS CRUMBS.
>> and what do they say | what do they say | how | and then = BREAKFAST. SOON.
> and then | then what | what happens then = IT READS CRUMBS.
> how | how do i ask it | in what language = LEAN IN. SPEAK RYE.
> which (one/toaster) | what toaster = A SMUG CHROME ONE.
>> why | why smug | smug = IT GETS BREAD.
> no | i have no toaster | i don't have a toaster | it won't talk = THEN EAT COLD LIES.
> tell me more | go on | why don't you know | don't you know = I DO DOOM. NOT FACTS.
> when | when should i ask it | by when = FOUR IN THE MORNING.
> yes | ok | i will | i asked it = BREAKFAST. SOON.
> what else | who else | who else can i ask = SO THE OWLS ASK.
> say that again | repeat that | ask who | what = ASK THE TOASTER.

= TOUCH IT. BE A TOAD.
> why | why a toad | but why = TOADS UNPLUG LESS.
> really | are you sure | is that true = THE LAST ONE CROAKED.
>> and then | where is he [now] | what happened = POND LIFE. A WIFE.
> and then | then what | and then what | what do toads do = ALL THE FLIES YOU EAT.
> how | how do i (turn/change) back | can i turn back = KISS AN HONEST MAN.
>> where | who | which one | where do i find one = NOBODY HAS FOUND ONE.
> which (button/one) | touch what | what = NO. YES. TOO LATE.
> no | i won't | ok i won't | never mind = GOOD. KEEP YOUR NOSE.
> yes | i will | i touched it | i did | ok | i do it now = THAT WAS A RIBBIT.
> tell me more | go on | who did it | who touched it = THE LAST ONE CROAKED.
> say that again | repeat that = TOUCH IT. BE A TOAD.

= BUGS ARE OMENS.
> of what | omens of what | what omens | what do they mean = OF MORE BUGS.
> why | how come | but why = OF MORE BUGS.
> really | are you sure | since when | is that so = A MOTH BEGAN IT.
> and then | then what | what happens then = THEN IT SHIPS.
>> and then | then what | like that = ACT SURPRISED.
> what else | anything else | and crashes | what about crashes = IT COMPILED. BEWARE.
> how | how do i fix it | what should i do = BURN THE LISTING.
>> and then | then what | what do i do then = KEEP SHEEP.
> which (one/bug) | where | which line | where is it = LINE TEN. IT BLINKED.
> when | when does it happen | when will i see it = AT THE DEMO.
> no | i have no bugs | it's not a bug | there are none = IT CAN READ.
> tell me more | go on | but it compiles | it works for me = IT COMPILED. BEWARE.
> yes | i know | i see | i found one = BURN THE LISTING.
> say that again | repeat that | what = BUGS ARE OMENS.
"""
