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
directory-lead = Qui propose quoi, et où. Ce que personne n’a vérifié depuis 90 jours n’est pas proposé.
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
directory-none-stale = Chaque service a été vérifié dans les 90 derniers jours
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
organisation-agreement-until = { $reference }, jusqu’au { $day }
organisation-inactive = Inactive
