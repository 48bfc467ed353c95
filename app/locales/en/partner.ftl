# The provider's side: mails, the way in, and answering.

## Mails. Never personal data: a number and a link.
mail-sent-subject = Referral { $number }: please answer
mail-sent-body =
    Hello,

    A new referral waits for your answer: { $number }.

    Open it here:
    { $url }

    On that page you can have a one-time code sent to this address. The link is personal: please do not forward it.

    This message says nothing about the person, and that is on purpose. Please do not write about people by email.

    Passerelle
mail-reminder-subject = Referral { $number } still waits for your answer
mail-reminder-body =
    Hello,

    Referral { $number } still waits for your answer. If you cannot help, please say so: another service can then be found.

    Answer here:
    { $url }

    On that page you can have a one-time code sent to this address. The link is personal: please do not forward it.

    Passerelle
mail-stopped-subject = Referral { $number } was withdrawn: please stop
mail-stopped-body =
    Hello,

    Referral { $number } was withdrawn.

    Please stop using what you received with it, and destroy every copy, on paper and on devices.

    You can see this here:
    { $url }

    Passerelle
mail-code-subject = Your one-time code
mail-code-body =
    Hello,

    Your one-time code is:

    { $code }

    It is valid for { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. If you did not ask for it, you can ignore this message. Nobody from the programme will ever ask you for the code.

    Passerelle

## Getting in
partner-open-title = A referral for you
partner-open-lead = Someone from the programme asks you to receive a person.
partner-secure-link = Secure link
partner-ask-text = To be sure that it is you, we send a one-time code to the email address that received this link.
partner-ask = Send me a code
partner-ask-again = Send another code
partner-code-sent = If this link is valid, a code is on its way to the email address that received it.
partner-code = One-time code
partner-code-hint = Six digits, valid for 10 minutes. Look in unwanted mail too.
partner-enter = Open the referral
partner-open-note = This link is personal. Do not forward it. Every opening is logged.
partner-way-title = Sign in as a provider
partner-way-lead = For the people who answer for an organisation that receives referrals.
partner-way-note = Every sign-in is logged. There is no password: a new code is sent each time.
partner-way-email = Your email address
partner-way-email-hint = The one that the programme knows of you
partner-way-sent = If the programme knows this address, a code is on its way to it.
partner-no-link = No link, or one that is too old? Sign in with your email address
partner-way-in = You answer for a provider? Sign in with a code
error-code-form = Enter the six digits of the code
error-code-wrong = The code is wrong or no longer valid. Check it, or have another one sent.

## The list
partner-lead = Sent to your organisation. Open one to see what is asked.
partner-none = No referral at the moment
partner-none-text = You get an email when one comes.
partner-row-sub = From { $office }, { $day }
partner-open-referral = Open

## One referral
partner-title = A person is referred to you
partner-from = From { $name }, { $office } office.
partner-from-due = From { $name }, { $office } office. Answer expected before { $due }.
partner-request = The request
partner-unopened = When you open it, the sender sees that it arrived.
partner-name-later = Full name and phone appear if you accept.
partner-consent-note = The person agreed to this sharing, and to nothing else. Please do not copy it or pass it on.
partner-vital-note = This was sent to protect the person’s life, before they could agree to it. Please do not copy it or pass it on, and tell the person what you received.
partner-readable-until = You can read this until { $when }.
partner-stopped = This referral was withdrawn
partner-stopped-text = Please stop using what you received with it, and destroy every copy, on paper and on devices.
partner-stop-confirm = We have destroyed every copy
partner-stop-confirmed = Thank you. You confirmed on { $when } that every copy is destroyed.
partner-over = This referral has ended
partner-over-text = The time for reading it is over. Please destroy any copy you still hold.
partner-late = The time for an answer is over
partner-late-text = What was shared is no longer shown. If you can still help, please say so: the caseworker then decides with the person.
partner-late-answered = Thank you. The caseworker has your answer.
error-late-wait = Choose yes or no: the person has waited too long already
partner-all = All referrals to us
partner-call = Call the office: { $phone }
partner-logged = Every opening is logged.
partner-on-waiting-list = On your waiting list until { $day }. You can answer again at any time.

## Answering
partner-answer = Your answer
partner-accept = We can receive the person
partner-appointment = First appointment
partner-appointment-hint = Local time of the office. Leave it empty if it is not set yet.
partner-appointment-new = Date and time
partner-appointment-zone = Local time of the office
partner-place = Where to come
partner-wait = Not now
partner-wait-hint = Waiting list: say until when
partner-wait-until = There could be a place from
partner-decline = We cannot
partner-decline-hint = No free place, outside our area, another reason
partner-decline-reason = Reason
partner-note = Note to the caseworker
partner-note-hint = Nothing about health or about the person’s past
partner-send-answer = Send answer
partner-report = How is it going?
partner-report-open = Say how it is going
partner-attended = The person attended
partner-attended-hint = The service begins
partner-missed = The person did not attend
partner-new-appointment = New appointment
partner-finished = Finished
partner-finished-hint = The service is done
partner-outcome = Outcome
partner-returned = We give the person back
partner-returned-hint = We cannot go on
partner-return-reason = Reason
partner-send-report = Send
error-answer = Choose your answer
error-appointment = Enter the day and the time of the appointment
error-appointment-range = Appointment must be between now and one year from now
error-wait-until = Enter a day between tomorrow and one year from now
error-decline-reason = Choose why you cannot receive the person
error-report = Choose how it is going
error-report-outcome = Choose what came of it
error-return-reason = Choose why you give the person back
