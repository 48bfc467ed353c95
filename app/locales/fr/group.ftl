# Séances de groupe.

groups-title = Séances de groupe
groups-lead = Plusieurs personnes à la fois : information, orientation, formation d’une journée.
groups-none = Aucune séance de groupe
groups-none-text = Planifiez-en une : le dossier de chaque personne reçoit une tâche pour ce jour.
group-new = Planifier une séance de groupe
group-new-lead = Choisissez le jour et les personnes invitées. Ensuite vous cochez qui est venu, une fois pour tout le monde.
group-heading = { $kind }, en groupe
group-asked =
    { $n ->
        [one] { $n } personne invitée
       *[other] { $n } personnes invitées
    }
group-came = { $came } sur { $n } présentes
group-state-planned = Prévue
group-state-held = Tenue
group-state-cancelled = Annulée
group-nobody = Il faut deux personnes pour un groupe
group-nobody-text = Vous avez moins de deux dossiers ouverts.
group-day = Jour
group-day-hint = Une séance passée peut aussi être notée
group-place-name = Lieu précis
group-members = Personnes invitées
group-members-hint = Noms neutres, par lieu de vie. Dans un groupe, tout le monde se voit : ne réunissez pas des personnes qui se craignent.
group-plan = Planifier la séance
group-planned = La séance est prévue. Elle figure dans la semaine de chaque personne chargée du suivi.
group-changed = La séance est modifiée, et les tâches avec elle.
group-held = Les présences sont enregistrées. Chaque dossier a sa propre séance.
group-who-came = Qui est venu
group-who-came-hint = Tout le monde est coché. Décochez les personnes absentes.
group-summary-hint = Ce qui a été dit à tout le monde. Cela figure dans chaque dossier : n’écrivez sur personne.
group-save = Enregistrer les présences
group-others =
    { $n ->
        [one] { $n } autre personne est suivie ailleurs désormais.
       *[other] { $n } autres personnes sont suivies ailleurs désormais.
    }
group-change = Autre jour, ou annuler
group-new-day = Nouveau jour
group-move = Déplacer à ce jour
group-cancel = Annuler la séance
error-group-few = Choisissez au moins deux personnes
error-group-many = Choisissez { $max } personnes au plus
error-group-day = Indiquez le jour
error-group-far = Indiquez un jour à moins de quatre mois
error-group-member = Une de ces personnes n’est plus suivie par vous. Rechargez la page et choisissez à nouveau
error-group-ahead = Cette séance n’a pas encore eu lieu. Notez les présences le jour même
error-group-apart = Deux de ces personnes ne doivent pas être réunies. Laissez-en une de côté

group-find = Trouver des personnes
group-find-hint = Un lieu, ou une partie d’un nom de code ou d’un numéro.
group-more = Cherchez les personnes d’un lieu, puis choisissez.
group-nobody-found = Moins de deux personnes correspondent à ces mots
