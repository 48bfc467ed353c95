# Doublons possibles dans le registre : la liste et deux fiches côte à côte.

pairs-lead = Des fiches qui concernent peut-être une même personne, les plus ressemblantes d’abord. Rien n’est fusionné tout seul.
pairs-none = Aucune paire en attente
pairs-none-text = De nouvelles paires apparaissent quand une personne est enregistrée alors qu’une autre lui ressemble, et après la comparaison de nuit.
pairs-none-decided = Rien ici pour l’instant
pairs-none-decided-text = Les paires apparaissent ici une fois la décision prise.
pair-state-open = À examiner
pair-state-distinct = Deux personnes différentes
pair-state-merged = Une seule personne
pair-source-entry = Vue à l’enregistrement
pair-source-scan = Trouvée la nuit
pair-title = { $a } et { $b }
pair-found-entry = L’une a été enregistrée alors que l’autre était affichée. Une deuxième personne examine la paire.
pair-found-scan = Trouvées par la comparaison de nuit.
pair-claim = À l’enregistrement, il a été écrit pourquoi ce sont deux personnes
pair-why = Pourquoi il s’agit peut-être d’une seule personne

## Côte à côte
pair-compare = Côte à côte
pair-what = Élément
pair-agree = Concordance
pair-same = Identique
pair-differs = Différent
pair-one-only = Connu dans une seule fiche
pair-case = Dossier
pair-office = Bureau
pair-status = Statut
pair-opened = Ouvert le
pair-open-referrals = Orientations en cours
pair-phone-same = { $number } (même numéro)
pair-phone-common =
    { $n ->
        [0] { $number } (aucun chiffre en commun)
        [one] { $number } (1 chiffre en commun)
       *[other] { $number } ({ $n } chiffres en commun)
    }

## Décision
pair-own = La décision revient à quelqu’un d’autre
pair-own-text = Vous avez enregistré l’une des deux. Un autre membre de la supervision examine cette paire.
pair-distinct-title = Deux personnes différentes
pair-distinct-reason = Pourquoi ce sont deux personnes
pair-distinct-save = Les garder séparées
pair-decided = { $who }, { $when }
error-pair-reason = Dites pourquoi ce sont deux personnes différentes
error-pair-own = Vous avez enregistré l’une des deux : quelqu’un d’autre décide

## Fusion
pair-merge-title = La même personne
pair-merge-text = Voyez ce que ferait une fusion. Rien ne se passe avant votre confirmation sur cette page.
pair-merge-look = Voir la fusion
pair-merge-not-here = Seule une supervision qui peut ouvrir les deux fiches peut les fusionner. Parlez-en à l’autre bureau.
merge-title = Fusionner deux fiches
merge-lead = Une fiche reste. La fusion peut être annulée pendant 90 jours.
merge-stays = { $kept } reste
merge-stays-text = Le dossier { $kept } continue. Le dossier { $other } est clôturé et son code mène à { $kept }.
merge-instead = Garder plutôt { $other }
merge-values = Valeurs qui diffèrent
merge-no-difference = Rien ne diffère dans ce qui est enregistré.
merge-newer = Modifié en dernier
merge-estimated = Environ { $n } ans, estimé le { $day }
merge-field-names = Noms
merge-field-birth = Date de naissance
merge-field-sex = Sexe
merge-field-origin = Lieu d’origine
merge-field-current = Lieu de vie
merge-field-languages = Langues
merge-field-literacy = Lecture et écriture
merge-field-counsellor = Préfère parler à
merge-effects = Ce qui s’ensuit
merge-overruled = L’accord « { $about } » prend fin
merge-overruled-note = Dans l’autre fiche, la personne a refusé ou retiré son accord. On peut lui redemander.
merge-consents-agree = Ce que la personne a accepté dans une fiche, l’autre ne le contredit pas.
merge-file-refused = Dans une fiche, la personne ne veut pas du dossier. La personne chargée du suivi doit clôturer le dossier ou le mettre en pause.
merge-parts = Téléphones, ménage, pièces d’identité et données scellées sont réunis, chacun une fois. Un téléphone risqué dans une fiche reste risqué.
merge-moves = Vers le dossier qui reste : { $referrals } orientations, { $sessions } entretiens, { $followups } suivis, { $tasks } tâches ouvertes.
merge-plan-along = Le plan passe au dossier qui reste.
merge-plan-stays = Le dossier qui reste a son propre plan. L’autre plan reste lisible dans le dossier clôturé, et ses tâches prennent fin.
merge-startup-along = L’activité passe au dossier qui reste, avec son argent et ses visites.
merge-startup-stays = Les deux ont une activité. Chacune reste où elle est ; dès que l’une a été payée, le reste de l’autre attend.
merge-history-stays = Ce qui s’est passé dans le dossier clôturé y reste et peut y être lu.
merge-undo-note = Vous pouvez annuler pendant 90 jours. Ce qu’un prestataire a dû arrêter reste arrêté.
merge-obstacle = À régler d’abord
merge-confirm = J’ai lu ce qui s’ensuit, et il s’agit de la même personne
merge-save = Fusionner les fiches
merge-done = Le dossier { $led } a été fusionné dans { $kept }.
merge-open-kept = Ouvrir le dossier qui est resté
error-merge-confirm = Lisez ce qui s’ensuit, puis confirmez
error-merge-child = Avec cette date, la personne est peut-être un enfant. Corrigez d’abord la date de naissance dans la fiche
merge-obstacle-ending = La clôture d’un de ces dossiers est proposée. Faites d’abord décider de cette proposition
merge-obstacle-suspension = Dans un de ces dossiers, les prestations sont suspendues ou leur suspension est proposée. Décidez-en ou mettez-y fin d’abord
merge-obstacle-transfer = Un autre bureau a été sollicité pour reprendre un de ces dossiers. Attendez sa réponse ou retirez d’abord la demande
merge-obstacle-closed = Le dossier qui resterait est clôturé, alors que l’autre continue. Gardez l’autre
merge-obstacle-died = L’une des deux fiches indique que la personne est décédée. Vérifiez ce qu’il en est et corrigez d’abord la fiche

## Annulation
undo-title = Annuler la fusion
undo-until = Possible jusqu’au { $day }.
undo-what = Les deux fiches et les deux dossiers redeviennent ce qu’ils étaient. Ce qui a été ajouté depuis reste au dossier qui est resté. Les orientations arrêtées restent arrêtées.
undo-reason = Pourquoi ce sont finalement deux personnes
undo-reason-hint = N’écrivez le nom de personne.
undo-save = Annuler la fusion
undo-not-now = Cette fusion ne peut pas être annulée ici. Dernier jour : { $day }.
error-undo-reason = Dites pourquoi la fusion est annulée
error-undo-late = Il est trop tard : ce qu’il faut pour annuler est gardé 90 jours
error-undo-order = Le dossier qui est resté a lui-même été fusionné. Annulez d’abord cette fusion

mail-twice-subject = Passerelle : payé sous deux dossiers
mail-twice-body =
    Bonjour,

    Deux dossiers se sont révélés être ceux d’une même personne, et de l’argent a été versé sous les deux. Connectez-vous pour l’examiner.

    { $url }

    Passerelle
