## Mother's name and identity documents
mother-name = Mother’s name
id-documents = Identity documents
id-documents-hint = Only what the person can show or knows by heart. The numbers are kept sealed and shown in no list.
id-document-n = Document { $n }
id-document-add = Add another document
id-document-kind = Kind
id-document-none = No document
id-document-number = Number on the document
id-document-issuer = Issued by
id-document-kind-national-id = National identity card
id-document-kind-birth-certificate = Birth certificate
id-document-kind-voter = Voter’s card
id-document-kind-passport = Passport
id-document-kind-demob-card = Demobilization card
id-document-kind-amnesty-cert = Amnesty certificate
id-document-kind-consular = Consular card
id-document-kind-other = Another document
error-id-document-kind = Choose what kind of document it is
error-id-document-number = Enter the number as it stands on the document, or empty the other answers about it
error-id-document-twice = This number is there already: keep it once
reason-mother-sounds = Mother’s name sounds alike
reason-mother-differs = Mother has another name
reason-document-same = The same document number
pair-documents =
    { $n ->
        [one] 1 document
       *[other] { $n } documents
    }
pair-documents-same =
    { $n ->
        [one] 1 document (the same number)
       *[other] { $n } documents (one with the same number)
    }
merge-field-mother = Mother’s name
branch-field-mother = Mother’s name
branch-field-documents = Identity documents
field-mother = Mother’s name
field-documents-kind = Document: kind
field-documents-number = Document: number
field-documents-issuer = Document: issued by
