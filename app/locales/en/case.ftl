# The case: its frame, the caseload, overview, status, assignment, history, printing.

## The frame
case-tab-overview = Overview
case-tab-profile = Profile
case-tab-plan = Plan
case-tab-counselling = Counselling
case-tab-follow-up = Follow-up
case-tab-referrals = Referrals
case-tab-consent = Consent
case-tab-history = History
case-caseworker = Caseworker
case-unassigned = Nobody yet
case-community = Community
case-age-label = Age and sex
case-age-and-sex =
    { $n }, { $sex ->
        [female] woman
        [male] man
        [girl] girl
        [boy] boy
       *[other] sex not recorded
    }
case-age-about-and-sex =
    about { $n }, { $sex ->
        [female] woman
        [male] man
        [girl] girl
        [boy] boy
       *[other] sex not recorded
    }
case-sex =
    { $sex ->
        [female] Woman, age not known
        [male] Man, age not known
       *[other] Not known
    }
case-consent-label = Consent
case-consent-not-asked = Not asked yet
case-consent-none = None holds
case-consent-all =
    { $n ->
        [one] Given for 1 purpose
       *[other] Given for { $n } purposes
    }
case-consent-part = In part: { $n } of { $total } purposes
case-consent-ends = (ends { $day })
case-last-contact = Last contact
case-no-contact = None yet
case-flag-child = May be under 18
case-flag-protection = Protection concern
case-flag-file = No consent to the case file
case-together = On { $days } this person is expected at the same place as somebody they are not to meet. Choose another day or place. Only you see this.
case-flag-merged = Same person as { $code }
case-merged = Cases merged into this one
case-merged-text = What happened there before is read there.
case-add-note = Add a note
case-more = More
case-change-status = Change status or risk
case-assign = Assign to somebody
case-end = End the case
case-print = Print summary

## The identity
reveal-reason = Reason
reveal-reason-contact = Contact the person
reveal-reason-check-identity = Check identity
reveal-reason-prepare-referral = Prepare a referral
reveal-reason-emergency = Protection emergency
error-reveal-reason = Choose why you need the name
identity-title = Name and contact details
identity-until = Visible until { $time }
identity-soon-hidden = Hidden in one minute.
identity-hidden = Hidden again: the five minutes are over.
identity-hide = Hide now
identity-no-phone = No phone is recorded.
identity-call-and-text = call or text
identity-call-only = call only, do not text
identity-text-only = text only, do not call
identity-unsafe = do not use: not safe
identity-safe-times = safe { $times }

## Statuses
case-status-draft = Draft
case-status-registered = Registered
case-status-intake = Intake
case-status-assessment = Assessment
case-status-planned = Plan agreed
case-status-in-support = In support
case-status-monitoring = Follow-up
case-status-closure-pending = Closing
case-status-closed = Closed
case-status-on-hold = On hold
case-status-suspended = Suspended
case-status-transferred = Transferred
case-status-reopened = Reopened

## Overview
case-journey = Case journey
case-stage-registered = Registered
case-stage-profiled = Assessed
case-stage-planned = Plan agreed
case-stage-supported = In support
case-stage-followed-up = Followed up
case-stage-closed = Closed
case-stage-since = since { $day }
case-note = Note
case-note-hint = Everyone who works on this case can read it. Leave out names of people and anything about acts or operations.
case-note-save = Add note
error-note-empty = Write the note, or leave the page
case-timeline = Timeline
case-timeline-older = Older entries
case-timeline-newest = Back to the newest
case-timeline-empty = Nothing has happened yet.
case-tasks = Next actions
case-tasks-empty = Nothing is due
case-tasks-empty-text = Agree on the next meeting, and it will stand here.
case-tasks-later =
    { $n ->
        [one] 1 more later
       *[other] { $n } more later
    }
case-consent-until = { $about }, until { $day }
case-consent-withdrawn = { $about }: taken back
case-consent-refused = { $about }: said no, may be asked again
case-consent-ended = { $about }: ended
case-consent-review = Review consent
task-due-on = due { $day }
task-session = Counselling session
task-safety-plan = Make a safety plan
task-follow-up = Follow-up
task-plan-action = Step of the plan
task-plan-approval = Plan waits for approval
task-plan-returned = Write the returned plan anew
task-plan-review = Review the plan
task-referral-answered = Pass on the provider’s answer
task-referral-verify = Ask the person about the service
task-referral-review = Look again at a referral sent without consent
task-referral-escalated = No answer from a provider: call, or find another service
task-referral-expired = No answer in time: find another service
task-referral-stop = A provider has not confirmed that its copies are destroyed
task-accompany = Go along to the appointment at a provider
task-offer-unshared = Offer this help again without sharing
task-consent-ends = Ask for consent again
task-file-consent = Consent to the file taken back: close the case or put it on hold
task-guardian-consent = Ask the parent or guardian
task-child-protection = See what protection the child needs
task-dependants = The person died: see what the household has a right to
task-need-offer = Something is offered for an open need: see whether it fits
task-group-session = Group session
task-decide-value = Decide between two values
task-own = To do

## What happened
event-meta = { $when }, { $who }
event-opened = Case opened
event-assigned = Case assigned
event-assigned-to = Assigned to { $name }
event-status-changed = Status changed
event-status-changed-to = Status: { $status }
event-risk-changed = Protection risk changed
event-risk-changed-to = Protection risk: { $risk }
event-status-was = Before: { $status }
event-closure-reason = Reason: { $reason }
event-profile-changed = Profile changed
event-household-left = Somebody left the household
event-snapshot-saved = Answers about the situation saved
event-birth-corrected = Birth date corrected
event-child-found = Found to be a child, or perhaps one
event-adult-found = Found to be an adult
event-consent-given = Consent given
event-consent-refused = Consent asked, said no
event-consent-withdrawn = Consent taken back
event-answer = { $purpose }: { $to }
event-recipient-programme = the programme
event-recipient-organisation = one organisation
event-session-recorded = Counselling session { $n }
event-follow-up-recorded = Follow-up { $n }
event-plan-written = Plan written, version { $n }
event-plan-approved = Plan approved, version { $n }
event-plan-returned = Plan returned, version { $n }
event-plan-action-done = Step of the plan done
event-plan-goals =
    { $n ->
        [one] 1 goal
       *[other] { $n } goals
    }
event-referral-drafted = Referral drafted
event-referral-sent = Referral sent
event-referral-sent-to = Referral sent to { $to }
event-referral-accepted = Referral accepted
event-referral-accepted-by = { $by } accepted the referral
event-referral-declined = Referral declined
event-referral-declined-by = { $by } declined the referral
event-referral-changed = Referral updated
event-referral-completed = Service completed, says the provider
event-referral-verified = Person confirmed the service
event-referral-closed = Referral closed
event-referral-revoked = Referral withdrawn
event-note-added = Note
event-merged = Merged with the case { $n }
event-unmerged = Merge with the case { $n } undone

## Caseload
cases-title-own = My caseload
cases-title-office = Caseload of the office
cases-lead =
    { $n ->
        [0] No open case. Code names are shown; names stay protected.
        [one] 1 open case. Code names are shown; names stay protected.
       *[other] { $n } open cases. Code names are shown; names stay protected.
    }
cases-register = Register a person
cases-view-open = My open cases
cases-view-open-office = Open cases
cases-view-due = Follow-up due
cases-view-attention = Needs attention
cases-view-closed = Closed
cases-filter = Filter cases
cases-search = Search by number, code name, name or phone
cases-status = Status
cases-any-status = Any open status
cases-near = No exact match. Close matches are shown.
cases-caption = Cases
cases-case = Case
cases-next = Next action
cases-referrals = Open referrals
cases-attention = Attention
cases-no-contact = Long silence
cases-consent-valid = Valid
cases-consent-part = In part
cases-consent-ends =
    { $n ->
        [0] Ends today
        [one] Ends tomorrow
       *[other] Ends in { $n } days
    }
cases-found-code = Found by number
cases-found-code-name = Found by code name
cases-found-near = Close match: code name
cases-found-phone = Found by phone
cases-found-name = Found by name
cases-none-found = Nothing found in your caseload
cases-none-found-text = Check the spelling. If the person may be new to the programme, search before you register.
cases-none-status = No case with this status
cases-none-status-text = Choose another status, or clear the filters.
cases-none-open = No open case yet
cases-none-open-text = Cases appear here when you register a person or a case is assigned to you.
cases-none-due = Nothing is due
cases-none-due-text = Sessions, follow-ups and answers appear here on their day.
cases-none-attention = Nothing needs special attention
cases-none-attention-text = Cases appear here at high risk, or after 60 days without contact.
cases-none-closed = No closed case
cases-none-closed-text = Closed cases stay here and can be opened again.
cases-show-open = Show open cases

## Changing the status
status-title = Change status
status-now = Now:
status-new = New status
status-note = Note
status-save = Change status
status-nowhere = This case cannot go on from here at the moment.
status-review = Look again on
status-review-hint = A task appears on that day.
status-hint-draft = Not registered yet
status-hint-registered = Registration is complete
status-hint-intake = First conversation: expectations and needs
status-hint-assessment = Needs, skills and risks are being looked at
status-hint-planned = A plan is agreed
status-hint-in-support = Services and support are under way
status-hint-monitoring = Support has ended; visits and calls go on
status-hint-on-hold = A pause: illness, birth, season, insecurity
status-hint-suspended = Benefits are suspended while something is clarified
status-hint-transferred = Another office takes over
status-hint-reopened = Work begins again
error-status-missing = Choose the new status
error-status-not-allowed = The case cannot go to this status from where it stands
error-status-no-plan = Write a plan first, then choose “Plan agreed”
error-review-missing = Enter the day on which to look again
error-review-range = Enter a day after today, within a year

## Assigning
assign-lead = Whoever has the case now loses access at once. Open tasks move with it.
assign-to = New caseworker
load-words =
    { $cases ->
        [0] no case, load { $work } of { $target }
        [one] 1 case, load { $work } of { $target }
       *[other] { $cases } cases, load { $work } of { $target }
    }
load-level-fine = Manageable
load-level-heavy = Heavy
load-level-too-heavy = Too heavy
assign-current = Has the case now. { $load }
assign-note = Handover note
assign-save = Assign case
assign-nobody = Nobody else can take this case
assign-nobody-text = The administrator can add caseworkers to this office.
error-assign-missing = Choose who takes the case
error-assign-same = Choose somebody else: the case is theirs already

## History
history-title = Who read and changed this case
history-lead = Every reading and every change stands here and cannot be removed. The data-protection officer sees the same.
history-automatic = Automatic
history-moved = from { $from } to { $to }
history-identity-shown = with the name shown

## Plan on the overview
case-plan-open = Open plan
case-plan-goals = Goals reached
case-percent = { $n } %

## The printed summary
print-title = Case summary
print-back = Back to the case
print-printed = Printed { $when }, { $time }, by { $who }
print-person = Person: { $who }, { $place }.
print-status = { $status }, case open since { $day }.
print-caseworker = Caseworker: { $name }.
print-no-plan = No plan is written yet.
print-part = To take part
print-language = Language
print-household = Household
print-household-size =
    { $n ->
        [0] No household member is recorded
        [one] 1 household member
       *[other] { $n } household members
    }
print-no-referrals = No referral yet.
print-date = Date
print-what = What
print-with = With
print-protected = Protected
print-left-out = Name, contact details and background are left out on purpose.

## Risk
risk-title = Protection risk
risk-question = How high is the risk for this person?
risk-hint = Vulnerability and protection, as you see it today. It decides nothing by itself; cases at high risk are listed under “Needs attention”.
risk-save = Save risk
case-risk-low = Low
case-risk-medium = Medium
case-risk-high = High
error-risk-missing = Choose how high the risk is

## Fields that two people changed
conflict-chosen = What you chose
field-status = Status
field-risk = Protection risk
field-caseworker = Caseworker

## Own tasks
task-add = Add a task
task-text = What is to be done
task-text-hint = In a few words, without names
task-due = By when
task-save = Add
task-done-button = Done
error-task-text = Enter what is to be done
error-task-day = Enter by when
error-task-range = Enter today or a later day, within two years

case-tab-livelihood = Livelihood
task-over-paid-tell = Too much was paid: tell the person
event-business-submitted = Business plan submitted
event-business-approved = Business plan approved
event-business-returned = Business plan not funded as it is
event-tranche-paid = Start-up money paid
event-business-visited = Business visited

task-risk-high = The risk is high: look within a day
risk-look = The risk is high: look at it
risk-look-text = Somebody set it a short while ago. See with the caseworker what has to be done today. If it is not high, set it lower below.
risk-seen = I have looked
action-case-risk-seen = Looked at a high risk
