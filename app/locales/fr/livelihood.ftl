# Activités : plans, argent en tranches, paiements, visites, chiffres.

## Liste et plan
businesses-title = Activités
businesses-lead = Les activités que les personnes lancent, du plan jusqu’à un an après le premier argent.
businesses-none = Pas encore d’activité
businesses-none-text = Une activité commence par un plan. Deux personnes le notent, une troisième décide.
businesses-more = Plus sur les activités
businesses-filter = Filtrer les activités
businesses-case-lead = Ce que la personne lance, et chaque montant versé pour cela.
businesses-case-text = Un conseiller en activités écrit le plan avec la personne.
business-new = Nouveau plan d’affaires
business-edit = Écrire le plan
business-edit-lead = Écrivez-le avec la personne. Deux personnes le notent sans voir la note de l’autre ; quelqu’un qui n’y a pas pris part décide.
business-crumb = Activité
business-case = À qui est l’activité ?
business-case-hint = Code du dossier, ou nom de code dans votre bureau
business-what = Ce qui est lancé
business-kind = Qui la lance ?
business-kind-individual = Une personne
business-kind-group = Un groupe
business-kind-cooperative = Une coopérative
business-title = Nom de l’activité
business-title-hint = Quoi et où, par exemple Moulin à grain au marché. Pas de nom de personne.
business-sector = Secteur
business-sector-agriculture = Agriculture
business-sector-livestock = Élevage
business-sector-fishing = Pêche
business-sector-food = Alimentation et boissons
business-sector-trade = Commerce
business-sector-crafts = Artisanat
business-sector-repair = Réparation
business-sector-transport = Transport
business-sector-services = Services
business-activity = Activité principale
business-description = Qu’est-ce qui est fait ou vendu, et comment ?
business-description-hint = Ni noms ni numéros de téléphone
business-place = Où est-ce ?
business-locality = Où exactement ?
business-women = Femmes qui y travaillent
business-men = Hommes qui y travaillent
business-person = Personne
business-market = Qui achète
business-customers = Qui achète, combien et à quelle fréquence ?
business-customers-hint = Ce qui a été demandé sur place, et à qui
business-competitors = Autres, tout près, qui vendent la même chose
business-price = À quel prix se vend une unité ?
business-money = Argent
business-currency = Monnaie
business-cost-n = À acheter, { $n }
business-cost-amount = Coût, { $n }
business-cost-add = Un achat de plus
business-costs-title = Ce qu’il faut acheter
business-own = La personne apporte
business-own-hint = Argent, outils ou marchandises, à leur valeur
business-asked = Demandé au programme
business-asked-hint = Avec ce que la personne apporte, c’est le coût de l’ensemble
business-modality = Sous quelle forme vient l’aide ?
business-modality-hint = En nature si c’est possible. On évite les grosses sommes en espèces.
modality-in-kind = En nature
modality-mobile-money = Argent mobile
modality-voucher = Bon d’achat
modality-cash = Espèces
business-shares = Tranches, en pour cent
business-shares-hint = Cent en tout, par exemple 50/30/20
business-months = Ce qui est prévu
business-months-hint = Pour un mois faible, pas pour le meilleur. Les mois intermédiaires sont calculés.
business-revenue-n = Recettes, mois { $n }
business-costs-n = Dépenses, mois { $n }
business-risks-title = Risques
business-risks = Qu’est-ce qui peut mal tourner ?
business-risks-hint = Saisons, prix, eau, déchets, sécurité, et ce qu’on ferait alors
business-harm = Peut-elle nuire ?
business-harm-hint = Trois questions sur la paix dans le lieu, chacune par oui ou non. Un oui demande une réponse ci-dessous.
business-rivals = Elle prend des clients à quelqu’un de la communauté
business-disputed = Le lieu, la terre ou l’eau sont disputés
business-envy = Elle peut passer pour une récompense donnée à quelques-uns
business-answer = Que fait-on pour l’éviter ?
business-answer-hint = Nécessaire si l’un des trois points est vrai
harm-yes = Oui : { $what }
harm-no = Non : { $what }
harm-open = Pas encore répondu : { $what }
business-submit = Soumettre au comité
business-keep = Garder comme brouillon
business-state = État
business-state-any = Tous les états
business-state-draft = Brouillon
business-state-submitted = Soumis
business-state-committee-review = Au comité
business-state-approved = Approuvé
business-state-conditional = Approuvé sous conditions
business-state-revised = À revoir
business-state-rejected = Non financé
business-begun = Début
business-not-begun = Pas commencée
business-since = En activité depuis le { $day }
business-closed-on = Fermée le { $day }
business-plan = Plan d’affaires
business-version = Version { $n }
business-workers = Y travaillent
business-people = Femmes : { $women }, hommes : { $men }
business-start-cost = Pour commencer
business-total-own = { $total }, dont { $own } de la personne
business-break-even = Se rembourse
business-even =
    { $n ->
        [one] Dès le premier mois
       *[other] Au mois { $n }
    }
business-even-never = Pas en trois ans
business-same = Même activité financée ici
business-same-waiting = Même activité, plan en attente du comité
business-saturated = D’autres font la même chose ici
business-saturated-text = La même activité est déjà financée dans cette commune, ou attend une décision : demandez s’il y a assez de clients, ou si un autre métier irait mieux.
business-written = Écrit
business-whole = Le plan entier
business-running = Est-elle toujours en activité ?
business-print = Montrer à la personne
count-none = Aucune
count-few = Moins de 5

business-saved-draft = Le brouillon est gardé. Personne d’autre n’a encore à le regarder.
business-saved-submitted = Le plan est au comité.
business-saved-scored = Votre note est gardée.
business-saved-decided = La décision est gardée.
business-saved-payee = Le destinataire de l’argent est gardé.
business-saved-tranche = C’est gardé.
business-saved-visited = La visite est gardée.
business-saved-recovery = C’est gardé.

## Comité
business-score = Noter le plan
business-score-lead = Vous verrez l’avis des autres quand deux personnes auront noté.
business-score-points = Points, de 0 à { $max }
business-score-words = Pourquoi ?
business-score-hint = Clients, savoir-faire, coûts, risques, paix dans le lieu
business-score-save = Garder la note
business-scores = Notes
business-points = { $n } sur { $max }
business-scores-missing =
    { $n ->
        [one] Il manque encore une note, de quelqu’un qui n’a pas écrit le plan.
       *[other] Il manque { $n } notes, de personnes qui n’ont pas écrit le plan.
    }
business-waits-decision = Attend un superviseur qui ne l’a ni écrit ni noté.
business-decide = Décider
business-decision = Décision
business-decision-words = Conditions, ou pourquoi
business-decision-hint = Nécessaire sauf pour un simple oui
business-decide-save = Garder la décision
household-title = La personne est décédée
household-lead = Ce qui reste dû peut aller au ménage, par quelqu’un qui est désigné et qu’une deuxième personne accepte.
household-give = Le ménage reçoit le reste

## Tranches
tranches-title = Subvention : { $amount } en { $n } tranches
tranches-sums = { $paid } versés, { $rest } à venir
tranche-n = Tranche { $n }
tranche-opens = S’ouvre quand : { $condition }
tranche-condition-plan-approved = Le plan est approuvé
tranche-condition-conditions-met = Les conditions de la décision sont remplies
tranche-condition-use-seen = Une visite a vu que la tranche précédente est utilisée comme convenu
tranche-condition-records-kept = Un cahier est tenu et la tranche précédente est utilisée comme convenu
tranche-state-planned = Pas ouverte
tranche-state-condition-met = Peut être demandée
tranche-state-requested = Attend l’approbation
tranche-state-approved = Approuvée
tranche-state-paid = Payée
tranche-state-confirmed-by-recipient = Reçue
tranche-state-reconciled = Rapprochée
tranche-state-withheld = Retenue
tranche-state-cancelled = Annulée
tranche-state-recovered = Revenue
tranche-requested-by = Demandée par { $who }, { $day }
tranche-approved-by = Approuvée par { $who }, { $day }
tranche-paid-by = Payée par { $who }, { $day }, { $reference }
tranche-received-on = La personne l’a reçue, { $day }
tranche-not-received = La personne ne l’a pas confirmée
tranche-reconciled-on = Le relevé dit la même chose, { $day }
tranche-needs-other = Il faut quelqu’un qui ne l’a pas demandée
tranche-meet = La condition est remplie
tranche-meet-words = Comment le savez-vous ?
tranche-request = Demander
tranche-approve = Approuver
tranche-refuse = Ne pas approuver
tranche-receive = La personne l’a reçue
tranche-receive-how = Comment la personne l’a-t-elle confirmé ?
tranche-received-day = Reçue le
tranche-withhold = Retenir
tranche-release = Laisser continuer
tranche-cancel = Annuler la tranche
tranche-reverse = L’argent est revenu
tranche-why = Pourquoi ?
hold-title = Les paiements attendent
hold-child = La personne a moins de 18 ans, ou l’âge n’est pas certain. On ne verse pas d’argent à un enfant.
hold-duplicate = La personne a peut-être deux fiches. Quelqu’un doit d’abord les comparer.
hold-paid-elsewhere = La personne a déjà été payée sous une autre fiche, fusionnée avec celle-ci. Le reste attend.
hold-suspended = Les avantages sont suspendus.
hold-deceased = La personne est décédée. Ce qui reste dû demande une décision.
hold-ended = Le dossier est terminé.
hold-no-payee = Personne n’est désigné pour recevoir l’argent.
hold-payee-not-approved = Une deuxième personne doit accepter le destinataire.
hold-payee-new = Le destinataire a changé dans les 14 derniers jours.
hold-goods-missing = Ce qui est acheté n’est pas arrivé, ou la personne ne l’a pas confirmé.
hold-use-unclear = Il faut d’abord voir que ce qui a été payé a servi et que l’activité tourne.
hold-decided = Quelqu’un a décidé de la retenir.

## Destinataire
payee-title = À qui va l’argent
payee-none = Personne n’est encore désigné
payee-set = Désigner le destinataire
payee-change = Changer de destinataire
payee-hint = Le nom de la personne vient de la fiche. Si quelqu’un d’autre reçoit l’argent, il faut l’accord d’une deuxième personne. Après un changement, les paiements attendent 14 jours.
payee-kind = Qui le reçoit ?
payee-kind-person = La personne
payee-kind-proxy = Quelqu’un d’autre
payee-person-hint = Avec un téléphone de la fiche, ou sans compte, aucune deuxième personne n’est nécessaire
payee-name = Nom
payee-reason = Pourquoi quelqu’un d’autre ?
payee-method = Par quel moyen ?
pay-method-mobile-money = Argent mobile
pay-method-bank = Banque
pay-method-cash = Espèces
pay-method-voucher = Bon d’achat
pay-method-supplier = Biens d’un fournisseur
payee-account = Téléphone ou compte
payee-account-hint = Le numéro qui reçoit l’argent
payee-save = Garder le destinataire
payee-approve = Accepter ce destinataire
payee-waits = Une deuxième personne doit accepter ce destinataire.
payee-shared = D’autres sont ou étaient payés sur le même téléphone ou compte, ou il est noté comme le leur. Cherchez pourquoi avant de continuer.

## Trop-perçu
overpaid-title = { $amount } de trop
recovery-state-open = Prévenir la personne
recovery-state-told = La personne le sait
recovery-state-settled = Réglé
recovery-tell = Prévenir la personne
recovery-read-out = À dire : « Nous nous sommes trompés et vous avons envoyé { $amount } de trop. Ce n’est pas votre faute, et rien ne vous est repris sans en parler. Nous cherchons ensemble une solution que vous puissiez supporter. »
recovery-settle = Comment cela s’est-il terminé ?
recovery-outcome = Issue
recovery-outcome-repaid = La personne l’a rendu
recovery-outcome-offset = C’est retiré de la tranche suivante
recovery-outcome-provider = L’opérateur l’a repris
recovery-outcome-forgiven = Le programme le prend en charge
recovery-words = Qu’a-t-on convenu ?

## Paiements
payments-title = Paiements
payments-lead = Montants approuvés. Vous voyez à qui et combien, et rien d’autre.
payments-ready = À payer
payments-none = Rien à payer
payments-none-text = Les montants approuvés apparaissent ici.
payments-underway = En cours
payments-underway-foot = Jusqu’à ce qu’un relevé ou un reçu dise qu’ils sont arrivés.
payments-missing = Pas encore de relevé
payments-held = Retenus
payments-held-why = Retenu. Demandez au superviseur du bureau.
payments-saved-batch = Les paiements sont faits. Prenez le fichier et remettez-le à l’opérateur.
batch-title = Fichier pour l’argent mobile
batch-lead = Faire le fichier, c’est payer. Il est gardé et peut être repris.
batch-which = Quels paiements ?
batch-make = Payer et faire le fichier
batch-n = Fichier { $n }
batch-count =
    { $n ->
        [one] 1 paiement
       *[other] { $n } paiements
    }
batches-title = Fichiers
batches-foot = Reprendre un fichier ne paie rien de nouveau. Chaque reprise est notée au journal.
statements-title = Relevés
statements-lead = La liste de ce que l’opérateur a payé. Le même fichier une deuxième fois ne change rien.
statement-file = Relevé
statement-file-hint = CSV avec les colonnes reference, amount, currency, phone, date, status
statement-read = Lire le relevé
statement-counts = { $lines } lignes nouvelles, { $known } déjà connues
statement-title = Relevé
statement-saved = Le relevé est lu.
statement-meaning = Sens
statement-twice =
    { $n ->
        [one] Un paiement a été fait deux fois
       *[other] { $n } paiements ont été faits deux fois
    }
statement-twice-text = Les chargés de dossier sont invités à prévenir les personnes. Demandez à l’opérateur comment c’est arrivé.
line-outcome-matched = Comme prévu
line-outcome-arrived = Échoué, puis arrivé quand même
line-outcome-duplicate = Payé deux fois
line-outcome-amount-differs = Autre montant
line-outcome-currency-differs = Autre monnaie
line-outcome-phone-differs = Autre numéro
line-outcome-failed = Échoué
line-outcome-unknown = Paiement inconnu
payment-pay = Payer
payment-pay-lead = Saisissez le montant une nouvelle fois. Il est payé une seule fois : un deuxième essai retrouve le premier.
payment-amount = Montant
payment-amount-hint = La tranche entière
payment-pay-now = Payer maintenant
payment-reference = Référence
payment-made = Payé
payment-heard = Ce qu’on en sait
payment-matched = Sur un relevé
payment-saved-paid = Le paiement est fait. Notez ce qu’il devient.
payment-saved-answered = C’est gardé.
payment-unknown-title = Personne ne sait si l’argent est parti
payment-unknown-text = Demandez à l’opérateur avec cette référence. Ne payez pas de nouveau.
payment-answer = Qu’est-il devenu ?
payment-answer-what = Le paiement
payment-words = Réponse de l’opérateur, ou numéro du reçu
payment-words-hint = Nécessaire s’il est arrivé ou a échoué
payment-state-initiated = Fait
payment-state-sent = Envoyé
payment-state-unknown = Sans réponse
payment-state-confirmed = Arrivé
payment-state-failed = Échoué
payment-state-reversed = Revenu
payment-hint-sent = L’opérateur a l’ordre
payment-hint-unknown = Le délai est passé : on demande à l’opérateur, et rien n’est renvoyé
payment-hint-confirmed = L’opérateur ou un reçu le dit
payment-hint-failed = Il doit être approuvé de nouveau avant d’être payé

## Visites
visit-record = Noter une visite
visit-lead = Ce que vous avez vu vous-même. Les montants du mois passé, comme la personne les dit.
visit-which = Quelle visite ?
visit-between = Une visite entre deux
visit-planned = Après { $n } jours, prévue le { $day }
visit-after = Visite après { $n } jours
visit-use = Visite : usage de la tranche { $n }
visit-planned-use = Usage de la tranche { $n }, prévue le { $day }
visit-records-yes = Un cahier est tenu
visit-records-no = Aucun cahier n’est tenu
visit-revenue-n = { $amount } de recettes
visit-day = Jour
visit-operating = L’activité marche-t-elle ?
operating-yes = Marche
operating-partly = Marche en partie ou en saison
operating-closed = Fermée
operating-not-started = Jamais commencée
operating-not-found = Personne n’a été trouvé
visit-records = Un cahier est-il tenu ?
visit-used = Utilisé comme convenu
visit-used-hint = De la dernière tranche. Au-dessous de 60, la suivante ne peut pas être demandée.
visit-assets = Encore là de ce qui a été acheté
visit-revenue = Recettes
visit-costs = Dépenses
visit-workers = Qui y travaille, en plus du propriétaire ?
visit-full-women = Femmes, journée entière
visit-full-men = Hommes, journée entière
visit-part-women = Femmes, une partie de la journée
visit-part-men = Hommes, une partie de la journée
visit-problems = Qu’est-ce qui rend les choses difficiles ?
business-problem-customers = Peu de clients
business-problem-supplies = Approvisionnement
business-problem-competition = Concurrence
business-problem-credit = Clients qui ne paient pas
business-problem-theft = Vol
business-problem-equipment = Matériel
business-problem-health = Santé
business-problem-insecurity = Insécurité
business-problem-weather = Météo
business-problem-stigma = Rejet
business-problem-other = Autre chose
visit-advice = Vu, dit et convenu
visit-advice-hint = Ni noms ni numéros de téléphone
visit-save = Garder la visite
visit-photo = Photo
visit-photo-hint = JPG ou PNG : l’activité et non les gens. Le lieu de la prise de vue est retiré.
visit-photo-of = Photo de la visite du { $day }
error-visit-photo = Choisissez un JPG ou un PNG : une photo de l’activité
error-visit-photos = Il y a assez de photos de cette activité
fact-photo = Photo
visits-title = Visites
visit-used-n = { $n } % utilisés comme convenu
visit-assets-n = { $n } % encore là
visit-profit = Le mois passé, il est resté { $amount }
visit-workers-n = Y travaillent : femmes { $women }, hommes { $men }
revenue-title = Recettes
revenue-chart = Recettes du mois avant chaque visite
revenue-goal = Prévu au mois 6
revenue-foot = Dit lors des visites, pour le mois précédent.
as-table = En tableau

## Approbations
approvals-title = Approbations
approvals-lead = Ce qui attend quelqu’un qui ne l’a pas commencé.
approvals-none = Rien ne vous attend
approvals-none-text = Les plans et les tranches qui demandent votre accord apparaissent ici.
approvals-over-paid = Trop-perçu
approvals-tranches = Tranches à approuver
approvals-decide = Plans à décider
approvals-score = Plans à noter
approvals-payees = Bénéficiaires à approuver
approvals-orders = Fournisseurs à choisir
approvals-named = indiqué par { $who }, { $when }
approvals-offers =
    { $n ->
        [one] une offre
       *[other] { $n } offres
    }
payee-shared-short = Aussi à d’autres
approvals-others = Pour quelqu’un d’autre
approvals-since = Depuis le { $when }
approvals-scores =
    { $n ->
        [0] aucune note
        [one] 1 note
       *[other] { $n } notes
    }
approvals-requested = demandée par { $who }, { $when }
approvals-tranche = Tranche { $n } : { $title }

## Chiffres
survival-title = Les activités vivent-elles ?
survival-everywhere = Tous les bureaux
survival-office = Votre bureau
survival-few = Trop peu pour être montré
survival-few-text = Les chiffres apparaissent quand cinq activités ont commencé, pour que personne ne soit reconnu.
survival-at = En activité après { $n } mois
survival-of = { $running } sur { $known } dont on sait quelque chose
survival-unknown = { $n } sur { $started } inconnues.
survival-at-least = Au moins { $n } % si toutes celles-là avaient fermé.
survival-too-few = Moins de cinq ont commencé il y a assez longtemps.
survival-begin = Début
survival-month = Mois { $n }
survival-not-known = Pas encore connu
survival-curve = Part en activité, selon le temps depuis le premier argent
survival-curve-foot = { $n } activités. Celle que personne n’a vue récemment compte jusqu’à la dernière fois où on l’a vue.
survival-after = Après
survival-days = { $n } jours
survival-share = En activité
survival-at-risk = Encore suivies
survival-months-short = { $n } mois
survival-how = Comment on compte
survival-definition =
    Une activité marche quand une visite, trente jours avant ou après la date, l’a trouvée en marche, même en partie ou en saison. La part porte sur celles dont on sait quelque chose. La limite basse tient toutes les autres pour fermées.
    La courbe est celle de Kaplan et Meier : une activité compte jusqu’à ce qu’on la trouve fermée, ou jusqu’à la dernière fois où on l’a vue marcher.
percent = { $n } %

## Livre
ledger-title = Livre des comptes
ledger-everywhere = Tous les bureaux : pour chaque montant, qui a demandé, approuvé, payé.
ledger-office = Votre bureau : pour chaque montant, qui a demandé, approuvé, payé.
ledger-none = Pas encore de subvention
ledger-none-text = Chaque tranche apparaît ici quand un plan est approuvé.
ledger-twice = Payées deux fois : { $twice } tranches sur { $paid }. Le but est zéro.
ledger-sums = Totaux
ledger-grants = Subventions
ledger-granted = Accordé
ledger-owed = À venir
ledger-approved = Approuvé
ledger-paid = Payé
ledger-received = Reçu
ledger-reconciled = Rapproché
ledger-late = Sans confirmation depuis une semaine
ledger-lines = Tranches
ledger-tranche = Tranche
ledger-tranche-n = { $code }, tranche { $n }
ledger-tranche-unnamed = Pas encore approuvée
ledger-requester = Demandé
ledger-approver = Approuvé
ledger-payer = Payé
ledger-paid-on = Payé le
business-print-title = Votre argent de démarrage
business-print-back = Retour à l’activité
business-print-rights = Si un montant est faux ou n’arrive pas, dites-le à n’importe qui au bureau. Demander ne coûte rien et ne change rien pour vous.

## Aujourd’hui
today-waits = Vous attend
today-unknown-title = Paiements sans réponse
today-unknown =
    { $n ->
        [one] On ignore ce qu’est devenu un paiement
       *[other] On ignore ce que sont devenus { $n } paiements
    }
today-differing-title = Relevés qui disent autre chose
today-differing =
    { $n ->
        [one] Une ligne de relevé diffère
       *[other] { $n } lignes de relevés diffèrent
    }
today-steps = Activités : la suite
today-step-of = Tranche { $n } : { $what }
next-step-revise = Le plan est revenu : à reprendre
next-step-finish = Le plan est un brouillon : à terminer
next-step-name-payee = Indiquer à qui va l’argent
next-step-request = Peut être demandée
next-step-quote = Demander des offres aux fournisseurs
next-step-count = Compter à l’arrivée ce qui est commandé
next-step-confirm = L’argent est arrivé : à faire confirmer par la personne
today-visits = Activités à visiter
today-approvals =
    { $n ->
        [one] Une décision ou note
       *[other] { $n } décisions ou notes
    }
today-payments =
    { $n ->
        [one] Un montant à payer
       *[other] { $n } montants à payer
    }

## Monnaies
currency-xof = FCFA
currency-xaf = FCFA
currency-usd = USD
currency-cdf = CDF

## Erreurs
error-business-kind = Choisissez qui lance l’activité
error-business-title = Donnez un nom à l’activité
error-business-sector = Choisissez le secteur
error-business-activity = Indiquez l’activité principale
error-business-activity-unknown = Cette activité n’est pas sur la liste : essayez un mot plus général
error-business-description = Écrivez ce qui est fait ou vendu, et comment
error-business-place = Indiquez le lieu
error-business-workers = Indiquez combien de femmes et d’hommes y travaillent, au moins une personne
error-business-customers = Écrivez qui achète
error-business-competitors = Indiquez combien d’autres vendent la même chose ; 0 s’il n’y en a pas
error-business-modality = Choisissez sous quelle forme vient l’aide
error-business-risks = Écrivez ce qui peut mal tourner
error-business-harm = Écrivez ce qu’on fait contre le tort possible
error-business-harm-open = Répondez oui ou non avant que le plan aille au comité
error-business-costs = Indiquez au moins un achat, avec son coût
error-business-costs-many = Regroupez : il y a place pour vingt lignes
error-business-cost-what = Indiquez ce qui est acheté
error-business-ceiling = Demandez au plus { $max }
error-business-sum = Subvention et apport font { $sum }, et l’ensemble coûte { $total } : rendez-les égaux
error-business-shares = Indiquez deux à quatre nombres entiers qui font cent, par exemple 50/30/20
error-business-month = Indiquez un montant ; 0 si rien n’est prévu
error-business-case = Indiquez le code d’un dossier de votre bureau, ou son nom de code
error-business-case-ended = Ce dossier est terminé : une activité commence dans un dossier ouvert
error-business-second = La personne a déjà une activité : continuez avec celle-là
error-business-not-now = Le plan a avancé entre-temps : rechargez la page
error-business-score = Indiquez des points de 0 à { $max }
error-business-score-words = Écrivez pourquoi
error-business-scored = Vous avez déjà noté ce plan : demandez à quelqu’un d’autre
error-business-own-plan = Vous avez écrit ce plan : demandez à quelqu’un d’autre de le noter
error-business-scores = Deux personnes doivent d’abord noter le plan : demandez à un collègue
error-business-took-part = Vous avez écrit ou noté ce plan : demandez à un autre superviseur de décider
error-business-decision = Choisissez une décision
error-business-decision-words = Écrivez les conditions, ou pourquoi
error-currency = Choisissez une monnaie de la liste
error-amount-missing = Indiquez un montant supérieur à zéro
error-tranche-not-now = La tranche a avancé entre-temps : rechargez la page
error-tranche-before-unpaid = La tranche précédente doit d’abord être payée
error-tranche-not-seen = Visitez d’abord l’activité : personne n’a vu comment la tranche précédente a été utilisée
error-tranche-not-running = À la dernière visite, l’activité était fermée ou pas encore commencée : revenez quand elle tourne
error-tranche-used-little = Moins de 60 % de la tranche précédente ont été utilisés comme convenu : revenez plus tard
error-tranche-own-request = Vous avez demandé cette tranche : quelqu’un d’autre l’approuve
error-tranche-above-limit = Ce montant dépasse votre limite : un responsable de programme l’approuve
error-tranche-how-met = Écrivez comment vous le savez
error-tranche-why-not = Écrivez pourquoi elle n’est pas approuvée
error-tranche-why = Écrivez pourquoi
error-tranche-how-received = Écrivez comment la personne l’a confirmé
error-tranche-received-before = Indiquez un jour à partir du paiement
error-hold-child = On ne verse pas d’argent à un enfant, ni quand l’âge est incertain : demandez au point focal protection de l’enfance
error-hold-duplicate = La personne a peut-être deux fiches : demandez au superviseur de les comparer d’abord
error-hold-paid-elsewhere = La personne a déjà été payée sous une autre fiche : un superviseur retient ou annule le reste
error-hold-suspended = Les avantages sont suspendus : attendez la fin de la suspension
error-hold-deceased = La personne est décédée : un superviseur décide de ce qui reste dû
error-hold-ended = Le dossier est terminé : plus rien n’est payé
error-hold-no-payee = Désignez d’abord à qui va l’argent
error-hold-payee-not-approved = Une deuxième personne doit d’abord accepter le destinataire
error-hold-payee-new = Le destinataire a changé dans les 14 derniers jours : attendez qu’ils soient passés
error-hold-goods-missing = Le fournisseur est payé une fois que la personne a confirmé : enregistrez d’abord la livraison
error-hold-use-unclear = Une visite est d’abord nécessaire : ce qui a été payé doit avoir servi et l’activité doit tourner
error-hold-decided = La tranche est retenue : demandez à qui l’a décidé
error-payee-kind = Choisissez qui reçoit l’argent
error-payee-name = Indiquez le nom
error-payee-method = Choisissez par quel moyen va l’argent
error-payee-method-other = Choisissez un moyen qui convient à la forme de la subvention
error-payee-account = Indiquez le téléphone ou le compte
error-payee-account-form = Indiquez un numéro de téléphone ou de compte entier
error-payee-reason = Écrivez pourquoi quelqu’un d’autre reçoit l’argent
error-payee-own = Vous avez désigné ce destinataire : quelqu’un d’autre l’accepte
error-payee-underway = Un paiement est en cours : changez de destinataire quand il sera arrivé
error-payment-exists = Ce montant est déjà payé, peut-être par un collègue à l’instant : regardez le paiement, et ne payez pas de nouveau
error-payment-own = Vous avez demandé ou approuvé ce montant : quelqu’un d’autre le paie
error-payment-held = Ce paiement est retenu : adressez-vous au superviseur du bureau
error-payment-own-goods = Vous avez demandé, commandé ou compté ces biens, ou noté un devis : quelqu’un d’autre paie
error-payment-own-reversal = Vous avez payé ce montant : quelqu’un d’autre dit qu’il est revenu
error-payment-amount = Indiquez le montant entier de la tranche, ni plus ni moins
error-payment-currency = Cette subvention est en { $currency } : choisissez cette monnaie
error-payment-state = Choisissez ce que le paiement est devenu
error-payment-words = Indiquez la réponse de l’opérateur, ou le numéro du reçu
error-payment-not-now = Le paiement a avancé entre-temps : rechargez la page
error-batch-empty = Choisissez au moins un paiement
error-batch-many = Choisissez au plus { $max } paiements
error-batch-method = Choisissez seulement des paiements par argent mobile
error-statement-missing = Choisissez le fichier du relevé
error-statement-empty = Choisissez un fichier avec au moins une ligne sous les noms des colonnes
error-statement-columns = Choisissez un fichier dont la première ligne nomme reference, amount, currency, phone, date et status
error-statement-line = Corrigez la ligne { $line } et choisissez de nouveau le fichier ; rien n’a été lu
error-statement-long = Choisissez un fichier plus court : rien n’a été lu à partir de la ligne { $line }
error-recovery-how = Choisissez comment la personne a été prévenue
error-recovery-outcome = Choisissez comment cela s’est terminé
error-recovery-words = Écrivez ce qui a été convenu
error-recovery-own = Vous l’avez trouvé : quelqu’un d’autre le règle
error-visit-operating = Choisissez si l’activité marche
error-visit-records = Choisissez si un cahier est tenu
error-visit-used = Indiquez combien a été utilisé comme convenu, en pour cent
error-visit-not-begun = Attendez le premier paiement : il n’y a rien à visiter avant
error-visit-before = Indiquez un jour à partir du premier paiement
