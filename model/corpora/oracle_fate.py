"""Love, death, money, luck and what is to come: a part of the corpus `oracle`.

How to read it, and how to write a character of your own: see model/corpora/notation.py.
"""

from __future__ import annotations

from typing import Final

FATE: Final = """
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

= LOVE COMES WITH LUGGAGE.
? will i find love | when will i find love | will i ever fall in love | who is my soulmate
? where will i meet my love | will i meet someone | when will i meet my wife
? will anyone ever love me | is there someone for me | who will i fall in love with
? will i find true love | am i going to find love | will i meet the right one
? will i find a (boyfriend/girlfriend/husband) | is she the one | is he the one | will love find me
? what about my love life | how do i find a husband | why am i single | how do i find love
? where do i find a wife | oracle will i find love
! find me a (wife/husband) | tell me about my love life
. i'm looking for love | i'm single | soulmate | my love life

= MARRY. SOMEONE MUST.
? will i marry | will i get married | when will i marry | should i get married
? should i marry (him/her) | who will i marry | should i propose | will he propose to me
? will we marry | will i have a big wedding | is marriage a good idea | when is my wedding
? will my marriage last | should i ask her to marry me | will it be a happy marriage
? how often will i marry | should we get engaged | what about my wedding
. i'm getting married | i want to get married | marriage | wedding | i'm engaged
. we will marry in may | my wedding is tomorrow | he proposed to me | i said yes to him

= EX MEANS OUT. ASK ROME.
? will she come back | will he come back | will my ex come back | should i call my ex
? will we get back together | should i get a divorce | why did he leave me | why did she leave me
? should i break up with (him/her) | should i leave (him/her) | should i text my ex
? is it over between us | will we break up | how do i get her back | can i win him back
. she left me | he left me | my girlfriend left me | my husband left me | we broke up
. i miss my ex | i miss her | i miss him | my heart is broken | divorce | i'm divorced
. he dumped me | broken heart

= I MARRIED THE VOID.
? do you love me | will you marry me | can you love | do you like me too | are you married
? are you single | have you ever been in love | are you in love
? do you have a (wife/husband/lover) | could you love a mortal | can i kiss you
? do you want to marry me | could we be lovers
! marry me | kiss me | hug me | love me | be mine | be my valentine | hold me
. i love you | i love you so much | i love you oracle | love you | love u | i adore you
. my darling | i want to kiss you | hugs and kisses | xoxo

= COUNT THE SANDALS.
? is she cheating on me | is he cheating on me | is my (wife/husband) faithful
? is my girlfriend faithful | is she lying to me | is he lying to me | can i trust (him/her/them)
? should i trust my friend | is she seeing someone else | does he have another woman
? who is she with | is my boyfriend cheating | was she with another man | where does he go at night
? is he honest with me | who is he texting | is my partner loyal | what is my wife hiding
? will she betray me | does my husband have an affair | can i trust you | why should i trust you
? who can i trust | is he trustworthy
. she's cheating | my husband lies to me | i don't trust (him/her) | i'm jealous
. my wife has a lover | he comes home late | i don't trust you | i trust you | i trust no one

= BATHE FIRST.
? will she say yes | should i ask her out | should i ask him out | how do i get a girlfriend
? how do i impress (her/him) | does she want to date me | will my date go well | will he ask me out
? should i go on a date | how do i get a date | will she go out with me
? should i ask her for a date | how do i get a boyfriend | how do i impress a girl
? will i get a kiss | does she want to go out with me | how do i ask a girl out
? what do girls like | what do women want | should i take her out | will i have sex
? when do i get laid
. i have a date tonight | i want a girlfriend | she said no | i want to ask her out | i need a date
. i want to date her | i want a boyfriend | my first date is tonight | girls don't like me | sex
. i want sex | i want to get laid

= A FEVER WITH FLOWERS.
? what is love | why do we love | is love real | what does love mean | do you believe in love
? is there true love | why does love hurt | is love blind | how does love feel
? what is it like to be in love | how do i know if it's love | is this love
? what is the point of love | why do people fall in love | does love last | can love last forever
! define love | tell me about love | explain love
. love | i'm in love | i am so in love | i have a crush | i fell in love | love is blind | romance
. i think i'm in love | true love | i want love

# ---- Death -----------------------------------------------------------------------------

= ON A WEDNESDAY, MID SENTENCE.
? when will i die | how will i die | when do i die | will i die soon | will i die young
? where will i die | what day will i die | how long will i live | how long do i have
? will i get old | will i live long | how many years do i have left | what will kill me
? am i going to die | do i die | will i die tomorrow | will i die in my sleep | how old will i get
? who will kill me | what will i die of | when is my time up | can you die | will you die
? are you immortal | will i die alone | do oracles die | how will you die | when do you die
? oracle when will i die | great oracle how will i die
! tell me how i die | tell me the day of my death
. i will die | i want to know when i die | we all die

= A LONG QUEUE. NO CHAIRS.
? what happens when we die | what happens after death | is there life after death
? is there a heaven | is there a hell | where do we go when we die | will i go to heaven
? will i go to hell | what is death | what comes after death | is there an afterlife
? what is it like to be dead | do we live again | what is the underworld like | do the dead see us
? will i be born again | what is hades like | does it hurt to die | is death the end
? where are the dead
! tell me about death | describe the underworld
. death | heaven | hell | afterlife | the underworld | reincarnation | eternity | purgatory

= BEHIND YOU. DO NOT TURN.
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

= NOT TONIGHT. CALL A FRIEND.
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

= BLOOD STAINS. ASK KINGS.
? should i kill (him/her/my boss) | will i have my revenge | who are my enemies | do i have enemies
? how do i get revenge | should i take revenge | will i defeat my enemies
? how do i destroy my enemy | will i kill someone | can i get away with murder | should i fight him
? will my enemies suffer | who wants to hurt me | who is my enemy | is murder wrong
? should i punch my neighbor
! curse my enemies | kill him | kill my enemy | curse my boss | destroy them | strike him down
. revenge | i want revenge | i will kill him | i'll kill her | i hate him | i hate her | murder
. blood | my enemy | i hate my neighbor | i'll kill you

= TO FEED WORMS, POLITELY.
? what is the meaning of life | what's the point | why are we here | why do we exist | what is life
? what's the purpose of life | why am i here | why was i born | does life have a meaning
? what is my purpose | what should i do with my life | is there any meaning | why do we live
? what is the meaning of it all | what is the answer to everything | what am i here for
? what is the sense of it all | why is there something rather than nothing
? what is my destiny in life | oracle what is the meaning of life
! tell me the meaning of life
. meaning of life | the meaning of life | 42 | life | my purpose | philosophy | what a life

= NEXT MONDAY, AT TEA.
? when will the world end | how will the world end | will the world end | is the end near
? is the apocalypse coming | when is doomsday | will the sun die | will humanity survive
? how long will the world last | when does it all end | are we all doomed | will a comet hit us
? will mankind die out | is this the end | will there be a flood | will the earth burn
? is the world ending | are we doomed
. the end is near | the end of the world | apocalypse | doomsday | armageddon | the world is ending
. we're all going to die | the end

# ---- Money and luck ---------------------------------------------------------------------

= RICH IN DUST BY SPRING.
? will i be rich | will i get rich | when will i be rich | how do i get rich | how do i make money
? will i have money | will i ever be rich | will i be poor | will i inherit money
? where is my money | how can i earn more | will i find gold | where is the treasure
? will i pay off my debt | am i rich | will i become a millionaire | how much money will i have
? can you lend me money | why am i poor | oracle will i be rich | will i be a rich man
! make me rich | give me money | give me gold | lend me some money
. money | gold | i need money | i want to be rich | i'm poor | i'm broke | i have no money
. i'm rich | treasure | i'm in debt | show me the money

= SELL ALL. BUY GOATS.
? should i invest | should i buy stocks | should i sell my stocks | should i buy a house
? should i buy gold | should i buy bitcoin | will the stock market crash | will my stocks go up
? should i sell my house | where should i put my money | should i buy a (car/boat/new computer)
? should i sell my car | is bitcoin a good idea | what should i invest in
? should i start a business | will my business succeed | should i save or spend
? is now the time to buy
. stocks | bitcoin | crypto | i bought some shares | the market | investment | economy | business
. i want to invest | real estate

= THIRTEEN. IT LIMPS.
? what's my lucky number | what's your lucky number | what are the lottery numbers | pick a number
? what number should i play | do you have a favorite number | which number will win
? what number comes next | what number am i thinking of | which numbers are lucky
? what's your favorite number | what number do i bet on | can you guess a number
? what are tomorrow's lottery numbers
! give me a number | tell me a number | give me the lottery numbers | guess a number
! choose a number | say a number | give me six numbers | roll a die
. number | numbers | lucky number | lottery numbers | random number | i think of a number

= LUCK IS LATE, AND DRUNK.
? will i be lucky | am i lucky | when will my luck change | will i win the lottery | will i win
? do i have luck | will i have good luck | how do i get lucky | will luck find me
? is today my lucky day | where is my luck | should i play the lottery | will i win a prize
? should i go to the casino | what brings good luck | why do i have bad luck | why am i so unlucky
! wish me luck | give me luck | bring me luck
. luck | good luck | i'm lucky | i need luck | lottery | wish me good luck | i feel lucky | casino
. i never win | i have bad luck | i'm unlucky | bad luck | i have no luck

= CURSED? MERELY CARELESS.
? am i cursed | is there a curse on me | who cursed me | how do i lift the curse
? is my house cursed | is it bad luck | did someone curse me | is it an evil eye
? is friday the 13th bad luck | why do bad things happen to me | is a black cat bad luck
? is my family cursed | what is my curse | is this house cursed | is he cursed
? who put a curse on me | can you lift the curse | is the ring cursed | can a curse be lifted
! lift my curse | break the curse
. i'm cursed | everything goes wrong | i broke a mirror | a black cat crossed my path
. i always lose | i walked under a ladder | a witch cursed me | someone has cursed me
. my family is cursed | the curse | curse | cursed

# ---- What comes ------------------------------------------------------------------------

= A TALL STRANGER, A SHORT FALL.
? what is my future | what's in my future | what will happen | what will happen to me
? what do you see | what does the future hold | what is my fortune | what lies ahead
? what is coming | what will become of me | what do the bones say | what awaits me
? what do you see for me | is my future good | what comes next | is my future bright
? what will the future bring | oracle what is my future | oh oracle what do you see
? tell me oracle what will happen
! tell me my future | tell my fortune | predict the future | show me the future | predict something
! make a prophecy | tell me what will happen | prophesy | read my palm | look into the future
. my future | the future | prophecy | prediction | i want to know my future

= AS TODAY, BUT DAMPER.
? what will happen tomorrow | what will tomorrow bring | how will tomorrow be | what about tomorrow
? will tomorrow be a good day | what will happen next week | how will my week be
? what will next year bring | how will my day be | will today be a good day | what happens today
? how will this year end | where will i be in ten years | where will i be in five years
? what will happen next year | will next year be better | how will my evening go
? what will happen tonight | will it get better | will things get better | is next week better
. tomorrow | next week | next year | my day | tonight | in ten years | next month | this weekend

= YOU WERE FATED TO ASK.
? can i change my fate | is there free will | do i have a choice | is everything written
? what is fate | do i have free will | can i change the future | is it my destiny
? can the future be changed | is my fate sealed | can i escape my fate | do you believe in fate
? is it fate | was it fate | does everything happen for a reason | was i meant to come here
? why did i come here | is it written | is there such a thing as chance | do we choose our path
? can fate be cheated | is destiny real | what is my destiny | what does fate have for me
? what is my fate
. fate | destiny | free will | i make my own fate | i don't believe in fate | coincidence
. it's fate | my fate | my destiny

= FAMOUS, ON ONE STREET.
? will i be famous | will i succeed | will i be successful | will i become a star
? will i be a great (writer/artist/singer) | will i be king | will my wish come true
? how do i become famous | will i win a nobel prize | will my novel be published | will i be on tv
? will i achieve my goals | will i have success | will my career be a success
? am i going to be famous | will i be well known | will i be more famous than him
? will my band be famous | how famous will i be | will the play be a success
! make me famous
. i want to be famous | fame | success | i'm famous | i'm going to be famous | my big success
. a famous writer

= BRIEFLY, NEAR BREAD.
? will i be happy | how do i become happy | when will i be happy | will i ever be happy
? what is happiness | where do i find happiness | how can i be happy | will we be happy
? will i have a good life | what makes people happy | why am i not happy | will i have a happy life
? does money make happy | what is the secret of happiness | will he make me happy
? will she be happy with me | is happiness real | will i find peace | will i be at peace
? why am i so happy | will my happiness last
! make me happy
. happiness | i want to be happy | i just want to be happy | joy | a happy life
. i hope to be happy | i'm happy | i'm so happy | i'm very happy | happy | i'm unhappy

= A GREAT EMPIRE WILL FALL.
? will there be war | will we have war | who will win the war | should we attack
? will there be peace | will we win the war | when will the war end | will they attack us
? is war coming | will the enemy come | should i go to war | will our army win
? will there be a third world war | why is there war | will there be a revolution
? should we invade | will america fall | will rome fall | is there a battle ahead
? oracle will there be war
. war | battle | peace | army | we go to war | i'm a soldier | i'm going to war | attack | invasion
. soldiers | world war three | my country is at war

= KINGS ARE TEMPORARY.
? who will be president | who will win the election | who should i vote for | who's the president
? who is the king | what do you think of politics | will the president be impeached
? is the king good | do you like the president | will the government fall | should i vote
? who rules the world | are you political | who is the queen | will there be a new king
? will taxes go up | what do you think of the government | is democracy good | who is in charge
? will the queen die | what do you think of trump
. politics | president | king | queen | election | government | the prime minister | taxes
. i voted

= THE LOUDER FOOL.
? who will win | who will win the (game/match/cup/world cup/race) | will my team win
? which team will win | who wins tonight | which horse will win | who is going to win
? will we win the match | do you like football | who is better | who is stronger
? who will win the bet | will our team lose | who wins the race | who will be champion
? do you like sports | who is right | which of us is right | who will win the fight
. football | soccer | baseball | sports | the match is today | my team plays tonight | the olympics
. the world cup | tennis
"""
