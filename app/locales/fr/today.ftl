# La première page : ce qui est à faire.
today-morning = Bonjour { $name }
today-afternoon = Bon après-midi { $name }
today-evening = Bonsoir { $name }
today-lead-none = Rien n’est à faire aujourd’hui.
today-lead-due =
    { $n ->
        [one] { $n } chose est à faire aujourd’hui. Le reste peut attendre.
       *[other] { $n } choses sont à faire aujourd’hui. Le reste peut attendre.
    }
today-lead-many = Plus de { $n } choses sont à faire. Commencez par les plus anciennes.
today-lead-late =
    { $n ->
        [one] { $n } chose est en retard. Commencez par elle.
       *[other] { $n } choses sont à faire, dont { $late } en retard. Commencez par celles-là.
    }
today-lead-nothing = Votre rôle n’a pas encore de travail ici. Votre compte se trouve dans le menu en haut.
today-lead-places = Voici où se trouve votre travail.
today-due = À faire maintenant
today-due-all = Tout voir dans les dossiers
today-due-empty = Rien à faire pour l’instant
today-due-empty-text = Entretiens, suivis et réponses des prestataires apparaissent ici le jour venu.
today-due-more =
    { $n ->
        [one] Seule la plus en retard est affichée.
       *[other] Les { $n } plus en retard sont affichées.
    }
today-soon = Sept prochains jours
today-week = Toute la semaine

## Une semaine
week-title = Semaine
week-lead = Du { $from } au { $until }
week-before = Semaine précédente
week-after = Semaine suivante
week-file = Pour votre agenda
week-file-hint = Le fichier pour l’agenda du téléphone dit ce qui est à faire et quand, jamais avec qui.
week-file-tasks =
    { $n ->
        [one] Passerelle : { $n } chose à faire
       *[other] Passerelle : { $n } choses à faire
    }
week-file-appointment = Passerelle : rendez-vous
week-weekend = Jour non travaillé
week-nothing = Rien de prévu
week-appointment = Rendez-vous · { $number }
week-accompanied = accompagné par la personne chargée du suivi
week-all-day = Journée
today-consents = Consentements qui arrivent à terme
today-consent-since = À redemander depuis le { $day }
today-consents-foot = Redemandez avant de partager quoi que ce soit de nouveau.
today-recent = Ouverts récemment
today-recent-empty = Aucun dossier ouvert pour l’instant
today-recent-empty-text = Les dossiers que vous ouvrez apparaissent ici, pour les retrouver.
today-closing = Clôtures à décider
today-closing-all = Toutes les clôtures
today-plans = Plans à approuver
today-silent = Prestataires qui ne répondent pas
today-loads = Charge de chacun
today-reassign = Transmettre plusieurs dossiers
today-handed-over =
    { $n ->
        [one] { $n } dossier vous a été transmis
       *[other] { $n } dossiers vous ont été transmis
    }
today-handed-over-foot = La note de passation se trouve dans la chronologie de chaque dossier. Dites à la personne, par un moyen sûr, qui la suit désormais.
today-loads-others =
    { $n ->
        [one] { $n } autre gestionnaire n’en a pas davantage.
       *[other] { $n } autres gestionnaires n’en ont pas davantage.
    }
today-places = Vos pages
today-users = Utilisateurs et rôles
today-offices = Bureaux
today-jobs = Tâches de fond
today-place-partner = Les orientations envoyées à votre organisation
today-place-access-search = Chercher une personne dans tous les bureaux, avec un motif
today-place-access = Dossiers ouverts sans attendre, et ce qu’il en est advenu
today-place-audit = Qui a lu et modifié quoi, et si la chaîne est intacte
today-place-users = Qui peut se connecter, et avec quel rôle
today-place-offices = Les bureaux et leur fuseau horaire
today-place-jobs = Les courriels en attente et le travail qui a échoué
today-place-screening = Les personnes qui attendent la décision de l’autorité
today-place-directory = Organisations, services et zones d’intervention
today-waiting = Orientations en attente de réponse
today-waiting-all = Toutes les orientations
today-referral-to = { $who } vers { $to }
today-referral-sent = envoyée le { $day }
today-lead-all-late =
    { $n ->
        [one] { $n } chose est en retard. Commencez par elle.
       *[other] { $n } choses sont en retard. Commencez par la plus ancienne.
    }
today-consent-from = À redemander à partir du { $day }
today-unassigned = Dossiers sans gestionnaire de cas

today-place-livelihoods = Plans d’affaires, argent en tranches, visites
today-place-payments = Montants approuvés à payer, fichiers et relevés
today-place-survival = Combien d’activités marchent après six et douze mois
today-place-ledger = Pour chaque montant, qui a demandé, approuvé, payé
today-directory = Répertoire : à revérifier
today-stale =
    { $n ->
        [one] Une fiche est périmée
       *[other] { $n } fiches sont périmées
    }
today-stale-text = Plus rien n’en est proposé tant que personne ne les a vérifiées.
today-stale-soon =
    { $n ->
        [one] Une fiche sera périmée dans la semaine
       *[other] { $n } fiches seront périmées dans la semaine
    }
today-stale-soon-text = Vérifiées à temps, elles restent proposées.

week-more = Les dossiers où quelque chose est à faire figurent dans la liste des dossiers.
week-more-cases = Dossiers où quelque chose est à faire
