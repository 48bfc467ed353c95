admin-texts = النصوص
admin-rules = القواعد
programme-history = التغييرات
programme-history-none = لم يتغيّر شيء بعد
programme-history-none-text = سيظهر هنا كل تغيير: من غيّر ومتى وماذا كان وماذا صار.
programme-as-usual = كما يقوله المنتج
programme-from-to = من «{ $old }» إلى «{ $new }»
programme-by = { $name }، { $time }

## النصوص
texts-lead = قل تسمية أو جملة بكلمات برنامجك.
texts-find = ابحث عن نص
texts-search = كلمات من النص بأي لغة، أو مفتاحه
texts-found = النصوص
texts-changed = نصوص البرنامج
texts-none = لا نص يحتوي هذه الكلمات
texts-none-text = ابحث بكلمات أقل كما تظهر في الصفحة. ما يتغيّر كالأعداد والأسماء ليس جزءًا من النص.
texts-none-changed = كل نص كما يقوله المنتج
texts-none-changed-text = ابحث عن الكلمات التي تريد تغييرها، مثل «الشخص».
texts-more =
    { $n ->
        [zero] لا نص آخر.
        [one] نص آخر لا يظهر. ابحث بكلمات أكثر.
        [two] نصان آخران لا يظهران. ابحث بكلمات أكثر.
        [few] { $n } نصوص أخرى لا تظهر. ابحث بكلمات أكثر.
        [many] { $n } نصًا آخر لا يظهر. ابحث بكلمات أكثر.
       *[other] { $n } نص آخر لا يظهر. ابحث بكلمات أكثر.
    }
text-title = تغيير نص
text-lead = اترك اللغة فارغة ليُقال النص كما يقوله المنتج. يرى الجميع التغيير خلال ثوانٍ.
text-given = أبقِ { $given } كما هو: يضع المنتج شيئًا مكانه.
text-product = ما يقوله المنتج
text-stale = لم تعد هذه الكلمات مناسبة: يعطي المنتج هذا النص أشياء غير التي كان يعطيها. إلى أن تتغيّر تظهر كلمات المنتج.
text-saved = حُفظ النص
text-reset = العودة إلى كلمات المنتج
text-reset-title = هل تعود إلى كلمات المنتج؟
text-reset-text = تزول كلمات البرنامج في اللغات الثلاث، وتبقى في قائمة التغييرات.
text-reset-do = استعمل كلمات المنتج
field-en = الإنجليزية
field-fr = الفرنسية
field-ar = العربية
word-title = استبدال كلمة في كل مكان
word-lead = لكلمة يقولها برنامجك بغير ما في النصوص كلها. استبدل صيغ الجمع والصيغ الأخرى واحدة بعد الأخرى، ثم راجع المطابقة. إذا استُبدلت عكسيًا عاد كل نص كما يقوله المنتج.
word-language = اللغة
word-from = الكلمة
word-from-hint = كلمة كاملة بما اتصل بها، فما اتصل بحرف آخر كلمة أخرى.
word-to = ما يقوله برنامجك
word-replace = استبدال
word-saved = استُبدلت الكلمة
error-word-language = اختر لغة
error-word-missing = أدخل كلمة
error-word-plain = أدخل كلمات عادية بلا أقواس ولا علامات
error-word-same = أدخل كلمة غير الكلمة الموجودة
error-word-nowhere = لا توجد هذه الكلمة في أي نص من هذه اللغة
error-text-markup = اكتب كلمات عادية: علامات مثل <b> أو &lt; ستظهر حرفًا حرفًا
error-text-direction = احذف العلامات الخفية التي تقلب اتجاه الكتابة، ثم اكتب النص من جديد
error-text-unreadable = لا يمكن قراءة هذا كنص. تأكد من إغلاق كل قوس معقوف وألا يبدأ سطر بقوس مربع أو نجمة أو نقطة
error-text-arguments = استعمل المواضع نفسها التي في نص المنتج، لا أكثر ولا أقل: { $wanted }
error-text-no-arguments = ليس في هذا النص مواضع: احذف ما بين الأقواس المعقوفة
error-text-fixed = تبقى هذه الكلمات كما نشرها أصحابها: تُطرح في كل مكان بالطريقة نفسها
text-fixed = هذه أسئلة مجموعة واشنطن. تُطرح حرفيًا لتمكن مقارنة الإجابات: لا يمكن تغييرها هنا.

## القواعد
rules-lead = أعداد يعمل البرنامج بها: متى يُعد التواصل منقطعًا، وكم يبقى الملف مفتوحًا.
rules-saved = حُفظت القواعد
rule-bounds = من { $least } إلى { $most }، والمعتاد { $usual }.
rule-last = آخر تغيير: { $name }، { $time }
rule-lost-attempts = المحاولات قبل أن يُعد التواصل منقطعًا
rule-lost-channels = الطرق الواجب تجربتها
rule-lost-months = الأشهر بين أول محاولة وآخرها
rule-consent-months = مدة سريان الموافقة على المشاركة
rule-consent-notice = السؤال مجددًا قبل انتهاء الموافقة
rule-directory-days = المدة التي تُعد فيها الخدمة متحققًا منها
rule-provider-days = مدة اطلاع مقدّم الخدمة بعد انتهاء الإحالة
rule-at-once-hours = مدة فتح الملف المفتوح فورًا
rule-draft-days = مدة الاحتفاظ بإجابات لم تُحفظ
rule-begun-days = مدة الاحتفاظ بتسجيل بدأ
rule-plan-review-days = موعد مراجعة الخطة
rule-plan-decision-days = مهلة البت في الخطة
rule-verify-days = مهلة سؤال الشخص هل قُدّمت الخدمة
rule-transfer-days = مهلة ردّ مكتب آخر
rule-feedback-years = مدة الاحتفاظ بما قاله الناس
rule-accepted-risk = فئة الخطر المقبولة دون تنبيه
rule-about-accepted-risk = 1: المنخفضة فقط. 2: المنخفضة والمتوسطة. ومع أي فئة أخرى يُنبَّه من يبدأ الدعم.
rule-unit-categories = أعلى فئة
rule-about-lost-attempts = عدد المحاولات الفاشلة قبل أن يجوز إغلاق ملف لانقطاع التواصل.
rule-about-lost-channels = مثلًا بالهاتف وفي البيت. لا تزيد على عدد المحاولات.
rule-about-lost-months = محاولات في أسبوع واحد لا تدل على أن أحدًا غاب.
rule-about-consent-months = تُقترح عند طلب الموافقة، وللشخص أن يختار مدة أقصر. 6 أو 12 أو 24.
rule-about-consent-notice = قبل الانتهاء بهذه المدة تطلب مهمةٌ تجديدها.
rule-about-directory-days = بعدها لا تُعرض حتى يتحقق منها أحد. تسري من التحقق القادم.
rule-about-provider-days = بعدها لا يرى مقدّم الخدمة الشخص. تسري على الإحالات التي تنتهي من الآن.
rule-about-at-once-hours = دون سؤال أحد قبل ذلك، وينظر مشرف في كل فتح بعده.
rule-about-draft-days = إجابات الاستقبال التي كُتبت ولم تُحفظ.
rule-about-begun-days = ما كُتب ولم يُحفظ. لم يوافق الشخص على شيء بعد: أقصر مدة يسمح بها الاتصال.
rule-about-plan-review-days = على أبعد تقدير بعد هذا العدد من الأيام.
rule-about-plan-decision-days = ومهلة إعادة كتابتها إذا أُعيدت.
rule-about-verify-days = بعد أن يبلغ مقدم الخدمة أو الزميل بانتهائها.
rule-about-transfer-days = هل يتولى الملف.
rule-about-feedback-years = بعد الانتهاء. ثم يُحذف الكلام وكل الملاحظات وكل الأسماء، وتبقى الفئة والتواريخ والنتيجة لأجل الإحصاء. والمدة الأقصر تسري ابتداءً من الليلة التالية، وعلى ما انتهى قبلها أيضًا.
rule-unit-attempts = محاولات
rule-unit-channels = طرق
rule-unit-hours = ساعات
rule-unit-days = أيام
rule-unit-months = أشهر
rule-unit-years = سنوات
rule-quotes-needed = عروض الأسعار لشراء كبير
rule-quotes-above = ما يُعدّ شراء كبيرًا
rule-screened-months = مدة سريان فحص المورّد
rule-about-quotes-needed = يجب أن يقدّم هذا العدد من المورّدين عرضًا. ويكفي عرض واحد لشراء صغير.
rule-about-quotes-above = فوق هذا العدد من الآلاف بعملة البرنامج. وبعملة أخرى يُعدّ كل شراء كبيرًا.
rule-about-screened-months = بعدها لا يُشترى منه شيء حتى يُفحص من جديد.
rule-unit-suppliers = مورّدين
rule-unit-thousands = آلاف
rule-unit-kilometres = كيلومتر
rule-stop-days = مهلة تأكيد مقدم الخدمة إتلاف النسخ
rule-about-stop-days = بعد سحب الموافقة. وبعدها يتصل به موظف المتابعة.
rule-vital-hours = مهلة مراجعة إحالة أُرسلت دون موافقة
rule-about-vital-hours = يراجعها الشخص الثاني الذي وافق عليها. ولا تزيد على 72 ساعة.
rule-offer-days = مهلة عرض المساعدة من جديد دون مشاركة البيانات
rule-about-offer-days = بعد أن يسحب الشخص الموافقة التي قامت عليها.
rule-file-days = مهلة إنهاء ملف بلا موافقة عليه
rule-about-file-days = يُغلق أو يُعلَّق خلالها.
rule-link-days = مدة صلاحية الرابط المرسل إلى مقدم الخدمة
rule-about-link-days = بعدها يطلب مقدم الخدمة رمزًا بإدخال عنوان بريده الإلكتروني. تسري على الرسائل من الآن فصاعدًا.
rule-agreement-days = تجديد الاتفاق قبل انتهائه
rule-about-agreement-days = يظهر في قائمة الاتفاقات المطلوب تجديدها قبل نهايته بهذه المدة.
rule-dependants-days = مهلة النظر في وضع أسرة شخص توفي
rule-about-dependants-days = ينظر أحدهم فيما لها من حقوق.
rule-handover-days = مهلة إخبار الشخص بمن يتولى ملفه الآن
rule-about-handover-days = بعد انتقال الملف إلى موظف متابعة آخر.
rule-nearby-km = أقصى بُعد لخدمة أخرى
rule-about-nearby-km = عندما لا تنجح إحالة تُقترح الخدمات الواقعة ضمن هذه المسافة.
rule-keep-months = مدة حفظ الملف بعد إغلاقه
rule-about-keep-months = من يوم الإغلاق. وبعدها يجده مسؤول حماية البيانات في قائمة الملفات التي انتهت مدة حفظها. تسري على الملفات التي تُغلق من الآن فصاعدًا.
error-rule-missing = أدخل عددًا
error-rule-channels = لا تطلب طرقًا أكثر من المحاولات
error-rule-consent-months = أدخل 6 أو 12 أو 24

## القوائم
admin-lists = القوائم
lists-lead = أي إجابات تُعرض وبأي ترتيب.
lists-values =
    { $n ->
        [0] لا قيمة بعد
        [zero] لا قيمة بعد
        [one] قيمة واحدة
        [two] قيمتان
        [few] { $n } قيم
        [many] { $n } قيمة
       *[other] { $n } قيمة
    }
lists-hidden =
    { $n ->
        [zero] لا شيء محجوب
        [one] واحدة لا تُعرض
        [two] اثنتان لا تُعرضان
        [few] { $n } قيم لا تُعرض
        [many] { $n } قيمة لا تُعرض
       *[other] { $n } قيمة لا تُعرض
    }
list-name-association-group = القوات والجماعات المسلحة
list-name-language = اللغات
list-name-category = الاحتياجات والخدمات
list-name-barrier = العوائق
list-name-plan-track = مسارات إعادة الإدماج
list-name-topic = مواضيع الجلسات
list-name-session-place = أماكن الجلسات
list-name-decline-reason = أسباب رفض الإحالة
list-name-service-kind = أنواع الخدمات
list-name-organisation-kind = أنواع المنظمات
list-name-document-kind = أنواع الوثائق
list-name-dwelling = أنواع المسكن
list-name-tenure = صفة السكن
list-name-creditor = الدائنون
list-name-country = الجنسيات
list-name-session-kind = أنواع جلسات الإرشاد
list-name-follow-up-channel = طرق المتابعة
list-name-skill = المهارات
list-lead = ما لم يعد يُعرض يبقى في السجلات التي تحتويه ولا يمكن اختياره من جديد. تُغيَّر التسميات تحت «النصوص».
list-own-title = قيم برنامجك
list-own-text = مع تسمية بكل لغة. القيمة الموجودة في سجلات لا تُحذف، بل لا تُعرض.
list-groups-lead = أسماء تُعرض حيث يُدوَّن الارتباط. لا تظهر في أي مكان آخر، وما يُدوَّن يُختم.
list-skills-lead = أسماء تُعرض حيث تُكتب المهارة. ويمكن كتابة كلمات أخرى أيضًا.
list-saved = حُفظت القائمة
list-offered = تُعرض
list-always = تُعرض دائمًا: لا يُترك أحد بلا إجابة.
list-read = تُعرض دائمًا: البرنامج نفسه يعتمد عليها.
list-place = الترتيب
list-value-n = القيمة { $n }
list-label-en = التسمية بالإنجليزية
list-label-fr = التسمية بالفرنسية
list-label-ar = التسمية بالعربية
list-has = مع { $values }
list-without = بدون { $values }
list-own-order = بترتيب خاص
error-list-empty = اعرض قيمة واحدة على الأقل
error-list-label = أدخل تسمية بهذه اللغة
error-list-twice = هذه القيمة موجودة مرتين
error-list-full = لا تتسع هذه القائمة لقيم أخرى. غيّر تسمية قيمة لم تعد تُعرض.
error-value-hidden = لم تعد هذه الإجابة تُعرض. اختر غيرها

## كلام الموافقة
admin-consent-words = كلام الموافقة
consent-words-lead = ما يُقرأ بصوت عالٍ قبل أن يجيب الشخص. تحتفظ كل موافقة بالصيغة التي أُعطيت بها.
consent-words-versions = الصيغ
consent-words-product = كلمات المنتج
consent-words-in-force = سارية
consent-words-new = صيغة جديدة
consent-words-from = أول يوم
consent-words-from-hint = غدًا على الأقل.
consent-words-paragraphs = يبدأ السطر الفارغ فقرة جديدة.
consent-words-add = إضافة هذه الصيغة
consent-words-saved = أُضيفت الصيغة
consent-words-since = ابتداءً من { $day }
error-consent-words-day = اختر الغد أو يومًا بعده
error-consent-words-taken = تبدأ صيغة أخرى في هذا اليوم. اختر يومًا غيره
error-consent-words-missing = أدخل الكلام بهذه اللغة

contact-complaints = هاتف الشكاوى
contact-complaints-hint = يظهر للجميع في صفحة الملاحظات ويُطبع على الأوراق التي يأخذها الناس معهم ليتصل من لا يستطيع الكتابة. إذا تُرك فارغًا لا يظهر أي رقم.
contact-saved = حُفظ الرقم
error-contact-phone = أدخل رقمًا يمكن الاتصال به: أرقام ومسافات وعلامة زائد في البداية
action-programme-contact-changed = غيّر هاتف الشكاوى
