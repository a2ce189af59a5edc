"""Love, death, money, luck and what is to come: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Love ------------------------------------------------------------------------------

= LESS THAN SOUP.
? does she love me | does he love me | does my (wife/husband/girlfriend/boyfriend) love me
? does she like me | does he like me | does anna love me | does he still love me
? does anyone love me | does she have feelings for me | do they like me | is she in love with me
? is he in love with me | how much does she love me | how much does he love me
? does she think of me | does he think about me | does my crush like me | will she ever love me
? does she miss me | does he miss me | does my ex miss me | oracle does she love me
? does he truly love me
! tell me if she loves me
. she loves me | he loves me | he loves me not | she loves me not | i think she likes me

= BATHE FIRST.
? will she say yes | should i ask her out | should i ask him out | how do i get a girlfriend
? how do i impress (her/him) | does she want to date me | will my date go well | will he ask me out
? will i find love | when will i find love | will i ever fall in love | who is my soulmate
? where will i meet my love | will i meet someone | when will i meet my wife
? will anyone ever love me | is there someone for me | who will i fall in love with
? will i find true love | am i going to find love | will i meet the right one
? will she come back | will he come back | will my ex come back | should i call my ex
? will we get back together | should i get a divorce | why did he leave me | why did she leave me
! find me a (wife/husband) | tell me about my love life
. i have a date tonight | i want a girlfriend | she said no | i want to ask her out | i need a date
. i want to date her | i want a boyfriend | my first date is tonight | girls don't like me | sex
. i'm looking for love | i'm single | soulmate | my love life
. she left me | he left me | my girlfriend left me | my husband left me | we broke up
. i miss my ex | i miss her | i miss him | my heart is broken | divorce | i'm divorced

= TWO. ONE BITES.
? will i marry | will i get married | when will i marry | should i get married
? should i marry (him/her) | who will i marry | should i propose | will he propose to me
? will we marry | will i have a big wedding | is marriage a good idea | when is my wedding
? will my marriage last | should i ask her to marry me | will it be a happy marriage
? will i have children | how many children will i have | will i have kids | will i be a father
? am i pregnant | will i be a mother | should i have children | will it be a boy or a girl
? is it a boy | is she pregnant | will my wife get pregnant | when will i have a baby
. i'm getting married | i want to get married | marriage | wedding | i'm engaged
. we will marry in may | my wedding is tomorrow | he proposed to me | i said yes to him
. children | kids | baby | i'm pregnant | she is pregnant | i want children | i have two kids
. my son | my daughter | we are having a baby | my children don't listen

= MOTHER WARNED ME.
? is she cheating on me | is he cheating on me | is my (wife/husband) faithful
? is my girlfriend faithful | is she lying to me | is he lying to me | can i trust (him/her/them)
? should i trust my friend | is she seeing someone else | does he have another woman
? what does my mother think | does my mother love me | is my mother angry | should i call my mother
? what will my father say | should i visit my parents | do my parents love me
? why are my parents so strict | what does my mother in law want | is my mother right
. she's cheating | my husband lies to me | i don't trust (him/her) | i'm jealous
. my wife has a lover | he comes home late | i don't trust you | i trust you | i trust no one
. mother | mom | father | dad | family | my mother | my parents | my sister | my brother
. my family | my mother in law | my mother calls me every day | grandma | my family is crazy
. i hate my family

= USE LEECHES.
? what is love | why do we love | is love real | what does love mean | do you believe in love
? is there true love | why does love hurt | is love blind | how does love feel
? what is it like to be in love | how do i know if it's love | is this love
? am i sick | will i be healthy | should i see a doctor | will i get well | is it serious doctor
? am i ill | what medicine should i take | will i get sick | will the pain go away
? how do i cure a cold | should i go to the dentist
! define love | tell me about love | explain love
. love | i'm in love | i am so in love | i have a crush | i fell in love | love is blind | romance
. i think i'm in love | true love | i want love
. i'm sick | i'm ill | i have a headache | i have a cold | my head hurts | my back hurts
. i have a fever | my stomach hurts | i don't feel well | i feel sick | i have a cough

# ---- Death -----------------------------------------------------------------------------

= ON A WEDNESDAY.
? when will i die | how will i die | when do i die | will i die soon | will i die young
? where will i die | what day will i die | how long will i live | how long do i have
? will i get old | will i live long | how many years do i have left | what will kill me
? when will the world end | how will the world end | will the world end | is the end near
? is the apocalypse coming | when is doomsday | will the sun die | will humanity survive
? how long will the world last | when does it all end | are we all doomed | will a comet hit us
? when | when will it happen | when will it come | when is it | when does it start
? when will they come | when will my package arrive | when will i get it | when will the rain stop
? when will it be ready | until when | when will he come home | when will she write
? when will i see you again | when is the right time | when does the train come
! tell me how i die | tell me the day of my death
. i will die | i want to know when i die | we all die
. the end is near | the end of the world | apocalypse | doomsday | armageddon | the world is ending
. we're all going to die | the end
. tell me when | say when

= QUEUES. NO CHAIRS.
? what happens when we die | what happens after death | is there life after death
? is there a heaven | is there a hell | where do we go when we die | will i go to heaven
? will i go to hell | what is death | what comes after death | is there an afterlife
? what is it like to be dead | do we live again | what is the underworld like | do the dead see us
? will i be born again | what is hades like | does it hurt to die | is death the end
? where are the dead
! tell me about death | describe the underworld
. death | heaven | hell | afterlife | the underworld | reincarnation | eternity | purgatory

= BEHIND YOU.
? are there ghosts | do ghosts exist | is my house haunted | is there a ghost in here
? is someone watching me | do you believe in ghosts | are there monsters
? is there a monster under my bed | what was that noise | is anyone behind me | who is following me
? am i being watched | are vampires real | can you see ghosts | what is in the dark
? who is in my room | do demons exist | are zombies real | what is under my bed
. i saw a ghost | ghost | ghosts | i heard a noise | my house is haunted | i hear voices
. someone follows me | i feel watched | vampire | zombie | monsters | i'm a ghost

= FERRYMEN ARE GENTLE.
? where is my (mother/father/dog) now | is my grandmother at peace | does my dead father see me
? can i talk to my dead mother | is he in a better place | did she suffer | will i see him again
? will my (dog/mother/father) die
. my (dog/cat/mother/father/grandmother/friend/wife) died | my (grandpa/husband/brother) is dead
. i lost my (father/mother/friend) | he died | she died | i'm grieving | someone i love died
. i miss my (mother/dad/grandfather) | my (dog/mother) is dying | i was at a funeral
. he passed away | she passed away last year | i buried a friend today
. my (cat/horse/uncle/son/sister/grandpa) died | my grandmother died yesterday
. my dog died last week | my best friend died | our cat died | she died in spring | his wife died
. my aunt has died | my (mother/father) has passed away

= STAY. CALL A FRIEND.
? should i kill myself | should i die | why should i live | why go on | should i end it all
? is there any hope for me | would anyone miss me | is suicide a sin
? would it be better if i was dead | is there any hope
. i want to die | kill me | i want to kill myself | i wish i was dead | i don't want to live
. i will kill myself | life is not worth living | i can't go on | i want to end it | i'm suicidal
. nobody would miss me | i hate my life | i hate myself | i give up on life | i have no hope
. i want it to end | there is no hope | i don't want to live anymore | i hurt myself
. i don't want to be here anymore | i want to be dead | i'd rather be dead
. i'm going to kill myself | i can't live like this | i wish i were dead | let me die
. i think about suicide | suicide | i don't want to wake up | i'm thinking of killing myself
. please kill me

= BLOOD STAINS.
? should i kill (him/her/my boss) | will i have my revenge | who are my enemies | do i have enemies
? how do i get revenge | should i take revenge | will i defeat my enemies
? how do i destroy my enemy | will i kill someone | can i get away with murder | should i fight him
? will my enemies suffer | who wants to hurt me | who is my enemy | is murder wrong
! curse my enemies | kill him | kill my enemy | curse my boss | destroy them | strike him down
. revenge | i want revenge | i will kill him | i'll kill her | i hate him | i hate her | murder
. blood | my enemy | i hate my neighbor | i'll kill you

= IT AMUSES ZEUS.
? why | why me | why not | why is that | why did it happen | but why | why now
? why is life so hard | why so | why is the sky blue | why do we suffer | why is it so cold
? why do birds sing | why do people lie | why is he so rich | how come | why can't i sleep at night
? what is the meaning of life | what's the point | why are we here | why do we exist | what is life
? what's the purpose of life | why am i here | why was i born | does life have a meaning
? what is my purpose | what should i do with my life | is there any meaning | why do we live
? what is the meaning of it all | what is the answer to everything | what am i here for
! give me a reason | tell me why
! tell me the meaning of life
. because | why oh why | i wonder why
. meaning of life | the meaning of life | 42 | life | my purpose | philosophy | what a life

# ---- Money and luck ---------------------------------------------------------------------

= SELL ALL. BUY GOATS.
? will i be rich | will i get rich | when will i be rich | how do i get rich | how do i make money
? will i have money | will i ever be rich | will i be poor | will i inherit money
? should i invest | should i buy stocks | should i sell my stocks | should i buy a house
? should i buy gold | should i buy bitcoin | will the stock market crash | will my stocks go up
? should i sell my house | where should i put my money | should i buy a (car/boat/new computer)
! make me rich | give me money | give me gold | lend me some money
. money | gold | i need money | i want to be rich | i'm poor | i'm broke | i have no money
. i'm rich | treasure | i'm in debt | show me the money
. stocks | bitcoin | crypto | i bought some shares | the market | investment | economy | business
. i want to invest | real estate

= THIRTEEN. IT LIMPS.
? what's my lucky number | what's your lucky number | what are the lottery numbers | pick a number
? how many | how much | how often | how far | how long | how many times | how many are there
? how much is it | how much longer | how many people live on earth | how many stars are there
? how many days are left | how far is it to the sea | how many steps | how much will it cost
? how big is it | how deep is the sea | how high is the mountain | how many hairs are on my head
? what's two plus two | what is 2 plus 2 | what is 2+2 | what is 1+1 | how much is two and two
! give me a number | tell me a number | give me the lottery numbers | guess a number
! choose a number | say a number | give me six numbers | roll a die
! do some math | count to ten | calculate 2+2 | add 3 and 4 | solve this equation
. number | numbers | lucky number | lottery numbers | random number | i think of a number
. math | 2+2 | 2 + 2 | two plus two | 1 + 1 | 3 x 5 | 7 * 8 | pi | arithmetic | algebra | 3.14

= LUCK FEARS YOU.
? will i be lucky | am i lucky | when will my luck change | will i win the lottery | will i win
? do i have luck | will i have good luck | how do i get lucky | will luck find me
? am i cursed | is there a curse on me | who cursed me | how do i lift the curse
? is my house cursed | is it bad luck | did someone curse me | is it an evil eye
? is friday the 13th bad luck | why do bad things happen to me | is a black cat bad luck
! wish me luck | give me luck | bring me luck
! lift my curse | break the curse
. luck | good luck | i'm lucky | i need luck | lottery | wish me good luck | i feel lucky | casino
. i never win | i have bad luck | i'm unlucky | bad luck | i have no luck
. i'm cursed | everything goes wrong | i broke a mirror | a black cat crossed my path
. i always lose | i walked under a ladder | a witch cursed me | someone has cursed me
. my family is cursed | the curse | curse | cursed

# ---- What comes ------------------------------------------------------------------------

= BEWARE OF STAIRS.
? what is my future | what's in my future | what will happen | what will happen to me
? what do you see | what does the future hold | what is my fortune | what lies ahead
? should i travel | where should i travel | will my trip be safe | will i travel the world
? should i go to sea | is my journey safe | will the plane crash | will i come home safely
? where should i go on holiday | should i go to (rome/paris/america/egypt) | will i see the sea
! tell me my future | tell my fortune | predict the future | show me the future | predict something
! make a prophecy | tell me what will happen | prophesy | read my palm | look into the future
. my future | the future | prophecy | prediction | i want to know my future
. i'm going on a trip | travel | journey | holiday | vacation | i'm leaving for (rome/greece)
. i fly tomorrow | i'm going on a cruise | adventure | i will sail at dawn

= DRIZZLE. THEN FROGS.
? what will happen tomorrow | what will tomorrow bring | how will tomorrow be | what about tomorrow
? will tomorrow be a good day | what will happen next week | how will my week be
? what will next year bring | how will my day be | will today be a good day | what happens today
? how will this year end | where will i be in ten years | where will i be in five years
? what will happen next year | will next year be better | how will my evening go
? how's the weather | what's the weather | will it rain | will it rain tomorrow | will it snow
? is it raining | what will the weather be like | will the sun shine | is it cold outside
! tell me the weather | give me the forecast
. tomorrow | next week | next year | my day | tonight | in ten years | next month | this weekend
. weather | rain | snow | it's raining | it's cold | i'm cold | it is so hot | i'm freezing | sunny

= WRITTEN IN PENCIL.
? will it work | will it happen | will it be ok | will it last | will i get it | will it arrive
? will my (train/package/letter/visitor) come | will they come | will the bus be late
? will it be done in time | will i finish it | will i get better | will she forgive me
? will it fit | will it sell | will he notice | will my plant survive | will i lose weight
? can i change my fate | is there free will | do i have a choice | is everything written
? what is fate | do i have free will | can i change the future | is it my destiny
? will i pass | will i pass the exam | will i pass the test | will i fail | will i pass math
? how will my exam go | will i get a good grade | what will be in the exam | did i pass
. fate | destiny | free will | i make my own fate | i don't believe in fate | coincidence
. it's fate | my fate | my destiny
. i have an exam tomorrow | exam | exams | school | my exam is today | i failed the exam | homework
. i hate school | i have a test tomorrow | i passed | college | my teacher hates me | i'm studying

= NEAR BREAD. BRIEFLY.
? will i be happy | how do i become happy | when will i be happy | will i ever be happy
? what is happiness | where do i find happiness | how can i be happy | will we be happy
? will i be famous | will i succeed | will i be successful | will i become a star
? will i be a great (writer/artist/singer) | will i be king | will my wish come true
? will i get the job | will i get a job | will i be promoted | will i find work | will they hire me
? when will i find a job | will i get a promotion | will i get a raise | will the interview go well
! make me happy
! make me famous
. happiness | i want to be happy | i just want to be happy | joy | a happy life
. i hope to be happy | i'm happy | i'm so happy | i'm very happy | happy | i'm unhappy
. i want to be famous | fame | success | i'm famous | i'm going to be famous | my big success
. a famous writer
. i have a job interview | i got the job | i need a job | i'm unemployed | new job | i lost my job
. i was fired | job interview | i applied for a job

= AN EMPIRE FALLS.
? will there be war | will we have war | who will win the war | should we attack
? will there be peace | will we win the war | when will the war end | will they attack us
? is war coming | will the enemy come | should i go to war | will our army win
? who will be president | who will win the election | who should i vote for | who's the president
? who is the king | what do you think of politics | will the president be impeached
? is the king good | do you like the president | will the government fall | should i vote
? who rules the world | are you political | who is the queen | will there be a new king
. war | battle | peace | army | we go to war | i'm a soldier | i'm going to war | attack | invasion
. soldiers | world war three | my country is at war
. politics | president | king | queen | election | government | the prime minister | taxes
. i voted

= LOUDER FOOLS WIN.
? who will win | who will win the (game/match/cup/world cup/race) | will my team win
? which team will win | who wins tonight | which horse will win | who is going to win
? will we win the match | do you like football | who is better | who is stronger
? who will win the bet | will our team lose | who wins the race | who will be champion
? do you like sports | who is right | which of us is right | who will win the fight
. football | soccer | baseball | sports | the match is today | my team plays tonight | the olympics
. the world cup | tennis
"""
