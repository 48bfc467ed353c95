# Checking a list of people before anybody imports it.

check-title = Check a list
check-lead = Find people who are twice in a list before anybody imports it. Nothing of the list becomes a case.
check-file = List as a CSV file
check-file-hint = At most { $rows } rows and { $max } MB. UTF-8 or Windows-1252, commas or semicolons.
check-columns = Columns, in any order. Only the id and one of the names are needed:
check-least = Which pairs to show
check-least-hint = A wide net finds more, and more that is wrong
check-least-wide = Also doubtful ones
check-least-usual = Possible ones and above
check-least-narrow = Likely ones and above
check-least-sure = Only nearly certain ones
check-kept =
    { $n ->
        [one] The list and its result are encrypted, only you see them, and they are deleted after { $n } hour.
       *[other] The list and its result are encrypted, only you see them, and they are deleted after { $n } hours.
    }
check-start = Check this list
checks-earlier = Your lists
check-of = List of { $when }
check-found =
    { $n ->
        [0] No pair found
        [one] { $n } pair found
       *[other] { $n } pairs found
    }
check-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
check-deleted = The list and its result are deleted.
check-until = Deleted on { $when } at the latest
check-underway = The list is being compared
check-compared = Rows compared
check-progress = { $percent } %: { $done } of { $rows }
check-waits = It begins in a moment. If nothing happens for minutes, tell the administrator.
check-leave = You can leave this page: the work goes on, also after a restart of the server.
check-look = Show how far it is
check-cancel = Cancel
check-cancelled = This check was cancelled. The list is deleted.
check-too-many = More pairs than can be looked at
check-too-many-text = The list holds too many rows that resemble one another. Check it again and show only likely pairs, or look whether a column is wrong.
check-failed = This list could not be compared
check-failed-text = The list is deleted. Bring it again; if it fails again, tell the administrator.
check-result = Result
check-count-rows = Rows compared
check-count-pairs = Pairs
check-count-nearly = Nearly certain
check-count-likely = Likely
check-count-others = Less sure
check-count-faults = Remarks on rows
check-decides = A score decides nothing: somebody looks at both rows in the list.
check-download = Download pairs.csv
check-download-hint = As confidential as the list itself
check-pairs = Pairs
check-no-pair = Nobody seems to be twice in this list
check-no-pair-text = Check it again with a wider net if you expected some.
check-ids = Ids in the list
check-pair = { $a } and { $b }
check-surety = How sure
check-score = Score
check-reasons = Reasons
check-faults = Rows to put right
check-line = Line
check-fault = What is wrong
check-delete = Delete now
check-delete-title = Delete the list and its result?
check-delete-text = It cannot be undone. The log keeps that there was a list, and nothing of what is in it.

check-state-waiting = Waiting
check-state-running = At work
check-state-done = Done
check-state-too-many = Too many pairs
check-state-failed = Failed
check-state-cancelled = Cancelled
surety-nearly = Nearly certain
surety-likely = Likely
surety-possible = Possible
surety-doubtful = Doubtful

file-fault-unreadable = The file cannot be read. Save it as CSV and choose it again
file-fault-no-id = The first line names no column “id”. Name the columns as below
file-fault-no-name = The first line names no column with a name: given_name, family_name or father_name
row-fault-unreadable = Left out: the row cannot be read
row-fault-fields = Left out: it has more or fewer fields than the first line
row-fault-no-id = Left out: it has no id
row-fault-no-name = Left out: it has no name
row-fault-same-id = Its id stands on an earlier line already
row-fault-birth-date = The birth date is not understood and not compared
row-fault-birth-year = The birth year is not understood and not compared
row-fault-sex = The sex is not understood and not compared

error-check-least = Choose which pairs to show
error-check-file = Choose the list
error-check-empty = The file is empty. Choose another one
error-check-binary = This is no CSV file. In the spreadsheet, save the list as CSV and choose that file
error-check-no-rows = The list has no row with an id and a name
error-check-rows = The list has more than { $max } rows. Divide it, for example by region
error-check-many = You have { $max } lists here already. Delete one first

sign-names-same = Same names
sign-names-sound-same = Names sound the same
sign-names-nearly-same = Names nearly the same
sign-name-missing = One name more in one row
sign-name-differs = Each row has another name
sign-birth-date-same = Same day of birth
sign-birth-date-nearly-same = Day of birth nearly the same
sign-birth-year-same = Same year of birth
sign-birth-year-near = Year of birth close
sign-birth-year-differs = Another year of birth
sign-sex-differs = Another sex
sign-place-same = Same place
sign-place-differs = Another place
sign-phone-same = Same phone
sign-phone-nearly-same = One digit of the phone differs
sign-document-same = Same document
sign-document-nearly-same = One character of the document differs
sign-document-differs = Another document

family-list = Lists that are checked
entity-list-check = List that is checked
job-kind-list-check = Comparison of a list
action-list-uploaded = Brought a list to be checked
action-list-checked = A list was compared
action-list-cancelled = Cancelled the check of a list
action-list-deleted = Deleted a list and its result
action-list-expired = A list and its result were deleted after three days
action-list-read = Read the result of a list
action-list-downloaded = Downloaded the pairs of a list
check-registered = Also compare with people who are registered in my office
check-registered-hint = You see only how alike a row is to a record that you may compare, and a part of its code. Each is noted in the record’s own history.
check-known = Like somebody registered
check-known-lead = Search for the person as usual if you have a reason. Nothing more of the record is told here.
check-row = Row in the list
check-record = Record
check-no-known = Nobody here resembles somebody registered
check-no-known-text = That is no proof that nobody is: other offices and protected records are not compared.
action-list-resembles = Compared a list with the record
