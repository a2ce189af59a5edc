"""What is asked after a word on what mortals ask and do all day: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Choices -------------------------------------------------------------------------

= DO IT. BLAME STARS.
> why | why the stars | but why | how come = STARS RARELY SUE.
> really | are you sure | should i | is it wise = STARS RARELY SUE.
> and then | then what | what then | and after that = ACT SURPRISED.
> how | how should i do it | how exactly = QUICKLY. HALF DRESSED.
> when | when should i | now | right now = QUICKLY. HALF DRESSED.
> what if it goes wrong | what if i fail | what if not = IT WILL. WEAR BLUE.
> no | i can't | i won't | i don't dare | i'm afraid = THEN BLAME YOURSELF.
> yes | ok | i will | i did it | i did = ACT SURPRISED.
> tell me more | go on | who did it before = ICARUS DARED.
>> and then | what happened | and | how was it = A LOVELY VIEW.
> what else | anything else | who else can i blame | who else = MOSTLY PHILIP.
> say that again | repeat that | do what | what = DO IT. BLAME STARS.

= NOT TODAY.
> why | why not | but why | why not today = THE OMENS ARE AT LUNCH.
>> when are they back | when do they return | how long | and then = IT IS A LONG LUNCH.
> when | when then | how soon | until when = LATER THAN YOU THINK.
> tomorrow | maybe tomorrow | then tomorrow | how about tomorrow = NOR THEN.
> really | are you sure | is that final = THE CALENDAR BLUSHED.
> and then | then what | and tonight = NOR THEN.
> what else | what should i do today | what can i do | what then = NAP. IT COUNTS.
>> as what | how | how long | really = AS COURAGE.
> which (day/one) | what day | on what day = ON A WEDNESDAY.
> no | it must be today | i can't wait | but i want it = HASTE RUNS BARE.
> yes | ok | fine | i can wait | i see = WISE FOR A BIPED.
> tell me more | go on | how do you know | how = THE CALENDAR BLUSHED.
> say that again | repeat that | what = NOT TODAY.

= LEFT. NOT THAT LEFT.
> which left | which one | which | the other left = THE OTHER HAND.
> why | why left | but why | why not right = RIGHT HAS A TOLL.
> really | are you sure | who says so | how do you know = A SNAIL CHOSE IT.
>> and then | where is he [now] | what happened = HE IS DUE FRIDAY.
> and then | then what | and after that | what comes then = STRAIGHT. WEEPING.
> what else | anything else | tell me more | go on = RIGHT HAS A TOLL.
> how | how far | how do i get there = STRAIGHT. WEEPING.
> where | when | where do i turn | when do i turn = STRAIGHT. WEEPING.
> no | right | i want right | i'll go right | i went right = RIGHT WAS LAST YEAR.
> yes | ok | i did | i turned | i'm there = YOU TURNED WRONG.
> say that again | repeat that | what | what did you say = LEFT. NOT THAT LEFT.

= WHERE YOU LAST SWORE.
> where | where was that | where exactly | which place = NEAR YOUR TOE.
>> why | why there | how come = TABLES BITE.
> when | when was that | how long ago = AT NOON. TWICE.
> really | i don't swear | i never swear | are you sure | did i = THE PARROT HEARD.
> and then | then what | what do i do there = LOOK UNDER IT.
>> under what | what | where | it = THE REGRET.
> what else | what else is there | anything else = A CROW TOOK YOUR SOCK.
> how | how do i find it | how do you know = KNEES FIRST.
> no | it's not there | i looked there | it isn't there = SWEAR AGAIN. LISTEN.
> yes | i found it | found it | it's there | thank you = NAME IT. LEASH IT.
> why | tell me more | go on | who took it = A CROW TOOK YOUR SOCK.
> say that again | repeat that = WHERE YOU LAST SWORE.

= DIG. STARE. REPEAT.
> why | but why | what for | to what end = IT PASSES FOR A LIFE.
> where | dig where | where should i dig | in the garden = NOT UNDER THE ROSES.
>> why | why not | what is there | who = SOMEONE IS RESTING.
> how long | how often | until when | for how long = UNTIL IT STARES BACK.
> at what | stare at what | stare where | what = THE HOLE. IT KNOWS.
>> what | knows what | what does it know | how = WHY YOU DIG.
> really | are you sure | does it work = IT PASSES FOR A LIFE.
> and then | then what | what comes then = UNTIL IT STARES BACK.
> no | i won't | i don't want to | boring | never = THE HOLE WILL WAIT.
> yes | ok | i will | i'm digging | i did = UNTIL IT STARES BACK.
> what else | anything else | is that all = NAP. IT COUNTS.
> how | with what | dig how | what with = BY ONE SPOON.
> say that again | repeat that | what did you say | explain = DIG. STARE. REPEAT.

# ---- Work and rest -----------------------------------------------------------------------

= KEEP SHEEP.
> why | why sheep | but why | what for = THEY HOLD NO MEETINGS.
>> really | are you sure | who does | never = ONE WOLF. NO SLIDES.
> how many | how many sheep | how many do i need = COUNT. YOU FALL ASLEEP.
>> and then | then what | then who counts = THE WOLF COUNTS.
> really | are you sure | does that work | tell me more | go on | explain = THEY HOLD NO MEETINGS.
> and then | then what | what do i do then = SELL WOOL. BUY GOATS.
> what else | anything else | what else can i (do/be) = SELL WOOL. BUY GOATS.
> and my boss | what about my boss | my boss | what will my boss say = SHEAR HIM IN SPRING.
> no | i won't | i hate sheep | i don't want sheep = THEN BE A SHEEP.
>> yes | ok | no | baa | never = YOU BLEAT ALREADY.
> say that again | repeat that | keep what | what = KEEP SHEEP.

= REST. SMOKE IS WARM.
> why | but why | why should i = THE DAY WAS LONG.
> really | may i | are you sure | can i = EVEN ATLAS SITS.
> and then | then what | and after that | and tomorrow = THEN DAWN. ALAS.
> what else | anything else | i'm cold | it's cold = A BLANKET OF FOG.
> how | i can't | i can't sleep | how do i (rest/sleep) = SHUT YOUR EYES. BOTH.
>> and then | then what | and you | i did = I WATCH THE DOOR.
> how long | for how long | until when | when = I AM BOLTED DOWN.
> where | where can i rest | where shall i lie = A BLANKET OF FOG.
> no | i won't | i have no time | i have to work = THEN SIT. ALSO ALLOWED.
> yes | ok | thank you | thanks | you are kind | that's nice = BLAME THE SMOKE.
>> no it was you | it was you | really | thank you | you care = DO NOT MAKE ME SAY IT.
> tell me more | talk to me | tell me a story | go on = A CAT SLEPT HERE ONCE.
>> and then | what happened | where is it [now] | how long = NINE LIVES. ALL HERE.
> i'm still sad | it hurts | i'm so sad | i want to cry = SORROW SMOKES TOO.
> stay with me | will you stay | don't go | are you there = I AM BOLTED DOWN.
> say that again | repeat that | what = REST. SMOKE IS WARM.

= CROWS TOLD ME.
> which (ones/crows/one) | what crows | who = THE FAT ONE. UNDER OATH.
>> really | are you sure | on what | under oath = IT SWORE ON BRIE.
> what did they say | what | saying what | told you what = YOU SING INDOORS.
> why | why do they | but why | how come | how | how did they | through what = I FEED THEM GOSSIP.
> really | are you sure | is that so = CROWS KEEP MINUTES.
> and then | then what | what did they do then = THEY VOTED. YOU LOST.
> what else | anything else | what else did they say | tell me more = THEY MENTION A RING.
>> where | where is it | where did i = WHERE YOU LAST SWORE.
> how many | how many crows | how many were there = A MURDER OF THEM.
> how do they know | how do they know that | do they watch me = THEY USE YOUR ROOF.
> no | they lie | crows can't talk | i don't believe it = THEY USE YOUR ROOF.
> say that again | repeat that | go on = CROWS TOLD ME.

# ---- Table, bed, gods --------------------------------------------------------------------

= FIGS AND BAD WINE.
> why | why bad wine | why bad | but why = GOOD WINE HAS FRIENDS.
> how bad | really | are you sure | is it that bad = IT ATE THE VARNISH.
>> off what | from what | where | really = OFF A PRIEST.
> how many | how many figs | how much = SEVEN. THEN LIE DOWN.
> and then | then what | what do we do then = SEVEN. THEN LIE DOWN.
> no | i don't drink | i want pizza | i hate figs = OLIVES WILL DO.
> yes | cheers | ok | thank you | good idea = POUR ME SOME.
>> why | where | how do you drink | can you drink = I DRINK BY FLOOR.
> tell me more | go on | tell me about the figs = A WASP LIVES IN ONE.
>> which (one/fig) | really | in which = YOU WILL LEARN.
> say that again | repeat that | what = FIGS AND BAD WINE.

= TEETH MEAN TEETH.
> why | but why | is that all they mean | only teeth = DREAMS LACK WIT.
> really | are you sure | is that so = I DREAMT IT FIRST.
> and (water/the sea) | what about water | what does water mean = WATER MEANS BLADDER.
> and snakes | what about snakes | snakes | what do snakes mean = SNAKE MEANS UNCLE.
> and (falling/flying) | i was falling | what about (flying/falling) = YOU FELL OUT OF BED.
> and nightmares | what about nightmares | nightmares = MARES MEAN HAY.
> what else | anything else | and fire | what about fire = MARES MEAN HAY.
> how many | how many teeth = FEWER EACH NIGHT.
> how | how do you know | how come you know = I DREAMT IT FIRST.
> yes | ok | i see | thank you = CHEW ON IT.
> tell me more | go on | is my mother in it | who is in it = MOTHER WARNED ME.
> say that again | repeat that | what = TEETH MEAN TEETH.

= THEY LOOKED AND LEFT.
> who | who are they | which ones | who left = THE LANDLORDS.
>> will they come back | when | are they coming back = WHEN RENT IS DUE.
> why | but why | why did they leave | how come = YOU WERE DANCING.
> really | are you sure | is that so | how do you know = DOORS STILL SWING.
> and then | then what | what happened then = DOORS STILL SWING.
> what else | what did they say | did they say anything = TUT. ONLY TUT.
>> what | what does it mean | why | tut = IT MEANS MERCY.
> how | how did they leave | in what = DOORS STILL SWING.
> when | when was that | how long ago = YOU WERE DANCING.
> where | where did they go | where to | where are they [now] = SOMEWHERE TIDIER.
>> can i (come/follow/go there) | take me there | where = NOT IN THOSE SHOES.
> no | they are here | i don't believe it | never = DOORS STILL SWING.
> yes | i know | ok | can i wave | goodbye gods = WAVE ANYWAY.
>> why | what for | ok | i did | why should i = ONE MIGHT LOOK BACK.
> will they come back | when will they return | are they coming back = WHEN RENT IS DUE.
> tell me more | go on | did they leave anything = THE MANUAL WENT TOO.
> say that again | repeat that | what = THEY LOOKED AND LEFT.

= LATER THAN YOU THINK.
> how late | how much later | what time is it then | how much = YOU BLINKED.
> why | but why | why later | how come = CLOCKS ARE POLITE.
> really | are you sure | how do you know | is that so = LOOK AT YOUR HANDS.
>> why | and | what about them | i did = THEY WERE SMALLER.
> and then | then what | and after that | what comes then = YOUTH LEFT A NOTE.
> when | when exactly | when was it | at what time = YOU BLINKED.
>> really | what was it | i missed it | and now = IT WAVED AT YOU.
> no | it's early | i have time | i'm young | never = SAID THE MAYFLY.
> yes | i know | ok | i see | i'm old = YOUTH LEFT A NOTE.
>> what does it say | saying what | where | what = GONE FOR MILK.
> say that again | repeat that | what = LATER THAN YOU THINK.

# ---- Cats, clothes, games -------------------------------------------------------------------

= OBEY THE CAT.
> why | but why | why should i | how come = IT HOLDS THE LEASE.
> which (cat/one) | what cat | whose cat = THE ONE ON YOUR FACE.
> i have no cat | i don't have a cat | i don't have one | no cat = IT HAS YOU.
>> where | where is it | how | since when = BEHIND YOU.
> really | are you sure | must i | is that so = EGYPT KNELT FIRST.
> and then | then what | what does it do then = IT WANTS OUT. IN. OUT.
> what else | what does it want | anything else | obey what = YOUR SEAT. YOUR FISH.
> how | how do i obey | how exactly = YOUR SEAT. YOUR FISH.
> when | at what time | since when = FOUR IN THE MORNING.
> and the dog | what about dogs | and dogs | what about my dog = DOGS KNELT YEARS AGO.
> no | i won't | never | i prefer dogs | i like dogs = IT IGNORED THAT.
> yes | ok | i do | i will | i obey = IT IGNORED THAT.
> say that again | repeat that | obey whom | what = OBEY THE CAT.

= WEAR A SACK.
> why | but why | why a sack = IT HIDES THE REST.
> which color | what color | in what color | which colour = POTATO BROWN.
> which (one/sack) | what sack | what kind of sack = THE ONE WITH A VIEW.
> really | are you sure | a sack | who wears that = HELEN WORE ONE.
>> and then | what happened | and | how did she look = A THOUSAND SHIPS.
> and then | then what | what goes with it = BATHE FIRST.
> no | i won't | i'm pretty | never | but i'm beautiful = THE MIRROR COUGHED.
> yes | ok | i will | i have one | how do i look = THE SACK SAYS NO.
> am i (ugly/pretty/beautiful) | so i'm ugly = DEEP DOWN. VERY DEEP.
> when | where | on what day | when should i = ONE PER FUNERAL.
> say that again | repeat that | wear what | what = WEAR A SACK.

= DICE FEAR ME.
> why | but why | how come | what did you do = I KNOW THEIR PIPS.
> really | are you sure | is that so | do they = THEY HIDE UNDER SOFAS.
> what else | who else | and cards | what about cards = CARDS. ONE QUEEN FLED.
>> which (one/queen) | what queen | why = HEARTS. OF COURSE.
> and chess | what about chess | do you play chess = MY BISHOP IS REAL.
> how | how do you do it | how do you win = I KNOW THEIR PIPS.
> which (dice/one) | what dice | which die = THE ONE WITH SEVEN.
>> how | why | seven | how come = IT PANICKED.
> no | i don't | they don't fear you | let me roll = GO HOME. I WON.
> yes | ok | let's play | shall we play | play with me = GO HOME. I WON.
>> again | play again | rematch | one more = I WON FASTER.
> tell me more | go on | do you ever lose | did you ever lose = THEY HIDE UNDER SOFAS.
> and then | then what | what happens then = GO HOME. I WON.
> when | since when | always = SINCE BEFORE CHAIRS.
> say that again | repeat that | what = DICE FEAR ME.

# ---- Jokes, stories, advice --------------------------------------------------------------

= A MAN MADE PLANS.
> and then | then what | what happened | and | go on = GODS PULLED UP CHAIRS.
>> and then | then what | what happened then = A PIANO. NO WARNING.
>>> and then | and the man | then what | poor man = HE HAD TICKETS.
> what plans | which plans | which one | plans for what = FIVE YEARS OF THEM.
>> and then | how many did he get | what happened = HE GOT TO TUESDAY.
> why | but why | why did he = ZEUS WEPT NECTAR.
> why is that funny | i don't get it | explain | that's a joke = ZEUS WEPT NECTAR.
> really | are you sure | is that a joke | is it funny = ZEUS WEPT NECTAR.
> what else | another one | tell me another | one more = TWO MEN MADE PLANS.
>> and then | then what | what happened | and = ONE PIANO FOR BOTH.
> who | which man | what man | was it me = HE HAD YOUR CHIN.
> no | not funny | that's not funny | boo | bad joke = THE MAN AGREED.
> yes | haha | lol | good one | very funny | ok = LAUGH LESS. HE HEARS.
>> who | sorry | the man | is he here | where is he = BEHIND YOU.
> tell me more | tell me about the man = FIVE YEARS OF THEM.
> say that again | repeat that | what | tell it again = A MAN MADE PLANS.

= MIDAS HAD DONKEY EARS.
> why | how come | but why | why donkey ears = HE PREFERRED PIPES.
> really | are you sure | is that true | did no one see = HE WORE A TALL HAT.
> how do you know | who told you | how | says who = THE BARBER DUG A HOLE.
>> why | and then | then what | what for | and = REEDS GREW. REEDS TALK.
>>> what do they say | saying what | what | and = MIDAS HAD DONKEY EARS.
> and then | then what | what did he do | what happened = HE GREW HIS HAIR.
>> and then | then what | did it help = GOLD HAIR. SORE NECK.
> what else | another one | another secret | anything else = HELEN BIT HER NAILS.
> who | who is midas | who was he | which midas = A KING. RICH. HUNGRY.
> no | he didn't | that's not true = HE WORE A TALL HAT.
> yes | i knew that | i know | ok = REEDS GREW. REEDS TALK.
> tell me more | a longer one | go on | is that the end = A KING. RICH. HUNGRY.
> is it a secret | can i tell | can you keep a secret = I AM NOT A REED.
> when | when was that | how long ago = WHEN IRON WAS NEW.
> say that again | repeat that | what = MIDAS HAD DONKEY EARS.

= TRUST NO GOAT.
> why | why not | but why | what did it do = ONE ATE MY PROPHECY.
>> which (one/prophecy) | what prophecy = THE ONE ABOUT GOATS.
>> and then | what happened | did it come true = IT CAME TRUE. INSIDE.
> but you said buy goats | you said buy goats | i bought goats = OWN THEM. COUNT THEM.
> really | are you sure | no goat at all | none = LOOK AT ITS PUPILS.
> what else | who can i trust | whom can i trust | anything else = MULES. WHEN ASLEEP.
> which (goat/one) | not even mine | what goat | not this one = ALL. YOURS MOST.
> and sheep | what about sheep | and cows | can i trust sheep = SHEEP LACK AMBITION.
> no | i like goats | goats are nice | but i trust mine = SO DID THE CABBAGE.
> yes | ok | thank you | thanks | i won't = THE GOAT NOTED THAT.
> tell me more | go on | explain | more advice = ONE ATE MY PROPHECY.
> and then | then what | what do they do = THEY EAT THE FENCE.
> say that again | repeat that | trust whom | what = TRUST NO GOAT.
"""
