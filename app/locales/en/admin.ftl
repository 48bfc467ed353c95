admin-overview = Overview
admin-lead = Accounts, offices and background work.
admin-users = Accounts
admin-offices = Offices
admin-jobs = Background jobs
admin-users-count =
    { $n ->
        [one] 1 active account
       *[other] { $n } active accounts
    }
admin-offices-count =
    { $n ->
        [0] No open office
        [one] 1 open office
       *[other] { $n } open offices
    }
admin-jobs-count =
    { $n ->
        [0] No job waits
        [one] 1 job waits
       *[other] { $n } jobs wait
    }
admin-jobs-dead =
    { $n ->
        [one] 1 job was given up
       *[other] { $n } jobs were given up
    }
admin-no-second-factor =
    { $n ->
        [one] 1 without a second step
       *[other] { $n } without a second step
    }
admin-no-cases = Administration shows no case and no person: an administrator sees who works here, not with whom.

## Accounts
users-lead = Who may sign in, and as what.
users-filter = Filter accounts
users-search = Name or email
users-role = Role
users-any-role = Any role
users-state = State
users-any-state = Any state
users-none = No account like this
users-none-text = Change the filters, or add an account.
user-add = Add account
user-add-lead = The account gets a password that you see once and hand over. It is replaced at the first sign-in.
user-create = Create account
user-details = Details
user-spoken = Languages spoken with people
user-spoken-hint = Well enough to counsel in them. They decide which cases are proposed to this person.
user-sex-hint = Some people want to speak to a woman, some to a man.
field-spoken = Languages spoken with people
field-sex = Sex
user-state = State
user-active = Active
user-inactive = May not sign in
user-last-seen = Last signed in
user-never = Never
user-no-role = No role
user-no-role-text = Without a role this account opens nothing.
user-saved = The details are saved.
user-access = Access
user-access-logged = Each of these steps is written to the audit trail with your name.
user-access-saved = Access is changed.
user-two-factor-saved = The second step was reset, and all sessions have ended.
user-password-waiting = A password was handed out and not replaced yet. It works until { $when }.
user-password-reset = Hand out a new password
user-password-reset-title = Hand out a new password?
user-password-reset-text = The current password stops working and all sessions end. You see the new one once.
user-two-factor-reset = Reset the second step
user-two-factor-reset-title = Reset the second step?
user-two-factor-reset-text = Check who is asking before you do this, by voice or in person. Until a new phone is set up, the password alone opens the account.
user-deactivate = Deactivate account
user-deactivate-title = Deactivate this account?
user-deactivate-text = All sessions end at once and nobody can sign in with it. What the person did stays on record. You can activate it again.
user-activate = Activate account
handed-out-title = Password to hand over
handed-out-text = Say it or give it on paper, not by mail. It works for three days, and is replaced at the first sign-in.
handed-out-once = It is shown only this once. If it is lost, hand out another.
error-email-taken = Use another email address: an account with this one exists
error-own-account = You cannot deactivate your own account. Ask another administrator.
error-own-admin-role = You cannot take away your own administration. Ask another administrator.

## Roles
role-which = Role
role-partner-note = Partners are added with their organisation, in the directory.
role-office = Office
role-no-office = No office
role-office-hint = For roles that work in an office. Roles of the whole programme have none.
role-compartment = Protected compartment
role-compartment-hint = For focal points and their supervisors only. Other roles see no case behind it.
role-expires = Last day
role-expires-hint = The role ends by itself after this day.
role-reason = Reason
role-reason-hint = Written to the audit trail. Name no person who is accompanied by the programme.
role-until = until { $day }
role-since = Since { $day }
role-ended = Ended
role-add = Give a role
role-add-open = Give another role
role-give = Give role
role-take = Take away
role-saved = The role is given.
role-ended-saved = The role is taken away.
role-own-note = This is your own account. A role you give to yourself needs a reason and is marked in the audit trail, where the data-protection officer sees it.
role-hint-caseworker = Own cases of one office, in full.
role-hint-supervisor = All cases of one office outside protected compartments; assigns and approves.
role-hint-focal-point = Assigned cases inside one compartment.
role-hint-trainer = Own training groups. Never who was associated with a group.
role-hint-livelihood-officer = Business plans and visits.
role-hint-finance = Approved payments, and payee data only.
role-hint-programme-manager = Outcomes and the audit trail. No individual record, except one opened at once for an hour.
role-hint-me-officer = Indicators and data without identities.
role-hint-dpo = The audit trail with case numbers, consents and requests.
role-hint-auditor = The audit trail without names and case numbers. Read only.
role-hint-admin = Accounts, offices and background jobs. No case content.
role-hint-authority = Screening only: who waits for it and what was decided. Nothing else of a case.
error-role-missing = Choose a role
error-role-partner = Add partners with their organisation, in the directory
error-role-held = Choose another role: the account holds this one already
error-role-reason-missing = Say why you give this role to yourself
error-office-missing = Choose the office in which this role works
error-compartment-role = Choose General: only focal points and their supervisors work in a protected compartment
error-expiry-past = Last day must be today or later

## Offices
offices-lead = Each case belongs to one office. Its code is part of case numbers.
offices-none = No office yet
offices-none-text = Add the first office, then give roles in it.
office-add = Add office
office-add-lead = People are registered in an office, and their case numbers begin with its code.
office-create = Create office
office-saved = The office is saved.
office-code = Code
office-code-hint = Three letters that are not used by another office, for example DOR.
office-code-fixed = It is part of case numbers, so it stays as it is.
office-name = Name
office-country = Country
office-country-hint = Three letters (ISO 3166), for example BFA.
office-timezone = Time zone
office-timezone-hint = Says when the office’s day begins and ends.
office-phone = Telephone
office-phone-hint = For partners and for people to call. It stands on referral letters.
office-state = State
office-open = Open
office-closed = Closed
office-active = New cases open here
office-active-hint = Without it the office keeps its cases and opens no new ones.
field-country = Country
field-timezone = Time zone
field-answer = An answer is due
field-first-reminder = First reminder
field-second-reminder = Second reminder
field-supervisor = The supervisor hears of it
field-expires = It ends
field-phone = Telephone
field-active = New cases open here
error-office-code = Enter a code of three letters, A to Z
error-office-code-taken = Choose another code: an office with this one exists
error-office-name-missing = Enter a name
error-country = Enter the country as three letters, for example BFA
error-timezone-missing = Choose a time zone
## Calendar of an office
calendar-title = Working days
calendar-lead = Answers of providers are awaited in working days. Clocks that run follow a change at once.
calendar-saved = The working days are saved.
calendar-weekend = Weekend
calendar-weekend-hint = Days of the week on which nobody works.
calendar-weekend-save = Save weekend
weekend-sat-sun = Saturday and Sunday
weekend-fri-sat = Friday and Saturday
weekend-thu-fri = Thursday and Friday
weekend-fri = Friday
weekend-sun = Sunday
holidays = Holidays to come
holidays-none = No holiday to come
holidays-none-text = Add public and religious holidays, once a year or as soon as a feast is announced.
holiday-add-title = Add a holiday
holiday-day = Day
holiday-name = What is celebrated
holiday-name-hint = For example Tabaski.
holiday-everywhere = For every office of the country
holiday-everywhere-hint = { $n ->
    [one] Adds it to 1 other office in { $country } too.
   *[other] Adds it to { $n } other offices in { $country } too.
}
holiday-add = Add holiday
holiday-remove = Remove
error-weekend-missing = Choose a weekend
error-holiday-name-missing = Enter what is celebrated
error-day-missing = Enter a day

## Answer times
admin-answer-times = Answer times
admin-answer-times-sub = How soon providers answer, and what follows when they do not
answer-times-lead = Counted in working days of the office that sent the referral. Emergencies are counted in hours, also at night and on holidays.
answer-times-saved = The answer times are saved.
answer-times-days = working days
answer-times-hours = hours
answer-times-answer = An answer is due after
answer-times-first = First reminder after
answer-times-second = Second reminder after
answer-times-supervisor = The supervisor hears of it after
answer-times-expires = It ends without an answer after
admin-follow-up = Follow-up calendar
admin-follow-up-lead = How soon somebody sees a person again when no day was agreed
admin-follow-up-saved = The follow-up calendar is saved.
admin-follow-up-days = days
follow-up-rule-first = First look after opening the case
follow-up-rule-until-plan = Until there is a plan, or without a noted risk
follow-up-rule-low = At a low risk
follow-up-rule-medium = At a medium risk
follow-up-rule-high = At a high risk
follow-up-rule-after-closing = Last look after closing
error-follow-up-days = Enter the number of days
error-follow-up-order = A person at a higher risk is not seen less often: enter fewer days
error-level-missing = Enter a number
error-level-order = Enter a larger number: this comes after the step before it

## Caseload
admin-caseload = Caseload
admin-caseload-sub = How many cases one caseworker should have, and what a case weighs
caseload-lead = Shown to supervisors where they give cases to somebody. Nobody is stopped from giving more.
caseload-saved = The caseload is saved.
caseload-limits = How much one caseworker carries
caseload-weights = What a case weighs
caseload-cases = cases
caseload-target-hint = What a full caseload is.
caseload-cap-hint = A caseload is heavy from here on. Proposals stay at or below it.
caseload-red-hint = A caseload is too heavy from here on: nobody is served well.
caseload-high-hint = 200 means that it counts as two cases.
caseload-monitoring-hint = 30 means that it counts as a third of a case.
field-target = Target
field-cap = Heavy from
field-red = Too heavy from
field-high-percent = A case at high risk
field-monitoring-percent = A case that is only followed up
error-caseload-order = Enter a number that is no smaller than the one before

## Jobs
jobs-lead = Mails and other work that is done in the background. What is in them is not shown.
jobs-dead-text = They were tried several times. Put the cause right, then try them again.
jobs-none = Nothing waits
jobs-none-text = Mails and other background work appear here.
job-kind = Job
job-kind-audit-check = Check of the log
job-kind-duplicates-scan = Search for duplicates
job-kind-mail-partner-code = Mail: one-time code for a provider
job-kind-mail-referral-reminder = Mail: referral reminder
job-kind-mail-access-opened = Mail: a case was opened at once
job-kind-mail-paid-twice = Mail: one person was paid under two records
job-kind-mail-digest = Mail: what is due
job-kind-mail-referral-sent = Mail: a referral is waiting
job-kind-mail-referral-stopped = Mail: a referral was withdrawn
job-kind-mail-referral-update = Mail: something new for a provider
job-kind-referral-clock = Look at the clock of a referral
job-kind-incoming-clock = Look at the clock of a referral to the programme
job-kind-internal-clock = Look at the clock of a referral inside the programme
job-kind-needs-look = Tell whom a new offer helps
job-state = State
job-attempts = Tries
job-when = When
job-error = Last error
job-done = Done
job-dead = Given up
job-again = Will be tried again
job-waiting = Waiting
job-retry = Try again
job-retried = The job will be tried again in a moment.
