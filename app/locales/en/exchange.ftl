# What passes between caseworker and provider: messages and documents.

thread-title = Messages
thread-empty = No message yet.
thread-unopened = You can write once the provider has opened the referral.
thread-closed = Nothing more can be written about this referral.
message-text = Your message
message-hint-staff = No name, no phone, nothing about the past. The provider sees your role and office, not your name.
message-hint-provider = No name, nothing about health or about the person’s past.
message-number-hint = Phone and document numbers do not belong in a message.
message-send = Send message
message-by = { $who }, { $of }
message-read = { $when }, read { $read }
message-new = New
referral-unread =
    { $n ->
        [one] 1 new message
       *[other] { $n } new messages
    }
today-messages =
    { $n ->
        [one] 1 new message from providers
       *[other] { $n } new messages from providers
    }

document-add = Add a document
document-file = File
document-file-hint = PDF, JPEG, PNG or plain text, { $max } MB at most. Where a photo was taken is removed.
document-kind = What is it?
document-kind-report = Report
document-kind-certificate = Certificate
document-kind-invoice = Invoice
document-kind-other = Another document
document-format-pdf = PDF
document-format-jpeg = JPEG picture
document-format-png = PNG picture
document-format-text = text
document-size = ({ $format }, { $size } KB)
document-not-accepted = Documents can be sent once the provider has accepted the person.
document-no-consent = Consent does not cover sending documents to this provider.
document-enough = No further document can be added to this referral.

offer-unshared = Offer this help again without sharing
offer-unshared-text = The person does not want to share with this provider any more. Tell the person that the appointment is off, and offer the same help in another way: within the programme, or by going there themselves.
offer-unshared-done = I have offered it

## Full until
partner-services = Our services
partner-services-lead = Say when a service takes nobody for a while. It opens again by itself.
partner-service-open = Takes people
partner-full-until = Takes nobody until
partner-full-hint = At most until { $day }
partner-say-full = Say that it is full
partner-say-open = It is open again
referral-says-full = The provider says this service is full until { $day }.
referral-full-confirm = Send it all the same: the person can wait, or I have spoken with the provider
error-full-until = Enter a day from today on, at most { $max } days ahead
error-service-full = The provider says this service is full. Choose another one, or confirm that it is to be sent all the same.

## Mail: never what, never about whom
mail-update-subject = Referral { $number }: you have an update
mail-update-body =
    Hello,

    You have an update on referral { $number }.

    Read it here:
    { $url }

    On that page you can have a one-time code sent to this address. The link is personal: please do not forward it.

    Passerelle

## Errors
error-message-empty = Write a message, or choose a file
error-thread-closed = This referral has ended meanwhile. Nothing was sent.
error-document-kind = Choose what the document is
error-document-path = The name of the file holds the path of a folder. Give the file a plain name, such as report.pdf, and choose it again.
error-document-empty = The file is empty. Choose another one.
error-document-large = The file is larger than { $max } MB. Choose a smaller one, or take the photo at a lower quality.
error-document-format = Only PDF, JPEG, PNG and plain text are taken. Save the document as one of these.
error-document-mismatch = By its content the file is { $format }, but its name says something else. Save it again with the right ending.
error-document-broken = The file is incomplete or damaged. Choose it again.
error-document-points = The picture has too many points. Make it smaller and choose it again.
error-document-not-accepted = The provider has not accepted the person. Nothing was sent.
error-document-consent = Consent does not cover documents for this provider. Nothing was sent.
error-document-enough = This referral has as many documents as it may have. Nothing was sent.
error-413-title = That was too large
error-413-text = Nothing was saved. Choose a smaller file and send again.
