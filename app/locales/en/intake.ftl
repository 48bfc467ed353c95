# The person's situation, asked in steps: at the intake, and again later.

## Occasions and steps
occasion-intake = Intake
occasion-six-months = After 6 months
occasion-twelve-months = After 12 months
occasion-exit = At the end
intake-step-household = Household
intake-step-education = Education and skills
intake-step-income = Income and belongings
intake-step-health = Health and difficulties
intake-step-wishes = Wishes and barriers
intake-step-terms = Terms
intake-open = Intake
intake-lead = Ask in any order, and stop whenever it suits. What is saved stays.
intake-steps = Steps
intake-steps-saved = Steps saved
intake-steps-of = { $done } of { $of } steps saved
intake-go-on = Go on: { $step }
intake-go-on-all = Go on with the intake
intake-to-assessment = Move to assessment
intake-all-saved = Saved. Every step of the intake is answered.
intake-saved = Saved.
intake-draft-kept = What you typed is kept for { $days } days. Only you see it, and whoever the case goes to.
intake-done = Done
intake-started = Started
intake-not-yet = Not yet
intake-closed = Others on the case ask this
intake-saved-by = { $day }, by { $who }
intake-left-at = you stopped at { $when }
intake-occasions = Asked again later
intake-occasions-hint = Each time begins with what was last known.
intake-difficulty-yes = Health: great difficulty in at least one activity.
intake-difficulty-no = Health: no great difficulty.
intake-difficulty-unknown = Health: not known whether there are difficulties.

## One step
intake-lead-household = Go through the list with the person. Whoever seeks support themselves is registered in their own right.
intake-lead-education = Start from what they can already do, with or without a certificate.
intake-lead-income = Rough answers are enough. Nothing here decides about support by itself.
intake-lead-health = Read each question aloud as it stands here, and take the answer as it is given.
intake-lead-wishes = What the person wants, in their words. None of it is a promise.
intake-lead-terms = What both sides agreed on. Read each point aloud. Whoever does not agree loses no support by that alone.
intake-all-steps = All steps
intake-draft-found = You left this on { $when }. What you typed is below.
intake-draft-older = You left this on { $when }. What you typed is below. { $who } saved this step after that: compare before you save.
intake-draft-left = { $left } had the case before you, and left this on { $when } without saving. What was typed is below: look it over, then save it or start again.
intake-draft-left-older = { $left } had the case before you, and left this on { $when } without saving. { $who } saved this step after that: compare before you save.
intake-start-again = Start again
intake-copied = Filled in from { $occasion }, { $day }, by { $who }. Check each answer.
intake-save-go-on = Save and go on
intake-save-leave = Save and leave
intake-versions = Saved before
intake-version = { $occasion }, version { $n }
intake-version-line = { $occasion }, { $day }, by { $who }
intake-newest-version = To the questions
intake-nothing-answered = Nothing was answered.
intake-was = At the intake: { $value }
form-kept = Saved { $time }
form-not-kept = Not saved yet: no connection. Keep this page open.

## Answers
answer-yes = Yes
answer-no = No
answer-unknown = Not known
answer-declined = Prefers not to say
amount = { $n } FCFA
currency = FCFA
decimal = { $whole }.{ $rest }
error-amount = Enter an amount in figures, at most { $max }
error-amount-decimals =
    { $n ->
        [0] Enter a whole amount: this currency has no cents
        [one] Enter at most 1 figure after the point
       *[other] Enter at most { $n } figures after the point
    }

## Household
household-size = People under one roof
household-under-18 = Under 18
household-dependency = Who depend on 100 people of working age
household-out-of-school = Of school age, not in school
household-change = Change the list
household-complete = Everybody who lives with the person is on the list
error-household-complete = Go through the list, then say that everybody is on it

## Education and skills
education-level = Highest schooling
schooling-none = None
schooling-quranic-traditional = Koranic or traditional school
schooling-primary-incomplete = Primary, not finished
schooling-primary = Primary finished
schooling-lower-secondary = Lower secondary
schooling-upper-secondary = Upper secondary
schooling-vocational = Vocational training
schooling-tertiary = University or college
schooling-unknown = Not known
schooling-declined = Prefers not to say
education-last-grade = Last class
education-resume = Would like to go back to school or training
education-reads-writes = Reads and writes a short letter in
education-reads-some = Reads a little in
education-numeracy = Counts money and does sums without help
education-work = Work
education-before = Work before
education-during = Work meanwhile, as a civil occupation
education-during-hint = Only the skill, such as driver or cook. Protected: few people read it, and each reading is recorded.
education-now = Work now
education-employment = Works now as
education-desired = Would like to do ({ $n })
education-desired-list = Would like to do
education-skills = Skills
education-skills-what = What the person can do
education-skills-level = How well
education-skills-source = Learned
education-skills-certificate = Has a certificate
skill-n = Skill { $n }
skill-add = Add another skill
skill-level-basic = A little
skill-level-working = Well
skill-level-expert = Can teach it
skill-source-school = At school or in training
skill-source-apprenticeship = As an apprentice
skill-source-work = At work
skill-source-self = In life
error-skill-what = Say what the person can do, or empty the row
employment-employee = Employee
employment-self-employed = Works for themselves
employment-family-worker = Helps in the family’s work
employment-apprentice = Apprentice
employment-casual-daily = Day labour
employment-unemployed-seeking = No work, looking for some
employment-unemployed-not-seeking = No work, not looking
employment-student = Pupil or student
employment-unable = Cannot work
employment-declined = Prefers not to say
occupation-hint = Type a word, such as tailor or mechanic, and choose from the list.
occupation-find = Look up the occupations
occupation-which = Which one?
occupation-words = None of these: keep “{ $words }”
occupation-years = Years
occupation-for-years =
    { $n ->
        [0] { $what }, less than a year
        [one] { $what }, 1 year
       *[other] { $what }, { $n } years
    }
error-occupation-choose = Choose which occupation is meant

## Income and belongings
income-cash = Cash in a usual month
income-cash-hint = In figures, such as 12 500. Nothing earned is 0; not asked stays empty.
income-in-kind = Received in kind
income-in-kind-hint = Food, lodging, help: in a few words.
income-sources = From how many sources
income-seasonal = Changes with the season
income-saves = Puts money aside
income-savings-group = In a savings group
income-savings-group-hint = Such as a tontine or a village savings association.
income-debt = Owes
income-creditors = Owes it to
creditor-family = Family or friends
creditor-trader = A trader
creditor-savings-group = A savings group
creditor-microfinance = A bank or microfinance
creditor-moneylender = A moneylender
creditor-other = Somebody else
creditor-declined = Prefers not to say
error-creditors-without-debt = Enter what is owed, or take the answers about to whom out
income-belongings = Belongings
income-land = Land to work on
land-owned = Own land
land-access = May use some
land-none = None
land-unknown = Not known
land-declined = Prefers not to say
income-hectares = How many hectares
income-hectares-hint = Such as 0.5.
error-hectares = Enter hectares with at most two figures after the point, up to { $max }
income-land-paper = Has a paper about the land
income-animals = Livestock
income-animals-hint = Heads. None is 0; not asked stays empty.
income-animals-cattle = Cattle
income-animals-small = Sheep and goats
income-animals-donkeys = Donkeys
income-animals-camels = Camels
income-animals-poultry = Poultry
income-animals-head = { $kind }: { $n }
income-animals-units = { $n } livestock units
income-goods = Owns
good-tools = Tools of a trade
good-phone = Phone
good-bicycle = Bicycle
good-motorbike = Motorbike
good-cart = Cart
good-vehicle = Car or lorry
good-shop = Shop or stall
income-housing = Housing
income-tenure = Lives there
tenure-owner = As the owner
tenure-tenant = As a tenant
tenure-hosted = As a guest
tenure-family-home = In the family’s home
tenure-camp = In a camp or centre
tenure-none = Has no place to live
tenure-declined = Prefers not to say
income-dwelling = In
dwelling-solid = A solid house
dwelling-earth = An earthen house
dwelling-straw = A hut of straw or wood
dwelling-tent = A tent or shelter
dwelling-none = Nothing
income-dispute = Somebody disputes the land or the house

## Health and difficulties
health-who-reads = Only those who work with the person read these answers, and each reading is recorded.
health-child = This person is or may be under 18. The questions on functioning for children are asked by the child-protection worker.
health-intro = The next questions ask about difficulties you may have doing certain activities because of a HEALTH PROBLEM.
health-seeing = Do you have difficulty seeing, even if wearing glasses?
health-hearing = Do you have difficulty hearing, even if using a hearing aid?
health-walking = Do you have difficulty walking or climbing steps?
health-remembering = Do you have difficulty remembering or concentrating?
health-self-care = Do you have difficulty (with self-care such as) washing all over or dressing?
health-communicating = Using your usual (customary) language, do you have difficulty communicating, for example understanding or being understood?
difficulty-1 = No – no difficulty
difficulty-2 = Yes – some difficulty
difficulty-3 = Yes – a lot of difficulty
difficulty-4 = Cannot do at all
difficulty-7 = Refused
difficulty-9 = Don’t know
health-other = Other questions about health
health-injury = Was wounded in the conflict
health-injury-year = In which year
health-aid = Needs an artificial limb, a wheelchair or another aid
health-impairment = Anything else that makes daily life hard
health-impairment-hint = In the person’s words. No names.
health-chronic = Illnesses that last
health-chronic-hint = Never HIV: it is not written down anywhere.
health-medication = Needs medicine all the time
health-pregnancy = Expects or nurses a child
pregnancy-neither = Neither
pregnancy-pregnant = Pregnant
pregnancy-lactating = Nursing
pregnancy-unknown = Not known
pregnancy-declined = Prefers not to say
error-health-hiv = Leave HIV out: it is never written down. A referral to testing is protected and enough.

## Wishes and barriers
wishes-words = What the person would like
wishes-words-hint = In their words. No acts or operations, no names of others.
wishes-track = Road { $n }
wishes-tracks = Roads, the dearest first
error-track-twice = Choose another road: this one was chosen already
wishes-relocate = Would move for it
wishes-area = Would rather live
area-rural = In the country
area-urban = In a town
area-either = Either
wishes-barriers = What stands in the way
barrier-childcare = Childcare
barrier-transport = Transport
barrier-health = Health
barrier-literacy = Reading and writing
barrier-documents = Papers
barrier-insecurity = Insecurity
barrier-stigma = What others think
barrier-debt = Debt
barrier-other = Something else
wishes-return = Coming back
wishes-family = How the family received the person
wishes-community = How the neighbours did
acceptance-welcomed = Welcomed
acceptance-accepted = Accepted
acceptance-mixed = Some did, some did not
acceptance-rejected = Rejected
acceptance-unknown = Not known
acceptance-declined = Prefers not to say
wishes-safety = Protected: few people read these answers, and each reading is recorded.
wishes-fear = Fears that somebody takes revenge
wishes-fear-hint = With a yes, a task asks you to make a safety plan.
wishes-commander = A former superior lives near

## Terms and conditions
terms-clauses = The person agrees
terms-clauses-hint = Tick what the person agrees to. What is left open was not agreed.
clause-no-weapons = to keep and carry no weapons
clause-civilian-life = to live as a civilian, under no armed command
clause-site-rules = to keep the rules of the places where support is given
clause-respect = to respect staff, other participants and neighbours
clause-law = to keep the law
clause-take-part = to take part in what was agreed, or to say in time when that is not possible
terms-language = Language in which they were read
terms-method = How the person agreed
error-terms-method = Choose how the person agreed
terms-copy = The person has a copy, or had it read again
terms-child = The person may be under 18. A child’s support has no conditions: nothing is asked here. Save the step to go on.

## In the timeline
event-answered = { $occasion }: { $step }
task-step-left = Look at answers that were typed before the case came to you
action-person-late-step = Answers typed before a handover taken as a draft
