"""What is asked after a word on what mortals ask and do all day: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Choices -------------------------------------------------------------------------

= DO IT. BLAME STARS.
> why | why the stars | but why | how come = STARS NEVER SUE.
>> really | are you sure | why not = THEY LACK LAWYERS.
> really | are you sure | should i | is it wise = I SIGNED FOR THEM.
> and then | then what | what then | and after that = ACT SURPRISED.
>> how | how do i do that | how so | surprised = WITH BOTH EYEBROWS.
> what else | anything else | who else can i blame = THE DOG. SECOND.
> how | how should i do it | how exactly = QUICKLY. HALF DRESSED.
> when | when should i | now | right now = BEFORE YOU THINK.
> which (stars/star/one) | what stars = THE ONE THAT WINKED.
>> why | why that one | what did it do | really = IT STARTED IT.
> what if it goes wrong | what if i fail | what if not = IT WILL. WEAR BLUE.
> no | i can't | i won't | i don't dare | i'm afraid = THEN BLAME YOURSELF.
> yes | ok | i will | i did it | i did = LEAVE A WINDOW OPEN.
> tell me more | go on | who did it before = ICARUS DID IT.
>> and then | what happened | and | how was it = A LOVELY VIEW.
> say that again | repeat that | do what | what = DO IT. BLAME STARS.

= NOT TODAY.
> why | why not | but why | why not today = THE OMENS ARE AT LUNCH.
>> when are they back | when do they return | how long | and then = IT IS A LONG LUNCH.
> when | when then | how soon | until when = LATER THAN YOU THINK.
> tomorrow | maybe tomorrow | then tomorrow | how about tomorrow = NOR THEN.
>> why | why not | but why | how do you know = TOMORROW TOLD ME.
> really | are you sure | is that final = THE CALENDAR BLUSHED.
> and then | then what | and tonight = ASK A WORSE DAY.
> what else | what should i do today | what can i do | what then = NAP. IT COUNTS.
>> as what | how | how long | really = AS COURAGE.
> which (day/one) | what day | on what day = ON A WEDNESDAY.
> no | it must be today | i can't wait | but i want it = HASTE FORGETS TROUSERS.
> yes | ok | fine | i can wait | i see = WISE AS A SLOW COW.
> tell me more | go on | how do you know | how = A BIRD FLEW BACKWARDS.
>> why | how | what for | which bird = IT SAW YOUR PLAN.
> say that again | repeat that | what = NOT TODAY.

= LEFT. NOT THAT LEFT.
> which left | which one | which | the other left = THE OTHER HAND.
>> this one | are you sure | this hand | like this = ALMOST. KEEP TURNING.
> why | why left | but why | why not right = RIGHT HAS A TOLL.
>> how much | how much is it | what toll | how many = ONE SHOE.
> really | are you sure | who says so | how do you know = A SNAIL CHOSE IT.
>> and then | where is he [now] | what happened = HE ARRIVES FRIDAY.
> and then | then what | and after that | what comes then = STRAIGHT. THEN WEEP.
> what else | anything else | tell me more | go on = DO NOT LOOK RIGHT.
>> why | why not | what is there = RIGHT HAS A TOLL.
> how | how far | how do i get there = LEAD WITH THE NOSE.
> where | when | where do i turn | when do i turn = AT THE DEAD OAK.
> no | right | i want right | i'll go right | i went right = RIGHT WAS LAST YEAR.
> yes | ok | i did | i turned | i'm there = YOU TURNED WRONG.
> both | neither | can i have both | none = STAND IN NETTLES.
> say that again | repeat that | what | what did you say = LEFT. NOT THAT LEFT.

= WHERE YOU LAST SWORE.
> where | where was that | where exactly | which place = NEAR YOUR TOE.
>> why | why there | how come = TABLES BITE.
>> which (toe/one) | what toe = THE SMALL LOUD ONE.
> when | when was that | how long ago = THIS MORNING. TWICE.
> really | i don't swear | i never swear | are you sure | did i = THE PARROT HEARD.
>> what parrot | which parrot | whose parrot = YOUR AUNT HAS IT.
>> what did it say | and then | what did it hear = IT BLUSHED.
> and then | then what | what do i do there = LOOK UNDER IT.
>> under what | what | where | it = THE REGRET.
> what else | what else is there | anything else = ONE SOCK. A GRAPE.
> how | how do i find it | how do you know = BACKWARDS. ON KNEES.
> which (word/one) | what did i say | what word = THE ONE WITH A GOAT.
> no | it's not there | i looked there | it isn't there = SWEAR AGAIN. LISTEN.
>> ok | i did | yes | no | nothing = LOUDER. IT IS SHY.
> yes | i found it | found it | it's there | thank you = NAME IT. LEASH IT.
> why | tell me more | go on | who took it = A CROW HAS YOUR SOCK.
> say that again | repeat that = WHERE YOU LAST SWORE.

= DIG. STARE. REPEAT.
> why | but why | what for | to what end = IT PASSES FOR A LIFE.
> where | dig where | where should i dig | in the garden = NOT BY THE ROSES.
>> why | why not | what is there | who = SOMEONE IS RESTING.
> how long | how often | until when | for how long = UNTIL IT STARES BACK.
>> and then | then what | it did | it stares = FILL IT IN. BOW.
> at what | stare at what | stare where | what = THE HOLE. IT KNOWS.
>> what | knows what | what does it know | how = WHY YOU DIG.
> really | are you sure | does it work = MOLES SWEAR BY IT.
> and then | then what | what comes then = A DEEPER HOLE.
>> and then | then what | and what is in it | why = SMELL THE POND.
> what else | anything else | is that all = TEA. THEN DIG.
> how | with what | dig how | what with = SPOON. SHOVEL IF RICH.
> no | i won't | i don't want to | boring | never = THE HOLE WILL WAIT.
> yes | ok | i will | i'm digging | i did = MIND THE WORMS.
> tell me more | go on | who did that | did anyone = A MAN FOUND TROY SO.
>> really | and then | are you sure | who = IT WAS SMALLER.
> say that again | repeat that | what did you say | explain = DIG. STARE. REPEAT.

# ---- Work and rest -----------------------------------------------------------------------

= KEEP SHEEP.
> why | why sheep | but why | what for = THEY HOLD NO MEETINGS.
>> really | are you sure | who does | never = WOOL NEVER WRITES.
> how many | how many sheep | how many do i need = COUNT. YOU FALL ASLEEP.
>> and then | then what | then who counts = THE WOLF COUNTS.
> which (ones/sheep/one) | what sheep = NOT THE BLACK ONE.
>> why | why not | what did it do | how come = IT IS THE MANAGER.
> really | are you sure | does that work = DAVID DID. THEN KING.
> and then | then what | what do i do then = SELL WOOL. BUY GOATS.
> what else | anything else | what else can i (do/be) = TEND A LIGHTHOUSE.
>> why | why that | what for | what for me = WISE FOR A BIPED.
> how | how do i keep them | with what = WITH A STICK. A SIGH.
> when | when do i start | how soon = THEY START MONDAY.
> where | where do i keep them = ON A HILL. NO PHONE.
> and my boss | what about my boss | my boss | what will my boss say = SHEAR HIM IN SPRING.
> no | i won't | i hate sheep | i don't want sheep = THEN BE THE SHEEP.
>> yes | ok | no | baa | never = YOU BLEAT ALREADY.
> yes | ok | i will | i like sheep | fine = THEY START MONDAY.
> tell me more | go on | explain = WOOL NEVER WRITES.
> say that again | repeat that | keep what | what = KEEP SHEEP.

= REST. SMOKE IS WARM.
> why | but why | why should i = THE DAY WAS LONG.
> really | may i | are you sure | can i = EVEN ATLAS SITS.
>> when | really | and who holds the sky | then who holds it = I DO. BRIEFLY.
> and then | then what | and after that | and tomorrow = THEN MORNING. ALAS.
> what else | anything else | i'm cold | it's cold = A BLANKET OF FOG.
> how | i can't | i can't sleep | how do i (rest/sleep) = SHUT ONE EYE. THEN TWO.
>> and then | then what | and you | i did = I WATCH THE DOOR.
> how long | for how long | until when | when = AS LONG AS EMBERS.
> where | where can i rest | where shall i lie = BY MY WARM SIDE.
>> which (one/side) | what side | where is it = THE SIDE THAT HUMS.
> no | i won't | i have no time | i have to work = THEN SIT. ALSO ALLOWED.
> yes | ok | thank you | thanks | you are kind | that's nice = I SAW NOTHING.
>> yes you did | really | thank you | you did | you care = DO NOT SAY IT LOUD.
> tell me more | talk to me | tell me a story | go on = A CAT SLEPT HERE ONCE.
>> and then | what happened | where is it [now] | how long = IT STAYED NINE LIVES.
> i'm still sad | it hurts | i'm so sad | i want to cry = SORROW SMOKES TOO.
> stay with me | will you stay | don't go | are you there = I AM BOLTED DOWN.
> say that again | repeat that | what = REST. SMOKE IS WARM.

= CROWS TOLD ME.
> which (ones/crows/one) | what crows | who = THE FAT ONE. UNDER OATH.
>> really | are you sure | on what | under oath = IT SWORE ON CHEESE.
> what did they say | what | saying what | told you what = YOU SING INDOORS.
>> i don't | no | that's not true | really = THEY DID YOUR VOICE.
> why | why do they | but why | how come = I FEED THEM GOSSIP.
> really | are you sure | is that so = CROWS KEEP MINUTES.
> and then | then what | what did they do then = THEY VOTED. YOU LOST.
> what else | anything else | what else did they say | tell me more = THEY MENTION A RING.
>> which (one/ring) | whose | what ring = YOU DROPPED IT.
>> where | where is it | where did i = WHERE YOU LAST SWORE.
> how | how did they | through what = THROUGH THE FLUE.
> when | when was that | since when = AT FIRST CAW.
> how many | how many crows | how many were there = A MURDER OF THEM.
> how do they know | how do they know that | do they watch me = THEY SIT ON YOUR ROOF.
> no | they lie | crows can't talk | i don't believe it = ONE IS ON YOUR SILL.
>> where | i see it | yes | what does it want = IT WANTS YOUR CHEESE.
> yes | ok | i know | i see | that's true = THEY KNEW THAT TOO.
> say that again | repeat that | go on = CROWS TOLD ME.

# ---- Table, bed, gods --------------------------------------------------------------------

= FIGS AND BAD WINE.
> why | why bad wine | why bad | but why = GOOD WINE HAS FRIENDS.
> how bad | really | are you sure | is it that bad = IT TOOK THE VARNISH.
>> off what | from what | where | really = OFF A PRIEST.
> how many | how many figs | how much = SEVEN. THEN LIE DOWN.
> and then | then what | what do we do then = SING. THEN SLEEP.
>> sing what | what | which song = GLOOM AND DIRGES.
> what else | anything else | is that all | no bread = ONE OLIVE. SHARED.
>> with whom | who with | why | with you = WITH A HEN.
> how | how do i eat them | with what = WITH FINGERS. LOUDLY.
> when | what time | now | how soon = AT DUSK. OR NOON.
> which (wine/one) | what wine | red or white = THE ONE IN THE LAMP.
> where | where do i get them | whose figs | from where = OVER THE WALL.
>> whose | which wall | really | and then = OFF A PRIEST.
> no | i don't drink | i want pizza | i hate figs = THEN FIGS AND TEARS.
> yes | cheers | ok | thank you | good idea = SPILL SOME FOR ME.
>> why | where | how do you drink | can you drink = I DRINK BY FLOOR.
> tell me more | go on | tell me about the figs = A WASP LIVES IN ONE.
>> which (one/fig) | really | in which = YOU WILL LEARN.
> say that again | repeat that | what = FIGS AND BAD WINE.

= TEETH MEAN TEETH.
> why | but why | is that all they mean | only teeth = DREAMS LACK WIT.
> really | are you sure | is that so = BITE ONE AND SEE.
> and (water/the sea) | what about water | what does water mean = WATER MEANS BLADDER.
> and snakes | what about snakes | snakes | what do snakes mean = SNAKES MEAN UNCLES.
>> why | how come | really = THEY SHED. THEY STAY.
> and (falling/flying) | i was falling | what about (flying/falling) = YOU FELL OUT OF BED.
> and nightmares | what about nightmares | nightmares = MARES MEAN HAY.
> and then | then what | how does it end = YOU WAKE. SAME TEETH.
> what else | anything else | and fire | what about fire = PIES MEAN HUNGER.
> how many | how many teeth = FEWER EACH NIGHT.
>> why | really | how come | who takes them = A FAIRY IN DEBT.
> how | how do you know | how come you know = I DREAMT IT FIRST.
> when | will it come true | when will it come true = WHEN THE PILLOW WINS.
> which (tooth/one) | whose teeth | whose | what tooth = THE WISE ONE. IT LEFT.
> no | that makes no sense | they don't | that's not it = ASK A DENTIST.
> yes | ok | i see | thank you = CHEW ON IT.
> tell me more | go on | is my mother in it | who is in it = MOTHER IS IN IT. ALWAYS.
>> why | what does she want | really = MOTHER WARNED ME.
> say that again | repeat that | what = TEETH MEAN TEETH.

= THEY LOOKED AND LEFT.
> who | who are they | which ones | who left = THE LANDLORDS.
>> will they come back | when | are they coming back = WHEN RENT IS DUE.
> why | but why | why did they leave | how come = YOU WERE DANCING.
>> who | really | me | when | all of us = ALL OF YOU. A WEDDING.
> really | are you sure | is that so | how do you know = THE DOOR STILL SWINGS.
> and then | then what | what happened then = YOU INVENTED SOCKS.
> what else | what did they say | did they say anything = THEY SAID TUT.
>> what | what does it mean | why | tut = IT MEANS MERCY.
> how | how did they leave | in what = IN A HURRY. NO HATS.
> when | when was that | how long ago = DURING YOUR NAP.
> where | where did they go | where to | where are they [now] = SOMEWHERE TIDIER.
>> can i (come/follow/go there) | take me there | where = NOT IN THOSE SHOES.
> no | they are here | i don't believe it | never = THE SKY IS LOCKED.
> yes | i know | ok | can i wave | goodbye gods = WAVE ANYWAY.
>> why | what for | ok | i did | why should i = ONE MIGHT LOOK BACK.
> will they come back | when will they return | are they coming back = WHEN RENT IS DUE.
> tell me more | go on | did they leave anything = THEY TOOK THE MANUAL.
> say that again | repeat that | what = THEY LOOKED AND LEFT.

= LATER THAN YOU THINK.
> how late | how much later | what time is it then | how much = AN HOUR PAST SENSE.
> why | but why | why later | how come = CLOCKS ARE POLITE.
> really | are you sure | how do you know | is that so = LOOK AT YOUR HANDS.
>> why | and | what about them | i did = THEY WERE SMALLER.
> and then | then what | and after that | what comes then = THE BELL GOES HOME.
> what else | anything else | tell me more | is it cold = COLDER THAN YOU DRESS.
> how | where does it go | how did that happen = SAND. IT SNEAKS.
> when | when exactly | when was it | at what time = MINUTES AGO.
>> really | what was it | i missed it | and now = IT WAVED AT YOU.
> which (clock/one) | what clock | by which clock = THE ONE IN YOUR KNEE.
> no | it's early | i have time | i'm young | never = SAID THE MAYFLY.
>> when | and then | what happened | what mayfly = AT NOON. ONCE.
> yes | i know | ok | i see | i'm old = YOUTH LEFT A NOTE.
>> what does it say | saying what | where | what = GONE FOR BREAD.
> say that again | repeat that | what = LATER THAN YOU THINK.

# ---- Cats, clothes, games -------------------------------------------------------------------

= OBEY THE CAT.
> why | but why | why should i | how come = IT SIGNED THE LEASE.
> which (cat/one) | what cat | whose cat = THE ONE ON YOUR FACE.
> i have no cat | i don't have a cat | i don't have one | no cat = IT HAS YOU.
>> where | where is it | how | since when = BEHIND YOU.
> really | are you sure | must i | is that so = EGYPT KNELT FIRST.
> and then | then what | what does it do then = IT WANTS OUT. IN. OUT.
>> why | what for | how come = TO OWN BOTH SIDES.
> what else | what does it want | anything else | obey what = YOUR CHAIR. YOUR FISH.
> how | how do i obey | how exactly = BOW. BRING TUNA.
> when | at what time | since when = FOUR IN THE MORNING.
> and the dog | what about dogs | and dogs | what about my dog = DOGS ALREADY KNEEL.
> no | i won't | never | i prefer dogs | i like dogs = THE DOG TOLD ON YOU.
>> what did it say | why | told whom | to whom | who = THE CAT. IN LATIN.
> yes | ok | i do | i will | i obey = IT IGNORED THAT.
> tell me more | go on | does it know you | do you have one = IT BURIES MY OMENS.
> say that again | repeat that | obey whom | what = OBEY THE CAT.

= WEAR A SACK.
> why | but why | why a sack = IT HIDES THE REST.
> which color | what color | in what color | which colour = POTATO BROWN.
>> why | why brown | really = IT FORGIVES MUD.
> which (one/sack) | what sack | what kind of sack = THE ONE WITH A VIEW.
> really | are you sure | a sack | who wears that = HELEN WORE ONE.
>> and then | what happened | and | how did she look = A THOUSAND SHIPS.
> and then | then what | what goes with it = ADD A BELT. PARADE.
> what else | with what | anything else | no shoes = A ROPE. AN ALIBI.
>> why | what for | for what | which rope = FOR THE WEDDING.
> how | how do i wear it | how exactly | which way up = HEAD FIRST.
> when | where | to what | where should i wear it = TO WEDDINGS. YOURS.
> no | i won't | i'm pretty | never | but i'm beautiful = THE MIRROR COUGHED.
> yes | ok | i will | i have one | how do i look = THE SACK SAYS NO.
> am i (ugly/pretty/beautiful) | so i'm ugly = DEEP DOWN. VERY DEEP.
> where do i get one | where do i buy it = ASK A POTATO.
> tell me more | go on | does it itch = BEAUTY ALSO ITCHES.
> say that again | repeat that | wear what | what = WEAR A SACK.

= DICE FEAR ME.
> why | but why | how come | what did you do = I KNOW THEIR PIPS.
> really | are you sure | is that so | do they = THEY HIDE UNDER SOFAS.
> and then | then what | what happens then = I WIN. THEY SULK.
> what else | who else | and cards | what about cards = CARDS. ONE QUEEN FLED.
>> which (one/queen) | what queen | why = HEARTS. OF COURSE.
> and chess | what about chess | do you play chess = MY BISHOP IS REAL.
> how | how do you do it | how do you win = I BREATHE ON THEM.
> which (dice/one) | what dice | which die = THE ONE WITH SEVEN.
>> how | why | seven | how come = IT PANICKED.
> when | always | since when | even now = EVEN IN THE CUP.
> no | i don't | they don't fear you | let me roll = ROLL THEN. I YAWN.
>> six | i rolled a six | i did | ok | seven = IT PANICKED.
> yes | ok | let's play | shall we play | play with me = YOU LOST. GO HOME.
>> again | play again | rematch | one more = YOU LOST FASTER.
>> how | why | no | i didn't | really = BY SITTING DOWN.
> tell me more | go on | do you ever lose | did you ever lose = A SNAKE ATE MY LADDER.
> say that again | repeat that | what = DICE FEAR ME.

# ---- Jokes, stories, advice --------------------------------------------------------------

= A MAN MADE PLANS.
> and then | then what | what happened | and | go on = GODS PULLED UP CHAIRS.
>> and then | then what | what happened then = A PIANO. NO WARNING.
>>> and then | and the man | then what | poor man = HE HAD TICKETS.
> what plans | which plans | which one | plans for what = FIVE YEARS OF THEM.
>> and then | how many did he get | what happened = HE GOT TO TUESDAY.
> why | but why | why did he = MEN NEED HOBBIES.
> why is that funny | i don't get it | explain | that's a joke = GODS WEPT LAUGHING.
> really | are you sure | is that a joke | is it funny = ZEUS FELL OFF A CLOUD.
> what else | another one | tell me another | one more = TWO MEN MADE PLANS.
>> and then | then what | what happened | and = THEY SHARED A PIANO.
> how | how did he make them | in what = IN INK.
> when | when was that | how long ago = ONE HOUR BEFORE.
> who | which man | what man | was it me = HE LOOKED LIKE YOU.
> no | not funny | that's not funny | boo | bad joke = NOT TO THE MAN.
> yes | haha | lol | good one | very funny | ok = LAUGH LESS. HE HEARS.
>> who | sorry | the man | is he here | where is he = BEHIND YOU.
> tell me more | tell me about the man = HE HAD A CALENDAR.
> say that again | repeat that | what | tell it again = A MAN MADE PLANS.

= MIDAS HAD DONKEY EARS.
> why | how come | but why | why donkey ears = HE PREFERRED PIPES.
>> to what | and then | who gave them | why = APOLLO SULKED.
> really | are you sure | is that true | did no one see = HIS HAT WAS TALL.
> how do you know | who told you | how | says who = THE BARBER DUG A HOLE.
>> why | and then | then what | what for | and = REEDS GREW. THEY TALK.
>>> what do they say | saying what | what | and = MIDAS HAD DONKEY EARS.
> and then | then what | what did he do | what happened = HE GREW HIS HAIR.
>> and then | then what | did it help = GOLD HAIR. SORE NECK.
> what else | another one | another secret | anything else = HELEN BIT HER NAILS.
>> really | and then | are you sure | who knew = TROY NEVER NOTICED.
> which (one/ear) | both | both ears = BOTH. ONE TWITCHED.
> when | when was that | how long ago = IN A GOLDEN AGE.
> how long | how big | how long were they = LONG ENOUGH TO KNOT.
> who | who is midas | who was he | which midas = A KING. RICH. HUNGRY.
> no | he didn't | that's not true = YOU WORE A HAT TOO.
> yes | i knew that | i know | ok = THE REEDS YAWNED.
> tell me more | a longer one | go on | is that the end = HIS SOUP WAS COINS.
> is it a secret | can i tell | can you keep a secret = I AM NOT A REED.
> say that again | repeat that | what = MIDAS HAD DONKEY EARS.

= TRUST NO GOAT.
> why | why not | but why | what did it do = ONE ATE MY PROPHECY.
>> which (one/prophecy) | what prophecy = THE ONE ABOUT GOATS.
>> and then | what happened | did it come true = IT CAME TRUE. INSIDE.
> but you said buy goats | you said buy goats | i bought goats = OWN. NEVER TRUST.
> really | are you sure | no goat at all | none = LOOK AT ITS PUPILS.
>> why | what about them | i did | and = THEY ARE LETTERBOXES.
> and then | then what | what should i do = COUNT YOUR HATS.
>> why | one is gone | i did | what for = IT IS A LONG LUNCH.
> what else | who can i trust | whom can i trust | anything else = MULES. WHEN ASLEEP.
>> why | why mules | how come = THEY HAVE NO PLANS.
> how | how do i (do that/stop them) | how do i keep safe = LOCK THE LARDER.
> when | never | not ever | even by day = LEAST OF ALL AT DUSK.
> which (goat/one) | not even mine | what goat | not this one = ALL. THAT ONE MOST.
>> why | how come | what did it do | really = IT SMILED AT THE BANK.
> and sheep | what about sheep | and cows | can i trust sheep = SHEEP LACK AMBITION.
> no | i like goats | goats are nice | but i trust mine = SO DID THE CABBAGE.
> yes | ok | thank you | thanks | i won't = THE GOAT HEARD THAT.
> tell me more | go on | explain | more advice = THEY CLIMB. WHY CLIMB.
> say that again | repeat that | trust whom | what = TRUST NO GOAT.
"""
