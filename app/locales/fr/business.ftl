# Qui fait partie d’une activité, et ce que la chronologie d’un dossier dit de son argent.

## Membres
business-along = Qui commence ensemble
business-members-hint = Pour un groupe seulement : des personnes suivies qui le rejoignent, chacune de son plein gré. Une personne fait partie d’une seule activité. Une coopérative se choisit plus bas.
business-members-known = Déjà dans le groupe : { $names }
business-member-n = Rejoint le groupe, { $n }
business-member-add = Une personne de plus
business-coop = Association
business-coop-hint = Pour une coopérative seulement : la personne en est membre, et l’association n’a pas d’autre plan
business-coop-none = Aucune association
business-coop-members =
    { $n ->
        [0] Aucun membre suivi
        [one] { $n } membre suivi
       *[other] { $n } membres suivis
    }
business-members = Qui en fait partie
business-members-whose = Commencée par { $name }
business-members-none = Personne d’autre pour le moment.
business-members-others =
    { $n ->
        [one] { $n } autre personne, que vous ne voyez pas
       *[other] { $n } autres personnes, que vous ne voyez pas
    }
business-members-foot = Par nom de code. Dans le groupe, personne n’a besoin de savoir qui a un dossier.
business-member-join = Ajouter une personne
business-member-left = A quitté le { $day }
business-in-title = Dans une activité avec d’autres
business-in-other = Une activité suivie par quelqu’un d’autre
business-saved-joined = La personne est ajoutée.
business-saved-left = Le départ est noté.
error-business-member-twice = La personne fait déjà partie de cette activité
error-business-member-second = La personne a déjà une activité ou fait partie d’une autre : une personne, une subvention
error-business-members-few = Un groupe, c’est deux personnes ou plus : ajoutez qui le rejoint, ou choisissez une seule personne
error-business-members-many = Indiquez au plus { $max } personnes à la fois
error-business-members-kind = Choisissez « Un groupe » ou laissez ce champ vide : seul un groupe a des membres
error-business-kind-members = Quelqu’un fait partie de ce groupe : choisissez « Un groupe », ou notez d’abord son départ
error-business-coop = Choisissez l’association qui commence l’activité
error-business-coop-kind = Choisissez « Une coopérative », ou aucune association
error-business-coop-not-in = Choisissez une association dont la personne est membre
error-business-coop-second = Cette association a un autre plan : une association, une subvention
error-business-coop-members = Quelqu’un dans cette association a déjà une activité ou fait partie d’une autre : une personne, une subvention
error-coop-member-business = L’association reçoit une subvention et la personne a déjà une activité : une personne, une subvention

## Chronologie
event-tranche-requested = Argent de démarrage demandé
event-tranche-approved = Argent de démarrage approuvé
event-tranche-refused = Argent de démarrage non approuvé
event-tranche-received = La personne confirme avoir reçu l’argent de démarrage
event-tranche-withheld = Argent de démarrage retenu
event-tranche-released = Argent de démarrage débloqué
event-tranche-cancelled = Une part de l’argent de démarrage n’est pas versée
event-tranche-reversed = Argent de démarrage revenu
event-goods-received = Marchandises arrivées pour l’activité
event-payee-changed = Destinataire de l’argent de démarrage indiqué
event-over-paid = Argent de démarrage versé deux fois
event-over-paid-told = La personne a été informée d’un double versement
event-over-paid-settled = Double versement réglé
event-business-joined = A rejoint l’activité d’un groupe
event-business-left = A quitté l’activité d’un groupe
event-coop-joined = A rejoint une association
event-coop-left = A quitté une association
event-stipend-paid = Allocation de formation versée
event-kit-looked = Kit d’outils vérifié, promotion { $n }

## Journal
action-startup-joined = A ajouté quelqu’un à l’activité d’un groupe
action-startup-left = A noté un départ de l’activité d’un groupe
