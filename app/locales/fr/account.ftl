sign-in-title = Se connecter
sign-in-lead = Pour le personnel et les partenaires du programme.
sign-in-email = Adresse e-mail professionnelle
sign-in-password = Mot de passe
sign-in-password-hint = Vous pouvez le coller depuis un gestionnaire de mots de passe.
sign-in-shared = Cet appareil est partagé
sign-in-shared-detail = Vous serez déconnecté au bout de 10 minutes et rien ne sera conservé ici.
sign-in-logged = Chaque dossier ouvert ici est enregistré. Ne consultez une personne que si votre travail l’exige.
error-sign-in = L’adresse et le mot de passe ne correspondent à aucun compte. Vérifiez-les et réessayez.
sign-in-someone-else = Se connecter avec un autre compte

## Ce qui était écrit quand une session a pris fin
written-waits = Vous avez été déconnecté pendant que vous écriviez. Connectez-vous de nouveau : votre texte vous attend et personne d’autre ne peut le lire.
written-title = Vous avez été déconnecté pendant que vous écriviez
written-lead = Rien n’est perdu.
written-page = Page :
written-words = Vous avez écrit :
written-when = Vous l’avez envoyé le { $when }, alors que votre session était terminée.
written-go-on = Reprendre ce que vous avez écrit
written-checked = L’enregistrement se fait comme si vous l’envoyiez maintenant. S’il manque quelque chose, ou si quelqu’un a modifié le dossier entre-temps, vous le verrez avec votre texte.
written-leave = Abandonner : ce n’est plus nécessaire

## La deuxième étape
code-eyebrow = Étape 2 sur 2
code-title = Saisissez votre code
code-lead = Ouvrez votre application d’authentification et saisissez les 6 chiffres affichés pour Passerelle.
code-label = Code à 6 chiffres
code-no-phone = Je n’ai pas mon téléphone
code-no-phone-text = Utilisez l’un de vos dix codes de secours, ou appelez votre administrateur : il vérifiera votre identité avant de réinitialiser la deuxième étape.
code-use-recovery = Utiliser un code de secours
recovery-title = Utiliser un code de secours
recovery-lead = Chacun des codes que vous avez conservés sert une seule fois.
recovery-label = Code de secours
recovery-hint = Trois groupes de quatre caractères, par exemple k7mp-2x09-vt4d. Les tirets et les majuscules ne comptent pas.
recovery-use-app = Utiliser plutôt l’application d’authentification
error-code = Saisissez le code que l’application affiche maintenant : il change toutes les 30 secondes et sert une seule fois

## Un mot de passe à soi
first-password-title = Choisissez votre mot de passe
first-password-lead = Le mot de passe que vous venez de saisir vous a été remis. Remplacez-le par un mot de passe que personne d’autre ne connaît.
first-password-save = Enregistrer et se connecter
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-repeat = Nouveau mot de passe, une deuxième fois
password-rule = Au moins 12 caractères. Quatre ou cinq mots à la suite sont faciles à retenir et difficiles à deviner.
password-confirm = Votre mot de passe, pour confirmer que c’est bien vous
password-ends-sessions = Vos autres sessions prendront fin à l’enregistrement.
error-password-short = Utilisez au moins { $min } caractères
error-password-guessed = Choisissez un autre mot de passe : celui-ci est facile à deviner
error-password-repeat = Saisissez le même nouveau mot de passe dans les deux champs
error-password-same = Choisissez un mot de passe différent de votre mot de passe actuel
error-password-current-missing = Saisissez votre mot de passe actuel
error-password-wrong = Saisissez le mot de passe avec lequel vous vous connectez
error-email = Saisissez une adresse e-mail comme nom@organisation.org
error-email-missing = Saisissez une adresse e-mail
error-user-name-missing = Saisissez un nom
error-language-missing = Choisissez une langue

## Son propre compte
account-title = Compte et sessions
account-lead = Vos coordonnées, la manière dont vous vous connectez et les appareils connectés.
account-details = Vos coordonnées
account-name-hint = Tel que vos collègues vous connaissent. Ils le voient à côté de ce que vous faites.
digest-title = Un courriel le matin
digest-wanted = Me dire les matins travaillés combien de choses sont à faire
digest-hint = Le courriel dit combien de choses sont à faire et combien sont en retard. Il ne contient ni nom ni numéro de dossier.
digest-saved = Votre choix est enregistré.
account-password = Mot de passe
account-password-change = Changer votre mot de passe
account-password-save = Enregistrer le nouveau mot de passe
account-access = Vos accès
account-email = E-mail
account-access-note = Seul un administrateur peut modifier votre adresse e-mail et vos rôles.
account-sessions = Vos connexions en cours
account-saved-profile = Vos coordonnées sont enregistrées.
account-saved-password = Votre nouveau mot de passe est enregistré. Vos autres sessions ont pris fin.
account-saved-session = La session a pris fin.
account-saved-sessions = Vos autres sessions ont pris fin.
field-name = Nom
field-email = Adresse e-mail professionnelle
field-language = Langue
user-name = Nom
user-name-hint = Tel que les collègues le connaissent. Ils le voient à côté de ce que fait cette personne.
user-email = Adresse e-mail professionnelle
user-language = Langue
user-language-hint = Celle des pages et des messages que vous recevez.
user-roles = Rôles
session-times = Depuis le { $began }, utilisée le { $seen }
session-current = Cette session
session-end = Mettre fin à la session
session-end-others = Mettre fin aux autres sessions
session-end-all = Se déconnecter partout
sessions-note = Mettez fin à une session que vous ne reconnaissez pas, puis changez votre mot de passe.
device-browser-system = { $browser }, { $system }
device-unknown = Navigateur inconnu

## Mettre en place la deuxième étape
two-factor-title = Deuxième étape de connexion
two-factor-lead = Après votre mot de passe, un code de votre téléphone. Un mot de passe volé n’ouvre alors plus rien à lui seul.
two-factor-on = Deuxième étape activée
two-factor-off = Deuxième étape désactivée
two-factor-on-short = Activée
two-factor-off-short = Désactivée
two-factor-on-since = Activée depuis le { $day }.
two-factor-off-text = Votre mot de passe suffit à ouvrir votre compte. Une application d’authentification sur votre téléphone le protège bien mieux ; elle n’a besoin ni de réseau ni de numéro de téléphone.
two-factor-demo = Données de démonstration : aucune deuxième étape n’est demandée ici, elle ne peut donc pas être mise en place.
two-factor-set-up = Mettre en place la deuxième étape
two-factor-manage = Téléphone et codes de secours
two-factor-step-app = Installez une application d’authentification sur votre téléphone. Toute application de codes à usage unique convient, par exemple Aegis, FreeOTP ou Google Authenticator.
two-factor-step-scan = Scannez le code carré affiché ici, puis saisissez les 6 chiffres que montre l’application.
two-factor-step-codes = Conservez sur papier, loin du téléphone, les dix codes de secours qui vous seront donnés.
two-factor-start = Afficher le code carré
two-factor-scan = Scannez ceci avec votre application d’authentification
two-factor-scan-text = Dans l’application, choisissez d’ajouter un compte et dirigez l’appareil photo vers le carré.
two-factor-scan-label = Code carré pour votre application d’authentification
two-factor-key-open = Je ne peux pas le scanner
two-factor-key-text = Dans l’application, choisissez de saisir une clé. Nom du compte : votre adresse e-mail professionnelle. Type de clé : basée sur le temps. La clé :
two-factor-first-code = L’application l’affiche sous « Passerelle » dès que le compte est ajouté.
two-factor-confirm = Activer la deuxième étape
two-factor-later = Le faire plus tard
two-factor-own = Votre deuxième étape
two-factor-changes = Modifications
two-factor-move = Passer à un autre téléphone
two-factor-move-text = L’ancien téléphone continue de fonctionner jusqu’au premier code juste du nouveau.
two-factor-turn-off = Désactiver la deuxième étape
two-factor-turn-off-text = Votre mot de passe suffira de nouveau à ouvrir votre compte, et vos codes de secours ne fonctionneront plus.
two-factor-turned-off = La deuxième étape est désactivée.
recovery-new = Créer de nouveaux codes de secours
recovery-new-text = Les codes que vous avez actuellement ne fonctionneront plus.
recovery-left =
    { $n ->
        [0] Aucun code de secours restant
        [one] { $n } code de secours restant
       *[other] { $n } codes de secours restants
    }
recovery-shown-title = Vos codes de secours
recovery-shown-text = Imprimez-les ou notez-les maintenant. Chacun vous permet de vous connecter une fois lorsque vous n’avez pas votre téléphone.
recovery-shown-once = Ils ne sont affichés que cette fois. Conservez-les sur papier, pas sur le téléphone.
error-two-factor-demo = La deuxième étape ne peut pas être mise en place dans les données de démonstration

## À propos
about-title = À propos de Passerelle
about-lead = Passerelle accompagne les personnes qui quittent des forces et groupes armés sur le chemin de la vie civile, et celles qui les aident.
about-product = Le logiciel
about-version = Version
about-licence = Licence
about-licence-text = Licence Apache 2.0. Logiciel libre et gratuit.
about-data = Lieux
about-places = Le répertoire des lieux est établi à partir des données de GeoNames, utilisées sous licence Creative Commons Attribution 4.0. Les noms ont été sélectionnés et abrégés.
about-privacy = Vie privée
about-privacy-text = Passerelle n’appelle aucun autre service : ni cartes, ni polices, ni statistiques venues d’ailleurs. Le programme décide, avec son délégué à la protection des données, de ce qui est conservé sur une personne, de qui le voit et pour combien de temps.

## The mail of the morning
mail-digest-subject =
    { $due ->
        [0] Passerelle : du nouveau vous attend
        [one] Passerelle : { $due } chose à faire
       *[other] Passerelle : { $due } choses à faire
    }
mail-digest-body =
    Bonjour,

    { $due ->
        [0] Rien n’est à faire aujourd’hui
        [one] Une chose est à faire aujourd’hui
       *[other] { $due } choses sont à faire aujourd’hui
    }{ $late ->
        [0] .
       *[other] , dont { $late } en retard.
    }{ $messages ->
        [0] { "" }
        [one] { " " }Un nouveau message d’un prestataire attend.
       *[other] { " " }{ $messages } nouveaux messages de prestataires attendent.
    }{ $stale ->
        [0] { "" }
        [one] { " " }Une fiche du répertoire est à revérifier cette semaine.
       *[other] { " " }{ $stale } fiches du répertoire sont à revérifier cette semaine.
    }

    Les voir ici :
    { $url }

    Vous pouvez arrêter ce courriel sur la page de votre compte.

    Passerelle
