# Consulter un dossier qui n’est pas le sien.

access-title = Dossiers des autres
access-lead = Pour voir un dossier qui n’est pas le vôtre, demandez à son bureau. Vous pouvez le lire, sans rien modifier.
access-none = Rien ne vous attend
access-none-text = Ce que vous demandez, et ce que d’autres vous demandent, apparaît ici.
access-all = Tout voir
access-mine = Vos demandes
access-waiting = Demandes qui attendent votre réponse
access-to-review = Ouverts sans attendre : à examiner
access-open = Ouverts à d’autres en ce moment
access-visitors = Qui d’autre peut consulter ce dossier en ce moment
access-saved-asked = La demande est envoyée. Vous aurez une réponse sous deux jours ouvrés.
access-saved-answered = La réponse est envoyée.
access-saved-ended = C’est terminé. Plus personne ne consulte le dossier par cet accès.
access-saved-reviewed = L’examen est enregistré.
access-until = jusqu’au { $when }
access-over = Terminé
access-opened-at = ouvert le { $when }
access-asked-at = demandé le { $when }
access-allowed-by = autorisé par { $who }
access-kind-request = Demande de consultation
access-kind-at-once = Ouvert sans attendre
access-state-waiting = En attente d’une réponse
access-state-allowed = Autorisé
access-state-refused = Refusé
access-state-lapsed = Plus nécessaire

## Recherche
access-search-title = Chercher une personne ailleurs
access-search-link = Absente de cette liste ? Chercher une personne ailleurs
access-search-lead = Dites pourquoi vous cherchez. Chaque recherche est consignée avec son motif.
access-search-name = Nom, ou une partie du nom
access-search-purpose = Pourquoi cherchez-vous cette personne ?
access-search-purpose-hint = Le délégué à la protection des données le lit.
access-search-words = Le motif, en quelques mots
access-search-limit = C’était la dernière recherche pour le moment
lookup-purpose-came-in = La personne s’est présentée ici
lookup-purpose-duplicate = Peut-être enregistrée deux fois
lookup-purpose-hand-over = Passation d’un dossier
lookup-purpose-tracing = Recherche de la famille
lookup-purpose-other = Autre motif
access-found-title = Personnes trouvées
access-found-none = Personne n’a été trouvé
access-found-none-text = Essayez une autre orthographe, ou une partie du nom.
access-found-foot = Des personnes suivies par d’autres, vous ne voyez que les initiales.
access-no-names = N’y mettez ni nom de personne, ni acte, ni opération.

## Demande
access-ask = Demander l’accès
access-why = Pourquoi avez-vous besoin de voir le dossier ?
access-how-long = Pour combien de temps ?
access-days-1 = 1 jour
access-days-7 = 7 jours
access-days-30 = 30 jours
access-what-happens = La supervision du bureau lit qui demande et pourquoi. La personne chargée du suivi voit qui peut consulter le dossier.
access-send = Envoyer la demande

## Sans attendre
access-at-once = Ouvrir sans attendre
at-once-title = Réservé aux urgences
at-once-text =
    Le dossier est ouvert { $hours ->
        [one] une heure
       *[other] { $hours } heures
    }. La supervision et le délégué à la protection des données sont prévenus tout de suite ; l’un d’eux dira ensuite si c’était justifié.
at-once-why = Pourquoi cela ne peut-il pas attendre ?
at-once-danger = Une vie est en danger
at-once-person-here = La personne est ici et le bureau est injoignable
at-once-other = Autre motif
at-once-words = Que s’est-il passé ?
at-once-open =
    Ouvrir pour { $hours ->
        [one] une heure
       *[other] { $hours } heures
    }
at-once-ask-instead = Plutôt demander

## Bandeau
visit-title = Ce dossier n’est pas le vôtre : lecture seule
visit-allowed = Vous le voyez jusqu’au { $when }. Autorisé par { $by }.
visit-at-once =
    { $n ->
        [one] Encore 1 minute, jusqu’à { $time }. La supervision du bureau et le délégué à la protection des données sont prévenus.
       *[other] Encore { $n } minutes, jusqu’à { $time }. La supervision du bureau et le délégué à la protection des données sont prévenus.
    }
visit-end = Terminer maintenant

## Un accès
access-said = Ce qui a été dit
access-who = Qui
access-case = Dossier
access-when = Quand
access-reason = Motif
access-answered-by = Réponse de
access-open-case = Ouvrir le dossier
access-log = Voir le journal
access-answer = Peut-on lui montrer le dossier ?
access-answer-allow = Oui, pour un temps
access-answer-refuse = Non
access-why-not = Pourquoi pas ?
access-review = Était-il justifié d’ouvrir le dossier sans attendre ?
access-review-words = Pourquoi ?
access-review-save = Enregistrer l’examen
access-verdict-justified = Justifié
access-verdict-not-justified = Non justifié

error-lookup-purpose = Choisissez pourquoi vous cherchez cette personne
error-lookup-words = Écrivez le motif en quelques mots
error-access-words = Écrivez pourquoi vous avez besoin de voir le dossier
error-access-days = Choisissez pour combien de temps
error-access-answer = Choisissez oui ou non
error-access-why-not = Écrivez pourquoi
error-access-asked = Vous avez déjà demandé ce dossier : attendez la réponse
error-access-yours = Vous pouvez déjà ouvrir ce dossier : regardez dans votre liste
error-access-verdict = Choisissez si c’était justifié
error-access-review-words = Écrivez pourquoi
error-at-once-reason = Choisissez pourquoi cela ne peut pas attendre
error-at-once-words = Écrivez au moins { $min } caractères sur ce qui s’est passé
error-at-once-second-factor = Déconnectez-vous, puis reconnectez-vous avec votre deuxième étape. Sans elle, aucun dossier ne s’ouvre sans attendre.

task-access-answer = Quelqu’un demande à voir un dossier
task-access-review = Un dossier a été ouvert sans attendre : à examiner
mail-access-subject = Passerelle : un accès à examiner
mail-access-body =
    Bonjour,

    Un accès à un dossier suivi par d’autres a été ouvert. Connectez-vous pour l’examiner.

    { $url }

    Passerelle
