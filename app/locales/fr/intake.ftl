# La situation de la personne, demandée par étapes : à l’accueil, puis plus tard.

## Moments et étapes
occasion-intake = Accueil
occasion-six-months = Après 6 mois
occasion-twelve-months = Après 12 mois
occasion-exit = À la fin
intake-step-household = Ménage
intake-step-education = Études et compétences
intake-step-income = Revenus et biens
intake-step-health = Santé et difficultés
intake-step-wishes = Souhaits et obstacles
intake-step-terms = Conditions
intake-open = Accueil
intake-lead = Posez les questions dans l’ordre qui convient et arrêtez-vous quand il le faut. Ce qui est enregistré reste.
intake-steps = Étapes
intake-steps-saved = Étapes enregistrées
intake-steps-of = { $done } étapes enregistrées sur { $of }
intake-go-on = Continuer : { $step }
intake-go-on-all = Continuer l’accueil
intake-to-assessment = Passer à l’évaluation
intake-all-saved = Enregistré. Toutes les étapes de l’accueil ont une réponse.
intake-saved = Enregistré.
intake-draft-kept = Votre saisie est conservée { $days } jours. Vous seul la voyez, et qui reprend le dossier.
intake-done = Fait
intake-started = Commencé
intake-not-yet = Pas encore
intake-closed = D’autres personnes du dossier posent ces questions
intake-saved-by = { $day }, par { $who }
intake-left-at = arrêté à { $when }
intake-occasions = Redemandé plus tard
intake-occasions-hint = Chaque fois part de ce qui était connu en dernier.
intake-difficulty-yes = Santé : grande difficulté dans au moins une activité.
intake-difficulty-no = Santé : pas de grande difficulté.
intake-difficulty-unknown = Santé : on ignore s’il y a des difficultés.

## Une étape
intake-lead-household = Parcourez la liste avec la personne. Qui cherche un appui pour soi est enregistré à son propre nom.
intake-lead-education = Partez de ce que la personne sait déjà faire, avec ou sans certificat.
intake-lead-income = Des réponses approximatives suffisent. Rien ici ne décide à soi seul d’un appui.
intake-lead-health = Lisez chaque question à voix haute telle qu’elle est écrite et notez la réponse telle qu’elle est donnée.
intake-lead-wishes = Ce que la personne veut, avec ses mots. Rien de cela n’est une promesse.
intake-lead-terms = Ce dont les deux parties sont convenues. Lisez chaque point à voix haute. Qui ne l’accepte pas ne perd aucun appui pour cette seule raison.
intake-all-steps = Toutes les étapes
intake-draft-found = Vous avez quitté cette page le { $when }. Votre saisie est ci-dessous.
intake-draft-older = Vous avez quitté cette page le { $when }. Votre saisie est ci-dessous. { $who } a enregistré cette étape depuis : comparez avant d’enregistrer.
intake-draft-left = { $left } avait le dossier avant vous et a quitté cette page le { $when } sans enregistrer. La saisie est ci-dessous : relisez-la, puis enregistrez-la ou recommencez.
intake-draft-left-older = { $left } avait le dossier avant vous et a quitté cette page le { $when } sans enregistrer. { $who } a enregistré cette étape depuis : comparez avant d’enregistrer.
intake-start-again = Recommencer
intake-copied = Rempli d’après : { $occasion }, { $day }, par { $who }. Vérifiez chaque réponse.
intake-save-go-on = Enregistrer et continuer
intake-save-leave = Enregistrer et quitter
intake-versions = Enregistré auparavant
intake-version = { $occasion }, version { $n }
intake-version-line = { $occasion }, { $day }, par { $who }
intake-newest-version = Vers les questions
intake-nothing-answered = Aucune réponse n’a été donnée.
intake-was = À l’accueil : { $value }
form-kept = Enregistré à { $time }
form-not-kept = Pas encore enregistré : pas de connexion. Gardez cette page ouverte.

## Réponses
answer-yes = Oui
answer-no = Non
answer-unknown = Ne sait pas
answer-declined = Préfère ne pas répondre
amount = { $n } FCFA
currency = FCFA
decimal = { $whole },{ $rest }
error-amount = Saisissez un montant en chiffres, { $max } au plus
error-amount-decimals =
    { $n ->
        [0] Saisissez un montant entier : cette monnaie n’a pas de centimes
        [one] Saisissez au plus 1 chiffre après la virgule
       *[other] Saisissez au plus { $n } chiffres après la virgule
    }

## Ménage
household-size = Personnes sous le même toit
household-under-18 = Moins de 18 ans
household-dependency = Personnes à charge pour 100 en âge de travailler
household-out-of-school = En âge scolaire, hors de l’école
household-change = Modifier la liste
household-complete = Toutes les personnes qui vivent avec elle sont sur la liste
error-household-complete = Parcourez la liste, puis indiquez que tout le monde y figure

## Études et compétences
education-level = Niveau d’études le plus élevé
schooling-none = Aucun
schooling-quranic-traditional = École coranique ou traditionnelle
schooling-primary-incomplete = Primaire, inachevé
schooling-primary = Primaire achevé
schooling-lower-secondary = Premier cycle du secondaire
schooling-upper-secondary = Second cycle du secondaire
schooling-vocational = Formation professionnelle
schooling-tertiary = Études supérieures
schooling-unknown = Ne sait pas
schooling-declined = Préfère ne pas répondre
education-last-grade = Dernière classe suivie
education-resume = Souhaite reprendre l’école ou une formation
education-reads-writes = Lit et écrit une courte lettre en
education-reads-some = Lit un peu en
education-numeracy = Compte l’argent et calcule sans aide
education-work = Travail
education-before = Travail d’avant
education-during = Travail entre-temps, en termes de métier civil
education-during-hint = Seulement la compétence, par exemple chauffeur ou cuisinier. Protégé : peu de personnes le lisent et chaque lecture est consignée.
education-now = Travail actuel
education-employment = Travaille actuellement comme
education-desired = Aimerait faire ({ $n })
education-desired-list = Aimerait faire
education-skills = Compétences
education-skills-what = Ce que la personne sait faire
education-skills-level = À quel niveau
education-skills-source = Apprise
education-skills-certificate = A un certificat
skill-n = Compétence { $n }
skill-add = Ajouter une compétence
skill-level-basic = Un peu
skill-level-working = Bien
skill-level-expert = Peut l’enseigner
skill-source-school = À l’école ou en formation
skill-source-apprenticeship = En apprentissage
skill-source-work = Au travail
skill-source-self = Dans la vie
error-skill-what = Indiquez ce que la personne sait faire, ou videz la ligne
employment-employee = Personne salariée
employment-self-employed = À son compte
employment-family-worker = Aide dans l’activité familiale
employment-apprentice = En apprentissage
employment-casual-daily = Travail à la journée
employment-unemployed-seeking = Sans travail, en cherche
employment-unemployed-not-seeking = Sans travail, n’en cherche pas
employment-student = Élève ou étudiant
employment-unable = Ne peut pas travailler
employment-declined = Préfère ne pas répondre
occupation-hint = Tapez un mot, par exemple couturier ou mécanicien, et choisissez dans la liste.
occupation-find = Chercher les métiers
occupation-which = Lequel ?
occupation-words = Aucun de ceux-ci : garder « { $words } »
occupation-years = Années
occupation-for-years =
    { $n ->
        [0] { $what }, moins d’un an
        [one] { $what }, { $n } an
       *[other] { $what }, { $n } ans
    }
error-occupation-choose = Choisissez le métier dont il s’agit

## Revenus et biens
income-cash = Argent liquide un mois ordinaire
income-cash-hint = En chiffres, par exemple 12 500. Rien gagné : 0 ; question non posée : laissez vide.
income-in-kind = Reçu en nature
income-in-kind-hint = Nourriture, logement, aide : en quelques mots.
income-sources = De combien de sources
income-seasonal = Change selon la saison
income-saves = Met de l’argent de côté
income-savings-group = Dans un groupe d’épargne
income-savings-group-hint = Par exemple une tontine ou une association villageoise d’épargne.
income-debt = Doit
income-creditors = À qui
creditor-family = Famille ou amis
creditor-trader = Un commerçant
creditor-savings-group = Un groupe d’épargne
creditor-microfinance = Une banque ou une institution de microfinance
creditor-moneylender = Un prêteur
creditor-other = Quelqu’un d’autre
creditor-declined = Préfère ne pas répondre
error-creditors-without-debt = Indiquez le montant dû, ou retirez les réponses sur les créanciers
income-belongings = Biens
income-land = Terre à cultiver
land-owned = Terre à soi
land-access = Peut en utiliser
land-none = Aucune
land-unknown = Ne sait pas
land-declined = Préfère ne pas répondre
income-hectares = Combien d’hectares
income-hectares-hint = Par exemple 0,5.
error-hectares = Saisissez des hectares avec deux chiffres au plus après la virgule, jusqu’à { $max }
income-land-paper = A un papier pour la terre
income-animals = Bétail
income-animals-hint = Nombre de têtes. Aucune : 0 ; question non posée : laissez vide.
income-animals-cattle = Bovins
income-animals-small = Moutons et chèvres
income-animals-donkeys = Ânes
income-animals-camels = Chameaux
income-animals-poultry = Volaille
income-animals-head = { $kind } : { $n }
income-animals-units = { $n } unités de bétail tropical
income-goods = Possède
good-tools = Outils d’un métier
good-phone = Téléphone
good-bicycle = Vélo
good-motorbike = Moto
good-cart = Charrette
good-vehicle = Voiture ou camion
good-shop = Boutique ou étal
income-housing = Logement
income-tenure = Y habite
tenure-owner = En propriétaire
tenure-tenant = En location
tenure-hosted = En étant hébergé
tenure-family-home = Dans la maison familiale
tenure-camp = Dans un camp ou un centre
tenure-none = N’a pas de logement
tenure-declined = Préfère ne pas répondre
income-dwelling = Dans
dwelling-solid = Une maison en dur
dwelling-earth = Une maison en banco
dwelling-straw = Une case en paille ou en bois
dwelling-tent = Une tente ou un abri
dwelling-none = Rien
income-dispute = Quelqu’un conteste la terre ou la maison

## Santé et difficultés
health-who-reads = Seules les personnes qui accompagnent la personne lisent ces réponses, et chaque lecture est consignée.
health-child = Cette personne a ou pourrait avoir moins de 18 ans. Les questions sur le fonctionnement de l’enfant sont posées par la personne chargée de la protection de l’enfance.
health-intro = Les questions suivantes portent sur les difficultés que vous pouvez avoir à faire certaines activités en raison d’un PROBLÈME DE SANTÉ.
health-seeing = Avez-vous des difficultés à voir, même avec des lunettes ?
health-hearing = Avez-vous des difficultés à entendre, même avec un appareil auditif ?
health-walking = Avez-vous des difficultés à marcher ou à monter des marches ?
health-remembering = Avez-vous des difficultés à vous souvenir ou à vous concentrer ?
health-self-care = Avez-vous des difficultés à prendre soin de vous-même, par exemple à vous laver entièrement ou à vous habiller ?
health-communicating = Dans votre langue habituelle, avez-vous des difficultés à communiquer, par exemple à comprendre les autres ou à vous faire comprendre ?
difficulty-1 = Non, aucune difficulté
difficulty-2 = Oui, quelques difficultés
difficulty-3 = Oui, beaucoup de difficultés
difficulty-4 = Ne peut pas du tout le faire
difficulty-7 = Refuse de répondre
difficulty-9 = Ne sait pas
health-other = Autres questions sur la santé
health-injury = A été blessée dans le conflit
health-injury-year = En quelle année
health-aid = A besoin d’une prothèse, d’un fauteuil roulant ou d’une autre aide
health-impairment = Autre chose qui rend la vie quotidienne difficile
health-impairment-hint = Avec les mots de la personne. Aucun nom.
health-chronic = Maladies qui durent
health-chronic-hint = Jamais le VIH : il n’est écrit nulle part.
health-medication = A besoin de médicaments en permanence
health-pregnancy = Attend ou allaite un enfant
pregnancy-neither = Ni l’un ni l’autre
pregnancy-pregnant = Enceinte
pregnancy-lactating = Allaite
pregnancy-unknown = Ne sait pas
pregnancy-declined = Préfère ne pas répondre
error-health-hiv = Ne mentionnez pas le VIH : il n’est jamais écrit. Une orientation vers un dépistage est protégée et suffit.

## Souhaits et obstacles
wishes-words = Ce que la personne aimerait
wishes-words-hint = Avec ses mots. Ni acte ni opération, aucun nom d’autrui.
wishes-track = Voie { $n }
wishes-tracks = Voies, la préférée d’abord
error-track-twice = Choisissez une autre voie : celle-ci est déjà choisie
wishes-relocate = Déménagerait pour cela
wishes-area = Préférerait vivre
area-rural = À la campagne
area-urban = En ville
area-either = L’un ou l’autre
wishes-barriers = Ce qui fait obstacle
barrier-childcare = Garde des enfants
barrier-transport = Transport
barrier-health = Santé
barrier-literacy = Lecture et écriture
barrier-documents = Papiers
barrier-insecurity = Insécurité
barrier-stigma = Le regard des autres
barrier-debt = Dettes
barrier-other = Autre chose
wishes-return = Le retour
wishes-family = Comment la famille a reçu la personne
wishes-community = Comment le voisinage l’a reçue
acceptance-welcomed = Bien accueillie
acceptance-accepted = Acceptée
acceptance-mixed = Par certains oui, par d’autres non
acceptance-rejected = Rejetée
acceptance-unknown = Ne sait pas
acceptance-declined = Préfère ne pas répondre
wishes-safety = Protégé : peu de personnes lisent ces réponses et chaque lecture est consignée.
wishes-fear = Craint que quelqu’un se venge
wishes-fear-hint = Si oui, une tâche vous demande d’établir un plan de sécurité.
wishes-commander = Un ancien supérieur vit à proximité

## Conditions
terms-clauses = La personne s’engage
terms-clauses-hint = Cochez ce que la personne accepte. Ce qui reste ouvert n’a pas été accepté.
clause-no-weapons = à ne détenir ni porter aucune arme
clause-civilian-life = à vivre en civil, sous aucun commandement armé
clause-site-rules = à suivre les règles des lieux où l’appui est donné
clause-respect = à respecter le personnel, les autres participants et les voisins
clause-law = à respecter la loi
clause-take-part = à prendre part à ce qui est convenu, ou à prévenir à temps en cas d’empêchement
terms-language = Langue dans laquelle elles ont été lues
terms-method = Comment la personne a accepté
error-terms-method = Choisissez comment la personne a accepté
terms-copy = La personne en a une copie, ou on les lui a relues
terms-child = La personne a peut-être moins de 18 ans. L’appui à un enfant est sans conditions : rien n’est demandé ici. Enregistrez l’étape pour continuer.

## Dans la chronologie
event-answered = { $occasion } : { $step }
task-step-left = Relire des réponses saisies avant que le dossier vous soit confié
action-person-late-step = Réponses saisies avant un changement de mains gardées en brouillon
