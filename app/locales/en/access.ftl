# Looking at a case outside one's own caseload.

access-title = Cases of others
access-lead = To see a case that is not yours, ask its office. You can look, and change nothing.
access-none = Nothing waits for you
access-none-text = What you ask for, and what others ask of you, is listed here.
access-all = All
access-mine = Your requests
access-waiting = Requests for your answer
access-to-review = Opened at once: to be reviewed
access-open = Open to others now
access-visitors = Who else may look at this case now
access-saved-asked = The request is sent. You have an answer within two working days.
access-saved-answered = The answer is sent.
access-saved-ended = It is over. Nobody looks at the case through it any more.
access-saved-reviewed = The review is kept.
access-until = until { $when }
access-over = Over
access-opened-at = opened { $when }
access-asked-at = asked { $when }
access-allowed-by = allowed by { $who }
access-kind-request = Request to see a case
access-kind-at-once = Opened at once
access-state-waiting = Waits for an answer
access-state-allowed = Allowed
access-state-refused = Refused
access-state-lapsed = No longer needed

## Search
access-search-title = Find a person elsewhere
access-search-link = Not in this list? Find a person elsewhere
access-search-lead = Say why you look. Each search is on record with its purpose.
access-search-name = Name, or a part of it
access-search-purpose = Why do you look for this person?
access-search-purpose-hint = The data-protection officer reads it.
access-search-words = The reason, in a few words
access-search-limit = That was the last search for now
lookup-purpose-came-in = The person came in here
lookup-purpose-duplicate = May be registered twice
lookup-purpose-hand-over = Hand-over of a case
lookup-purpose-tracing = Family tracing
lookup-purpose-other = Another reason
access-found-title = Who was found
access-found-none = Nobody was found
access-found-none-text = Try another spelling, or a part of the name.
access-found-foot = Of people in other hands you see initials only.
access-no-names = Leave out names of people and anything about acts or operations.

## Request
access-ask = Ask for access
access-why = Why do you need to see the case?
access-how-long = For how long?
access-days-1 = 1 day
access-days-7 = 7 days
access-days-30 = 30 days
access-what-happens = Whoever supervises the office reads who asks and why. The person’s caseworker sees who may look.
access-send = Send request

## At once
access-at-once = Open at once
at-once-title = This is for emergencies
at-once-text =
    The case is open for { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }. Its supervisors and the data-protection officer are told now, and one of them says afterwards whether it was right.
at-once-why = Why can it not wait?
at-once-danger = Life in danger
at-once-person-here = The person is here and the office cannot be reached
at-once-other = Another reason
at-once-words = What happened?
at-once-open =
    Open for { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
at-once-ask-instead = Ask instead

## Banner
visit-title = This case is not yours: you can look only
visit-allowed = You see it until { $when }. Allowed by { $by }.
visit-at-once =
    { $n ->
        [one] 1 minute left, until { $time }. The office’s supervisors and the data-protection officer know.
       *[other] { $n } minutes left, until { $time }. The office’s supervisors and the data-protection officer know.
    }
visit-end = End it now

## One access
access-said = What was said
access-who = Who
access-case = Case
access-when = When
access-reason = Reason
access-answered-by = Answered by
access-open-case = Open the case
access-log = See the log
access-answer = May they see the case?
access-answer-allow = Yes, for a time
access-answer-refuse = No
access-why-not = Why not?
access-review = Was it right to open the case at once?
access-review-words = Why?
access-review-save = Keep the review
access-verdict-justified = Justified
access-verdict-not-justified = Not justified

error-lookup-purpose = Choose why you look for this person
error-lookup-words = Write the reason in a few words
error-access-words = Write why you need to see the case
error-access-days = Choose for how long
error-access-answer = Choose yes or no
error-access-why-not = Write why not
error-access-asked = You have asked for this case already: wait for the answer
error-access-yours = You can open this case already: look in your list
error-access-verdict = Choose whether it was right
error-access-review-words = Write why
error-at-once-reason = Choose why it cannot wait
error-at-once-words = Write at least { $min } characters about what happened
error-at-once-second-factor = Sign out, then sign in with your second step. Without it no case is opened at once.

task-access-answer = Somebody asks to see a case
task-access-review = A case was opened at once: review it
mail-access-subject = Passerelle: an access to look at
mail-access-body =
    Hello,

    An access outside the caseload was opened. Sign in to look at it.

    { $url }

    Passerelle
