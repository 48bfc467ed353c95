# Vérification par l’autorité nationale : ce qu’elle décide et ce qui en découle.

screening-title = Vérification par l’autorité nationale
screening-nav = Vérifications
screening-lead = Seule l’autorité nationale écrit ici. Ce n’est pas le risque de protection que vous notez vous-même.
screening-none = Pas encore de vérification
screening-none-text = L’enregistrement, les entretiens et l’aide urgente continuent entre-temps.
screening-none-needed = Pas de vérification
screening-none-needed-text = L’autorité ne décide pas pour les personnes qui arrivent au programme par cette voie.
screening-protected = Votre lecture est consignée. Rien de cette page n’a sa place dans un courriel, une note ou une orientation.
screening-open = Ouvrir
screening-card-text = Ce que l’autorité nationale a décidé. Chaque lecture est consignée.
screening-earlier = Vérifications antérieures
screening-version = Vérification { $n }
screening-written = { $who }, { $when }
screening-child = La personne a, ou pourrait avoir, moins de 18 ans. Il n’y a pas de catégorie de risque pour un enfant.

## Les listes de l’autorité
screenings-title = Vérifications
screenings-lead = Les personnes dont le dossier attend votre décision. Le nom s’affiche sur la page du dossier, avec un motif.
screenings-waiting = En attente
screenings-done = Vérifiés
screenings-none = Personne n’attend
screenings-none-text = Les nouveaux dossiers apparaissent ici d’eux-mêmes.
screenings-none-done = Personne n’a encore été vérifié
screenings-since = Enregistré le { $day }
screenings-never = Pas de vérification
screenings-times =
    { $n ->
        [one] Une vérification
       *[other] { $n } vérifications
    }
screening-case-lead = Vous voyez cette page du dossier, et aucune autre.
screening-case-code = Numéro du dossier
screening-registered = Enregistré

## La décision
screening-outcome = Résultat
screening-outcome-eligible-ddr = Éligible
screening-outcome-eligible-associated = Éligible : associé sans armes
screening-outcome-child-pathway = Parcours pour enfants
screening-outcome-foreign-repatriation = Retour dans un autre pays
screening-outcome-not-member-cvr-referral = Non-membre : programme communautaire
screening-outcome-disputed-pending = Contesté, non décidé
screening-outcome-ineligible-civilian = Non éligible : civil
screening-outcome-ineligible-serious-crime-indication = Non éligible : indice de crime grave
screening-outcome-referred-to-authority = Remis à l’autorité compétente
screening-outcome-eligibility-revoked = Éligibilité révoquée
screening-follows-eligible-ddr = La personne peut continuer dans le programme.
screening-follows-eligible-associated = La personne peut continuer dans le programme, avec les mêmes droits que les autres.
screening-follows-child-pathway = Vérifiez la date de naissance maintenant. Dans le doute, la personne compte comme enfant et le point focal enfance prend le dossier.
screening-follows-foreign-repatriation = L’autorité organise le retour avec l’autre pays. L’aide pour la sécurité et la santé continue jusque-là.
screening-follows-not-member-cvr-referral = Informez la personne et orientez-la vers le programme de réduction de la violence communautaire.
screening-follows-disputed-pending = L’autorité réexamine. Rien n’est décidé et les premières étapes continuent.
screening-follows-ineligible-civilian = Dites à la personne pourquoi, comment faire un recours et quels services sont ouverts à tous.
screening-follows-ineligible-serious-crime-indication = Seules l’aide urgente et l’information juridique restent ouvertes. Ne demandez rien à ce sujet et n’écrivez rien.
screening-follows-referred-to-authority = L’autorité compétente prend la suite. L’aide urgente et l’information juridique restent ouvertes.
screening-follows-eligibility-revoked = La supervision décide de la fin du dossier. Les raisons restent chez l’autorité : n’en demandez pas et n’en écrivez pas.
screening-follows = Ce qui en découle
screening-reference = Numéro de la décision
screening-authority = Autorité
screening-panel = Commission
screening-panel-hint = Des fonctions, pas de noms.
panel-role-national-commission = Commission nationale
panel-role-justice = Justice
panel-role-security-forces = Forces de sécurité
panel-role-local-administration = Administration locale
panel-role-social-affairs = Affaires sociales
panel-role-child-protection = Protection de l’enfance
panel-role-community = Communauté
panel-role-international-observer = Observateur international
screening-phase = Phase
screening-phase-first = Première
screening-phase-second = Deuxième
screening-date = Date de la vérification
screening-recorded = Consigné
screening-criteria = Critères
screening-criteria-hint = Aucun ne décide à lui seul. Ce qui n’a pas été examiné reste tel quel.
screening-criteria-none = Aucun n’a été examiné.
screening-evidence = Numéro de la pièce
screening-criterion-on-certified-list = Sur une liste certifiée
screening-criterion-order-of-battle = Structure du groupe
screening-criterion-weapon-or-ammo-presented = Arme ou munitions
screening-criterion-military-knowledge-test = Connaissances vérifiées
screening-criterion-equipment-presented = A remis du matériel
screening-criterion-community-certification = Attesté par la communauté
screening-criterion-commander-attestation = Attesté par un commandant
screening-criterion-joint-verification-interview = Entretien conjoint
screening-criterion-before-cutoff-date = Venu avant la date limite
screening-criterion-associated-role-attested = Rôle sans armes attesté
screening-finding-met = Rempli
screening-finding-not-met = Non rempli
screening-finding-not-applicable = Sans objet
screening-finding-not-looked-at = Non examiné

## La catégorie de risque de l’autorité
screening-risk = Catégorie de risque de l’autorité
screening-risk-category = Catégorie
screening-risk-hint = Quand un groupe listé est concerné. Une personne de moins de 18 ans n’en reçoit pas.
risk-category-low = Faible
risk-category-medium = Moyen
risk-category-high = Élevé
risk-category-not-assessed = Non évalué
screening-risk-by = Évalué par
screening-risk-by-hint = Le service, pas de nom. Sans catégorie, laissez ces quatre champs vides.
screening-risk-on = Évalué le
screening-risk-until = Valable jusqu’au
screening-risk-basis = Numéro du dossier d’évaluation

## Recours
screening-appeal = Recours
screening-appeal-on = Déposé le
screening-appeal-by = Par qui ?
screening-appellant-person = La personne
screening-appellant-representative = Un représentant
screening-appellant-programme = Le programme
screening-appeal-decided-on = Décidé le
screening-appeal-decision = Décision sur le recours
screening-appeal-decision-upheld = Le résultat est maintenu
screening-appeal-decision-changed = Le résultat est modifié
screening-appeal-decision-withdrawn = Le recours a été retiré
screening-appeal-waits = Non décidé

## Le formulaire
screening-new = Consigner une vérification
screening-new-again = Consigner une autre vérification
screening-new-lead = Elle s’ajoute aux précédentes sans en effacer aucune. Il n’y a pas de place pour des accusations : donnez un numéro et gardez le dossier chez l’autorité.
screening-save = Consigner
screening-saved = La vérification est consignée. Le programme la voit maintenant.
screening-saved-seen = C’est noté. La tâche est faite.
screening-seen = J’ai fait le nécessaire
screening-seen-text = L’autorité a décidé. Voyez ce qui en découle, puis cochez-le ici.

## Avant le début du soutien
screening-concern = Avant le début du soutien
screening-concern-missing = L’autorité nationale n’a pas vérifié cette personne. Les premières étapes continuent ; parlez-en à la supervision avant d’aller plus loin.
screening-concern-open = La vérification par l’autorité nationale n’est pas encore décidée. Parlez-en à la supervision avant de continuer.
screening-concern-not-eligible = L’autorité nationale n’a pas jugé cette personne éligible. Lisez sa décision avant de continuer.
screening-concern-revoked = L’autorité nationale a révoqué l’éligibilité. Lisez sa décision avant de continuer.
screening-concern-risk = La catégorie de risque de l’autorité nationale n’est pas faible. Ce programme ne continue qu’avec un risque faible : parlez-en à la supervision.
screening-concern-risk-missing = L’autorité nationale n’a pas évalué de catégorie de risque. Parlez-en à la supervision avant de continuer.
screening-concern-risk-ended = La catégorie de risque de l’autorité nationale n’est plus valable. Demandez-en une nouvelle avant de continuer.
screening-read = Lire la décision

error-screening-authority = Indiquez quelle autorité a décidé
error-screening-phase = Choisissez la phase
error-screening-outcome = Choisissez le résultat
error-screening-day = Indiquez le jour
error-screening-reference = Indiquez le numéro
error-screening-child-risk = Choisissez « Non évalué » : une personne qui a ou pourrait avoir moins de 18 ans ne reçoit pas de catégorie de risque
error-screening-risk-by = Indiquez quel service a évalué le risque
error-screening-risk-until = Indiquez un jour après l’évaluation
error-screening-appeal-by = Choisissez qui fait le recours
error-screening-appeal-order = Indiquez le jour du recours ou un jour ultérieur
error-screening-appeal-decision = Choisissez la décision sur le recours
error-screening-revoke-first = Consignez d’abord la vérification : il n’y a rien à révoquer
error-role-authority-alone = Utilisez un autre compte : l’autorité nationale n’a aucun rôle du programme

task-authority-decided = L’autorité a décidé : voir ce qui en découle
task-authority-ends = Une décision de l’autorité prend bientôt fin : redemander
task-birth-check = Vérifier la date de naissance
