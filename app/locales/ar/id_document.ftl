## اسم الأم ووثائق الهوية
mother-name = اسم الأم
id-documents = وثائق الهوية
id-documents-hint = فقط ما يستطيع الشخص إظهاره أو يحفظه. تُحفظ الأرقام مختومة ولا تظهر في أي قائمة.
id-document-n = الوثيقة { $n }
id-document-add = إضافة وثيقة أخرى
id-document-kind = النوع
id-document-none = لا وثيقة
id-document-number = الرقم المكتوب على الوثيقة
id-document-issuer = جهة الإصدار
id-document-kind-national-id = بطاقة الهوية الوطنية
id-document-kind-birth-certificate = شهادة الميلاد
id-document-kind-voter = بطاقة الناخب
id-document-kind-passport = جواز السفر
id-document-kind-demob-card = بطاقة التسريح
id-document-kind-amnesty-cert = شهادة العفو
id-document-kind-consular = البطاقة القنصلية
id-document-kind-other = وثيقة أخرى
error-id-document-kind = اختر نوع الوثيقة
error-id-document-number = اكتب الرقم كما هو على الوثيقة، أو أفرغ بقية الإجابات عنها
error-id-document-twice = هذا الرقم موجود من قبل: أبقه مرة واحدة
reason-mother-sounds = اسم الأم متشابه في النطق
reason-mother-differs = للأم اسم آخر
reason-document-same = رقم الوثيقة نفسه
pair-documents =
    { $n ->
        [zero] لا وثائق
        [one] وثيقة واحدة
        [two] وثيقتان
        [few] { $n } وثائق
        [many] { $n } وثيقة
       *[other] { $n } وثيقة
    }
pair-documents-same =
    { $n ->
        [zero] لا وثائق
        [one] وثيقة واحدة (الرقم نفسه)
        [two] وثيقتان (إحداهما بالرقم نفسه)
        [few] { $n } وثائق (إحداها بالرقم نفسه)
        [many] { $n } وثيقة (إحداها بالرقم نفسه)
       *[other] { $n } وثيقة (إحداها بالرقم نفسه)
    }
merge-field-mother = اسم الأم
branch-field-mother = اسم الأم
branch-field-documents = وثائق الهوية
field-mother = اسم الأم
field-documents-kind = الوثيقة: النوع
field-documents-number = الوثيقة: الرقم
field-documents-issuer = الوثيقة: جهة الإصدار
