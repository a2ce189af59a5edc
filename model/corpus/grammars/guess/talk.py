"""The rest of the corpus ``guess``: the player names the lighthouse (WIN), or says something
that is no question about the thing (FOG)."""

from __future__ import annotations

import random
from typing import Final

from ulmrig.model.corpus.grammars.mashing import ROWS, long_lines

_NAMES: Final = ("a lighthouse", "a light house", "the lighthouse", "lighthouse", "light house")

_NAMING: Final = (
    "is it {x}",
    "is it {x}?",
    "{x}",
    "{x}?",
    "{x}!",
    "it's {x}",
    "it is {x}",
    "i think it's {x}",
    "i think it is {x}",
    "i guess {x}",
    "i'd say {x}",
    "my guess is {x}",
    "are you {x}",
    "are you {x}?",
    "you are {x}",
    "you're {x}",
    "is the answer {x}",
    "is the answer {x}?",
    "the answer is {x}",
    "could it be {x}",
    "could it be {x}?",
    "is this {x}",
    "is that {x}",
    "it must be {x}",
    "it has to be {x}",
    "maybe {x}?",
    "is it maybe {x}",
    "so it's {x}",
    "so it's {x}?",
    "is the thing {x}",
    "is the secret {x}",
    "is the object {x}",
    "what about {x}?",
    "final answer: {x}",
    "i know, it's {x}",
    "i know it, {x}",
    "got it, {x}",
    "i bet it's {x}",
    "would it be {x}",
    "are you thinking of {x}",
    "surely {x}",
    "then it's {x}",
    "ok, {x}",
    "ok it's {x}",
    "is it perhaps {x}",
    "i'm sure it's {x}",
    "i say {x}",
    "aha, {x}",
    "i believe it's {x}",
    "isn't it {x}",
    "must be {x}",
    "let me guess, {x}",
)

_OTHER_NAMES: Final = (
    "an old lighthouse",
    "a white lighthouse",
    "a tall lighthouse",
    "a lighthouse on a cliff",
    "a lighthouse by the sea",
    "a red and white lighthouse",
    "the lighthouse of alexandria",
    "the eddystone lighthouse",
    "one of those lighthouses",
    "some lighthouse",
    "lighthouses",
    "a stone lighthouse",
    "a coastal lighthouse",
    "an abandoned lighthouse",
    "a working lighthouse",
    "a lighthouse on an island",
    "a striped lighthouse",
    "a famous lighthouse",
    "a lighthouse at night",
    "a lighthouse for ships",
    "a lighthouse near a harbor",
    "a big lighthouse",
    "a light-house",
    "a litehouse",
    "a lighthouse on the coast",
    "a lighthouse tower",
    "a round lighthouse",
    "a lighthous",
    "a ligthouse",
    "a lighthuose",
    "a lighthose",
    "a ligh house",
    "a lighthouse i think",
    "a lighthouse, right",
)

_OTHER_NAMING: Final = (
    "is it {x}",
    "{x}?",
    "are you {x}",
    "i think it's {x}",
    "could it be {x}",
    "is the answer {x}",
)

_CAPITALS: Final = (
    "france, spain, italy, germany, japan, peru, egypt, norway, canada, chile, england"
    ", china, mexico, india, russia, sweden"
)

_HOW_TO: Final = (
    "cook rice, bake bread, fix my car, lose weight, learn french, tie a tie, make money"
    ", boil an egg, get rich, sleep better, clean my desk, write a letter, win at chess"
    ", grow tomatoes, get to the station, play poker, draw a horse, make coffee"
    ", paint a wall, catch a fish, plant a rose, find a job, clean my shoes"
    ", reach the airport, open this jar, speak to a girl, write a poem, stop smoking"
)

_LIKES: Final = (
    "pizza, music, cats, dogs, winter, football, mondays, coffee, chocolate, movies, trains"
    ", jazz, snow, cheese, rain, my sister, chess, long walks, tea, the summer, running"
    ", my job, apples, the theater, spiders, cooking, travelling, rock music, sundays"
    ", ice cream, old movies, my neighbor"
)

_WHAT_IS: Final = (
    "love, time, the meaning of life, your name, a noun, my password, the time, the weather"
    ", for dinner, your favorite color, the date, new, up, your problem, going on, my name"
    ", the score, the matter, wrong with you, that noise, a haiku, quantum physics"
    ", happiness, death, art, the capital, my age, for lunch, your age, your job, a verb"
    ", the news, the plan, the difference, the date today, wrong, happening, the internet"
    ", two and two"
)

_WEATHER: Final = (
    "raining, snowing, cold in here, getting late, my birthday, sunday, lunch time"
    ", so hot today, late here, a nice day, monday again, dark outside my window, windy"
    ", warm here, too early, friday, my day off, christmas, hot in here, noon, spring"
    ", just a game, too hard, unfair"
)

_I_AM: Final = (
    "bored, tired, hungry, sad, happy, lost, late, angry, sleepy, confused, at work"
    ", thirsty, from texas, new here, fifteen, cold, your friend, the boss, in love, done"
    ", rich, sick, a teacher, a student, forty, so tired, afraid, your boss, a doctor, fine"
    ", good, not sure, at home, on the train, drunk, stupid, a genius"
)

_I_DID: Final = (
    "had eggs for breakfast, lost my keys, went to bed at ten, saw a good film"
    ", bought new shoes, broke my arm, called my mother, missed the bus, ate too much"
    ", watched the game, forgot my lunch, slept badly, fed the cat, washed the car"
    ", won the lottery, baked a cake, met a girl, read a book, sold my car, saw a bird"
    ", found ten dollars, walked home, dropped my phone, fell asleep, wrote a letter"
    ", cleaned my room, lost the game, paid my rent"
)

_YOU_ARE: Final = (
    "stupid, an idiot, so dumb, funny, a liar, boring me, cheating, a bad computer"
    ", useless to me, my best friend, too slow, great, nice, silly, crazy, wrong, annoying"
    ", smart, rude, lying, the best, no fun, evil, old, ugly, boring, mean, clever"
    ", a genius, kidding me, a toy, broken, drunk, terrible"
)

_COMMANDS: Final = (
    "tell me a joke, sing a song for me, give me a hint, help, help me, please help, stop, quit"
    ", exit, dir, run, list, start, restart, new game, give up, shut up, go away, say something"
    ", be quiet, say hello, tell me a story, write a poem, play some music, open the door"
    ", wait a minute, hurry up, try again, answer me, ask me something, call me a taxi, load, stat"
    ", show me, follow me, save, delete everything, go to sleep, wake up, buy some milk"
    ", turn off the radio, look at me, guess my age, do my homework, count to ten"
)

_OPEN: Final = (
    "what is it, what is it?, what are you, what are you?, who are you, who are you?"
    ", where is it, what color is it, how big is it, how tall is it, how old is it"
    ", where are you from, what is it made of, what does it do, what does it look like"
    ", how heavy is it, why, why?, what?, who?, where?, when?, how?, who made it"
    ", what is it for, how does it work, what is the answer, what's the secret"
    ", how much does it cost, who uses it, which one, where can i find it"
    ", how many questions do i have, what should i ask, what do you mean, how do i play"
    ", what are the rules, when was it invented, what shape is it, where do you live"
    ", how are you, how are you?, how old are you, what's your name, who made you, who won"
    ", who is the president, what day is it, where am i, who am i, when is lunch"
    ", why is the sky blue, how far is paris, what is two plus two, whose turn is it"
    ", who wrote hamlet, how many legs has a spider, when does the bus come, what time is it"
    ", where is my phone, why are you like this, how come, what now, what next, so what"
    ", what size is it, what material is it, how many doors does it have, who owns it"
    ", how many letters, what letter does it start with, how wide is it, how old are they"
    ", what is inside it, what can you do with it, who needs it, when do people use it"
    ", what color are you, what is it used for, where do people use it"
    ", which country is it from, what kind of thing is it, how many people use it"
    ", how would you describe it, what is it like, what category is it, what is it called"
    ", what do you call it, how do you use it, who invented it, what is the thing"
    ", what are you thinking of, what could it be, how do i find it, where was it built"
    ", who lives in it, why do people need it, how is it made, what does it weigh"
    ", how much is it, how long is it, how fast is it, how high is it, how many are there"
    ", how many are left, which color is it, which shape does it have, what does it eat"
    ", what does it say, what makes it special, what is it near, what does it feel like"
    ", what does it smell like, what sound does it make, when was it made, where is it found"
    ", where do i see it, where does it come from, whose is it, why is it there"
    ", what is on top of it"
)

_SMALL: Final = (
    "hello, hello!, hello there, hi, hi!, hi there, hi there!, oh hi there, well hi there"
    ", hi there friend, hi hi, hey, hey you, hey there, good morning, good evening"
    ", good night, good afternoon, goodbye, bye, bye bye, see you, see you later"
    ", thanks, thank you, thanks a lot, please, sorry, excuse me, yes, no"
    ", maybe, yes please, no thanks, ok, okay, sure, fine, great, cool, nice, wow, lol, haha"
    ", hahaha, hmm, hm, um, uh, oh, oh no, oh my, yeah, yep, nope, nah, well, right, really?"
    ", seriously?, i don't know, no idea, not sure, i give up, i quit, never mind, whatever"
    ", forget it, what the heck, damn, this is fun, this is hard, this is boring"
    ", that's not fair, that makes no sense, let's go, let's play, i win, i lost, you win"
    ", you lose, again, once more, one more time, next, done, pass, skip, welcome"
    ", merry christmas, happy new year, congratulations, good luck, have fun, howdy, yo, sup"
    ", what's up, greetings, nice to meet you, good game, gg, brb, omg, idk, asdf, test"
    ", testing, test test, is anybody there, are you there, can you hear me, are you ok"
    ", do you like me, do you know me, do you love me, can you help me, will you marry me"
    ", are you listening, are you awake, are you kidding, are you sure, is that true"
    ", am i right, am i close, am i getting warm, can i ask you something, can we start"
    ", shall we play, let me think, give me a second, hold on, i need a break"
    ", i have a question, i have no clue, to be or not to be, once upon a time, knock knock"
    ", abracadabra, open sesame, blah blah blah, la la la, row row row your boat"
    ", happy birthday to you, yada yada, boo, meow, woof, moo, will it rain tomorrow"
    ", did you sleep well, did it rain yesterday, have you eaten, is dinner ready"
    ", is my mother home, are my socks clean, should i call her, does she love me"
    ", did we win the game, can i go home now, may i leave, is it my turn, is it time to go"
    ", is it raining, is it monday, is it late, is it lunch time, do i look good"
    ", do i know you, was that a question, did you say something, can you repeat that"
    ", can you spell that, i love you, i hate you, i hate this game, i like this game"
    ", my dog ate it, my head hurts, the cat is asleep, the train is late"
    ", my boss is on holiday, dinner was good, bananas, green ideas sleep"
    ", seven purple mondays, tomorrow is tuesday, birds sing, time flies, dog cat tree house"
    ", apple car seven, one two three, a b c, abc, xyz, aaa, zzz, mmm, x, q, ?, ???, !!!, ..."
    ", -, hello world, syntax error, format c:, 2 + 2, 3 x 7, ten minus four, heya, hiya"
    ", hi computer, hello computer, hello friend, hey dude, good day, good day to you"
    ", hello my friend, hello again, how do you do, how is it going, how is your day"
    ", are you well, farewell, see you tomorrow, i have to go, i must go, gotta go, take care"
    ", bye for now, so long, many thanks, thank you so much, thx, you're welcome, pardon"
    ", i'm sorry, sorry about that, oops, no way, of course, alright, exactly, absolutely"
    ", i see, got it, i understand, makes sense, i don't understand, i don't get it"
    ", say that again, what did you say, come again, repeat that, wtf, shit, fuck, fuck you"
    ", damn it, hell, go to hell, screw you, what the hell, you suck, this game is stupid"
    ", this is too hard, this is impossible, i have no idea, that was easy, you are wrong"
    ", that's wrong, that's not true, you lie, liar, i don't believe you, cheater, you cheat"
    ", you said yes before, you said no, that can't be, are you lying, do you lie"
    ", just tell me, tell me the answer, i want a hint, hint please, one hint please"
    ", a clue please, how many guesses are left, how many tries do i have"
    ", is this twenty questions, can i guess, let me guess, may i guess, i will guess now"
    ", last question, first question, next question, do you know any jokes, do you like music"
    ", do you have a name, do you dream, do you speak french, do you speak spanish"
    ", are you a robot, are you real or not, are you smart, are you stupid, are you bored"
    ", are you tired, are you happy, are you sad, are you angry, are you chatgpt"
    ", are you my friend, can we talk, can you sing, can you count, can you dance"
    ", can you cook, can you read my mind, can you lie, i am lonely, nobody likes me"
    ", my cat is sick, my dog is hungry, my name is john, call me bob, i'm anna"
    ", i live in london, i come from spain, i work in a bank, i have two kids, i like you"
    ", you are my hero, i had a dream, i can't sleep, it is midnight, it's my turn"
    ", it's your turn, good answer, bad answer, nice try, well done, bravo, congrats, not bad"
    ", excellent, perfect, what a day, oh well, come on, hurry, faster, slower, louder"
    ", again please, more, less, else, and, but, so, or, then, maybe later, never, always"
    ", sometimes, nothing, everything, someone, peter piper, jack and jill, roses are red"
    ", humpty dumpty, hocus pocus, bla bla, tralala, ugh, umm, erm, hmmm, ahem, psst, shh"
    ", yikes, ouch, yay, hooray, interesting, funny, strange, the moon is full tonight"
    ", my tea is cold, the bus was full, we had soup, it was a long week"
    ", do you want to play again, shall we play again, i love the sea, my grandmother had one"
    ", that is a good question, where is the next one, you're no help, are we done"
    ", good evening sir, let me see, tell me about yourself, i like lamps"
    ", i saw one yesterday, we went to the beach, my father was a sailor, i have been there"
    ", i want to go there, my car is broken, it is far away, ok next question, wait for me"
    ", be honest, be nice, think again, look it up, who cares, the phone rings"
    ", i forgot my umbrella, the neighbors are loud, she is my sister, he left me"
)


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def wins() -> list[str]:
    """Return the ways in which a player names the lighthouse."""
    rng = random.Random("guess wins")
    said = [
        way.format(x=name) for way in _NAMING for name in (_NAMES[0], *rng.sample(_NAMES[1:], 2))
    ]
    for name in _OTHER_NAMES:
        said += [way.format(x=name) for way in rng.sample(_OTHER_NAMING, 6)]
    return said


def _mashing(count: int) -> list[str]:
    """Return what comes of fingers running over a keyboard."""
    rng = random.Random("guess mashing")
    said: list[str] = []
    while len(said) < count:
        words = []
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            row = rng.choice(ROWS[:3])
            start = rng.randrange(len(row) - 3)
            near = row[start : start + 5]
            words.append("".join(rng.choice(near) for _ in range(rng.randint(3, 8))))
        said.append(" ".join(words))
    return said


def _numbers(count: int) -> list[str]:
    rng = random.Random("guess numbers")
    return [str(rng.randrange(10 ** rng.randint(1, 6))) for _ in range(count)]


def fog() -> list[str]:
    """Return what players say that is no yes-or-no question about the thing."""
    said = _list(_OPEN) + _list(_SMALL) + _list(_COMMANDS)
    said += [f"what is the capital of {x}" for x in _list(_CAPITALS)]
    said += [f"how do i {x}" for x in _list(_HOW_TO)]
    said += [f"i like {x}" for x in _list(_LIKES)] + [f"do you like {x}" for x in _list(_LIKES)]
    said += [f"what is {x}" for x in _list(_WHAT_IS)]
    said += [f"it's {x}" for x in _list(_WEATHER)]
    said += [f"i'm {x}" for x in _list(_I_AM)] + [f"i {x}" for x in _list(_I_DID)]
    said += [f"you are {x}" for x in _list(_YOU_ARE)]
    said += _mashing(140) + long_lines() + _numbers(50)
    return said
