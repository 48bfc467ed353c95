# Vérifier une liste de personnes avant de l’importer.

check-title = Vérifier une liste
check-lead = Trouvez les personnes inscrites deux fois dans une liste avant de l’importer. Rien de la liste ne devient un dossier.
check-file = Liste en fichier CSV
check-file-hint = Au plus { $rows } lignes et { $max } Mo. UTF-8 ou Windows-1252, virgules ou points-virgules.
check-columns = Colonnes, dans n’importe quel ordre. Seuls l’identifiant et un des noms sont nécessaires :
check-least = Quelles paires montrer
check-least-hint = Un filet plus large trouve plus, et se trompe plus
check-least-wide = Aussi les douteuses
check-least-usual = Les possibles et au-dessus
check-least-narrow = Les probables et au-dessus
check-least-sure = Seulement les presque certaines
check-kept =
    { $n ->
        [one] La liste et son résultat sont chiffrés, vous seul les voyez, et ils sont supprimés après { $n } heure.
       *[other] La liste et son résultat sont chiffrés, vous seul les voyez, et ils sont supprimés après { $n } heures.
    }
check-start = Vérifier cette liste
checks-earlier = Vos listes
check-of = Liste du { $when }
check-found =
    { $n ->
        [0] Aucune paire trouvée
        [one] { $n } paire trouvée
       *[other] { $n } paires trouvées
    }
check-rows =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }
check-deleted = La liste et son résultat sont supprimés.
check-until = Supprimée au plus tard le { $when }
check-underway = La liste est en cours de comparaison
check-compared = Lignes comparées
check-progress = { $percent } % : { $done } sur { $rows }
check-waits = Cela commence dans un instant. Si rien ne se passe pendant des minutes, prévenez l’administrateur.
check-leave = Vous pouvez quitter cette page : le travail continue, même après un redémarrage du serveur.
check-look = Montrer où cela en est
check-cancel = Annuler
check-cancelled = Cette vérification a été annulée. La liste est supprimée.
check-too-many = Plus de paires qu’on ne peut en examiner
check-too-many-text = Trop de lignes de la liste se ressemblent. Vérifiez-la de nouveau en ne montrant que les paires probables, ou regardez si une colonne est fausse.
check-failed = Cette liste n’a pas pu être comparée
check-failed-text = La liste est supprimée. Apportez-la de nouveau ; si cela échoue encore, prévenez l’administrateur.
check-result = Résultat
check-count-rows = Lignes comparées
check-count-pairs = Paires
check-count-nearly = Presque certaines
check-count-likely = Probables
check-count-others = Moins sûres
check-count-faults = Remarques sur des lignes
check-decides = Un score ne décide de rien : quelqu’un regarde les deux lignes dans la liste.
check-download = Télécharger pairs.csv
check-download-hint = Aussi confidentiel que la liste elle-même
check-pairs = Paires
check-no-pair = Personne ne semble être deux fois dans cette liste
check-no-pair-text = Vérifiez-la de nouveau avec un filet plus large si vous en attendiez.
check-ids = Identifiants dans la liste
check-pair = { $a } et { $b }
check-surety = Degré de certitude
check-score = Score
check-reasons = Raisons
check-faults = Lignes à corriger
check-line = Ligne
check-fault = Ce qui ne va pas
check-delete = Supprimer maintenant
check-delete-title = Supprimer la liste et son résultat ?
check-delete-text = C’est définitif. Le journal garde qu’il y a eu une liste, et rien de ce qu’elle contient.

check-state-waiting = En attente
check-state-running = En cours
check-state-done = Terminée
check-state-too-many = Trop de paires
check-state-failed = Échouée
check-state-cancelled = Annulée
surety-nearly = Presque certaine
surety-likely = Probable
surety-possible = Possible
surety-doubtful = Douteuse

file-fault-unreadable = Le fichier ne peut pas être lu. Enregistrez-le en CSV et choisissez-le de nouveau
file-fault-no-id = La première ligne ne nomme aucune colonne « id ». Nommez les colonnes comme ci-dessous
file-fault-no-name = La première ligne ne nomme aucune colonne de nom : given_name, family_name ou father_name
row-fault-unreadable = Écartée : la ligne ne peut pas être lue
row-fault-fields = Écartée : elle a plus ou moins de champs que la première ligne
row-fault-no-id = Écartée : elle n’a pas d’identifiant
row-fault-no-name = Écartée : elle n’a pas de nom
row-fault-same-id = Son identifiant figure déjà sur une ligne précédente
row-fault-birth-date = La date de naissance n’est pas comprise ni comparée
row-fault-birth-year = L’année de naissance n’est pas comprise ni comparée
row-fault-sex = Le sexe n’est pas compris ni comparé

error-check-least = Choisissez quelles paires montrer
error-check-file = Choisissez la liste
error-check-empty = Le fichier est vide. Choisissez-en un autre
error-check-binary = Ce n’est pas un fichier CSV. Dans le tableur, enregistrez la liste en CSV et choisissez ce fichier
error-check-no-rows = La liste n’a aucune ligne avec un identifiant et un nom
error-check-rows = La liste a plus de { $max } lignes. Divisez-la, par exemple par région
error-check-many = Vous avez déjà { $max } listes ici. Supprimez-en une d’abord

sign-names-same = Mêmes noms
sign-names-sound-same = Les noms se prononcent pareil
sign-names-nearly-same = Noms presque identiques
sign-name-missing = Un nom de plus dans une ligne
sign-name-differs = Chaque ligne a un autre nom
sign-birth-date-same = Même jour de naissance
sign-birth-date-nearly-same = Jour de naissance presque identique
sign-birth-year-same = Même année de naissance
sign-birth-year-near = Année de naissance proche
sign-birth-year-differs = Autre année de naissance
sign-sex-differs = Sexe différent
sign-place-same = Même lieu
sign-place-differs = Autre lieu
sign-phone-same = Même téléphone
sign-phone-nearly-same = Un chiffre de différence au téléphone
sign-document-same = Même document
sign-document-nearly-same = Un caractère de différence au document
sign-document-differs = Autre document

family-list = Listes vérifiées
entity-list-check = Liste vérifiée
job-kind-list-check = Comparaison d’une liste
action-list-uploaded = A apporté une liste à vérifier
action-list-checked = Une liste a été comparée
action-list-cancelled = A annulé la vérification d’une liste
action-list-deleted = A supprimé une liste et son résultat
action-list-expired = Une liste et son résultat ont été supprimés après trois jours
action-list-read = A lu le résultat d’une liste
action-list-downloaded = A téléchargé les paires d’une liste
check-registered = Comparer aussi avec les personnes enregistrées dans mon bureau
check-registered-hint = Vous voyez seulement combien une ligne ressemble à une fiche que vous pouvez comparer, et une partie de son code. Chacune est notée dans l’historique de la fiche.
check-known = Ressemble à une personne enregistrée
check-known-lead = Recherchez la personne comme d’habitude si vous en avez une raison. Rien d’autre de la fiche n’est dit ici.
check-row = Ligne de la liste
check-record = Fiche
check-no-known = Personne ici ne ressemble à une personne enregistrée
check-no-known-text = Cela ne prouve pas qu’il n’y en a aucune : les autres bureaux et les fiches protégées ne sont pas comparés.
action-list-resembles = A comparé une liste avec la fiche
