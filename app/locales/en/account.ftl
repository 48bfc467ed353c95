sign-in-title = Sign in
sign-in-lead = For staff and partners of the programme.
sign-in-email = Work email
sign-in-password = Password
sign-in-password-hint = You can paste it from a password manager.
sign-in-shared = This is a shared device
sign-in-shared-detail = Signs you out after 10 minutes and keeps nothing here.
sign-in-logged = Every record opened here is logged. Look up people only when your work needs it.
error-sign-in = The email and password do not match an account. Check both and try again.
sign-in-someone-else = Sign in as someone else

## What was written when a session ended
written-waits = You were signed out while you wrote. Sign in again: what you wrote waits for you, and nobody else can read it.
written-title = You were signed out while you wrote
written-lead = Nothing is lost.
written-page = Page:
written-words = You wrote:
written-when = You sent it on { $when }, when your session was over.
written-go-on = Go on with what you wrote
written-checked = It is saved as if you had sent it now. If something is missing, or somebody changed the record meanwhile, you see it with what you wrote.
written-leave = Leave it, it is not needed any more

## The second step
code-eyebrow = Step 2 of 2
code-title = Enter your code
code-lead = Open your authenticator app and type the 6 digits shown for Passerelle.
code-label = 6-digit code
code-no-phone = I do not have my phone
code-no-phone-text = Use one of your ten recovery codes, or call your administrator, who will check who you are before resetting the second step.
code-use-recovery = Use a recovery code
recovery-title = Use a recovery code
recovery-lead = Each of the codes you kept works once.
recovery-label = Recovery code
recovery-hint = Three groups of four characters, for example k7mp-2x09-vt4d. Hyphens and capitals do not matter.
recovery-use-app = Use the authenticator app instead
error-code = Enter the code your app shows now: it changes every 30 seconds and works once

## A password of one’s own
first-password-title = Choose your password
first-password-lead = You signed in with a password that was handed to you. Replace it with one that only you know.
first-password-save = Save and sign in
password-current = Current password
password-new = New password
password-repeat = New password again
password-rule = At least 12 characters. Four or five words in a row are easy to remember and hard to guess.
password-confirm = Your password, to confirm that it is you
password-ends-sessions = Your other sessions end when you save.
error-password-short = Use at least { $min } characters
error-password-guessed = Choose another password: this one is easy to guess
error-password-repeat = Type the same new password in both boxes
error-password-same = Choose a password that differs from the one you have now
error-password-current-missing = Enter your current password
error-password-wrong = Enter the password you sign in with
error-email = Enter an email address such as name@organisation.org
error-email-missing = Enter an email address
error-user-name-missing = Enter a name
error-language-missing = Choose a language

## One’s own account
account-title = Account and sessions
account-lead = Your details, how you sign in, and where you are signed in.
account-details = Your details
account-name-hint = As colleagues know you. They see it beside what you do.
digest-title = A mail in the morning
digest-wanted = Tell me on working mornings how much is due
digest-hint = The mail says how many things are due and how many are late. It holds no name and no number of a case.
digest-saved = Your choice is saved.
account-password = Password
account-password-change = Change your password
account-password-save = Save new password
account-access = What you can use
account-email = Email
account-access-note = Only an administrator can change your email and your roles.
account-sessions = Where you are signed in
account-saved-profile = Your details are saved.
account-saved-password = Your new password is saved. Your other sessions have ended.
account-saved-session = The session has ended.
account-saved-sessions = Your other sessions have ended.
field-name = Name
field-email = Work email
field-language = Language
user-name = Name
user-name-hint = As colleagues know it. They see it beside what this person does.
user-email = Work email
user-language = Language
user-language-hint = Of pages and of mails to you.
user-roles = Roles
session-times = Since { $began }, last used { $seen }
session-current = This session
session-end = End session
session-end-others = End other sessions
session-end-all = Sign out everywhere
sessions-note = End a session that you do not recognise, then change your password.
device-browser-system = { $browser }, { $system }
device-unknown = Unknown browser

## Setting up the second step
two-factor-title = Second step at sign-in
two-factor-lead = After your password, a code from your phone. A stolen password alone then opens nothing.
two-factor-on = Second step is on
two-factor-off = Second step is off
two-factor-on-short = On
two-factor-off-short = Off
two-factor-on-since = On since { $day }.
two-factor-off-text = Your password alone opens your account. An authenticator app on your phone makes it much safer; it needs no network and no telephone number.
two-factor-demo = Demonstration data: nobody is asked for a second step here, so it cannot be set up.
two-factor-set-up = Set up the second step
two-factor-manage = Phone and recovery codes
two-factor-step-app = Install an authenticator app on your phone. Any app for one-time codes works, for example Aegis, FreeOTP or Google Authenticator.
two-factor-step-scan = Scan the square code shown here, then type the 6 digits that the app shows.
two-factor-step-codes = Keep the ten recovery codes you are given on paper, away from the phone.
two-factor-start = Show the square code
two-factor-scan = Scan this with your authenticator app
two-factor-scan-text = In the app, choose to add an account and point the camera at the square.
two-factor-scan-label = Square code for your authenticator app
two-factor-key-open = I cannot scan it
two-factor-key-text = In the app, choose to type a key. Account name: your work email. Type of key: based on time. The key:
two-factor-first-code = The app shows it under “Passerelle” as soon as the account is added.
two-factor-confirm = Turn on the second step
two-factor-later = Do this later
two-factor-own = Your second step
two-factor-changes = Changes
two-factor-move = Move to another phone
two-factor-move-text = The old phone keeps working until the first code of the new one is right.
two-factor-turn-off = Turn off the second step
two-factor-turn-off-text = Your password alone will open your account again, and your recovery codes stop working.
two-factor-turned-off = The second step is off.
recovery-new = Make new recovery codes
recovery-new-text = The codes you have now stop working.
recovery-left =
    { $n ->
        [0] No recovery code left
        [one] 1 recovery code left
       *[other] { $n } recovery codes left
    }
recovery-shown-title = Your recovery codes
recovery-shown-text = Print them or write them down now. Each lets you sign in once when you do not have your phone.
recovery-shown-once = They are shown only this once. Keep them on paper, not on the phone.
error-two-factor-demo = The second step cannot be set up in demonstration data

## About
about-title = About Passerelle
about-lead = Passerelle helps people who leave armed forces and groups on the way back to civilian life, and those who help them.
about-product = The software
about-version = Version
about-licence = Licence
about-licence-text = Apache License 2.0. Free, open-source software.
about-data = Places
about-places = The directory of places is made from data by GeoNames, used under the Creative Commons Attribution 4.0 licence. Names were selected and shortened.
about-privacy = Privacy
about-privacy-text = Passerelle calls no other service: no maps, fonts or statistics from elsewhere. What is stored about a person, who sees it and for how long is decided by the programme, with its data-protection officer.

## The mail of the morning
mail-digest-subject =
    { $due ->
        [0] Passerelle: something new waits
        [one] Passerelle: 1 thing is due
       *[other] Passerelle: { $due } things are due
    }
mail-digest-body =
    Hello,

    { $due ->
        [0] Nothing is due today
        [one] One thing is due today
       *[other] { $due } things are due today
    }{ $late ->
        [0] .
       *[other] , { $late } of them late.
    }{ $messages ->
        [0] { "" }
        [one] { " " }One new message of a provider waits.
       *[other] { " " }{ $messages } new messages of providers wait.
    }{ $stale ->
        [0] { "" }
        [one] { " " }One entry of the directory is to be checked again this week.
       *[other] { " " }{ $stale } entries of the directory are to be checked again this week.
    }

    See them here:
    { $url }

    You can switch this mail off on the page of your account.

    Passerelle
