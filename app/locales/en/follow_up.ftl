# Following people up: visits, calls and messages.

## The list
follow-up-title = Follow-up
follow-up-made = Visits, calls and messages
follow-up-record = Record a follow-up
follow-up-next = Next on { $day }.
follow-up-was-due = Was due on { $day }.
follow-up-session = The next meeting is a session, on { $day }.
follow-up-no-next = No follow-up is planned.
follow-up-empty = No follow-up yet
follow-up-empty-text = Visits, calls and messages between sessions are recorded here, also those that reached nobody.
follow-up-older = Earlier follow-ups
follow-up-item = Follow-up { $n }: { $channel }. { $contact }
follow-up-meta = { $day }, { $who }
follow-up-saved = The follow-up is recorded.

## Recording one
follow-up-new-lead = Also record that nobody was reached: it shows what was tried.
follow-up-date = Date
follow-up-channel = How
follow-up-contact = Was the person reached?
follow-up-absence = Why not
follow-up-situation = How is the person doing?
follow-up-situation-hint = Compared with the last time. Needed when you saw or spoke to the person.
follow-up-activity = What the person lives by now
follow-up-summary = What you saw and heard
follow-up-summary-hint = Facts the person would agree with. No names of others, no acts of violence, nothing about the group. May stay empty when nobody was reached.
follow-up-next-on = Look again on
follow-up-next-hint = Without a day the follow-up calendar decides. Whoever was not reached stays due.
follow-up-save = Save follow-up
follow-up-never-rewritten = A follow-up is written once. What has to be added goes into the next one.
error-follow-up-channel = Choose how you tried to reach the person
error-follow-up-contact = Choose whether the person was reached
error-follow-up-seen = On the phone or through others nobody is seen: choose “Spoken to” or “Heard of from others”
error-follow-up-absence = Choose why the person was not reached
error-follow-up-situation = Choose how the person is doing
error-follow-up-summary = Write what you saw and heard
follow-up-channel-home-visit = Home visit
follow-up-channel-elsewhere = Met elsewhere
follow-up-channel-phone = Phone call
follow-up-channel-message = Message
follow-up-channel-provider = Through the provider
follow-up-channel-community = Through the community
follow-up-channel-authorities = Through the authorities
contact-seen = Seen
contact-spoken = Spoken to
contact-heard-of = Heard of from others
contact-not-reached = Not reached
absence-no-answer = No answer
absence-working = At work
absence-at-school = At school
absence-visiting = Visiting somebody
absence-travelling = Travelling
absence-moved = Moved away
absence-ill = Ill
absence-refused = Did not want to meet
absence-in-detention = In detention
absence-abducted = Abducted
absence-unknown = Not known
situation-better = Better than last time
situation-same = The same
situation-worse = Worse
situation-unclear = Cannot tell
activity-self-employed = Own business or farm
activity-employee = Employed
activity-family-worker = Works in the family’s business or farm
activity-apprentice = Apprentice
activity-student = School or training
activity-casual-daily = Day work
activity-unemployed-seeking = No work, looking for some
activity-unemployed-not-seeking = No work, not looking
activity-unable = Cannot work

## Lost contact
lost-title = Since the last contact
lost-rule = When contact counts as lost: attempts: { $attempts } or more; different ways: { $channels } or more; months from the first to the last: { $months } or more.
lost-attempts =
    { $n ->
        [one] 1 attempt
       *[other] { $n } attempts
    }
lost-channels =
    { $n ->
        [one] 1 way
       *[other] { $n } ways
    }
lost-between = Between { $first } and { $last }
lost-enough = Contact counts as lost
