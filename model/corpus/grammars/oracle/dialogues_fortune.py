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
>>> really | never | how do you know = I ASKED ONE.
>> how | how so | since when | why = BY THE TEETH.
> how many | how many goats | how much = UNTIL THE LAWN IS GONE.
>> and then | then what | and when it is gone = THEY EAT THE FENCE.
> which (ones/goats/one) | what goats | what kind = ONES THAT STARE.
>> why | at what | stare at what = THEY SEE INTEREST.
> to whom | sell to whom | who will buy | sell what | who buys = TO FOOLS. THEY QUEUE.
> really | are you sure | all of it | everything = CROESUS BOUGHT GOLD.
>> and then | and | what happened | who = AN EMPIRE FALLS.
> and then | then what | what comes then | will i be rich then = MILK. CHEESE. POWER.
>> and then | then what | power over what = A GOAT ON THE THRONE.
> what else | anything else | what else should i buy = ONE GOOD FENCE.
>> why | what for | will it hold | how high = THEY EAT THE FENCE.
> and gold | what about (gold/bitcoin/stocks) | not gold = NOBODY MILKS GOLD.
> how | where | where do i buy them = LOUDLY. AT MARKET.
> when | when should i (buy/sell) | how soon = WHEN OTHERS BUY SHEEP.
> no | i won't | i hate goats | i don't want goats = STAY POOR. STAY CLEAN.
> yes | ok | i will | i did | i bought them = THEN RUN. PRICES BLEAT.
> tell me more | go on | explain = GOATS HOLD VALUE.
> say that again | repeat that | what | pardon = SELL ALL. BUY GOATS.

= THIRTEEN. IT LIMPS.
> why | why does it limp | how come | it limps = IT CARRIES BAD LUCK.
>> where | where to | to whom | whose = TO YOUR STREET.
> why thirteen | why not twelve | and twelve | not twelve = TWELVE RAN AWAY.
> really | are you sure | how do you know | did you count = I COUNTED.
> and then | then what | what comes next | and after that = FOURTEEN. IT GLOATS.
>> and then | then what | what else = NUMBERS GO ON. ALAS.
> what else | another one | another number | anything else = SEVEN. IT DRINKS.
>> why | how come | since when = IT WAS LUCKY ONCE.
>>> and then | what happened | really | when = IT MET THIRTEEN.
> how | how did that happen | since when | when = IT FELL OFF A CLOCK.
> which (one/leg) | what leg | where = THE LEFT DIGIT.
> no | that's wrong | wrong | that's not right = THEN SUBTRACT YOURSELF.
> yes | ok | i thought so | thanks = BET A HOUSE. NOT YOURS.
> tell me more | go on | what about it = IT ASKS ABOUT YOU.
> thirteen what | of what | what | thirteen = WHATEVER YOU COUNTED.
> say that again | repeat that | how many | how much = THIRTEEN. IT LIMPS.

= LUCK FEARS YOU.
> why | what did i do | but why | how come = YOU CLAPPED TOO LOUD.
> really | are you sure | where is it | where = IT HID IN A CLOVER.
>> which (one/clover) | where | what clover = THE ONE YOU MOWED.
> and then | then what | will it come back = IT LEAVES BY THE ROOF.
> what else | what else fears me | who else = MIRRORS. TOAST.
>> why | why toast | toast | how come = BOTH FALL FACE DOWN.
> how | how do i (catch/get/find) it | how come i have none = STAND LIKE A POST.
>> how long | for how long | until when = UNTIL MOSS.
> when | when will it come | how soon | ever = WHILE YOU SLEEP.
>> and then | then what | what does it do | really = IT TIES YOUR LACES.
> which (luck/one) | good or bad | and bad luck | all of it = BAD LUCK LIKES YOU.
> no | it doesn't | i'm lucky | not true = IT FLINCHED.
> yes | i know | ok | i see = SIT ON NO CATS.
> what can i do | what should i do | how do i lift the curse = SPIT. TURN. TIP ME.
> tell me more | go on | explain = IT HID IN A CLOVER.
> say that again | repeat that | what | who = LUCK FEARS YOU.

# ---- What comes ------------------------------------------------------------------------

= BEWARE OF STAIRS.
> why | why stairs | but why | what do they want = THEY REMEMBER FEET.
> which (ones/stairs/one) | what stairs = THE ONES GOING UP.
>> why | and down | why up = FALLS GROW THERE.
> really | are you sure | says who | who says so = GRAVITY AGREED.
> and then | then what | what happens then = THE RUG. THEN LILIES.
>> from whom | why lilies | lilies | who sends them = FROM YOUR AUNT.
> what else | anything else | is that all = DUCKS. IN PAIRS.
>> why | why ducks | ducks | how come = ONE DISTRACTS.
> how | how do i avoid them | what should i do = LIVE LOW. LIKE A MOLE.
> how many | how many (steps/stairs) = ONE MORE THAN YOU THINK.
> when | when will it happen | when exactly = WITH BOTH ARMS FULL.
> where | where are they | where will it be = BETWEEN TWO FLOORS.
> no | i take the elevator | i'll take the lift | i have no stairs = THAT ROPE IS OLD.
> yes | ok | i will | thank you | thanks = HOLD THE RAIL. IT TRIES.
> tell me more | go on | who will be there = THE CAT IS INVOLVED.
>> how | which cat | my cat | where = IT LIES ON STEP NINE.
> say that again | repeat that | what | beware of what = BEWARE OF STAIRS.

= DRIZZLE. THEN FROGS.
> why | how come | but why | why drizzle = HEAVEN HAS GUTTERS.
> why frogs | frogs | where from | whose frogs = EGYPT SENT THEM BACK.
> really | are you sure | how do you know = SMELL THE POND.
> and then | then what | and after that | after the frogs = LOCUSTS. A PICNIC.
>> and then | then what | what else = DARKNESS. BRING CAKE.
> what else | anything else | a rainbow | will there be sun = A RAINBOW. IT SMIRKS.
> how many | how many frogs | many = ONE PER HAT.
> how | from where | how do they fall = SIDEWAYS.
> when | at what time | when exactly | how soon = WHEN LAUNDRY IS OUT.
> which (frogs/ones) | what frogs | what kind = THE SINGING SORT.
>> what do they sing | singing what | what songs = GLOOM AND DIRGES.
> no | it's sunny | the sun is out | no way = FROGS HEARD OTHERWISE.
> yes | ok | what should i wear | should i take an umbrella = WEAR A WIDE HAT.
> tell me more | go on | tell me about the frogs = ONE WAS A PRINCE.
>> which one | which | who | where is he = THE SOGGY ONE.
>> should i kiss (it/him) | can i kiss him | how = BATHE FIRST.
> say that again | repeat that | what | pardon = DRIZZLE. THEN FROGS.

= WRITTEN IN PENCIL.
> why | why pencil | how come | not in ink = GODS CHEW PENS.
> really | are you sure | is that true = SEE THE SMUDGE.
>> where | which (one/smudge) | no = BY YOUR NAME.
> who | by whom | who wrote it = THREE SISTERS. ONE EYE.
>> where are they | what are they doing | why = KNITTING YOUR HAT.
> can i erase it | can i change it | how | how do i change it = RUB HARD. RUN FAST.
>> and then | then what | ok | i did = THERE GOES A MARGIN.
> what else | anything else | is there more = A DOODLE OF A HORSE.
>> why | why a horse | whose | what for = FATE WAS BORED.
> what does it say | what is written | what | saying what = SMALL. LIKE A BILL.
> and then | then what | what comes next | tell me more = THE NEXT PAGE IS WET.
> when | when was it written | since when = IN A LONG MEETING.
> which (pencil/one) | whose pencil | what pencil = A BITTEN ONE.
> no | i don't believe it | i won't | never = THERE GOES A MARGIN.
> yes | ok | i see | good = DO NOT BREATHE ON IT.
> say that again | repeat that | written in what = WRITTEN IN PENCIL.

= NEAR BREAD. BRIEFLY.
> why | why bread | but why | near bread = IT IS WARM. YOU ARE NOT.
> why briefly | how long | how briefly | only briefly = A LOAF LASTS A DAY.
>> and then | then what | what then = BAKE AGAIN.
> which (bread/one) | what bread = RYE. THE HEEL OF IT.
> really | are you sure | is that so = SMELL THE MORNING.
>> and then | i do | ok | then what = FOLLOW YOUR NOSE.
> and then | then what | what comes then | after that = CRUMBS. BIRDS.
>> and then | what birds | then what | which birds = ONE BIRD STAYS.
> what else | anything else | is that all = BUTTER. ON LUCKY DAYS.
> how | how do i get there | what must i do | what should i do = BE EARLY. BE HUNGRY.
> when | what time | how soon = AT SEVEN. WITH JAM.
> where | where exactly | where is it | where do i find it = DOWN YOUR STREET.
> no | that's not enough | i want more | never = ASK FOR CAKE. WEEP.
> yes | ok | i like bread | i see | i will = CHEW SLOWLY.
> tell me more | go on | explain | what do you mean = JOY HAS A CRUST.
> say that again | repeat that | what | near what = NEAR BREAD. BRIEFLY.

= AN EMPIRE FALLS.
> which (one/empire) | whose [empire] | mine | my empire = YOURS. OR ANOTHER.
>> which | which one | tell me | mine or another = CROESUS ASKED THAT.
> why | but why | how come | why does it fall = IT LEANED ON ITSELF.
> really | are you sure | is that so = I HEARD CROCKERY.
> and then | then what | what comes then | and after that = ANOTHER STANDS UP.
>> and then | then what | and that one = AN EMPIRE FALLS.
> what else | what else falls | anything else = CROWNS. SOUFFLES.
> how | how fast | how does it fall | how so = SLOWLY. THEN AT LUNCH.
> when | how soon | when will it fall | when exactly = WHEN THE COOKS LEAVE.
> who | who wins | who will win | who is next = THE CROWS.
>> why | how | why crows | how come = THEY WAITED.
> no | never | no it won't | not mine = NO. SAID THE LAST KING.
> yes | i know | ok | good | i see = SELL YOUR COLUMNS.
> what should i do | what can i do | should i be worried = STAND NEAR A DOOR.
>> which (one/door) | why | and then | what for = THE ONE WITH A VIEW.
> tell me more | go on | where | what is it like = IT MAKES A SOFT NOISE.
> say that again | repeat that | what = AN EMPIRE FALLS.

= LOUDER FOOLS WIN.
> why | but why | how come | why fools = THE WISE WENT HOME.
> which (ones/fools/one) | what fools | who | who are they = ONES IN STRIPES.
> really | are you sure | is that so = HEAR THE STADIUM.
> and then | then what | what do they win | what do they get = THEY GET A CUP.
>> what's in it | and then | of what | what is in the cup = IT IS EMPTY.
> what else | anything else | who else knows = THE BALL KNEW.
> how | by how much | how do they win | how many = BY ONE. IN THE MUD.
> when | at what time | how soon | when exactly = AFTER MUCH RUNNING.
> no | they won't | my team wins | we will win | never = TOO QUIET. YOU LOST.
> yes | ok | i know | i agree | that's us = SHOUT IT THEN.
>> yes | i did | we win | why = TOO QUIET. YOU LOST.
> who loses | and who loses | and the others | and the quiet ones = THE POET ON THE BENCH.
> should i bet | can i bet on it | i bet on them = BET A HOUSE. NOT YOURS.
> tell me more | go on | and the referee | who is the referee = THE REFEREE BLEATS.
> say that again | repeat that | who wins | what = LOUDER FOOLS WIN.
"""
