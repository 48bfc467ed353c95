# Orientations vers le programme.

direction-outgoing = Vers des prestataires
direction-incoming = Vers nous
direction-internal = Au sein du programme
directions-label = Sens des orientations

incoming-channel-online = Sur la page du prestataire
incoming-channel-phone = Par téléphone
incoming-channel-paper = Sur papier
incoming-channel-in-person = En personne

sender-role-self = La personne elle-même
sender-role-family = Famille
sender-role-community-leader = Leader communautaire
sender-role-health-worker = Agent de santé
sender-role-teacher = Enseignant
sender-role-authority = Autorité locale
sender-role-other = Quelqu’un d’autre

under-18-no = Non
under-18-yes = Oui
under-18-unknown = On ne sait pas

without-yes-life-at-stake = Une vie est en danger
without-yes-child-in-danger = Un enfant est en danger

not-taken-not-for-us = Le programme ne s’adresse pas à cette personne
not-taken-other-area = Hors de notre zone
not-taken-person-declined = La personne ne le souhaite pas
not-taken-twice = Orientée deux fois
not-taken-other = Autre raison

incoming-status-received = Reçue
incoming-status-acknowledged = En cours d’examen
incoming-status-accepted = Acceptée, à enregistrer
incoming-status-linked = Rattachée à un dossier
incoming-status-declined = Non retenue
incoming-status-not-reached = Personne non jointe
incoming-status-withdrawn = Retirée par l’expéditeur

incoming-move-acknowledge = Je m’en occupe
incoming-move-attempt = Noter une tentative de joindre la personne
incoming-move-accept = Accepter
incoming-move-link = Rattacher à un dossier
incoming-move-decline = Pas pour nous
incoming-move-not-reach = La personne est injoignable
incoming-move-withdraw = L’expéditeur la retire

incoming-feedback-received = Reçue
incoming-feedback-looked-after = Prise en charge
incoming-feedback-not-reached = Non jointe
incoming-feedback-not-for-us = Pas pour nous
incoming-feedback-withdrawn = Vous l’avez retirée
incoming-feedback-received-text = Nous avons votre orientation et allons essayer de joindre la personne.
incoming-feedback-looked-after-text = La personne est prise en charge. Pour sa sécurité, nous n’en disons pas plus.
incoming-feedback-not-reached-text = Nous avons essayé plusieurs fois sans parvenir à joindre la personne.
incoming-feedback-not-for-us-text = Nous ne pouvons pas y donner suite.
incoming-feedback-withdrawn-text = Plus rien n’est entrepris.

incoming-event-received = Reçue
incoming-event-acknowledge = Quelqu’un s’en occupe
incoming-event-attempt = Tentative de joindre la personne
incoming-event-accept = Acceptée
incoming-event-link = Rattachée à un dossier
incoming-event-decline = Non retenue
incoming-event-not-reach = Abandon : personne non jointe
incoming-event-withdraw = Retirée
incoming-event-reminded = Rappel : une réponse est attendue
incoming-event-escalated = En retard : la supervision est avertie

incoming-title = Orientations vers nous
incoming-lead = Personnes que des organisations, des familles ou des leaders orientent vers le programme. Les noms sont une page plus loin.
incoming-note = Noter une orientation
incoming-open = En cours
incoming-late = { $n ->
    [one] { $n } réponse est en retard
   *[other] { $n } réponses sont en retard
}
incoming-late-text = Quelqu’un attend. Commencez par celles-ci.
incoming-none = Rien ici
incoming-none-text = Ce que les prestataires envoient apparaît ici. Notez ce qui arrive par téléphone, sur papier ou à l’accueil.
incoming-came = { $day } · { $how }
incoming-escalated = Supervision avertie
incoming-saved-walled = Enregistré. Son point focal s’en occupe ; elle ne vous est pas montrée.
incoming-saved-ended = Enregistré. L’expéditeur voit la réponse.
incoming-sender-unknown = Expéditeur inconnu

incoming-note-lead = Pour ce qui arrive par téléphone, sur papier, par un leader communautaire ou à l’accueil. N’écrivez que ce qui aide à trouver la personne.
incoming-part-sender = Qui oriente
incoming-part-request = La demande
incoming-part-person = La personne
incoming-channel = Comment elle est arrivée
incoming-organisation = Organisation
incoming-no-organisation = Aucune organisation
incoming-sender-role = Ou qui d’autre
incoming-sender = Comment joindre l’expéditeur
incoming-sender-hint = Un nom et un téléphone ou un lieu.
incoming-urgency = Dans quel délai
incoming-urgency-hint = Urgence vitale : une vie ou un enfant est en danger. Appelez d’abord le bureau.
incoming-category = Quel type d’aide
incoming-category-open = Pas encore clair
incoming-reason = Pourquoi la personne est orientée
incoming-reason-hint = Ce qui s’est passé et ce qu’il faut. N’écrivez pas si la personne a été avec un groupe armé : nous ne le demandons pas ici.
incoming-hopes = Ce que la personne espère
incoming-name = Nom
incoming-name-hint = Comme on appelle la personne. Un seul nom suffit.
incoming-birth-year = Année de naissance
incoming-birth-year-hint = Si elle est connue.
incoming-under-18 = La personne pourrait-elle avoir moins de 18 ans ?
incoming-under-18-hint = Répondez si l’année de naissance n’est pas connue. Dans le doute, nous la traitons comme un enfant.
incoming-place = Où trouver la personne
incoming-place-hint = Ville, village ou quartier.
incoming-safe = Peut-on appeler ce numéro sans danger ?
incoming-safe-hint = Personne d’autre ne doit apprendre pourquoi nous appelons.
incoming-safe-yes = appel sans danger
incoming-safe-no = ne pas appeler
incoming-language = Langue à parler
incoming-agreed = La personne accepte-t-elle que ces données nous soient données ?
incoming-agreed-hint = Sans un oui, rien n’est conservé, sauf si une vie est en danger.
incoming-agreed-note = La personne accepte que ces données nous soient données.
incoming-without-yes = Pourquoi la noter quand même ?
incoming-without-yes-words = Ce qui s’est passé
incoming-without = Notée sans l’accord de la personne : { $why }
incoming-save = Enregistrer l’orientation

incoming-from = { $from } → { $office }
incoming-request = La demande
incoming-noted-by = Écrit par
incoming-child = Peut-être un enfant
incoming-why-not = Pourquoi non
incoming-history = Ce qui s’est passé
incoming-linked = Elle est rattachée à un dossier.
incoming-swept = Ce qui était écrit sur la personne est effacé : l’orientation s’est terminée sans dossier il y a plus de 30 jours.
incoming-acts = Que faire
incoming-tries = { $n ->
    [0] Personne n’a encore essayé de joindre la personne.
    [one] { $n } tentative de joindre la personne.
   *[other] { $n } tentatives de joindre la personne.
}
incoming-attempt-note = Comment avez-vous essayé ?
incoming-attempt-hint = Par exemple : appelée à midi, pas de réponse. Seul votre bureau le lit.
incoming-attempt-save = Enregistrer la tentative
incoming-advice = Ce que l’expéditeur peut essayer
incoming-advice-hint = L’expéditeur le lit. Nommez un autre service ; n’écrivez rien sur la personne.
incoming-decline-save = Informer l’expéditeur
incoming-withdraw-text = Quand l’expéditeur dit au téléphone que ce n’est plus nécessaire.
incoming-withdraw-save = Noter comme retirée
incoming-candidates = Connaissons-nous cette personne ?
incoming-candidates-text = Cherchez avant d’enregistrer : la personne a peut-être un dossier.
incoming-look = Chercher cette personne
incoming-link = Rattacher à { $name }
incoming-register = Enregistrer cette personne
incoming-register-hint = Elle n’y est pas ? Enregistrez-la. Le formulaire commence avec ce qui est écrit ici ; l’expéditeur apprend seulement que la personne est prise en charge.
register-incoming = Cet enregistrement commence par l’orientation { $number }. Reposez toutes les questions à la personne : d’autres ont écrit ces réponses.

partner-refer = Orienter une personne vers le programme
partner-refer-lead = Dites-nous seulement ce qu’il faut pour trouver la personne.
partner-refer-office = Vers quel bureau
partner-refer-call = En cas d’urgence, appelez le { $phone }
partner-refer-contact = Comment vous joindre
partner-refer-contact-hint = Un téléphone, si vous voulez être rappelé.
partner-refer-agreed-hint = Demandez d’abord. Si une vie est en danger et que vous ne pouvez pas demander, appelez le bureau.
partner-refer-send = Envoyer l’orientation
partner-sent = Personnes que vous avez orientées
partner-sent-lead = Ce que sont devenues vos orientations, jusqu’à 30 jours après la fin.
partner-sent-none = Aucune orientation
partner-sent-none-text = Les personnes que vous orientez vers le programme apparaissent ici.
partner-sent-saved = Envoyée. Le bureau répondra.
partner-sent-withdrawn = Retirée.
partner-sent-row = Envoyée le { $day } au bureau de { $office }
partner-sent-try = Essayez : { $advice }
partner-sent-take-back = La retirer
partner-sent-take-back-text = Le bureau n’entreprend alors plus rien.
partner-sent-take-back-do = Retirer cette orientation

today-incoming = { $n ->
    [one] { $n } orientation vers nous attend une réponse
   *[other] { $n } orientations vers nous attendent une réponse
}
today-incoming-all = Toutes
incoming-reminded = Rappel
week-incoming = Orientation vers nous sans réponse
week-incoming-supervisor = Orientation vers nous sans réponse : supervision
case-incoming = Comment la personne est arrivée chez nous
event-incoming-linked = Une orientation vers nous est rattachée à ce dossier
family-incoming = Orientations vers nous
action-incoming-received = Orientation reçue
action-incoming-noted = A noté une orientation vers le programme
action-incoming-sent = Un prestataire a orienté une personne
action-incoming-sent-read = Un prestataire a regardé ce qu’il a envoyé
action-incoming-read = A consulté une orientation vers le programme
action-incoming-acknowledged = S’occupe d’une orientation vers le programme
action-incoming-tried = A noté une tentative de joindre une personne
action-incoming-accepted = A accepté une orientation vers le programme
action-incoming-linked = A rattaché une orientation à un dossier
action-incoming-declined = N’a pas donné suite à une orientation
action-incoming-not-reached = Abandon : personne non jointe
action-incoming-withdrawn = Orientation vers le programme retirée
action-incoming-reminded = Rappel d’une orientation vers le programme
action-incoming-escalated = Orientation en retard signalée à la supervision

error-incoming-office = Choisissez un bureau
error-incoming-channel = Choisissez comment elle est arrivée
error-incoming-sender = Choisissez une organisation, ou qui d’autre oriente
error-incoming-reason = Dites pourquoi la personne est orientée
error-incoming-place = Dites où trouver la personne
error-incoming-age = Saisissez l’année de naissance, ou dites si la personne pourrait avoir moins de 18 ans
error-incoming-agreed = Dites si la personne est d’accord
error-incoming-not-agreed = Sans l’accord de la personne, nous ne pouvons pas conserver ceci. Demandez-lui d’abord. Si une vie est en danger, appelez le bureau.
error-incoming-without-yes = Choisissez pourquoi elle est notée sans accord, ou ne la notez pas
error-incoming-without-yes-words = Dites ce qui s’est passé
error-incoming-nobody = Personne dans ce bureau ne peut recevoir cette orientation. Appelez le bureau ou choisissez-en un autre.
error-incoming-step = Choisissez quoi faire
error-incoming-why-not = Choisissez pourquoi il n’y est pas donné suite
error-incoming-attempt = Dites comment vous avez essayé
error-incoming-attempts = Essayez au moins deux fois avant d’abandonner
error-incoming-taken = Un collègue a été plus rapide, ou l’expéditeur l’a retirée. Rouvrez l’orientation pour voir ce qui s’est passé.
error-incoming-case = Ce dossier ne peut pas être rattaché : il est hors de votre portée
error-incoming-wall = Ce dossier ne peut pas être rattaché : il relève d’un autre point focal
error-incoming-closed = Ce dossier est clos : rouvrez-le d’abord, ou enregistrez la personne
error-incoming-outside = Cette orientation est pour les points focaux : ouvrez le dossier en tant que point focal, pour qu’il reste protégé
