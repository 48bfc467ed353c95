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
