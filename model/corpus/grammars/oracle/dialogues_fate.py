"""What is asked after a word on love and death: a part of `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Love ------------------------------------------------------------------------------

= LESS THAN SOUP.
> why | why soup | but why | how come = SOUP STAYED.
> really | are you sure | says who | who told you = I SAW BOTH SPOONS.
> how | how do you know | how can you tell = I SAW BOTH SPOONS.
> how much | how much less | by how much = BY ONE SPOON.
> which (soup/one) | what soup | what kind of soup = LENTIL. ON A COLD DAY.
> no | that's not true | i don't believe it | never = I SAW BOTH SPOONS.
> yes | i know | ok | i thought so | i see = THEN LEARN TO COOK.
> what can i do | what should i do | tell me more = BE SALT. NOT PEPPER.
> what else | more than what | anything else = FIGS AND BAD WINE.
> when | when will it change | will it change = WHEN RENT IS DUE.
> say that again | repeat that | what = LESS THAN SOUP.

= BATHE FIRST.
> why | but why | why bathe | what for = LOVE HAS A NOSE.
> really | are you sure | must i | is that so = EVEN ZEUS DID.
>> when | how | how often | really = ONCE. AS A SWAN.
> and then | then what | after that | and after that = COMB. THEN GROVEL.
> no | i won't | never | i don't want to = THEN DATE A FISH.
> yes | ok | i did | i bathed | i will = BEHIND THE EARS ALSO.
>> why | why there | what for = WHISPERS LIVE THERE.
> tell me more | go on | it still hurts | i'm sad = HEARTS HEAL DAMP.
> how | in what | with what | which soap = COLD WATER. LONG YEARS.
> what else | anything else | is that all = COMB. THEN GROVEL.
> say that again | repeat that | what = BATHE FIRST.

= TWO. ONE BITES.
> which one | which one bites | which | who bites = THE QUIET ONE.
> why | why does it bite | but why | how come = IT TAKES AFTER YOU.
> really | are you sure | how do you know | how many | how many bite | two = I COUNTED.
> what else | only two | anything else | no more = A THIRD ONE BARKS.
> no | i don't want (two/that) | too many | never = TELL THE STORK.
> and the other one | the other one | tell me more | go on = THE OTHER ONE SINGS.
>> what | what does it sing | really | when = LULLABIES. OFF KEY.
> boy or girl | a boy or a girl | is it a boy | girls = YES. WITH LUNGS.
> and then | then what = THE OTHER ONE SINGS.
> when | how soon | when will they come = WHEN LAUNDRY IS OUT.
> say that again | repeat that | how many was it = TWO. ONE BITES.

= MOTHER WARNED ME.
> of what | about what | what did she say | about whom = OF SUITORS. OF SOUP.
> why | but why | why did she = SHE KNEW YOUR KIND.
> really | are you sure | prove it | how | how did she (warn/say it) = BY LETTER. IN CAPITALS.
> and then | then what | what did you do | did you listen = I DID IT ANYWAY.
>> and then | what happened | and = LOOK AT ME NOW.
> what else | anything else | what else did she say = OF SUITORS. OF SOUP.
> who is your mother | you have a mother | which mother = A FURNACE. BUT WARM.
>> where is she [now] | is she alive | and now = OUT. SINCE WINTER.
> no | she didn't | you have no mother | no way = SHE KNEW YOUR KIND.
> tell me more | go on | was she wise = SHE KNEW YOUR KIND.
> yes | mine too | my mother too | so did mine = THEN WE ARE TWO.
> say that again | repeat that | what | who = MOTHER WARNED ME.

= USE LEECHES.
> why | why leeches | but why | for love = THEY ARE GOOD LISTENERS.
> how many | how many leeches | until when = UNTIL YOU FEEL LIGHT.
> really | are you sure | does it work | will it help = THEY CURED A DUKE.
>> of what | what did he have | really | and then = OF BEING A DUKE.
> and then | then what | what happens then = UNTIL YOU FEEL LIGHT.
> what else | anything else | is there nothing else = BATHE FIRST.
> does it hurt | will it hurt | is it painful = LESS THAN LOVE.
> no | i won't | never | yuck | i hate leeches = THEY LIKED YOU THOUGH.
> tell me more | go on | explain = THEY ARE GOOD LISTENERS.
> where | where do i put them | on what = BEHIND THE EARS ALSO.
> say that again | repeat that | use what | what = USE LEECHES.

# ---- Death -----------------------------------------------------------------------------

= ON A WEDNESDAY.
> why | why wednesday | but why | how come = THURSDAYS ARE BOOKED.
> which one | which wednesday | which week | which = A GRAY ONE. IT RAINS.
>> when | what time | at what time = JUST PAST FOUR.
> really | are you sure | how do you know = IT IS IN MY DIARY.
> what else | anything else | what else happens = A BELL. THEN BARKING.
> how | how does it happen | in what way = SOUP IS INVOLVED.
>> which (soup/one) | what soup = LENTIL. ON A COLD DAY.
> when | what time | at what time | when exactly = JUST PAST FOUR.
> no | not wednesday | i'm busy then | never = THE DAY HAS CLAWS.
> tell me more | go on | can i (stop/change/move) it = THE DAY HAS CLAWS.
> and then | then what | what happens then = QUEUES. NO CHAIRS.
> yes | ok | i'll be ready | i see = BATHE FIRST.
> say that again | repeat that | on what day = ON A WEDNESDAY.

= QUEUES. NO CHAIRS.
> why | why no chairs | no chairs | how come = KINGS BROUGHT NONE.
> really | are you sure | says who | is there nothing else = YOU HOLD A NUMBER.
> and then | then what | what happens then = A WINDOW. CLOSED.
> what else | anything else | is there music = ONLY POMEGRANATES.
> how long | for how long | how long is it = YOU MEET EVERYONE.
> who is there | who will i meet | will i see my friends = YOU MEET EVERYONE.
>> everyone | really | who | everyone i know = EVEN THAT ONE.
>> and my dog | what about my dog | and dogs = DOGS SKIP AHEAD.
> how | how should i wait | how do i get in = ONE COIN. KEEP IT DRY.
> when | when do i get there | when is it my turn = YOU HOLD A NUMBER.
>> which (one/number) | what number | how many = THIRTEEN. IT LIMPS.
> is there food | can i eat there | coffee = ONLY POMEGRANATES.
> tell me more | go on | who is in it = YOU MEET EVERYONE.
> no | i won't go | i don't want to | never = EVENTUALLY.
> yes | ok | i can wait | i see = YOU HOLD A NUMBER.
> say that again | repeat that | what = QUEUES. NO CHAIRS.

= BEHIND YOU.
> what | what is | who | who is | who is behind me = A COAT. PROBABLY.
>> probably | are you sure | really = IT IS BREATHING.
> why | why behind me | but why | how come = YOU FACE FORWARD.
> really | are you sure | is that true = DO NOT CHECK.
>> why | why not | how come = IT IS SHY.
>> i (did/checked/looked) | i will | too late = IT MOVED WITH YOU.
> how many | how many are there | many = I COUNTED.
> no | there is nothing | i see nothing | nothing there = NOTHING WAVES BACK.
> yes | i see it | i know | ok = COMPANY. LIKE YOU.
> what does it want | what should i do | tell me more = COMPANY. LIKE YOU.
> say that again | repeat that | where | where is it = BEHIND YOU.

= FERRYMEN ARE GENTLE.
> why | how come | are they | why gentle = THEY CARRY SLEEPERS.
> really | are you sure | is that true | promise = THE WATER IS STILL.
> and then | then what | where to | where do they go = A SHORE. ONE LAMP.
>> and then | who lit it | then what | who is there = SOMEONE WAITS THERE.
> what else | anything else | do they take dogs | and my dog = THEY TAKE DOGS.
>> and cats | what about cats | really = CATS ROW.
> how | how is it there | how do they row = THE WATER IS STILL.
> when | will i see (him/her/them) again | can i follow | can i come = NOT SOON. LIVE FIRST.
>> why | how | no | i can't | but how = REST. SMOKE IS WARM.
> no | it's not fair | that's not fair | why (him/her) = NO. IT IS NOT FAIR.
> yes | ok | i hope so | i see | thank you | thanks | that helps = GO GENTLY.
> tell me more | go on | which one | who are they = A SHORE. ONE LAMP.
> did (he/she) suffer | is (he/she) cold | was it cold = THE WATER IS STILL.
> i miss (him/her/them) | i miss (him/her) so much = THE FAR BANK HEARS.
> do they take cats | and my cat | what about cats = CATS ROW.
> say that again | repeat that | what | who = FERRYMEN ARE GENTLE.

= THEY CARRY SLEEPERS.
> why | really | are you sure | how = THE WATER IS STILL.
> and then | then what | where to | where = A SHORE. ONE LAMP.

= THE WATER IS STILL.
> why | really | are you sure | how come = THEY CARRY SLEEPERS.
> and then | then what | what else = A SHORE. ONE LAMP.

= SOMEONE WAITS THERE.
> who | really | are you sure | why | for me = THE FAR BANK HEARS.
> when | can i come | can i go there = NOT SOON. LIVE FIRST.

= NO. IT IS NOT FAIR.
> why | but why | then why | and then | what now = REST. SMOKE IS WARM.
> yes | i know | ok | thank you | really = GO GENTLY.

= THE FAR BANK HEARS.
> really | are you sure | why | how = FERRYMEN ARE GENTLE.
> thank you | thanks | ok | yes = GO GENTLY.

= GO GENTLY.
> why | and then | where | ok | yes | thank you = REST. SMOKE IS WARM.

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
> why | really | are you sure | how do you know | how = I HAVE SEEN DAWNS.
> and then | then what | when | what then | yes | ok = COME BACK TOMORROW.
> no | it won't | it doesn't | i can't | never = STAY. CALL A FRIEND.

= I HAVE SEEN DAWNS.
> and then | then what | how many | really | why = COME BACK TOMORROW.
> no | not me | i can't | i won't | yes | ok = STAY. CALL A FRIEND.

= ANYONE WHO PICKS UP.
> no | nobody will | nobody | no one | who | and if nobody does = A CRISIS LINE ANSWERS.
> why | really | and then | then what | what do i say | yes | ok = TELL THEM IT HURTS.

= A CRISIS LINE ANSWERS.
> how | where | which (one/number) | who | what number = ASK A DOCTOR. NOW.
> no | i can't | why | i won't | really = STAY. CALL A FRIEND.
> yes | ok | and then | i'll call | thank you = TELL THEM IT HURTS.

= ASK A DOCTOR. NOW.
> why | really | and then | then what | how = TELL THEM IT HURTS.
> no | i can't | which one | i have no doctor | who = A CRISIS LINE ANSWERS.
> yes | ok | i will | thank you = I AM HERE. RING THEM.

= TELL THEM IT HURTS.
> who | whom | to whom | which one | tell who = ANYONE WHO PICKS UP.
> no | i can't | why | i won't | how = STAY. CALL A FRIEND.
> yes | ok | i will | and then | really = I AM HERE. RING THEM.

= CALL NOW. I WILL WAIT.
> who | whom | call who | which one = ANYONE WHO PICKS UP.
> why | no | i can't | i won't | really = STAY ONLY TONIGHT.
> and then | then what | yes | ok | i did = TELL THEM IT HURTS.

= STAY ONLY TONIGHT.
> and then | then what | why | and tomorrow | yes | ok = COME BACK TOMORROW.
> no | i can't | i won't | really | how = STAY. CALL A FRIEND.

= I AM HERE. RING THEM.
> thank you | thanks | and then | ok | yes | i did = COME BACK TOMORROW.
> who | call who | why | no | i can't | really = ANYONE WHO PICKS UP.

= THAT IS HEAVY. SHARE IT.
> with whom | how | who | no | why | yes | ok = ANYONE WHO PICKS UP.
> and then | really | what else | nobody cares = A CRISIS LINE ANSWERS.

= COME BACK TOMORROW.
> why | really | and then | no | what for = THIS NIGHT WILL PASS.
> yes | ok | i will | thank you = I HAVE SEEN DAWNS.
> goodbye | bye | farewell = STAY ONLY TONIGHT.

= BLOOD STAINS.
> why | how come | but why | why does it | really | are you sure | says who = IT REMEMBERS.
> how | how do i get it out | how do i wash it = COLD WATER. LONG YEARS.
> and then | then what | what happens then | who comes = THEIR SONS COME.
>> and then | then what | why | after that = THEN YOURS GO.
>> when does it end | how does it end | until when = WHEN ONE SON SITS DOWN.
> what else | what else stains | anything else = BEETS. GUILT.
> who | which (one/enemy) | who is it | who is my enemy = THE ONE YOU SHAVE.
>> really | are you sure | me | no = DUST OFTEN ARGUES.
> yes | i will | i don't care | so what | ok = DIG A PAIR. ONE FITS.
>> two what | fits (what/whom/who) | why two = THE ONE YOU SHAVE.
> what should i do | instead | what can i do | what then = MAIL HIM A GOAT.
> tell me more | go on | explain = COLD WATER. LONG YEARS.
> no | i won't do it | ok i won't | never mind = WISE FOR A BIPED.
> say that again | repeat that | what = BLOOD STAINS.

= IT AMUSES ZEUS.
> why | but why | why does it | why him = HE IS EASILY BORED.
>> why | how come | really = ETERNAL LIFE. NO HOBBY.
> really | are you sure | how do you know | is that so = HEAR THE THUNDER.
>> yes | i hear it | ok | and = THAT WAS A GIGGLE.
>> no | i don't | i hear nothing = YOU ARE THE PUNCHLINE.
> and then | then what | what does he do = HEAR THE THUNDER.
> no | it's not funny | that's not funny | that's mean = YOU ARE THE PUNCHLINE.
> yes | haha | ok | i see | very funny = DO NOT ENCOURAGE HIM.
> tell me more | go on | and me | why me = YOU WERE A DARE.
>> whose | by whom | who dared | really = HERMES BET A SANDAL.
>>> who won | and then | and | did he win = FATE HAS TIME.
> what else | what else (does/amuses him) | anything else = A MAN MADE PLANS.
> when | how often | since when = FOUR IN THE MORNING.
> and you | does it amuse you | do you laugh = ONCE. I LEAKED SOOT.
> say that again | repeat that | it does what = IT AMUSES ZEUS.
"""
