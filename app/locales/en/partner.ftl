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
