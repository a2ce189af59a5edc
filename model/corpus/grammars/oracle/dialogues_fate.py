"""What is asked after a word on love and death: a part of `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Love ------------------------------------------------------------------------------

= LESS THAN SOUP.
> really | are you sure | says who | who told you = I SAW BOTH SPOONS.
> how | how do you know | how can you tell = I SAW BOTH SPOONS.
> no | that's not true | i don't believe it | never = I SAW BOTH SPOONS.
> what else | more than what | anything else = FIGS AND BAD WINE.
> why | but why = BATHE FIRST.
> say that again | repeat that | what = LESS THAN SOUP.

= BATHE FIRST.
> yes | ok | i did | i bathed | i will = BEHIND THE EARS ALSO.
> how | in what | with what | which soap = COLD WATER. LONG YEARS.
> why | but why | do i smell | who says so = CROWS TOLD ME.
> say that again | repeat that | what = BATHE FIRST.

= TWO. ONE BITES.
> really | are you sure | how do you know | how many | how many bite | two = I COUNTED.
> say that again | repeat that | how many was it = TWO. ONE BITES.

= MOTHER WARNED ME.
> why | but why | why did she = SHE KNEW YOUR KIND.
> no | she didn't | you have no mother | no way = SHE KNEW YOUR KIND.
> tell me more | go on | was she wise = SHE KNEW YOUR KIND.
> say that again | repeat that | what | who = MOTHER WARNED ME.

= USE LEECHES.
> what else | anything else | is there nothing else = BATHE FIRST.
> where | where do i put them | on what = BEHIND THE EARS ALSO.
> say that again | repeat that | use what | what = USE LEECHES.

# ---- Death -----------------------------------------------------------------------------

= ON A WEDNESDAY.
> and then | then what | what happens then = QUEUES. NO CHAIRS.
> yes | ok | i'll be ready | i see = BATHE FIRST.
> really | are you sure | is that certain = ETCHED IN BRONZE.
> how | how will it happen | what kills me = BEWARE OF STAIRS.
> say that again | repeat that | on what day = ON A WEDNESDAY.

= QUEUES. NO CHAIRS.
> say that again | repeat that | what = QUEUES. NO CHAIRS.

= BEHIND YOU.
> how many | how many are there | many = I COUNTED.
> no | i looked | there's nothing there | i see nothing = IT IGNORED THAT.
> say that again | repeat that | where | where is it = BEHIND YOU.

= FERRYMEN ARE GENTLE.
> why | but why | how come | really | are you sure | and then | then what = REST. SMOKE IS WARM.
> how | when | how soon | tell me more | what else | where | which one = REST. SMOKE IS WARM.
> i miss (him/her) | it hurts | no | yes | ok | thank you | thanks = REST. SMOKE IS WARM.
> say that again | repeat that | what | who = FERRYMEN ARE GENTLE.

# Here it jokes about nothing: every answer, and every answer to that, leads to somebody who helps.
= STAY. CALL A FRIEND.
> why | why should i | what for | but why = THIS NIGHT WILL PASS.
> really | are you sure | does it get better | will it pass = THIS NIGHT WILL PASS.
> who | which (one/friend) | whom | call who = ANYONE WHO PICKS UP.
> i have no friends | i have nobody | nobody | no one = A CRISIS LINE ANSWERS.
> nobody cares | i'm all alone | i'm alone = A CRISIS LINE ANSWERS.
> how | how do i do it | how should i do it | with what = A CRISIS LINE ANSWERS.
> and then | then what | what do i say | what should i say = TELL THEM IT HURTS.
> when | now | tomorrow | right now | i will | today = CALL NOW. I WILL WAIT.
> no | i can't | i don't want to | i won't = STAY ONLY TONIGHT.
> yes | ok | i'll try | alright | fine | i'll call = I AM HERE. RING THEM.
> tell me more | what else | anything else | it hurts | i'm so sad = THAT IS HEAVY. SHARE IT.
> thank you | thanks | thank you oracle = COME BACK TOMORROW.
> where | where is that | where do i go | what can i do = ASK A DOCTOR. NOW.
> how long | until when | goodbye | bye | farewell = STAY ONLY TONIGHT.
> are you there | stay with me | talk to me | don't go = I AM HERE. RING THEM.
> say that again | repeat that | what | i want to die = STAY. CALL A FRIEND.

= THIS NIGHT WILL PASS.
> why | really | are you sure | how do you know | how | tell me more = I HAVE SEEN DAWNS.
> and then | then what | when | what then | yes | ok | thank you = COME BACK TOMORROW.
> no | it won't | it doesn't | i can't | never | what else | who = STAY. CALL A FRIEND.
> say that again | which one = THIS NIGHT WILL PASS.

= I HAVE SEEN DAWNS.
> and then | then what | how many | really | are you sure | why | how | when = COME BACK TOMORROW.
> no | not me | i can't | i won't | yes | ok | what else | who | thank you = STAY. CALL A FRIEND.
> say that again | which one | tell me more = THIS NIGHT WILL PASS.

= ANYONE WHO PICKS UP.
> no | nobody will | nobody | no one | who | and if nobody does | when = A CRISIS LINE ANSWERS.
> which one | what else | tell me more = A CRISIS LINE ANSWERS.
> why | really | are you sure | and then | then what | what do i say | how = TELL THEM IT HURTS.
> yes | ok | thank you = TELL THEM IT HURTS.
> say that again = ANYONE WHO PICKS UP.

= A CRISIS LINE ANSWERS.
> how | where | which (one/number) | who | what number | tell me more = ASK A DOCTOR. NOW.
> no | i can't | why | i won't | really | are you sure | what else = STAY. CALL A FRIEND.
> yes | ok | and then | i'll call | thank you | when = TELL THEM IT HURTS.
> say that again = A CRISIS LINE ANSWERS.

= ASK A DOCTOR. NOW.
> why | really | are you sure | and then | then what | how | tell me more = TELL THEM IT HURTS.
> no | i can't | which one | i have no doctor | who | what else | when = A CRISIS LINE ANSWERS.
> yes | ok | i will | thank you = I AM HERE. RING THEM.
> say that again = ASK A DOCTOR. NOW.

= TELL THEM IT HURTS.
> who | whom | to whom | which one | tell who | when = ANYONE WHO PICKS UP.
> no | i can't | why | i won't | how | what else | tell me more = STAY. CALL A FRIEND.
> yes | ok | i will | and then | really | are you sure | thank you = I AM HERE. RING THEM.
> say that again = TELL THEM IT HURTS.

= CALL NOW. I WILL WAIT.
> who | whom | call who | which one | how | tell me more = ANYONE WHO PICKS UP.
> why | no | i can't | i won't | really | are you sure | when = STAY ONLY TONIGHT.
> and then | then what | yes | ok | i did | what else | thank you = TELL THEM IT HURTS.
> say that again = CALL NOW. I WILL WAIT.

= STAY ONLY TONIGHT.
> and then | then what | why | and tomorrow | yes | ok | when | thank you = COME BACK TOMORROW.
> no | i can't | i won't | really | are you sure | how | what else | who = STAY. CALL A FRIEND.
> say that again | which one | tell me more = STAY ONLY TONIGHT.

= I AM HERE. RING THEM.
> thank you | thanks | and then | ok | yes | i did | what else = COME BACK TOMORROW.
> who | call who | why | no | i can't | really | are you sure | which one = ANYONE WHO PICKS UP.
> how | when | tell me more = TELL THEM IT HURTS.
> say that again = I AM HERE. RING THEM.

= THAT IS HEAVY. SHARE IT.
> with whom | how | who | no | why | yes | ok | which one | thank you = ANYONE WHO PICKS UP.
> and then | really | are you sure | what else | nobody cares | when = A CRISIS LINE ANSWERS.
> say that again | tell me more = THAT IS HEAVY. SHARE IT.

= COME BACK TOMORROW.
> why | really | are you sure | and then | no | what for | how = THIS NIGHT WILL PASS.
> yes | ok | i will | thank you | tell me more = I HAVE SEEN DAWNS.
> goodbye | bye | farewell | which one | what else = STAY ONLY TONIGHT.
> say that again | when | who = COME BACK TOMORROW.

= BLOOD STAINS.
> how | how do i get it out | how do i wash it | really | are you sure = COLD WATER. LONG YEARS.
> tell me more | go on | explain = COLD WATER. LONG YEARS.
> no | i won't do it | ok i won't | never mind = WISE FOR A BIPED.
> say that again | repeat that | what = BLOOD STAINS.

= IT AMUSES ZEUS.
> what else | what else (does/amuses him) | anything else = A MAN MADE PLANS.
> when | how often | since when = FOUR IN THE MORNING.
> why | but why | why does it = ETERNITY HAS NO KNOB.
> really | are you sure | how = ZEUS WEPT NECTAR.
> say that again | repeat that | it does what = IT AMUSES ZEUS.
"""
