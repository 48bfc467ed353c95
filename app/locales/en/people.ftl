# Registering people, possible duplicates, and the profile.

## Search before registering
register-title = Register a person
register-search-lead = Search first. The person may be known already, here or in another office.
register-search-hint = At least 3 letters of a name, in any alphabet.
register-search-any-spelling = Other spellings are found too.
register-found-title = Who was found
register-found-count =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
register-found-none = Nobody with this name or phone is known.
register-found-more = More people match than are shown. Search for the full name or a phone number.
register-found-foot = If one of them is the person, do not register them again. If you cannot open the case, ask the office named.
register-hit-yours = You can open this case
register-hit-protected = Protected
register-hit-masked = A case of the { $office } office
register-hit-masked-text = Opened in { $year }. You cannot open it. Ask that office whether it is the same person, and request access if it is.
register-start-title = Not among them?
register-start-text = The form takes what you searched for.
register-start-button = Register a new person

## The form
register-new-title = Register a new person
register-new-lead = Ask only what they are willing to say. What is not known or not asked can stay empty.
register-search-first = Search first, so that nobody is registered twice.
register-search-link = Search
register-identity = Who is the person?
register-contact = Languages and contact
register-place = Where they live
register-household = Household
register-household-lead = Who lives with them or depends on them. A wife or a child who seeks support herself is registered on her own.
register-association = Why the programme supports them
register-association-lead = Ask about a group, a role and dates if the person is willing. Never ask what was done, to whom, or who else was there.
register-consent = Consent
register-consent-lead = Read each part aloud in their language. Saying no to sharing never reduces the help of this office.
register-button = Register this person
register-another = Register another person

given-names = Given names
family-name = Family name
father-name = Father’s name
grandfather-name = Grandfather’s name
nickname = Other names or nickname
register-more-names = Father, mother, grandfather, other names, order of names
name-order = Which name is said first?
name-order-given-first = Given name first
name-order-family-first = Family name first
birth-date = Date of birth
birth-date-hint = A year alone is enough. If only the age is known, leave this empty.
birth-title = Correct birth date
birth-lead = Enter what is known now, and how it is known.
birth-now = Recorded now: { $age } ({ $evidence })
birth-save = Save birth date
birth-child-title = This makes the person a child, or perhaps one
birth-child-moves = The case moves at once to { $to }, who protects children in this office.
birth-child-lose = You and every other adult’s caseworker or supervisor can open it no more.
birth-child-consent = What the person agreed to as an adult ends. Referrals under way are withdrawn, and providers destroy their copies.
birth-child-hours = Within 48 hours the parent or guardian and the child are asked, and the child’s protection is looked at.
birth-adult-title = This makes the person an adult
birth-adult-moves = The case leaves the protection of children’s cases. The supervisor decides who takes it.
birth-adult-consent = The person is asked for their own consent.
birth-confirm = I have read what follows
error-birth-confirm = Read what follows from this date, and tick that you did
age-estimated = Or: age, about
age-estimated-hint = If it may be under 18, say so: doubt counts as a child.
age-evidence = How is it known?
age-evidence-birth-certificate = Birth certificate
age-evidence-id-card = Identity card
age-evidence-school = School record
age-evidence-family = From the family
age-evidence-self = From the person
age-evidence-estimated = Estimated
age-evidence-age-assessment = Age assessment
age-evidence-not-asked = Not asked
sex = Sex
sex-female = Woman
sex-male = Man
sex-girl = Girl
sex-boy = Boy
sex-other = Other
sex-declined = Prefers not to say

counsellor-preference = Would rather speak to
counsellor-preference-hint = Ask, and note what the person says. It guides who takes the case when it changes hands.
counsellor-anybody = No preference
counsellor-woman = A woman
counsellor-man = A man
contact-language = Language to use with them
other-languages = Other languages they speak
languages = Languages
language-mos = Mooré
language-fuh = Fulfulde (Niger, Burkina Faso)
language-ffm = Fulfulde (Mali)
language-dyu = Dioula
language-bam = Bambara
language-dje = Zarma
language-hau = Hausa
language-taq = Tamasheq
language-ttq = Tawallammat
language-gux = Gourmanchéma
language-knc = Kanuri
language-swc = Swahili (Congo)
language-lin = Lingala
language-som = Somali
language-ara = Arabic
language-apd = Sudanese Arabic
language-fra = French
language-eng = English
literacy = Reading and writing, in any language
literacy-none = Does not read
literacy-reads-some = Reads a little
literacy-reads-writes = Reads and writes
literacy-not-asked = Not asked
literacy-declined = Prefers not to say

phone = Phone
phone-n = Phone { $n }
phone-number = Number
phone-hint = { $code } is added when it is missing.
phone-add = Add another phone
phone-row-hint = Leave it empty if there is none.
phone-owner = Whose phone is it?
phone-owner-own = Their own
phone-owner-family = A relative’s
phone-owner-neighbour = A neighbour’s
phone-owner-shared = Shared
phone-owner-other = Somebody else’s
safe-to-call = Is it safe to call?
safe-to-text = Is it safe to write?
safe-to-text-hint = A message never says what it is about.
safe-times = Safe times
safe-times-hint = For example: mornings, not on market days.
yes-no-yes = Yes
yes-no-no = No

place-current = Place where they live
place-hint = Name or P-code of the town or district.
places-offered = Places that match
places-found =
    { $n ->
        [0] No place begins like this. Try another spelling, or the P-code.
        [one] 1 place. Use the arrow keys to choose.
       *[other] { $n } places. Use the arrow keys to choose.
    }
locality = Village or quarter
locality-hint = As people there call it.
residence = How they live there
residence-returned-origin = Returned to the place of origin
residence-settled-elsewhere = Settled elsewhere
residence-displaced-idp = Displaced in the country
residence-refugee = Refugee
residence-host = With a host family
residence-in-centre = In a centre
residence-detained = Detained
residence-not-asked = Not asked
residence-declined = Prefers not to say
place-origin = Place of origin
origin-answer = If there is no place
origin-answer-none = Not asked
asked-said = Said
asked-not-asked = Not asked
asked-unknown = Does not know
asked-declined = Prefers not to say

member-n = Person { $n }
member-add = Add another person
member-row-hint = Leave it empty if they live alone.
member-sex-female = Girl or woman
member-sex-male = Boy or man
member-sex-other = Other
member-sex-declined = Prefers not to say
member-name = Name
birth-year = Year of birth
relation = Relation
relation-spouse = Wife or husband
relation-child = Child
relation-stepchild = Stepchild
relation-parent = Parent
relation-sibling = Sister or brother
relation-grandparent = Grandparent
relation-other-relative = Other relative
relation-non-relative = Not related
in-school = Goes to school
in-school-yes = Yes
in-school-no = No
in-school-na = Does not apply
in-school-unknown = Not known
in-school-not-asked = Not asked
lives-elsewhere = Lives elsewhere
member-documents = Has papers
member-no-documents = no papers
member-disability = Daily life is hard because of health
member-chronic = An illness that lasts
member-own-right = Register in own right
register-own-right = With this registration the person leaves the household in which they stood. From there nobody finds the new case, and a meeting of the two is warned of here alone.
error-member-gone = The household was changed meanwhile. Open the profile again and start from there.

association-sealed = Encrypted when it is saved. Only the caseworker and the supervisor can open it, and every reading is recorded. It is never shared with a provider.
person-category = The person
person-category-ex-combatant = Adult who was a member of an armed force or group
person-category-associated-adult = Adult who was associated with one in another role
person-category-caafag = Child who was associated with one
person-category-dependant = Relative who depends on such a person
person-category-community-member = Member of the community that receives them
person-category-youth-at-risk = Young person at risk of being recruited
person-category-victim = Person harmed by the conflict
person-category-self-demobilized = Adult who left on their own, outside a formal process
episode-n = Association { $n }
episode-hint = Leave it empty if there was none or nothing was asked.
episode-add = Add another time
association-group = Group, in the programme’s own words
association-role = Main role
association-role-combatant = With arms
association-role-commander = In command
association-role-guard = Guard
association-role-intelligence-scout = Scout
association-role-radio-comms = Radio and phones
association-role-logistics = Supplies
association-role-driver-mechanic = Driver or mechanic
association-role-medical = Care for the sick and wounded
association-role-cook-porter = Cook or porter
association-role-recruiter-preacher = Recruiting or preaching
association-role-tax-finance = Money
association-role-bomb-tech = Explosives
association-role-wife-partner = Wife or partner
association-role-forced-sexual = Was abused
association-role-child-minder = Minding children
association-role-other = Other
association-role-unknown = Not known
association-role-declined = Prefers not to say
association-joined = Since when
association-left = Until when
association-length = How long
association-months =
    { $n ->
        [0] Less than a month
        [one] About 1 month
       *[other] About { $n } months
    }
mode-of-joining = How it began
mode-of-joining-voluntary = By their own choice
mode-of-joining-coerced = Under pressure
mode-of-joining-abducted = Taken by force
mode-of-joining-born-into = Born into it
mode-of-joining-family-decision = Decided by the family
mode-of-joining-community-self-defence = To defend the community
mode-of-joining-economic = To earn a living
mode-of-joining-protection-seeking = To be protected
mode-of-joining-unknown = Not known
mode-of-joining-declined = Prefers not to say
mode-of-exit = How it ended
mode-of-exit-formal-ddr = Formal DDR process
mode-of-exit-surrender-state = Came forward to the authorities
mode-of-exit-surrender-mission = Came forward to a mission
mode-of-exit-escape = Escaped
mode-of-exit-captured = Was captured
mode-of-exit-released = Was released
mode-of-exit-group-dissolved = The group dissolved
mode-of-exit-negotiated-local = Arranged by local leaders
mode-of-exit-family-negotiated = Arranged by the family
mode-of-exit-amnesty = Amnesty
mode-of-exit-unknown = Not known
mode-of-exit-declined = Prefers not to say

## The first consent
first-consent-file = Keep a case file
first-consent-file-text = Needed to give support over time. Without it, only information can be given.
first-consent-share = Share with providers: { $sector }
first-consent-share-usual = Name, contact, age, language, place, what is needed and what makes access hard. Never how they were associated. A yes holds for { $months } months.
first-consent-share-skills = Name, contact, age, language, place, education and skills, what is needed and what makes access hard. Never how they were associated. A yes holds for { $months } months.
first-consent-share-household = Name, contact, age, language, place, household, what is needed and what makes access hard. Never how they were associated. A yes holds for { $months } months.
first-consent-statistics = Count in statistics without a name
first-consent-statistics-text = Numbers for the programme and those who pay for it. Nobody can be recognised in them.
first-consent-agrees = Agrees
first-consent-does-not-agree = Does not agree
first-consent-language = Language of this conversation
first-consent-how = How was it answered?
first-consent-by-signed = Signed on paper
first-consent-by-signed-hint = Keep the paper in the locked file.
first-consent-by-thumbprint = Thumbprint on paper
first-consent-by-thumbprint-hint = Needs a witness.
first-consent-by-spoken-with-witness = Spoken, with a witness
first-consent-by-spoken-with-witness-hint = Needs a witness.
first-consent-by-guardian = By a parent or guardian
first-consent-by-guardian-hint = Under 18, or when the age is in doubt.
first-consent-witness = Witness, or parent or guardian
first-consent-witness-hint = Name and what they are to the person.
first-consent-assent = The child agrees too
first-consent-assent-hint = Only for people under 18, or when the age is in doubt.
first-consent-interpreter = Somebody interpreted

## Possible duplicates
duplicates-check = Check for duplicates
duplicates-before = Compared by name, age, place and phone when you check, and again before saving.
duplicates-none = Nobody alike is known so far.
duplicates-foot = Compared again before saving. Nothing is merged by itself.
duplicates-said =
    { $n ->
        [0] Nobody alike is known so far.
        [one] 1 possible duplicate
       *[other] { $n } possible duplicates
    }
duplicates-jump = Look at them
duplicate-open = { $name } · { $place }
duplicate-compare = Open to compare
reason-names-same = Same names
reason-names-sound = Names sound the same
reason-names-partly = Part of the name sounds the same
reason-year-same = Same year of birth
reason-year-near =
    { $n ->
        [one] Years of birth differ by 1
       *[other] Years of birth differ by { $n }
    }
reason-year-far =
    { $n ->
        [one] Years of birth differ by 1
       *[other] Years of birth differ by { $n }
    }
reason-sex-differs = Different sex
reason-origin-same = Same place of origin
reason-origin-differs = Different place of origin
reason-phone-same = Same phone
reason-phone-near = Phone differs by one digit
distinct-reason = Why this is another person
distinct-reason-hint = For example: brothers, seen together; the other one is older and known here.

## After a child was registered
handed-over-title = The case is in safe hands
handed-over-to = { $name } takes care of this child now
handed-over-text = Children are cared for by the focal point for child protection alone. You cannot open the case any more, and nobody else in the office can.
handed-over-adult = The case has left the protection of children’s cases
handed-over-adult-text = The supervisor decides who takes it. You can open it no more.
handed-over-code = Case number:
handed-over-now = Bring the child and the focal point together today. Give nobody else the name.

## The profile
profile-lead = Ask the person before you change anything.
profile-change = Change contact, place or household
profile-protected = Protected
profile-legal-name = Legal name
profile-age-label = Age
profile-age = { $n }
profile-age-about = About { $n }
profile-no-phone = No phone
profile-safe-contact = Safe contact
profile-no-household = Nobody recorded.
profile-household-names = Names are shown with the identity.
member-age =
    { $n ->
        [0] under 1 year
        [one] about 1 year
       *[other] about { $n } years
    }
member-school = School: { $answer }
profile-sealed = Sealed
profile-sealed-text = Your reading is recorded, and the data-protection officer can see it.
profile-sealed-show = Show once
profile-sealed-who = Seen by the caseworker and the supervisor only. Never shared with a provider. It is hidden again when you leave this page.
profile-edit-title = Change contact, place or household
profile-edit-lead = What you save is noted in the history of the case: which fields, never what they said.
profile-edit-undecided = Two people changed the same thing at the same time, and both values were kept. Look at both and decide.
profile-saved-together = Saved. Somebody else saved this profile meanwhile; the changes of both were kept.
profile-edit-reveal = The identity is protected
profile-edit-reveal-text = This form shows names and phone numbers. Open “Identity protected” above, say why, then come back here.
profile-edit-hidden-text = What you typed is still here. Show the form again to go on; that is recorded like the first time, with the same reason.
profile-back = Back to the profile

## Names of fields, where two versions are compared
field-contact-language = Language to use
field-languages = Languages
field-counsellor = Would rather speak to
field-literacy = Reading and writing
field-current = Place where they live
field-locality = Village or quarter
field-residence = How they live there
field-origin = Place of origin
field-origin-answer = If there is no place of origin
field-phones-number = Phone number
field-phones-owner = Whose phone
field-phones-safe-to-call = Safe to call
field-phones-safe-to-text = Safe to write
field-phones-safe-times = Safe times
field-household-name = Household: name
field-household-relation = Household: relation
field-household-sex = Household: sex
field-household-birth-year = Household: year of birth
field-household-in-school = Household: school
field-household-lives-elsewhere = Household: lives elsewhere
field-household-documents = Household: papers
field-household-disability = Household: hard daily life
field-household-chronic = Household: illness that lasts

## Errors
error-search-short = Enter at least { $min } letters of a name, or a phone number
error-name-missing = Enter a given name or a family name
error-birth-missing = Enter a date of birth, a year, or an estimated age
error-birth-twice = Enter a date of birth or an age, not both
error-sex-missing = Choose the sex
error-contact-language = Choose the language to use with the person
error-phone-missing = Enter the phone number, or empty the other answers about this phone
error-phone = Enter a phone number of 7 to 15 digits
error-phone-twice = This number is there already: keep it once
error-phone-owner = Choose whose phone it is
error-phone-safe-call = Say whether it is safe to call this number
error-phone-safe-text = Say whether it is safe to write to this number
error-place-missing = Enter the place where they live
error-place-unknown = No place has this name: enter another spelling, the district, or a P-code
error-place-near = No place has exactly this name. Did you mean: { $places }
error-place-ambiguous = Several places have this name. Enter one of them: { $places }
error-origin-twice = Enter a place of origin, or say why there is none
error-member-name = Enter the name of this household member
error-member-relation = Choose what this household member is to the person
error-member-sex = Choose the sex of this household member
error-too-many = Not more than { $max } can be kept here
error-person-category-missing = Choose why the programme supports the person
error-person-category-child = Under 18, or the age is in doubt: choose “Child who was associated with one”, or an answer without association
error-person-category-adult = This answer is for people under 18: choose one for adults
error-left-before-joined = The end must not be before the beginning
error-consent-file-missing = Ask whether the person agrees to a case file
error-consent-file-refused = Without a yes to the case file nothing can be kept: only information can be given. Nothing was saved
error-consent-child-agrees = Ask the child too, and tick that the child agrees. Without that, only information can be given
error-duplicate =
    { $n ->
        [one] Somebody known looks like the same person. Compare, then say why this is another person
       *[other] { $n } known people look like the same person. Compare, then say why this is another person
    }
error-no-child-focal-point = This person may be under 18, and your office has no focal point for child protection. Nothing was saved. Call your supervisor now
error-adult-at-child-focal-point = This person is an adult: a caseworker of your office registers them

## Begun and not saved
register-begun = Begun and not saved
register-begun-nameless = No name yet
register-begun-at = Left on { $when }. Go on where you stopped.
register-begun-kept =
    { $days ->
        [one] What you typed is kept for one day. Only you see it. The person is not registered yet.
       *[other] What you typed is kept for { $days } days. Only you see it. The person is not registered yet.
    }
register-begun-gone = What was typed there is not kept any more: the person was registered, or it was thrown away, or too much time has passed.
register-begun-dropped = What you typed was thrown away.
register-begun-drop = Throw away what I typed
error-too-long-to-keep = This is too long to be kept. Register the person with less, and add the rest afterwards.
error-too-many-begun = You have begun 20 registrations and saved none of them. Finish some, or throw them away.
