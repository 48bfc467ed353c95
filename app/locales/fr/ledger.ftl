# Le livre des comptes par projet, et les relevés comparés à ce qui a été envoyé.

ledger-filter = Filtrer le livre des comptes
ledger-project = Projet
ledger-project-any = Tous les projets
ledger-no-project = Aucun projet
ledger-by-project = Par projet
ledger-open-project = Ouvrir le projet { $title }
business-project = Projet
business-project-hint = Si l’activité fait partie d’un projet communautaire. Son argent y est alors compté aussi.
business-project-change = Changer de projet
business-project-save = Enregistrer le projet
business-saved-project = Projet enregistré.
error-business-project = Choisissez un projet de votre bureau, approuvé et en cours, ou aucun
project-startups = Activités lancées dans ce projet
project-startups-lead = Sommes des activités que vous pouvez voir dans le livre des comptes.
project-startups-none = Aucun fonds de démarrage pour l’instant
project-startups-none-text = Une activité est comptée ici dès que son plan cite ce projet et qu’il est approuvé.
project-startups-ledger = Voir les tranches dans le livre des comptes
action-startup-project-set = A indiqué le projet d’une activité
statement-days = Du { $first } au { $last }.
statement-missing-title = Absents du relevé
statement-missing =
    { $n ->
        [one] Un paiement est absent du relevé
       *[other] { $n } paiements sont absents du relevé
    }
statement-missing-text = Ils ont été envoyés ces jours-là ou dans le même fichier, et aucun relevé n’en parle. Interrogez l’opérateur avant tout nouvel envoi.
payment-sent = Envoyé
