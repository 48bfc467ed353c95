# Ending a case: a proposal, the checklist, and the decision of a second person.

closure-title = End the case
closure-title-proposal = The end of the case
closure-lead = One person proposes it, a supervisor decides. A closed case can be opened again.
closure-nothing = From where it stands this case cannot be ended.
closure-record = What the record says
closure-saved-proposed = The proposal waits for a supervisor.
closure-saved-closed = The case is closed.
closure-saved-returned = The case goes on.

## Proposing
closure-why = Why the case ends
closure-words = What else there is to say
closure-words-hint = Needed for a death, a decision of an authority, a breach of the terms, a mistake, and “another reason”: who says so, and the reference. No allegations.
closure-said = What is true
closure-said-hint = The supervisor sees what is missing.
closure-propose = Propose to end the case
closure-deceased-hint = What is under way stops, providers are told, and somebody looks at what the household has a right to
closure-died-on = Day of death
closure-died-on-hint = Leave it empty if it is not known.
closure-sealed-hint = Kept under seal: others on the case only see that there is a protected reason
closure-source = How reliable the source is
closure-source-hint = A rumour ends no case. Write it down under “Worry about safety” instead: your supervisor looks at it.
source-grade-a = A: completely reliable
source-grade-b = B: usually reliable
source-grade-c = C: fairly reliable
source-grade-d = D: not usually reliable
source-grade-e = E: unreliable
source-grade-f = F: cannot be judged
error-closure-reason = Choose why the case ends
error-closure-words = Write who says so, and the reference of a decision if there is one
error-closure-source = Choose how reliable the source is
error-closure-rumour = Only a reliable source (A or B) can end a case for this reason
error-closure-attempts = Contact does not count as lost yet. Record attempts: { $attempts } or more; different ways: { $channels } or more; months from the first to the last: { $months } or more

## The proposal and the decision
closure-proposal = Proposal
closure-proposed = Proposed
closure-closed = Closed
closure-by = { $who }, { $when }
closure-missing = Closed although
closure-sealed-read = This reason is kept under seal. That you read it is recorded.
closure-decide = Close the case
closure-decision-words = Your words to it
closure-missing-hint = Something is missing: say why the case ends all the same.
closure-close = Close the case
closure-return = Not yet
closure-return-words = What has to be done first
closure-return-save = Do not close
closure-take-back = Take the proposal back
closing-waits-for-supervisor = Waits for a supervisor
error-status-same-person = Ask another supervisor: who proposed the closure cannot approve it
error-status-open-referrals = Close or withdraw the open referrals first
error-closure-protocol = Write down first what was done in the safety protocol: the case stays open until then
error-closure-missing = Say why the case ends although something is missing
error-closure-return = Say what has to be done first

## The checklist
closure-check-goals = Every goal of the plan is reached or dropped
closure-check-livelihood = Six months of work or education
closure-check-risk = The risk is not high
closure-check-referrals = No referral is open
closure-check-attempts = Enough was tried to reach the person
closure-check-agreed = We talked about the end, and the person agrees
closure-check-told = The person knows whom to turn to
closure-check-feedback = The person was asked how the support was
closure-check-money = No money is on its way or unreconciled
closure-check-survey = The last outcome survey says that the person manages
closure-check-file = The file is complete: intake, plan, consent
closure-check-complaint = The person was asked: no complaint of theirs is open
closure-check-protocol = The safety protocol is written down
closure-missing-goals = Goals of the plan are open, or there is no approved plan
closure-missing-livelihood = No six months of work or education recorded
closure-missing-risk = The risk is high
closure-missing-referrals = A referral is open
closure-missing-attempts = Contact does not count as lost
closure-missing-agreed = The end was not agreed with the person
closure-missing-told = The person was not told whom to turn to
closure-missing-feedback = The person was not asked how the support was
closure-missing-money = Money is on its way, unreconciled or to be paid back
closure-missing-survey = No outcome survey was done, or the last one shows high need
closure-missing-file = The file has gaps: a step of the intake, the plan or the consent
closure-missing-complaint = Nobody asked whether a complaint is open
closure-missing-protocol = The safety protocol is not written down yet

## Reasons
closure-reason-graduated = Goals reached
closure-reason-self-reliant-declined-further = Stands on own feet, wants no more support
closure-reason-voluntary-withdrawal = Leaves the programme by choice
closure-reason-consent-withdrawn = Took back consent
closure-reason-lost-contact = Contact lost
closure-reason-relocated-no-service = Moved where the programme does not work
closure-reason-transferred-to-national-authority = Handed over to the national authority
closure-reason-transferred-to-child-protection = Handed over to child protection
closure-reason-turned-18-transitioned = Turned 18 and goes on in another programme
closure-reason-deceased = Died
closure-reason-imprisoned-or-detained = In prison or detention
closure-reason-eligibility-revoked = Eligibility revoked by the authority
closure-reason-rejoined-armed-group = Went back to an armed group
closure-reason-breach-of-terms = Breach of the terms and conditions
closure-reason-opened-in-error = Opened in error
closure-reason-programme-ended = The programme ended
closure-reason-other = Another reason
closure-reason-duplicate = Registered twice: goes on in another case
closure-reason-sealed = Protected reason

error-case-closed = This case is closed: reopen it first
error-case-deceased = The person died: nothing in this file is changed any more. If that is wrong, reopen the case first

## How long the record is kept
closure-kept = Kept until
closure-keep-until = Closed today, the record is kept until { $day }. Then the data-protection officer sees that its day has come. Opened again, it has no day.
retention-nav = Days of keeping
retention-title = Records whose day has come
retention-lead = Closed cases that were to be kept until a day that is over. Codes and days, nothing else. Each reading of this list is logged.
retention-day = To be kept until { $day }
retention-none = No record’s day has come
retention-none-text = A case gets its day when it is closed, by the time set under Rules.
today-place-retention = Closed cases that were to be kept no longer
action-case-retention-listed = Opened the list of records whose day has come
