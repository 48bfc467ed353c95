# Consent and sharing. The words that are read aloud have a version in the program: change both together.


## The page
consent-title = Consent and sharing
consent-lead = What the person agreed to, what was shared because of it, and who looked.
consent-ask = Ask for consent
consent-ask-one = Ask
consent-ask-again = Ask again
consent-withdraw = Withdraw
consent-saved = The answers are saved.
consent-withdrawn-saved = The consent is withdrawn. Nothing more is shared because of it.
consent-purposes = Purposes
consent-earlier = Earlier answers
consent-recorded-by = Recorded by { $who }
consent-taken-back = Withdrawn { $when }, recorded by { $who }
consent-taken-back-because = Withdrawn { $when }, recorded by { $who }: { $reason }
consent-how-signed = Signed
consent-how-thumbprint = Thumbprint
consent-how-spoken-with-witness = Spoken
consent-how-guardian = Parent or guardian
consent-how-by = { $how }: { $who }
consent-how-witness = { $how }, witness { $witness }
consent-until-short = until { $day }
consent-until-withdrawn = until withdrawn
consent-shared = What was shared
consent-shared-caption = Data shared with providers
consent-shared-with = With
consent-shared-when = When
consent-shared-fields = Fields
consent-shared-ends = Access ends
consent-shared-count = { $n }: { $fields }
consent-shared-nothing = Nothing was shared
consent-shared-nothing-text = What goes to a provider with a referral will stand here, field by field.
consent-access-open = After the service
consent-access-closed = Ended
consent-access-ended = Ended { $day }
consent-rights = The person’s rights
consent-rights-text = The person can see this file, correct it, get a copy, or have it closed and erased after the legal period.
consent-copy = Copy for the person
consent-looked = Who looked, last 30 days
consent-looked-nobody = Nobody
consent-looked-times =
    { $n ->
        [one] 1 time
       *[other] { $n } times
    }
consent-looked-line = { $times }, { $role }

## Purposes, data, answers
purpose-case-management = Keep a case file
purpose-referral = Share with providers
purpose-statistics = Use answers in programme statistics
purpose-research = Ask to take part in research
purpose-cross-border = Sending the file to another country
consent-about-case-management = Notes and plans, seen by the caseworker and the office lead. Without a file, only information can be given.
consent-about-referral = Only what the provider needs for its service. Never association, screening or notes.
consent-about-statistics = Counts only, never of fewer than 5 people. No name leaves the office.
consent-about-research = Researchers may ask; the person decides each time. No name is passed on before.
consent-about-cross-border = When the person moves, an office of the programme there may take the case. Each time the person is asked first.
consent-share-civil-legal = Share with civil registry and legal aid
consent-share-education = Share with schools and literacy classes
consent-share-training-livelihood = Share with training and business partners
consent-share-basic-needs = Share with partners for food, shelter and cash
consent-share-health = Share with health partners
consent-share-psychosocial = Share with psychosocial partners
consent-share-protection = Share with protection partners
consent-share-community = Share with community partners
consent-share-with = Share with { $name }
consent-share-organisation = Share with one organisation
data-name = Name
data-contact = Phone
data-age-sex = Age and sex
data-language = Language
data-need = What is asked for
data-access-needs = Access needs
data-location = Where the person lives
data-household = Household
data-education-skills = Education and skills
data-documents = Documents
standing-agrees = Agrees
standing-ends-soon = Ends soon
standing-ended = Ended
standing-refused = Does not agree
standing-withdrawn = Withdrawn
standing-not-asked = Not asked yet
decision-given = Agrees
decision-refused = Does not agree
consent-method-signed = Signed on paper
consent-method-signed-hint = The signed page stays in the locked cabinet.
consent-method-thumbprint = Thumbprint on paper
consent-method-thumbprint-hint = A witness signs beside it.
consent-method-spoken-with-witness = Spoken, with a witness
consent-method-spoken-with-witness-hint = The witness heard the words and the answers.
consent-method-guardian = By a parent or guardian
consent-method-guardian-hint = With the child’s own agreement.
validity-months-6 = 6 months
validity-months-12 = 12 months
validity-months-24 = 24 months
validity-until-withdrawn = Until withdrawn

## Asking
consent-ask-title = Ask for consent
consent-ask-lead = Read each part aloud in the person’s language. Saying no never reduces the help this office gives. Leave open what you did not ask.
consent-now = Until now: { $standing }.
consent-words = Words to read aloud
consent-words-file = We would like to keep notes about the help you ask for. Only the people here who help you can read them, and each time somebody looks it is written down.
consent-words-sharing = If you want help from somebody else, we can send them what they need to know, and nothing more. We never tell anybody what you were associated with. You choose who may receive what, and for how long.
consent-words-rights = You can say yes or no to each part. If you say no to sharing, you still get help from us. You can see your file, correct it, or change your mind on any day, in any office, or through somebody you trust.
consent-until = Agrees until
consent-until-day = { $period } ({ $day })
consent-data = What may be shared
consent-data-hint = A provider sees only what its service needs of it.
consent-usually = These providers usually need: { $data }.
consent-goes-on = Under way. Each of these goes on only where everything it shares is ticked:
consent-goes-on-line = { $number } to { $to }: { $data }
consent-language = Language of the conversation
consent-interpreter = Somebody interpreted
consent-method = How was consent given?
consent-method-child = The person may be under 18: a parent or guardian agrees, and the child too.
consent-witness = Witness
consent-witness-hint = Name and role. Needed for a thumbprint or a spoken answer.
consent-guardian = Parent or guardian
consent-guardian-hint = Name, and how they are related to the child.
consent-told = The person was told how to change their mind
consent-told-hint = Any office, any day, or through someone they trust.
consent-explained = How was it explained?
explained-read-aloud = Read aloud
explained-pictures = With pictures
explained-recording = With a recording
explained-group = In a group, then asked alone
explained-own-reading = The person read it
consent-copy-tick = The person was given a copy
consent-copy-hint = Not where a paper at home could harm: then tell them that a copy can be had here on any day.
consent-copy-given = copy given
consent-save = Save the answers
error-consent-nothing-answered = Answer at least one of the questions
error-consent-language-missing = Choose the language in which you spoke
error-consent-method-missing = Choose how consent was given
error-consent-witness-missing = Write who was the witness
error-consent-guardian-missing = Write which parent or guardian agreed
error-consent-guardian-needed = Choose “By a parent or guardian”: the person may be under 18
error-consent-adult-alone = Choose how the person agreed: nobody else can agree for an adult
error-consent-not-told = Tell the person how to change their mind, then tick this
error-consent-purpose-missing = Choose what consent is for
error-consent-recipient-missing = Choose for whom consent is
error-consent-categories-missing = Choose at least one kind of data that may be shared

## Taking back
withdraw-title = Withdraw consent
withdraw-lead = Withdrawing is as easy as agreeing. Tell the person what follows, then confirm.
withdraw-effects = What follows
withdraw-stops = From now on nothing is shared because of this consent.
withdraw-stops-file = From now on this office has no ground to keep notes.
withdraw-referral = { $number } to { $to } is taken back.
withdraw-referral-note = The provider is told to stop and cannot open it any more.
withdraw-copies-note = The provider is told to stop, cannot open it any more, and has to confirm that every copy is destroyed.
withdraw-appointment = The appointment on { $when } with { $to } is cancelled.
withdraw-closed = { $number } to { $to } can be read no longer.
withdraw-draft = { $number } to { $to } is not sent.
withdraw-draft-note = It stays a draft until the person agrees again.
withdraw-no-referral = No referral under way depends on it.
withdraw-others-stay = Other consents stay as they are.
withdraw-help-stays = Help that does not need this consent goes on.
withdraw-ask-again = The person can agree again on any day.
withdraw-file-title = Without a case file, only information can be given
withdraw-file-text =
    { $n ->
        [one] After you confirm, you and your supervisor are asked to close the case, or to put it on hold, within a day. The reason is “consent withdrawn”.
       *[other] After you confirm, you and your supervisor are asked to close the case, or to put it on hold, within { $n } days. The reason is “consent withdrawn”.
    }
withdraw-reason = What the person said about it
withdraw-reason-hint = No reason is needed. Leave out names of other people.
withdraw-confirm = Withdraw consent
withdraw-keep = Keep it
