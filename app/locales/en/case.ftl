# The case: its frame, the caseload, overview, status, assignment, history, printing.

## The frame
case-tab-overview = Overview
case-tab-profile = Profile
case-tab-plan = Plan
case-tab-counselling = Counselling
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
       *[other] sex not recorded
    }
case-age-about-and-sex =
    about { $n }, { $sex ->
        [female] woman
        [male] man
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
case-add-note = Add a note
case-more = More
case-change-status = Change status
case-assign = Assign to somebody
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
case-consent-until = { $about }, until { $day }
case-consent-withdrawn = { $about }: taken back
case-consent-refused = { $about }: said no, may be asked again
case-consent-ended = { $about }: ended
case-consent-review = Review consent
task-due-on = due { $day }
task-session = Counselling session
task-follow-up = Follow-up
task-plan-action = Action of the plan
task-plan-review = Review the plan
task-referral-answered = Tell the person what the provider answered
task-referral-verify = Ask the person about the service
task-referral-review = Look again at a referral sent without consent
task-consent-ends = Ask for consent again
task-own = To do

## What happened
event-meta = { $when }, { $who }
event-opened = Case opened
event-assigned = Case assigned
event-assigned-to = Assigned to { $name }
event-status-changed = Status changed
event-status-changed-to = Status: { $status }
event-status-was = Before: { $status }.
event-closure-reason = Reason: { $reason }.
event-profile-changed = Profile changed
event-consent-given = Consent given
event-consent-refused = Consent asked, said no
event-consent-withdrawn = Consent taken back
event-answer = { $purpose }: { $to }
event-recipient-programme = the programme
event-recipient-organisation = one organisation
event-session-recorded = Counselling session { $n }
event-plan-written = Plan written, version { $n }
event-plan-approved = Plan approved, version { $n }
event-plan-action-done = Action of the plan done
event-plan-goals =
    { $n ->
        [one] 1 goal.
       *[other] { $n } goals.
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
