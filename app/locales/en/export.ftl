# The log from more sides, and accounts that end.

audit-everything = Everything
audit-outside = Outside the caseload
audit-exports = Exports and samples
audit-of-office = Office
audit-any-office = Any office
error-role-auditor-day = An auditor’s role needs a last day
error-role-auditor-long = At most 90 days from today
error-sign-in-ended = Your access has ended. Ask the programme whether it is to go on.

exports-title = Exports
exports-lead = Lists that may leave the program. None names a person or a case; small numbers stay empty, and so does any number that would give one away.
today-place-exports = Lists for donors and partners, each with a purpose and a recipient
exports-mine = Yours of the last days
export-source = What
export-source-services = Services of the directory
export-source-caseload = Cases by office and status
export-source-referrals = Referrals by office, kind of help and status
export-source-payments = Start-up money by project and currency
export-source-threew = Who does what where (3W/5W), with how many people were reached
export-source-report = Locked report
export-source-pack = Pack for an auditor
export-hint-services = A row for each service and organisation
export-hint-caseload = Counts only
export-hint-referrals = Counts only, without protected kinds of help
export-hint-threew = Quarters that are over; no person, no protected kind of help, and small numbers stay hidden
export-hint-payments = Sums only
export-own-office = Counts are of your office.
export-format = As
export-format-csv = CSV
export-format-hxl = CSV with HXL tags
export-format-xlsx = Spreadsheet (XLSX)
export-format-json = JSON
export-recipient = For whom
export-recipient-hint = The organisation that gets the file
export-purpose = Why
export-purpose-hint = What it is used for there
export-agreement = Agreement on data sharing
export-kept =
    { $n ->
        [one] The file is encrypted here and deleted after { $n } hour. It stays in the register of transfers.
       *[other] The file is encrypted here and deleted after { $n } hours. It stays in the register of transfers.
    }
export-ask = Make the file
export-for = For { $recipient }
export-of = Asked for on { $when }
export-state-waiting = Waiting
export-state-running = Being made
export-state-done = Ready
export-state-failed = Failed
export-state-expired = Deleted
export-failed = The file could not be made
export-failed-text = Ask for it again; if it fails again, tell the administrator. Whoever has lost the right to it gets none.
export-expired = The file was deleted after three days. Ask for it again if it is still needed.
export-underway = The file is being made
export-rows =
    { $n ->
        [one] { $n } row so far
       *[other] { $n } rows so far
    }
export-leave = You can leave this page: the work goes on.
export-look = Show how far it is
export-ready = The file
export-count-rows = Rows
export-count-size = Size
export-kilobytes = { $n } KB
export-fingerprint = Fingerprint (SHA-256):
export-download = Download
export-download-hint = Each download stands in the register
export-ground = For whom and why
export-until = Deleted on
transfer-register-title = Register of transfers
register-lead = Every file that left the program: who took it, for whom and why.
today-place-register = Every file that left the program
register-none = Nothing has left the program
register-none-text = Exports and packs for auditors appear here.
register-by = Who
register-fetched = Downloads
register-state = State
register-what = { $what }, { $when }

samples-title = Samples
samples-lead = Draw records by a word of your own. The same word draws the same records again.
today-place-samples = Random samples of grants and payments, and their packs
samples-earlier = Earlier samples
sample-population = Among
sample-population-grants = Grants decided
sample-population-payments = Businesses that were paid
sample-from = From
sample-to = To
sample-to-hint = A day that is over: what is not over could change
sample-seed = Word that decides the draw
sample-seed-hint = Any word or number. Whoever knows it can draw the same again
sample-size = How many
sample-draw = Draw
sample-of = { $what }, { $from } to { $to }
sample-drawn = { $n } drawn among { $among }
sample-by-seed = Word “{ $seed }” · { $when }
sample-same = The same draw gives the same records today.
sample-not-same = The records of this time have changed: the same draw gives others today.
sample-records = Records drawn
sample-fingerprint = Fingerprint of the draw
pack-title = Pack of this sample
pack-text = Plan decisions, tranches, payments and visits of each record. No names, no places, no words.
pack-ask = Make the pack
pack-compare = Does the pack still hold?
pack-compare-text = Every record and every sum is computed again and compared with what the pack said.
pack-compare-now = Compare now
pack-same = Everything is as the pack says: the same records, the same sums.
pack-differs =
    { $n ->
        [one] { $n } record says something else now than the pack.
       *[other] { $n } records say something else now than the pack.
    }

error-export-recipient = Say for whom the file is
error-export-purpose = Say what it is used for
error-export-source = Choose what leaves
error-export-format = Choose the kind of file
error-export-many = You have asked for many files in the last days. Wait until some are deleted
error-sample-population = Choose among what to draw
error-sample-day = Enter a day
error-sample-order = The last day must not be before the first
error-sample-open = Choose a last day that is over
error-sample-seed = Enter a word that decides the draw
error-sample-size = Say how many to draw

entity-export = Export
entity-sample = Sample
job-kind-export-make = Making an export
action-export-asked = Asked for an export
action-export-made = An export was made
action-export-failed = An export could not be made
action-export-fetched = Downloaded an export
action-export-expired = An export was deleted after three days
action-export-register-read = Read the register of transfers
action-export-sample-drawn = Drew a sample
action-export-sample-read = Looked at a sample
action-export-pack-compared = Compared a pack with the records
fact-source = What
fact-format = As
fact-sha256 = Fingerprint
fact-seed = Fingerprint of the word
fact-population = Among
fact-drawn = Drawn
fact-among = Of
fact-size = Size
fact-rows = Rows
fact-same = The same
fact-differ = Different records
