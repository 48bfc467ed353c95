# Orientations : vers un prestataire, et retour.

## Listes de valeurs
referral-status-draft = Brouillon
referral-status-ready = Prête à envoyer
referral-status-sent = Envoyée
referral-status-received = Reçue
referral-status-accepted = Acceptée
referral-status-scheduled = Rendez-vous fixé
referral-status-in-service = En cours
referral-status-completed = Terminée
referral-status-verified = Confirmée par la personne
referral-status-closed = Clôturée
referral-status-declined = Refusée
referral-status-no-show = Absence
referral-status-returned-by-provider = Rendue
referral-status-revoked = Retirée
referral-status-expired = Sans réponse
referral-status-escalated = Sans réponse, chez le superviseur

urgency-routine = Ordinaire
urgency-routine-hint = Réponse attendue sous { $n ->
    [one] 1 jour ouvré
   *[other] { $n } jours ouvrés
}
urgency-urgent = Urgent
urgency-urgent-hint = Réponse attendue sous { $n ->
    [one] 1 jour ouvré
   *[other] { $n } jours ouvrés
}
urgency-emergency = Urgence vitale
urgency-emergency-hint = Appelez d’abord le prestataire, puis enregistrez ici. Réponse attendue sous { $n ->
    [one] 1 heure
   *[other] { $n } heures
}.

accompaniment-none = Personne
accompaniment-caseworker = La personne chargée du suivi
accompaniment-family = Un proche

decline-reason-no-capacity = Plus de place
decline-reason-out-of-area = Hors de notre zone
decline-reason-not-eligible = Conditions non remplies
decline-reason-not-offered = Nous ne proposons pas ce service
decline-reason-suspended = Service suspendu
decline-reason-other = Autre motif

return-reason-person-stopped = La personne a arrêté
return-reason-not-reached = La personne n’a pas pu être jointe
return-reason-needs-other-service = La personne a besoin d’un autre service
return-reason-service-ended = Notre service a pris fin
return-reason-other = Autre motif

revoke-reason-consent-withdrawn = Consentement retiré
revoke-reason-duplicate = Envoyée deux fois
revoke-reason-error = Envoyée par erreur
revoke-reason-no-longer-needed = Plus nécessaire
revoke-reason-risk = Risque pour la personne
revoke-reason-case-closed = Dossier clôturé
revoke-reason-death = Décès de la personne

outcome-service-received-full = Service reçu en entier
outcome-partial = Service reçu en partie
outcome-waitlisted = Sur liste d’attente
outcome-not-eligible = Conditions non remplies
outcome-client-refused = La personne n’en a pas voulu
outcome-no-show = La personne ne s’est pas présentée
outcome-provider-no-capacity = Pas de place chez le prestataire
outcome-closed-no-response = Pas de réponse du prestataire
outcome-other = Autre

## Ce qui peut être partagé
shared-name = Nom
shared-phone = Téléphone
shared-age = Âge
shared-sex = Sexe
shared-contact-language = Langue
shared-reading = Lecture
shared-need = Besoin
shared-access-needs = Accès
shared-current-place = Lieu de vie
shared-message = Message
shared-age-value =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
shared-need-value = { $need } : { $words }
shared-always = Toujours partagé : sans lui, l’orientation n’a pas de sens
shared-after-accepting = Visible seulement si le prestataire accepte ; initiales avant
shared-value-after-accepting = { $value } (après acceptation)
shared-veiled = Montré au prestataire après acceptation. Affichez l’identité pour le lire ici.
shared-veiled-preview = Montré au prestataire après acceptation. Pour le lire ici, affichez l’identité sur la page du dossier, puis vérifiez à nouveau.
shared-reply-to = Répondre à
shared-reply-to-value = { $name }, { $office }
never-association = L’association passée et le filtrage
never-notes = Les notes d’entretien et les scores de bien-être
never-household = Le ménage et la famille
never-category = La raison du soutien du programme

## Tableau et listes
referrals-title = Orientations
referrals-lead = Ce qui a été envoyé aux prestataires, et ce qui est revenu.
referrals-board = Tableau
referrals-board-label = Orientations par état
referrals-caption = Orientations, les plus en retard d’abord
referrals-filter = Filtrer les orientations
referrals-overdue =
    { $n ->
        [one] { $n } orientation est en retard
       *[other] { $n } orientations sont en retard
    }
referrals-overdue-text = Si une personne est en danger, appelez le prestataire. Sinon, renvoyez ou choisissez un autre service.
referrals-see-all =
    { $n ->
        [one] Voir { $n }
       *[other] Voir les { $n }
    }
referrals-none = Aucune orientation
referrals-none-text = Une orientation commence dans un dossier : ouvrez le dossier, puis ses orientations.
referrals-none-filtered = Aucune orientation ne correspond à ces filtres
referral-view-waiting = En attente de réponse
referral-view-undone = À décider
referral-view-completed = Terminées
referral-view-accepted = Acceptées
referral-view-service = En cours
referral-view-drafts = Brouillons
referral-view-ended = Closes
referral-none-waiting = Aucune réponse attendue
referral-none-undone = Rien à décider
referral-none-completed = Rien à confirmer avec une personne
referral-none-accepted = Aucune orientation acceptée
referral-none-service = Aucun service en cours
referral-none-drafts = Aucun brouillon
referral-none-ended = Aucune orientation close
referral-person = Personne
referral-need = Besoin
referral-need-urgent = { $need }, { $urgency }
referral-provider = Prestataire
referral-status = État
referral-caseworker = Chargé de suivi
referral-any-caseworker = Tous les chargés de suivi
referral-any-provider = Tous les prestataires
referral-any-need = Tous les besoins
referral-late-hours =
    { $n ->
        [one] Retard de { $n } heure
       *[other] Retard de { $n } heures
    }
referral-late-days =
    { $n ->
        [one] Retard de { $n } jour
       *[other] Retard de { $n } jours
    }
referral-left-hours =
    { $n ->
        [one] Reste { $n } heure
       *[other] Restent { $n } heures
    }
referral-left-days =
    { $n ->
        [one] Reste { $n } jour
       *[other] Restent { $n } jours
    }
referral-waiting-list-until = Liste d’attente jusqu’au { $day }

## Orientations d’un dossier
case-referrals-none = Aucune orientation
case-referrals-none-text = Choisissez un service de l’annuaire. Rien n’est partagé avant que vous l’ayez vu et que le consentement le couvre.
case-referrals-open = Orientations ouvertes
case-referrals-no-open = Aucune orientation ouverte.
case-referrals-ended = Closes
case-referral-sub = { $provider }, depuis le { $day }

## Nouvelle orientation
referral-new = Nouvelle orientation
referral-new-crumb = Nouvelle
referral-new-title = Nouvelle orientation pour { $name }
referral-edit-title = Brouillon d’orientation pour { $name }
referral-new-lead = Choisissez un service, vérifiez exactement ce qui sera partagé, puis envoyez.
referral-step-need = 1. Quel est le besoin ?
referral-step-need-hint = Un seul besoin par orientation.
referral-show-services = Voir les services
referral-step-service = 2. Choisir un service
referral-step-urgency = 3. Dans quel délai ?
referral-step-words = 4. Ce que le prestataire doit savoir
referral-step-fields = 5. Ce qui est partagé
referral-step-fields-hint = Le strict minimum pour ce besoin. Décochez ce qui n’est pas utile.
referral-reason = Besoin en quelques mots
referral-reason-hint = Par exemple : soudure, six mois, le matin
referral-access-needs = Accès
referral-access-needs-hint = Ce qui doit être facilité : rez-de-chaussée, langue des signes, une femme comme contact
referral-message = Message au prestataire
referral-message-hint = Seulement ce qui l’aide à se préparer. Rien sur l’association passée, aucun diagnostic.
referral-accompaniment = Qui accompagne la personne ?
referral-client-request = La personne l’a demandé
referral-comes-with = Accompagnement
referral-asked-by = Demandé par
referral-asked-by-person = La personne elle-même
referral-check = Vérifier ce qui est partagé
referral-preview-title = Ce que verrait le prestataire
referral-preview-later = S’affiche ici une fois le service choisi et vérifié.
referral-send = Envoyer l’orientation
referral-send-blocked = Envoi bloqué tant que le consentement ne couvre pas ce prestataire.
referral-no-mail = Personne chez ce prestataire ne reçoit de courriel d’ici. Après l’envoi, imprimez la lettre pour la personne et notez la réponse quand elle arrive.
referral-call-first = Urgence : appelez d’abord le prestataire. { $phone }
offers-hint =
    { $n ->
        [one] Le plus adapté d’abord. { $n } service sur { $total } couvre ce lieu.
       *[other] Les plus adaptés d’abord. { $n } services sur { $total } couvrent ce lieu.
    }
offers-none = Aucun service trouvé ici pour ce besoin
offers-none-at-all = L’annuaire n’a aucun service pour ce besoin.
offers-none-here =
    { $n ->
        [one] { $n } service existe ailleurs, mais ne couvre pas le lieu de vie de la personne.
       *[other] { $n } services existent ailleurs, mais aucun ne couvre le lieu de vie de la personne.
    }
offers-none-stale =
    { $n ->
        [one] { $n } service n’a pas été vérifié depuis trop longtemps et n’est pas proposé. Demandez sa vérification dans l’annuaire.
       *[other] { $n } services n’ont pas été vérifiés depuis trop longtemps et ne sont pas proposés. Demandez leur vérification dans l’annuaire.
    }
offer-same-place = { $place }, là où vit la personne
offer-km =
    { $n ->
        [one] { $place }, à { $n } km
       *[other] { $place }, à { $n } km
    }
offer-cost = Coût : { $cost }
offer-until = Jusqu’au { $day }
fit-level-good = Bien adapté
fit-level-partial = En partie adapté
fit-level-not-open = Non ouvert
fit-meets-conditions = Remplit toutes les conditions
fit-free-places =
    { $n ->
        [one] { $n } place libre
       *[other] { $n } places libres
    }
fit-step-free = Accès de plain-pied
fit-full = Complet : liste d’attente
fit-full-until = Complet pour un temps
fit-reading-unknown = Il faut savoir lire : demandez à la personne
fit-needs-reading = Il faut savoir lire et écrire
fit-women-only = Réservé aux femmes
fit-men-only = Réservé aux hommes
fit-too-young = À partir de { $n } ans
fit-too-old = Jusqu’à { $n } ans
fit-ended = Terminé

## Le contrôle du consentement
gate-open = Le consentement couvre { $to }
gate-open-text = Il vaut jusqu’à ce que la personne le retire.
gate-open-until = Il vaut jusqu’au { $day }, sauf si la personne le retire.
gate-answer-due = Réponse attendue le { $when } si vous envoyez maintenant.
gate-closed = Le consentement ne couvre pas ceci
gate-refused = La personne a dit non au partage avec { $to }. C’est son droit, et l’envoi n’est pas possible.
gate-not-asked = La personne n’a pas été interrogée sur le partage avec { $to }, ou sa réponse a pris fin. L’envoi n’est pas encore possible.
gate-missing = La personne a accepté le partage avec { $to }, mais pas ceci : { $kinds }. Laissez-le de côté, ou demandez.
gate-no-file = La personne ne veut plus du dossier. Rien n’en sort, sauf pour sauver une vie.
gate-what-now = Ce que vous pouvez faire maintenant :
gate-ask-again = Demander et noter la réponse
gate-address = Donner l’adresse, sans rien partager
gate-address-text = La personne peut s’y rendre sans nous. Rien n’est envoyé ni enregistré à son sujet.
override-title = Une vie est en jeu : envoyer sans consentement
override-text = Seulement pour protéger la vie ou la sécurité de la personne quand on ne peut pas lui demander. Un superviseur doit être d’accord, et revoit la décision sous { $n } heures.
override-reason = Pourquoi cela ne peut pas attendre
override-reason-hint = Des faits sur le danger actuel. Rien sur le passé.
override-by = Superviseur qui a donné son accord
override-send = Envoyer sans consentement
override-nobody = Aucun autre superviseur ne travaille dans ce bureau : rien ne peut être envoyé sans consentement.

## Une orientation
referral-title = Orientation { $number }
referral-sent-at = Envoyée
referral-answer-due = Réponse attendue
referral-appointment = Rendez-vous
referral-appointment-value = { $when }, { $place }
referral-outcome = Résultat
referral-satisfaction = Satisfaction
referral-satisfaction-value = { $n } sur 5
referral-missed = Rendez-vous manqués
referral-urgency = Délai
referral-provider-name = Nom
referral-service = Service
referral-place = Lieu
referral-phone = Téléphone
referral-letter = Imprimer la lettre
referral-shared = Ce que le prestataire a reçu
referral-would-share = Ce qui serait partagé
referral-shared-note = Figé à l’envoi. Le nom et le téléphone ne sont visibles qu’après acceptation.
referral-shared-override = Envoyée sans consentement pour protéger une vie ; accord de { $name }.
referral-shared-stopped = Le prestataire a été prié de ne plus s’en servir et d’en détruire toutes les copies.
referral-tell = Le prestataire a répondu
referral-tell-text = Informez la personne, puis confirmez ici.
referral-told = J’ai informé la personne
referral-review = Envoyée sans consentement : à revoir
referral-review-text = Raison donnée : { $reason }
referral-reviewed = Je l’ai revue
referral-next = Prochaine étape
referral-draft-text = Non envoyée. Le consentement ne la couvre pas encore.
referral-ready-text = Non envoyée. Le consentement la couvre.
referral-continue = Reprendre le brouillon
referral-next-sent = Le prestataire ne l’a pas encore ouverte.
referral-next-received = Le prestataire l’a ouverte et n’a pas encore décidé.
referral-next-accepted = Le prestataire reçoit la personne. Aucun rendez-vous n’est encore fixé.
referral-next-scheduled = Rappelez le rendez-vous à la personne.
referral-next-in-service = Le service est en cours.
referral-next-declined = Le prestataire ne peut pas recevoir la personne. Choisissez un autre service, ou clôturez l’orientation.
referral-next-no-show = La personne ne s’est pas présentée. Cherchez pourquoi avant de fixer un autre rendez-vous.
referral-next-returned-by-provider = Le prestataire a rendu la personne. Choisissez un autre service, ou clôturez l’orientation.
referral-next-expired = Personne n’a répondu à temps. Renvoyez, choisissez un autre service, ou clôturez l’orientation.
referral-next-escalated = Personne ne répond, et le superviseur le sait. Renvoyez, choisissez un autre service, ou clôturez l’orientation.
referral-elsewhere = Choisir un autre service
referral-resend = Renvoyer
referral-note-answer = Noter une réponse reçue par téléphone ou sur papier
referral-note-report = Noter comment cela s’est passé
referral-note-save = Enregistrer la note
referral-verify-text = Le prestataire dit : { $outcome }. Demandez à la personne avant de confirmer : c’est sa parole qui compte.
referral-verify-outcome = Ce que dit la personne
referral-verify-satisfaction = La personne est-elle satisfaite ?
referral-verify-satisfaction-hint = 1 : pas du tout, 5 : tout à fait. Laissez vide si vous n’avez pas demandé.
referral-verify-note = Ce que la personne a dit d’autre
referral-verify-and-close = Confirmer et clôturer
referral-verify-only = Confirmer, garder ouverte
referral-close = Clôturer l’orientation
referral-close-outcome = Le résultat
referral-close-note = Note
referral-revoke = Retirer l’orientation
referral-revoke-title = Retirer cette orientation ?
referral-revoke-text = Le prestataire ne voit plus rien ; il est prié d’arrêter et de détruire les copies. C’est définitif.
referral-revoke-reason = Motif
referral-revoke-note = Note pour les collègues
referral-discard = Abandonner ce brouillon
referral-discard-title = Abandonner ce brouillon ?
referral-discard-text = Rien n’a été envoyé, et personne n’est prévenu.

## Ce qui s’est passé
referral-events = Ce qui s’est passé
referral-no-events = Rien pour l’instant.
referral-by-system = Automatique
referral-note-reminded = Prestataire relancé
referral-note-waits-for-person = Délai suspendu : la personne est attendue
referral-note-goes-on = Le délai court de nouveau
referral-note-late-accept = Réponse tardive du prestataire : il prendrait la personne
referral-note-late-decline = Réponse tardive du prestataire : non
referral-note-stop-confirmed = Prestataire : toutes les copies sont détruites
referral-note-appointment-cancelled = Rendez-vous annulé
referral-note-stop-asked = Consentement retiré : le prestataire a été prié d’arrêter
stop-unconfirmed = Le prestataire n’a pas confirmé la destruction de ses copies
stop-unconfirmed-text =
    { $n ->
        [one] La demande lui a été envoyée par courriel. Sans réponse sous un jour, appelez-le.
       *[other] La demande lui a été envoyée par courriel. Sans réponse sous { $n } jours, appelez-le.
    }
stop-note = Le prestataire l’a confirmé par téléphone
referral-clock-stopped = En attente de la personne
clock-title = Sans réponse
clock-reminder = Rappel au prestataire
clock-second-reminder = Second rappel au prestataire
clock-supervisor = La supervision est avertie
clock-expires = L’orientation prend fin
clock-stop = En attente de la personne
clock-stop-hint = Si le prestataire ne peut pas répondre avant que la personne ait fait une démarche, par exemple apporter un papier, suspendez le délai.
clock-stopped-since = Le délai est suspendu depuis { $when } : la personne est attendue.
clock-go-on = Relancer le délai
late-answer-accept = Oui
late-answer-decline = Non
late-yes = Le prestataire a répondu après la fin : il prendrait la personne
late-yes-text = Demandez à la personne. Si vous y donnez suite, l’orientation reprend comme acceptée et le prestataire revoit ce qui a été partagé.
late-yes-appointment = Rendez-vous proposé : { $when }. Demandez à la personne. Si vous y donnez suite, l’orientation reprend comme acceptée et le prestataire revoit ce qui a été partagé.
late-take-up = Donner suite
late-no = Le prestataire a répondu après la fin : non
late-no-text = Choisissez un autre service ou clôturez l’orientation.
referral-others = Autres services pour ce besoin
referral-not-given = La personne n’a pas reçu ce qui était demandé. Le besoin reste ouvert dans le dossier.
referral-others-none = Le répertoire n’a pas d’autre service pour ce besoin près de la personne.
referral-other-place = { $place }, { $km } km
event-meta-provider = { $when }, { $who }, { $organisation }
event-waiting-list = Mise sur liste d’attente
referral-event-draft = Le consentement ne la couvre plus
referral-event-ready = Prête : le consentement la couvre
referral-event-sent = Envoyée
referral-event-received = Ouverte par le prestataire
referral-event-accepted = Acceptée
referral-event-scheduled = Rendez-vous fixé
referral-event-in-service = La personne s’est présentée
referral-event-completed = Terminée, selon le prestataire
referral-event-verified = Confirmée par la personne
referral-event-closed = Clôturée
referral-event-declined = Refusée
referral-event-no-show = La personne ne s’est pas présentée
referral-event-returned-by-provider = Rendue par le prestataire
referral-event-revoked = Retirée
referral-event-expired = Pas de réponse à temps
referral-event-escalated = Transmise au superviseur

## La lettre
letter-title = Lettre d’orientation
letter-back = Retour à l’orientation
letter-name-veiled = Le nom est protégé : une ligne permet de l’écrire à la main. Pour l’imprimer, affichez d’abord l’identité sur la page de l’orientation.
letter-office = Bureau de { $office }
letter-office-and-phone = Bureau de { $office }, tél. { $phone }
letter-place-and-day = { $place }, le { $day }
letter-heading = Une personne vous est orientée : { $need }
letter-heading-plain = Une personne vous est orientée
letter-greeting = Madame, Monsieur,
letter-opening = Avec son accord, nous vous adressons la personne ci-dessous.
letter-opening-vital = Pour protéger sa vie, nous vous adressons la personne ci-dessous avant qu’elle ait pu donner son accord. Merci de lui dire ce que vous avez reçu.
letter-what = Ce que vous devez savoir
letter-answer-before = Réponse avant le
letter-secret = Confidentialité
letter-secret-text = Ces renseignements servent seulement à cet accueil. Merci de ne pas les copier ni les transmettre, et de ne poser aucune question sur le passé de la personne.
letter-take-back = Elle peut retirer son accord à tout moment.
letter-consent-until = L’accord est valable jusqu’au { $day }.
letter-thanks = Nous vous remercions de votre accueil.
letter-sign-caseworker = { $name }, chargé(e) de suivi
letter-sign-person = La personne orientée (signature ou empreinte)
letter-sign-bearer = Le porteur de cette lettre (signature ou empreinte)
letter-slip = Talon à rendre au porteur, ou réponse par téléphone
letter-slip-can = Nous pouvons recevoir la personne :
letter-slip-yes = oui, le
letter-slip-later = pas maintenant
letter-slip-no = non
letter-slip-stamp = Nom et cachet :
letter-copy = Exemplaire de la personne

## Erreurs
error-referral-category = Choisissez le besoin
error-referral-service = Choisissez un service de la liste
error-referral-urgency = Choisissez le délai
error-referral-moved = Cette orientation a avancé entre-temps. Regardez où elle en est, puis décidez.
error-look-again = Quelque chose a changé depuis votre vérification. Regardez ce qui serait partagé, puis envoyez.
error-gate-refused = La personne a dit non à ce prestataire. Rien n’a été envoyé.
error-gate-not-asked = La personne n’a pas été interrogée sur ce prestataire, ou sa réponse a pris fin. Rien n’a été envoyé.
error-gate-missing = Le consentement ne couvre pas tout ce que vous voulez partager. Rien n’a été envoyé.
error-gate-file = La personne ne veut plus du dossier. Rien n’a été envoyé.
error-override-reason = Dites pourquoi cela ne peut pas attendre
error-override-by = Choisissez le superviseur de ce bureau qui a donné son accord ; ce ne peut pas être vous
error-revoke-reason = Choisissez pourquoi l’orientation est retirée
error-verify-outcome = Choisissez ce que la personne dit du résultat
error-close-outcome = Choisissez le résultat de l’orientation

offers-more = Tous les services de ce type figurent dans le répertoire, avec leurs lieux.
