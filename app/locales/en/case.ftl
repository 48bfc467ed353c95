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
identity-phone-own = own phone
identity-phone-family = family’s phone
identity-phone-shared = shared phone
identity-phone-neighbour = neighbour’s phone
identity-phone-other = somebody else’s phone

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
