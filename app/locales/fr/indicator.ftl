# Chiffres du programme.

nav-dashboard = Tableau de bord
today-place-dashboard = Ce que le programme obtient, en chiffres qui ne trahissent personne
dashboard-title = Tableau de bord du programme
dashboard-lead = Situation au { $at }. Les dossiers cloisonnés ne sont pas comptés ici.
dashboard-funnel = De l’enregistrement à la clôture
dashboard-children = Enfants
dashboard-children-n = Dossiers d’enfants
dashboard-children-foot = Les enfants sont comptés à part et n’entrent dans aucun autre chiffre de cette page.

indicator-filter = Découper les chiffres
indicator-any = Tous
indicator-by = Lignes
indicator-by-usual = Comme d’habitude
indicator-all = Tout le monde
indicator-quarter = { $quarter ->
    [1] 1er trimestre { $year }
   *[other] { $quarter }e trimestre { $year }
}
indicator-sex-age = { $sex }, { $age }
indicator-how = Mode de calcul
indicator-counts = Comptés
indicator-of-all = Sur
indicator-code = Code
indicator-version = Version de la formule
indicator-no-data = Pas de données
indicator-hidden = Masqué
indicator-not-yet = Pas encore la moitié
indicator-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
indicator-of = { $of } sur { $all }
indicator-of-hours = { $of } heures sur { $all }
indicator-of-hidden = Sur { $all }
indicator-suppressed = Les chiffres qui portent sur moins de 5 personnes sont masqués, ainsi que tout autre chiffre dont on pourrait les déduire. Il en va de même dans chaque export.
indicator-too-fine = Deux découpages au plus
indicator-too-fine-text = Trois découpages à la fois permettraient de reconnaître des personnes. Remettez un des filtres ou les lignes sur « Tous ».
indicator-unknown = Ce choix n’existe pas
indicator-unknown-text = L’adresse demande quelque chose qui n’est pas dans les listes. Choisissez à nouveau.

indicator-family-time = Période
indicator-family-office = Bureau
indicator-family-area = Zone
indicator-family-people = Sexe et âge
indicator-family-difficulty = Handicap
indicator-family-category = Association

report-sex-women = Femmes
report-sex-men-others = Hommes et autres
report-age-18-24 = jusqu’à 24 ans
report-age-25-35 = 25 à 35 ans
report-age-36-59 = 36 à 59 ans
report-age-60 = 60 ans et plus
report-difficulty-yes = En situation de handicap
report-difficulty-no = Sans handicap
report-difficulty-unknown = Non demandé

indicator-theme-cases = Dossiers
indicator-theme-referral = Orientations
indicator-theme-training = Formation
indicator-theme-livelihood = Activités économiques
indicator-theme-outcome = Résultats
indicator-theme-quality = Qualité des données

indicator-stage-registered = Enregistrés
indicator-stage-profiled = Situation relevée
indicator-stage-planned = Plan signé
indicator-stage-supported = Accompagnés
indicator-stage-followed = Suivis
indicator-stage-closed-well = Bien clôturés
indicator-stage-left-early = Partis plus tôt

indicator-a1 = Personnes enregistrées
indicator-a1-how = Personnes dont le dossier a été ouvert dans la période. Les doublons fusionnés comptent une fois ; les dossiers ouverts par erreur ne comptent pas.
indicator-a3 = Situation relevée sous 7 jours
indicator-a3-how = Dossiers où les premières questions sur la situation ont reçu une réponse sous 7 jours, divisés par les dossiers ouverts depuis au moins 7 jours.
indicator-b1 = Dossiers actifs
indicator-b1-how = Dossiers ouverts le dernier jour de la période.
indicator-b3 = Délai du premier entretien
indicator-b3-how = Jours entre l’ouverture du dossier et le moment où la moitié des personnes a eu un premier entretien effectif. Qui n’en a pas encore eu compte jusqu’à aujourd’hui ou jusqu’à la clôture (Kaplan-Meier).
indicator-b4 = Délai de la première orientation
indicator-b4-how = Jours entre l’ouverture du dossier et le moment où la moitié des personnes a eu une première orientation envoyée. Qui n’en a pas encore eu compte jusqu’à aujourd’hui ou jusqu’à la clôture (Kaplan-Meier).
indicator-b4-30 = Orientés sous 30 jours
indicator-b4-30-how = Dossiers avec une première orientation sous 30 jours, divisés par les dossiers ouverts depuis au moins 30 jours.
indicator-b5 = Plan signé sous 45 jours
indicator-b5-how = Dossiers avec un plan signé sous 45 jours, divisés par les dossiers ouverts depuis au moins 45 jours.
indicator-b6 = Suivis à temps
indicator-b6-how = Visites et appels faits au plus 7 jours après la date prévue, divisés par ceux qui étaient prévus.
indicator-c1 = Orientations acceptées
indicator-c1-how = Orientations acceptées par le prestataire, divisées par celles qu’il a acceptées, refusées ou laissées sans réponse jusqu’au bout.
indicator-c2 = Orientations menées à terme
indicator-c2-how = Orientations pour lesquelles la personne a confirmé avoir reçu le service, divisées par les orientations envoyées depuis au moins 60 jours.
indicator-c3 = Délai de réponse
indicator-c3-how = Jours jusqu’à ce que la moitié des orientations ait reçu une réponse. Ce qui est sans réponse compte jusqu’à aujourd’hui (Kaplan-Meier).
indicator-c4 = Rendez-vous manqués
indicator-c4-how = Orientations avec un rendez-vous auquel la personne n’est pas venue, divisées par les orientations avec rendez-vous.
indicator-c5 = Orientations sans réponse
indicator-c5-how = Orientations terminées parce que le prestataire n’a pas répondu, divisées par les orientations envoyées.
indicator-d1 = Formations réussies
indicator-d1-how = Apprenants diplômés, divisés par ceux dont la formation est terminée. Les personnes sans dossier ne sont pas comptées ici.
indicator-d2 = Assiduité
indicator-d2-how = Heures suivies, divisées par les heures données aux apprenants.
indicator-d3 = Abandons de formation
indicator-d3-how = Apprenants qui ont abandonné, divisés par ceux qui ont commencé.
indicator-d4 = Métier appris exercé
indicator-d4-how = Diplômés qui travaillent, six mois après le dernier jour, dans le même sous-grand groupe de la CITP-08 que la formation, divisés par les diplômés dont on a des nouvelles. Si personne n’a posé la question, une visite au travail ou dans une activité à moins de 30 jours de cette date compte.
indicator-e1-6 = Activités en marche après 6 mois
indicator-e1-6-how = Activités vues en marche, même en partie ou en saison, environ 180 jours après la première tranche, divisées par celles dont on sait quelque chose. Une activité fermée le reste.
indicator-e1-12 = Activités en marche après 12 mois
indicator-e1-12-how = Activités vues en marche, même en partie ou en saison, environ 365 jours après la première tranche, divisées par celles dont on sait quelque chose. Une activité fermée le reste.
indicator-e2 = Activités bénéficiaires
indicator-e2-how = Activités en marche dont les recettes ont dépassé les dépenses le mois précédant la dernière visite, divisées par les activités en marche pour lesquelles les deux montants sont connus.
indicator-e3 = Emplois créés
indicator-e3-how = Personnes payées pour leur travail, à plein temps ou non, dans les activités en marche à la dernière visite. Le ou la propriétaire n’est pas compté.
indicator-f2-6 = Toujours suivis après 6 mois
indicator-f2-6-how = Personnes qui n’étaient pas parties 6 mois après l’ouverture de leur dossier, divisées par toutes celles dont le dossier est aussi ancien. Partie veut dire : perdue de vue, retirée, ou clôturée pour un motif gardé sous scellé. Les personnes décédées ou passées à un autre service ne sont pas comptées.
indicator-f2-12 = Toujours suivis après 12 mois
indicator-f2-12-how = Personnes qui n’étaient pas parties 12 mois après l’ouverture de leur dossier, divisées par toutes celles dont le dossier est aussi ancien. Partie veut dire : perdue de vue, retirée, ou clôturée pour un motif gardé sous scellé. Les personnes décédées ou passées à un autre service ne sont pas comptées.
indicator-f5 = Bien clôturés
indicator-f5-how = Dossiers clôturés parce que les buts sont atteints ou que la personne est autonome, divisés par tous les dossiers clôturés dans la période.
indicator-j1 = Dossiers ouverts au suivi en retard
indicator-j1-how = Dossiers ouverts avec une visite ou un appel qui aurait dû être fait, divisés par tous les dossiers ouverts, le dernier jour de la période.

## Rapports

reports-title = Rapports
reports-lead = Les chiffres d’une période tels qu’ils ont été communiqués. Un rapport n’est jamais modifié : un autre le rectifie.
reports-none = Pas encore de rapport
reports-none-text = Un rapport garde les chiffres d’une période terminée, pour qu’on puisse les recalculer.
report-period = Période
report-period-hint = Seulement des périodes terminées
report-make = Figer les chiffres
report-saved = Les chiffres sont figés.
report-of = Rapport { $number } : { $time }
report-made = Établi le { $at } par { $by }.
report-indicator = Indicateur
report-again = Recalculer
report-same = Les mêmes chiffres
report-same-text = Recalculés à partir des lignes gardées avec le rapport.
report-differs = Les chiffres diffèrent
report-differs-text = La formule d’un indicateur a changé depuis, ou ce qui a été gardé est endommagé. Comparez avant d’utiliser ces chiffres.
report-restated-by = Rectifié par le rapport { $number }.
report-open = Ouvrir le rapport { $number }
report-restates = Rectifie le rapport { $number } : { $reason }
report-corrected = Ce qui est dit autrement
report-before = Avant
report-now = Maintenant
report-restate = Rectifier ce rapport
report-reason = Pourquoi
report-reason-hint = Pour tous ceux qui ont utilisé les chiffres. Ne nommez personne.
report-restate-make = Figer les chiffres rectifiés
error-report-period = Choisissez une période terminée.
error-report-reason = Dites pourquoi le rapport est rectifié.
error-report-there = Il existe déjà un rapport pour cette période. Ouvrez-le et rectifiez-le là.
error-report-none = Quelqu’un d’autre a rectifié ce rapport entre-temps. Rouvrez la liste.
family-report = Rapports
action-report-made = A figé les chiffres d’une période
