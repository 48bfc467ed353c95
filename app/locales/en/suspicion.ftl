# The suspicion that somebody went back to a group.

suspicion-menu = Worry about safety
suspicion-title = Suspected return to a group
suspicion-lead = Sealed. Only the caseworker and the supervisor read this, and each reading is recorded.
suspicion-nothing-changes = A rumour changes nothing: the case and the support go on as before. The supervisor looks at the person’s safety.
suspicion-none = Nothing is written down
suspicion-new = Write down what you heard
suspicion-heard-on = When did you hear it?
suspicion-source = How reliable is the source?
suspicion-words = What did you hear?
suspicion-words-hint = A few words. Leave out names of others, and acts.
suspicion-save = Write down
suspicion-entry = Heard on { $day }
suspicion-by = { $who }, { $when }
suspicion-waits = Waits for the supervisor
suspicion-review = Review
suspicion-verdict = What do you make of it?
suspicion-verdict-nothing = Nothing to it
suspicion-verdict-measures = Something is done for safety
suspicion-verdict-confirmed = Confirmed
suspicion-verdict-confirmed-hint = Only from a reliable source (A or B). Another person then proposes the end of the case, and you decide on it.
suspicion-verdict-rumour = Cannot be confirmed: the source is not reliable enough (A or B).
suspicion-review-words = Why, or what is done?
suspicion-review-save = Keep the review
suspicion-confirmed = This is confirmed. The end of the case can be proposed now; the reason stays under seal.
suspicion-end = Propose the end of the case
suspicion-saved-noted = It is kept under seal. The supervisor looks at the person’s safety.
suspicion-saved-reviewed = The review is kept.

error-suspicion-day = Enter the day on which you heard it
error-suspicion-source = Choose how reliable the source is
error-suspicion-words = Write what you heard
error-suspicion-verdict = Choose what you make of it
error-suspicion-measures = Write what is done for safety
error-suspicion-same-person = Somebody else reviews it: you wrote it down

task-safety-review = Look at the person’s safety
task-safety-next = Go on after a review of safety
