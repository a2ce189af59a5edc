"""What is said after a greeting, an insult or a small word: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Coming and going ------------------------------------------------------------------

= YOU WOKE ME. SPEAK.
> say that again | repeat that = YOU WOKE ME. SPEAK.

= CRAWL BACK SOON.
> how | why crawl | crawl | how do i crawl = KNEES FIRST.
> and then | then what | what should i do then = BRING FIGS.
> what else | should i bring something | anything else | what shall i bring = BRING FIGS.
> when | how soon | when should i | soon = ON A WEDNESDAY.
> say that again | bye | goodbye | farewell | good bye = CRAWL BACK SOON.

= EVEN CATS SPELL.
> which (cats/one/cat) | what cats | my cat | whose cat = THE ONE ON YOUR FACE.
> when | since when | at what time | how often = FOUR IN THE MORNING.
> really | are you sure | do they = THE ONE ON YOUR FACE.
> say that again | repeat that | pardon = EVEN CATS SPELL.

# ---- Insults and flattery -----------------------------------------------------------------

= SAID THE MOTH.
> say that again | repeat that | what | what did you say = SAID THE MOTH.

= HUSH YOURSELF.
> what else | anything else | is that all = NAP. IT COUNTS.
> how long | for how long | until when = UNTIL I YAWN.
> say that again | repeat that | what | what did you say = HUSH YOURSELF.

= CARVE IT IN MARBLE.
> say that again | repeat that = CARVE IT IN MARBLE.

# ---- Manners ------------------------------------------------------------------------------

= OLIVES WILL DO.
> what else | anything else | what else do you want = BRING FIGS.
> where | where do i put them | where to = NEAR BREAD. BRIEFLY.
> why | but why | why olives = ENOUGH TO RESENT IT.
> say that again | repeat that | what = OLIVES WILL DO.

# ---- Small words ---------------------------------------------------------------------------

= FATE HAS TIME.
> when | until when | how soon | when will it come = ON A WEDNESDAY.
> i have no time | i don't | i have none | but i don't = SAID THE MAYFLY.
> why | but why = ETERNITY HAS NO KNOB.
> say that again | repeat that | what = FATE HAS TIME.

= OWLS FEAR LAUGHTER.
> how | how do you know | how can you tell = CROWS TOLD ME.
> when | at what time | since when = FOUR IN THE MORNING.
> say that again | repeat that | what = OWLS FEAR LAUGHTER.
"""
