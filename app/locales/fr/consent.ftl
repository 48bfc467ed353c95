# Consentement et partage. Les mots lus à voix haute ont une version dans le programme : changez les deux ensemble.


## La page
consent-title = Consentement et partage
consent-lead = Ce que la personne a accepté, ce qui a été partagé de ce fait, et qui a consulté le dossier.
consent-ask = Demander le consentement
consent-ask-one = Demander
consent-ask-again = Redemander
consent-withdraw = Retirer
consent-saved = Les réponses sont enregistrées.
consent-withdrawn-saved = Le consentement est retiré. Plus rien n’est partagé sur cette base.
consent-purposes = Finalités
consent-earlier = Réponses précédentes
consent-recorded-by = Enregistré par { $who }
consent-taken-back = Retiré le { $when }, enregistré par { $who }
consent-taken-back-because = Retiré le { $when }, enregistré par { $who } : { $reason }
consent-how-signed = Signé
consent-how-thumbprint = Empreinte du pouce
consent-how-spoken-with-witness = À l’oral
consent-how-guardian = Parent ou tuteur
consent-how-by = { $how } : { $who }
consent-how-witness = { $how }, témoin : { $witness }
consent-until-short = jusqu’au { $day }
consent-until-withdrawn = jusqu’au retrait
consent-shared = Ce qui a été partagé
consent-shared-caption = Données partagées avec des prestataires
consent-shared-with = Avec
consent-shared-when = Quand
consent-shared-fields = Champs
consent-shared-ends = Fin de l’accès
consent-shared-count = { $n } : { $fields }
consent-shared-nothing = Rien n’a été partagé
consent-shared-nothing-text = Ce qu’un prestataire reçoit avec une orientation apparaîtra ici, champ par champ.
consent-access-open = Après le service
consent-access-closed = Terminé
consent-access-ended = Terminé le { $day }
consent-rights = Les droits de la personne
consent-rights-text = La personne peut consulter ce dossier, le corriger, en obtenir une copie, ou le faire clore et effacer après le délai légal.
consent-copy = Copie pour la personne
consent-looked = Consultations des 30 derniers jours
consent-looked-nobody = Personne
consent-looked-times =
    { $n ->
        [one] { $n } fois
       *[other] { $n } fois
    }
consent-looked-line = { $times }, { $role }

## Finalités, données, réponses
purpose-case-management = Tenir un dossier
purpose-referral = Partager avec des prestataires
purpose-statistics = Utiliser les réponses dans les statistiques du programme
purpose-research = Proposer de participer à une recherche
purpose-cross-border = Envoyer le dossier dans un autre pays
consent-about-case-management = Notes et plans, lus par le gestionnaire de cas et la supervision. Sans dossier, seule une information peut être donnée.
consent-about-referral = Seulement ce dont le prestataire a besoin pour son service. Jamais l’association, le filtrage ni les notes.
consent-about-statistics = Des nombres seulement, jamais moins de 5 personnes. Aucun nom ne quitte le bureau.
consent-about-research = Des chercheurs peuvent poser la question ; la personne décide chaque fois. Aucun nom n’est transmis avant.
consent-about-cross-border = Si la personne déménage, un bureau du programme là-bas peut prendre le dossier. On le lui demande chaque fois d’abord.
consent-share-civil-legal = Partager avec l’état civil et l’aide juridique
consent-share-education = Partager avec les écoles et l’alphabétisation
consent-share-training-livelihood = Partager avec les partenaires de formation et d’activité
consent-share-basic-needs = Partager avec les partenaires pour la nourriture, l’abri et l’argent
consent-share-health = Partager avec les partenaires de santé
consent-share-psychosocial = Partager avec les partenaires psychosociaux
consent-share-protection = Partager avec les partenaires de protection
consent-share-community = Partager avec les partenaires communautaires
consent-share-with = Partager avec { $name }
consent-share-organisation = Partager avec une organisation
data-name = Nom
data-contact = Téléphone
data-age-sex = Âge et sexe
data-language = Langue
data-need = Ce qui est demandé
data-access-needs = Besoins d’accessibilité
data-location = Lieu de vie
data-household = Ménage
data-education-skills = Études et compétences
data-documents = Documents
standing-agrees = D’accord
standing-ends-soon = Bientôt à terme
standing-ended = Arrivé à terme
standing-refused = Pas d’accord
standing-withdrawn = Retiré
standing-not-asked = Pas encore demandé
decision-given = D’accord
decision-refused = Pas d’accord
consent-method-signed = Signé sur papier
consent-method-signed-hint = La page signée reste dans l’armoire fermée à clé.
consent-method-thumbprint = Empreinte du pouce sur papier
consent-method-thumbprint-hint = Un témoin signe à côté.
consent-method-spoken-with-witness = À l’oral, avec un témoin
consent-method-spoken-with-witness-hint = Le témoin a entendu les mots et les réponses.
consent-method-guardian = Par un parent ou tuteur
consent-method-guardian-hint = Avec l’accord de l’enfant.
validity-months-6 = 6 mois
validity-months-12 = 12 mois
validity-months-24 = 24 mois
validity-until-withdrawn = Jusqu’au retrait

## La demande
consent-ask-title = Demander le consentement
consent-ask-lead = Lisez chaque partie à voix haute dans la langue de la personne. Dire non ne réduit jamais l’aide de ce bureau. Laissez ouvert ce que vous n’avez pas demandé.
consent-now = Jusqu’ici : { $standing }.
consent-words = Les mots à lire à voix haute
consent-words-file = Nous aimerions garder des notes sur l’aide que vous demandez. Seules les personnes d’ici qui vous aident peuvent les lire, et chaque lecture est notée.
consent-words-sharing = Si vous voulez l’aide de quelqu’un d’autre, nous pouvons lui envoyer ce qu’il a besoin de savoir, et rien de plus. Nous ne disons jamais à personne à quoi vous avez été associé. Vous choisissez qui peut recevoir quoi, et pour combien de temps.
consent-words-rights = Vous pouvez dire oui ou non à chaque partie. Si vous dites non au partage, nous vous aidons quand même. Vous pouvez consulter votre dossier, le corriger ou changer d’avis n’importe quel jour, dans n’importe quel bureau, ou par quelqu’un en qui vous avez confiance.
consent-until = D’accord jusqu’au
consent-until-day = { $period } ({ $day })
consent-data = Ce qui peut être partagé
consent-data-hint = Un prestataire n’en voit que ce dont son service a besoin.
consent-usually = Ces prestataires ont d’ordinaire besoin de : { $data }.
consent-goes-on = En cours. Chacune de ces orientations ne continue que si tout ce qu’elle partage est coché :
consent-goes-on-line = { $number } à { $to } : { $data }
consent-language = Langue de l’échange
consent-interpreter = Avec un interprète
consent-method = Comment le consentement a-t-il été donné ?
consent-method-child = La personne a peut-être moins de 18 ans : un parent ou tuteur donne son accord, et l’enfant aussi.
consent-witness = Témoin
consent-witness-hint = Nom et rôle. Nécessaire pour une empreinte ou une réponse orale.
consent-guardian = Parent ou tuteur
consent-guardian-hint = Nom, et lien avec l’enfant.
consent-told = La personne sait comment changer d’avis
consent-told-hint = Dans n’importe quel bureau, n’importe quel jour, ou par quelqu’un en qui elle a confiance.
consent-explained = Comment a-t-il été expliqué ?
explained-read-aloud = Lu à voix haute
explained-pictures = Avec des images
explained-recording = Avec un enregistrement
explained-group = En groupe, puis chacun à part
explained-own-reading = La personne l’a lu elle-même
consent-copy-tick = Une copie a été remise à la personne
consent-copy-hint = Pas si un papier à la maison peut nuire : dites alors qu’une copie peut être obtenue ici n’importe quel jour.
consent-copy-given = copie remise
consent-save = Enregistrer les réponses
error-consent-nothing-answered = Répondez à au moins une des questions
error-consent-language-missing = Choisissez la langue de l’échange
error-consent-method-missing = Choisissez comment le consentement a été donné
error-consent-witness-missing = Indiquez qui était témoin
error-consent-guardian-missing = Indiquez quel parent ou tuteur a donné son accord
error-consent-guardian-needed = Choisissez « Par un parent ou tuteur » : la personne a peut-être moins de 18 ans
error-consent-adult-alone = Choisissez comment la personne a donné son accord : nul ne peut le faire pour un adulte
error-consent-not-told = Expliquez à la personne comment changer d’avis, puis cochez cette case
error-consent-purpose-missing = Choisissez la finalité du consentement
error-consent-recipient-missing = Choisissez à qui s’applique le consentement
error-consent-categories-missing = Choisissez au moins une sorte de données qui peut être partagée

## Le retrait
withdraw-title = Retirer le consentement
withdraw-lead = Retirer est aussi simple qu’accepter. Dites à la personne ce qui s’ensuit, puis confirmez.
withdraw-effects = Ce qui s’ensuit
withdraw-stops = À partir de maintenant, rien n’est partagé sur la base de ce consentement.
withdraw-stops-file = À partir de maintenant, ce bureau n’a plus de base pour garder des notes.
withdraw-referral = { $number } à { $to } est reprise.
withdraw-referral-note = Le prestataire est prié d’arrêter et ne peut plus l’ouvrir.
withdraw-copies-note = Le prestataire est prié d’arrêter, ne peut plus l’ouvrir et doit confirmer que toutes les copies sont détruites.
withdraw-appointment = Le rendez-vous du { $when } avec { $to } est annulé.
withdraw-closed = { $number } à { $to } ne peut plus être lue.
withdraw-draft = { $number } à { $to } n’est pas envoyée.
withdraw-draft-note = Elle reste un brouillon tant que la personne n’a pas de nouveau accepté.
withdraw-no-referral = Aucune orientation en cours n’en dépend.
withdraw-others-stay = Les autres consentements restent tels quels.
withdraw-help-stays = L’aide qui n’a pas besoin de ce consentement continue.
withdraw-ask-again = La personne peut de nouveau accepter n’importe quel jour.
withdraw-file-title = Sans dossier, seule une information peut être donnée
withdraw-file-text =
    { $n ->
        [one] Après votre confirmation, il vous est demandé, ainsi qu’à la supervision, de clôturer le dossier ou de le mettre en attente sous un jour. Le motif est « consentement retiré ».
       *[other] Après votre confirmation, il vous est demandé, ainsi qu’à la supervision, de clôturer le dossier ou de le mettre en attente sous { $n } jours. Le motif est « consentement retiré ».
    }
withdraw-reason = Ce que la personne en a dit
withdraw-reason-hint = Aucun motif n’est nécessaire. Pas de nom d’autres personnes.
withdraw-confirm = Retirer le consentement
withdraw-keep = Le garder
