# Stipends of trainings.

stipends-title = Stipends
stipends-lead = Lists for a month of a class: asked for, approved and paid by three people.
stipends-none = No list yet
stipends-none-text = Whoever plans a class asks for the stipends of a month that is over.
stipends-wait = { $n ->
    [one] One list of stipends waits for you
   *[other] { $n } lists of stipends wait for you
}
stipend-heading = { $course }, { $month }
stipend-sum = { $n ->
    [one] One person
   *[other] { $n } people
} · { $amount }
stipend-state-requested = Waits for approval
stipend-state-approved = To be paid
stipend-state-refused = Refused
stipend-state-paid = Paid
stipend-out-no-session = No session of this month
stipend-out-under-18 = Under 18
stipend-out-left = Not in class any more
stipend-out-listed = On a list already
stipend-out-not-this-month = Not this month

## A month
stipend-link = Stipends
stipend-rule = Whoever came to at least { $n }% of the hours of the month can get one. “Not this month” says no more, about anybody.
stipend-no-month = No month is over yet
stipend-no-month-text = A month is paid when it is over, or when the class has ended.
stipend-months = Other months
stipend-in = { $month }: { $n ->
    [one] one person gets one
   *[other] { $n } people get one
}
stipend-out = { $n ->
    [one] One person gets none
   *[other] { $n } people get none
}
stipend-gets = Gets one
stipend-nobody = Nobody
stipend-nobody-text = Nobody who is left gets one this month, or all are on a list.
stipend-lists = Lists of this class
stipend-ask = Ask for this month
stipend-amount = For each person
stipend-amount-short = Amount
stipend-request = Ask for approval
stipend-ask-note = Somebody else approves, and a third person pays. There is one list for each month.
error-stipend-month = Choose a month of this class that is over.
error-stipend-amount = Enter an amount of at most { $max }.
error-stipend-twice = There is a list of this month already. Only when it is refused can another one be asked for.
error-stipend-nobody = Nobody gets a stipend for this month.

## A list
stipend-people = { $n ->
    [one] One person
   *[other] { $n } people
}
stipend-names-hidden = The names show once the list is approved, until it is refused.
stipend-about = Who did what
stipend-asked-by = Asked for
stipend-decided-by = Decided
stipend-paid-by = Paid
stipend-total = All together
stipend-share = Had to attend
stipend-three = Whoever asks does not approve, and whoever asked or approved does not pay.
stipend-decide = Your decision
stipend-answer = Decision
stipend-approve = Approve
stipend-refuse = Refuse
stipend-reason = Why
stipend-reason-hint = Only when you refuse
stipend-refused-because = Refused
stipend-pay = Payment
stipend-pay-text = Pay { $amount } by the sheet, with a signature or thumbprint of each person. Then say so here, once.
stipend-pay-button = It is paid
stipend-sheet = Sheet to sign
stipend-sign = Signature or thumbprint
stipend-sign-payer = Paid by
stipend-state-line = State: { $state }
stipend-requested-saved = It waits for somebody else's approval.
stipend-decided-saved = The decision is saved.
stipend-paid-saved = It is noted as paid.
error-stipend-own = You asked for this list: somebody else decides.
error-stipend-own-pay = You asked for this list or approved it: somebody else pays.
error-stipend-decided = This list is decided already.
error-stipend-paid = This list is paid already. Nothing was paid again.
error-stipend-not-approved = Nobody has approved this list.
error-stipend-held = Somebody on this list gets none any more. A supervisor refuses the list; then it is asked for anew, without them.
error-stipend-answer = Choose whether you approve.
error-stipend-reason = Say why you refuse.

## The rule and the log
rule-stipend-attendance = Attendance for a stipend
rule-about-stipend-attendance = So much of a month's hours has to be attended. Counts from the next list.
rule-unit-percent = percent
action-stipend-looked = Looked at who gets a stipend
action-stipend-read = Looked at a list of stipends
action-stipend-requested = Asked for stipends
action-stipend-approved = Approved stipends
action-stipend-refused = Refused stipends
action-stipend-paid = Paid stipends
family-stipend = Stipends
