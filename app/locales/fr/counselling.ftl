# Accompagnement : les entretiens, en enregistrer un, en lire un.

## Entretiens
counselling-title = Accompagnement
counselling-sessions = Entretiens
counselling-count =
    { $n ->
        [0] Pas encore d’entretien.
        [one] { $n } entretien.
       *[other] { $n } entretiens.
    }
counselling-missed =
    { $n ->
        [one] { $n } n’a pas eu lieu.
       *[other] { $n } n’ont pas eu lieu.
    }
counselling-next = Prochain le { $day }.
counselling-next-at = Prochain le { $day }, { $place }.
counselling-no-next = Aucun prochain entretien n’est convenu.
counselling-empty = Pas encore d’entretien
counselling-empty-text = Le premier explique le programme et les droits de la personne.
counselling-older = Entretiens précédents
counselling-all = Tous les entretiens
session-title = Entretien { $n } : { $kind }, { $place }
session-heading = Entretien { $n } : { $kind }
session-meta = { $day }, { $who }
session-meta-minutes = { $day }, { $who }, { $n } min
session-agreed-line = Convenu : { $list }
session-agreed-separator = {" "};{" "}
session-private-exists = Il y a une note privée
session-about = À propos de l’entretien
session-with-interpreter = { $language }, avec un interprète
session-next-line = { $day }, { $place }
session-written = Enregistré
session-private-closed = Il y a une note privée. Seules la personne qui l’a écrite et la supervision peuvent la lire.
session-private-logged = Seules la personne qui l’a écrite et la supervision peuvent la lire. Chaque lecture est enregistrée.
session-kind-orientation = Premier accueil
session-kind-needs-assessment = Besoins et situation
session-kind-career = Travail et formation
session-kind-plan-review = Revue du plan
session-kind-psychosocial-basic = Soutien psychosocial
session-kind-family-mediation = Médiation familiale
session-kind-crisis = Soutien urgent
session-kind-follow-up = Suivi
session-kind-exit = Entretien de clôture
session-place-office = Bureau
session-place-home = Domicile
session-place-community = Communauté
session-place-phone = Téléphone
session-place-centre = Centre
session-place-video = Vidéo
attended-yes = A eu lieu
attended-no-show = La personne n’est pas venue
attended-cancelled-by-client = Annulé par la personne
attended-cancelled-by-office = Annulé par le bureau
attended-rescheduled = Reporté à un autre jour
present-self = La personne
present-spouse = Mari ou épouse
present-family = Famille
present-leader = Responsable de la communauté
topic-rights-entitlements = Droits et prestations
topic-opportunities = Possibilités
topic-documents = Documents
topic-health = Santé
topic-family = Famille
topic-livelihood = Moyens de vivre
topic-conflict-tension = Conflits et tensions
topic-safety = Sécurité
topic-civic = Vie de la communauté
topic-parenting = Éducation des enfants
topic-substance-use = Alcool et drogues
topic-savings = Épargne

## Enregistrer
session-record = Enregistrer un entretien
session-new-title = Enregistrer un entretien
session-new-lead = Écrivez des faits avec lesquels la personne serait d’accord.
session-saved = L’entretien est enregistré.
session-save = Enregistrer l’entretien
session-never-rewritten = Un entretien n’est jamais réécrit. Ce qui est à ajouter va dans le suivant.
session-attended = A-t-il eu lieu ?
session-date = Date
session-kind = Objet
session-place = Comment vous vous êtes vus
session-minutes = Durée
session-minutes-unit = minutes
session-language = Langue
session-interpreter = Avec un interprète
session-present = Qui était là
session-topics = Sujets abordés
session-summary = Résumé
session-summary-hint = Des faits avec lesquels la personne serait d’accord. Pas de nom d’autres personnes, ni actes ni opérations. Si personne n’est venu, écrivez pourquoi.
session-agreements = Ce qui a été convenu
session-agreements-hint = Un point par ligne : qui fait quoi.
session-private = Note privée
session-private-hint = Vous et la supervision êtes seuls à pouvoir la lire. Laissez-la vide si le résumé suffit.
session-next-on = Prochain entretien
session-next-hint = Il apparaîtra ce jour-là dans Aujourd’hui.
session-next-place = Où
session-number-checked = Le numéro n’est ni un téléphone ni un document
session-number-checked-hint = Les numéros de téléphone vont dans le profil, où ils sont protégés.
session-before = Avant de commencer
session-before-readers = Dites qui lit les notes, et quand le silence a des limites
session-before-offer = Proposez une femme ou un homme comme interlocuteur, et un interprète
session-before-danger = Danger pour la personne ou pour d’autres : appelez tout de suite la supervision
error-day-long-ago = La date doit être dans les deux dernières années
error-session-kind = Choisissez l’objet de l’entretien
error-session-place = Choisissez comment vous vous êtes vus
error-session-attended = Indiquez si l’entretien a eu lieu
error-session-language = Choisissez la langue de l’entretien
error-session-present = Choisissez qui était là
error-session-summary = Écrivez ce dont vous avez parlé
error-session-agreements = Réduisez ce qui a été convenu à { $max } lignes au plus
error-session-agreement-long = Réduisez chaque ligne à { $max } caractères au plus
error-session-next-past = Le prochain entretien doit être aujourd’hui ou plus tard
error-session-next-needed = Indiquez à quel jour l’entretien est reporté
error-session-next-day = Indiquez quel jour est le prochain entretien
error-session-number = Enlevez le numéro de téléphone ou de document, ou confirmez plus bas que ce n’en est pas un
session-feedback = Qu’a pensé la personne de cet entretien ?
session-feedback-hint = 1 : pas du tout utile, 5 : très utile. Laissez vide si vous n’avez pas demandé.
session-feedback-value = { $n } sur 5
session-in-group = En groupe
error-session-closed = Le dossier est clos : on ne peut noter qu’un entretien de fin ou un suivi, et rien pour une personne décédée
