## Nom de la mère et pièces d'identité
mother-name = Nom de la mère
id-documents = Pièces d’identité
id-documents-hint = Seulement ce que la personne peut montrer ou sait par cœur. Les numéros sont gardés scellés et n’apparaissent dans aucune liste.
id-document-n = Pièce { $n }
id-document-add = Ajouter une pièce
id-document-kind = Nature
id-document-none = Aucune pièce
id-document-number = Numéro inscrit sur la pièce
id-document-issuer = Délivrée par
id-document-kind-national-id = Carte nationale d’identité
id-document-kind-birth-certificate = Acte de naissance
id-document-kind-voter = Carte d’électeur
id-document-kind-passport = Passeport
id-document-kind-demob-card = Carte de démobilisation
id-document-kind-amnesty-cert = Certificat d’amnistie
id-document-kind-consular = Carte consulaire
id-document-kind-other = Autre pièce
error-id-document-kind = Choisissez la nature de la pièce
error-id-document-number = Saisissez le numéro inscrit sur la pièce, ou videz les autres réponses à son sujet
error-id-document-twice = Ce numéro y est déjà : gardez-le une fois
reason-mother-sounds = Le nom de la mère se prononce pareil
reason-mother-differs = La mère porte un autre nom
reason-document-same = Même numéro de pièce
pair-documents =
    { $n ->
        [one] { $n } pièce
       *[other] { $n } pièces
    }
pair-documents-same =
    { $n ->
        [one] { $n } pièce (même numéro)
       *[other] { $n } pièces (dont une de même numéro)
    }
merge-field-mother = Nom de la mère
branch-field-mother = Nom de la mère
branch-field-documents = Pièces d’identité
field-mother = Nom de la mère
field-documents-kind = Pièce : nature
field-documents-number = Pièce : numéro
field-documents-issuer = Pièce : délivrée par
