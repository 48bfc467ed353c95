# Projets financés : ce que paie un bailleur.

admin-funding = Projets financés
funding = Projet financé
funding-lead = Ce que paient les bailleurs. Un dossier relève d’un seul projet au plus, et le tableau de bord donne les chiffres de chacun.
funding-hint = Le projet de bailleur qui finance ce dossier. Laissez vide s’il n’y en a pas.
funding-none = Aucun
funding-save = Enregistrer le projet
funding-part = Financement

fundings-none = Aucun projet financé pour l’instant
fundings-none-text = Ajoutez les projets pour lesquels les bailleurs demandent des chiffres.
funding-add = Ajouter un projet financé
funding-add-lead = Son code figure dans les rapports et les fichiers et ne change pas. Un projet n’est jamais supprimé : il prend fin à son dernier jour.
funding-create = Ajouter le projet
funding-saved = Le projet financé est enregistré.
funding-code = Code
funding-code-hint = De 2 à 16 lettres majuscules, chiffres ou traits d’union, par exemple SAHEL-2.
funding-code-fixed = Il figure dans les rapports et les fichiers et ne change donc pas.
funding-name = Nom
funding-donor = Bailleur
funding-starts-on = Premier jour
funding-ends-on = Dernier jour
funding-ends-on-hint = Ensuite, plus aucun dossier n’est rattaché au projet. Ceux qui y sont le restent.
funding-state = État
funding-runs = En cours
funding-ended = Terminé
funding-begins = Pas commencé

field-donor = Bailleur
field-starts-on = Premier jour
field-ends-on = Dernier jour
field-funding = Projet financé

error-funding-code = Saisissez un code de 2 à 16 lettres majuscules, chiffres ou traits d’union
error-funding-code-taken = Choisissez un autre code : un projet financé existe déjà avec celui-ci
error-funding-name = Saisissez le nom du projet
error-funding-donor = Saisissez qui finance le projet
error-funding-day = Saisissez le jour
error-funding-order = Saisissez un dernier jour qui ne précède pas le premier
error-funding-not-running = Choisissez un projet financé en cours, ou laissez vide

event-funding-changed = Projet financé modifié
event-funding-changed-to = Projet financé : { $project }
