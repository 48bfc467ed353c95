admin-overview = Vue d’ensemble
admin-lead = Comptes, bureaux et tâches de fond.
admin-users = Comptes
admin-offices = Bureaux
admin-jobs = Tâches de fond
admin-users-count =
    { $n ->
        [one] { $n } compte actif
       *[other] { $n } comptes actifs
    }
admin-offices-count =
    { $n ->
        [0] Aucun bureau ouvert
        [one] { $n } bureau ouvert
       *[other] { $n } bureaux ouverts
    }
admin-jobs-count =
    { $n ->
        [0] Aucune tâche en attente
        [one] { $n } tâche en attente
       *[other] { $n } tâches en attente
    }
admin-jobs-dead =
    { $n ->
        [one] { $n } tâche abandonnée
       *[other] { $n } tâches abandonnées
    }
admin-no-second-factor =
    { $n ->
        [one] { $n } sans deuxième étape
       *[other] { $n } sans deuxième étape
    }
admin-no-cases = L’administration ne montre ni dossier ni personne accompagnée : un administrateur voit qui travaille ici, pas avec qui.

## Comptes
users-lead = Qui peut se connecter, et dans quel rôle.
users-filter = Filtrer les comptes
users-search = Nom ou adresse e-mail
users-role = Rôle
users-any-role = Tous les rôles
users-state = État
users-any-state = Tous les états
users-none = Aucun compte ne correspond
users-none-text = Modifiez les filtres ou ajoutez un compte.
user-add = Ajouter un compte
user-add-lead = Le compte reçoit un mot de passe que vous voyez une seule fois et que vous remettez. Il est remplacé à la première connexion.
user-create = Créer le compte
user-details = Coordonnées
user-spoken = Langues parlées avec les personnes suivies
user-spoken-hint = Assez bien pour mener un entretien. Elles décident des dossiers proposés à ce compte.
user-sex-hint = Certaines personnes veulent parler à une femme, d’autres à un homme.
field-spoken = Langues parlées avec les personnes suivies
field-sex = Sexe
user-state = État
user-active = Actif
user-inactive = Ne peut pas se connecter
user-last-seen = Dernière connexion
user-never = Jamais
user-no-role = Aucun rôle
user-no-role-text = Sans rôle, ce compte n’ouvre rien.
user-saved = Les coordonnées sont enregistrées.
user-access = Accès
user-access-logged = Chacune de ces opérations est inscrite au journal d’audit avec votre nom.
user-access-saved = L’accès est modifié.
user-two-factor-saved = La deuxième étape est réinitialisée et toutes les sessions ont pris fin.
user-password-waiting = Un mot de passe a été remis et n’est pas encore remplacé. Il est valable jusqu’au { $when }.
user-password-reset = Remettre un nouveau mot de passe
user-password-reset-title = Remettre un nouveau mot de passe ?
user-password-reset-text = Le mot de passe actuel ne fonctionne plus et toutes les sessions prennent fin. Vous voyez le nouveau une seule fois.
user-two-factor-reset = Réinitialiser la deuxième étape
user-two-factor-reset-title = Réinitialiser la deuxième étape ?
user-two-factor-reset-text = Vérifiez d’abord qui le demande, de vive voix ou en personne. Tant qu’aucun nouveau téléphone n’est configuré, le mot de passe seul ouvre le compte.
user-deactivate = Désactiver le compte
user-deactivate-title = Désactiver ce compte ?
user-deactivate-text = Toutes les sessions prennent fin immédiatement et personne ne peut plus se connecter avec ce compte. Ce que la personne a fait reste consigné. Vous pourrez le réactiver.
user-activate = Activer le compte
handed-out-title = Mot de passe à remettre
handed-out-text = Dites-le ou donnez-le sur papier, pas par e-mail. Il est valable trois jours et sera remplacé à la première connexion.
handed-out-once = Il n’est affiché que cette fois. S’il est perdu, remettez-en un autre.
error-email-taken = Utilisez une autre adresse e-mail : un compte existe déjà avec celle-ci
error-own-account = Vous ne pouvez pas désactiver votre propre compte. Demandez à un autre administrateur.
error-own-admin-role = Vous ne pouvez pas retirer votre propre administration. Demandez à un autre administrateur.

## Rôles
role-which = Rôle
role-partner-note = Les partenaires sont ajoutés avec leur organisation, dans l’annuaire.
role-office = Bureau
role-no-office = Aucun bureau
role-office-hint = Pour les rôles qui travaillent dans un bureau. Les rôles de tout le programme n’en ont pas.
role-compartment = Compartiment protégé
role-compartment-hint = Pour les points focaux et leurs superviseurs seulement. Les autres rôles n’y voient aucun dossier.
role-expires = Dernier jour
role-expires-hint = Le rôle prend fin de lui-même après ce jour.
role-reason = Motif
role-reason-hint = Inscrit au journal d’audit. Ne nommez aucune personne accompagnée par le programme.
role-until = jusqu’au { $day }
role-since = Depuis le { $day }
role-ended = Terminé
role-add = Donner un rôle
role-add-open = Donner un autre rôle
role-give = Donner le rôle
role-take = Retirer
role-saved = Le rôle est donné.
role-ended-saved = Le rôle est retiré.
role-own-note = C’est votre propre compte. Un rôle que vous vous donnez exige un motif et est signalé dans le journal d’audit, où le délégué à la protection des données le voit.
role-hint-caseworker = Ses propres dossiers dans un bureau, en entier.
role-hint-supervisor = Tous les dossiers d’un bureau hors des compartiments protégés ; attribue et approuve.
role-hint-focal-point = Les dossiers attribués à l’intérieur d’un compartiment.
role-hint-trainer = Ses propres groupes de formation. Jamais qui a été associé à un groupe.
role-hint-livelihood-officer = Plans d’activité et visites.
role-hint-finance = Les paiements approuvés et les données des personnes payées seulement.
role-hint-programme-manager = Les résultats et le journal d’audit. Aucun dossier individuel, sauf ouvert sans attendre pour une heure.
role-hint-me-officer = Indicateurs et données sans identités.
role-hint-dpo = Le journal d’audit avec les numéros de dossier, les consentements et les demandes.
role-hint-auditor = Le journal d’audit sans noms ni numéros de dossier. Lecture seule.
role-hint-admin = Comptes, bureaux et tâches de fond. Aucun contenu de dossier.
role-hint-authority = La vérification seulement : qui l’attend et ce qui a été décidé. Rien d’autre d’un dossier.
error-role-missing = Choisissez un rôle
error-role-partner = Ajoutez les partenaires avec leur organisation, dans l’annuaire
error-role-held = Choisissez un autre rôle : le compte a déjà celui-ci
error-role-reason-missing = Dites pourquoi vous vous donnez ce rôle
error-office-missing = Choisissez le bureau dans lequel ce rôle travaille
error-compartment-role = Choisissez Général : seuls les points focaux et leurs superviseurs travaillent dans un compartiment protégé
error-expiry-past = Le dernier jour doit être aujourd’hui ou plus tard

## Bureaux
offices-lead = Chaque dossier appartient à un bureau, dont le code fait partie du numéro de dossier.
offices-none = Aucun bureau pour l’instant
offices-none-text = Ajoutez le premier bureau, puis donnez-y des rôles.
office-add = Ajouter un bureau
office-add-lead = Les personnes sont enregistrées dans un bureau, et leurs numéros de dossier commencent par son code.
office-create = Créer le bureau
office-saved = Le bureau est enregistré.
office-code = Code
office-code-hint = Trois lettres qu’aucun autre bureau n’utilise, par exemple DOR.
office-code-fixed = Il fait partie des numéros de dossier et ne change donc pas.
office-name = Nom
office-country = Pays
office-country-hint = Trois lettres (ISO 3166), par exemple BFA.
office-timezone = Fuseau horaire
office-timezone-hint = Indique quand la journée du bureau commence et finit.
office-phone = Téléphone
office-phone-hint = Pour les appels des partenaires et des personnes. Il figure sur les lettres d’orientation.
office-state = État
office-open = Ouvert
office-closed = Fermé
office-active = De nouveaux dossiers s’ouvrent ici
office-active-hint = Sinon, le bureau garde ses dossiers et n’en ouvre plus.
field-country = Pays
field-timezone = Fuseau horaire
field-answer = Réponse attendue
field-first-reminder = Premier rappel
field-second-reminder = Second rappel
field-supervisor = La supervision est avertie
field-expires = Fin
field-phone = Téléphone
field-active = De nouveaux dossiers s’ouvrent ici
error-office-code = Saisissez un code de trois lettres, de A à Z
error-office-code-taken = Choisissez un autre code : un bureau existe déjà avec celui-ci
error-office-name-missing = Saisissez un nom
error-country = Saisissez le pays en trois lettres, par exemple BFA
error-timezone-missing = Choisissez un fuseau horaire
## Calendrier d’un bureau
calendar-title = Jours ouvrés
calendar-lead = Les réponses des prestataires sont attendues en jours ouvrés. Les délais en cours suivent aussitôt une modification.
calendar-saved = Les jours ouvrés sont enregistrés.
calendar-weekend = Week-end
calendar-weekend-hint = Jours de la semaine où personne ne travaille.
calendar-weekend-save = Enregistrer le week-end
weekend-sat-sun = Samedi et dimanche
weekend-fri-sat = Vendredi et samedi
weekend-thu-fri = Jeudi et vendredi
weekend-fri = Vendredi
weekend-sun = Dimanche
holidays = Jours fériés à venir
holidays-none = Aucun jour férié à venir
holidays-none-text = Ajoutez les fêtes légales et religieuses une fois par an, ou dès qu’une fête est annoncée.
holiday-add-title = Ajouter un jour férié
holiday-day = Jour
holiday-name = Ce qui est fêté
holiday-name-hint = Par exemple Tabaski.
holiday-everywhere = Pour tous les bureaux du pays
holiday-everywhere-hint = { $n ->
    [one] L’ajoute aussi à 1 autre bureau ({ $country }).
   *[other] L’ajoute aussi à { $n } autres bureaux ({ $country }).
}
holiday-add = Ajouter le jour férié
holiday-remove = Retirer
error-weekend-missing = Choisissez un week-end
error-holiday-name-missing = Saisissez ce qui est fêté
error-day-missing = Saisissez un jour

## Délais de réponse
admin-answer-times = Délais de réponse
admin-answer-times-sub = Le délai laissé aux prestataires, et ce qui suit sans réponse
answer-times-lead = Comptés en jours ouvrés du bureau qui a envoyé l’orientation. Les urgences vitales sont comptées en heures, la nuit et les jours fériés aussi.
answer-times-saved = Les délais de réponse sont enregistrés.
answer-times-days = jours ouvrés
answer-times-hours = heures
answer-times-answer = Une réponse est attendue après
answer-times-first = Premier rappel après
answer-times-second = Second rappel après
answer-times-supervisor = La supervision est avertie après
answer-times-expires = Fin sans réponse après
admin-follow-up = Calendrier de suivi
admin-follow-up-lead = Dans quel délai une personne est revue quand aucun jour n’a été convenu
admin-follow-up-saved = Le calendrier de suivi est enregistré.
admin-follow-up-days = jours
follow-up-rule-first = Premier suivi après l’ouverture du dossier
follow-up-rule-until-plan = Jusqu’au plan, ou sans risque noté
follow-up-rule-low = Risque faible
follow-up-rule-medium = Risque moyen
follow-up-rule-high = Risque élevé
follow-up-rule-after-closing = Dernier suivi après la clôture
error-follow-up-days = Indiquez le nombre de jours
error-follow-up-order = Une personne à risque plus élevé n’est pas vue moins souvent : indiquez moins de jours
error-level-missing = Saisissez un nombre
error-level-order = Saisissez un nombre plus grand : cette étape vient après la précédente

## Charge de dossiers
admin-caseload = Charge de dossiers
admin-caseload-sub = Combien de dossiers une personne devrait suivre, et ce que pèse un dossier
caseload-lead = Affichée à la supervision quand elle attribue des dossiers. Rien n’empêche d’en attribuer davantage.
caseload-saved = La charge de dossiers est enregistrée.
caseload-limits = Ce qu’une personne chargée du suivi peut porter
caseload-weights = Ce que pèse un dossier
caseload-cases = dossiers
caseload-target-hint = Ce qu’est une charge complète.
caseload-cap-hint = À partir de là, la charge est lourde. Les propositions ne la dépassent pas.
caseload-red-hint = À partir de là, la charge est trop lourde : plus personne n’est bien suivi.
caseload-high-hint = 200 signifie qu’il compte pour deux dossiers.
caseload-monitoring-hint = 30 signifie qu’il compte pour un tiers de dossier.
field-target = Objectif
field-cap = Lourde à partir de
field-red = Trop lourde à partir de
field-high-percent = Un dossier à risque élevé
field-monitoring-percent = Un dossier seulement en suivi
error-caseload-order = Saisissez un nombre au moins égal au précédent

## Tâches
jobs-lead = E-mails et autres travaux faits en arrière-plan. Leur contenu n’est pas affiché.
jobs-dead-text = Elles ont été tentées plusieurs fois. Corrigez la cause, puis relancez-les.
jobs-none = Rien n’est en attente
jobs-none-text = Les e-mails et autres travaux de fond apparaissent ici.
job-kind = Tâche
job-kind-audit-check = Vérification du journal
job-kind-duplicates-scan = Recherche de doublons
job-kind-mail-partner-code = E-mail : code à usage unique pour un prestataire
job-kind-mail-referral-reminder = E-mail : rappel d’une orientation
job-kind-mail-access-opened = Courriel : un dossier ouvert sans attendre
job-kind-mail-paid-twice = Courriel : une personne payée sous deux dossiers
job-kind-mail-digest = Courriel : ce qui est à faire
job-kind-mail-referral-sent = E-mail : une orientation attend
job-kind-mail-referral-stopped = E-mail : une orientation a été retirée
job-kind-mail-referral-update = E-mail : du nouveau pour un prestataire
job-kind-referral-clock = Examen du délai d’une orientation
job-kind-incoming-clock = Examen du délai d’une orientation vers le programme
job-kind-internal-clock = Examen du délai d’une orientation interne
job-kind-needs-look = Signaler à qui une offre convient
job-state = État
job-attempts = Essais
job-when = Quand
job-error = Dernière erreur
job-done = Faite
job-dead = Abandonnée
job-again = Sera tentée de nouveau
job-waiting = En attente
job-retry = Réessayer
job-retried = La tâche sera tentée de nouveau dans un instant.
