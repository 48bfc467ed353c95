# Plusieurs dossiers d’une même personne changent de main.

reassign-title = Transmettre plusieurs dossiers
reassign-lead = Quand quelqu’un s’en va ou en a trop. Rien ne change avant que vous ayez vu et confirmé.
reassign-whose = Les dossiers de qui ?
reassign-nobody = Aucun dossier à transmettre
reassign-nobody-text = Personne dans ce bureau n’a de dossier ouvert.
reassign-gone = Ne travaille plus ici
reassign-gone-text = { $name } ne travaille plus sur les dossiers de ce bureau. Vous seul pouvez les ouvrir tant que personne ne les reprend.
reassign-first = Les { $n } dossiers les plus anciens sont affichés. Transmettez-les d’abord, puis les autres.
reassign-cases-of = Dossiers de { $name }
reassign-to = Qui les reprend ?
reassign-by-rule = Proposer quelqu’un pour chaque dossier
reassign-by-rule-hint = Selon la langue, la préférence de la personne pour une femme ou un homme, et la charge de chacun. Vous pouvez modifier chaque proposition.
reassign-which = Quels dossiers ?
reassign-preview = Voir ce qui se passerait
reassign-back = Retour
reassign-next = ensuite : { $what }, { $day }
reassign-no-next = rien n’est prévu
reassign-none = Aucun dossier n’est choisi
reassign-none-text = Cochez au moins un dossier. Ceux qui ont été transmis entre-temps ne sont plus affichés.
reassign-concerns =
    { $n ->
        [one] Pour { $n } dossier, un élément s’oppose au choix proposé. Examinez-le avant de confirmer.
       *[other] Pour { $n } dossiers, un élément s’oppose au choix proposé. Examinez-les avant de confirmer.
    }
reassign-staying =
    { $n ->
        [one] { $n } dossier n’a pas de repreneur et reste où il est.
       *[other] { $n } dossiers n’ont pas de repreneur et restent où ils sont.
    }
reassign-note-all = Note de passation pour tous
reassign-what-happens = L’accès change aussitôt : la personne qui a les dossiers ne peut plus les ouvrir. Les tâches en cours suivent. Les délais de réponse des prestataires ne changent pas.
reassign-confirm = Transmettre
reassign-check = Vérifier à nouveau
reassign-nobody-found = Personne ne convient sans réserve : le dossier reste à { $name }, sauf si vous choisissez quelqu’un
reassign-to-of = Qui reprend { $name }
reassign-note-of = Note de passation pour { $name }
reassign-stays = Personne : il reste où il est
reassign-note-add = Ajouter une note pour ce dossier
reassign-language = { $name } parle cette langue : { $language }
reassign-language-not = { $name } ne parle pas cette langue, d’après son compte : { $language }
reassign-woman = Préfère parler à une femme : ce sera le cas
reassign-man = Préfère parler à un homme : ce sera le cas
reassign-woman-not = Préfère parler à une femme : { $name } est un homme, ou ce n’est pas indiqué
reassign-man-not = Préfère parler à un homme : { $name } est une femme, ou ce n’est pas indiqué
reassign-below-cap = { $name } aurait alors une charge de { $work }
reassign-above-cap = { $name } aurait alors une charge de { $work }, plus qu’une seule personne ne devrait porter
reassign-after = Ce que chacun aurait
reassign-now = Actuellement : { $load }
reassign-took =
    { $n ->
        [one] a repris { $n } dossier
       *[other] a repris { $n } dossiers
    }
reassign-who-took = Qui a repris
reassign-left = Non transmis
reassign-left-text = Ces dossiers ont changé après l’aperçu et sont restés où ils étaient. Examinez-les, puis recommencez.
reassign-moved =
    { $n ->
        [0] Aucun dossier n’a été transmis.
        [one] { $n } dossier a été transmis.
       *[other] { $n } dossiers ont été transmis.
    }
reassign-more = En transmettre d’autres
error-reassign-nothing = Choisissez qui reprend le dossier : pour l’instant, chaque dossier reste où il est
