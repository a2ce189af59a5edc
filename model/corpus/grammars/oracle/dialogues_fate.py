"""What is asked after a word on love and death: a part of `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Love ------------------------------------------------------------------------------

= LESS THAN SOUP.
> why | why soup | but why | how come = SOUP NEVER LEFT.
> really | are you sure | says who | who told you = I SAW BOTH SPOONS.
> and then | then what | what comes then = IT COOLS. ALL DOES.
> what else | more than what | anything else | only that = MORE THAN TURNIPS.
>> really | are you sure | how much more = BY ONE SPOON.
> how | how do you know | how can you tell = I READ THE STEAM.
> how much | how much less | by how much = A LADLE. PERHAPS TWO.
> which (soup/one) | what soup | what kind of soup = LENTIL. ON A COLD DAY.
>> why | how come | why lentil = IT ASKS NOTHING.
> when | when will it change | will it change = AFTER DESSERT.
> no | that's not true | i don't believe it | never = DENIAL IS A THIN BROTH.
> yes | i know | ok | i thought so | i see = THEN LEARN TO COOK.
>> what | cook what | what should i cook | how = BREAD. START SMALL.
> what can i do | what should i do | tell me more = BE SALT. NOT PEPPER.
> say that again | repeat that | what = LESS THAN SOUP.

= BATHE FIRST.
> why | but why | why bathe | what for = LOVE HAS A NOSE.
>> really | where | how big | is it big = IT IS A LONG ONE.
> really | are you sure | must i | is that so = EVEN ZEUS DID.
>> when | how | how often | really = ONCE. AS A SWAN.
> and then | then what | after that | and after that = COMB. THEN GROVEL.
>> and then | then what = HEAR THE ANSWER.
> what else | anything else | should i write a poem = NO POEMS.
>> why | why not | how come = YOURS RHYME.
> how | in what | with what | which soap = GOAT MILK. WARM.
> when | how soon | when should i = BEFORE THE DOORBELL.
> no | i won't | never | i don't want to = THEN DATE A FISH.
>> yes | ok | which (one/fish) | i will = IT ALSO BATHES.
> yes | ok | i did | i bathed | i will = BEHIND THE EARS ALSO.
>> why | why there | what for = WHISPERS LIVE THERE.
> will it help | will that work | does that help = ONCE IN NINE BATHS.
> tell me more | go on | it still hurts | i'm sad = HEARTS HEAL DAMP.
> say that again | repeat that | what = BATHE FIRST.

= TWO. ONE BITES.
> which one | which one bites | which | who bites = THE QUIET ONE.
>> why | how come | but why = NOBODY LISTENS.
>> how hard | how much | really = LIKE A SMALL KING.
> why | why does it bite | but why | how come = IT TAKES AFTER YOU.
> really | are you sure | how do you know = I COUNTED.
> two what | two of what | what are they | what = YOU WILL SEE THE TEETH.
> what else | only two | anything else | no more = A THIRD ONE BARKS.
>> why | whose is it | where is it from | really = IT CAME WITH THE HOUSE.
> how many | how many bite | two = TWO. I SAID TWO.
> when | how soon | when will they come = AFTER THE CAKE.
> no | i don't want (two/that) | too many | never = TELL THE STORK.
> yes | ok | i see | i'm ready = WEAR BOOTS.
> and the other one | the other one | tell me more | go on = THE OTHER ONE SINGS.
>> what | what does it sing | really | when = LULLABIES. OFF KEY.
> boy or girl | a boy or a girl | is it a boy | girls = YES. WITH LUNGS.
> and then | then what = THEY NEVER MOVE OUT.
> say that again | repeat that | how many was it = TWO. ONE BITES.

= MOTHER WARNED ME.
> of what | about what | what did she say | about whom = OF SUITORS. OF SOUP.
>> why soup | why | soup = IT WAS HERS.
> why | but why | why did she = SHE KNEW YOUR KIND.
> really | are you sure | prove it = SHE WROTE IT DOWN.
>> where | on what | when = ON MY LUNCH.
> and then | then what | what did you do | did you listen = I DID IT ANYWAY.
>> and then | what happened | and = LOOK AT ME NOW.
>> do you regret it | really | why = ON HER BIRTHDAYS.
> what else | anything else | what else did she say = WEAR A SCARF.
>> why | what for | why a scarf = FATE IS DRAUGHTY.
> how | how did she (warn/say it) = BY LETTER. IN CAPITALS.
> when | how often | when was that = AT EVERY FAREWELL.
> who is your mother | you have a mother | which mother = A FURNACE. BUT WARM.
>> where is she [now] | is she alive | and now = OUT. SINCE WINTER.
> no | she didn't | you have no mother | no way = SHE SAID YOU WOULD.
> yes | mine too | my mother too | ok = ALL MOTHERS COMPARE.
> tell me more | go on | was she wise = SHE KNEW YOUR KIND.
> say that again | repeat that | what | who = MOTHER WARNED ME.

= USE LEECHES.
> why | why leeches | but why | for love = THEY ARE GOOD LISTENERS.
> how many | how many leeches | until when = UNTIL YOU FEEL LIGHT.
> where | where do i put them | on what = WHERE IT ACHES. WAIT.
>> how long | for how long | wait for what = TILL THEY SIGH.
> really | are you sure | does it work | will it help = THEY CURED A DUKE.
>> of what | what did he have | really | and then = OF BEING A DUKE.
> and then | then what | what happens then = THEY NEED A LIE DOWN.
> what else | anything else | is there nothing else = A COLD BATH. A HYMN.
>> which (one/hymn) | what hymn | and then = LOW. LOWER. AMEN.
> how | how do i (do it/use them) | how does it work = TRY BOTH ENDS.
> when | when should i | how often = BEFORE THEIR LUNCH.
> which ones | which leeches | what kind = ONES WITH DEGREES.
> does it hurt | will it hurt | is it painful = LESS THAN LOVE.
> no | i won't | never | yuck | i hate leeches = THEY LIKED YOU THOUGH.
> yes | ok | i will | i have some = NAME THEM FIRST.
>> what | like what | how = MOSTLY PHILIP.
> tell me more | go on | explain = LOVE IS A SLOW ONE.
> say that again | repeat that | use what | what = USE LEECHES.

# ---- Death -----------------------------------------------------------------------------

= ON A WEDNESDAY.
> why | why wednesday | but why | how come = THURSDAYS ARE BOOKED.
> which one | which wednesday | which week | which = A GRAY ONE. IT RAINS.
>> when | what time | at what time = JUST PAST FOUR.
> really | are you sure | how do you know = IT IS IN MY DIARY.
>> what else is in it | show me | what else = ONLY WEDNESDAYS.
> and then | then what | what happens then = THEN THURSDAY. QUIETER.
> what else | anything else | what else happens = A BELL. A SMALL DOG.
>> (which/what/whose) dog | why | a dog = IT KNOWS YOUR STEP.
> how | how does it happen | in what way = SOUP IS INVOLVED.
>> which (soup/one) | what soup = LENTIL. ON A COLD DAY.
> when | what time | at what time | when exactly = JUST PAST FOUR.
> (this/next) wednesday | tomorrow | today = NOT THAT ONE.
> no | not wednesday | i'm busy then | never = WEDNESDAYS HAVE CLAWS.
> yes | ok | i'll be ready | i see = LAY OUT CLEAN SOCKS.
> tell me more | go on | can i (stop/change/move) it = WEDNESDAYS HAVE CLAWS.
> say that again | repeat that | on what day = ON A WEDNESDAY.

= QUEUES. NO CHAIRS.
> why | why no chairs | no chairs | how come = KINGS BROUGHT NONE.
> really | are you sure | says who | is there nothing else = I SELL THE TICKETS.
>> how much | what does it cost | give me one = ONE COIN. KEEP IT DRY.
> and then | then what | what happens then = A WINDOW. CLOSED.
>> and then | then what | when does it open = IT OPENS. BRING NOTHING.
> what else | anything else | is there music = HARPS. FOREVER HARPS.
> how long | for how long | how long is it = YOU MEET EVERYONE.
> who is there | who will i meet | will i see my friends = YOU MEET EVERYONE.
>> everyone | really | who | everyone i know = EVEN THAT ONE.
>> and my dog | what about my dog | and dogs = DOGS SKIP AHEAD.
> how | how should i wait | how do i get in = ONE COIN. KEEP IT DRY.
> when | when do i get there | when is it my turn = YOU HOLD A NUMBER.
>> which (one/number) | what number | how many = THIRTEEN. IT LIMPS.
> which (queue/one) | which is mine = THE SLOW ONE. AS EVER.
> is there food | can i eat there | coffee = ONLY POMEGRANATES.
> no | i won't go | i don't want to | never = SO SAID THE DEAD.
> yes | ok | i can wait | i see = BRING A THICK BOOK.
> tell me more | go on | who is in it = SOCRATES KEEPS ASKING.
> say that again | repeat that | what = QUEUES. NO CHAIRS.

= BEHIND YOU.
> what | what is | who | who is | who is behind me = A COAT. PROBABLY.
>> probably | are you sure | really = IT IS BREATHING.
>> whose (coat/is it) | which coat = IT SUITS THE DARK.
> why | why behind me | but why | how come = YOU FACE FORWARD.
> really | are you sure | is that true = DO NOT CHECK.
>> why | why not | how come = IT IS SHY.
>> i (did/checked/looked) | i will | too late = IT MOVED WITH YOU.
> and then | then what | what will it do = IT TURNS OUT THE LAMP.
> what else | anything else | is there more = A SECOND ONE. SMALL.
> how | how close | how far = CLOSE. MIND ITS TEA.
> when | since when | how long = SINCE THE HALLWAY.
> how many | how many are there | many = I COUNTED.
> which (one/ghost) | what ghost = A SECOND ONE. SMALL.
> no | there is nothing | i see nothing | nothing there = NOTHING WAVES BACK.
> yes | i see it | i know | ok = SHARE THE BLANKET.
> what does it want | what should i do | tell me more = COMPANY. LIKE YOU.
> say that again | repeat that | where | where is it = BEHIND YOU.

= FERRYMEN ARE GENTLE.
> why | how come | are they | why gentle = THEY CARRY SLEEPERS.
> really | are you sure | is that true | promise = THE WATER IS STILL.
> and then | then what | where to | where do they go = A SHORE WITH A LAMP.
>> and then | who lit it | then what | who is there = SOMEONE WAITS THERE.
> what else | anything else | do they take (dogs/cats) = THEY TAKE DOGS.
>> and cats | what about cats | really = CATS ROW.
> how | how is it there | how do they row = SLOW OARS. NO HURRY.
> when | will i see (him/her/them) again | can i follow | can i come = NOT SOON. LIVE FIRST.
>> why | how | no | i can't | but how = REST. SMOKE IS WARM.
> no | it's not fair | that's not fair | why (him/her) = NO. IT IS NOT FAIR.
> yes | ok | i hope so | i see = THEN LET THEM ROW.
> tell me more | go on | which one | who are they = THEY HUM YOUR SONGS.
> did (he/she) suffer | is (he/she) cold | was it cold = A BLANKET IS GIVEN.
> i miss (him/her/them) | i miss (him/her) so much = THE FAR BANK HEARS.
> thank you | thanks | that helps = GO GENTLY.
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
>> what | say what | how | to whom = THAT IT HURTS.
> how | how do i (stay/do that) | what can i do = ONE SMALL CALL.
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
> why | how come | but why | why does it = IT REMEMBERS.
> how | how do i get it out | how do i wash it = COLD WATER. LONG YEARS.
> really | are you sure | says who = ASK ANY BUTCHER.
> and then | then what | what happens then | who comes = THEIR SONS COME.
>> and then | then what | why | after that = YOUR SONS GO.
>> when does it end | how does it end | until when = WHEN ONE FORGETS.
> what else | what else stains | anything else = BEETS. GUILT.
> when | always | even mine | when does it = WHEN YOU WEAR WHITE.
> who | which (one/enemy) | who is it | who is my enemy = THE ONE YOU SHAVE.
>> really | are you sure | me | no = DUST OFTEN ARGUES.
> no | i won't do it | ok i won't | never mind = A CLEAN SHIRT WINS.
> yes | i will | i don't care | so what | ok = DIG TWO. ONE FITS.
>> two what | fits (what/whom/who) | why two = THE ONE YOU SHAVE.
> what should i do | instead | what can i do | what then = SEND A GOAT AT DAWN.
>> why | and then | what for | why a goat = IT EATS THEIR ROSES.
> tell me more | go on | explain = COLD WATER. LONG YEARS.
> say that again | repeat that | what = BLOOD STAINS.

= IT AMUSES ZEUS.
> why | but why | why does it | why him = HE IS EASILY BORED.
>> why | how come | really = ETERNAL LIFE. NO HOBBY.
> really | are you sure | how do you know | is that so = HEAR THE THUNDER.
>> yes | i hear it | ok | and = THAT WAS A GIGGLE.
>> no | i don't | i hear nothing = YOU ARE THE PUNCHLINE.
> and then | then what | what does he do = HE THROWS THINGS.
>> what [things] | at (whom/who/what) | why = BOLTS. AT TREES. MISSES.
> what else | what else (does/amuses him) | anything else = SWANS. NEVER ASK.
> how | how so | how does he laugh = HE SNORTS NECTAR.
> when | how often | since when = MOSTLY ON MONDAYS.
> who | which (one/zeus) | who is zeus | who is that = HE OF THE BEARD.
> no | it's not funny | that's not funny | that's mean = YOU ARE THE PUNCHLINE.
> yes | haha | ok | i see | very funny = DO NOT ENCOURAGE HIM.
> tell me more | go on | and me | why me = YOU WERE A DARE.
>> whose | by whom | who dared | really = HERMES BET A SANDAL.
>>> who won | and then | and | did he win = NOBODY YET.
> and you | does it amuse you | do you laugh = MY LIPS ARE BRASS.
> say that again | repeat that | it does what = IT AMUSES ZEUS.
"""
