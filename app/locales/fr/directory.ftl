# Organisations, services, et les listes que partagent orientations et consentements.

## Types d’organisation
organisation-kind-gov = Administration publique
organisation-kind-ngo-int = ONG internationale
organisation-kind-ngo-nat = ONG nationale
organisation-kind-cbo = Organisation communautaire
organisation-kind-private = Entreprise
organisation-kind-health-facility = Structure de santé
organisation-kind-training-centre = Centre de formation
organisation-kind-mfi-bank = Banque ou microfinance
organisation-kind-religious-traditional = Autorité religieuse ou coutumière
organisation-kind-un = Agence des Nations unies

## Types de service
service-kind-service = Service permanent
service-kind-opportunity = Opportunité à durée limitée

## Secteurs
sector-civil-legal = État civil et aide juridique
sector-education = Éducation
sector-training-livelihood = Formation et moyens d’existence
sector-basic-needs = Besoins essentiels
sector-health = Santé
sector-psychosocial = Soutien psychosocial
sector-protection = Protection
sector-community = Famille et communauté

## Catégories
category-documentation-civil-status = État civil
category-legal-aid = Aide juridique
category-housing-land-property = Logement, terre et biens
category-education-formal = École
category-education-nonformal-literacy = Alphabétisation et cours du soir
category-vocational-training = Formation professionnelle
category-apprenticeship = Apprentissage
category-job-placement = Placement en emploi
category-public-works-cfw = Travaux d’intérêt public
category-business-development = Conseil en création d’activité
category-microfinance-savings = Épargne et microfinance
category-agriculture-inputs = Intrants agricoles
category-livestock-vet = Élevage et soins vétérinaires
category-cash-voucher = Argent ou bons
category-food = Alimentation
category-nfi-shelter = Abri et articles ménagers
category-wash = Eau et assainissement
category-health-primary = Soins de santé de base
category-health-specialised-rehab-prosthetics = Soins spécialisés, rééducation, appareillage
category-srh-maternal = Santé reproductive et maternelle
category-hiv-vct = Conseil et dépistage du VIH
category-mhpss-basic = Soutien psychosocial de base
category-mhpss-focused = Accompagnement psychosocial
category-mh-specialised = Santé mentale spécialisée
category-substance-use = Aide face à l’alcool et aux drogues
category-gbv-services = Services après des violences fondées sur le genre
category-child-protection = Protection de l’enfant
category-family-tracing-reunification = Recherche et réunification familiales
category-family-mediation = Médiation familiale
category-religious-cultural-counselling = Accompagnement religieux ou culturel
category-civic-education = Éducation civique
category-community-reconciliation = Réconciliation communautaire
category-social-protection = Protection sociale
category-security-protection-relocation = Sécurité et réinstallation
category-repatriation = Rapatriement
category-other = Autre
category-protected = Protégé

## Pages
directory-lead = Qui propose quoi, et où. Ce que personne n’a vérifié depuis { $days } jours n’est pas proposé.
directory-all = Tous les services
directory-to-check = À revérifier
directory-caption = Services, par organisation
directory-filter = Filtrer les services
directory-search = Organisation ou service
directory-organisation = Organisation
directory-service = Service
directory-place = Lieu
directory-places = Places
directory-state = Vérification
directory-checked = Vérifié le { $day }
directory-stale = À revérifier : dernière fois le { $day }
directory-check = Vérifié aujourd’hui
directory-full = Complet
directory-full-until = Complet jusqu’au { $day }
directory-places-unknown = Non comptées
directory-none = L’annuaire est vide
directory-none-filtered = Aucun service ne correspond à ces filtres
directory-none-stale = Chaque service a été vérifié dans les { $days } derniers jours
organisation-about = À propos
organisation-services = Services
organisation-no-services = Aucun service actif.
organisation-contacts = Points focaux
organisation-no-contacts = Personne ne reçoit d’orientation par courriel. Imprimez plutôt la lettre.
organisation-psea = Protection contre les abus évaluée
organisation-screened = Vérifications préalables
organisation-agreement = Accord de partage de données
organisation-answers = Réponses des six derniers mois
organisation-answers-few = Trop peu d’orientations pour le dire
organisation-answers-value = { $in_time } dans le délai, { $without } sans réponse, sur { $n }
organisation-inactive = Inactive

## Tenue du répertoire
directory-organisations = Organisations
organisations-all = Toutes
organisations-ending = Accords à renouveler
organisations-lead = À qui l’on peut orienter des personnes, et à quelles conditions les données peuvent être partagées.
organisations-filter = Filtrer les organisations
organisations-none = Aucune organisation ne correspond
organisations-none-ending = Tous les accords courent encore au moins { $n } jours
organisation-new = Ajouter une organisation
organisation-edit = Modifier l’organisation
organisation-edit-lead = Toutes celles et tous ceux qui orientent des personnes voient cette page.
organisation-name = Nom de l’organisation
organisation-kind = Type
organisation-place = Où elle se trouve
organisation-locality = Quartier ou village
organisation-phone-hint = Pour appeler au sujet d’une orientation
organisation-terms = Conditions
organisation-agreement-hint = Référence de l’accord. Sans accord, partagez le moins possible.
organisation-agreement-to = Dernier jour de l’accord
organisation-agreement-to-hint = Vide s’il n’a pas de fin
organisation-psea-hint = Jour de la dernière évaluation de la protection contre l’exploitation et les abus sexuels
organisation-psea-never = Jamais évaluée
organisation-screened-hint = Jour de la dernière vérification (listes de sanctions, diligence raisonnable)
organisation-active = On y oriente des personnes
organisation-active-hint = Sinon, elle reste dans les dossiers mais n’est plus proposée.
organisation-saved = L’organisation est enregistrée.
agreement-none = Aucun accord de partage de données
agreement-ended = Accord terminé le { $day }
agreement-ends = L’accord prend fin le { $day }
agreement-until = Accord jusqu’au { $day }
agreement-holds = Accord sans date de fin
contact-new = Ajouter un point focal
contact-new-lead = Cette personne reçoit les orientations par courriel, se connecte avec un code et voit tout ce qui est envoyé à l’organisation.
contact-name-hint = Comme ses collègues l’appellent
contact-email-hint = Une boîte que cette personne est seule à lire
contact-sex = Femme ou homme
contact-sex-hint = Certains sujets ne sont confiés qu’à des femmes
focal-language = Langue des courriels
contact-add = Ajouter cette personne
contact-added = Le point focal est ajouté. Les prochaines orientations lui seront aussi envoyées.
contact-end = { $name } ne répond plus pour l’organisation
contact-ended = Le point focal ne peut plus se connecter.
service-new = Ajouter un service
service-add = Ajouter un service
service-edit = Modifier le service
service-edit-lead = Enregistrer, c’est avoir vérifié : le service compte comme vérifié aujourd’hui.
service-saved = Le service est enregistré et compte comme vérifié aujourd’hui.
service-what = Ce qui est proposé
service-category = Motif d’orientation
service-title = Nom du service
service-title-hint = Comme le prestataire l’appelle, par exemple : couture, quatre mois
service-kind = Type d’offre
service-place = Où il est donné
service-areas = Qui peut venir : de ces lieux
service-areas-hint = Un lieu par ligne, région ou province comprises. Vide : seulement le lieu où il est donné.
service-whom = Qui peut venir
service-for-sex = Femmes et hommes
service-everybody = Tout le monde
service-age-min = Âge minimal
service-age-max = Âge maximal
service-ages = De { $min } à { $max } ans
service-ages-from = À partir de { $min } ans
service-ages-to = Jusqu’à { $max } ans
service-needs-reading = Il faut savoir lire et écrire
service-hazardous = Travail dangereux pour les moins de 18 ans
service-hazardous-hint = Par exemple soudure, produits chimiques, charges lourdes. Aucune personne de moins de 18 ans n’y est orientée.
service-step-free = Accessible en fauteuil roulant
service-when = Places, coût et dates
service-free-places = Places restantes
service-free-places-hint = Vide si personne ne les compte. 0 veut dire complet.
service-cost = Ce que la personne paie
service-cost-hint = En mots, par exemple : gratuit, ou 500 par mois
service-pays = Ce que la personne reçoit
service-pays-hint = Salaire ou indemnité, en mots
service-hours = Horaires
service-apply-by = Dernier jour pour s’inscrire
service-starts-on = Premier jour
service-ends-on = Dernier jour
service-ends-on-hint = Obligatoire pour une opportunité
service-active = On y oriente des personnes
service-active-hint = Sinon, il n’est plus proposé.
error-organisation-name = Indiquez le nom de l’organisation
error-organisation-kind = Choisissez le type d’organisation
error-organisation-taken = Une organisation de ce nom est déjà dans le répertoire. Modifiez-la, ou distinguez les noms
error-agreement-ref = Indiquez la référence de l’accord qui prend fin ce jour-là
error-done-later = Indiquez aujourd’hui ou un jour passé : c’est déjà fait
error-contact-name = Indiquez le nom de cette personne
error-contact-sex = Choisissez femme ou homme
error-service-category = Choisissez le motif d’orientation
error-service-kind = Choisissez s’il est permanent ou s’il prend fin à une date
error-service-title = Indiquez le nom du service
error-service-place = Indiquez où il est donné
error-areas-many = Indiquez { $n } lieux au plus. Au-delà, indiquez leur région
error-area-unclear =
    { $places ->
        [none] « { $line } » n’est pas un lieu du répertoire. Vérifiez l’orthographe
       *[other] « { $line } » n’est pas clair. Lequel de ces lieux : { $places }
    }
error-age-range = Indiquez un âge qui n’est pas inférieur à l’âge minimal
error-service-days = Indiquez un dernier jour qui ne précède pas le premier
error-opportunity-end = Indiquez le dernier jour de l’opportunité

## Besoins sans réponse
offers-unmet = Rien ne convient : garder comme besoin ouvert
offer-pays = Rémunération : { $pays }
offer-apply-by = Inscription jusqu’au { $day }
fit-for-this-sex = Réservé aux femmes, ou aux hommes
fit-no-reading = Pas besoin de savoir lire
fit-starts = Commence plus tard
fit-starts-on = Commence le { $day }
fit-apply-over = Le délai d’inscription est passé
fit-hazardous = Travail dangereux pour les moins de 18 ans
needs-title = Besoins encore sans réponse
needs-foot = Dès qu’une offre convient au lieu, une tâche le signale.
need-since = Ouvert depuis le { $day }
need-saved = Le besoin reste ouvert dans le dossier. Une tâche le signalera dès qu’il y aura une offre.
need-ended = Le besoin est clos.
need-end-referred = Orientation faite
need-end-met = Satisfait autrement
need-end-dropped = Plus souhaité
need-end-met-do = Satisfait autrement : { $what }
need-end-dropped-do = Plus souhaité : { $what }
error-need-category = Choisissez d’abord le besoin
error-need-end = Choisissez comment il a pris fin
gaps-title = Ce qui manque
gaps-lead = Besoins auxquels aucun prestataire ne répond, par lieu. À apporter à la prochaine réunion de coordination.
gaps-need = Besoin
gaps-place = Lieu
gaps-people = Personnes en attente
gaps-offered = Proposé sur place
gaps-few = Moins de { $n }
gaps-nothing = Rien
gaps-closed =
    { $n ->
        [one] { $n } service complet, terminé ou non vérifié
       *[other] { $n } services complets, terminés ou non vérifiés
    }
gaps-open =
    { $n ->
        [one] { $n } service avec des places, ne suffit pas
       *[other] { $n } services avec des places, ne suffisent pas
    }
gaps-none = Il ne manque rien
gaps-none-text = Un besoin apparaît ici quand la personne chargée du suivi ne trouve rien qui convienne, ou qu’un prestataire ne peut pas aider.
gaps-foot = Les nombres inférieurs à { $n } ne sont pas donnés, ni rien de protégé, afin que personne ne soit reconnu.

gaps-more = Les besoins les plus grands viennent en premier. Cherchez un lieu pour le voir en entier.
