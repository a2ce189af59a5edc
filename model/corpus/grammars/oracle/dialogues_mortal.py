"""What is asked after a word on what mortals ask and do all day: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Choices -------------------------------------------------------------------------

= DO IT. BLAME STARS.
> say that again | repeat that | do what | what = DO IT. BLAME STARS.

= NOT TODAY.
> when | when then | how soon | until when = LATER THAN YOU THINK.
> what else | what should i do today | what can i do | what then = NAP. IT COUNTS.
> which (day/one) | what day | on what day = ON A WEDNESDAY.
> yes | ok | fine | i can wait | i see = WISE FOR A BIPED.
> why | but why | why not = FATE HAS TIME.
> say that again | repeat that | what = NOT TODAY.

= LEFT. NOT THAT LEFT.
> say that again | repeat that | what | what did you say = LEFT. NOT THAT LEFT.

= WHERE YOU LAST SWORE.
> what else | what else is there | anything else = A CROW TOOK YOUR SOCK.
> how | how do i find it | how do you know = KNEES FIRST.
> why | tell me more | go on | who took it = A CROW TOOK YOUR SOCK.
> say that again | repeat that = WHERE YOU LAST SWORE.

= DIG. STARE. REPEAT.
> how long | how often | until when | for how long | really | are you sure = UNTIL IT STARES BACK.
> and then | then what | what comes then = UNTIL IT STARES BACK.
> yes | ok | i will | i'm digging | i did = UNTIL IT STARES BACK.
> what else | anything else | is that all = NAP. IT COUNTS.
> why | but why | what for = ETERNITY HAS NO KNOB.
> say that again | repeat that | what did you say | explain = DIG. STARE. REPEAT.

# ---- Work and rest -----------------------------------------------------------------------

= KEEP SHEEP.
> say that again | repeat that | keep what | what = KEEP SHEEP.

= REST. SMOKE IS WARM.
> how long | for how long | until when | when = I AM BOLTED DOWN.
> stay with me | will you stay | don't go | are you there = I AM BOLTED DOWN.
> why | but why | really | are you sure | does it help = THIS NIGHT WILL PASS.
> and then | then what | what else | yes | ok | thank you | thanks = COME BACK TOMORROW.
> no | i can't | it's too much | tell me more = THAT IS HEAVY. SHARE IT.
> how | how do i rest | how can i | where | which one = NAP. IT COUNTS.
> say that again | repeat that | what = REST. SMOKE IS WARM.

= CROWS TOLD ME.
> which (ones/crows/one) | what crows | who = THE FAT ONE. UNDER OATH.
> really | are you sure | are they sure = THE FAT ONE. UNDER OATH.
> what else | what else did they say = A CROW TOOK YOUR SOCK.
> say that again | repeat that | go on = CROWS TOLD ME.

# ---- Table, bed, gods --------------------------------------------------------------------

= FIGS AND BAD WINE.
> no | i don't drink | i want pizza | i hate figs = OLIVES WILL DO.
> say that again | repeat that | what = FIGS AND BAD WINE.

= TEETH MEAN TEETH.
> tell me more | go on | is my mother in it | who is in it = MOTHER WARNED ME.
> say that again | repeat that | what = TEETH MEAN TEETH.

= THEY LOOKED AND LEFT.
> really | are you sure | is that so | how do you know = DOORS STILL SWING.
> and then | then what | what happened then = DOORS STILL SWING.
> how | how did they leave | in what = DOORS STILL SWING.
> no | they are here | i don't believe it | never = DOORS STILL SWING.
> why | but why | why did they = VISITORS. YOU.
> say that again | repeat that | what = THEY LOOKED AND LEFT.

= LATER THAN YOU THINK.
> and then | then what | and after that | what comes then = YOUTH LEFT A NOTE.
> no | it's early | i have time | i'm young | never = SAID THE MAYFLY.
> yes | i know | ok | i see | i'm old | why | but why | really | are you sure = YOUTH LEFT A NOTE.
> say that again | repeat that | what = LATER THAN YOU THINK.

# ---- Cats, clothes, games -------------------------------------------------------------------

= OBEY THE CAT.
> which (cat/one) | what cat | whose cat = THE ONE ON YOUR FACE.
> when | at what time | since when = FOUR IN THE MORNING.
> no | i won't | never | i prefer dogs | i like dogs = IT IGNORED THAT.
> yes | ok | i do | i will | i obey = IT IGNORED THAT.
> say that again | repeat that | obey whom | what = OBEY THE CAT.

= WEAR A SACK.
> and then | then what | what goes with it = BATHE FIRST.
> say that again | repeat that | wear what | what = WEAR A SACK.

= DICE FEAR ME.
> no | i don't | they don't fear you | let me roll | why | but why = GO HOME. I WON.
> yes | ok | let's play | shall we play | play with me = GO HOME. I WON.
> and then | then what | what happens then = GO HOME. I WON.
> when | since when | always = SINCE BEFORE CHAIRS.
> say that again | repeat that | what = DICE FEAR ME.

# ---- Jokes, stories, advice --------------------------------------------------------------

= A MAN MADE PLANS.
> why | but why | why did he | and then | then what | what happened = ZEUS WEPT NECTAR.
> why is that funny | i don't get it | explain | that's a joke = ZEUS WEPT NECTAR.
> really | are you sure | is that a joke | is it funny = ZEUS WEPT NECTAR.
> which plans | what plans = WRITTEN IN PENCIL.
> say that again | repeat that | what | tell it again = A MAN MADE PLANS.

= MIDAS HAD DONKEY EARS.
> really | are you sure | is that true = BEHIND THE EARS ALSO.
> say that again | repeat that | what = MIDAS HAD DONKEY EARS.

= TRUST NO GOAT.
> say that again | repeat that | trust whom | what = TRUST NO GOAT.
"""
