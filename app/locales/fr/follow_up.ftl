# Suivi des personnes : visites, appels et messages.

## La liste
follow-up-title = Suivi
follow-up-made = Visites, appels et messages
follow-up-record = Enregistrer un suivi
follow-up-next = Prochain suivi le { $day }.
follow-up-was-due = Était prévu le { $day }.
follow-up-session = La prochaine rencontre est un entretien, le { $day }.
follow-up-no-next = Aucun suivi n’est prévu.
follow-up-empty = Aucun suivi pour l’instant
follow-up-empty-text = Les visites, appels et messages entre les entretiens sont notés ici, même quand personne n’a été joint.
follow-up-older = Suivis plus anciens
follow-up-item = Suivi { $n } : { $channel }. { $contact }
follow-up-meta = { $day }, { $who }
follow-up-saved = Le suivi est enregistré.

## Enregistrer un suivi
follow-up-new-lead = Notez aussi quand personne n’a été joint : cela montre ce qui a été tenté.
follow-up-date = Date
follow-up-channel = Comment
follow-up-contact = La personne a-t-elle été jointe ?
follow-up-absence = Pourquoi pas
follow-up-situation = Comment va la personne ?
follow-up-situation-hint = Par rapport à la dernière fois. Nécessaire si vous l’avez vue ou lui avez parlé.
follow-up-activity = De quoi la personne vit maintenant
follow-up-summary = Ce que vous avez vu et entendu
follow-up-summary-hint = Des faits que la personne approuverait. Pas de noms d’autres personnes, pas d’actes de violence, rien sur le groupe. Peut rester vide si personne n’a été joint.
follow-up-next-on = Revoir le
follow-up-next-hint = Sans date, le calendrier de suivi décide. Qui n’a pas été joint reste à voir.
follow-up-save = Enregistrer le suivi
follow-up-never-rewritten = Un suivi s’écrit une seule fois. Ce qui manque va dans le suivant.
error-follow-up-channel = Choisissez comment vous avez essayé de joindre la personne
error-follow-up-contact = Choisissez si la personne a été jointe
error-follow-up-seen = Au téléphone ou par d’autres, on ne voit personne : choisissez « Parlé » ou « Nouvelles par d’autres »
error-follow-up-absence = Choisissez pourquoi la personne n’a pas été jointe
error-follow-up-situation = Choisissez comment va la personne
error-follow-up-summary = Écrivez ce que vous avez vu et entendu
follow-up-channel-home-visit = Visite à domicile
follow-up-channel-elsewhere = Rencontre ailleurs
follow-up-channel-phone = Appel
follow-up-channel-message = Message
follow-up-channel-provider = Par le prestataire
follow-up-channel-community = Par la communauté
follow-up-channel-authorities = Par les autorités
contact-seen = Vue
contact-spoken = Parlé
contact-heard-of = Nouvelles par d’autres
contact-not-reached = Non jointe
absence-no-answer = Pas de réponse
absence-working = Au travail
absence-at-school = À l’école
absence-visiting = En visite chez quelqu’un
absence-travelling = En déplacement
absence-moved = A déménagé
absence-ill = Malade
absence-refused = N’a pas voulu de rencontre
absence-in-detention = En détention
absence-abducted = Enlevée
absence-unknown = Non connu
situation-better = Mieux que la dernière fois
situation-same = Pareil
situation-worse = Moins bien
situation-unclear = Impossible à dire
activity-self-employed = À son compte (commerce, atelier, champ)
activity-employee = Emploi salarié
activity-family-worker = Travaille dans l’activité familiale
activity-apprentice = En apprentissage
activity-student = École ou formation
activity-casual-daily = Travail à la journée
activity-unemployed-seeking = Sans travail, en cherche
activity-unemployed-not-seeking = Sans travail, n’en cherche pas
activity-unable = Ne peut pas travailler

## Contact perdu
lost-title = Depuis le dernier contact
lost-rule = Quand le contact est considéré comme perdu : tentatives : { $attempts } ou plus ; moyens différents : { $channels } ou plus ; mois de la première à la dernière : { $months } ou plus.
lost-attempts =
    { $n ->
        [one] { $n } tentative
       *[other] { $n } tentatives
    }
lost-channels =
    { $n ->
        [one] { $n } moyen
       *[other] { $n } moyens
    }
lost-between = Entre le { $first } et le { $last }
lost-enough = Le contact est considéré comme perdu
