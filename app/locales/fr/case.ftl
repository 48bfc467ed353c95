# Le dossier : cadre, file active, vue d’ensemble, statut, attribution, historique, impression.

## Le cadre
case-tab-overview = Vue d’ensemble
case-tab-profile = Profil
case-tab-plan = Plan
case-tab-counselling = Accompagnement
case-tab-follow-up = Suivi
case-tab-referrals = Orientations
case-tab-consent = Consentement
case-tab-history = Historique
case-caseworker = Gestionnaire de cas
case-unassigned = Personne pour l’instant
case-community = Communauté
case-age-label = Âge et sexe
case-age-and-sex =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }, { $sex ->
        [female] femme
        [male] homme
        [girl] fille
        [boy] garçon
       *[other] sexe non renseigné
    }
case-age-about-and-sex =
    environ { $n } ans, { $sex ->
        [female] femme
        [male] homme
        [girl] fille
        [boy] garçon
       *[other] sexe non renseigné
    }
case-sex =
    { $sex ->
        [female] Femme, âge inconnu
        [male] Homme, âge inconnu
       *[other] Inconnus
    }
case-consent-label = Consentement
case-consent-not-asked = Pas encore demandé
case-consent-none = Aucun en vigueur
case-consent-all =
    { $n ->
        [one] Donné pour { $n } finalité
       *[other] Donné pour { $n } finalités
    }
case-consent-part = En partie : { $n } finalités sur { $total }
case-consent-ends = (jusqu’au { $day })
case-last-contact = Dernier contact
case-no-contact = Aucun pour l’instant
case-flag-child = Peut-être moins de 18 ans
case-flag-protection = Risque de protection
case-flag-file = Pas de consentement au dossier
case-together = Le { $days }, cette personne est attendue au même endroit que quelqu’un qu’elle ne doit pas rencontrer. Choisissez un autre jour ou un autre lieu. Vous seul voyez ceci.
case-flag-merged = Même personne que { $code }
case-merged = Dossiers fusionnés dans celui-ci
case-merged-text = Ce qui s’y est passé auparavant s’y lit.
case-add-note = Ajouter une note
case-more = Plus
case-change-status = Changer le statut ou le risque
case-assign = Attribuer le dossier
case-end = Clore le dossier
case-print = Imprimer le résumé

## L’identité
reveal-reason = Motif
reveal-reason-contact = Joindre la personne
reveal-reason-check-identity = Vérifier l’identité
reveal-reason-prepare-referral = Préparer une orientation
reveal-reason-emergency = Urgence de protection
error-reveal-reason = Indiquez pourquoi vous avez besoin du nom
identity-title = Nom et coordonnées
identity-until = Visible jusqu’à { $time }
identity-soon-hidden = Masqué dans une minute.
identity-hidden = De nouveau masqué : les cinq minutes sont passées.
identity-hide = Masquer maintenant
identity-no-phone = Aucun téléphone enregistré.
identity-call-and-text = appels et messages possibles
identity-call-only = appels seulement, pas de message
identity-text-only = messages seulement, pas d’appel
identity-unsafe = ne pas utiliser : dangereux
identity-safe-times = sans risque { $times }

## Statuts
case-status-draft = Brouillon
case-status-registered = Enregistré
case-status-intake = Accueil
case-status-assessment = Évaluation
case-status-planned = Plan convenu
case-status-in-support = En accompagnement
case-status-monitoring = Suivi
case-status-closure-pending = En cours de clôture
case-status-closed = Clos
case-status-on-hold = En pause
case-status-suspended = Suspendu
case-status-transferred = Transféré
case-status-reopened = Rouvert

## Vue d’ensemble
case-journey = Parcours
case-stage-registered = Enregistré
case-stage-profiled = Évalué
case-stage-planned = Plan convenu
case-stage-supported = En accompagnement
case-stage-followed-up = Suivi
case-stage-closed = Clos
case-stage-since = depuis le { $day }
case-note = Note
case-note-hint = Toutes les personnes qui travaillent sur ce dossier peuvent la lire. N’y mettez ni nom de personne, ni acte, ni opération.
case-note-save = Ajouter la note
error-note-empty = Écrivez la note, ou quittez la page
case-timeline = Chronologie
case-timeline-older = Plus ancien
case-timeline-newest = Revenir au plus récent
case-timeline-empty = Il ne s’est encore rien passé.
case-tasks = Prochaines étapes
case-tasks-empty = Rien à faire pour l’instant
case-tasks-empty-text = Convenez du prochain rendez-vous : il apparaîtra ici.
case-tasks-later =
    { $n ->
        [one] { $n } autre plus tard
       *[other] { $n } autres plus tard
    }
case-consent-until = { $about }, jusqu’au { $day }
case-consent-withdrawn = { $about } : retiré
case-consent-refused = { $about } : refusé, peut être redemandé
case-consent-ended = { $about } : arrivé à terme
case-consent-review = Revoir le consentement
task-due-on = pour le { $day }
task-session = Entretien d’accompagnement
task-safety-plan = Établir un plan de sécurité
task-follow-up = Suivi
task-plan-action = Étape du plan
task-plan-approval = Plan en attente d’approbation
task-plan-returned = Réécrire le plan renvoyé
task-plan-review = Revoir le plan
task-referral-answered = Transmettre la réponse du prestataire
task-referral-verify = Demander à la personne son avis sur le service
task-referral-review = Réexaminer une orientation envoyée sans consentement
task-referral-escalated = Un prestataire ne répond pas : l’appeler ou trouver un autre service
task-referral-expired = Pas de réponse dans le délai : trouver un autre service
task-referral-stop = Un prestataire n’a pas confirmé la destruction de ses copies
task-accompany = Accompagner la personne à son rendez-vous chez un prestataire
task-offer-unshared = Proposer à nouveau cette aide, sans partage
task-consent-ends = Redemander le consentement
task-file-consent = Consentement au dossier retiré : clôturer ou mettre en attente
task-guardian-consent = Demander au parent ou tuteur
task-child-protection = Voir de quelle protection l’enfant a besoin
task-dependants = Décès : voir à quoi le foyer a droit
task-need-offer = Une offre existe pour un besoin ouvert : voir si elle convient
task-group-session = Séance de groupe
task-decide-value = Choisir entre deux valeurs
task-own = À faire

## Ce qui s’est passé
event-meta = { $when }, { $who }
event-opened = Dossier ouvert
event-assigned = Dossier attribué
event-assigned-to = Attribué à { $name }
event-status-changed = Statut changé
event-status-changed-to = Statut : { $status }
event-risk-changed = Risque de protection modifié
event-risk-changed-to = Risque de protection : { $risk }
event-status-was = Avant : { $status }
event-closure-reason = Motif : { $reason }
event-profile-changed = Profil modifié
event-household-left = Quelqu’un a quitté le ménage
event-snapshot-saved = Réponses sur la situation enregistrées
event-birth-corrected = Date de naissance corrigée
event-child-found = S’avère être un enfant, ou peut-être
event-adult-found = S’avère être adulte
event-consent-given = Consentement donné
event-consent-refused = Consentement demandé, refusé
event-consent-withdrawn = Consentement retiré
event-answer = { $purpose } : { $to }
event-recipient-programme = le programme
event-recipient-organisation = une organisation
event-session-recorded = Entretien d’accompagnement { $n }
event-follow-up-recorded = Suivi { $n }
event-plan-written = Plan rédigé, version { $n }
event-plan-approved = Plan approuvé, version { $n }
event-plan-returned = Plan renvoyé, version { $n }
event-plan-action-done = Étape du plan faite
event-plan-goals =
    { $n ->
        [one] { $n } objectif
       *[other] { $n } objectifs
    }
event-referral-drafted = Orientation préparée
event-referral-sent = Orientation envoyée
event-referral-sent-to = Orientation envoyée à { $to }
event-referral-accepted = Orientation acceptée
event-referral-accepted-by = { $by } a accepté l’orientation
event-referral-declined = Orientation déclinée
event-referral-declined-by = { $by } a décliné l’orientation
event-referral-changed = Orientation mise à jour
event-referral-completed = Service terminé, selon le prestataire
event-referral-verified = Service confirmé par la personne
event-referral-closed = Orientation close
event-referral-revoked = Orientation retirée
event-note-added = Note
event-merged = Fusionné avec le dossier { $n }
event-unmerged = Fusion avec le dossier { $n } annulée

## File active
cases-title-own = Mes dossiers
cases-title-office = Dossiers du bureau
cases-lead =
    { $n ->
        [0] Aucun dossier ouvert. Seuls les noms de code s’affichent ; les noms restent protégés.
        [one] { $n } dossier ouvert. Seuls les noms de code s’affichent ; les noms restent protégés.
       *[other] { $n } dossiers ouverts. Seuls les noms de code s’affichent ; les noms restent protégés.
    }
cases-register = Enregistrer une personne
cases-view-open = Mes dossiers ouverts
cases-view-open-office = Dossiers ouverts
cases-view-due = Suivi à faire
cases-view-attention = À surveiller
cases-view-closed = Clos
cases-filter = Filtrer les dossiers
cases-search = Chercher par numéro, nom de code, nom ou téléphone
cases-status = Statut
cases-any-status = Tout statut ouvert
cases-near = Pas de correspondance exacte. Voici les plus proches.
cases-caption = Dossiers
cases-case = Dossier
cases-next = Prochaine étape
cases-referrals = Orientations en cours
cases-attention = Attention
cases-no-contact = Long silence
cases-consent-valid = En vigueur
cases-consent-part = En partie
cases-consent-ends =
    { $n ->
        [0] Se termine aujourd’hui
        [1] Se termine demain
        [one] Encore { $n } jour
       *[other] Encore { $n } jours
    }
cases-found-code = Trouvé par le numéro
cases-found-code-name = Trouvé par le nom de code
cases-found-near = Nom de code proche
cases-found-phone = Trouvé par le téléphone
cases-found-name = Trouvé par le nom
cases-none-found = Rien trouvé parmi vos dossiers
cases-none-found-text = Vérifiez l’orthographe. Si la personne est peut-être nouvelle dans le programme, cherchez-la avant de l’enregistrer.
cases-none-status = Aucun dossier avec ce statut
cases-none-status-text = Choisissez un autre statut, ou effacez les filtres.
cases-none-open = Aucun dossier ouvert pour l’instant
cases-none-open-text = Un dossier apparaît ici quand vous enregistrez une personne ou qu’il vous est attribué.
cases-none-due = Rien à faire pour l’instant
cases-none-due-text = Entretiens, suivis et réponses apparaissent ici le jour venu.
cases-none-attention = Rien ne demande d’attention particulière
cases-none-attention-text = Un dossier apparaît ici en cas de risque élevé, ou après 60 jours sans contact.
cases-none-closed = Aucun dossier clos
cases-none-closed-text = Les dossiers clos restent ici et peuvent être rouverts.
cases-show-open = Voir les dossiers ouverts

## Changer le statut
status-title = Changer le statut
status-now = Actuellement :
status-new = Nouveau statut
status-note = Note
status-save = Changer le statut
status-nowhere = Ce dossier ne peut pas avancer pour l’instant.
status-review = Réexaminer le
status-review-hint = Une tâche apparaîtra ce jour-là.
status-hint-draft = Pas encore enregistré
status-hint-registered = L’enregistrement est complet
status-hint-intake = Premier entretien : attentes et besoins
status-hint-assessment = Besoins, compétences et risques sont examinés
status-hint-planned = Un plan est convenu
status-hint-in-support = Les services et l’appui sont en cours
status-hint-monitoring = L’appui est terminé ; visites et appels continuent
status-hint-on-hold = Une pause : maladie, naissance, saison, insécurité
status-hint-suspended = Les appuis sont suspendus le temps d’une vérification
status-hint-transferred = Un autre bureau prend le relais
status-hint-reopened = Le travail reprend
error-status-missing = Choisissez le nouveau statut
error-status-not-allowed = Le dossier ne peut pas passer à ce statut depuis l’actuel
error-status-no-plan = Rédigez d’abord un plan, puis choisissez « Plan convenu »
error-review-missing = Indiquez le jour du réexamen
error-review-range = Indiquez un jour après aujourd’hui, d’ici un an

## Attribuer
assign-lead = La personne qui a le dossier perd l’accès aussitôt. Les tâches en cours suivent le dossier.
assign-to = Nouveau gestionnaire de cas
load-words =
    { $cases ->
        [0] aucun dossier, charge { $work } sur { $target }
        [one] { $cases } dossier, charge { $work } sur { $target }
       *[other] { $cases } dossiers, charge { $work } sur { $target }
    }
load-level-fine = Supportable
load-level-heavy = Lourde
load-level-too-heavy = Trop lourde
assign-current = A le dossier actuellement. { $load }
assign-note = Note de passation
assign-save = Attribuer le dossier
assign-nobody = Personne d’autre ne peut prendre ce dossier
assign-nobody-text = L’administrateur peut ajouter des gestionnaires de cas à ce bureau.
error-assign-missing = Choisissez qui prend le dossier
error-assign-same = Choisissez quelqu’un d’autre : cette personne a déjà le dossier

## Historique
history-title = Qui a lu et modifié ce dossier
history-lead = Chaque lecture et chaque modification figure ici et ne peut être effacée. La personne chargée de la protection des données voit la même chose.
history-automatic = Automatique
history-moved = de { $from } à { $to }
history-identity-shown = avec le nom affiché

## Le plan dans la vue d’ensemble
case-plan-open = Ouvrir le plan
case-plan-goals = Objectifs atteints
case-percent = { $n } %

## Le résumé imprimé
print-title = Résumé du dossier
print-back = Retour au dossier
print-printed = Imprimé le { $when } à { $time } par { $who }
print-person = Personne : { $who }, { $place }.
print-status = { $status }, dossier ouvert depuis le { $day }.
print-caseworker = Gestionnaire de cas : { $name }.
print-no-plan = Aucun plan n’est encore rédigé.
print-part = Pour participer
print-language = Langue
print-household = Ménage
print-household-size =
    { $n ->
        [0] Aucun membre du ménage enregistré
        [one] { $n } membre du ménage
       *[other] { $n } membres du ménage
    }
print-no-referrals = Aucune orientation pour l’instant.
print-date = Date
print-what = Quoi
print-with = Avec
print-protected = Protégé
print-left-out = Le nom, les coordonnées et le parcours antérieur sont omis volontairement.

## Risque
risk-title = Risque de protection
risk-question = Quel est le niveau de risque pour cette personne ?
risk-hint = Vulnérabilité et protection, telles que vous les voyez aujourd’hui. Ce niveau ne décide rien à lui seul ; les dossiers à risque élevé figurent sous « À surveiller ».
risk-save = Enregistrer le risque
case-risk-low = Faible
case-risk-medium = Moyen
case-risk-high = Élevé
error-risk-missing = Choisissez le niveau de risque

## Champs modifiés par deux personnes
conflict-chosen = Ce que vous avez choisi
field-status = Statut
field-risk = Risque de protection
field-caseworker = Gestionnaire de cas

## Tâches ajoutées
task-add = Ajouter une tâche
task-text = Ce qu’il faut faire
task-text-hint = En quelques mots, sans nom
task-due = Pour quand
task-save = Ajouter
task-done-button = Fait
error-task-text = Indiquez ce qu’il faut faire
error-task-day = Indiquez pour quand
error-task-range = Indiquez aujourd’hui ou un jour à venir, dans les deux ans

case-tab-livelihood = Activité
task-over-paid-tell = Trop-perçu : prévenir la personne
event-business-submitted = Plan d’affaires soumis
event-business-approved = Plan d’affaires approuvé
event-business-returned = Plan d’affaires non financé en l’état
event-tranche-paid = Argent de démarrage versé
event-business-visited = Activité visitée

task-risk-high = Risque élevé : à examiner sous un jour
risk-look = Le risque est élevé : à examiner
risk-look-text = Il vient d’être noté. Voyez avec le gestionnaire de cas ce qui doit être fait aujourd’hui. S’il n’est pas élevé, abaissez-le ci-dessous.
risk-seen = J’ai examiné
action-case-risk-seen = A examiné un risque élevé
