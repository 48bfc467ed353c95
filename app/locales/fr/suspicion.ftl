# Le soupçon qu’une personne est retournée dans un groupe.

suspicion-menu = Inquiétude pour la sécurité
suspicion-title = Soupçon de retour dans un groupe
suspicion-lead = Sous scellé. Seuls le gestionnaire de cas et la supervision le lisent, et chaque lecture est consignée.
suspicion-nothing-changes = Une rumeur ne change rien : le dossier et le soutien continuent comme avant. La supervision examine la sécurité de la personne.
suspicion-none = Rien n’est consigné
suspicion-new = Consigner ce que vous avez entendu
suspicion-heard-on = Quand l’avez-vous entendu ?
suspicion-source = Quelle est la fiabilité de la source ?
suspicion-words = Qu’avez-vous entendu ?
suspicion-words-hint = Quelques mots. Ni noms d’autres personnes, ni actes.
suspicion-save = Consigner
suspicion-entry = Entendu le { $day }
suspicion-by = { $who }, { $when }
suspicion-waits = En attente de la supervision
suspicion-review = Examiner
suspicion-verdict = Qu’en pensez-vous ?
suspicion-verdict-nothing = Rien de fondé
suspicion-verdict-measures = Des mesures de sécurité sont prises
suspicion-verdict-confirmed = Confirmé
suspicion-verdict-confirmed-hint = Seulement avec une source fiable (A ou B). Une autre personne propose alors la fin du dossier, et vous en décidez.
suspicion-verdict-rumour = Ne peut être confirmé : la source n’est pas assez fiable (A ou B).
suspicion-review-words = Pourquoi, ou quelles mesures ?
suspicion-review-save = Enregistrer l’examen
suspicion-confirmed = C’est confirmé. La fin du dossier peut être proposée ; le motif reste sous scellé.
suspicion-end = Proposer la fin du dossier
suspicion-saved-noted = C’est gardé sous scellé. La supervision examine la sécurité de la personne.
suspicion-saved-reviewed = L’examen est enregistré.

error-suspicion-day = Indiquez le jour où vous l’avez entendu
error-suspicion-source = Choisissez la fiabilité de la source
error-suspicion-words = Écrivez ce que vous avez entendu
error-suspicion-verdict = Choisissez ce que vous en pensez
error-suspicion-measures = Écrivez les mesures de sécurité prises
error-suspicion-same-person = Quelqu’un d’autre l’examine : c’est vous qui l’avez consigné

task-safety-review = Examiner la sécurité de la personne
task-safety-next = Donner suite à un examen de sécurité
