admin-texts = Texts
admin-rules = Rules
programme-history = Changes
programme-history-none = Nothing was changed yet
programme-history-none-text = Each change will stand here: who, when, from what to what.
programme-as-usual = as the product says it
programme-from-to = From “{ $old }” to “{ $new }”
programme-by = { $name }, { $time }

## Texts
texts-lead = Say a label or a sentence in the words of your programme.
texts-find = Find a text
texts-search = Words of the text in any language, or its key
texts-found = Texts
texts-changed = Texts of the programme
texts-none = No text has these words
texts-none-text = Search for fewer words, as they stand on the page. Words that change, such as numbers and names, are not part of a text.
texts-none-changed = Every text is as the product says it
texts-none-changed-text = Search for the words that you want to change, for example “person”.
texts-more =
    { $n ->
        [one] 1 more text is not shown. Search for more words.
       *[other] { $n } more texts are not shown. Search for more words.
    }
text-title = Change a text
text-lead = Leave a language empty to say it as the product does. Everybody sees the change within seconds.
text-given = Keep { $given } as it stands: the product puts something in its place.
text-product = What the product says
text-stale = These words no longer fit: the product gives this text other things than before. Until they are changed the product’s own words are shown.
text-saved = The text is saved
text-reset = Back to the product’s words
text-reset-title = Use the product’s words again?
text-reset-text = The words of the programme go away in all three languages. They stay in the list of changes.
text-reset-do = Use the product’s words
field-en = English
field-fr = French
field-ar = Arabic
word-title = Replace a word everywhere
word-lead = For a word that your programme says differently in every text. Replace plurals and other forms one after the other. Replaced back, every text is as the product says it again.
word-language = Language
word-from = Word
word-from-hint = As a whole word; a capital letter is kept.
word-to = What your programme says
word-replace = Replace
word-saved = The word is replaced
error-word-language = Choose a language
error-word-missing = Enter a word
error-word-plain = Enter plain words, without braces and signs
error-word-same = Enter another word than the one that is there
error-word-nowhere = This word stands in no text of this language
error-text-markup = Write plain words: signs such as <b> or &lt; would be shown letter by letter
error-text-direction = Take out the invisible marks that turn the direction of writing, and type the text again
error-text-unreadable = This cannot be read as a text. Check that each brace is closed and that no line begins with a bracket, a star or a full stop
error-text-arguments = Use the same placeholders as the product, no more and no fewer: { $wanted }
error-text-no-arguments = This text has no placeholders: take out what is in braces
error-text-fixed = These words stay as their publisher has them: they are asked everywhere in the same way
text-fixed = These are the questions of the Washington Group. They are asked word for word, so that answers can be compared: they cannot be changed here.

## Rules
rules-lead = Numbers by which the programme works: when contact is lost, how long a case stays open.
rules-saved = The rules are saved
rule-bounds = From { $least } to { $most }, usually { $usual }.
rule-last = Last changed by { $name }, { $time }
rule-lost-attempts = Attempts before contact is lost
rule-lost-channels = Ways that have to be tried
rule-lost-months = Months between the first and the last attempt
rule-consent-months = How long a yes to sharing holds
rule-consent-notice = Ask again before a consent ends
rule-directory-days = How long a service counts as checked
rule-provider-days = How long a provider reads a referral after its end
rule-at-once-hours = How long a case opened at once stays open
rule-draft-days = How long unsaved answers are kept
rule-begun-days = How long a registration that was begun is kept
rule-plan-review-days = When a plan is looked at again
rule-plan-decision-days = How soon a plan is decided
rule-verify-days = How soon the person is asked whether a service was given
rule-transfer-days = How soon another office answers
rule-feedback-years = How long what people said is kept
rule-accepted-risk = Risk category accepted without a warning
rule-about-accepted-risk = 1: only low. 2: low and medium. With any other category, whoever begins support is warned.
rule-unit-categories = highest category
rule-about-lost-attempts = So often somebody has to try in vain before a case may be closed for lost contact.
rule-about-lost-channels = For example by phone and at home. No more than attempts.
rule-about-lost-months = Attempts in one week do not show that somebody is gone.
rule-about-consent-months = Proposed when consent is asked; the person may choose a shorter time. 6, 12 or 24.
rule-about-consent-notice = So long before the end a task asks to renew it.
rule-about-directory-days = After that it is not offered until somebody checks it. Counts from the next check.
rule-about-provider-days = Then the provider no longer sees the person. Counts for referrals that end from now on.
rule-about-at-once-hours = Without asking anybody first; a supervisor looks at each one afterwards.
rule-about-draft-days = Answers of the intake that were typed and not saved.
rule-about-begun-days = Typed, and not saved. The person has not agreed to anything yet: as short as your connection allows.
rule-about-plan-review-days = At the latest after so many days.
rule-about-plan-decision-days = And written anew when it was returned.
rule-about-verify-days = After the provider, or the colleague, reports its end.
rule-about-transfer-days = Whether it takes a case.
rule-about-feedback-years = After its end. Then its words, every note and every name are deleted; category, days and outcome stay to be counted. A shorter time counts from the next night, also for what ended before.
rule-unit-attempts = attempts
rule-unit-channels = ways
rule-unit-hours = hours
rule-unit-days = days
rule-unit-months = months
rule-unit-years = years
rule-quotes-needed = Quotes for a larger purchase
rule-quotes-above = What counts as a larger purchase
rule-screened-months = How long the screening of a supplier holds
rule-about-quotes-needed = So many suppliers have to make an offer. For a smaller purchase one is enough.
rule-about-quotes-above = Above so many thousands of the programme’s currency. In another currency every purchase is a larger one.
rule-about-screened-months = After that nothing is bought there until it is screened again.
rule-unit-suppliers = suppliers
rule-unit-thousands = thousands
rule-unit-kilometres = kilometres
rule-stop-days = How soon a provider says that copies are destroyed
rule-about-stop-days = After consent is taken back. Then the caseworker calls.
rule-vital-hours = How soon a referral without consent is looked at again
rule-about-vital-hours = By the second person who agreed to it. No longer than 72 hours.
rule-offer-days = How soon help is offered again without sharing
rule-about-offer-days = After a person took back the consent on which it was given.
rule-file-days = How soon a case without consent to its file ends
rule-about-file-days = It is closed or put on hold within this time.
rule-link-days = How long a provider’s link in a mail works
rule-about-link-days = After that the provider asks for a code with its address. Counts for mails from now on.
rule-agreement-days = Renew an agreement before it ends
rule-about-agreement-days = So long before its end it is on the list of agreements to renew.
rule-dependants-days = How soon the household of a person who died is looked at
rule-about-dependants-days = Somebody looks at what it has a right to.
rule-handover-days = How soon the person hears who has the case now
rule-about-handover-days = After a case went to another caseworker.
rule-nearby-km = How far another service may be
rule-about-nearby-km = When a referral came to nothing, services within this distance are suggested.
rule-keep-months = How long the record of a closed case is kept
rule-about-keep-months = From the day of closing. Then the data-protection officer finds it in the list of records whose day has come. Counts for cases that are closed from now on.
error-rule-missing = Enter a number
error-rule-channels = Enter no more ways than attempts
error-rule-consent-months = Enter 6, 12 or 24

## Lists
admin-lists = Lists
lists-lead = Which answers are offered, and in which order.
lists-values =
    { $n ->
        [0] No value yet
        [one] 1 value
       *[other] { $n } values
    }
lists-hidden =
    { $n ->
        [one] 1 not offered
       *[other] { $n } not offered
    }
list-name-association-group = Armed forces and groups
list-name-language = Languages
list-name-category = Needs and services
list-name-barrier = Barriers
list-name-plan-track = Tracks of reintegration
list-name-topic = Topics of counselling
list-name-session-place = Places of counselling
list-name-decline-reason = Reasons to decline a referral
list-name-service-kind = Kinds of service
list-name-organisation-kind = Kinds of organisation
list-name-document-kind = Kinds of document
list-name-dwelling = Dwellings
list-name-tenure = Ways of living somewhere
list-name-creditor = Creditors
list-name-country = Nationalities
list-name-session-kind = Kinds of counselling session
list-name-follow-up-channel = Ways of following up
list-name-skill = Skills
list-lead = What is not offered any more stays in the records that have it, and cannot be chosen anew. Labels are changed under Texts.
list-own-title = Values of your programme
list-own-text = With a label in each language. A value that records have cannot be removed, only left out.
list-groups-lead = Names that are offered where association is written down. They appear nowhere else, and what is written down is sealed.
list-skills-lead = Names that are offered where a skill is written down. Other words can be typed too.
list-saved = The list is saved
list-offered = Offered
list-always = Always offered: nobody may be left without an answer.
list-read = Always offered: the program itself reckons with it.
list-place = Place
list-value-n = Value { $n }
list-label-en = Label in English
list-label-fr = Label in French
list-label-ar = Label in Arabic
list-has = with { $values }
list-without = without { $values }
list-own-order = in an order of its own
error-list-empty = Offer at least one value
error-list-label = Enter a label in this language
error-list-twice = This value stands twice
error-list-full = This list cannot take more values. Change the label of one that is left out.
error-value-hidden = This answer is no longer offered. Choose another one

## Words about consent
admin-consent-words = Words about consent
consent-words-lead = What is read aloud before a person answers. Each consent keeps the version it was given under.
consent-words-versions = Versions
consent-words-product = The product’s own words
consent-words-in-force = Now
consent-words-new = New version
consent-words-from = First day
consent-words-from-hint = Tomorrow at the earliest.
consent-words-paragraphs = An empty line begins a paragraph.
consent-words-add = Add this version
consent-words-saved = The version is added
consent-words-since = From { $day }
error-consent-words-day = Choose tomorrow or a later day
error-consent-words-taken = A version begins on this day already. Choose another day
error-consent-words-missing = Enter the words in this language

contact-complaints = Phone for complaints
contact-complaints-hint = Shown to everybody on the page for feedback and printed on papers that people take home, so that whoever cannot write can call. Empty: no number is shown.
contact-saved = The number is saved
error-contact-phone = Enter a number that can be dialled: digits, spaces and a plus sign in front
action-programme-contact-changed = Changed the phone for complaints
