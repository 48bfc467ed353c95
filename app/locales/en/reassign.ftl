# Several cases of one caseworker change hands at once.

reassign-title = Hand over several cases
reassign-lead = When somebody leaves or has too much. Nothing changes before you have seen and confirmed it.
reassign-whose = Whose cases?
reassign-nobody = No case to hand over
reassign-nobody-text = Nobody in this office has an open case.
reassign-gone = No longer works here
reassign-gone-text = { $name } no longer works on cases of this office. Nobody can open these cases but you until somebody takes them.
reassign-first = The { $n } oldest cases are shown. Hand these over first, then the rest.
reassign-cases-of = Cases of { $name }
reassign-to = Who takes them?
reassign-by-rule = Propose somebody for each case
reassign-by-rule-hint = By language, by the person’s preference for a woman or a man, and by how much each caseworker has. You can change every proposal.
reassign-which = Which cases?
reassign-preview = Show what would happen
reassign-back = Back
reassign-next = next: { $what }, { $day }
reassign-no-next = nothing is planned
reassign-none = No case is chosen
reassign-none-text = Tick at least one case. Cases that were handed over meanwhile are not shown any more.
reassign-concerns =
    { $n ->
        [one] Something speaks against the receiver of 1 case. Look at it before you confirm.
       *[other] Something speaks against the receivers of { $n } cases. Look at them before you confirm.
    }
reassign-staying =
    { $n ->
        [one] 1 case has no receiver and stays where it is.
       *[other] { $n } cases have no receiver and stay where they are.
    }
reassign-note-all = Handover note for all of them
reassign-what-happens = Access changes at once: whoever has the cases now can no longer open them. Open tasks move with them. What providers still have to answer keeps its dates.
reassign-confirm = Hand over
reassign-check = Check again
reassign-nobody-found = Nobody fits without a concern: it stays with { $name } unless you choose somebody
reassign-to-of = Who takes { $name }
reassign-note-of = Handover note for { $name }
reassign-stays = Nobody: it stays where it is
reassign-note-add = Add a note for this case
reassign-language = { $name } speaks { $language }
reassign-language-not = { $name } is not recorded as speaking { $language }
reassign-woman = Would rather speak to a woman, and will
reassign-man = Would rather speak to a man, and will
reassign-woman-not = Would rather speak to a woman: { $name } is a man, or it is not recorded
reassign-man-not = Would rather speak to a man: { $name } is a woman, or it is not recorded
reassign-below-cap = { $name } would then carry a load of { $work }
reassign-above-cap = { $name } would then carry a load of { $work }, more than one caseworker should
reassign-after = What everybody would have
reassign-now = Now: { $load }
reassign-took =
    { $n ->
        [one] took over 1 case
       *[other] took over { $n } cases
    }
reassign-who-took = Who took over
reassign-left = Not handed over
reassign-left-text = These cases changed after the preview and stayed where they were. Look at them and start again.
reassign-moved =
    { $n ->
        [0] No case was handed over.
        [one] 1 case was handed over.
       *[other] { $n } cases were handed over.
    }
reassign-more = Hand over more
error-reassign-nothing = Choose who takes the case: at the moment every case stays where it is
