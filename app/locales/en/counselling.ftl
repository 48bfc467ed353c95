# Counselling: sessions, recording one, reading one.

## Sessions
counselling-title = Counselling
counselling-sessions = Sessions
counselling-count =
    { $n ->
        [0] No session yet.
        [one] 1 session.
       *[other] { $n } sessions.
    }
counselling-missed =
    { $n ->
        [one] 1 did not take place.
       *[other] { $n } did not take place.
    }
counselling-next = Next on { $day }.
counselling-next-at = Next on { $day }, { $place }.
counselling-no-next = No next session is agreed.
counselling-empty = No session yet
counselling-empty-text = The first one explains the programme and the person’s rights.
counselling-older = Earlier sessions
counselling-all = All sessions
session-title = Session { $n }: { $kind }, { $place }
session-heading = Session { $n }: { $kind }
session-meta = { $day }, { $who }
session-meta-minutes = { $day }, { $who }, { $n } min
session-agreed-line = Agreed: { $list }
session-agreed-separator = ;{" "}
session-private-exists = There is a private note
session-about = About the session
session-with-interpreter = { $language }, with an interpreter
session-next-line = { $day }, { $place }
session-written = Written down
session-private-closed = There is a private note. Only its author and the supervisor can read it.
session-private-logged = Only the author and the supervisor can read this. Each reading is recorded.
session-kind-orientation = Orientation
session-kind-needs-assessment = Needs and situation
session-kind-career = Work and training
session-kind-plan-review = Review of the plan
session-kind-psychosocial-basic = Psychosocial support
session-kind-family-mediation = Family mediation
session-kind-crisis = Urgent support
session-kind-follow-up = Follow-up
session-kind-exit = Closing talk
session-place-office = Office
session-place-home = Home
session-place-community = Community
session-place-phone = Phone
session-place-centre = Centre
session-place-video = Video
attended-yes = Took place
attended-no-show = The person did not come
attended-cancelled-by-client = Cancelled by the person
attended-cancelled-by-office = Cancelled by the office
attended-rescheduled = Moved to another day
present-self = The person
present-spouse = Husband or wife
present-family = Family
present-leader = Community leader
topic-rights-entitlements = Rights and entitlements
topic-opportunities = Opportunities
topic-documents = Documents
topic-health = Health
topic-family = Family
topic-livelihood = Livelihood
topic-conflict-tension = Conflict and tension
topic-safety = Safety
topic-civic = Community life
topic-parenting = Parenting
topic-substance-use = Alcohol and drugs
topic-savings = Savings

## Recording
session-record = Record a session
session-new-title = Record a session
session-new-lead = Write facts the person would agree with.
session-saved = The session is saved.
session-save = Save the session
session-never-rewritten = A session is never rewritten. What has to be added goes into the next one.
session-attended = Did it take place?
session-date = Date
session-kind = What it was for
session-place = How you met
session-minutes = How long
session-minutes-unit = minutes
session-language = Language
session-interpreter = Somebody interpreted
session-present = Who was there
session-topics = What was talked about
session-summary = Summary
session-summary-hint = Facts the person would agree with. No names of other people, no acts or operations. If nobody came, write why.
session-agreements = What was agreed
session-agreements-hint = One on each line: who does what.
session-private = Private note
session-private-hint = Only you and the supervisor can read it. Leave it empty when the summary says it all.
session-next-on = Next session
session-next-hint = It will stand in Today on that day.
session-next-place = Where
session-number-checked = The number is no phone number and no document number
session-number-checked-hint = Phone numbers belong in the profile, where they are protected.
session-before = Before you start
session-before-readers = Say who reads the notes, and when silence has limits
session-before-offer = Offer a woman or a man as counsellor, and an interpreter
session-before-danger = Danger to the person or others: call the supervisor at once
error-day-long-ago = Date must be within the last two years
error-session-kind = Choose what the session was for
error-session-place = Choose how you met
error-session-attended = Say whether the session took place
error-session-language = Choose the language in which you spoke
error-session-present = Choose who was there
error-session-summary = Write what was talked about
error-session-agreements = Shorten what was agreed to { $max } lines or fewer
error-session-agreement-long = Shorten each line to { $max } characters or fewer
error-session-next-past = Next session must be today or later
error-session-next-needed = Write to which day the session was moved
error-session-next-day = Write on which day the next session is
error-session-number = Take the phone or document number out, or confirm below that it is none
session-feedback = What did the person think of this talk?
session-feedback-hint = 1 is not helpful at all, 5 is very helpful. Leave it empty if you did not ask.
session-feedback-value = { $n } of 5
session-in-group = In a group
error-session-closed = The case is closed: only a last talk or a follow-up can be recorded, and nothing for somebody who died
