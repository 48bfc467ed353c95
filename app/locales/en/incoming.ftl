# Referrals to the programme.

direction-outgoing = To providers
direction-incoming = To us
direction-internal = Inside the programme
directions-label = Direction of referrals

incoming-channel-online = On the provider’s own page
incoming-channel-phone = By phone
incoming-channel-paper = On paper
incoming-channel-in-person = In person

sender-role-self = The person
sender-role-family = Family
sender-role-community-leader = Community leader
sender-role-health-worker = Health worker
sender-role-teacher = Teacher
sender-role-authority = Local authority
sender-role-other = Somebody else

under-18-no = No
under-18-yes = Yes
under-18-unknown = Not known

without-yes-life-at-stake = A life is at stake
without-yes-child-in-danger = A child is in danger

not-taken-not-for-us = The programme is not for this person
not-taken-other-area = Outside our area
not-taken-person-declined = The person does not want it
not-taken-twice = Referred twice
not-taken-other = Another reason

incoming-status-received = Received
incoming-status-acknowledged = Being looked at
incoming-status-accepted = Accepted, to be registered
incoming-status-linked = Belongs to a case
incoming-status-declined = Not taken up
incoming-status-not-reached = Not reached
incoming-status-withdrawn = Taken back by the sender

incoming-move-acknowledge = I am looking at it
incoming-move-attempt = Note a try to reach the person
incoming-move-accept = Accept
incoming-move-link = Link to a case
incoming-move-decline = Not for us
incoming-move-not-reach = The person cannot be reached
incoming-move-withdraw = The sender takes it back

incoming-feedback-received = Received
incoming-feedback-looked-after = Being looked after
incoming-feedback-not-reached = Not reached
incoming-feedback-not-for-us = Not for us
incoming-feedback-withdrawn = You took it back
incoming-feedback-received-text = We have your referral and will try to reach the person.
incoming-feedback-looked-after-text = The person is being looked after. For their safety we say no more.
incoming-feedback-not-reached-text = We tried several times and could not reach the person.
incoming-feedback-not-for-us-text = We cannot take this up.
incoming-feedback-withdrawn-text = Nothing more is done about it.

incoming-event-received = Received
incoming-event-acknowledge = Somebody looks at it
incoming-event-attempt = Tried to reach the person
incoming-event-accept = Accepted
incoming-event-link = Linked to a case
incoming-event-decline = Not taken up
incoming-event-not-reach = Given up: not reached
incoming-event-withdraw = Taken back
incoming-event-reminded = Reminder: an answer is due
incoming-event-escalated = Late: the supervisor was told

incoming-title = Referrals to us
incoming-lead = People whom organisations, families or community leaders refer to the programme. Names are one page further.
incoming-note = Note a referral
incoming-open = Open
incoming-late = { $n ->
    [one] { $n } answer is late
   *[other] { $n } answers are late
}
incoming-late-text = Somebody waits. Look at these first.
incoming-none = Nothing here
incoming-none-text = What providers send appears here. Note what comes by phone, on paper or at the door.
incoming-came = { $day } · { $how }
incoming-escalated = Supervisor was told
incoming-saved-walled = Saved. Its focal point takes care of it; it is not shown to you.
incoming-saved-ended = Saved. The sender sees the answer.
incoming-sender-unknown = Sender not known

incoming-note-lead = For what came by phone, on paper, through a community leader or at the door. Write down only what helps to find the person.
incoming-part-sender = Who refers
incoming-part-request = What is asked
incoming-part-person = The person
incoming-channel = How it came
incoming-organisation = Organisation
incoming-no-organisation = No organisation
incoming-sender-role = Or who else
incoming-sender = How to reach whoever refers
incoming-sender-hint = A name and a phone or place.
incoming-urgency = How soon
incoming-urgency-hint = Emergency: a life or a child is in danger. Call the office first.
incoming-category = What kind of help
incoming-category-open = Not clear yet
incoming-reason = Why the person is referred
incoming-reason-hint = What happened and what is needed. Do not write whether the person was with an armed group: we do not ask that here.
incoming-hopes = What the person hopes for
incoming-name = Name
incoming-name-hint = As the person is called. One name is enough.
incoming-birth-year = Year of birth
incoming-birth-year-hint = If it is known.
incoming-under-18 = Could the person be under 18?
incoming-under-18-hint = Answer this if the year of birth is not known. In doubt we treat the person as a child.
incoming-place = Where the person can be found
incoming-place-hint = Town, village or quarter.
incoming-safe = Is it safe to call this number?
incoming-safe-hint = Nobody else should learn why we call.
incoming-safe-yes = safe to call
incoming-safe-no = do not call
incoming-language = Language to speak
incoming-agreed = Did the person agree that these data are given to us?
incoming-agreed-hint = Without a yes nothing is kept, unless a life is at stake.
incoming-agreed-note = The person agreed that these data are given to us.
incoming-without-yes = Why is it noted all the same?
incoming-without-yes-words = What happened
incoming-without = Noted without the person’s yes: { $why }
incoming-save = Save referral

incoming-from = { $from } → { $office }
incoming-request = What is asked
incoming-noted-by = Written by
incoming-child = May be a child
incoming-why-not = Why not
incoming-history = What happened
incoming-linked = It belongs to a case.
incoming-swept = What was written about the person is deleted: the referral ended more than 30 days ago without a case.
incoming-acts = What to do
incoming-tries = { $n ->
    [0] Nobody tried to reach the person yet.
    [one] { $n } try to reach the person.
   *[other] { $n } tries to reach the person.
}
incoming-attempt-note = How did you try?
incoming-attempt-hint = For example: called at noon, no answer. Only your office reads this.
incoming-attempt-save = Save the try
incoming-advice = What the sender may try instead
incoming-advice-hint = The sender reads this. Name another service; write nothing about the person.
incoming-decline-save = Tell the sender
incoming-withdraw-text = When whoever refers says on the phone that it is no longer needed.
incoming-withdraw-save = Note it as taken back
incoming-candidates = Do we know this person?
incoming-candidates-text = Look before you register: the person may have a case.
incoming-look = Look for this person
incoming-link = Link to { $name }
incoming-register = Register this person
incoming-register-hint = Not among them? Register the person. The form begins with what is written here, and the sender only learns that the person is being looked after.
register-incoming = This registration begins with the referral { $number }. Ask the person everything again: others wrote it.

partner-refer = Refer a person to the programme
partner-refer-lead = Tell us only what we need to find the person.
partner-refer-office = To which office
partner-refer-call = In an emergency call { $phone }
partner-refer-contact = How we reach you
partner-refer-contact-hint = A phone, if you want us to call back.
partner-refer-agreed-hint = Ask first. If a life is at stake and you cannot ask, call the office.
partner-refer-send = Send referral
partner-sent = People you referred
partner-sent-lead = What became of your referrals, until 30 days after the end.
partner-sent-none = No referral
partner-sent-none-text = People whom you refer to the programme appear here.
partner-sent-saved = Sent. The office will answer.
partner-sent-withdrawn = Taken back.
partner-sent-row = Sent on { $day } to { $office }
partner-sent-try = Try: { $advice }
partner-sent-take-back = Take it back
partner-sent-take-back-text = The office then does nothing more about it.
partner-sent-take-back-do = Take this referral back

today-incoming = { $n ->
    [one] { $n } referral to us waits for an answer
   *[other] { $n } referrals to us wait for an answer
}
today-incoming-all = All
incoming-reminded = Reminder
week-incoming = Referral to us waits for an answer
week-incoming-supervisor = Referral to us without an answer: supervisor
case-incoming = How the person came to us
event-incoming-linked = A referral to us belongs to this case
family-incoming = Referrals to us
action-incoming-received = Received a referral
action-incoming-noted = Noted a referral to the programme
action-incoming-sent = Provider referred a person
action-incoming-sent-read = Provider looked at what it sent
action-incoming-read = Looked at a referral to the programme
action-incoming-acknowledged = Took up a referral to the programme
action-incoming-tried = Noted a try to reach a person
action-incoming-accepted = Accepted a referral to the programme
action-incoming-linked = Linked a referral to a case
action-incoming-declined = Did not take a referral up
action-incoming-not-reached = Gave up: person not reached
action-incoming-withdrawn = Referral to the programme taken back
action-incoming-reminded = Reminder of a referral to the programme
action-incoming-escalated = Late referral shown to the supervisor

error-incoming-office = Choose an office
error-incoming-channel = Choose how it came
error-incoming-sender = Choose an organisation, or who else refers
error-incoming-reason = Say why the person is referred
error-incoming-place = Say where the person can be found
error-incoming-age = Enter the year of birth, or say whether the person could be under 18
error-incoming-agreed = Say whether the person agreed
error-incoming-not-agreed = Without the person’s yes we may not keep this. Ask the person first. If a life is at stake, call the office.
error-incoming-without-yes = Choose why it is noted without a yes, or do not note it
error-incoming-without-yes-words = Say what happened
error-incoming-nobody = Nobody at this office may receive this referral. Call the office, or choose another one.
error-incoming-step = Choose what to do
error-incoming-why-not = Choose why the person is not taken up
error-incoming-attempt = Say how you tried
error-incoming-attempts = Try at least twice before you give up
error-incoming-taken = A colleague was faster, or the sender took it back. Open the referral again to see what happened.
error-incoming-case = This case cannot be linked: it is not in your reach
error-incoming-wall = This case cannot be linked: it belongs to another focal point
error-incoming-closed = This case is closed: reopen it first, or register the person
error-incoming-outside = This referral is for focal points: open the case as one, so that it stays protected
