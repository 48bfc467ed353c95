# Clore un dossier : une proposition, la liste de contrôle et la décision d’une deuxième personne.

closure-title = Clore le dossier
closure-title-proposal = La clôture du dossier
closure-lead = Une personne propose, la supervision décide. Un dossier clos peut être rouvert.
closure-nothing = Dans son état actuel, ce dossier ne peut pas être clos.
closure-record = Ce que dit le dossier
closure-saved-proposed = La proposition attend la supervision.
closure-saved-closed = Le dossier est clos.
closure-saved-returned = Le dossier continue.

## Proposer
closure-why = Pourquoi le dossier se termine
closure-words = Précisions
closure-words-hint = Nécessaires pour un décès, une décision d’une autorité, un manquement aux conditions, une erreur et « autre motif » : qui le dit, et la référence. Pas d’accusations.
closure-said = Ce qui est vrai
closure-said-hint = La supervision voit ce qui manque.
closure-propose = Proposer la clôture
closure-deceased-hint = Tout ce qui est en cours s’arrête, les prestataires sont prévenus et quelqu’un examine les droits du foyer
closure-died-on = Jour du décès
closure-died-on-hint = Laissez vide s’il n’est pas connu.
closure-sealed-hint = Gardé sous scellé : les autres voient seulement qu’il y a un motif protégé
closure-source = Fiabilité de la source
closure-source-hint = Une rumeur ne clôt pas un dossier. Consignez-la plutôt sous « Inquiétude pour la sécurité » : la supervision l’examine.
source-grade-a = A : entièrement fiable
source-grade-b = B : généralement fiable
source-grade-c = C : assez fiable
source-grade-d = D : rarement fiable
source-grade-e = E : non fiable
source-grade-f = F : ne peut être évaluée
error-closure-reason = Choisissez pourquoi le dossier se termine
error-closure-words = Écrivez qui le dit et, s’il y a une décision, sa référence
error-closure-source = Choisissez la fiabilité de la source
error-closure-rumour = Seule une source fiable (A ou B) peut clore un dossier pour ce motif
error-closure-attempts = Le contact n’est pas encore considéré comme perdu. Notez tentatives : { $attempts } ou plus ; moyens différents : { $channels } ou plus ; mois de la première à la dernière : { $months } ou plus

## La proposition et la décision
closure-proposal = Proposition
closure-proposed = Proposée
closure-closed = Clos
closure-by = { $who }, { $when }
closure-missing = Clos bien que
closure-sealed-read = Ce motif est gardé sous scellé. Votre lecture est enregistrée.
closure-decide = Clore le dossier
closure-decision-words = Vos précisions
closure-missing-hint = Il manque quelque chose : dites pourquoi le dossier se termine quand même.
closure-close = Clore le dossier
closure-return = Pas encore
closure-return-words = Ce qu’il faut faire d’abord
closure-return-save = Ne pas clore
closure-take-back = Retirer la proposition
closing-waits-for-supervisor = En attente de la supervision
error-status-same-person = Demandez à une autre personne de la supervision : qui propose la clôture ne peut pas l’approuver
error-status-open-referrals = Clôturez ou retirez d’abord les orientations en cours
error-closure-protocol = Notez d’abord dans le protocole de sécurité ce qui a été fait : d’ici là, le dossier reste ouvert
error-closure-missing = Dites pourquoi le dossier se termine alors qu’il manque quelque chose
error-closure-return = Dites ce qu’il faut faire d’abord

## La liste de contrôle
closure-check-goals = Chaque objectif du plan est atteint ou abandonné
closure-check-livelihood = Six mois de travail ou d’études
closure-check-risk = Le risque n’est pas élevé
closure-check-referrals = Aucune orientation en cours
closure-check-attempts = Assez de tentatives pour joindre la personne
closure-check-agreed = La fin a été discutée et la personne est d’accord
closure-check-told = La personne sait à qui s’adresser
closure-check-feedback = La personne a donné son avis sur l’appui
closure-check-money = Aucun argent n’est en route ni à rapprocher
closure-check-survey = La dernière enquête de résultats montre que la personne s’en sort
closure-check-file = Le dossier est complet : entretien d’accueil, plan, consentement
closure-check-complaint = La personne a été interrogée : aucune de ses plaintes n’est ouverte
closure-check-protocol = Le protocole de sécurité est consigné
closure-missing-goals = Des objectifs du plan sont ouverts, ou aucun plan n’est approuvé
closure-missing-livelihood = Pas de six mois de travail ou d’études notés
closure-missing-risk = Le risque est élevé
closure-missing-referrals = Une orientation est en cours
closure-missing-attempts = Le contact n’est pas considéré comme perdu
closure-missing-agreed = La fin n’a pas été convenue avec la personne
closure-missing-told = La personne ne sait pas à qui s’adresser
closure-missing-feedback = La personne n’a pas donné son avis sur l’appui
closure-missing-money = De l’argent est en route, à rapprocher ou à rembourser
closure-missing-survey = Aucune enquête de résultats, ou la dernière montre des besoins élevés
closure-missing-file = Le dossier a des lacunes : une étape de l’accueil, le plan ou le consentement
closure-missing-complaint = Personne n’a demandé si une plainte est ouverte
closure-missing-protocol = Le protocole de sécurité n’est pas encore consigné

## Motifs
closure-reason-graduated = Objectifs atteints
closure-reason-self-reliant-declined-further = Autonome, ne souhaite plus d’appui
closure-reason-voluntary-withdrawal = Quitte le programme par choix
closure-reason-consent-withdrawn = A retiré son consentement
closure-reason-lost-contact = Contact perdu
closure-reason-relocated-no-service = A déménagé hors de la zone du programme
closure-reason-transferred-to-national-authority = Suivi confié à l’autorité nationale
closure-reason-transferred-to-child-protection = Suivi confié à la protection de l’enfance
closure-reason-turned-18-transitioned = A eu 18 ans et continue dans un autre programme
closure-reason-deceased = Décès
closure-reason-imprisoned-or-detained = En prison ou en détention
closure-reason-eligibility-revoked = Éligibilité révoquée par l’autorité
closure-reason-rejoined-armed-group = Retour dans un groupe armé
closure-reason-breach-of-terms = Manquement aux conditions
closure-reason-opened-in-error = Ouvert par erreur
closure-reason-programme-ended = Fin du programme
closure-reason-other = Autre motif
closure-reason-duplicate = Enregistrée deux fois : le suivi continue dans un autre dossier
closure-reason-sealed = Motif protégé

error-case-closed = Ce dossier est clos : rouvrez-le d’abord
error-case-deceased = La personne est décédée : rien dans ce dossier n’est plus modifié. Si c’est une erreur, rouvrez d’abord le dossier

## Combien de temps le dossier est conservé
closure-kept = Conservé jusqu’au
closure-keep-until = Clôturé aujourd’hui, le dossier est conservé jusqu’au { $day }. La personne chargée de la protection des données verra alors qu’il est arrivé au terme de sa conservation. S’il est rouvert, il n’a plus de terme.
retention-nav = Conservation
retention-title = Dossiers arrivés au terme de leur conservation
retention-lead = Dossiers clôturés dont la durée de conservation est écoulée. Des numéros et des dates, rien d’autre. Chaque lecture de cette liste est enregistrée.
retention-day = À conserver jusqu’au { $day }
retention-none = Aucun dossier n’est arrivé à son terme
retention-none-text = Un dossier reçoit sa date à la clôture, selon la durée fixée dans les règles.
today-place-retention = Les dossiers clôturés arrivés au terme de leur conservation
action-case-retention-listed = A ouvert la liste des dossiers arrivés au terme de leur conservation
