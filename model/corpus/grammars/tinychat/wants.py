"""What humans want of the board, and what worries them: the last part of the corpus `tinychat`.

How to read it, and how to write a character of your own: see model/corpus/grammars/notation.py.
"""

from __future__ import annotations

from typing import Final

TEXT: Final = """
# ---- Wants and worries -----------------------------------------------------------------

= PLEASE SAVE FIRST
? can i (reset/restart/reboot) you | should i (reset/turn off) you | may i (reset/unplug) you
? do you like resets | what happens when i (reset you/turn you off) | how do i (reset/turn off) you
? where's the reset button | what does reset do | can i (turn/switch) you off | can i pull the plug
? do you want to be switched off | do you mind a reset | where is the off switch
! reset yourself | turn yourself off | shut yourself down | restart yourself | push the button
! power down
. reset | reset button | reboot | restart | i'll (reset/unplug) you | i'm going to reset you
. press reset | warm boot | cold boot | rst 0 | i pushed the button | power off | turn off
. shut down | switch off | shutdown | i'll (turn off/switch off) you | i'll pull the plug
. i'm turning you off | i will kill you | i'll turn off the power | pull the plug | unplug | off
. off switch

= JUST TYPE
? can you help me | how do i use (you/this) | how do i (start/begin/talk to you)
? what can i (ask/type/say) [you] | what should i (type/ask/say) | what are the commands
? how can i use this | where's the manual | what commands do you know
! show me the (commands/menu/help) | help me out | show help
. help | help me | help please | please help | please help me | i need help | i need your help
. manual | instructions | menu | commands | i don't know what to (say/type/ask) | list of commands
. h | readme | faq | i'm new here | usage

= NO PORT FOR THAT
? can you order a pizza | can you make (coffee/tea) | can you send an email | can you take a photo
? can you open the door | can you clean my room | can you book a flight | can you print something
? can you drive a car | can you cook dinner | can you call someone | could you buy me a beer
! draw me a picture | draw a cat | order a pizza | make me a sandwich | send a message | print this
! take a photo | open the pod bay doors | turn on the tv | clean my room | write an essay
! call my mother | book a table | do the dishes | make me rich | write a letter | call a taxi
! feed the cat | bring me the newspaper | mow the lawn | wash my car | buy me flowers
. beam me up | take me home | set an alarm | wake me at seven

= CHECK THE CABLE
? why doesn't it work | what should i check | can you fix (it/this/my computer)
? how do i fix (it/this) | why is it (broken/not working) | are you broken
. it doesn't work | it's not working | it won't work
. my (computer/printer/board/modem) doesn't work | nothing works | it's broken | i have a problem
. there's a problem | i have problems | something is (wrong/broken) | it's stuck | i'm stuck
. my (board/computer/printer) is (broken/dead) | i see garbage | i get strange characters
. it doesn't boot | problem | error | it's not responding | no signal | no carrier | fix it
. i need tech support | it hangs | it died

= LABEL YOUR CABLES
? do you have (any advice/advice/a tip/wisdom) | what's your advice
? can you give me (advice/a tip) | what would you (do/advise)
? what should i (do with my life/learn/study/become) | what do you recommend
? any (advice/tips/wisdom) | do you have (tips/any tips) [for me] | how do i get rich
? what would you advise me | what should i know | what is good advice
! give me (advice/some advice/a tip/a hint/wisdom) | tell me something wise | share your wisdom
! motivate me
. advice | wisdom | tip | a tip please | i need (advice/some advice/a tip/motivation) | hint
. words of wisdom | quote

= BYTE BY BYTE
? how do i (do it/do this/get it all done/start my work) | how do you eat an elephant
! do my homework
. i'm (working/at work/busy/so busy/at school/studying)
. i have (work to do/a lot to do/so much to do/homework/an exam) | i must work
. i have to (work/study/learn) | back to work | i hate (work/my job/mondays/school)
. i don't want to work | my boss is (mean/bad/angry) | i (failed/can't do it)
. it's (too hard/hard/difficult/too much) | i give up | work | job | school | exam
. i'm (a student/a teacher/an engineer/a doctor) | i'm trying | i'm learning | homework
. i'm nervous | i'm worried | i worry too much | i'm anxious
"""
