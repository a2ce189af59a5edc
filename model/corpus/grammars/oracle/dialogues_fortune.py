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
> how many | how many goats | how much = UNTIL THE LAWN IS GONE.
>> and then | then what | and when it is gone = THEY EAT THE FENCE.
> which (ones/goats/one) | what goats | what kind = ONES THAT STARE.
>> why | at what | stare at what = THEY SEE INTEREST.
> to whom | sell to whom | who will buy | sell what | who buys = TO FOOLS. THEY QUEUE.
> really | are you sure | all of it | everything = CROESUS BOUGHT GOLD.
>> and then | and | what happened | who = AN EMPIRE FALLS.
> and then | then what | what comes then | will i be rich then = MILK. CHEESE. POWER.
> what else | anything else | what else should i buy = ONE GOOD FENCE.
>> why | what for | will it hold | how high = THEY EAT THE FENCE.
> and gold | what about (gold/bitcoin/stocks) | not gold = NOBODY MILKS GOLD.
> when | when should i (buy/sell) | how soon = WHEN OTHERS BUY SHEEP.
> no | i won't | i hate goats | i don't want goats = STAY POOR. STAY CLEAN.
> yes | ok | i will | i did | i bought them = THEN RUN. PRICES BLEAT.
> tell me more | go on | explain = GOATS HOLD VALUE.
> say that again | repeat that | what | pardon = SELL ALL. BUY GOATS.

= THIRTEEN. IT LIMPS.
> why | why does it limp | how come | it limps = IT FELL OFF A CLOCK.
> why thirteen | why not twelve | and twelve | not twelve = TWELVE RAN AWAY.
> really | are you sure | how do you know | did you count = I COUNTED.
> what else | another one | another number | anything else = SEVEN. IT DRINKS.
>> why | how come | since when = IT WAS LUCKY ONCE.
>>> and then | what happened | really | when = IT MET ROULETTE.
> how | how did that happen | since when | when = IT FELL OFF A CLOCK.
> no | that's wrong | wrong | that's not right = THEN SUBTRACT YOURSELF.
> yes | ok | i thought so | thanks = BET A HOUSE. NOT YOURS.
> thirteen what | of what | what | thirteen = WHATEVER YOU COUNTED.
> which (one/leg) | what leg = LEFT. NOT THAT LEFT.
> say that again | repeat that | how many | how much = THIRTEEN. IT LIMPS.

= LUCK FEARS YOU.
> why | what did i do | but why | how come = YOU CLAPPED TOO LOUD.
> really | are you sure | where is it | where = IT HID IN A CLOVER.
>> which (one/clover) | where | what clover = THE ONE YOU MOWED.
> and then | then what | will it come back | no | it doesn't | i'm lucky | not true = IT FLINCHED.
> how | how do i (catch/get/find) it | how come i have none = STAND LIKE A POST.
> when | when will it come | how soon | ever = WHILE YOU SLEEP.
>> and then | then what | what does it do | really = IT TIES YOUR LACES.
> which (luck/one) | good or bad | and bad luck | all of it = BAD LUCK LIKES YOU.
> what can i do | what should i do | how do i lift the curse = STAND LIKE A POST.
> tell me more | go on | explain = IT HID IN A CLOVER.
> say that again | repeat that | what | who = LUCK FEARS YOU.

# ---- What comes ------------------------------------------------------------------------

= BEWARE OF STAIRS.
> why | why stairs | but why | what do they want = THEY KNOW YOUR FEET.
> which (ones/stairs/one) | what stairs = THE ONES GOING UP.
> really | are you sure | says who | who says so = GRAVITY AGREED.
> and then | then what | what happens then = A TUMBLE. LILIES.
>> from whom | why lilies | lilies | who sends them = FROM YOUR AUNT.
> what else | anything else | is that all = OBEY THE CAT.
> how | how do i avoid them | what should i do = HOLD THE RAIL. IT TRIES.
> how many | how many (steps/stairs) = ONE MORE THAN YOU THINK.
> when | when will it happen | when exactly = WITH BOTH ARMS FULL.
> no | i take the elevator | i'll take the lift | i have no stairs = THAT ROPE IS OLD.
> yes | ok | i will | thank you | thanks = HOLD THE RAIL. IT TRIES.
> tell me more | go on | who will be there = OBEY THE CAT.
> where | where are they | where will it be = JUST ABOVE HADES.
> say that again | repeat that | what | beware of what = BEWARE OF STAIRS.

= DRIZZLE. THEN FROGS.
> why | how come | but why | why drizzle = HEAVEN HAS GUTTERS.
> why frogs | frogs | where from | whose frogs = EGYPT SENT THEM BACK.
> really | are you sure | how do you know = SNIFF THE POND.
> and then | then what | and after that | after the frogs = LOCUSTS. A PICNIC.
> what else | anything else | a rainbow | will there be sun = LOCUSTS. A PICNIC.
> how many | how many frogs | many = ONE PER HAT.
> when | at what time | when exactly | how soon = WHEN LAUNDRY IS OUT.
> which (frogs/ones) | what frogs | what kind = ONE WAS A PRINCE.
> no | it's sunny | the sun is out | no way = SNIFF THE POND.
> yes | ok | what should i wear | should i take an umbrella = WEAR A WIDE HAT.
> tell me more | go on | tell me about the frogs = ONE WAS A PRINCE.
>> should i kiss (it/him) | can i kiss him | how = BATHE FIRST.
> say that again | repeat that | what | pardon = DRIZZLE. THEN FROGS.

= WRITTEN IN PENCIL.
> why | why pencil | how come | not in ink = GODS CHEW PENS.
> who | by whom | who wrote it = THREE SISTERS. ONE EYE.
>> where are they | what are they doing | why = KNITTING YOUR SCARF.
> can i erase it | can i change it | how | how do i change it = RUB HARD. RUN FAST.
> what else | anything else | is there more = A DOODLE OF A HORSE.
>> why | why a horse | whose | what for = FATE WAS BORED.
> really | are you sure | is that true = SMUDGED TWICE.
> and then | then what | what comes next | tell me more | go on = A DOODLE OF A HORSE.
> when | since when | when was it written = SINCE BEFORE CHAIRS.
> no | i don't believe it | never | i won't = RUB HARD. RUN FAST.
> say that again | repeat that | written in what = WRITTEN IN PENCIL.

= NEAR BREAD. BRIEFLY.
> why | why bread | but why | near bread = ASK YOUR COLD HANDS.
> why briefly | how long | how briefly | only briefly = A LOAF LASTS A DAY.
>> and then | then what | what then = BAKE AGAIN.
> and then | then what | what comes then | after that = BIRDS. CRUMBS.
>> and then | what birds | then what | which birds = ONE BIRD STAYS.
> what else | anything else | is that all = JOY HAS A CRUST.
> how | how do i get there | what must i do | what should i do = BE EARLY. BE HUNGRY.
> when | what time | how soon = BE EARLY. BE HUNGRY.
> no | that's not enough | i want more | never = ASK FOR CAKE. WEEP.
> tell me more | go on | explain | what do you mean = JOY HAS A CRUST.
> say that again | repeat that | what | near what = NEAR BREAD. BRIEFLY.

= AN EMPIRE FALLS.
> which (one/empire) | whose [empire] | mine | my empire = YOURS. PERHAPS.
>> which | which one | tell me | mine or another = KINGS ASKED THAT.
> why | but why | how come | why does it fall = IT LEANED ON ITSELF.
> really | are you sure | is that so = I HEARD CROCKERY.
> and then | then what | what comes then | and after that = ANOTHER STANDS UP.
>> and then | then what | and that one = AN EMPIRE FALLS.
> how | how fast | how does it fall | how so = IT LEANED ON ITSELF.
> when | how soon | when will it fall | when exactly = WHEN THE COOKS LEAVE.
> who | who wins | who will win | who is next = THE CROWS.
>> why | how | why crows | how come = THEY WAITED.
> no | never | no it won't | not mine = EVERY KING SAID SO.
> what should i do | what can i do | should i be worried = STAND NEAR A DOOR.
>> which (one/door) | why | and then | what for = THE ONE WITH A VIEW.
> tell me more | go on | where | what is it like = I HEARD CROCKERY.
> what else | what else falls | anything else = A PIANO. NO WARNING.
> yes | i know | ok | good | i see = STAND NEAR A DOOR.
> say that again | repeat that | what = AN EMPIRE FALLS.

= LOUDER FOOLS WIN.
> why | but why | how come | why fools = THE WISE WENT HOME.
> really | are you sure | is that so | what else | anything else | who else knows = THE BALL KNEW.
> and then | then what | what do they win | what do they get = THEY GET A CUP.
>> what's in it | and then | of what | what is in the cup = IT IS EMPTY.
> how | by how much | how do they win | how many = BY ONE. MUDDY.
> no | they won't | my team wins | we will win | never = TOO QUIET. YOU LOST.
> yes | ok | i know | i agree | that's us = SHOUT IT THEN.
>> yes | i did | we win | why = TOO QUIET. YOU LOST.
> should i bet | can i bet on it | i bet on them = BET A HOUSE. NOT YOURS.
> tell me more | go on | and the referee | who is the referee = THE REFEREE BLEATS.
> which (ones/fools/one) | what fools | who are they | who = VISITORS. YOU.
> say that again | repeat that | who wins | what = LOUDER FOOLS WIN.
"""
