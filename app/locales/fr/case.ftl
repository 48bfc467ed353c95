# Le dossier : cadre, file active, vue d’ensemble, statut, attribution, historique, impression.

## Le cadre
case-tab-overview = Vue d’ensemble
case-tab-profile = Profil
case-tab-plan = Plan
case-tab-counselling = Accompagnement
case-tab-referrals = Orientations
case-tab-consent = Consentement
case-tab-history = Historique
case-caseworker = Référent
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
       *[other] sexe non renseigné
    }
case-age-about-and-sex =
    environ { $n } ans, { $sex ->
        [female] femme
        [male] homme
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
case-add-note = Ajouter une note
case-more = Plus
case-change-status = Changer le statut
case-assign = Attribuer le dossier
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
case-consent-until = { $about }, jusqu’au { $day }
case-consent-withdrawn = { $about } : retiré
case-consent-refused = { $about } : refusé, peut être redemandé
case-consent-ended = { $about } : arrivé à terme
case-consent-review = Revoir le consentement
task-due-on = pour le { $day }
task-session = Entretien d’accompagnement
task-follow-up = Suivi
task-plan-action = Action du plan
task-plan-review = Revoir le plan
task-referral-answered = Dire à la personne ce que le prestataire a répondu
task-referral-verify = Demander à la personne si le service a été rendu
task-referral-review = Réexaminer une orientation envoyée sans consentement
task-consent-ends = Redemander le consentement
task-own = À faire

## Ce qui s’est passé
event-meta = { $when }, { $who }
event-opened = Dossier ouvert
event-assigned = Dossier attribué
event-assigned-to = Attribué à { $name }
event-status-changed = Statut changé
event-status-changed-to = Statut : { $status }
event-status-was = Avant : { $status }.
event-closure-reason = Motif : { $reason }.
event-profile-changed = Profil modifié
event-consent-given = Consentement donné
event-consent-refused = Consentement demandé, refusé
event-consent-withdrawn = Consentement retiré
event-answer = { $purpose } : { $to }
event-recipient-programme = le programme
event-recipient-organisation = une organisation
event-session-recorded = Entretien d’accompagnement { $n }
event-plan-written = Plan rédigé, version { $n }
event-plan-approved = Plan approuvé, version { $n }
event-plan-action-done = Action du plan réalisée
event-plan-goals =
    { $n ->
        [one] { $n } objectif.
       *[other] { $n } objectifs.
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
