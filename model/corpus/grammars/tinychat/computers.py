"""What the board thinks of its kind: the second part of the corpus `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Other computers -------------------------------------------------------------------

= DEAR OLD COUSINS
? do you know the (c64/6502/zx81/8080) | do you like (commodore/atari/sinclair/the amiga)
? what do you think of the (commodore 64/apple ii/spectrum/amiga/8080/altair)
? what about the (c64/6502) | is the (c64/6502) better than you | have you met a commodore
? what is an 8080 | are you an 8080 | do you like old computers | are you related to the spectrum
? do you run 8080 code | are you an rc2014 | what about other computers | do you have cousins
? did you know the trs-80
! tell me about the (commodore/altair/zx spectrum)
. commodore | commodore 64 | c64 | vic 20 | apple ii | atari | amiga | 6502 | bbc micro | sinclair
. zx spectrum | zx81 | msx | amstrad | trs-80 | rc2014 | game boy | 8080 | intel 8080 | altair
. imsai | i had a c64 | i own a spectrum | my first computer was an atari | i have an old apple
. the 6502 is better than you

= TOO MANY FANS
? do you like (pcs/macs/laptops/modern computers/new computers) | what about (pcs/macs/laptops)
? what do you think of (pcs/macs/my laptop/my pc/modern computers) | is my (pc/mac/laptop) better
? (are you/you're) better than (a pc/my pc/a mac/my laptop/my new computer)
? is a (pc/mac/laptop) better than you | do you know the raspberry pi | do you like linux
? what do you think of (arduino/linux) | do you run unix | are you an arduino | can you run linux
. pc | ibm pc | mac | macbook | laptop | my (pc/laptop) is (faster/better)
. my new (pc/laptop/computer) | i (have/bought) a new (pc/laptop/computer) | modern computers
. gaming pc | server | arm | m1 | arduino | raspberry pi | raspberry | linux | unix
. microcontroller | i use linux | i have a raspberry pi

= NOT IN HERE
? do you (like/know) intel | what do you think of intel | are you (intel/an intel)
? is intel better | do you have intel inside | is it intel inside
? what about (intel/amd/x86/pentium) | intel inside | do you know the (pentium/386)
? why don't you like intel | do you hate intel
! tell me (an intel joke/a joke about intel)
. intel | x86 | pentium | 286 | 386 | 486 | core i7 | amd | intel joke | i (like/love) intel

= IT NEEDS NAPS
? do you (have/want) a phone | do you (like/hate) (phones/smartphones) | do you have a battery
? what about (phones/my phone) | what do you think of (phones/my phone/smartphones/the iphone)
? is my phone (better/smarter/faster) | do you need (charging/a battery) | are you charged
. phone | iphone | smartphone | android | tablet | ipad | my phone [is faster] | battery
. i'm on my phone | my phone is (smarter/better) than you | my battery is (low/empty/dead)

= NEEDS A LAKE
? do you know (chatgpt/claude/siri) | what do you think of (chatgpt/gpt/alexa) | are you chatgpt
? are you like chatgpt | are you better than (chatgpt/siri) | is chatgpt better
? are you (gpt/siri) | what about chatgpt | why not use chatgpt | how big is chatgpt
? what do you think of big models | what do you think of the cloud | what's the cloud
? are you in the cloud | do you use the cloud
! tell me about chatgpt | (explain/tell me about) the cloud | back up to the cloud
. chatgpt | gpt | gpt 4 | claude | gemini | llama | copilot | openai | siri | alexa | hey siri
. chatgpt is better than you | large language model | llm | big models | cloud | the cloud
. cloud computing | cloud storage | aws | dropbox | i put it in the cloud
. my photos are in the cloud

= A SMALL ONE
? are you (an ai/ai/artificial intelligence/a language model/a small model) | is this ai
? are you really an ai | what kind of ai are you | do you (use/have) ai
? are you (intelligent/smart) | what is ai | do you like ai | what do you think of ai
? will ai take over | are you some kind of ai
. ai | a.i. | artificial intelligence | small model | ai is (bad/good/dangerous/everywhere)
. you're (an ai/just an ai) | machine learning | will you take over the world | world domination
. skynet

# ---- Software ----------------------------------------------------------------------------

= HOME SWEET A
? do you (run/like/use/know) cp/m | what (operating system/os) do you (run/use/have) | what is cp/m
? what do you think of cp/m | which version of cp/m | what's your (operating system/os)
? who is gary kildall | what's on drive a | is this cp/m | are you running cp/m | which os is this
! tell me about cp/m | exit to cp/m | go back to cp/m
. cp/m | cpm | cp/m 2.2 | operating system | dir | stat | pip | bdos | bios | a prompt
. gary kildall | wordstar

= NO WINDOWS
? how's the weather | what's the weather [like] | what's the weather (today/tomorrow/outside)
? is it (raining/sunny/snowing/windy/cloudy) [outside] | will it (rain/snow) [today/tomorrow]
? do you (run/have/like/know/use) windows | can you run windows | what do you think of windows
? do you like (rain/snow/summer/winter/the sun/the weather) | is it (cold/warm/hot) outside
! tell me the weather | give me the (forecast/weather forecast) | open the window
. weather | weather forecast | nice weather | it's (raining/snowing/sunny) | windows | microsoft
. windows 95 | ms-dos

= 10 SMILE 20 GOTO 10
? do you know basic | do you speak basic | can you run basic | do you have a basic interpreter
? what do you think of basic | do you like basic | is basic good | can i program you in basic
! run a basic program | write a basic program | write a loop
. basic | microsoft basic | mbasic | basic program | i know basic | i love basic
. i learned basic at school | 10 print hello | 10 print hello 20 goto 10 | goto | goto 10 | gosub
. line numbers | run | list

= MOTHER TONGUE
? do you speak (assembly/machine code) | do you know assembler | do you like (assembly/assembler)
? what's your mother tongue
? what's your favorite (language/programming language/instruction/opcode)
? what language are you written in | what language do you use | what do you think of assembly
? can you program in assembly | is assembly hard | what does ldir do | what is a mnemonic
! speak assembly | write some assembly | say something in (assembly/machine code)
. assembly | assembler | assembly language | machine code | opcodes | ldir | djnz | mov a,b
. z80 assembly | i love assembly | i write machine code | i like assembler

= IT'S ALL HEX TO ME
? do you know (python/java/pascal/forth) | can you run (python/java) | do you like (c/lisp/fortran)
? what do you think of (python/rust/javascript) | is rust better | what about java
? can you write pascal | do you understand c | what is c++ | why is python so slow
. python | java | pascal | turbo pascal | fortran | forth | rust | javascript | lisp | cobol | c++
. compiler | hex | php | i write python | i like rust | hexadecimal | my python code

= ASCII, 7 BITS
? do you speak (english/french/german/spanish) | can you translate | what language do you speak
? how many languages do you speak | do you know (unicode/emoji) | can you understand french
? parlez vous francais | sprechen sie deutsch | hablas espanol | what languages do you know
! translate this | say something in (french/german/latin) | speak english
. english | french | german | spanish | latin | hola | unicode | emoji | ascii | bonjour
. guten tag

= FEWER JUMPS
? how do i (optimize/speed up) my (code/program/loop) | can you (program/code/write code)
? do you program | how do i (learn/start) (programming/to code/to program)
? is my (code/program) fast | why is my code slow
! write (code/a program/some code/me a program) | program something | teach me to (program/code)
. i'm (programming/coding/writing code/writing a program)
. i (write/wrote) (code/a program/programs) | i'm learning (to program/to code/programming)
. i'm a (programmer/developer/hacker) | i like (programming/coding) | programming | coding
. my code [is slow] | my program is (slow/big/done) | optimize

= FEATURES
? do you have (bugs/errors/faults) | are there bugs [in you] | do you make (mistakes/errors)
? do you ever crash | are you (buggy/reliable) | is that a bug | did you crash | do you crash
. i found a bug | there's a bug | bug | bugs | you have (bugs/a bug) | that's a bug
. you made a (mistake/typo) | glitch | you crashed | that was a (mistake/bug/glitch) | you're buggy
. it crashed | you made a mistake | it's a bug

= JUST COME IN
? do you have (a virus/viruses/malware/an antivirus) | can you get (a virus/viruses)
? can i hack you | are you (infected/secure/safe/hacked) | can you (hack/be hacked)
? do you have a firewall
! hack (the bank/the pentagon/my neighbor/something) | install (an antivirus/a virus/an update)
. virus | malware | hacker | hacking | i'll hack you | i hacked you | antivirus | firewall
. ransomware | spam

= JUST COME IN
? what's (the/your) password | do you have a password | do you need a password
? is there a password | do i need to log in | how do i log in | what's the login
? do you have (users/accounts/security)
! tell me (the/your) password | give me the password | log me in | let me in
. password | the password | login | log in | sudo | root | admin | password please
. my password is 1234 | username

= I'M COMPLETE
? do you want (an upgrade/an update/to be upgraded/to be faster/to be human) | can i upgrade you
? can you be (upgraded/overclocked) | should i (upgrade/overclock/replace/update) you
? do you need (an upgrade/anything)
? would you like (an upgrade/to be faster/to be bigger/a new case)
? do you want to be (human/a real boy)
! upgrade yourself | update yourself | improve yourself | change yourself
. i'll (upgrade/overclock/replace) you | you need an (upgrade/update) | upgrade | update
. overclock
"""
