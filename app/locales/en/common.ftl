# Words of the kit and words that every feature uses.

## The document
document-title = { $title } · Passerelle
document-title-error = Error: { $title } · Passerelle
skip-to-content = Skip to main content
language = Language
solo-footer = Passerelle is free, open-source software.
demo-mark = Demo
demo-text = This is a demonstration. Every person and place in it is invented. Do not enter real data.

## Navigation
nav-label = Main
nav-today = Today
nav-cases = Caseload
nav-referrals = Referrals
nav-duplicates = Duplicates
nav-partner = Referrals to us
nav-directory = Directory
nav-oversight = Oversight
nav-audit = Audit trail
nav-admin = Administration
nav-more = More
breadcrumb = Breadcrumb
saved-views = Saved views
case-sections = Case sections
pages = Pages
previous = Previous
next = Next
pagination-shown =
    { $n ->
        [0] None shown
        [one] 1 shown
       *[other] { $n } shown
    }
pagination-of = { $n } of { $total }
progress-of = { $value } of { $max }

## Account
account-menu = Your account
account-link = Account and sessions
account-role-and-office = { $role }, { $office }
appearance-light = Appearance: light
appearance-dark = Appearance: dark
appearance-auto = Appearance: as on this device
sign-in = Sign in
sign-out = Sign out

## Search and filters
search = Search
search-cases-placeholder = Case number, name or phone
apply = Apply
clear = Clear

## Buttons
save = Save
save-and-continue = Save and continue
save-draft = Save as draft
cancel = Cancel
continue = Continue
add = Add
edit = Edit
remove = Remove
close = Close
send = Send
print = Print
try-again = Try again
go-home = Go to Today

## Answers
yes = Yes
no = No
unknown = Not known
declined = Prefers not to say
not-asked = Not asked
none = None
not-recorded = Not recorded
empty-value = Empty
optional-mark = (optional)
form-sending = Sending…
select-choose = Choose
select-none = Not answered

## Dates
day-and-time = { $day }, { $time }
date-day = Day
date-month = Month
date-year = Year
date-parts-hint = A year alone is enough. Leave the day or the month empty if it is not known.
today = today
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Errors of fields
error-prefix = Error:
error-unknown-choice = Choose one of the answers in the list
error-number-range = Enter a whole number from { $min } to { $max }
error-control-characters = Type this again: it holds characters that cannot be shown
error-too-long = Shorten this to { $max } characters or fewer
error-incomplete = Answer the questions that are still open
error-date = Enter a date that exists, with a year of four digits
error-date-future = { $what }: choose today or an earlier day
error-date-which = Date
error-date-made = Day of the visit or call
error-date-held = Day of the session
error-date-visited = Day of the visit
error-date-heard = Day on which you heard it
error-malformed = The form could not be read. Check your answers and send it again.

## A refused form
error-summary-title =
    { $n ->
        [one] Error: 1 thing to check
       *[other] Error: { $n } things to check
    }
error-401-form = What you typed is still here. Sign in in another tab, then send this form again.
error-500-form = Nothing was saved, and what you typed is still here. Send the form again in a few minutes.
conflict-title = Error: somebody else changed this after you opened it
conflict-text = Your version is still in the form, and theirs is saved. Compare them, correct the form if needed, then save it: what stands in the form will then replace what is saved.
conflict-gone = What you sent was not saved. This page shows where things stand now.
conflict-caption = Now saved and typed by you
conflict-field = Field
conflict-saved = Now saved
conflict-typed = You typed
saved-now = Now saved: { $value }
saved-now-empty = Now saved: empty

## Error pages
error-number = Error { $code }
error-reference = Tell support this code if it goes on:
error-wait-seconds =
    { $n ->
        [one] Wait 1 second, then try again.
       *[other] Wait { $n } seconds, then try again.
    }
error-wait-minutes =
    { $n ->
        [one] Wait 1 minute, then try again.
       *[other] Wait { $n } minutes, then try again.
    }
error-401-title = You are not signed in
error-401-text = Your session has ended, or this page needs an account. Sign in to go on.
error-403-title = Your role does not cover this
error-403-text = Nothing was changed. If your work needs it, ask your supervisor or the administrator.
error-404-title = This page does not exist
error-404-text = The address may be wrong, or this is not among the records you work with. Check the number, or start from Today.
error-409-title = Somebody else changed this meanwhile
error-409-text = Nothing of yours was saved. Open the page again to see the newest version.
error-422-title = The address could not be read
error-422-text = Something in it is missing or wrong. Start again from Today.
error-429-title = Too many tries
error-500-title = Something went wrong on our side
error-500-text = What you saved before is safe. Try again in a few minutes.

## The audit trail
audit-caption = Audit entries, newest first
audit-when = When
audit-who = Who
audit-action = Action
audit-record = Record
audit-detail = Reason or detail
audit-see-entry = See entry
audit-fingerprint = Latest fingerprint:
diff-caption = Old and new values
diff-old = Old:
diff-new = New:
diff-same = Not changed

## Protected identity, sharing, duplicates
reveal-protected = Identity protected
reveal-title = Show name and contact details?
reveal-text = They stay visible for 5 minutes. Your reason is recorded, and the data-protection officer can see it.
reveal-button = Show for 5 minutes
never-shared = Never shared
duplicates-title = Possible duplicates
duplicates-found =
    { $n ->
        [0] None found
        [one] 1 found
       *[other] { $n } found
    }
duplicate-strong = Strong match
duplicate-weak = Weak match

## Stages
crossing-summary = Step { $step } of { $total }: { $label }
crossing-done = Done

## Printing
print-how = A4. Use your browser’s print command. Opening this page is recorded in the audit trail.
print-secret = Confidential. Keep locked away, destroy after use.

## Roles
role-caseworker = Caseworker
role-supervisor = Supervisor
role-focal-point = Focal point
role-trainer = Trainer
role-livelihood-officer = Livelihood officer
role-finance = Finance
role-programme-manager = Programme manager
role-me-officer = Monitoring and evaluation officer
role-dpo = Data-protection officer
role-partner = Partner
role-auditor = Auditor
role-authority = National authority (screening)
role-admin = System administrator

## Compartments
compartment-general = General
compartment-child = Children
compartment-gbv = Gender-based violence
compartment-sensitive = Sensitive

## How far a day is
due-today = Due today
due-late =
    { $n ->
        [one] 1 day late
       *[other] { $n } days late
    }
due-in =
    { $n ->
        [one] Tomorrow
       *[other] In { $n } days
    }

## Lists in a sentence
list-separator = {", "}

nav-livelihoods = Livelihoods
nav-approvals = Approvals
nav-payments = Payments

list-more = There is more than is shown here.
