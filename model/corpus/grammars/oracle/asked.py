"""Whatever begins with a small word, from "will" to "who": a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# No question goes unanswered: what is asked about anything at all, by its first word.

= DO IT. BLAME STARS.
? should i do it | should i go | should i stay | should i try | should i tell (him/her)
? should i say it | should i wait | should i move to another town | should i paint the door
? should i cut my hair | should i call him | should i write a book | should i forgive her
? should i stop smoking | should i go out | should i go to the party | should i learn to cook
? should i get a tattoo | should i sign it | should i take it | should i fix the roof
? should i keep it | should i open the box | should i answer him | should i give up
? should i go home | should i get a haircut | should i start today | should i accept

= NOT TODAY.
? is it a good idea | is it wise | is that wise | is it safe | is it dangerous | is it worth it
? is it right | is it wrong | is it possible | is it allowed | is it legal | is it good for me
? is it a mistake | is it too late | is that a good plan | is it the right time | is there a chance
? am i right | am i ready | am i doing it right | am i making a mistake | are my plans good
? was it a mistake | was i right | did i do the right thing | did i do well | do i have a chance
? do i need a new coat | do i have to | is my plan good | is it healthy | is this the right way

= LEFT. NOT THAT LEFT.
? left or right | which one | this or that | a or b | should i go left or right | red or blue
? which way | which should i choose | which door | which path should i take | what should i choose
? one or two | up or down | north or south | tea or coffee | stay or go | which one is better
? him or her | now or later | heads or tails | should i take the first or the second
! choose | choose one | decide for me | flip a coin | pick one | help me choose | help me decide
. i can't decide | i can't choose | i'm at a crossroads

= WHERE YOU LAST SWORE.
? where are my keys | where is my ring | where did i leave my glasses | where is it
? where did i put it | where is my other sock | where did i lose it | where is my wallet
? where can i find it | where is the remote | where is my umbrella | where's my hat
? who has my keys | where did my pen go | have you seen my keys | where is the key
! find my keys | help me find my ring
. i lost my (keys/wallet/ring/phone/hat) | i can't find it | i can't find my shoes
. my keys are gone | it is gone | i lost it | something is missing | i'm lost
. i don't know where i am | i lost my way | lost | i took a wrong turn

= DIG. STARE. REPEAT.
? how | how do i do it | how can i do that | how do i win | how do i stop | how do i fix it
? how do i start | how do i get there | how do i learn it | how do i lose weight
? how do i bake bread | how do i sleep better | how can i become better | how do i forget her
? how should i do it | how so | how do i get out of here | how do i cook rice
? what should i do | what should i do now | what should i do today | what can i do
? what shall we do | what is there to do | what now | how do i pass the time | do you get bored
? what should i do tonight | what should i do this weekend | are you bored
! show me how | teach me | tell me how to do it
. i'm bored | i'm so bored | bored | boring | this is boring | i have nothing to do
. there's nothing to do | entertain me | nothing to do here | i feel bored | so boring

# ---- What one says after an answer, where it follows none or nothing in particular ----------

= AN EMPIRE FALLS.
? and then | then what | what then | what happens then | and after that | what comes then
? what happened | what happened then | what comes next | and what then | after that

= BEWARE OF STAIRS.
? what else | anything else | what more | is there more | else | anything more

= WHERE YOU LAST SWORE.
? where | where exactly | where was that | where to | where was it | where from

= BEHIND YOU.
? where is he | where are they | where is he now | where is it now | where are they now

= IT AMUSES ZEUS.
? what for | why should i | why there | why that | why him | why does it | why do they

= I OUTLIVED TROY.
? since when | how long ago | when was that

= ON A WEDNESDAY.
? how soon | when exactly | at what time | by when | what time | when should i | when then

= NOT TODAY.
? now | right now | must i | and now | today then

= LEFT. NOT THAT LEFT.
? which | which ones | which of them | what kind | which one exactly

= FIGS AND BAD WINE.
? of what | with what | about what | what about | on what | at what | in what | to what
? like what

= THIRTEEN. IT LIMPS.
? for how long | how fast | how big | how many are they

= JEALOUS SMITHS.
? to whom | with whom | by whom | whose | who else | who are they | who does

= HALF BRASS. HALF FOG.
? who told you | says who | who says so

= BRASS NEVER LIES.
? prove it | promise | that's not true | is that really true

= ETCHED IN BRONZE.
? saying what | what does it say | what did it say | what did they say | say what

= GIVE A GOAT.
? what does it want | what do they want | show me

= FATE HAS TIME.
. i don't | i can't | i don't want to | no thanks | not me

= CROWS TOLD ME.
. i will | i did | i do | i know | me too | i see it | i thought so | i believe you | so am i

= REST. SMOKE IS WARM.
. it hurts | i'm still sad | it still hurts

= A MAN MADE PLANS.
. another one | one more
"""
