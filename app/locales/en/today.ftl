# The first page: what is due.
today-morning = Good morning, { $name }
today-afternoon = Good afternoon, { $name }
today-evening = Good evening, { $name }
today-lead-none = Nothing is due today.
today-lead-due =
    { $n ->
        [one] One thing is due today. The rest can wait.
       *[other] { $n } things are due today. The rest can wait.
    }
today-lead-many = More than { $n } things are due. Begin with the oldest.
today-lead-late =
    { $n ->
        [one] One thing is late. Begin with it.
       *[other] { $n } things are due, { $late } of them late. Begin with those.
    }
today-lead-nothing = Your role has no work here yet. Your account is in the menu at the top.
today-lead-places = This is where your work is.
today-due = Due now
today-due-all = All in the caseload
today-due-empty = Nothing is due
today-due-empty-text = Sessions, follow-ups and answers of providers appear here on their day.
today-due-more =
    { $n ->
        [one] The most overdue one is shown.
       *[other] The { $n } most overdue are shown.
    }
today-soon = Next seven days
today-week = The whole week

## A week
week-title = Week
week-lead = { $from } to { $until }
week-before = Week before
week-after = Week after
week-file = For your calendar
week-file-hint = The file for your phone's calendar says what is due and when, never with whom.
week-file-tasks =
    { $n ->
        [one] Passerelle: 1 thing to do
       *[other] Passerelle: { $n } things to do
    }
week-file-appointment = Passerelle: appointment
week-weekend = No working day
week-nothing = Nothing is due
week-appointment = Appointment · { $number }
week-accompanied = the caseworker goes along
week-all-day = All day
today-consents = Consents ending soon
today-consent-since = To be asked again since { $day }
today-consents-foot = Ask again before you share anything new.
today-recent = Recently opened
today-recent-empty = No case opened yet
today-recent-empty-text = Cases that you open appear here, so that you find them again.
today-closing = Closures to decide
today-closing-all = All closures
today-plans = Plans to approve
today-silent = Providers that do not answer
today-loads = Caseloads
today-reassign = Hand over several cases
today-handed-over =
    { $n ->
        [one] 1 case was handed over to you
       *[other] { $n } cases were handed over to you
    }
today-handed-over-foot = The handover note is on the timeline of each case. Tell the person in a safe way who cares for the case now.
today-loads-others =
    { $n ->
        [one] One more caseworker has no more than these.
       *[other] { $n } more caseworkers have no more than these.
    }
today-places = Your places
today-users = Users and roles
today-offices = Offices
today-jobs = Background jobs
today-place-partner = Referrals that were sent to your organisation
today-place-access-search = Look for somebody in every office, with a purpose
today-place-access = Cases opened at once, and what came of them
today-place-audit = Who read and changed what, and whether the chain holds
today-place-users = Who may sign in, and as what
today-place-offices = Offices and their time zones
today-place-jobs = Mails that wait, and work that failed
today-place-screening = People who wait for the authority’s decision
today-place-directory = Organisations, services and where they work
today-waiting = Referrals waiting for a provider
today-waiting-all = All referrals
today-referral-to = { $who } to { $to }
today-referral-sent = sent { $day }
today-lead-all-late =
    { $n ->
        [one] One thing is late. Begin with it.
       *[other] { $n } things are late. Begin with the oldest.
    }
today-consent-from = To be asked again from { $day }
today-unassigned = Cases without a caseworker

today-place-livelihoods = Business plans, money in tranches, visits
today-place-payments = Approved amounts to pay, files and statements
today-place-survival = How many businesses run after six and twelve months
today-place-ledger = For each amount who asked, who approved, who paid
today-directory = Directory: to be checked again
today-stale =
    { $n ->
        [one] One entry is out of date
       *[other] { $n } entries are out of date
    }
today-stale-text = They are offered to nobody until somebody checks them.
today-stale-soon =
    { $n ->
        [one] One entry goes out of date within a week
       *[other] { $n } entries go out of date within a week
    }
today-stale-soon-text = Checked in time, they stay on offer.

week-more = The cases in which something is due are in the list of cases.
week-more-cases = Cases with something due
