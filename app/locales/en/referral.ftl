# Referrals: to a provider, and back.

## Lists of values
referral-status-draft = Draft
referral-status-ready = Ready to send
referral-status-sent = Sent
referral-status-received = Received
referral-status-accepted = Accepted
referral-status-scheduled = Appointment set
referral-status-in-service = In service
referral-status-completed = Completed
referral-status-verified = Confirmed by the person
referral-status-closed = Closed
referral-status-declined = Declined
referral-status-no-show = Did not attend
referral-status-returned-by-provider = Given back
referral-status-revoked = Withdrawn
referral-status-expired = No answer
referral-status-escalated = No answer, with the supervisor

urgency-routine = Routine
urgency-routine-hint = Answer expected within { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
urgency-urgent = Urgent
urgency-urgent-hint = Answer expected within { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
urgency-emergency = Emergency
urgency-emergency-hint = Call the provider first, then record it here. Answer expected within { $n ->
    [one] 1 hour
   *[other] { $n } hours
}.

accompaniment-none = Nobody
accompaniment-caseworker = The caseworker
accompaniment-family = Someone of the family

decline-reason-no-capacity = No free place
decline-reason-out-of-area = Outside our area
decline-reason-not-eligible = Conditions not met
decline-reason-not-offered = We do not offer this
decline-reason-suspended = Service is suspended
decline-reason-other = Another reason

return-reason-person-stopped = The person stopped
return-reason-not-reached = The person could not be reached
return-reason-needs-other-service = The person needs another service
return-reason-service-ended = Our service ended
return-reason-other = Another reason

revoke-reason-consent-withdrawn = Consent was withdrawn
revoke-reason-duplicate = Sent twice
revoke-reason-error = Sent by mistake
revoke-reason-no-longer-needed = No longer needed
revoke-reason-risk = Risk for the person
revoke-reason-case-closed = Case was closed
revoke-reason-death = The person died

outcome-service-received-full = Service received in full
outcome-partial = Service received in part
outcome-waitlisted = On a waiting list
outcome-not-eligible = Conditions not met
outcome-client-refused = The person did not want it
outcome-no-show = The person did not attend
outcome-provider-no-capacity = Provider had no place
outcome-closed-no-response = Provider did not answer
outcome-other = Something else

## What can be shared
shared-name = Name
shared-phone = Phone
shared-age = Age
shared-sex = Sex
shared-contact-language = Language
shared-reading = Reading
shared-need = Need
shared-access-needs = Access needs
shared-current-place = Where the person lives
shared-message = Message
shared-age-value =
    { $n ->
        [one] 1 year
       *[other] { $n } years
    }
shared-need-value = { $need }: { $words }
shared-always = Always shared: without it the referral makes no sense
shared-after-accepting = Seen only after the provider accepts; initials before
shared-value-after-accepting = { $value } (after accepting)
shared-veiled = Shown to the provider after accepting. Reveal the identity to read it here.
shared-veiled-preview = Shown to the provider after accepting. To read it here, reveal the identity on the page of the case, then check again.
shared-reply-to = Reply to
shared-reply-to-value = { $name }, { $office }
never-association = How the person was associated, and screening
never-notes = Counselling notes and wellbeing scores
never-household = Household and family
never-category = Why the programme supports the person

## The board and the lists
referrals-title = Referrals
referrals-lead = What was sent to providers, and what came back.
referrals-board = Board
referrals-board-label = Referrals by state
referrals-caption = Referrals, the most overdue first
referrals-filter = Filter referrals
referrals-overdue =
    { $n ->
        [one] 1 referral is overdue
       *[other] { $n } referrals are overdue
    }
referrals-overdue-text = If a person is at risk, call the provider. Otherwise send again or choose another service.
referrals-see-all =
    { $n ->
        [one] See 1
       *[other] See all { $n }
    }
referrals-none = No referral yet
referrals-none-text = Referrals begin in a case: open the case, then its referrals.
referrals-none-filtered = No referral matches these filters
referral-view-waiting = Waiting for an answer
referral-view-undone = To be decided
referral-view-completed = Completed
referral-view-accepted = Accepted
referral-view-service = In service
referral-view-drafts = Drafts
referral-view-ended = Ended
referral-none-waiting = No answer is awaited
referral-none-undone = Nothing to be decided
referral-none-completed = Nothing to confirm with a person
referral-none-accepted = No accepted referral
referral-none-service = Nobody is in service
referral-none-drafts = No draft
referral-none-ended = No referral has ended yet
referral-person = Person
referral-need = Need
referral-need-urgent = { $need }, { $urgency }
referral-provider = Provider
referral-status = Status
referral-caseworker = Caseworker
referral-any-caseworker = All caseworkers
referral-any-provider = All providers
referral-any-need = All needs
referral-late-hours =
    { $n ->
        [one] Overdue 1 hour
       *[other] Overdue { $n } hours
    }
referral-late-days =
    { $n ->
        [one] Overdue 1 day
       *[other] Overdue { $n } days
    }
referral-left-hours =
    { $n ->
        [one] 1 hour left
       *[other] { $n } hours left
    }
referral-left-days =
    { $n ->
        [one] 1 day left
       *[other] { $n } days left
    }
referral-waiting-list-until = Waiting list until { $day }

## Referrals of a case
case-referrals-none = No referral yet
case-referrals-none-text = Choose a service of the directory. Nothing is shared before you have seen it and consent covers it.
case-referrals-open = Open referrals
case-referrals-no-open = No open referral.
case-referrals-ended = Ended
case-referral-sub = { $provider }, since { $day }

## A new referral
referral-new = New referral
referral-new-crumb = New
referral-new-title = New referral for { $name }
referral-edit-title = Draft referral for { $name }
referral-new-lead = Choose a service, check exactly what will be shared, then send.
referral-step-need = 1. What is the need?
referral-step-need-hint = One need for each referral.
referral-show-services = Show services
referral-step-service = 2. Choose a service
referral-step-urgency = 3. How soon?
referral-step-words = 4. What the provider should know
referral-step-fields = 5. What is shared
referral-step-fields-hint = The smallest set for this need. Uncheck what is not needed.
referral-reason = Need in a few words
referral-reason-hint = For example: six months of welding, mornings
referral-access-needs = Access needs
referral-access-needs-hint = What has to be made easier: ground floor, sign language, a woman as contact
referral-message = Message to the provider
referral-message-hint = Only what helps them prepare. No history of association, no diagnosis.
referral-accompaniment = Who goes with the person?
referral-client-request = The person asked for this
referral-comes-with = Comes with
referral-asked-by = Asked for by
referral-asked-by-person = The person
referral-check = Check what is shared
referral-preview-title = What the provider would see
referral-preview-later = Shown here once you have chosen a service and checked.
referral-send = Send referral
referral-send-blocked = Sending is blocked until consent covers this provider.
referral-no-mail = Nobody at this provider receives mail from here. After sending, print the letter for the person and note the answer when it comes.
referral-call-first = Emergency: call the provider first. { $phone }
offers-hint =
    { $n ->
        [one] Best fit first. 1 of { $total } services serves the place.
       *[other] Best fit first. { $n } of { $total } services serve the place.
    }
offers-none = No service found for this need here
offers-none-at-all = The directory has no service for this need.
offers-none-here =
    { $n ->
        [one] 1 service exists elsewhere, but does not serve the place where the person lives.
       *[other] { $n } services exist elsewhere, but none serves the place where the person lives.
    }
offers-none-stale =
    { $n ->
        [one] 1 service has not been checked for too long and is not offered. Ask for it to be checked in the directory.
       *[other] { $n } services have not been checked for too long and are not offered. Ask for them to be checked in the directory.
    }
offer-same-place = { $place }, the person’s own place
offer-km =
    { $n ->
        [one] { $place }, 1 km away
       *[other] { $place }, { $n } km away
    }
offer-cost = Cost: { $cost }
offer-until = Until { $day }
fit-level-good = Good fit
fit-level-partial = Partial fit
fit-level-not-open = Not open
fit-meets-conditions = Meets all conditions
fit-free-places =
    { $n ->
        [one] 1 free place
       *[other] { $n } free places
    }
fit-step-free = Step-free
fit-full = Full: waiting list
fit-full-until = Full for a while
fit-reading-unknown = Reading is needed: ask the person
fit-needs-reading = Reading and writing needed
fit-women-only = For women only
fit-men-only = For men only
fit-too-young = From { $n } years
fit-too-old = Up to { $n } years
fit-ended = Ended

## The consent gate
gate-open = Consent covers { $to }
gate-open-text = It holds until the person takes it back.
gate-open-until = It holds until { $day }, unless the person takes it back.
gate-answer-due = Answer due { $when } if you send now.
gate-closed = Consent does not cover this
gate-refused = The person said no to sharing with { $to }. That is their right, and this cannot be sent.
gate-not-asked = The person was not asked about sharing with { $to }, or the answer has ended. This cannot be sent yet.
gate-missing = The person agreed to sharing with { $to }, but not these: { $kinds }. Leave them out, or ask.
gate-no-file = The person does not want the case file any more. Nothing is sent out of it, except to save a life.
gate-what-now = What you can do now:
gate-ask-again = Ask and record the answer
gate-address = Give the address, share nothing
gate-address-text = The person can go there without us. Nothing is sent and nothing is recorded about them.
override-title = A life is at stake: send without consent
override-text = Only to protect the life or safety of the person when they cannot be asked. A supervisor has to agree, and looks at it again within { $n } hours.
override-reason = Why it cannot wait
override-reason-hint = Facts about the danger now. Nothing about the past.
override-by = Supervisor who agreed
override-send = Send without consent
override-nobody = No other supervisor works in this office, so nothing can be sent without consent.

## One referral
referral-title = Referral { $number }
referral-sent-at = Sent
referral-answer-due = Answer due
referral-appointment = Appointment
referral-appointment-value = { $when }, { $place }
referral-outcome = Outcome
referral-satisfaction = Satisfaction
referral-satisfaction-value = { $n } of 5
referral-missed = Appointments missed
referral-urgency = How soon
referral-provider-name = Name
referral-service = Service
referral-place = Place
referral-phone = Phone
referral-letter = Print the letter
referral-shared = What the provider was given
referral-would-share = What would be shared
referral-shared-note = Frozen when it was sent. Name and phone are seen only after the provider accepts.
referral-shared-override = Sent without consent to protect life; { $name } agreed.
referral-shared-stopped = The provider was told to stop using this and to destroy every copy.
referral-tell = The provider answered
referral-tell-text = Tell the person, then confirm here.
referral-told = I told the person
referral-review = Sent without consent: look again
referral-review-text = Reason given: { $reason }
referral-reviewed = I looked at it
referral-next = Next step
referral-draft-text = Not sent. Consent does not cover it yet.
referral-ready-text = Not sent. Consent covers it.
referral-continue = Continue the draft
referral-next-sent = The provider has not opened it yet.
referral-next-received = The provider opened it and has not decided yet.
referral-next-accepted = The provider takes the person. There is no appointment yet.
referral-next-scheduled = Remind the person of the appointment.
referral-next-in-service = The service is being given.
referral-next-declined = The provider cannot take the person. Choose another service, or close the referral.
referral-next-no-show = The person did not attend. Find out why before making another appointment.
referral-next-returned-by-provider = The provider gave the person back. Choose another service, or close the referral.
referral-next-expired = Nobody answered in time. Send again, choose another service, or close the referral.
referral-next-escalated = Nobody answers, and the supervisor knows. Send again, choose another service, or close the referral.
referral-elsewhere = Choose another service
referral-resend = Send again
referral-note-answer = Note an answer that came by phone or on paper
referral-note-report = Note how it went
referral-note-save = Save the note
referral-verify-text = The provider says: { $outcome }. Ask the person before you confirm it: their word counts.
referral-verify-outcome = What the person says
referral-verify-satisfaction = How satisfied is the person?
referral-verify-satisfaction-hint = 1 is not at all, 5 is very. Leave it empty if you did not ask.
referral-verify-note = What else the person said
referral-verify-and-close = Confirm and close
referral-verify-only = Confirm, keep open
referral-close = Close referral
referral-close-outcome = What came of it
referral-close-note = Note
referral-revoke = Withdraw referral
referral-revoke-title = Withdraw this referral?
referral-revoke-text = The provider no longer sees anything and is told to stop and to destroy copies. This cannot be undone.
referral-revoke-reason = Reason
referral-revoke-note = Note for colleagues
referral-discard = Give up this draft
referral-discard-title = Give up this draft?
referral-discard-text = Nothing was sent, and nobody is told.

## What happened
referral-events = What happened
referral-no-events = Nothing yet.
referral-by-system = Automatic
referral-note-reminded = Provider reminded
referral-note-waits-for-person = Clock stopped: the person is awaited
referral-note-goes-on = Clock runs again
referral-note-late-accept = Provider answered late: it would take the person
referral-note-late-decline = Provider answered late: no
referral-note-stop-confirmed = Provider: every copy is destroyed
referral-note-appointment-cancelled = Appointment cancelled
referral-note-stop-asked = Consent withdrawn: the provider was told to stop
stop-unconfirmed = The provider has not confirmed that its copies are destroyed
stop-unconfirmed-text =
    { $n ->
        [one] It was asked by mail. If you hear nothing within a day, call.
       *[other] It was asked by mail. If you hear nothing within { $n } days, call.
    }
stop-note = The provider confirmed it by phone
referral-clock-stopped = Waiting for the person
clock-title = If nobody answers
clock-reminder = Provider is reminded
clock-second-reminder = Provider is reminded again
clock-supervisor = Supervisor is told
clock-expires = Referral ends
clock-stop = Waiting for the person
clock-stop-hint = If the provider cannot answer before the person did something, such as bring a paper, stop the clock.
clock-stopped-since = The clock stands still since { $when }: the person is awaited.
clock-go-on = Let the clock run again
late-answer-accept = Yes
late-answer-decline = No
late-yes = The provider answered after the end: it would take the person
late-yes-text = Ask the person. If you take it up, the referral goes on as accepted, and the provider sees again what was shared.
late-yes-appointment = Appointment offered: { $when }. Ask the person. If you take it up, the referral goes on as accepted, and the provider sees again what was shared.
late-take-up = Take it up
late-no = The provider answered after the end: no
late-no-text = Choose another service, or close the referral.
referral-others = Other services for this need
referral-not-given = The person did not get what was asked for. The need stands open with the case.
referral-others-none = The directory has no other service for this need near the person.
referral-other-place = { $place }, { $km } km
event-meta-provider = { $when }, { $who }, { $organisation }
event-waiting-list = Put on the waiting list
referral-event-draft = Consent no longer covers it
referral-event-ready = Ready: consent covers it
referral-event-sent = Sent
referral-event-received = Opened by the provider
referral-event-accepted = Accepted
referral-event-scheduled = Appointment set
referral-event-in-service = The person attended
referral-event-completed = Completed, says the provider
referral-event-verified = Confirmed by the person
referral-event-closed = Closed
referral-event-declined = Declined
referral-event-no-show = The person did not attend
referral-event-returned-by-provider = Given back by the provider
referral-event-revoked = Withdrawn
referral-event-expired = No answer in time
referral-event-escalated = Passed to the supervisor

## The letter
letter-title = Referral letter
letter-back = Back to the referral
letter-name-veiled = The name is protected: a line is left to write it by hand. To print it, reveal the identity on the page of the referral first.
letter-office = { $office } office
letter-office-and-phone = { $office } office, phone { $phone }
letter-place-and-day = { $place }, { $day }
letter-heading = A person is referred to you: { $need }
letter-heading-plain = A person is referred to you
letter-greeting = Dear Sir or Madam,
letter-opening = With their agreement, we refer the person below to you.
letter-opening-vital = To protect their life, we refer the person below to you before they could agree to it. Please tell them what you received.
letter-what = What you should know
letter-answer-before = Answer before
letter-secret = Confidentiality
letter-secret-text = This information serves this one purpose only. Please do not copy it or pass it on, and do not ask about the person’s past.
letter-take-back = The person can take their agreement back at any time.
letter-consent-until = The agreement holds until { $day }.
letter-thanks = Thank you for your welcome.
letter-sign-caseworker = { $name }, caseworker
letter-sign-person = The person referred (signature or thumbprint)
letter-sign-bearer = Bearer of this letter (signature or thumbprint)
letter-slip = Slip to give back to the bearer, or answer by phone
letter-slip-can = We can receive the person:
letter-slip-yes = yes, on
letter-slip-later = not now
letter-slip-no = no
letter-slip-stamp = Name and stamp:
letter-copy = The person’s copy

## Errors
error-referral-category = Choose what the need is
error-referral-service = Choose a service from the list
error-referral-urgency = Choose how soon it is needed
error-referral-moved = This referral has moved on meanwhile. Look at where it stands now, then decide.
error-look-again = Something changed since you checked. Look at what would be shared, then send.
error-gate-refused = The person said no to this provider. Nothing was sent.
error-gate-not-asked = Nobody asked the person about this provider, or the answer has ended. Nothing was sent.
error-gate-missing = Consent does not cover everything you want to share. Nothing was sent.
error-gate-file = The person does not want the case file any more. Nothing was sent.
error-override-reason = Say why it cannot wait
error-override-by = Choose the supervisor of this office who agreed; it cannot be you
error-revoke-reason = Choose why the referral is withdrawn
error-verify-outcome = Choose what the person says came of it
error-close-outcome = Choose what came of the referral

offers-more = Every service of this kind is in the directory, with its places.
