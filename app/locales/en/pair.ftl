# Possible duplicates in the register: the list and two records side by side.

pairs-lead = Records that may be of one person, the likest first. Nothing is merged by itself.
pairs-none = No pair waits
pairs-none-text = New pairs appear when somebody is registered although a similar person is known, and after the nightly comparison.
pairs-none-decided = Nothing here yet
pairs-none-decided-text = Pairs appear here once somebody decided about them.
pair-state-open = To review
pair-state-distinct = Two different people
pair-state-merged = One person
pair-source-entry = Seen at registration
pair-source-scan = Found at night
pair-title = { $a } and { $b }
pair-found-entry = One of them was registered although the other was shown. A second person looks at it.
pair-found-scan = The nightly comparison found them.
pair-claim = Who registered wrote why they are two people
pair-why = Why they may be one person

## Side by side
pair-compare = Side by side
pair-what = What
pair-agree = Do they agree?
pair-same = The same
pair-differs = Different
pair-one-only = Known in one only
pair-case = Case
pair-office = Office
pair-status = Status
pair-opened = Opened
pair-open-referrals = Open referrals
pair-phone-same = { $number } (the same number)
pair-phone-common =
    { $n ->
        [0] { $number } (no digit in common)
        [one] { $number } (1 digit in common)
       *[other] { $number } ({ $n } digits in common)
    }

## Deciding
pair-own = Somebody else decides
pair-own-text = You registered one of the two. Another supervisor reviews this pair.
pair-distinct-title = Two different people
pair-distinct-reason = Why they are two
pair-distinct-save = Keep them apart
pair-decided = { $who }, { $when }
error-pair-reason = Say why they are two different people
error-pair-own = You registered one of the two: somebody else decides

## Merging
pair-merge-title = The same person
pair-merge-text = Look at what a merge would do. Nothing happens before you confirm it there.
pair-merge-look = Look at the merge
pair-merge-not-here = Only a supervisor who may open both records can merge them. Talk to the other office.
merge-title = Merge two records
merge-lead = One record stays. You can undo it for 90 days.
merge-stays = { $kept } stays
merge-stays-text = The case { $kept } goes on. The case { $other } is closed, and its code leads to { $kept }.
merge-instead = Keep { $other } instead
merge-values = Values that differ
merge-no-difference = Nothing differs in what is recorded.
merge-newer = Changed last
merge-estimated = About { $n } years, estimated on { $day }
merge-field-names = Names
merge-field-birth = Date of birth
merge-field-sex = Sex
merge-field-origin = Place of origin
merge-field-current = Place where they live
merge-field-languages = Languages
merge-field-literacy = Reading and writing
merge-field-counsellor = Would rather speak to
merge-effects = What follows
merge-overruled = The yes to “{ $about }” ends
merge-overruled-note = In the other record the person said no or took it back. The person can be asked again.
merge-consents-agree = What the person agreed to in one record, the other record does not contradict.
merge-file-refused = In one record the person does not want the case file. The caseworker is asked to close the case or put it on hold.
merge-parts = Phones, household, documents and what is sealed are brought together, each once. A phone that is unsafe in one record is unsafe.
merge-moves = To the case that stays: { $referrals } referrals, { $sessions } sessions, { $followups } follow-ups, { $tasks } open tasks.
merge-plan-along = The plan moves to the case that stays.
merge-plan-stays = The case that stays has a plan of its own. The other plan can still be read in the closed case, and its tasks end.
merge-startup-along = The start-up moves to the case that stays, with its money and visits.
merge-startup-stays = Both have a start-up. Each stays where it is; once one was paid, the rest of the other waits.
merge-history-stays = What happened in the closed case stays there and can be read.
merge-undo-note = You can undo this for 90 days. What a provider was told to stop stays stopped.
merge-obstacle = Settle this first
merge-confirm = I have read what follows, and they are the same person
merge-save = Merge the records
merge-done = The case { $led } was merged into { $kept }.
merge-open-kept = Open the case that stayed
error-merge-confirm = Read what follows, then confirm it
error-merge-child = With this date the person may be a child. Correct the birth date in the record first
merge-obstacle-ending = The end of one of these cases is proposed. Decide about that first
merge-obstacle-suspension = In one of these cases benefits are suspended, or that is proposed. Decide about that, or end it, first
merge-obstacle-transfer = Another office was asked to take one of these cases. Have that answered or take it back first
merge-obstacle-closed = The case that would stay is closed, and the other one goes on. Keep the other one
merge-obstacle-died = One of the two records says that the person died. Find out what is true and correct it first

## Undoing
undo-title = Undo the merge
undo-until = Possible until { $day }.
undo-what = Both records and cases stand again as they were. What was added since stays with the case that stayed. Referrals that were stopped stay stopped.
undo-reason = Why they are two people after all
undo-reason-hint = Write no name of anybody.
undo-save = Undo the merge
undo-not-now = This merge cannot be undone here. The last day was or is { $day }.
error-undo-reason = Say why the merge is undone
error-undo-late = It is too late: what an undo needs is kept for 90 days
error-undo-order = The case that stayed was merged itself. Undo that merge first

mail-twice-subject = Passerelle: paid under two records
mail-twice-body =
    Hello,

    Two records turned out to be one person, and money was paid under both. Sign in to look at it.

    { $url }

    Passerelle
