# Allocations de formation.

stipends-title = Allocations
stipends-lead = Listes mensuelles d’une classe : demandées, approuvées et payées par trois personnes.
stipends-none = Aucune liste
stipends-none-text = Qui planifie une classe demande les allocations d’un mois écoulé.
stipends-wait = { $n ->
    [one] Une liste d’allocations vous attend
   *[other] { $n } listes d’allocations vous attendent
}
stipend-heading = { $course }, { $month }
stipend-sum = { $n ->
    [one] Une personne
   *[other] { $n } personnes
} · { $amount }
stipend-state-requested = À approuver
stipend-state-approved = À payer
stipend-state-refused = Refusée
stipend-state-paid = Payée
stipend-out-no-session = Aucune séance ce mois-ci
stipend-out-under-18 = Moins de 18 ans
stipend-out-left = N’est plus en classe
stipend-out-listed = Déjà sur une liste
stipend-out-not-this-month = Pas ce mois-ci

## A month
stipend-link = Allocations
stipend-rule = Peut recevoir une allocation qui a suivi au moins { $n } % des heures du mois. « Pas ce mois-ci » n’en dit pas plus, de personne.
stipend-no-month = Aucun mois n’est écoulé
stipend-no-month-text = Un mois se paie quand il est écoulé, ou quand la formation est finie.
stipend-months = Autres mois
stipend-in = { $month } : { $n ->
    [one] une personne la reçoit
   *[other] { $n } personnes la reçoivent
}
stipend-out = { $n ->
    [one] Une personne ne la reçoit pas
   *[other] { $n } personnes ne la reçoivent pas
}
stipend-gets = La reçoit
stipend-nobody = Personne
stipend-nobody-text = Personne d’autre ne la reçoit ce mois-ci, ou tout le monde est déjà sur une liste.
stipend-lists = Listes de cette classe
stipend-ask = Demander ce mois
stipend-amount = Par personne
stipend-amount-short = Montant
stipend-request = Demander l’approbation
stipend-ask-note = Une autre personne approuve, une troisième paie. Il y a une liste par mois.
error-stipend-month = Choisissez un mois écoulé de cette classe.
error-stipend-amount = Saisissez un montant d’au plus { $max }.
error-stipend-twice = Une liste existe déjà pour ce mois. On ne peut en demander une autre que si elle est refusée.
error-stipend-nobody = Personne ne reçoit d’allocation pour ce mois.

## A list
stipend-people = { $n ->
    [one] Une personne
   *[other] { $n } personnes
}
stipend-names-hidden = Les noms s’affichent une fois la liste approuvée, tant qu’elle n’est pas refusée.
stipend-about = Qui a fait quoi
stipend-asked-by = Demandée
stipend-decided-by = Décidée
stipend-paid-by = Payée
stipend-total = En tout
stipend-share = Présence exigée
stipend-three = Qui demande n’approuve pas ; qui a demandé ou approuvé ne paie pas.
stipend-decide = Votre décision
stipend-answer = Décision
stipend-approve = Approuver
stipend-refuse = Refuser
stipend-reason = Pourquoi
stipend-reason-hint = Seulement en cas de refus
stipend-refused-because = Refusée
stipend-pay = Paiement
stipend-pay-text = Payez { $amount } avec la feuille : signature ou empreinte de chaque personne. Puis indiquez-le ici, une seule fois.
stipend-pay-button = C’est payé
stipend-sheet = Feuille à signer
stipend-sign = Signature ou empreinte
stipend-sign-payer = Payé par
stipend-state-line = État : { $state }
stipend-requested-saved = La liste attend l’approbation d’une autre personne.
stipend-decided-saved = La décision est enregistrée.
stipend-paid-saved = Le paiement est noté.
error-stipend-own = Vous avez demandé cette liste : une autre personne décide.
error-stipend-own-pay = Vous avez demandé ou approuvé cette liste : une autre personne paie.
error-stipend-decided = Cette liste est déjà décidée.
error-stipend-paid = Cette liste est déjà payée. Rien n’a été payé de nouveau.
error-stipend-not-approved = Personne n’a approuvé cette liste.
error-stipend-held = Une personne de cette liste ne reçoit plus rien. Un superviseur refuse la liste ; on la redemande ensuite sans elle.
error-stipend-answer = Indiquez si vous approuvez.
error-stipend-reason = Dites pourquoi vous refusez.

## The rule and the log
rule-stipend-attendance = Présence pour une allocation
rule-about-stipend-attendance = Part des heures du mois qu’il faut avoir suivie. Vaut à partir de la prochaine liste.
rule-unit-percent = pour cent
action-stipend-looked = A regardé qui reçoit une allocation
action-stipend-read = A consulté une liste d’allocations
action-stipend-requested = A demandé des allocations
action-stipend-approved = A approuvé des allocations
action-stipend-refused = A refusé des allocations
action-stipend-paid = A payé des allocations
family-stipend = Allocations
