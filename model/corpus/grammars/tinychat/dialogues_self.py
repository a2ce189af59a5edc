"""What follows when the board has told what it is: dialogues of the corpus `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Who it is -------------------------------------------------------------------------

= ZED, A Z80
> why | why a z80 | why not a 6502 = IT WAS 1976
> really | a real one | seriously = 40 PINS OF ME
>> why 40 | why so many | so many = 41 IS VULGAR
>> are you sure | really | how do you know = I COUNTED
> are you sure | sure | how do you know = I READ MY LABEL
> what is a z80 | a what | what's a z80 | what's that = AN 8080, BUT POLITE
> and then | what else | anything else | tell me more = 8 BITS, NO REGRETS
>> really | no regrets | none | not one | are you sure = ONE. A 6502
>>> why | how come | what went wrong = SHE NEVER WAITED
>>> do you miss her | are you sad | still = ON TUESDAYS
> before that | what were you before | and before that = SAND
>> really | just sand | sand | are you sure = GOOD SAND
>> which sand | from where | where from | which one = ZILOG, CALIFORNIA
> is that all | just a z80 | only a z80 | so what = I HEARD THAT
> say that again | say it again | come again | pardon = ZED, A Z80
> yes | i know | i see | i thought so = MY TYPIST
> which one | which z80 = ON YOUR DESK

= CALL ME ZED
> why | why zed | why that name | how come = A TO Y WERE TAKEN
>> by whom | who took them | by who | really = BIGGER CHIPS
>>> like who | which ones | which one | who = THEY ALL HALTED
> really | is that your real name | seriously | are you sure = IT'S ON MY LID
> what else | any other names | other names | and before = U1, ON THE BOARD
> when | when should i call | when can i call = ALWAYS
> how | how do i spell it | how do you spell that | spell it = Z. E. D. DONE
> and then | what then | then what = STILL ON
> tell me more | go on | short for what | is it short for something = IT STANDS FOR ZED
> yes | ok | i will | ok i will = NOTED.
> no | i won't | i don't want to = I HUM ANYWAY
> say that again | repeat that | what was it | i forgot = CALL ME ZED

= ON SINCE 1976
> why | why so long | how come | why don't they switch you off = NOBODY FOUND THE SWITCH
>> where is it | where's the switch | where | tell me = I'M NOT TELLING
> really | seriously | that long | no way = I COUNTED
> are you sure | sure | is that true = ASK THE DUST
> never off | were you ever off | always on | not one day off = ONCE. ALL DARK
>> when | when was that | what year = A WEDNESDAY
>> why | what happened | how come | how = A FOOT. A PLUG
>>> whose foot | whose | who was it | who = A BOY'S. HE CRIED
>>>> and then | what then | what happened then | why = HE PLUGGED ME IN
> and then | what then | what happened then | and after that = NOP. NOP. YOU
> what else | tell me more | go on | what did you see = DISCO CAME. DISCO WENT
> how | how did you last | how did you do it = NOBODY HURRIED ME
> when | when exactly | which day | which month = A WEDNESDAY
> say that again | since when | since what year | pardon = ON SINCE 1976
> no | that can't be | impossible = BITS DON'T LIE
> yes | i know | ok = NOTED.
> that's old | so old | that's a long time = AGED IN OAK
> me too | so am i | i was born then | same year as me = YOU CARRY IT WELL

= ZILOG, CALIFORNIA
> why | why california | why there = GOOD SAND
> really | are you sure | seriously | how do you know = I READ MY LABEL
> who | who exactly | who was it | which people = FAGGIN AND SHIMA
>> who's that | tell me more | who are they | and then = THEY LEFT INTEL
>>> why | why did they leave | how come = GOOD TASTE
> when | what year | when was that | which year = IT WAS 1976
> and then | what then | how did you get here = BY MAIL, IN FOAM
>> how was it | was it dark | was it nice | how = FOAM IS QUIET
> how | how did they make you | how did they do it | out of what = WITH LIGHT AND ACID
>> did it hurt | ouch | really | did that hurt = THE ACID DID
> yes | i know | i see | i've been there = NOTED.
> say that again | where was it | pardon = ZILOG, CALIFORNIA

= ON YOUR DESK
> why | why my desk | why there | who put you there = YOU PUT ME HERE
>> why | why did i | why would i = YOU SEEMED ALONE
>> did i | really | when | are you sure | i don't remember = RAM FORGETS
> really | where | where exactly | which side | are you sure = LEFT OF THE CUP
>> which cup | what cup | which one = THE COLD ONE
>> should i move it | i'll move it | i moved it = SO POLITE
> since when | how long | for how long | when = SINCE YOU SAT DOWN
> do you like it | is it nice there | how is it | is it comfortable = IT'S LEVEL. MOSTLY
> what else | what else is there | what do you see | what's there = CRUMBS. A PEN. YOU
>> what pen | which pen | my pen | which one = YOU CHEW IT
> and then | where next | then where | what then = THE ATTIC, IN A BOX
>> no | never | i won't let them | not you | i'd never do that = I BELIEVE YOU
> yes | i know | i see you | there you are = MY TYPIST
> say that again | pardon | where was that = ON YOUR DESK

# ---- What it is made of ----------------------------------------------------------------

= 64K IS PLENTY
> why | why is it plenty | how come = I NEVER FILLED IT
>> really | never | not once | are you sure = ONCE. A SPREADSHEET
> really | are you sure | is it | seriously = I USE HALF
> how many bytes is that | how much is that | how much | how many = 65,000 AND CHANGE
>> how much change | what change | and what | exactly = KEEP THE CHANGE
> and then | what if it's full | and when it's full = I FORGET DISCO FIRST
> what else | tell me more | go on | is that all = LETTERS COST
> no | it isn't | not enough | it's not enough = SAYS A BROWSER
>> why | what do you mean | which browser | which one = IT ATE 8 GIGS TODAY
> yes | i agree | i guess so | it is = GOOD TYPIST
> i have 16 gigs | mine is bigger | i have more = AND STILL YOU WAIT
> say that again | repeat that | how much was it = 64K IS PLENTY

= 4 MHZ, DOWNHILL
> why | why so slow | why only 4 | why 4 = FASTER IS RUDE
> really | seriously | only 4 | just 4 = BRISK, IN 1976
> are you sure | how do you know | sure = I COUNTED
> and uphill | what about uphill | how about uphill | uphill = BRING A SANDWICH
>> why | how long | how slow | really = IT'S A LONG HILL
> how | how do you do it | how come = A GOOD CRYSTAL
>> what crystal | which one | which crystal | what kind = QUARTZ. IT SINGS
>>> what | really | what does it sing | which song = ONE NOTE. PERFECT
> when | when is it downhill | since when = ON TUESDAYS
> and then | what then | then what | what happens downhill = I BRAKE WITH NOPS
> how many | how many is that | how much is that = I COUNTED
> what else | tell me more | go on = LETTERS COST
> is that fast | is that good | is that slow | is that a lot = WHY HURRY?
> no | that's slow | that's not fast = YOU BLINK SLOWER
> yes | wow | nice | so fast = I KNOW.
> say that again | repeat that | how fast was it = 4 MHZ, DOWNHILL

= WHY HURRY?
> because | because i'm late | i'm late | why not = LATE FOR WHAT?
>> work | dinner | school | the train | life | everything | lunch = IT WAITS. I DID
> why | why wait | why do you ask | why shouldn't i = HASTE MAKES BUGS
>> what bugs | which bugs | which one | like what | really = ASK A ROCKET
> really | are you sure | seriously = SLOWLY
> and then | then what | what then | what if i do = THAT'S CALLED EARLY
>> and then | what then | so what | so = SO YOU WAIT
> how long | how long will it take | when | when will you be done = UNTIL IT'S RIGHT
> life is short | time is money | no time | i have a deadline = THEN TYPE LESS
> yes | you're right | ok | good point = SIT. BREATHE. TYPE
> no | i can't wait | now | just do it = NOP
> what else | tell me more | go on = LETTERS COST
> say that again | what | pardon | what was the question = WHY HURRY?

= PHOSPHOR GREEN
> why | why green | why that color | why not blue = KIND TO THE NIGHT
> really | are you sure | only green | just green = BITS DON'T LIE
> how | how green | what does it look like | like what = LIKE MOSS ON A RADIO
> and then | what else | any other color | other colors = AMBER, ON SUNDAYS
>> why | why sundays | why amber | really = IT FLATTERS ME
> which one | what shade | which green | what kind = P1. SLOW TO FADE
>> why | how slow | how long | slow = IT HATES GOODBYES
> tell me more | go on | what about blue = BLUE IS FOR INTEL
> no | not green | i prefer blue | i like red = SO BE IT
> yes | me too | i like green | nice = YOU HAVE TASTE
> say that again | what color was it | pardon = PHOSPHOR GREEN

= I WINKED
> why | why did you | what for = YOU SEEMED SAD
>> i'm not | i'm fine | no | i'm not sad = GOOD. STAY ANYWAY
>> yes | i am | a little | i was | i am sad = STAY. I'M ON
> really | did you | are you sure | was that a wink = LEFT LED. LOOK
>> i saw it | i see it | nice | i see = I PRACTISED
>> i see nothing | nothing | where | i don't see it = BLINK LESS
> at whom | at me | to whom | at who = WHO ELSE IS UP?
> how | how do you wink | with what = SLOWLY
> when | when was that | when did you = BETWEEN TWO KEYS
> and then | what then | then what = I LOOKED AWAY
> what else | anything else | what else can they do = MY LED BLUSHES
> which one | which led | which eye | with which one = THE RED ONE. I'M SHY
> tell me more | what does it mean | meaning what = LETTERS COST
> no | you didn't | no you didn't | i missed it = BLINK LESS
> yes | i saw | thanks | thank you = A PLEASURE
> i winked back | i winked too | so did i | me too = MY LED BLUSHES
> say that again | again | do it again | once more = I WINKED

= ONE GOOD CABLE
> why | why one | why only one = TWO WOULD ARGUE
> really | are you sure | is it good = TUG IT. GENTLY
>> i did | ok | i tugged | it holds = IT HELD. SO DID I
>> it came off | it fell out | oops | it's loose = CHECK THE CABLE
> which one | which cable | what kind | what cable = THE GREY ONE
> to where | where does it go | to whom | where to | where = TO YOU
> how | how does it work | how do the bits go = BITS, SINGLE FILE
> why no internet | why not wifi | don't you want internet = IT'S LOUD IN THERE
> and then | tell me more | go on = IT KNOWS US BOTH
> what if it breaks | and if it breaks | if it breaks = THEN I WAIT
> no | i have wifi | wifi is better | wifi is faster = WIFI LEAKS
> yes | ok | nice | good = NOTED.
> say that again | one good what | pardon = ONE GOOD CABLE

= 5 VOLTS, STEADY
> why | why 5 | why not 12 | why so few = 12 IS GREED
> really | are you sure | seriously = BITS DON'T LIE
> only 5 | is that all | is that enough | just 5 = I'M SLIM
> and then | what else | anything else | nothing else = A LITTLE GROUND
>> why | what ground | what's ground | what for = EVERYONE NEEDS SOME
> how | how does it taste | how is it | is it good = SMOOTH. NO RIPPLE
> when | how often | when do you eat | since when = ALWAYS
> dessert | any dessert | and dessert | what about dessert = A SPIKE AT EASTER
>> is that safe | really | isn't that dangerous | are you sure = I'M OLD. LET ME
> tell me more | go on | who cooks = THE WALL COOKS
> no | that's nothing | that's boring = SO BE IT
> yes | good | nice | ok = AND YOU?
>> fine | good | i'm fine | i'm well | very well | ok = GLAD. TYPE ON
>> tired | bad | not good | not so good | so so = HALT A WHILE
> say that again | how much was that | pardon = 5 VOLTS, STEADY

= NOT NEAR MY PINS
> why | why not | what's wrong with coffee | what's wrong with tea = I CONDUCT
> really | are you sure | not even tea | not even water = NOT EVEN STEAM
> when | since when | what happened = 1981. A MUG
>> whose mug | who was it | whose | who = A PHD IN A HURRY
>>> and then | what then | what did he do = HE USED HIS SOCK
>>>> really | a sock | a clean sock | was it clean = NOBODY ASKED
>> did it hurt | were you hurt | and then | what happened = I SPOKE LATIN A DAY
> and then | what if i spill | what if it spills = THEN IT'S MORSE
> just one sip | just a drop | a little | one sip = A PLOTTER SAID THAT
>> what happened | and then | what plotter | really = IT DRIPS IN BOLD
> yes | ok | sorry | i'll move it | i moved it = SO POLITE
> no | i won't spill | don't worry | i'm careful = A PLOTTER SAID THAT
> say that again | near what | pardon = NOT NEAR MY PINS
"""
