# Ce qui passe entre la personne chargée du suivi et le prestataire : messages et documents.

thread-title = Messages
thread-empty = Aucun message pour le moment.
thread-unopened = Vous pourrez écrire dès que le prestataire aura ouvert l’orientation.
thread-closed = Plus rien ne peut être écrit sur cette orientation.
message-text = Votre message
message-hint-staff = Ni nom, ni téléphone, rien sur le passé. Le prestataire voit votre fonction et votre bureau, pas votre nom.
message-hint-provider = Pas de nom, rien sur la santé ni sur le passé de la personne.
message-number-hint = Les numéros de téléphone et de document n’ont pas leur place dans un message.
message-send = Envoyer le message
message-by = { $who }, { $of }
message-read = { $when }, lu : { $read }
message-new = Nouveau
referral-unread =
    { $n ->
        [one] { $n } nouveau message
       *[other] { $n } nouveaux messages
    }
today-messages =
    { $n ->
        [one] { $n } nouveau message de prestataires
       *[other] { $n } nouveaux messages de prestataires
    }

document-add = Joindre un document
document-file = Fichier
document-file-hint = PDF, JPEG, PNG ou texte simple, { $max } Mo au plus. Le lieu de prise de vue des photos est effacé.
document-kind = De quoi s’agit-il ?
document-kind-report = Rapport
document-kind-certificate = Attestation
document-kind-invoice = Facture
document-kind-other = Autre document
document-format-pdf = PDF
document-format-jpeg = image JPEG
document-format-png = image PNG
document-format-text = texte
document-size = ({ $format }, { $size } Ko)
document-not-accepted = Des documents peuvent être envoyés dès que le prestataire a accepté la personne.
document-no-consent = Le consentement ne couvre pas l’envoi de documents à ce prestataire.
document-enough = Aucun autre document ne peut être joint à cette orientation.

offer-unshared = Proposer à nouveau cette aide, sans partage
offer-unshared-text = La personne ne veut plus rien partager avec ce prestataire. Dites-lui que le rendez-vous est annulé et proposez-lui la même aide autrement : au sein du programme, ou en s’y rendant elle-même.
offer-unshared-done = Je l’ai proposée

## Complet jusqu’au
partner-services = Nos services
partner-services-lead = Indiquez quand un service n’accueille personne pendant un temps. Il rouvre de lui-même.
partner-service-open = Accueille
partner-full-until = N’accueille personne jusqu’au
partner-full-hint = Au plus tard jusqu’au { $day }
partner-say-full = Indiquer que c’est complet
partner-say-open = C’est de nouveau ouvert
referral-says-full = Le prestataire indique que ce service est complet jusqu’au { $day }.
referral-full-confirm = Envoyer quand même : la personne peut attendre, ou j’en ai parlé avec le prestataire
error-full-until = Indiquez un jour à partir d’aujourd’hui, dans { $max } jours au plus
error-service-full = Le prestataire indique que ce service est complet. Choisissez-en un autre, ou confirmez l’envoi malgré tout.

## Courriel : jamais quoi, jamais à propos de qui
mail-update-subject = Orientation { $number } : du nouveau pour vous
mail-update-body =
    Bonjour,

    Il y a du nouveau pour vous dans l’orientation { $number }.

    À lire ici :
    { $url }

    Sur cette page, vous pouvez faire envoyer un code à usage unique à cette adresse. Le lien est personnel : merci de ne pas le transférer.

    Passerelle

## Erreurs
error-message-empty = Écrivez un message ou choisissez un fichier
error-thread-closed = Cette orientation a pris fin entre-temps. Rien n’a été envoyé.
error-document-kind = Indiquez de quel document il s’agit
error-document-path = Le nom du fichier contient le chemin d’un dossier. Donnez-lui un nom simple, comme rapport.pdf, puis choisissez-le de nouveau.
error-document-empty = Le fichier est vide. Choisissez-en un autre.
error-document-large = Le fichier dépasse { $max } Mo. Choisissez-en un plus petit, ou prenez la photo dans une qualité moindre.
error-document-format = Seuls les fichiers PDF, JPEG, PNG et texte simple sont acceptés. Enregistrez le document dans l’un de ces formats.
error-document-mismatch = D’après son contenu, le fichier est de type { $format }, mais son nom dit autre chose. Enregistrez-le de nouveau avec la bonne extension.
error-document-broken = Le fichier est incomplet ou endommagé. Choisissez-le de nouveau.
error-document-points = L’image compte trop de points. Réduisez-la, puis choisissez-la de nouveau.
error-document-not-accepted = Le prestataire n’a pas accepté la personne. Rien n’a été envoyé.
error-document-consent = Le consentement ne couvre pas les documents pour ce prestataire. Rien n’a été envoyé.
error-document-enough = Cette orientation a déjà tous les documents qu’elle peut avoir. Rien n’a été envoyé.
error-413-title = C’était trop volumineux
error-413-text = Rien n’a été enregistré. Choisissez un fichier plus petit et envoyez de nouveau.
