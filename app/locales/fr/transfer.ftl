# Un dossier passe à un autre bureau.

case-transfer = Demander à un autre bureau de reprendre le dossier
transfer-lead = Pour une personne qui a déménagé, ou qui est plus en sécurité ou plus proche ailleurs. Le dossier reste ici tant que l’autre bureau n’a pas dit oui.
transfer-office = Bureau
transfer-why = Pourquoi ?
transfer-reason-relocated = A déménagé là-bas
transfer-reason-closer = En est plus proche
transfer-reason-safety = Y est plus en sécurité
transfer-reason-other = Autre raison
transfer-note-hint = Ce que la personne qui reprend le dossier doit savoir d’abord. Elle le lit une fois le dossier repris. N’y mettez ni nom de personne, ni acte, ni opération.
transfer-what-happens = Avant de répondre, l’autre bureau voit le numéro du dossier, le sexe, la tranche d’âge, la langue et la raison. S’il dit oui, le dossier lui revient avec son historique, ses tâches et ses orientations, et plus personne ici ne peut l’ouvrir.
transfer-ask = Demander
transfer-no-office = Il n’y a pas d’autre bureau ouvert.
transfer-office-abroad = { $office } ({ $country })
transfer-agreement = Accord de partage des données entre les pays
transfer-agreement-hint = Seulement pour un bureau d’un autre pays : son nom ou son numéro, tel que le connaît le délégué à la protection des données.
transfer-border-closed = Les bureaux d’autres pays ne peuvent pas encore être sollicités : la personne n’a pas accepté que le dossier y aille.
transfer-border-consent = Demander le consentement
transfer-waiting = En attente d’une réponse
transfer-asked-on = Demandé le
transfer-take-back = Retirer la demande
transfer-declined-by = { $office } ne reprend pas le dossier
transfer-noted = J’ai lu cette réponse
transfer-from = Demandé par { $office }
transfer-masked = Vous verrez le nom et l’historique de la personne une fois le dossier repris.
transfer-answer = Votre bureau reprend-il le dossier ?
transfer-answer-accept = Oui, nous le reprenons
transfer-answer-decline = Non
transfer-why-not = Pourquoi pas ?
transfer-send-answer = Envoyer la réponse
transfers-title = Passages entre bureaux
transfers-lead =
    { $days ->
        [one] Chaque demande reçoit une réponse en un jour. D’ici là, le dossier reste où il est.
       *[other] Chaque demande reçoit une réponse en { $days } jours. D’ici là, le dossier reste où il est.
    }
transfers-incoming = Dossiers que votre bureau est invité à reprendre
transfers-outgoing = Dossiers que d’autres sont invités à reprendre
transfers-none = Aucune demande ne vous attend
transfers-all = Toutes les demandes
transfers-declined = La réponse est envoyée. Le dossier reste où il est.
transfers-unanswered = Demandes sans réponse
transfers-unanswered-foot = Appelez l’autre bureau, ou retirez la demande.
age-band-child = moins de 18 ans, ou peut-être
age-band-young = 18 à 24 ans
age-band-adult = 25 à 49 ans
age-band-older = 50 ans ou plus
age-band-unknown = âge inconnu
error-transfer-office = Choisissez un bureau
error-transfer-reason = Indiquez pourquoi le dossier devrait passer à un autre bureau
error-transfer-note = Écrivez ce que la personne qui reprend le dossier doit savoir
error-transfer-answer = Choisissez oui ou non
error-transfer-why-not = Dites pourquoi votre bureau ne reprend pas le dossier
error-transfer-nobody-there = Choisissez un autre bureau : personne là-bas ne peut reprendre ce dossier
error-transfer-waiting = Un autre bureau a déjà été sollicité : attendez sa réponse, ou retirez la demande
error-transfer-closed = Seul un dossier ouvert peut passer à un autre bureau.
error-transfer-agreement = Indiquez selon quel accord le dossier part dans un autre pays
error-transfer-border = Choisissez un bureau de ce pays : la personne n’a pas accepté que le dossier aille dans un autre
error-transfer-border-now = La personne a retiré son accord pour l’envoi du dossier dans un autre pays. Le dossier reste où il est.
event-transfer-asked = Un autre bureau a été invité à reprendre le dossier
event-transfer-accepted = Le dossier est passé à un autre bureau
event-transfer-declined = Un autre bureau n’a pas repris le dossier
event-transfer-taken-back = La demande à un autre bureau a été retirée
task-transfer-declined = Un autre bureau ne reprend pas le dossier
