# Mots de l’interface et mots communs à toutes les fonctions.

## Le document
document-title = { $title } · Passerelle
document-title-error = Erreur : { $title } · Passerelle
skip-to-content = Aller au contenu
language = Langue
solo-footer = Passerelle est un logiciel libre.
demo-mark = Démo
demo-text = Ceci est une démonstration. Les personnes et les lieux sont inventés. N’y saisissez aucune donnée réelle.

## Navigation
nav-label = Navigation principale
nav-today = Aujourd’hui
nav-cases = Dossiers
nav-referrals = Orientations
nav-duplicates = Doublons
nav-partner = Orientations reçues
nav-directory = Annuaire
nav-oversight = Contrôle
nav-audit = Journal d’audit
nav-admin = Administration
nav-more = Plus
breadcrumb = Fil d’Ariane
saved-views = Vues enregistrées
case-sections = Rubriques du dossier
pages = Pages
previous = Précédent
next = Suivant
pagination-shown =
    { $n ->
        [0] Aucun élément affiché
        [one] 1 élément affiché
       *[other] { $n } éléments affichés
    }
pagination-of = { $n } sur { $total }
progress-of = { $value } sur { $max }

## Compte
account-menu = Votre compte
account-link = Compte et sessions
account-role-and-office = { $role }, { $office }
appearance-light = Affichage : clair
appearance-dark = Affichage : sombre
appearance-auto = Affichage : comme l’appareil
sign-in = Se connecter
sign-out = Se déconnecter

## Recherche et filtres
search = Rechercher
search-cases-placeholder = Numéro de dossier, nom ou téléphone
apply = Appliquer
clear = Effacer

## Boutons
save = Enregistrer
save-and-continue = Enregistrer et continuer
save-draft = Enregistrer comme brouillon
cancel = Annuler
continue = Continuer
add = Ajouter
edit = Modifier
remove = Retirer
close = Fermer
send = Envoyer
print = Imprimer
try-again = Réessayer
go-home = Aller à Aujourd’hui

## Réponses
yes = Oui
no = Non
unknown = Ne sait pas
declined = Préfère ne pas le dire
not-asked = Question non posée
none = Aucun
not-recorded = Non renseigné
empty-value = Vide
optional-mark = (facultatif)
form-sending = Envoi…
select-choose = Choisir
select-none = Sans réponse

## Dates
day-and-time = { $day }, { $time }
date-day = Jour
date-month = Mois
date-year = Année
date-parts-hint = L’année seule suffit. Laissez vides le jour ou le mois s’ils ne sont pas connus.
today = aujourd’hui
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
weekday-1 = Lundi
weekday-2 = Mardi
weekday-3 = Mercredi
weekday-4 = Jeudi
weekday-5 = Vendredi
weekday-6 = Samedi
weekday-7 = Dimanche

## Erreurs des champs
error-prefix = Erreur :
error-unknown-choice = Choisissez une des réponses de la liste
error-number-range = Saisissez un nombre entier de { $min } à { $max }
error-control-characters = Saisissez de nouveau ce texte : il contient des caractères qui ne peuvent pas être affichés
error-too-long = Raccourcissez ce texte à { $max } caractères au plus
error-incomplete = Répondez aux questions restées ouvertes
error-date = Saisissez une date qui existe, avec une année à quatre chiffres
error-date-future = { $what } : choisissez aujourd’hui ou un jour passé
error-date-which = Date
error-date-made = Jour de la visite ou de l’appel
error-date-held = Jour de l’entretien
error-date-visited = Jour de la visite
error-date-heard = Jour où vous l’avez appris
error-malformed = Le formulaire n’a pas pu être lu. Vérifiez vos réponses, puis envoyez-le de nouveau.

## Un formulaire refusé
error-summary-title =
    { $n ->
        [one] Erreur : 1 point à vérifier
       *[other] Erreur : { $n } points à vérifier
    }
error-401-form = Ce que vous avez saisi est toujours là. Connectez-vous dans un autre onglet, puis renvoyez ce formulaire.
error-500-form = Rien n’a été enregistré, mais ce que vous avez saisi est toujours là. Renvoyez le formulaire dans quelques minutes.
conflict-title = Erreur : quelqu’un d’autre a modifié ces données après que vous les avez ouvertes
conflict-text = Votre version est toujours dans le formulaire ; l’autre est enregistrée. Comparez-les, corrigez le formulaire si besoin, puis enregistrez : le contenu du formulaire remplacera alors ce qui est enregistré.
conflict-gone = Votre envoi n’a pas été enregistré. Cette page montre l’état actuel.
conflict-caption = Version enregistrée et votre saisie
conflict-field = Champ
conflict-saved = Enregistré
conflict-typed = Votre saisie
saved-now = Enregistré actuellement : { $value }
saved-now-empty = Enregistré actuellement : vide

## Pages d’erreur
error-number = Erreur { $code }
error-reference = Si cela continue, donnez ce code à l’assistance :
error-wait-seconds =
    { $n ->
        [one] Attendez 1 seconde, puis réessayez.
       *[other] Attendez { $n } secondes, puis réessayez.
    }
error-wait-minutes =
    { $n ->
        [one] Attendez 1 minute, puis réessayez.
       *[other] Attendez { $n } minutes, puis réessayez.
    }
error-401-title = Vous n’êtes pas connecté
error-401-text = Votre session a pris fin, ou cette page demande un compte. Connectez-vous pour continuer.
error-403-title = Votre rôle ne le permet pas
error-403-text = Rien n’a été modifié. Si votre travail le demande, adressez-vous à votre responsable ou à l’administration du système.
error-404-title = Cette page n’existe pas
error-404-text = L’adresse est peut-être erronée, ou il ne s’agit pas d’un dossier que vous suivez. Vérifiez le numéro, ou repartez d’Aujourd’hui.
error-409-title = Quelqu’un d’autre a modifié ces données entre-temps
error-409-text = Votre saisie n’a pas été enregistrée. Ouvrez de nouveau la page pour voir la dernière version.
error-422-title = L’adresse n’a pas pu être lue
error-422-text = Il y manque quelque chose, ou une partie est erronée. Repartez d’Aujourd’hui.
error-429-title = Trop de tentatives
error-500-title = Un problème est survenu de notre côté
error-500-text = Ce que vous aviez enregistré est en sécurité. Réessayez dans quelques minutes.

## Le journal d’audit
audit-caption = Entrées du journal, les plus récentes d’abord
audit-when = Quand
audit-who = Qui
audit-action = Action
audit-record = Objet
audit-detail = Motif ou détail
audit-see-entry = Voir l’entrée
audit-fingerprint = Dernière empreinte :
diff-caption = Anciennes et nouvelles valeurs
diff-old = Avant :
diff-new = Après :
diff-same = Inchangé

## Identité protégée, partage, doublons
reveal-protected = Identité protégée
reveal-title = Afficher le nom et les coordonnées ?
reveal-text = Ils restent visibles 5 minutes. Votre motif est enregistré, et la personne déléguée à la protection des données peut le voir.
reveal-button = Afficher pendant 5 minutes
never-shared = Jamais partagé
duplicates-title = Doublons possibles
duplicates-found =
    { $n ->
        [0] Aucun trouvé
        [one] 1 trouvé
       *[other] { $n } trouvés
    }
duplicate-strong = Forte ressemblance
duplicate-weak = Faible ressemblance

## Étapes
crossing-summary = Étape { $step } sur { $total } : { $label }
crossing-done = Terminé

## Impression
print-how = A4. Utilisez la commande d’impression du navigateur. L’ouverture de cette page est inscrite au journal d’audit.
print-secret = Confidentiel. À garder sous clé et à détruire après usage.

## Rôles
role-caseworker = Gestionnaire de cas
role-supervisor = Responsable de supervision
role-focal-point = Point focal
role-trainer = Formateur ou formatrice
role-livelihood-officer = Responsable des moyens d’existence
role-finance = Finances
role-programme-manager = Responsable de programme
role-me-officer = Responsable du suivi et de l’évaluation
role-dpo = Protection des données
role-partner = Partenaire
role-auditor = Audit
role-authority = Autorité nationale (vérification)
role-admin = Administration du système

## Compartiments
compartment-general = Général
compartment-child = Enfants
compartment-gbv = Violences basées sur le genre
compartment-sensitive = Sensible

## À quelle distance est un jour
due-today = Aujourd’hui
due-late =
    { $n ->
        [one] { $n } jour de retard
       *[other] { $n } jours de retard
    }
due-in =
    { $n ->
        [1] Demain
        [one] Dans { $n } jour
       *[other] Dans { $n } jours
    }

## Listes dans une phrase
list-separator = {", "}

nav-livelihoods = Activités
nav-approvals = Approbations
nav-payments = Paiements

list-more = Tout n’est pas affiché ici.
