# Vues enregistrées des listes, et filtres d’un seul geste.

chip-on = Ajouter le filtre
chip-off = Enlever le filtre
cases-search-hint =
    { $n ->
        [one] Pour un nom, au moins { $n } lettre
       *[other] Pour un nom, au moins { $n } lettres
    }
cases-without = Seulement les dossiers sans
cases-none-without = Aucun dossier dans cette situation
cases-none-without-text = Enlevez un filtre pour voir plus de dossiers.
case-gap-next-step = prochaine étape
case-gap-phone = téléphone
case-gap-plan = plan
case-gap-caseworker = gestionnaire de cas
referrals-without = Seulement les orientations sans
referral-gap-appointment = rendez-vous
referral-gap-outcome = résultat
referral-gap-caseworker = gestionnaire de cas

view-list-cases = Vues enregistrées des dossiers
view-list-referrals = Vues enregistrées des orientations
views-lead = Des filtres sous un nom, en onglets au-dessus de la liste. Chacun n’y voit que ce qu’il voit de toute façon.
views-save = Enregistrer cette vue
views-manage = Modifier les vues
views-search = Une recherche n’est jamais enregistrée dans une vue : ce peut être le nom de quelqu’un.
views-none = Aucune vue enregistrée
views-none-text = Choisissez des filtres dans la liste, puis « Enregistrer cette vue ».
views-shared = Partagées dans le bureau
views-own = Pour vous seulement
view-nothing = Il n’y a encore rien à enregistrer
view-nothing-text = Choisissez d’abord un filtre dans la liste : un statut, un prestataire, quelque chose qui manque.
view-save-lead = Ce sont les filtres qui sont enregistrés, pas les dossiers : la vue montre toujours ce qui y correspond ce jour-là.
view-name = Nom de la vue
view-name-hint = Court, 40 caractères au plus. N’écrivez le nom de personne.
view-first = Commencer par cette vue
view-first-hint = La liste s’ouvre sur elle, pour vous seulement
view-share = Partager avec le bureau
view-share-hint = Tout votre bureau aura l’onglet. Les superviseurs du bureau peuvent le modifier.
view-changed = Les vues sont modifiées.
view-begins = La liste commence par elle
view-choose = Commencer par cette vue
view-not-first = Ne plus commencer par cette vue
view-up = Monter
view-down = Descendre
view-share-now = Partager avec le bureau
view-unshare = Ne plus partager
view-rename-or-delete = Renommer ou supprimer { $name }
view-rename = Enregistrer le nom
view-delete = Supprimer la vue
view-delete-title = Supprimer la vue { $name } ?
view-delete-text = L’onglet disparaît pour tous ceux qui l’ont. Les dossiers et les orientations restent tels quels.
error-view-search = Une recherche peut être le nom de quelqu’un et n’est jamais enregistrée. Effacez la recherche, puis enregistrez la vue
error-view-nothing = Choisissez un filtre dans la liste avant de l’enregistrer comme vue
error-view-name = Donnez un nom à la vue
error-view-taken = Une vue porte déjà ce nom. Choisissez-en un autre
error-view-many = Il y a déjà { $max } vues. Supprimez-en une d’abord

family-view = Vues enregistrées
entity-view = Vue enregistrée
action-view-saved = A enregistré une vue d’une liste
action-view-shared = A partagé une vue d’une liste avec le bureau
action-view-unshared = A cessé de partager une vue
action-view-renamed = A renommé une vue enregistrée
action-view-moved = A déplacé une vue enregistrée
action-view-deleted = A supprimé une vue enregistrée
action-view-chosen = A choisi la vue par laquelle une liste commence
