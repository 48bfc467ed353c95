# The log from more sides, and accounts that end.

audit-everything = Tout
audit-outside = Hors de la charge de cas
audit-exports = Exportations et échantillons
audit-of-office = Bureau
audit-any-office = Tous les bureaux
error-role-auditor-day = Le rôle d’auditeur a besoin d’un dernier jour
error-role-auditor-long = Au plus 90 jours à partir d’aujourd’hui
error-sign-in-ended = Votre accès a pris fin. Demandez au programme s’il doit continuer.

exports-title = Exportations
exports-lead = Listes qui peuvent sortir du programme. Aucune ne nomme une personne ou un dossier ; les petits nombres restent vides, comme tout nombre qui les trahirait.
today-place-exports = Listes pour bailleurs et partenaires, chacune avec un but et un destinataire
exports-mine = Les vôtres des derniers jours
export-source = Quoi
export-source-services = Services du répertoire
export-source-caseload = Dossiers par bureau et statut
export-source-referrals = Orientations par bureau, type d’aide et statut
export-source-payments = Fonds de démarrage par projet et devise
export-source-threew = Qui fait quoi où (3W/5W), avec le nombre de personnes atteintes
export-source-report = Rapport figé
export-source-pack = Dossier pour un auditeur
export-hint-services = Une ligne par service et organisation
export-hint-caseload = Nombres seulement
export-hint-referrals = Nombres seulement, sans les aides protégées
export-hint-threew = Trimestres terminés ; aucune personne, aucun type d’aide protégé, et les petits nombres restent masqués
export-hint-payments = Sommes seulement
export-own-office = Les nombres sont ceux de votre bureau.
export-format = Sous forme de
export-format-csv = CSV
export-format-hxl = CSV avec balises HXL
export-format-xlsx = Feuille de calcul (XLSX)
export-format-json = JSON
export-recipient = Pour qui
export-recipient-hint = L’organisation qui reçoit le fichier
export-purpose = Pourquoi
export-purpose-hint = À quoi il y sert
export-agreement = Accord de partage de données
export-kept =
    { $n ->
        [one] Le fichier est chiffré ici et supprimé après { $n } heure. Il reste au registre des transferts.
       *[other] Le fichier est chiffré ici et supprimé après { $n } heures. Il reste au registre des transferts.
    }
export-ask = Créer le fichier
export-for = Pour { $recipient }
export-of = Demandé le { $when }
export-state-waiting = En attente
export-state-running = En cours
export-state-done = Prêt
export-state-failed = Échec
export-state-expired = Supprimé
export-failed = Le fichier n’a pas pu être créé
export-failed-text = Redemandez-le ; en cas de nouvel échec, prévenez l’administrateur. Qui n’y a plus droit n’en reçoit pas.
export-expired = Le fichier a été supprimé après trois jours. Redemandez-le s’il est encore nécessaire.
export-underway = Le fichier est en cours de création
export-rows =
    { $n ->
        [one] { $n } ligne jusqu’ici
       *[other] { $n } lignes jusqu’ici
    }
export-leave = Vous pouvez quitter cette page : le travail continue.
export-look = Voir où il en est
export-ready = Le fichier
export-count-rows = Lignes
export-count-size = Taille
export-kilobytes = { $n } Ko
export-fingerprint = Empreinte (SHA-256) :
export-download = Télécharger
export-download-hint = Chaque téléchargement est au registre
export-ground = Pour qui et pourquoi
export-until = Supprimé le
transfer-register-title = Registre des transferts
register-lead = Chaque fichier sorti du programme : qui l’a pris, pour qui et pourquoi.
today-place-register = Chaque fichier sorti du programme
register-none = Rien n’est sorti du programme
register-none-text = Les exportations et les dossiers pour auditeurs apparaissent ici.
register-by = Qui
register-fetched = Téléchargements
register-state = État
register-what = { $what }, { $when }

samples-title = Échantillons
samples-lead = Tirez des enregistrements avec un mot à vous. Le même mot tire à nouveau les mêmes.
today-place-samples = Échantillons aléatoires de subventions et de paiements, et leurs dossiers
samples-earlier = Échantillons précédents
sample-population = Parmi
sample-population-grants = Subventions décidées
sample-population-payments = Activités payées
sample-from = Du
sample-to = Au
sample-to-hint = Un jour passé : ce qui n’est pas fini pourrait changer
sample-seed = Mot qui décide du tirage
sample-seed-hint = N’importe quel mot ou nombre. Qui le connaît peut refaire le même tirage
sample-size = Combien
sample-draw = Tirer
sample-of = { $what }, du { $from } au { $to }
sample-drawn = { $n } tirés parmi { $among }
sample-by-seed = Mot « { $seed } » · { $when }
sample-same = Le même tirage donne aujourd’hui les mêmes enregistrements.
sample-not-same = Les enregistrements de cette période ont changé : le même tirage en donne d’autres aujourd’hui.
sample-records = Enregistrements tirés
sample-fingerprint = Empreinte du tirage
pack-title = Dossier de cet échantillon
pack-text = Décisions sur les plans, tranches, paiements et visites de chaque enregistrement. Ni noms, ni lieux, ni textes.
pack-ask = Créer le dossier
pack-compare = Le dossier est-il toujours exact ?
pack-compare-text = Chaque enregistrement et chaque somme sont recalculés et comparés à ce que disait le dossier.
pack-compare-now = Comparer maintenant
pack-same = Tout est comme le dit le dossier : mêmes enregistrements, mêmes sommes.
pack-differs =
    { $n ->
        [one] { $n } enregistrement dit aujourd’hui autre chose que le dossier.
       *[other] { $n } enregistrements disent aujourd’hui autre chose que le dossier.
    }

error-export-recipient = Dites pour qui est le fichier
error-export-purpose = Dites à quoi il sert
error-export-source = Choisissez ce qui sort
error-export-format = Choisissez le type de fichier
error-export-many = Vous avez demandé beaucoup de fichiers ces derniers jours. Attendez que certains soient supprimés
error-sample-population = Choisissez parmi quoi tirer
error-sample-day = Indiquez un jour
error-sample-order = Le dernier jour ne peut pas précéder le premier
error-sample-open = Choisissez un dernier jour passé
error-sample-seed = Indiquez un mot qui décide du tirage
error-sample-size = Dites combien en tirer

entity-export = Exportation
entity-sample = Échantillon
job-kind-export-make = Création d’une exportation
action-export-asked = A demandé une exportation
action-export-made = Une exportation a été créée
action-export-failed = Une exportation n’a pas pu être créée
action-export-fetched = A téléchargé une exportation
action-export-expired = Une exportation a été supprimée après trois jours
action-export-register-read = A lu le registre des transferts
action-export-sample-drawn = A tiré un échantillon
action-export-sample-read = A regardé un échantillon
action-export-pack-compared = A comparé un dossier avec les enregistrements
fact-source = Quoi
fact-format = Forme
fact-sha256 = Empreinte
fact-seed = Empreinte du mot
fact-population = Parmi
fact-drawn = Tirés
fact-among = Sur
fact-size = Taille
fact-rows = Lignes
fact-same = Identique
fact-differ = Enregistrements différents
