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
identity-phone-own = téléphone personnel
identity-phone-family = téléphone de la famille
identity-phone-shared = téléphone partagé
identity-phone-neighbour = téléphone d’un voisin
identity-phone-other = téléphone d’une autre personne

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
