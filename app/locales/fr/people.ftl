# Enregistrer des personnes, doublons possibles, profil.

## Chercher avant d’enregistrer
register-title = Enregistrer une personne
register-search-lead = Cherchez d’abord. La personne est peut-être déjà connue, ici ou dans un autre bureau.
register-search-hint = Au moins 3 lettres d’un nom, dans n’importe quel alphabet.
register-search-any-spelling = Les autres orthographes sont trouvées aussi.
register-found-title = Personnes trouvées
register-found-count =
    { $n ->
        [one] 1 personne
       *[other] { $n } personnes
    }
register-found-none = Personne n’est connu sous ce nom ou à ce numéro.
register-found-more = D’autres personnes correspondent. Cherchez le nom complet ou un numéro de téléphone.
register-found-foot = Si la personne est parmi elles, ne l’enregistrez pas de nouveau. Si vous ne pouvez pas ouvrir le dossier, demandez au bureau indiqué.
register-hit-yours = Vous pouvez ouvrir ce dossier
register-hit-protected = Protégé
register-hit-masked = Un dossier du bureau de { $office }
register-hit-masked-text = Ouvert en { $year }. Vous ne pouvez pas l’ouvrir. Demandez à ce bureau s’il s’agit de la même personne et, si oui, demandez l’accès.
register-start-title = Elle n’y est pas ?
register-start-text = Le formulaire reprend ce que vous avez cherché.
register-start-button = Enregistrer une nouvelle personne

## Le formulaire
register-new-title = Enregistrer une nouvelle personne
register-new-lead = Ne demandez que ce que la personne veut bien dire. Ce qui n’est pas su ou pas demandé peut rester vide.
register-search-first = Cherchez d’abord, pour que personne ne soit enregistré deux fois.
register-search-link = Chercher
register-identity = Qui est la personne ?
register-contact = Langues et contact
register-place = Où elle vit
register-household = Ménage
register-household-lead = Qui vit avec elle ou dépend d’elle. Une épouse ou un enfant qui cherche un appui s’enregistre en son propre nom.
register-association = Pourquoi le programme l’appuie
register-association-lead = Demandez un groupe, un rôle et des dates si la personne le veut bien. Ne demandez jamais ce qui a été fait, à qui, ni qui d’autre était là.
register-consent = Consentement
register-consent-lead = Lisez chaque partie à haute voix dans sa langue. Refuser un partage ne réduit jamais l’aide de ce bureau.
register-button = Enregistrer cette personne
register-another = Enregistrer une autre personne

given-names = Prénoms
family-name = Nom de famille
father-name = Nom du père
grandfather-name = Nom du grand-père
nickname = Autres noms ou surnom
register-more-names = Père, mère, grand-père, autres noms, ordre des noms
name-order = Quel nom dit-on en premier ?
name-order-given-first = Le prénom d’abord
name-order-family-first = Le nom de famille d’abord
birth-date = Date de naissance
birth-date-hint = L’année seule suffit. Si seul l’âge est connu, laissez vide.
birth-title = Corriger la date de naissance
birth-lead = Saisissez ce que l’on sait maintenant, et comment on le sait.
birth-now = Enregistré actuellement : { $age } ({ $evidence })
birth-save = Enregistrer la date de naissance
birth-child-title = La personne serait un enfant, ou peut-être
birth-child-moves = Le dossier passe aussitôt à { $to }, qui protège les enfants dans ce bureau.
birth-child-lose = Ni vous ni les autres personnes chargées des adultes ou de leur supervision ne pourrez plus l’ouvrir.
birth-child-consent = Ce que la personne a accepté comme adulte prend fin. Les orientations en cours sont retirées et les prestataires détruisent leurs copies.
birth-child-hours = Sous 48 heures, le parent ou tuteur et l’enfant sont consultés, et la protection de l’enfant est examinée.
birth-adult-title = La personne serait adulte
birth-adult-moves = Le dossier quitte la protection des dossiers d’enfants. La supervision décide qui le prend.
birth-adult-consent = On demandera à la personne son propre consentement.
birth-confirm = J’ai lu ce qui suit
error-birth-confirm = Lisez ce qu’entraîne cette date, puis cochez que vous l’avez lu
age-estimated = Ou : âge, environ
age-estimated-hint = Si la personne a peut-être moins de 18 ans, dites-le : le doute compte comme un enfant.
age-evidence = Comment le sait-on ?
age-evidence-birth-certificate = Acte de naissance
age-evidence-id-card = Carte d’identité
age-evidence-school = Document scolaire
age-evidence-family = Par la famille
age-evidence-self = Par la personne
age-evidence-estimated = Estimation
age-evidence-age-assessment = Évaluation de l’âge
age-evidence-not-asked = Question non posée
sex = Sexe
sex-female = Femme
sex-male = Homme
sex-girl = Fille
sex-boy = Garçon
sex-other = Autre
sex-declined = Préfère ne pas le dire

counsellor-preference = Préfère parler à
counsellor-preference-hint = Posez la question et notez la réponse. Elle oriente le choix quand le dossier change de main.
counsellor-anybody = Pas de préférence
counsellor-woman = Une femme
counsellor-man = Un homme
contact-language = Langue à utiliser avec elle
other-languages = Autres langues parlées
languages = Langues
language-mos = Mooré
language-fuh = Fulfuldé (Niger, Burkina Faso)
language-ffm = Fulfuldé (Mali)
language-dyu = Dioula
language-bam = Bambara
language-dje = Zarma
language-hau = Haoussa
language-taq = Tamasheq
language-ttq = Tawallammat
language-gux = Gourmantchéma
language-knc = Kanouri
language-swc = Swahili du Congo
language-lin = Lingala
language-som = Somali
language-ara = Arabe
language-apd = Arabe soudanais
language-fra = Français
language-eng = Anglais
literacy = Lecture et écriture, dans une langue au moins
literacy-none = Ne lit pas
literacy-reads-some = Lit un peu
literacy-reads-writes = Lit et écrit
literacy-not-asked = Question non posée
literacy-declined = Préfère ne pas le dire

phone = Téléphone
phone-n = Téléphone { $n }
phone-number = Numéro
phone-hint = { $code } est ajouté s’il manque.
phone-add = Ajouter un téléphone
phone-row-hint = Laissez vide s’il n’y en a pas.
phone-owner = À qui est ce téléphone ?
phone-owner-own = À la personne
phone-owner-family = À un parent
phone-owner-neighbour = À un voisin
phone-owner-shared = Partagé
phone-owner-other = À quelqu’un d’autre
safe-to-call = Peut-on appeler sans danger ?
safe-to-text = Peut-on écrire sans danger ?
safe-to-text-hint = Un message ne dit jamais de quoi il s’agit.
safe-times = Moments sans danger
safe-times-hint = Par exemple : le matin, pas les jours de marché.
yes-no-yes = Oui
yes-no-no = Non

place-current = Lieu où elle vit
place-hint = Nom ou P-code de la ville ou du département.
places-offered = Lieux qui correspondent
places-found =
    { $n ->
        [0] Aucun lieu ne commence ainsi. Essayez une autre orthographe, ou le P-code.
        [one] 1 lieu. Choisissez avec les flèches.
       *[other] { $n } lieux. Choisissez avec les flèches.
    }
locality = Village ou quartier
locality-hint = Comme on l’appelle sur place.
residence = Comment elle y vit
residence-returned-origin = De retour dans son lieu d’origine
residence-settled-elsewhere = Installée ailleurs
residence-displaced-idp = Déplacée dans le pays
residence-refugee = Réfugiée
residence-host = Dans une famille d’accueil
residence-in-centre = Dans un centre
residence-detained = Détenue
residence-not-asked = Question non posée
residence-declined = Préfère ne pas le dire
place-origin = Lieu d’origine
origin-answer = S’il n’y a pas de lieu
origin-answer-none = Question non posée
asked-said = Répondu
asked-not-asked = Question non posée
asked-unknown = Ne sait pas
asked-declined = Préfère ne pas le dire

member-n = Personne { $n }
member-add = Ajouter une personne
member-row-hint = Laissez vide si elle vit seule.
member-sex-female = Fille ou femme
member-sex-male = Garçon ou homme
member-sex-other = Autre
member-sex-declined = Préfère ne pas le dire
member-name = Nom
birth-year = Année de naissance
relation = Lien avec la personne
relation-spouse = Épouse ou époux
relation-child = Enfant
relation-stepchild = Enfant du conjoint
relation-parent = Père ou mère
relation-sibling = Sœur ou frère
relation-grandparent = Grand-parent
relation-other-relative = Autre parent
relation-non-relative = Sans lien de parenté
in-school = Va à l’école
in-school-yes = Oui
in-school-no = Non
in-school-na = Sans objet
in-school-unknown = Pas connu
in-school-not-asked = Question non posée
lives-elsewhere = Vit ailleurs
member-documents = A des papiers
member-no-documents = sans papiers
member-disability = Vie quotidienne difficile à cause de la santé
member-chronic = Maladie qui dure
member-own-right = Enregistrer à son propre nom
register-own-right = Par cet enregistrement, la personne quitte le ménage où elle figurait. De là, personne ne trouve le nouveau dossier, et une rencontre des deux n’est signalée qu’ici.
error-member-gone = Le ménage a été modifié entre-temps. Rouvrez le profil et recommencez de là.

association-sealed = Chiffré à l’enregistrement. Seuls le gestionnaire de cas et le responsable de supervision peuvent l’ouvrir, et chaque lecture est consignée. Ce n’est jamais transmis à un prestataire.
person-category = La personne
person-category-ex-combatant = Adulte qui a été membre d’une force ou d’un groupe armé
person-category-associated-adult = Adulte qui y a été associé dans un autre rôle
person-category-caafag = Enfant qui y a été associé
person-category-dependant = Parent qui dépend d’une telle personne
person-category-community-member = Membre de la communauté qui les accueille
person-category-youth-at-risk = Jeune exposé au recrutement
person-category-victim = Personne touchée par le conflit
person-category-self-demobilized = Adulte parti de lui-même, hors d’un processus formel
episode-n = Association { $n }
episode-hint = Laissez vide s’il n’y en a pas eu ou si rien n’a été demandé.
episode-add = Ajouter une autre période
association-group = Groupe, dans les mots du programme
association-role = Rôle principal
association-role-combatant = Armé
association-role-commander = Commandement
association-role-guard = Garde
association-role-intelligence-scout = Éclaireur
association-role-radio-comms = Radio et téléphones
association-role-logistics = Ravitaillement
association-role-driver-mechanic = Chauffeur ou mécanicien
association-role-medical = Soins aux malades et aux blessés
association-role-cook-porter = Cuisine ou portage
association-role-recruiter-preacher = Recrutement ou prêche
association-role-tax-finance = Argent
association-role-bomb-tech = Explosifs
association-role-wife-partner = Épouse ou compagne
association-role-forced-sexual = A subi des abus
association-role-child-minder = Garde d’enfants
association-role-other = Autre
association-role-unknown = Pas connu
association-role-declined = Préfère ne pas le dire
association-joined = Depuis quand
association-left = Jusqu’à quand
association-length = Durée
association-months =
    { $n ->
        [0] Moins d’un mois
        [one] Environ 1 mois
       *[other] Environ { $n } mois
    }
mode-of-joining = Comment cela a commencé
mode-of-joining-voluntary = De son propre choix
mode-of-joining-coerced = Sous la pression
mode-of-joining-abducted = Par la force
mode-of-joining-born-into = Né dedans
mode-of-joining-family-decision = Par décision de la famille
mode-of-joining-community-self-defence = Pour défendre la communauté
mode-of-joining-economic = Pour gagner sa vie
mode-of-joining-protection-seeking = Pour être protégé
mode-of-joining-unknown = Pas connu
mode-of-joining-declined = Préfère ne pas le dire
mode-of-exit = Comment cela a pris fin
mode-of-exit-formal-ddr = Processus formel de DDR
mode-of-exit-surrender-state = S’est présenté aux autorités
mode-of-exit-surrender-mission = S’est présenté à une mission
mode-of-exit-escape = S’est échappé
mode-of-exit-captured = A été capturé
mode-of-exit-released = A été libéré
mode-of-exit-group-dissolved = Le groupe s’est dissous
mode-of-exit-negotiated-local = Arrangé par des responsables locaux
mode-of-exit-family-negotiated = Arrangé par la famille
mode-of-exit-amnesty = Amnistie
mode-of-exit-unknown = Pas connu
mode-of-exit-declined = Préfère ne pas le dire

## Le premier consentement
first-consent-file = Tenir un dossier
first-consent-file-text = Nécessaire pour un appui dans la durée. Sans cela, seules des informations peuvent être données.
first-consent-share = Partager avec les prestataires : { $sector }
first-consent-share-usual = Nom, contact, âge, langue, lieu, ce qu’il faut et ce qui rend l’accès difficile. Jamais l’association. Un oui vaut { $months } mois.
first-consent-share-skills = Nom, contact, âge, langue, lieu, instruction et compétences, ce qu’il faut et ce qui rend l’accès difficile. Jamais l’association. Un oui vaut { $months } mois.
first-consent-share-household = Nom, contact, âge, langue, lieu, ménage, ce qu’il faut et ce qui rend l’accès difficile. Jamais l’association. Un oui vaut { $months } mois.
first-consent-statistics = Compter dans les statistiques, sans nom
first-consent-statistics-text = Des nombres pour le programme et ceux qui le financent. Personne ne peut y être reconnu.
first-consent-agrees = Accepte
first-consent-does-not-agree = N’accepte pas
first-consent-language = Langue de cette conversation
first-consent-how = Comment la réponse a-t-elle été donnée ?
first-consent-by-signed = Signature sur papier
first-consent-by-signed-hint = Gardez le papier sous clé.
first-consent-by-thumbprint = Empreinte sur papier
first-consent-by-thumbprint-hint = Un témoin est nécessaire.
first-consent-by-spoken-with-witness = À l’oral, devant témoin
first-consent-by-spoken-with-witness-hint = Un témoin est nécessaire.
first-consent-by-guardian = Par un parent ou tuteur
first-consent-by-guardian-hint = Moins de 18 ans, ou âge incertain.
first-consent-witness = Témoin, ou parent ou tuteur
first-consent-witness-hint = Nom et lien avec la personne.
first-consent-assent = L’enfant est d’accord aussi
first-consent-assent-hint = Seulement pour les moins de 18 ans, ou si l’âge est incertain.
first-consent-interpreter = Quelqu’un a interprété

## Doublons possibles
duplicates-check = Vérifier les doublons
duplicates-before = Comparé par nom, âge, lieu et téléphone quand vous vérifiez, et de nouveau avant l’enregistrement.
duplicates-none = Personne de semblable n’est connu jusqu’ici.
duplicates-foot = Comparé de nouveau avant l’enregistrement. Rien n’est fusionné tout seul.
duplicates-said =
    { $n ->
        [0] Personne de semblable n’est connu jusqu’ici.
        [one] 1 doublon possible
       *[other] { $n } doublons possibles
    }
duplicates-jump = Les voir
duplicate-open = { $name } · { $place }
duplicate-compare = Ouvrir pour comparer
reason-names-same = Mêmes noms
reason-names-sound = Les noms se prononcent pareil
reason-names-partly = Une partie du nom se prononce pareil
reason-year-same = Même année de naissance
reason-year-near =
    { $n ->
        [one] 1 an d’écart entre les naissances
       *[other] { $n } ans d’écart entre les naissances
    }
reason-year-far =
    { $n ->
        [one] 1 an d’écart entre les naissances
       *[other] { $n } ans d’écart entre les naissances
    }
reason-sex-differs = Sexe différent
reason-origin-same = Même lieu d’origine
reason-origin-differs = Autre lieu d’origine
reason-phone-same = Même téléphone
reason-phone-near = Un chiffre de différence au téléphone
distinct-reason = Pourquoi c’est une autre personne
distinct-reason-hint = Par exemple : deux frères, vus ensemble ; l’autre est plus âgé et connu ici.

## Après l’enregistrement d’un enfant
handed-over-title = Le dossier est entre de bonnes mains
handed-over-to = { $name } s’occupe maintenant de cet enfant
handed-over-text = Seul le point focal de la protection de l’enfance s’occupe des enfants. Vous ne pouvez plus ouvrir ce dossier, et personne d’autre au bureau non plus.
handed-over-adult = Le dossier a quitté la protection des dossiers d’enfants
handed-over-adult-text = La supervision décide qui le prend. Vous ne pouvez plus l’ouvrir.
handed-over-code = Numéro du dossier :
handed-over-now = Mettez l’enfant et le point focal en relation aujourd’hui. Ne donnez le nom à personne d’autre.

## Le profil
profile-lead = Demandez à la personne avant de changer quoi que ce soit.
profile-change = Modifier contact, lieu ou ménage
profile-protected = Protégé
profile-legal-name = Nom officiel
profile-age-label = Âge
profile-age = { $n } ans
profile-age-about = Environ { $n } ans
profile-no-phone = Pas de téléphone
profile-safe-contact = Contact sans danger
profile-no-household = Personne n’est noté.
profile-household-names = Les noms s’affichent avec l’identité.
member-age =
    { $n ->
        [0] moins d’un an
        [one] environ 1 an
       *[other] environ { $n } ans
    }
member-school = École : { $answer }
profile-sealed = Scellé
profile-sealed-text = Votre lecture est consignée, et le délégué à la protection des données peut la voir.
profile-sealed-show = Afficher une fois
profile-sealed-who = Vu seulement par le gestionnaire de cas et le responsable de supervision. Jamais transmis à un prestataire. Masqué de nouveau quand vous quittez cette page.
profile-edit-title = Modifier contact, lieu ou ménage
profile-edit-lead = Ce que vous enregistrez est noté dans l’historique du dossier : quels champs, jamais leur contenu.
profile-edit-undecided = Deux personnes ont changé la même chose en même temps, et les deux valeurs ont été gardées. Voyez les deux et choisissez.
profile-saved-together = Enregistré. Quelqu’un d’autre a enregistré ce profil entre-temps ; les changements des deux ont été gardés.
profile-edit-reveal = L’identité est protégée
profile-edit-reveal-text = Ce formulaire montre des noms et des numéros. Ouvrez « Identité protégée » plus haut, dites pourquoi, puis revenez ici.
profile-edit-hidden-text = Ce que vous avez saisi est toujours là. Affichez de nouveau le formulaire pour continuer ; c’est consigné comme la première fois, avec le même motif.
profile-back = Retour au profil

## Noms des champs, quand deux versions sont comparées
field-contact-language = Langue à utiliser
field-languages = Langues
field-counsellor = Préfère parler à
field-literacy = Lecture et écriture
field-current = Lieu où elle vit
field-locality = Village ou quartier
field-residence = Comment elle y vit
field-origin = Lieu d’origine
field-origin-answer = S’il n’y a pas de lieu d’origine
field-phones-number = Numéro de téléphone
field-phones-owner = À qui est le téléphone
field-phones-safe-to-call = Appeler sans danger
field-phones-safe-to-text = Écrire sans danger
field-phones-safe-times = Moments sans danger
field-household-name = Ménage : nom
field-household-relation = Ménage : lien
field-household-sex = Ménage : sexe
field-household-birth-year = Ménage : année de naissance
field-household-in-school = Ménage : école
field-household-lives-elsewhere = Ménage : vit ailleurs
field-household-documents = Ménage : papiers
field-household-disability = Ménage : vie quotidienne difficile
field-household-chronic = Ménage : maladie qui dure

## Erreurs
error-search-short = Saisissez au moins { $min } lettres d’un nom, ou un numéro de téléphone
error-name-missing = Saisissez un prénom ou un nom de famille
error-birth-missing = Saisissez une date de naissance, une année ou un âge estimé
error-birth-twice = Saisissez une date de naissance ou un âge, pas les deux
error-sex-missing = Choisissez le sexe
error-contact-language = Choisissez la langue à utiliser avec la personne
error-phone-missing = Saisissez le numéro, ou videz les autres réponses sur ce téléphone
error-phone = Saisissez un numéro de 7 à 15 chiffres
error-phone-twice = Ce numéro y est déjà : gardez-le une fois
error-phone-owner = Choisissez à qui est ce téléphone
error-phone-safe-call = Dites si l’on peut appeler ce numéro sans danger
error-phone-safe-text = Dites si l’on peut écrire à ce numéro sans danger
error-place-missing = Saisissez le lieu où la personne vit
error-place-unknown = Aucun lieu ne porte ce nom : essayez une autre orthographe, le département ou un P-code
error-place-near = Aucun lieu ne porte exactement ce nom. Pensiez-vous à : { $places }
error-place-ambiguous = Plusieurs lieux portent ce nom. Saisissez l’un d’eux : { $places }
error-origin-twice = Saisissez un lieu d’origine, ou dites pourquoi il n’y en a pas
error-member-name = Saisissez le nom de ce membre du ménage
error-member-relation = Choisissez le lien de ce membre du ménage avec la personne
error-member-sex = Choisissez le sexe de ce membre du ménage
error-too-many = On ne peut pas en garder plus de { $max } ici
error-person-category-missing = Choisissez pourquoi le programme appuie la personne
error-person-category-child = Moins de 18 ans, ou âge incertain : choisissez « Enfant qui y a été associé » ou une réponse sans association
error-person-category-adult = Cette réponse est pour les moins de 18 ans : choisissez-en une pour adultes
error-left-before-joined = La fin ne peut pas précéder le début
error-consent-file-missing = Demandez si la personne accepte qu’un dossier soit tenu
error-consent-file-refused = Sans un oui au dossier, rien ne peut être gardé : seules des informations peuvent être données. Rien n’a été enregistré
error-consent-child-agrees = Demandez aussi à l’enfant, et cochez qu’il est d’accord. Sinon, seules des informations peuvent être données
error-duplicate =
    { $n ->
        [one] Une personne connue semble être la même. Comparez, puis dites pourquoi c’est une autre personne
       *[other] { $n } personnes connues semblent être la même. Comparez, puis dites pourquoi c’est une autre personne
    }
error-no-child-focal-point = Cette personne a peut-être moins de 18 ans, et votre bureau n’a pas de point focal pour la protection de l’enfance. Rien n’a été enregistré. Appelez votre responsable maintenant
error-adult-at-child-focal-point = Cette personne est adulte : un gestionnaire de cas de votre bureau l’enregistre

## Commencé et non enregistré
register-begun = Commencés et non enregistrés
register-begun-nameless = Pas encore de nom
register-begun-at = Quitté le { $when }. Reprenez où vous vous étiez arrêté.
register-begun-kept =
    { $days ->
        [one] Votre saisie est conservée un jour. Vous seul la voyez. La personne n’est pas encore inscrite.
       *[other] Votre saisie est conservée { $days } jours. Vous seul la voyez. La personne n’est pas encore inscrite.
    }
register-begun-gone = Cette saisie n’est plus conservée : la personne a été inscrite, ou elle a été supprimée, ou trop de temps a passé.
register-begun-dropped = Votre saisie a été supprimée.
register-begun-drop = Supprimer ma saisie
error-too-long-to-keep = C’est trop long pour être conservé. Inscrivez la personne avec moins, et complétez ensuite.
error-too-many-begun = Vous avez commencé 20 inscriptions sans les enregistrer. Terminez-en, ou supprimez-les.
