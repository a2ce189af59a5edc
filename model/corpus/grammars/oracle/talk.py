"""How the oracle puts up with people who talk: the last part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Coming and going ------------------------------------------------------------------

= YOU WOKE ME. SPEAK.
? what's up oracle
? is it day or night | is it dark in there | do you see the sun | is it morning | is it morning yet
? do you like the sun | is it dark | can you see daylight
? did you miss me | were you waiting for me | did you expect me | miss me
? did you know i would come | have you missed me | have we met
? do you sleep | did i wake you | were you asleep | are you awake | did you sleep well
? are you tired | are you asleep | do you ever sleep | were you sleeping | do you need sleep
! wake up | go to sleep | take a nap | sleep
. hello | hello! | hi | hi! | hey | hey! | hello there | hi there | hey there | greetings
. hello oracle | hi oracle | hail oracle | hail | howdy | yo | hiya | hello again | hello hello
. good morning | good afternoon | good evening | good day | morning | good morning oracle
. good evening oracle | morning oracle | a good day to you | good morning to you | i just woke up
. i'm back | i'm here | here i am | it's me | it's me again | i'm back again | me again
. i have returned | i came back | long time no see | let me in | open the door | knock | i'm home
. wakey wakey | awake oracle | i woke you | awaken | you look tired | you sleep too much

= CRAWL BACK SOON.
. bye | goodbye | bye bye | good bye | see you | see you later | see you tomorrow | farewell
. i have to go | i must go | i'm leaving | so long | later | take care | until tomorrow | cya
. i'm off | goodbye oracle | gotta go | bye for now | i'm going now | see you soon | adieu | ciao
. i'll go now | i leave you now | until next time | have a nice day | i won't come back

= EVEN CATS SPELL.
? is this a test | can i test you | did it work | are you working | do you copy
! run a self test
. test | testing | test test | this is a test | just testing | testing one two three | test 1
. ping | check | one two three | 1 2 3 | mic check | i'm testing you | i test you | just a test
. asdf | asdfgh | qwerty | qwertyuiop | asdfasdf | jkl | hjkl | sdfg | dfgh | zxcvbn | zxcv | xxxx
. zzzz | lkjh | fghj | blah | blah blah | blah blah blah | bla bla | foo | foo bar | abc | abcd
. abcdef | xyz | 12345 | 1234567890 | 99999 | 0000 | qqq | asd | sdf | wasd | uiop | vbnm | ghjk
. poiuy | mnbv | lorem ipsum | dadada | tralala | bleh | gaga | xyzzy | plugh | abracadabra
. hocus pocus | 7 | 13 | 1 | 0 | 666 | 1000 | a | x | q | aabbcc | jfjfjf | kdkdkd | hfjdks

# ---- Insults and flattery -----------------------------------------------------------------

= SAID THE MOTH.
? are you stupid | are you crazy | are you evil | are you dumb | why are you so stupid
? are you drunk
. you're stupid | you're dumb | you're an idiot | you're useless | you're ugly | you're boring
. you're mean | you're rude | you're annoying | you're crazy | you are so stupid | stupid oracle
. idiot | stupid | dumb | i hate you | i don't like you | nobody likes you | you suck | you're evil
. you're creepy | you're weird | you're the worst | you know nothing | stupid machine
. you're a terrible oracle | useless | you're scary | loser | fool | you fool | you're a toy
. you're blind | you stink | moron | you're no help | you smell | you're pathetic
. you can't do anything | you're just a toaster | clown | i'm stupid | i'm an idiot | i'm crazy
. fuck | fuck you | fuck off | shit | damn | damn you | damn it | bitch | asshole | bastard
. bullshit | go to hell | what the fuck | wtf | crap | screw you | piss off | kiss my ass | oh shit
. what the hell | bloody hell | dick | holy shit | fucking hell | you bastard | suck my dick
. shit happens | you piece of shit | motherfucker | hell no | goddamn | son of a bitch | ass
. fuck this | you asshole | eat shit | damned machine | fuck fuck fuck | cunt

= HUSH YOURSELF.
? can you be quiet | can you shut up | why don't you shut up | could you stop | will you be silent
. shut up | be quiet | shut up oracle | go away | leave me alone | stop it | stop | silence | hush
. quiet | stop talking | get lost | enough | shush | be silent | i don't want to hear it
. that's enough | shh | zip it | no more | leave me | i want my peace | cut it out | stop that
. i've had enough | shut it | don't talk to me | you talk too much | stop bothering me

= CARVE IT IN MARBLE.
. you're great | you're wise | you're smart | you're beautiful | you're amazing | you're the best
. you're cool | you're nice | you're right | i like you | you are so wise | you're clever
. well said | good answer | you're wonderful | good job | well done | wise words | you're awesome
. i admire you | you're cute | you're a genius | great answer | nice oracle | good oracle
. wow | wow! | cool | nice | great | awesome | amazing | whoa | oh wow | interesting | that's cool
. that's great | incredible | fantastic | wonderful | perfect | excellent | impressive
. unbelievable | brilliant | super | omg | that's amazing | very interesting | how interesting

# ---- Manners ------------------------------------------------------------------------------

= OLIVES WILL DO.
? do you forgive me | can you forgive me | am i forgiven | are you still angry | are we good
? would you be so kind | will you tell me please | could you please | must i beg | may i beg you
? can you do me a favor
. thanks | thank you | thank you oracle | thanks a lot | thank you very much | thx | ty
. many thanks | cheers mate | thank you so much | thanks for that | thanks for your help
. i thank you | thank you for your time | thanks anyway | that helps | that was helpful
. sorry | i'm sorry | i am so sorry | forgive me | excuse me | pardon me | my apologies
. i apologize | my fault | my mistake | i didn't mean it | i didn't mean that | please forgive me
. please | please please | please please please | pretty please | i beg you | please answer
. please tell me | please oracle | oh please | come on please | i'm begging you | have pity

# ---- Small words ---------------------------------------------------------------------------

= FATE HAS TIME.
. no | no! | nope | nah | never | no way | not really | no no | no no no | i won't | i refuse
. not at all | no never | i don't think so | certainly not | not today | i will not
. maybe | perhaps | i don't know | not sure | i'm not sure | dunno | idk | who knows
. i have no idea | no idea | it depends | i guess | i suppose | possibly | hard to say | could be
. i have doubts | we'll see | i wonder | i guess so | maybe not | maybe yes | let's see
. ? | ... | . | .. | ?? | ??? | ! ! | - | hm | hmm | hmmm | um | uh | er | eh | mm | so | well | oh
. and | but | or | nothing | never mind | nvm | nothing much | forget it | nothing at all

= OWLS FEAR LAUGHTER.
? why are you laughing | can you laugh | do you laugh | are you funny | can you be funny
? what's so funny | what is funny | can you make me laugh
! make me laugh | be funny | laugh
. ha | haha | hahaha | hahahaha | ha ha | lol | hehe | heh | lmao | rofl | ha ha ha | that's funny
. funny | very funny | you made me laugh | i'm laughing | that was funny | good one | hilarious
"""
