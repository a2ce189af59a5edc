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
> and then | then what | what comes then = IT COOLS. ALL DOES.
> how | how do you know | how can you tell = I SAW BOTH SPOONS.
> how much | how much less | by how much = BY ONE SPOON.
> which (soup/one) | what soup | what kind of soup = LENTIL. ON A COLD DAY.
> no | that's not true | i don't believe it | never = I SAW BOTH SPOONS.
> yes | i know | ok | i thought so | i see = THEN LEARN TO COOK.
> what can i do | what should i do | tell me more = BE SALT. NOT PEPPER.
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
> say that again | repeat that | what | who = MOTHER WARNED ME.

= USE LEECHES.
> why | why leeches | but why | for love = THEY ARE GOOD LISTENERS.
> how many | how many leeches | until when = UNTIL YOU FEEL LIGHT.
> really | are you sure | does it work | will it help = THEY CURED A DUKE.
>> of what | what did he have | really | and then = OF BEING A DUKE.
> and then | then what | what happens then = UNTIL YOU FEEL LIGHT.
> what else | anything else | is there nothing else = BATHE FIRST.
> which ones | which leeches | what kind = CERTIFIED ONES.
> does it hurt | will it hurt | is it painful = LESS THAN LOVE.
> no | i won't | never | yuck | i hate leeches = THEY LIKED YOU THOUGH.
> tell me more | go on | explain = THEY ARE GOOD LISTENERS.
> say that again | repeat that | use what | what = USE LEECHES.

# ---- Death -----------------------------------------------------------------------------

= ON A WEDNESDAY.
> why | why wednesday | but why | how come = THURSDAYS ARE BOOKED.
> which one | which wednesday | which week | which = A GRAY ONE. IT RAINS.
>> when | what time | at what time = JUST PAST FOUR.
> really | are you sure | how do you know = IT IS IN MY DIARY.
>> what else is in it | show me | what else = ALL ELSE IS BLANK.
> what else | anything else | what else happens = A BELL. THEN BARKING.
> how | how does it happen | in what way = SOUP IS INVOLVED.
>> which (soup/one) | what soup = LENTIL. ON A COLD DAY.
> when | what time | at what time | when exactly = JUST PAST FOUR.
> no | not wednesday | i'm busy then | never = THE DATE HAS CLAWS.
> tell me more | go on | can i (stop/change/move) it = THE DATE HAS CLAWS.
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
> what else | anything else | do they take (dogs/cats) = THEY TAKE DOGS.
>> and cats | what about cats | really = CATS ROW.
> how | how is it there | how do they row = THE WATER IS STILL.
> when | will i see (him/her/them) again | can i follow | can i come = NOT SOON. LIVE FIRST.
>> why | how | no | i can't | but how = REST. SMOKE IS WARM.
> no | it's not fair | that's not fair | why (him/her) = NO. IT IS NOT FAIR.
> yes | ok | i hope so | i see | thank you | thanks | that helps = GO GENTLY.
> tell me more | go on | which one | who are they = A SHORE. ONE LAMP.
> did (he/she) suffer | is (he/she) cold | was it cold = THE WATER IS STILL.
> i miss (him/her/them) | i miss (him/her) so much = THE FAR BANK HEARS.
> say that again | repeat that | what | who = FERRYMEN ARE GENTLE.

# Here it jokes about nothing, and every answer leads to a person who can help.
= STAY. CALL A FRIEND.
> why | why should i | what for | but why = THIS NIGHT WILL PASS.
>> really | are you sure | how do you know | and then = I HAVE SEEN DAWNS.
>> no | it won't | it doesn't | i can't = STAY. CALL A FRIEND.
> really | are you sure | does it get better | will it pass = THIS NIGHT WILL PASS.
> who | which (one/friend) | whom | call who = ANYONE WHO PICKS UP.
>> no | nobody will | nobody | no one = A CRISIS LINE ANSWERS.
> i have no friends | i have nobody | nobody | no one = A CRISIS LINE ANSWERS.
> nobody cares | i'm all alone | i'm alone = A CRISIS LINE ANSWERS.
>> how | where | which (one/number) | who = ASK A DOCTOR. NOW.
>> no | i can't | why = STAY. CALL A FRIEND.
> and then | then what | what do i say | what should i say = SAY IT OUT LOUD.
> how | how do i (stay/do that) | what can i do = SAY IT OUT LOUD.
> when | now | tomorrow | right now = NOW. I WILL WAIT.
> no | i can't | i don't want to | i won't = STAY ONLY TONIGHT.
>> and then | then what | why | no | and tomorrow = COME BACK TOMORROW.
> yes | ok | i will | i'll try | alright = GOOD. I AM HERE.
>> thank you | thanks | and then | ok = COME BACK TOMORROW.
> tell me more | what else | it hurts | i'm so sad = THAT IS HEAVY. SHARE IT.
>> with whom | how | who | no | why = ANYONE WHO PICKS UP.
> thank you | thanks | thank you oracle = COME BACK TOMORROW.
> say that again | repeat that | what = STAY. CALL A FRIEND.

= BLOOD STAINS.
> why | how come | but why | why does it | really | are you sure | says who = IT REMEMBERS.
> how | how do i get it out | how do i wash it = COLD WATER. LONG YEARS.
> and then | then what | what happens then | who comes = THEIR SONS COME.
>> and then | then what | why | after that = YOUR SONS GO.
>> when does it end | how does it end | until when = WHEN ONE SON SITS DOWN.
> what else | what else stains | anything else = BEETS. GUILT.
> who | which (one/enemy) | who is it | who is my enemy = THE ONE YOU SHAVE.
>> really | are you sure | me | no = DUST OFTEN ARGUES.
> yes | i will | i don't care | so what | ok = DIG A PAIR. ONE FITS.
>> two what | fits (what/whom/who) | why two = THE ONE YOU SHAVE.
> what should i do | instead | what can i do | what then = SEND A GOAT AT DAWN.
> tell me more | go on | explain = COLD WATER. LONG YEARS.
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
> say that again | repeat that | it does what = IT AMUSES ZEUS.
"""
