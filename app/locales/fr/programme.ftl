admin-texts = Textes
admin-rules = Règles
programme-history = Modifications
programme-history-none = Rien n’a encore été modifié
programme-history-none-text = Chaque modification figurera ici : qui, quand, de quoi à quoi.
programme-as-usual = comme le dit le produit
programme-from-to = De « { $old } » à « { $new } »
programme-by = { $name }, { $time }

## Textes
texts-lead = Dire un libellé ou une phrase avec les mots de votre programme.
texts-find = Chercher un texte
texts-search = Mots du texte dans une langue quelconque, ou sa clé
texts-found = Textes
texts-changed = Textes du programme
texts-none = Aucun texte ne contient ces mots
texts-none-text = Cherchez moins de mots, tels qu’ils figurent sur la page. Ce qui change, comme les nombres et les noms, ne fait pas partie d’un texte.
texts-none-changed = Chaque texte est comme le dit le produit
texts-none-changed-text = Cherchez les mots que vous voulez changer, par exemple « personne ».
texts-more =
    { $n ->
        [one] { $n } autre texte n’est pas affiché. Cherchez plus de mots.
       *[other] { $n } autres textes ne sont pas affichés. Cherchez plus de mots.
    }
text-title = Modifier un texte
text-lead = Laissez une langue vide pour dire comme le produit. Tout le monde voit la modification en quelques secondes.
text-given = Gardez { $given } tel quel : le produit y met autre chose.
text-product = Ce que dit le produit
text-stale = Ces mots ne conviennent plus : le produit donne à ce texte d’autres éléments qu’avant. Tant qu’ils ne sont pas modifiés, les mots du produit sont affichés.
text-saved = Le texte est enregistré
text-reset = Revenir aux mots du produit
text-reset-title = Reprendre les mots du produit ?
text-reset-text = Les mots du programme disparaissent dans les trois langues. Ils restent dans la liste des modifications.
text-reset-do = Reprendre les mots du produit
field-en = Anglais
field-fr = Français
field-ar = Arabe
word-title = Remplacer un mot partout
word-lead = Pour un mot que votre programme dit autrement dans chaque texte. Remplacez les pluriels et les autres formes l’un après l’autre, et relisez les accords. Remplacé en sens inverse, chaque texte redevient comme le dit le produit.
word-language = Langue
word-from = Mot
word-from-hint = Le mot entier ; une majuscule est gardée.
word-to = Ce que dit votre programme
word-replace = Remplacer
word-saved = Le mot est remplacé
error-word-language = Choisissez une langue
error-word-missing = Saisissez un mot
error-word-plain = Saisissez des mots simples, sans accolades ni signes
error-word-same = Saisissez un autre mot que celui qui est là
error-word-nowhere = Ce mot ne figure dans aucun texte de cette langue
error-text-markup = Écrivez des mots simples : des signes comme <b> ou &lt; seraient affichés lettre par lettre
error-text-direction = Retirez les marques invisibles qui inversent le sens d’écriture, puis saisissez à nouveau le texte
error-text-unreadable = Ceci ne peut pas être lu comme un texte. Vérifiez que chaque accolade est fermée et qu’aucune ligne ne commence par un crochet, une étoile ou un point
error-text-arguments = Utilisez les mêmes emplacements que le produit, ni plus ni moins : { $wanted }
error-text-no-arguments = Ce texte n’a pas d’emplacement : retirez ce qui est entre accolades
error-text-fixed = Ces mots restent tels que leur auteur les a publiés : ils sont posés partout de la même façon
text-fixed = Ce sont les questions du Groupe de Washington. Elles sont posées mot pour mot, pour que les réponses soient comparables : elles ne peuvent pas être modifiées ici.

## Règles
rules-lead = Les nombres selon lesquels le programme travaille : quand le contact est perdu, combien de temps un dossier reste ouvert.
rules-saved = Les règles sont enregistrées
rule-bounds = De { $least } à { $most }, d’habitude { $usual }.
rule-last = Dernière modification par { $name }, { $time }
rule-lost-attempts = Tentatives avant que le contact soit perdu
rule-lost-channels = Moyens à essayer
rule-lost-months = Mois entre la première et la dernière tentative
rule-consent-months = Durée d’un oui au partage
rule-consent-notice = Redemander avant la fin d’un consentement
rule-directory-days = Durée pendant laquelle un service compte comme vérifié
rule-provider-days = Durée de lecture par le prestataire après la fin d’une orientation
rule-at-once-hours = Durée d’un dossier ouvert sans attendre
rule-draft-days = Durée de conservation des réponses non enregistrées
rule-begun-days = Durée de conservation d’une inscription commencée
rule-plan-review-days = Quand un plan est revu
rule-plan-decision-days = Délai de décision sur un plan
rule-verify-days = Délai pour demander à la personne si le service a été rendu
rule-transfer-days = Délai de réponse d’un autre bureau
rule-feedback-years = Durée de conservation de ce que les gens ont dit
rule-accepted-risk = Catégorie de risque acceptée sans avertissement
rule-about-accepted-risk = 1 : seulement faible. 2 : faible et moyen. Pour toute autre catégorie, qui commence l’accompagnement est averti.
rule-unit-categories = catégorie la plus haute
rule-about-lost-attempts = Nombre d’essais sans succès avant qu’un dossier puisse être clos pour contact perdu.
rule-about-lost-channels = Par exemple par téléphone et à domicile. Pas plus que de tentatives.
rule-about-lost-months = Des tentatives en une semaine ne montrent pas que quelqu’un est parti.
rule-about-consent-months = Proposé quand le consentement est demandé ; la personne peut choisir moins long. 6, 12 ou 24.
rule-about-consent-notice = Ce temps avant la fin, une tâche demande de le renouveler.
rule-about-directory-days = Ensuite, il n’est plus proposé tant que personne ne le vérifie. Vaut à partir de la prochaine vérification.
rule-about-provider-days = Ensuite, le prestataire ne voit plus la personne. Vaut pour les orientations qui se terminent désormais.
rule-about-at-once-hours = Sans demander d’abord ; la supervision examine chaque ouverture après coup.
rule-about-draft-days = Réponses de l’accueil saisies et non enregistrées.
rule-about-begun-days = Saisie et non enregistrée. La personne n’a encore rien accepté : aussi court que la connexion le permet.
rule-about-plan-review-days = Au plus tard après ce nombre de jours.
rule-about-plan-decision-days = Et de réécriture quand il a été renvoyé.
rule-about-verify-days = Après que le prestataire, ou le collègue, en annonce la fin.
rule-about-transfer-days = Pour dire s’il prend le dossier.
rule-about-feedback-years = Après la fin. Ensuite, les propos, toutes les notes et tous les noms sont supprimés ; la catégorie, les dates et la suite donnée restent pour être comptées. Une durée plus courte s’applique dès la nuit suivante, aussi à ce qui s’est terminé avant.
rule-unit-attempts = tentatives
rule-unit-channels = moyens
rule-unit-hours = heures
rule-unit-days = jours
rule-unit-months = mois
rule-unit-years = ans
rule-quotes-needed = Devis pour un achat important
rule-quotes-above = Ce qui compte comme achat important
rule-screened-months = Durée de validité de la vérification d’un fournisseur
rule-about-quotes-needed = Autant de fournisseurs doivent faire une offre. Pour un petit achat, un seul suffit.
rule-about-quotes-above = Au-dessus d’autant de milliers dans la monnaie du programme. Dans une autre monnaie, tout achat est important.
rule-about-screened-months = Ensuite, rien n’y est acheté avant une nouvelle vérification.
rule-unit-suppliers = fournisseurs
rule-unit-thousands = milliers
rule-unit-kilometres = kilomètres
rule-stop-days = Délai pour confirmer la destruction des copies
rule-about-stop-days = Après le retrait du consentement. Ensuite, le gestionnaire de cas appelle le prestataire.
rule-vital-hours = Délai pour revoir une orientation sans consentement
rule-about-vital-hours = Par la seconde personne qui a donné son accord. Jamais plus de 72 heures.
rule-offer-days = Délai pour proposer de nouveau l’aide sans partage
rule-about-offer-days = Après que la personne a retiré le consentement qui la permettait.
rule-file-days = Délai pour mettre fin à un dossier sans consentement
rule-about-file-days = Il est clôturé ou mis en attente dans ce délai.
rule-link-days = Durée de validité du lien envoyé à un prestataire
rule-about-link-days = Ensuite, le prestataire demande un code avec son adresse. Vaut pour les prochains courriels.
rule-agreement-days = Renouveler un accord avant son terme
rule-about-agreement-days = Il figure dans la liste des accords à renouveler ce nombre de jours avant son terme.
rule-dependants-days = Délai pour examiner la situation du ménage d’une personne décédée
rule-about-dependants-days = Quelqu’un examine à quoi ce ménage a droit.
rule-handover-days = Délai pour indiquer à la personne son nouveau gestionnaire de cas
rule-about-handover-days = Après le passage du dossier à un autre gestionnaire de cas.
rule-nearby-km = Distance maximale d’un autre service
rule-about-nearby-km = Quand une orientation n’a pas abouti, les services situés dans ce rayon sont proposés.
rule-keep-months = Durée de conservation d’un dossier clôturé
rule-about-keep-months = À partir du jour de clôture. Ensuite, le délégué à la protection des données le trouve dans la liste des dossiers arrivés au terme de leur conservation. Vaut pour les dossiers clôturés désormais.
error-rule-missing = Saisissez un nombre
error-rule-channels = Ne demandez pas plus de moyens que de tentatives
error-rule-consent-months = Saisissez 6, 12 ou 24

## Listes
admin-lists = Listes
lists-lead = Quelles réponses sont proposées, et dans quel ordre.
lists-values =
    { $n ->
        [0] Aucune valeur
        [one] { $n } valeur
       *[other] { $n } valeurs
    }
lists-hidden =
    { $n ->
        [one] { $n } non proposée
       *[other] { $n } non proposées
    }
list-name-association-group = Forces et groupes armés
list-name-language = Langues
list-name-category = Besoins et services
list-name-barrier = Obstacles
list-name-plan-track = Parcours de réintégration
list-name-topic = Thèmes d’entretien
list-name-session-place = Lieux d’entretien
list-name-decline-reason = Motifs de refus d’une orientation
list-name-service-kind = Types de service
list-name-organisation-kind = Types d’organisation
list-name-document-kind = Types de document
list-name-dwelling = Logements
list-name-tenure = Statuts d’occupation
list-name-creditor = Créanciers
list-name-country = Nationalités
list-name-session-kind = Types d’entretien
list-name-follow-up-channel = Moyens de suivi
list-name-skill = Compétences
list-lead = Ce qui n’est plus proposé reste dans les fiches qui l’ont et ne peut plus être choisi. Les libellés se modifient sous Textes.
list-own-title = Valeurs de votre programme
list-own-text = Avec un libellé dans chaque langue. Une valeur présente dans des fiches ne se supprime pas : elle n’est plus proposée.
list-groups-lead = Noms proposés là où l’association est notée. Ils n’apparaissent nulle part ailleurs, et ce qui est noté est scellé.
list-skills-lead = Noms proposés là où une compétence est notée. D’autres mots peuvent aussi être saisis.
list-saved = La liste est enregistrée
list-offered = Proposé
list-always = Toujours proposé : personne ne doit rester sans réponse.
list-read = Toujours proposé : le programme lui-même en tient compte.
list-place = Rang
list-value-n = Valeur { $n }
list-label-en = Libellé en anglais
list-label-fr = Libellé en français
list-label-ar = Libellé en arabe
list-has = avec { $values }
list-without = sans { $values }
list-own-order = dans un ordre propre
error-list-empty = Proposez au moins une valeur
error-list-label = Saisissez un libellé dans cette langue
error-list-twice = Cette valeur figure deux fois
error-list-full = Cette liste est pleine. Changez le libellé d’une valeur qui n’est plus proposée.
error-value-hidden = Cette réponse n’est plus proposée. Choisissez-en une autre

## Paroles sur le consentement
admin-consent-words = Paroles sur le consentement
consent-words-lead = Ce qui est lu à voix haute avant que la personne réponde. Chaque consentement garde la version sous laquelle il a été donné.
consent-words-versions = Versions
consent-words-product = Les mots du produit
consent-words-in-force = En vigueur
consent-words-new = Nouvelle version
consent-words-from = Premier jour
consent-words-from-hint = Demain au plus tôt.
consent-words-paragraphs = Une ligne vide commence un paragraphe.
consent-words-add = Ajouter cette version
consent-words-saved = La version est ajoutée
consent-words-since = À partir du { $day }
error-consent-words-day = Choisissez demain ou un jour plus tard
error-consent-words-taken = Une version commence déjà ce jour. Choisissez un autre jour
error-consent-words-missing = Saisissez les mots dans cette langue

contact-complaints = Téléphone pour les plaintes
contact-complaints-hint = Affiché à tout le monde sur la page des retours et imprimé sur les papiers que les gens emportent, pour que ceux qui ne peuvent pas écrire puissent appeler. Vide : aucun numéro n’est affiché.
contact-saved = Le numéro est enregistré
error-contact-phone = Saisissez un numéro que l’on peut composer : des chiffres, des espaces et un plus au début
action-programme-contact-changed = A modifié le téléphone pour les plaintes
