"""What the board thinks of its kind: the second part of the corpus `tinychat`.

How to read it, and how to write a character of your own: see model/corpora/notation.py.
"""

from __future__ import annotations

from typing import Final

COMPUTERS: Final = """
# ---- Other computers -------------------------------------------------------------------

= 6502? SWEET
? what (do you think of/about) the (commodore/c64/apple ii/6502/amiga)
? do you know the (c64/6502) | do you like (commodore/the c64/the apple ii/the 6502/atari)
? do you like the commodore 64 | is the (c64/6502/commodore/apple ii) better [than you]
? have you met a (commodore/c64/6502)
! tell me about the (commodore/c64/6502)
. commodore | commodore 64 | c64 | vic 20 | apple ii | apple 2 | atari | amiga | 6502 | mos 6502
. bbc micro | i (have/had/own) a (commodore/c64/apple ii/atari)
. the (c64/6502) is better [than you]

= FAMILY.
? do you (know/like) (sinclair/the spectrum/the zx81/msx/the rc2014/the trs-80)
? what (do you think of/about) the (spectrum/zx spectrum/msx/amstrad/trs-80/rc2014)
? are you an rc2014 | are you (related to/like) (the spectrum/a gameboy/the zx81)
? do you know the zx spectrum
. sinclair | zx spectrum | spectrum | zx81 | zx80 | msx | amstrad | amstrad cpc | trs-80 | rc2014
. osborne | kaypro | i (have/had/own) a (spectrum/zx spectrum/zx81/msx/amstrad/trs-80) | game boy
. gameboy

= TOO MANY FANS
? do you like (pcs/macs/laptops/modern computers/new computers) | what about (pcs/macs/laptops)
? what do you think of (pcs/macs/my laptop/my pc/modern computers) | is my (pc/mac/laptop) better
? (are you/you're) better than (a pc/my pc/a mac/my laptop/my new computer)
? is a (pc/mac/laptop) better than you
. pc | ibm pc | mac | macbook | laptop | my (pc/laptop) is (faster/better)
. my new (pc/laptop/computer) | i (have/bought) a new (pc/laptop/computer) | modern computers
. gaming pc | server | arm | m1

= NOT IN HERE
? do you (like/know) intel | what do you think of intel | are you (intel/an intel)
? is intel better | do you have intel inside | is it intel inside
? what about (intel/amd/x86/pentium) | intel inside | do you know the (pentium/386)
? why don't you like intel | do you hate intel
! tell me (an intel joke/a joke about intel)
. intel | x86 | pentium | 286 | 386 | 486 | core i7 | amd | intel joke | i (like/love) intel

= UNCLE 8080
? do you know the (8080/altair/intel 8080)
? what (do you think of/about) the (8080/intel 8080/altair)
? are you (an 8080/like an 8080/8080 compatible/compatible with the 8080) | what's an 8080
? do you run 8080 code | can you run 8080 programs | is the 8080 better | do you like the 8080
! tell me about the (8080/altair)
. 8080 | intel 8080 | i8080 | altair | altair 8800 | 8008 | 8085 | imsai | imsai 8080

= YOUNGSTERS
? do you (know/like) (arduino/the raspberry pi/the esp32/linux/microcontrollers)
? what (do you think of/about) (arduino/raspberry pi/the esp32/linux/unix)
? do you run (linux/unix) | are you (an arduino/a raspberry pi/a microcontroller)
? can you run linux
. arduino | raspberry pi | raspberry | pi zero | esp32 | linux | ubuntu | unix | microcontroller
. fpga | 68000 | i (use/run/like) linux | i have (an arduino/a raspberry pi)

= IT NEEDS NAPS
? do you (have/want) a phone | do you (like/hate) (phones/smartphones) | do you have a battery
? what about (phones/my phone) | what do you think of (phones/my phone/smartphones/the iphone)
? is my phone (better/smarter/faster) | do you need (charging/a battery) | are you charged
. phone | iphone | smartphone | android | tablet | ipad | my phone [is faster] | battery
. i'm on my phone | my phone is (smarter/better) than you | my battery is (low/empty/dead)

= A RENTED DISK
? what's the cloud | do you use the cloud | are you in the cloud | do you like the cloud
? what do you think of the cloud | do you run in the cloud | do you have cloud storage
! (explain/tell me about) the cloud | upload (it/this) to the cloud | back up to the cloud
. cloud | the cloud | cloud computing | cloud storage | aws | dropbox | google drive | onedrive
. data center

= NEEDS A LAKE
? do you (know/like) (chatgpt/gpt/claude/siri/alexa/big models)
? what (do you think of/about) chatgpt | are you (chatgpt/gpt/claude/siri/alexa)
? are you better than (chatgpt/gpt/claude/siri)
? what do you think of (chatgpt/gpt/claude/siri/alexa/big models) | is chatgpt better [than you]
! tell me about chatgpt
. chatgpt | gpt | gpt 4 | claude | gemini | llama | copilot | openai | siri | alexa
. hey (siri/alexa) | chatgpt is (better/smarter/faster) | large language model | llm | big ai

= A SMALL ONE
? are you (an ai/ai/artificial intelligence/a language model/a small model) | is this ai
? are you really an ai | what kind of ai are you | do you (use/have) ai
? are you (intelligent/smart) | what is ai | do you like ai | what do you think of ai
? will ai take over | are you some kind of ai
. ai | a.i. | artificial intelligence | small model | ai is (bad/good/dangerous/everywhere)
. you're (an ai/just an ai) | machine learning | will you take over the world | world domination
. skynet

= ONE CABLE
? are you (online/on the internet/connected)
? do you have (internet/wifi/bluetooth/a modem/ethernet)
? can you (search the web/google something/browse the web/go online/look it up) | what's your ip
? do you (use/like) the (internet/web) | do you know (google/facebook/youtube)
? what about the internet
! search the (web/internet) | google (it/this/that/something) | look it up | look that up
! browse the web
. internet | the internet | web | the web | wifi | bluetooth | google | facebook | twitter
. youtube | website | network

# ---- Software ----------------------------------------------------------------------------

= HOME SWEET A
? do you (run/like/use/know) cp/m | what (operating system/os) do you (run/use/have)
? what is cp/m | what do you think of cp/m | which version of cp/m
? what's your (operating system/os) | who is gary kildall | what's on drive a | is this cp/m
? are you running cp/m | which os is this
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
? do you (know/speak/run/like/have/understand) basic | can you (run/program in) basic
? do you have a basic interpreter | what do you think of basic | what about basic | is basic good
! run a basic program | write a basic program | tell me about basic
. basic | microsoft basic | mbasic | bbc basic | basic program | i (know/like/love) basic
. i learned basic | 10 print hello | 10 print hello 20 goto 10 | goto | goto 10 | print | list
. run | gosub

= MOTHER TONGUE
? do you (know/speak/like/understand) (assembly/assembler/machine code)
? what's your mother tongue | what's your favorite (language/programming language)
? what language are you written in | what language do you (use/like)
? what do you think of assembly | can you program in assembly
! write (assembly/machine code) | speak assembly | say something in (assembly/machine code)
. assembly | assembler | assembly language | machine code | machine language | opcodes
. z80 assembly | i (like/love/know/write/learned) (assembly/assembler/machine code) | mov a,b
. hex

= IT'S ALL HEX
? do you (know/like/speak/run) (c/python/java/pascal/fortran/forth/rust/javascript/lisp)
? can you (run/program in/write) (python/java/pascal/javascript/rust)
? what (do you think of/about) python | what do you think of (java/rust/pascal/javascript/forth)
? is (python/rust/java) better
. python | java | pascal | turbo pascal | fortran | forth | rust | javascript | lisp | cobol | c++
. compiler | php | i (write/use/like/know) (python/java/rust/javascript)

= ASCII, 7 BITS
? do you speak (english/french/german/spanish/italian/japanese/chinese) | can you translate
? what (language/languages) do you speak | what languages do you know
? how many languages do you (speak/know) | parlez vous francais | sprechen sie deutsch
? do you know (unicode/ascii/emoji) | can you (speak/understand) (french/german/spanish)
! translate (this/that/it) | say something in (french/german/spanish/latin)
! speak (english/french/german)
. english | french | german | spanish | latin | bonjour | hola | guten tag | unicode | emoji
. ascii | do you use ascii

= LDIR. AH.
? what's your favorite (instruction/opcode) | which (instruction/opcode) do you like [best]
? do you (like/know/use) (ldir/block moves/the block move) | what does ldir do | what is ldir
? do you have a favorite instruction | what's the best instruction
! tell me your favorite (instruction/opcode) | move a block
. ldir | lddr | favorite instruction | block move | otir | cpir | djnz
. your favorite (instruction/opcode)

= FEWER JUMPS
. i'm (programming/coding/writing code/writing a program)
. i (write/wrote) (code/a program/programs) | i'm learning (to program/to code/programming)
. i'm a (programmer/developer/hacker) | i like (programming/coding)
? how do i (optimize/speed up) my (code/program/loop) | can you (program/code/write code)
? do you program | how do i (learn/start) (programming/to code/to program)
? is my (code/program) fast | why is my code slow
! write (code/a program/some code/me a program) | program something | teach me to (program/code)
. programming | coding | my code [is slow] | my program is (slow/big/done) | optimize

= FEATURES
? do you have (bugs/errors/faults) | are there bugs [in you] | do you make (mistakes/errors)
? do you ever crash | are you (buggy/reliable) | is that a bug | did you crash | do you crash
. i found a bug | there's a bug | bug | bugs | you have (bugs/a bug) | that's a bug
. you made a (mistake/typo) | glitch | you crashed | that was a (mistake/bug/glitch)
. you're buggy

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
