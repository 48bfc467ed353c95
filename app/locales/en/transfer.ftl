# A case moves to another office.

case-transfer = Ask another office to take the case
transfer-lead = For somebody who has moved, or is safer or nearer elsewhere. The case stays here until the other office has said yes.
transfer-office = Office
transfer-why = Why?
transfer-reason-relocated = Has moved there
transfer-reason-closer = Is nearer there
transfer-reason-safety = Is safer there
transfer-reason-other = Another reason
transfer-note-hint = What whoever takes the case must know first. They read it once they have the case. Leave out names of people and anything about acts or operations.
transfer-what-happens = Until it answers, the other office sees the case number, sex, age group, language and reason. With its yes, the case with its history, tasks and referrals is theirs, and nobody here can open it any more.
transfer-ask = Ask
transfer-no-office = There is no other open office.
transfer-office-abroad = { $office } ({ $country })
transfer-agreement = Agreement on sharing data between the countries
transfer-agreement-hint = Only for an office in another country: its name or number, as the data protection officer has it.
transfer-border-closed = Offices in other countries cannot be asked yet: the person has not agreed that the file goes there.
transfer-border-consent = Ask for consent
transfer-waiting = Waits for an answer
transfer-asked-on = Asked on
transfer-take-back = Take the request back
transfer-declined-by = { $office } does not take the case
transfer-noted = I have read this
transfer-from = Asked by { $office }
transfer-masked = You see the person’s name and history once the case is yours.
transfer-answer = Does your office take the case?
transfer-answer-accept = Yes, we take it
transfer-answer-decline = No
transfer-why-not = Why not?
transfer-send-answer = Send answer
transfers-title = Moves between offices
transfers-lead =
    { $days ->
        [one] Each request is answered within one day. Until then the case stays where it is.
       *[other] Each request is answered within { $days } days. Until then the case stays where it is.
    }
transfers-incoming = Cases your office is asked to take
transfers-outgoing = Cases that others are asked to take
transfers-none = No request waits for you
transfers-all = All requests
transfers-declined = The answer is sent. The case stays where it is.
transfers-unanswered = Requests without an answer
transfers-unanswered-foot = Call the other office, or take the request back.
age-band-child = under 18, or perhaps
age-band-young = 18 to 24
age-band-adult = 25 to 49
age-band-older = 50 or older
age-band-unknown = age not known
error-transfer-office = Choose an office
error-transfer-reason = Choose why the case should move
error-transfer-note = Write what whoever takes the case must know
error-transfer-answer = Choose yes or no
error-transfer-why-not = Say why your office does not take the case
error-transfer-nobody-there = Choose another office: nobody there can take this case
error-transfer-waiting = Another office has been asked already: wait for its answer, or take the request back
error-transfer-closed = Only an open case can move to another office.
error-transfer-agreement = Enter under which agreement the file goes to another country
error-transfer-border = Choose an office in this country: the person has not agreed that the file goes to another one
error-transfer-border-now = The person took back the consent to send the file to another country. The case stays where it is.
event-transfer-asked = Another office was asked to take the case
event-transfer-accepted = The case moved to another office
event-transfer-declined = Another office did not take the case
event-transfer-taken-back = The request to another office was taken back
task-transfer-declined = Another office does not take the case
