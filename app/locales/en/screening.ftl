# Screening by the national authority: what it decides, and what follows.

screening-title = Screening by the national authority
screening-nav = Screening
screening-lead = Only the national authority writes this. It is not the protection risk that you note yourself.
screening-none = Not screened so far
screening-none-text = Registration, counselling and urgent help go on meanwhile.
screening-none-needed = No screening
screening-none-needed-text = The authority does not decide about people who come to the programme this way.
screening-protected = Your reading is recorded. Nothing of this page belongs in a mail, a note or a referral.
screening-open = Open
screening-card-text = What the national authority decided. Each reading is recorded.
screening-earlier = Earlier screenings
screening-version = Screening { $n }
screening-written = { $who }, { $when }
screening-child = The person is, or may be, under 18. There is no risk category for a child.

## The lists of the authority
screenings-title = Screening
screenings-lead = People whose case waits for your decision. The name is shown on the page of the case, with a reason.
screenings-waiting = Waiting
screenings-done = Screened
screenings-none = Nobody waits
screenings-none-text = New cases appear here by themselves.
screenings-none-done = Nobody has been screened yet
screenings-since = Registered on { $day }
screenings-never = Not screened
screenings-times =
    { $n ->
        [one] Screened once
       *[other] Screened { $n } times
    }
screening-case-lead = You see this page of the case, and no other.
screening-case-code = Case number
screening-registered = Registered

## What was decided
screening-outcome = Outcome
screening-outcome-eligible-ddr = Eligible
screening-outcome-eligible-associated = Eligible: associated without arms
screening-outcome-child-pathway = Way for children
screening-outcome-foreign-repatriation = Return to another country
screening-outcome-not-member-cvr-referral = Not a member: community programme
screening-outcome-disputed-pending = Disputed, not decided
screening-outcome-ineligible-civilian = Not eligible: civilian
screening-outcome-ineligible-serious-crime-indication = Not eligible: indication of a serious crime
screening-outcome-referred-to-authority = Handed to the competent authority
screening-outcome-eligibility-revoked = Eligibility revoked
screening-follows-eligible-ddr = The person may go on with the programme.
screening-follows-eligible-associated = The person may go on with the programme, with the same rights as everybody else in it.
screening-follows-child-pathway = Look at the date of birth now. In doubt the person counts as a child, and the focal point for children takes the case.
screening-follows-foreign-repatriation = The way home is arranged by the authority with the other country. Help with safety and health goes on until then.
screening-follows-not-member-cvr-referral = Tell the person, and refer them to the programme against violence in communities.
screening-follows-disputed-pending = The authority looks again. Nothing is decided, and first steps go on.
screening-follows-ineligible-civilian = Tell the person why, how to appeal, and which services are open to everybody.
screening-follows-ineligible-serious-crime-indication = Only urgent help and legal information are open. Ask nothing about it, and write nothing down.
screening-follows-referred-to-authority = The competent authority goes on. Urgent help and legal information stay open.
screening-follows-eligibility-revoked = The supervisor decides how the case ends. The reasons stay with the authority: ask for none, and write none down.
screening-follows = What follows
screening-reference = Number of the decision
screening-authority = Authority
screening-panel = Panel
screening-panel-hint = Roles, no names.
panel-role-national-commission = National commission
panel-role-justice = Justice
panel-role-security-forces = Security forces
panel-role-local-administration = Local administration
panel-role-social-affairs = Social affairs
panel-role-child-protection = Child protection
panel-role-community = Community
panel-role-international-observer = International observer
screening-phase = Phase
screening-phase-first = First
screening-phase-second = Second
screening-date = Date of the screening
screening-recorded = Recorded
screening-criteria = Criteria
screening-criteria-hint = None of them decides alone. What was not looked at stays as it is.
screening-criteria-none = None was looked at.
screening-evidence = Number of the evidence
screening-criterion-on-certified-list = On a certified list
screening-criterion-order-of-battle = Structure of the group
screening-criterion-weapon-or-ammo-presented = Weapon or ammunition
screening-criterion-military-knowledge-test = Knowledge tested
screening-criterion-equipment-presented = Handed over equipment
screening-criterion-community-certification = Confirmed by the community
screening-criterion-commander-attestation = Confirmed by a commander
screening-criterion-joint-verification-interview = Joint interview
screening-criterion-before-cutoff-date = Came before the last day
screening-criterion-associated-role-attested = Role without arms confirmed
screening-finding-met = Met
screening-finding-not-met = Not met
screening-finding-not-applicable = Does not apply
screening-finding-not-looked-at = Not looked at

## The authority's risk category
screening-risk = Risk category of the authority
screening-risk-category = Category
screening-risk-hint = Where a listed group is concerned. Somebody under 18 gets none.
risk-category-low = Low
risk-category-medium = Medium
risk-category-high = High
risk-category-not-assessed = Not assessed
screening-risk-by = Assessed by
screening-risk-by-hint = The service, no name. Leave these four empty without a category.
screening-risk-on = Assessed on
screening-risk-until = Holds until
screening-risk-basis = Number of the file

## Appeal
screening-appeal = Appeal
screening-appeal-on = Lodged on
screening-appeal-by = By whom?
screening-appellant-person = The person
screening-appellant-representative = A representative
screening-appellant-programme = The programme
screening-appeal-decided-on = Decided on
screening-appeal-decision = Decision on the appeal
screening-appeal-decision-upheld = The outcome stays
screening-appeal-decision-changed = The outcome is changed
screening-appeal-decision-withdrawn = The appeal was withdrawn
screening-appeal-waits = Not decided

## The form
screening-new = Record a screening
screening-new-again = Record another screening
screening-new-lead = It is added to the earlier ones and overwrites none. There is no place for allegations: give a number, and keep the file with the authority.
screening-save = Record
screening-saved = The screening is recorded. The programme sees it now.
screening-saved-seen = Noted. The task is done.
screening-seen = I have seen to it
screening-seen-text = The authority decided. See what follows, then tick it off here.

## Before support begins
screening-concern = Before support begins
screening-concern-missing = The national authority has not screened this person. First steps go on; talk to your supervisor before more.
screening-concern-open = The screening by the national authority is not decided yet. Talk to your supervisor before going on.
screening-concern-not-eligible = The national authority did not find this person eligible. Read its decision before going on.
screening-concern-revoked = The national authority revoked eligibility. Read its decision before going on.
screening-concern-risk = The risk category of the national authority is not low. This programme goes on with low only: talk to your supervisor.
screening-concern-risk-missing = The national authority assessed no risk category. Talk to your supervisor before going on.
screening-concern-risk-ended = The risk category of the national authority does not hold any more. Ask for a new one before going on.
screening-read = Read the decision

error-screening-authority = Enter which authority decided
error-screening-phase = Choose the phase
error-screening-outcome = Choose the outcome
error-screening-day = Enter the day
error-screening-reference = Enter the number
error-screening-child-risk = Choose “Not assessed”: somebody who is or may be under 18 gets no risk category
error-screening-risk-by = Enter which service assessed the risk
error-screening-risk-until = Enter a day after the assessment
error-screening-appeal-by = Choose who appeals
error-screening-appeal-order = Enter the day of the appeal or a later one
error-screening-appeal-decision = Choose what was decided on the appeal
error-screening-revoke-first = Record the screening first: there is nothing to revoke
error-role-authority-alone = Use another account: the national authority holds no role of the programme

task-authority-decided = The authority decided: see what follows
task-authority-ends = A decision of the authority ends soon: ask again
task-birth-check = Look at the date of birth
