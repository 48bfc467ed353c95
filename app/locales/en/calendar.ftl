# The whole follow-up calendar.
follow-up-anchor-case-opened = After the case is opened
follow-up-anchor-referral-sent = After a referral is sent
follow-up-anchor-training-start = Training
follow-up-anchor-kit-delivered = After a toolkit is handed over
follow-up-anchor-money-paid = After the first money of a business
follow-up-anchor-closing = After the case is closed
follow-up-rule-first-tolerance = First look: days more or less
follow-up-rule-until-plan-tolerance = Looks until there is a plan: days more or less
follow-up-rule-referral-uptake = Ask whether the person got there
follow-up-rule-training-first = First look after the training begins
follow-up-rule-training-every = From one look to the next while it lasts
follow-up-rule-training-after = First look after the training ends
follow-up-rule-training-later = Second look after the training ends
follow-up-rule-training-trace = Ask what the person works, after the training ends
follow-up-rule-kit-first = First look at the toolkit
follow-up-rule-kit-second = Second look at the toolkit
follow-up-rule-business-first = First visit, at which the use of the money is seen
follow-up-rule-business-second = Second visit
follow-up-rule-business-third = Third visit
follow-up-rule-business-fourth = Fourth visit
follow-up-rule-business-fifth = Fifth visit
follow-up-rule-after-closing-tolerance = Looks after closing: days more or less
follow-up-rule-after-closing-year = One more look after closing
admin-follow-up-none = 0 if nobody looks a second time
admin-follow-up-tolerance = For so many days after its day a look is not late
error-follow-up-later = A later look comes later: enter more days than for the one before it
task-training-look = In training, or was: ask how it goes and whether it is of use
task-referral-uptake = Ask the person whether they got to the provider
due-until = In time until { $day }
follow-up-rule-referral-report = Ask the provider what came of it, after an appointment or the end of what it offers
follow-up-also = Also to ask or tell
follow-up-also-number = Show the number in the profile
task-tell-handover = Tell the person who works with them now

# A child found among adults.
task-child-assent = Ask the child
task-child-late = Hours have passed and not everything is done for a child: look
consent-assent = The child was asked in words it understands, and agrees
consent-assent-hint = Without it the task to ask the child stays
consent-assent-given = the child agrees
job-kind-hours-clock = Look whether what is due within hours was done
job-kind-mail-waits = Mail: something waits
action-case-hours-passed = Told whoever supervises that hours have passed
mail-waits-subject = Passerelle: something waits for you
mail-waits-body =
    Hello,

    Something in Passerelle waits for you and should not wait until tomorrow. Your page of the day says what:
    { $url }

    If this mail is not meant for you, please delete it.

# A consent that has ended.
event-consent-ended = Consent has ended
action-consent-ended = Stopped what a consent covered that has ended
job-kind-consent-ended = Stop what a consent covered that has ended

# What a referral says more.
sent-via-system = In the system
sent-via-email = By e-mail
sent-via-phone = By phone
sent-via-paper = On paper
sent-via-in-person = In person
referral-sent-via = How the provider hears of it
referral-expected = What is hoped for
referral-expected-hint = In a few words, without names
referral-transport = The programme pays or arranges the way
referral-transport-note = How
referral-transport-hint = For colleagues, without names: the provider does not see it
referral-transport-short = Way there
referral-transport-yes = Paid or arranged by the programme
error-referral-transport = Tick that the programme pays or arranges the way, or leave out how
shared-need-expected = { $need }. Hoped for: { $hoped }
referral-acknowledge-due = To be opened before
answer-times-acknowledge = The provider has opened it after
error-level-acknowledge = An answer is not due before the referral has to be opened: enter more
task-referral-unread = The provider has not opened the referral: call
task-referral-report = The provider has not said what came of it: ask
referral-note-unread = Not opened in time
referral-note-unreported = No report: the provider was reminded
action-referral-unread = Noted that a provider has not opened a referral
action-referral-unreported = Reminded a provider to say what came of a referral
job-kind-referral-report = Ask what came of a referral
job-kind-mail-referral-unreported = Mail: what came of a referral
mail-unreported-subject = Referral { $number }: what came of it?
mail-unreported-body =
    Hello,

    You have accepted referral { $number }. Please say whether the person came, and what came of it.

    Answer here:
    { $url }

    If this mail is not meant for you, please delete it.

# A time of day.
session-next-time = At what time
group-time = At what time
week-file-meeting = Passerelle: meeting
error-time = Enter a time like 14:30
error-time-day = Enter the day of this time
