# Le côté du prestataire : courriels, accès et réponses.

## Courriels. Jamais de données personnelles : un numéro et un lien.
mail-sent-subject = Orientation { $number } : merci de répondre
mail-sent-body =
    Bonjour,

    Une nouvelle orientation attend votre réponse : { $number }.

    Ouvrez-la ici :
    { $url }

    Sur cette page, vous pouvez faire envoyer un code à usage unique à cette adresse. Le lien est personnel : merci de ne pas le transférer.

    Ce message ne dit rien de la personne, et c’est voulu. Merci de ne pas écrire au sujet de personnes par courriel.

    Passerelle
mail-reminder-subject = L’orientation { $number } attend toujours votre réponse
mail-reminder-body =
    Bonjour,

    L’orientation { $number } attend toujours votre réponse. Si vous ne pouvez pas aider, merci de le dire : un autre service pourra alors être trouvé.

    Répondez ici :
    { $url }

    Sur cette page, vous pouvez faire envoyer un code à usage unique à cette adresse. Le lien est personnel : merci de ne pas le transférer.

    Passerelle
mail-stopped-subject = Orientation { $number } retirée : merci d’arrêter
mail-stopped-body =
    Bonjour,

    L’orientation { $number } a été retirée.

    Merci de ne plus utiliser ce que vous avez reçu avec elle et d’en détruire toutes les copies, sur papier comme sur vos appareils.

    Vous pouvez le voir ici :
    { $url }

    Passerelle
mail-code-subject = Votre code à usage unique
mail-code-body =
    Bonjour,

    Votre code à usage unique est :

    { $code }

    Il est valable { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Si vous ne l’avez pas demandé, ignorez ce message. Personne du programme ne vous demandera jamais ce code.

    Passerelle

## L’accès
partner-open-title = Une orientation pour vous
partner-open-lead = Quelqu’un du programme vous demande de recevoir une personne.
partner-secure-link = Lien sécurisé
partner-ask-text = Pour être sûrs que c’est vous, nous envoyons un code à usage unique à l’adresse qui a reçu ce lien.
partner-ask = M’envoyer un code
partner-ask-again = Envoyer un autre code
partner-code-sent = Si ce lien est valable, un code est en route vers l’adresse qui l’a reçu.
partner-code = Code à usage unique
partner-code-hint = Six chiffres, valables 10 minutes. Regardez aussi dans les indésirables.
partner-enter = Ouvrir l’orientation
partner-open-note = Ce lien est personnel. Ne le transférez pas. Chaque ouverture est enregistrée.
partner-way-title = Connexion des prestataires
partner-way-lead = Pour les personnes qui répondent au nom d’une organisation recevant des orientations.
partner-way-note = Chaque connexion est enregistrée. Il n’y a pas de mot de passe : un nouveau code est envoyé à chaque fois.
partner-way-email = Votre adresse électronique
partner-way-email-hint = Celle que le programme connaît
partner-way-sent = Si le programme connaît cette adresse, un code lui a été envoyé.
partner-no-link = Pas de lien, ou un lien trop ancien ? Connectez-vous avec votre adresse électronique
partner-way-in = Vous répondez pour un prestataire ? Connectez-vous avec un code
error-code-form = Saisissez les six chiffres du code
error-code-wrong = Le code est faux ou n’est plus valable. Vérifiez-le, ou faites-en envoyer un autre.

## La liste
partner-lead = Envoyées à votre organisation. Ouvrez-en une pour voir la demande.
partner-none = Aucune orientation en ce moment
partner-none-text = Vous recevez un courriel quand il en arrive une.
partner-row-sub = De { $office }, { $day }
partner-open-referral = Ouvrir

## Une orientation
partner-title = Une personne vous est orientée
partner-from = De la part de { $name }, bureau de { $office }.
partner-from-due = De la part de { $name }, bureau de { $office }. Réponse attendue avant le { $due }.
partner-request = La demande
partner-unopened = Quand vous l’ouvrez, l’expéditeur voit qu’elle est arrivée.
partner-name-later = Le nom complet et le téléphone s’affichent si vous acceptez.
partner-consent-note = La personne a donné son accord pour ce partage, et pour rien d’autre. Merci de ne pas le copier ni le transmettre.
partner-vital-note = Cet envoi protège la vie de la personne, avant qu’elle ait pu donner son accord. Merci de ne pas le copier ni le transmettre, et de dire à la personne ce que vous avez reçu.
partner-readable-until = Lisible jusqu’au { $when }.
partner-stopped = Cette orientation a été retirée
partner-stopped-text = Merci de ne plus utiliser ce que vous avez reçu avec elle et d’en détruire toutes les copies, sur papier comme sur vos appareils.
partner-stop-confirm = Nous avons détruit toutes les copies
partner-stop-confirmed = Merci. Vous avez confirmé la destruction de toutes les copies : { $when }.
partner-over = Cette orientation est terminée
partner-over-text = Le délai de lecture est passé. Merci de détruire toute copie que vous détenez encore.
partner-late = Le délai de réponse est passé
partner-late-text = Les informations transmises ne sont plus affichées. Si vous pouvez encore aider, merci de le dire : la personne chargée du suivi décidera alors avec la personne concernée.
partner-late-answered = Merci. La personne chargée du suivi a reçu votre réponse.
error-late-wait = Choisissez oui ou non : la personne a déjà attendu trop longtemps
partner-all = Toutes nos orientations
partner-call = Appeler le bureau : { $phone }
partner-logged = Chaque ouverture est enregistrée.
partner-on-waiting-list = Sur votre liste d’attente jusqu’au { $day }. Vous pouvez répondre à nouveau à tout moment.

## Répondre
partner-answer = Votre réponse
partner-accept = Nous pouvons recevoir la personne
partner-appointment = Premier rendez-vous
partner-appointment-hint = Heure locale du bureau. Laissez vide si rien n’est encore fixé.
partner-appointment-new = Date et heure
partner-appointment-zone = Heure locale du bureau
partner-place = Où se présenter
partner-wait = Pas maintenant
partner-wait-hint = Liste d’attente : indiquez jusqu’à quand
partner-wait-until = Une place serait possible à partir du
partner-decline = Nous ne pouvons pas
partner-decline-hint = Plus de place, hors zone, autre motif
partner-decline-reason = Motif
partner-note = Note pour la personne chargée du suivi
partner-note-hint = Rien sur la santé ni sur le passé de la personne
partner-send-answer = Envoyer la réponse
partner-report = Où en est-on ?
partner-report-open = Dire où l’on en est
partner-attended = La personne s’est présentée
partner-attended-hint = Le service commence
partner-missed = La personne ne s’est pas présentée
partner-new-appointment = Nouveau rendez-vous
partner-finished = Terminé
partner-finished-hint = Le service est rendu
partner-outcome = Résultat
partner-returned = Nous rendons la personne
partner-returned-hint = Nous ne pouvons pas continuer
partner-return-reason = Motif
partner-send-report = Envoyer
error-answer = Choisissez votre réponse
error-appointment = Indiquez le jour et l’heure du rendez-vous
error-appointment-range = Le rendez-vous doit être entre maintenant et dans un an
error-wait-until = Indiquez un jour entre demain et dans un an
error-decline-reason = Choisissez pourquoi vous ne pouvez pas recevoir la personne
error-report = Choisissez où l’on en est
error-report-outcome = Choisissez le résultat
error-return-reason = Choisissez pourquoi vous rendez la personne
