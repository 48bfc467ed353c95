# Tout le calendrier de suivi.
follow-up-anchor-case-opened = Après l’ouverture du dossier
follow-up-anchor-referral-sent = Après l’envoi d’une orientation
follow-up-anchor-training-start = Formation
follow-up-anchor-kit-delivered = Après la remise d’un kit
follow-up-anchor-money-paid = Après le premier versement d’une activité
follow-up-anchor-closing = Après la clôture du dossier
follow-up-rule-first-tolerance = Premier suivi : jours en plus ou en moins
follow-up-rule-until-plan-tolerance = Suivis jusqu’au plan : jours en plus ou en moins
follow-up-rule-referral-uptake = Demander si la personne s’est rendue au service
follow-up-rule-training-first = Premier suivi après le début de la formation
follow-up-rule-training-every = D’un suivi au suivant pendant la formation
follow-up-rule-training-after = Premier suivi après la fin de la formation
follow-up-rule-training-later = Deuxième suivi après la fin de la formation
follow-up-rule-training-trace = Demander le travail de la personne, après la fin de la formation
follow-up-rule-kit-first = Premier regard sur le kit
follow-up-rule-kit-second = Deuxième regard sur le kit
follow-up-rule-business-first = Première visite, où l’on constate l’emploi de l’argent
follow-up-rule-business-second = Deuxième visite
follow-up-rule-business-third = Troisième visite
follow-up-rule-business-fourth = Quatrième visite
follow-up-rule-business-fifth = Cinquième visite
follow-up-rule-after-closing-tolerance = Suivis après la clôture : jours en plus ou en moins
follow-up-rule-after-closing-year = Encore un suivi après la clôture
admin-follow-up-none = 0 s’il n’y a pas de second suivi
admin-follow-up-tolerance = Pendant ces jours après sa date, un suivi n’est pas en retard
error-follow-up-later = Le suivi suivant vient plus tard : indiquez plus de jours que pour le précédent
task-training-look = En formation, ou sortie de formation : demander comment cela se passe et si elle est utile
task-referral-uptake = Demander à la personne si elle s’est rendue chez le prestataire
due-until = À temps jusqu’au { $day }
follow-up-rule-referral-report = Demander la suite au prestataire, après un rendez-vous ou la fin de l’offre
follow-up-also = Aussi à demander ou à dire
follow-up-also-number = Afficher le numéro dans le profil
task-tell-handover = Dire à la personne qui l’accompagne désormais

# Un enfant trouvé parmi les adultes.
task-child-assent = Demander l’avis de l’enfant
task-child-late = Des heures ont passé et tout n’est pas fait pour un enfant : à voir
consent-assent = L’enfant a été interrogé avec des mots qu’il comprend, et il est d’accord
consent-assent-hint = Sans cela, la tâche de demander à l’enfant reste ouverte
consent-assent-given = l’enfant est d’accord
job-kind-hours-clock = Examen de ce qui est à faire en quelques heures
job-kind-mail-waits = Courriel : quelque chose attend
action-case-hours-passed = A signalé à la supervision que des heures ont passé
mail-waits-subject = Passerelle : quelque chose vous attend
mail-waits-body =
    Bonjour,

    Quelque chose vous attend dans Passerelle et ne devrait pas attendre demain. Votre page du jour dit quoi :
    { $url }

    Si ce courriel ne vous est pas destiné, merci de le supprimer.

# Un consentement arrivé à son terme.
event-consent-ended = Consentement arrivé à son terme
action-consent-ended = A arrêté ce que couvrait un consentement arrivé à son terme
job-kind-consent-ended = Arrêt de ce que couvrait un consentement arrivé à son terme

# Ce qu’une orientation dit de plus.
sent-via-system = Dans le système
sent-via-email = Par courriel
sent-via-phone = Par téléphone
sent-via-paper = Sur papier
sent-via-in-person = En personne
referral-sent-via = Comment le prestataire en est informé
referral-expected = Résultat espéré
referral-expected-hint = En quelques mots, sans nom
referral-transport = Le programme paie ou organise le trajet
referral-transport-note = Comment
referral-transport-hint = Pour les collègues, sans nom : le prestataire ne le voit pas
referral-transport-short = Trajet
referral-transport-yes = Payé ou organisé par le programme
error-referral-transport = Cochez que le programme paie ou organise le trajet, ou laissez le moyen vide
shared-need-expected = { $need }. Résultat espéré : { $hoped }
referral-acknowledge-due = À ouvrir avant
answer-times-acknowledge = Le prestataire l’a ouverte après
error-level-acknowledge = Une réponse n’est pas due avant l’ouverture de l’orientation : indiquez davantage
task-referral-unread = Le prestataire n’a pas ouvert l’orientation : appeler
task-referral-report = Le prestataire n’a pas dit la suite donnée : demander
referral-note-unread = Non ouverte à temps
referral-note-unreported = Sans compte rendu : le prestataire a été relancé
action-referral-unread = A noté qu’un prestataire n’a pas ouvert une orientation
action-referral-unreported = A relancé un prestataire sur la suite d’une orientation
job-kind-referral-report = Demande de la suite d’une orientation
job-kind-mail-referral-unreported = Courriel : la suite d’une orientation
mail-unreported-subject = Orientation { $number } : quelle suite ?
mail-unreported-body =
    Bonjour,

    Vous avez accepté l’orientation { $number }. Merci de dire si la personne est venue et quelle suite a été donnée.

    Répondez ici :
    { $url }

    Si ce courriel ne vous est pas destiné, merci de le supprimer.

# Une heure.
session-next-time = À quelle heure
group-time = À quelle heure
week-file-meeting = Passerelle : rencontre
error-time = Indiquez une heure comme 14:30
error-time-day = Indiquez le jour de cette heure
