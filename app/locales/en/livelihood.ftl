# Start-ups: plans, money in tranches, payments, visits, figures.

## List and plan
businesses-title = Livelihoods
businesses-lead = Businesses that people start, from the plan to a year after the first money.
businesses-none = No business yet
businesses-none-text = A business begins with a plan. Two people score it, and a third decides.
businesses-more = More about livelihoods
businesses-filter = Filter businesses
businesses-case-lead = What the person starts up, and every amount paid for it.
businesses-case-text = A livelihood officer writes the plan with the person.
business-new = New business plan
business-edit = Write the plan
business-edit-lead = Write it with the person. Two people score it without seeing each other's score; somebody who took no part decides.
business-crumb = Livelihood
business-case = Whose business is it?
business-case-hint = Code of the case, or the code name in your office
business-what = What is started
business-kind = Who starts it?
business-kind-individual = One person
business-kind-group = A group
business-kind-cooperative = A cooperative
business-title = Name of the business
business-title-hint = What it is and where, such as Grain mill at the market. No name of a person.
business-sector = Sector
business-sector-agriculture = Agriculture
business-sector-livestock = Livestock
business-sector-fishing = Fishing
business-sector-food = Food and drinks
business-sector-trade = Trade
business-sector-crafts = Crafts
business-sector-repair = Repair
business-sector-transport = Transport
business-sector-services = Services
business-activity = Main activity
business-description = What is made or sold, and how?
business-description-hint = No names and no telephone numbers
business-place = Where is it?
business-locality = Where exactly?
business-women = Women who work in it
business-men = Men who work in it
business-person = Person
business-market = Who buys
business-customers = Who buys, how much and how often?
business-customers-hint = What was asked at the place, and of whom
business-competitors = Others nearby who sell the same
business-price = What does one sell for?
business-money = Money
business-currency = Currency
business-cost-n = To buy, { $n }
business-cost-amount = Costs, { $n }
business-cost-add = One more thing to buy
business-costs-title = What has to be bought
business-own = The person brings
business-own-hint = Money, tools or goods, at their value
business-asked = The programme is asked for
business-asked-hint = Together with what the person brings it is what everything costs
business-modality = In which form does help come?
business-modality-hint = In kind where it is possible. Large sums of cash are avoided.
modality-in-kind = In kind
modality-mobile-money = Mobile money
modality-voucher = Voucher
modality-cash = Cash
business-shares = Tranches, in percent
business-shares-hint = Together a hundred, such as 50/30/20
business-months = What is expected
business-months-hint = Of a month with little business, not of the best one. The months between are reckoned.
business-revenue-n = Comes in, month { $n }
business-costs-n = Goes out, month { $n }
business-risks-title = Risks
business-risks = What could go wrong?
business-risks-hint = Seasons, prices, water, waste, safety, and what would be done then
business-harm = Could it do harm?
business-harm-hint = Three questions about peace in the place, each with yes or no. A yes needs an answer below.
business-rivals = It takes customers away from somebody in the community
business-disputed = The site, the land or the water is disputed
business-envy = It could be seen as a reward for a few
business-answer = What is done about it?
business-answer-hint = Needed when one of the three is true
harm-yes = Yes: { $what }
harm-no = No: { $what }
harm-open = Not answered yet: { $what }
business-submit = Submit to the committee
business-keep = Keep as a draft
business-state = State
business-state-any = Any state
business-state-draft = Draft
business-state-submitted = Submitted
business-state-committee-review = With the committee
business-state-approved = Approved
business-state-conditional = Approved with conditions
business-state-revised = To be revised
business-state-rejected = Not funded
business-begun = Begun
business-not-begun = Not begun
business-since = Trading since { $day }
business-closed-on = Closed { $day }
business-plan = Business plan
business-version = Version { $n }
business-workers = Works in it
business-people = Women: { $women }, men: { $men }
business-start-cost = To begin
business-total-own = { $total }, of which { $own } from the person
business-break-even = Pays for itself
business-even =
    { $n ->
        [one] In the first month
       *[other] In month { $n }
    }
business-even-never = Not within three years
business-same = Same activity funded here
business-same-waiting = Same activity, plan waits for the committee
business-saturated = Others here do the same
business-saturated-text = The same activity is already funded in this commune, or waits for a decision: ask whether there are enough customers, or whether another trade would do better.
business-written = Written
business-whole = The whole plan
business-running = Is it still running?
business-print = Show the person
count-none = None
count-few = Fewer than 5

business-saved-draft = The draft is kept. Nobody else has to look at it yet.
business-saved-submitted = The plan is with the committee.
business-saved-scored = Your score is kept.
business-saved-decided = The decision is kept.
business-saved-payee = It is kept to whom the money goes.
business-saved-tranche = It is kept.
business-saved-visited = The visit is kept.
business-saved-recovery = It is kept.

## Committee
business-score = Score the plan
business-score-lead = You see what others said once two people have scored.
business-score-points = Points, 0 to { $max }
business-score-words = Why?
business-score-hint = Customers, skill, costs, risks, peace in the place
business-score-save = Keep the score
business-scores = Scores
business-points = { $n } of { $max }
business-scores-missing =
    { $n ->
        [one] One more score is missing, by somebody who did not write the plan.
       *[other] { $n } scores are missing, by people who did not write the plan.
    }
business-waits-decision = Waits for a supervisor who neither wrote nor scored it.
business-decide = Decide
business-decision = Decision
business-decision-words = Conditions, or why
business-decision-hint = Needed for everything but a plain yes
business-decide-save = Keep the decision
household-title = The person died
household-lead = What is still owed can go to the household, through somebody who is named and whom a second person agrees to.
household-give = The household gets the remainder

## Tranches
tranches-title = Grant: { $amount } in { $n } tranches
tranches-sums = { $paid } paid, { $rest } to come
tranche-n = Tranche { $n }
tranche-opens = Opens when: { $condition }
tranche-condition-plan-approved = The plan is approved
tranche-condition-conditions-met = The conditions of the decision are met
tranche-condition-use-seen = A visit saw that the tranche before is used as agreed
tranche-condition-records-kept = Records are kept and the tranche before is used as agreed
tranche-state-planned = Not open
tranche-state-condition-met = Can be asked for
tranche-state-requested = Waits for approval
tranche-state-approved = Approved
tranche-state-paid = Paid
tranche-state-confirmed-by-recipient = Received
tranche-state-reconciled = Reconciled
tranche-state-withheld = Held back
tranche-state-cancelled = Cancelled
tranche-state-recovered = Came back
tranche-requested-by = Requested by { $who }, { $day }
tranche-approved-by = Approved by { $who }, { $day }
tranche-paid-by = Paid by { $who }, { $day }, { $reference }
tranche-received-on = The person has it, { $day }
tranche-not-received = The person has not confirmed it
tranche-reconciled-on = The statement says the same, { $day }
tranche-needs-other = Needs somebody who did not request it
tranche-meet = The condition is met
tranche-meet-words = How do you know?
tranche-request = Request
tranche-approve = Approve
tranche-refuse = Do not approve
tranche-receive = The person has it
tranche-receive-how = How did the person confirm it?
tranche-received-day = Received on
tranche-withhold = Hold back
tranche-release = Let it go on
tranche-cancel = Cancel the tranche
tranche-reverse = The money came back
tranche-why = Why?
hold-title = Payments wait
hold-child = The person is under 18, or the age is not certain. No money is paid to a child.
hold-duplicate = The person may have two records. Somebody has to compare them first.
hold-paid-elsewhere = The person was already paid under another record that was merged with this one. The rest waits.
hold-suspended = Benefits are paused.
hold-deceased = The person died. What is still owed needs a decision.
hold-ended = The case has ended.
hold-no-payee = Nobody is named to whom the money goes.
hold-payee-not-approved = A second person has to agree to whom the money goes.
hold-payee-new = To whom the money goes was changed in the last 14 days.
hold-goods-missing = What is bought has not arrived, or the person has not confirmed it.
hold-use-unclear = Somebody has to see first that what was paid before was used, and that the business runs.
hold-decided = Somebody decided to hold it back.

## Payee
payee-title = To whom the money goes
payee-none = Nobody is named yet
payee-set = Name the payee
payee-change = Change the payee
payee-hint = The person's own name comes from the record. Whoever else gets the money needs a second person's yes. After a change payments wait for 14 days.
payee-kind = Who gets it?
payee-kind-person = The person
payee-kind-proxy = Somebody else
payee-person-hint = With a telephone of the record, or without an account, no second person is needed
payee-name = Name
payee-reason = Why somebody else?
payee-method = By which way?
pay-method-mobile-money = Mobile money
pay-method-bank = Bank
pay-method-cash = Cash
pay-method-voucher = Voucher
pay-method-supplier = Goods from a supplier
payee-account = Telephone or account
payee-account-hint = The number that gets the money
payee-save = Keep the payee
payee-approve = Agree to this payee
payee-waits = A second person has to agree to this payee.
payee-shared = Others are paid, or were paid, to the same telephone or account, or it is written down as theirs. Find out why before you go on.

## Too much was paid
overpaid-title = { $amount } too much
recovery-state-open = Tell the person
recovery-state-told = The person knows
recovery-state-settled = Settled
recovery-tell = Tell the person
recovery-read-out = To say: "We made a mistake and sent you { $amount } too much. It is not your fault, and nothing is taken from you without talking. Together we look for a way that you can bear."
recovery-settle = How did it end?
recovery-outcome = How it ended
recovery-outcome-repaid = The person gave it back
recovery-outcome-offset = It is taken off the next tranche
recovery-outcome-provider = The provider took it back
recovery-outcome-forgiven = The programme bears it
recovery-words = What was agreed?

## Payments
payments-title = Payments
payments-lead = Approved amounts. You see to whom and how much, and nothing else.
payments-ready = To pay
payments-none = Nothing to pay
payments-none-text = Approved amounts appear here.
payments-underway = On their way
payments-underway-foot = Until a statement or a receipt says that they arrived.
payments-missing = No statement yet
payments-held = Held back
payments-held-why = Held back. Ask the office's supervisor.
payments-saved-batch = The payments are made. Fetch the file and give it to the provider.
batch-title = File for mobile money
batch-lead = Making the file is paying. It is kept, and can be fetched again.
batch-which = Which payments?
batch-make = Pay and make the file
batch-n = File { $n }
batch-count =
    { $n ->
        [one] 1 payment
       *[other] { $n } payments
    }
batches-title = Files
batches-foot = Fetching a file again pays nothing again. Each fetch is on record.
statements-title = Statements
statements-lead = The provider's list of what it paid. The same file again changes nothing.
statement-file = Statement
statement-file-hint = CSV with the columns reference, amount, currency, phone, date, status
statement-read = Read the statement
statement-counts = { $lines } new lines, { $known } known before
statement-title = Statement
statement-saved = The statement is read.
statement-meaning = Meaning
statement-twice =
    { $n ->
        [one] One payment was made twice
       *[other] { $n } payments were made twice
    }
statement-twice-text = The caseworkers are asked to tell the people. Ask the provider how it happened.
line-outcome-matched = As expected
line-outcome-arrived = Failed, then arrived after all
line-outcome-duplicate = Paid twice
line-outcome-amount-differs = Another amount
line-outcome-currency-differs = Another currency
line-outcome-phone-differs = Another number
line-outcome-failed = Failed
line-outcome-unknown = No such payment
payment-pay = Pay
payment-pay-lead = Type the amount anew. It is paid once: a second try finds the first one.
payment-amount = Amount
payment-amount-hint = The whole tranche
payment-pay-now = Pay now
payment-reference = Reference
payment-made = Paid
payment-heard = What was heard
payment-matched = On a statement
payment-saved-paid = The payment is made. Note what becomes of it.
payment-saved-answered = It is kept.
payment-unknown-title = Nobody knows whether the money left
payment-unknown-text = Ask the provider under this reference. Do not pay again.
payment-answer = What became of it?
payment-answer-what = The payment
payment-words = Words of the provider, or number of the receipt
payment-words-hint = Needed when it arrived or failed
payment-state-initiated = Made
payment-state-sent = Sent
payment-state-unknown = No answer
payment-state-confirmed = Arrived
payment-state-failed = Failed
payment-state-reversed = Came back
payment-hint-sent = The provider has the order
payment-hint-unknown = Time ran out: the provider is asked, and nothing is sent again
payment-hint-confirmed = The provider or a receipt says so
payment-hint-failed = It has to be approved anew before it can be paid

## Visits
visit-record = Record a visit
visit-lead = What you saw yourself. Amounts of the last month, as the person says.
visit-which = Which visit?
visit-between = A visit between
visit-planned = After { $n } days, due { $day }
visit-after = Visit after { $n } days
visit-use = Visit: how tranche { $n } was used
visit-planned-use = How tranche { $n } was used, due { $day }
visit-records-yes = Records are kept
visit-records-no = No records are kept
visit-revenue-n = { $amount } came in
visit-day = Day
visit-operating = Does the business run?
operating-yes = Runs
operating-partly = Runs in part or in season
operating-closed = Closed
operating-not-started = Never began
operating-not-found = Nobody was found
visit-records = Are records kept?
visit-used = Used as agreed
visit-used-hint = Of the last tranche. Below 60 the next one cannot be requested.
visit-assets = Still there of what was bought
visit-revenue = Came in
visit-costs = Went out
visit-workers = Who works in it, besides the owner?
visit-full-women = Women, whole day
visit-full-men = Men, whole day
visit-part-women = Women, part of the day
visit-part-men = Men, part of the day
visit-problems = What makes it hard?
business-problem-customers = Few customers
business-problem-supplies = Supplies
business-problem-competition = Competition
business-problem-credit = Customers do not pay
business-problem-theft = Theft
business-problem-equipment = Equipment
business-problem-health = Health
business-problem-insecurity = Insecurity
business-problem-weather = Weather
business-problem-stigma = Rejection
business-problem-other = Something else
visit-advice = What was seen, said and agreed
visit-advice-hint = No names and no telephone numbers
visit-save = Keep the visit
visit-photo = Photo
visit-photo-hint = JPG or PNG: the business and not the people. Where it was taken is removed.
visit-photo-of = Photo of the visit on { $day }
error-visit-photo = Choose a JPG or PNG: a photo of the business
error-visit-photos = There are enough photos of this business
fact-photo = Photo
visits-title = Visits
visit-used-n = { $n }% used as agreed
visit-assets-n = { $n }% still there
visit-profit = Last month { $amount } left
visit-workers-n = Works there: women { $women }, men { $men }
revenue-title = Revenue
revenue-chart = Revenue of the month before each visit
revenue-goal = Expected in month 6
revenue-foot = As said at visits, for the month before.
as-table = As a table

## Approvals
approvals-title = Approvals
approvals-lead = What waits for somebody who did not begin it.
approvals-none = Nothing waits for you
approvals-none-text = Plans and tranches that need your yes appear here.
approvals-over-paid = Too much was paid
approvals-tranches = Tranches to approve
approvals-decide = Plans to decide on
approvals-score = Plans to score
approvals-payees = Payees to agree to
approvals-orders = Suppliers to choose
approvals-named = named by { $who }, { $when }
approvals-offers =
    { $n ->
        [one] one offer
       *[other] { $n } offers
    }
payee-shared-short = Also of others
approvals-others = For somebody else
approvals-since = Since { $when }
approvals-scores =
    { $n ->
        [0] no score
        [one] 1 score
       *[other] { $n } scores
    }
approvals-requested = requested by { $who }, { $when }
approvals-tranche = Tranche { $n }: { $title }

## Figures
survival-title = Do the businesses live?
survival-everywhere = Every office
survival-office = Your office
survival-few = Too few to show
survival-few-text = Figures appear once five businesses have begun, so that nobody can be recognised.
survival-at = Running after { $n } months
survival-of = { $running } of { $known } of which somebody knows
survival-unknown = { $n } of { $started } not known.
survival-at-least = At least { $n }% if all of those had closed.
survival-too-few = Fewer than five began long enough ago.
survival-begin = Begun
survival-month = Month { $n }
survival-not-known = Not known yet
survival-curve = Share that runs, by time since the first money
survival-curve-foot = { $n } businesses. One that nobody has seen lately counts until it was last seen.
survival-after = After
survival-days = { $n } days
survival-share = Runs
survival-at-risk = Still looked at
survival-months-short = { $n } mo.
survival-how = How it is counted
survival-definition =
    A business runs when a visit around the day, thirty days before or after, found it running, in part or in season included. The share is of those of which somebody knows. The lower bound takes all others for closed.
    The curve is that of Kaplan and Meier: a business counts until it was found closed, or until it was last seen running.
percent = { $n }%

## Ledger
ledger-title = Ledger
ledger-everywhere = Every office: for each amount who asked, who approved, who paid.
ledger-office = Your office: for each amount who asked, who approved, who paid.
ledger-none = No grant yet
ledger-none-text = Each tranche appears here once a plan is approved.
ledger-twice = Paid twice: { $twice } of { $paid } tranches. The aim is none.
ledger-sums = Sums
ledger-grants = Grants
ledger-granted = Granted
ledger-owed = To come
ledger-approved = Approved
ledger-paid = Paid
ledger-received = Received
ledger-reconciled = Reconciled
ledger-late = Not confirmed for a week
ledger-lines = Tranches
ledger-tranche = Tranche
ledger-tranche-n = { $code }, tranche { $n }
ledger-tranche-unnamed = Not approved yet
ledger-requester = Requested
ledger-approver = Approved
ledger-payer = Paid
ledger-paid-on = Paid on
business-print-title = Your start-up money
business-print-back = Back to the business
business-print-rights = If an amount is wrong or does not arrive, say so to anybody in the office. Asking costs nothing and changes nothing for you.

## Today
today-waits = Waits for you
today-unknown-title = Payments without an answer
today-unknown =
    { $n ->
        [one] Of one payment nobody knows what became of it
       *[other] Of { $n } payments nobody knows what became of them
    }
today-differing-title = Statements that say something else
today-differing =
    { $n ->
        [one] One line of a statement differs
       *[other] { $n } lines of statements differ
    }
today-steps = Businesses: what comes next
today-step-of = Tranche { $n }: { $what }
next-step-revise = The plan was sent back: revise it
next-step-finish = The plan is a draft: finish it
next-step-name-payee = Name to whom the money goes
next-step-request = It can be asked for
next-step-quote = Ask suppliers for offers
next-step-count = Count what was ordered when it comes
next-step-confirm = Money arrived: have the person confirm it
today-visits = Businesses to visit
today-approvals =
    { $n ->
        [one] One decision or score
       *[other] { $n } decisions or scores
    }
today-payments =
    { $n ->
        [one] One amount to pay
       *[other] { $n } amounts to pay
    }

## Currencies
currency-xof = FCFA
currency-xaf = FCFA
currency-usd = USD
currency-cdf = CDF

## Errors
error-business-kind = Choose who starts the business
error-business-title = Give the business a name
error-business-sector = Choose the sector
error-business-activity = Enter the main activity
error-business-activity-unknown = This activity is not on the list: try a more general word
error-business-description = Write what is made or sold, and how
error-business-place = Enter the place
error-business-workers = Enter how many women and men work in it, at least one
error-business-customers = Write who buys
error-business-competitors = Enter how many others sell the same; 0 if nobody does
error-business-modality = Choose in which form help comes
error-business-risks = Write what could go wrong
error-business-harm = Write what is done about the harm that is possible
error-business-harm-open = Answer yes or no before the plan goes to the committee
error-business-costs = Enter at least one thing to buy, with what it costs
error-business-costs-many = Put things together: there is room for twenty lines
error-business-cost-what = Enter what is bought
error-business-ceiling = Ask for at most { $max }
error-business-sum = Grant and own contribution are { $sum }, and everything costs { $total }: make them the same
error-business-shares = Enter two to four whole numbers that make a hundred, such as 50/30/20
error-business-month = Enter an amount; 0 if nothing is expected
error-business-case = Enter the code of a case of your office, or its code name
error-business-case-ended = This case has ended: a business can only begin in an open case
error-business-second = The person has a business already: go on with that one
error-business-not-now = The plan has moved on meanwhile: load the page anew
error-business-score = Enter points from 0 to { $max }
error-business-score-words = Write why
error-business-scored = You have scored this plan already: ask somebody else
error-business-own-plan = You wrote this plan: ask somebody else to score it
error-business-scores = Two people have to score the plan first: ask a colleague
error-business-took-part = You wrote or scored this plan: ask another supervisor to decide
error-business-decision = Choose a decision
error-business-decision-words = Write the conditions, or why
error-currency = Choose a currency of the list
error-amount-missing = Enter an amount above zero
error-tranche-not-now = The tranche has moved on meanwhile: load the page anew
error-tranche-before-unpaid = The tranche before has to be paid first
error-tranche-not-seen = Visit the business first: nobody has seen how the tranche before was used
error-tranche-not-running = At the last visit the business was closed or had not begun: visit again once it runs
error-tranche-used-little = Less than 60% of the tranche before was used as agreed: visit again later
error-tranche-own-request = You requested this tranche, so somebody else approves it
error-tranche-above-limit = This amount is above your limit: a programme manager approves it
error-tranche-how-met = Write how you know
error-tranche-why-not = Write why it is not approved
error-tranche-why = Write why
error-tranche-how-received = Write how the person confirmed it
error-tranche-received-before = Enter a day on or after the payment
error-hold-child = No money is paid to a child, or where the age is not certain: ask the child-protection focal point
error-hold-duplicate = The person may have two records: ask the supervisor to compare them first
error-hold-paid-elsewhere = The person was already paid under another record: a supervisor withholds or cancels the rest
error-hold-suspended = Benefits are paused: wait until the suspension is over
error-hold-deceased = The person died: a supervisor decides on what is still owed
error-hold-ended = The case has ended: nothing is paid any more
error-hold-no-payee = Name first to whom the money goes
error-hold-payee-not-approved = A second person has to agree to the payee first
error-hold-payee-new = The payee was changed in the last 14 days: wait until they are over
error-hold-goods-missing = The supplier is paid once the person confirmed what arrived: record the delivery first
error-hold-use-unclear = Somebody has to visit first: what was paid before has to be used, and the business has to run
error-hold-decided = The tranche is held back: ask who decided that
error-payee-kind = Choose who gets the money
error-payee-name = Enter the name
error-payee-method = Choose by which way the money goes
error-payee-method-other = Choose a way that goes with the form of the grant
error-payee-account = Enter the telephone or account
error-payee-account-form = Enter a whole telephone number or account
error-payee-reason = Write why somebody else gets the money
error-payee-own = You named this payee, so somebody else agrees
error-payee-underway = A payment is on its way: change the payee once it has arrived
error-payment-exists = This amount is paid already, perhaps by a colleague a moment ago: look at the payment, and do not pay again
error-payment-own = You requested or approved this amount, so somebody else pays it
error-payment-held = This payment is held back: ask the supervisor of the office
error-payment-own-goods = You asked for these goods, ordered, noted a quote or counted them, so somebody else pays
error-payment-own-reversal = You paid this amount, so somebody else says that it came back
error-payment-amount = Enter the whole amount of the tranche, no more and no less
error-payment-currency = This grant is in { $currency }: choose that currency
error-payment-state = Choose what became of the payment
error-payment-words = Enter what the provider says, or the number of the receipt
error-payment-not-now = The payment has moved on meanwhile: load the page anew
error-batch-empty = Choose at least one payment
error-batch-many = Choose at most { $max } payments
error-batch-method = Choose payments by mobile money alone
error-statement-missing = Choose the file of the statement
error-statement-empty = Choose a file with at least one line below the names of the columns
error-statement-columns = Choose a file whose first line names reference, amount, currency, phone, date and status
error-statement-line = Put line { $line } right and choose the file again; nothing was read
error-statement-long = Choose a shorter file: nothing was read from line { $line } on
error-recovery-how = Choose how the person was told
error-recovery-outcome = Choose how it ended
error-recovery-words = Write what was agreed
error-recovery-own = You found this, so somebody else settles it
error-visit-operating = Choose whether the business runs
error-visit-records = Choose whether records are kept
error-visit-used = Enter how much was used as agreed, in percent
error-visit-not-begun = Wait for the first payment: there is nothing to visit before
error-visit-before = Enter a day on or after the first payment
