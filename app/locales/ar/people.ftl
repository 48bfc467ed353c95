# تسجيل الأشخاص، والتكرار المحتمل، والملف الشخصي.

## البحث قبل التسجيل
register-title = تسجيل شخص
register-search-lead = ابحث أولًا. ربما يكون الشخص معروفًا من قبل، هنا أو في مكتب آخر.
register-search-hint = ثلاثة أحرف على الأقل من الاسم، بأي أبجدية.
register-search-any-spelling = تظهر أيضًا الكتابات الأخرى للاسم.
register-found-title = من وُجدوا
register-found-count =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
register-found-none = لا يُعرف أحد بهذا الاسم أو بهذا الرقم.
register-found-more = هناك أشخاص آخرون مطابقون. ابحث بالاسم الكامل أو برقم هاتف.
register-found-foot = إذا كان الشخص بينهم فلا تسجّله مرة أخرى. وإذا تعذّر عليك فتح الملف فاسأل المكتب المذكور.
register-hit-yours = يمكنك فتح هذا الملف
register-hit-protected = محمية
register-hit-masked = ملف لدى مكتب { $office }
register-hit-masked-text = فُتحت سنة { $year }. لا يمكنك فتحها. اسأل ذلك المكتب هل هو الشخص نفسه، واطلب الاطلاع إن كان كذلك.
register-start-title = ليس بينهم؟
register-start-text = تنتقل كلمات البحث إلى الاستمارة.
register-start-button = تسجيل شخص جديد

## الاستمارة
register-new-title = تسجيل شخص جديد
register-new-lead = اسأل فقط عمّا يرغب الشخص في قوله. وما لا يُعرف أو لم يُسأل عنه يبقى فارغًا.
register-search-first = ابحث أولًا حتى لا يُسجَّل أحد مرتين.
register-search-link = بحث
register-identity = من هو الشخص؟
register-contact = اللغات والاتصال
register-place = أين يعيش
register-household = الأسرة
register-household-lead = من يعيش معه أو يعتمد عليه. الزوجة أو الابن الذي يطلب الدعم يُسجَّل باسمه هو.
register-association = لماذا يدعمه البرنامج
register-association-lead = اسأل عن جماعة ودور وتواريخ إذا رغب الشخص. لا تسأل أبدًا عمّا جرى، ولا بحق من، ولا عمّن كان هناك.
register-consent = الموافقة
register-consent-lead = اقرأ كل جزء بصوت مسموع بلغته. رفض المشاركة لا يقلّل أبدًا من مساعدة هذا المكتب.
register-button = تسجيل هذا الشخص
register-another = تسجيل شخص آخر

given-names = الاسم الشخصي
family-name = اسم العائلة
father-name = اسم الأب
grandfather-name = اسم الجد
nickname = أسماء أخرى أو لقب
register-more-names = الأب والأم والجد وأسماء أخرى وترتيب الأسماء
name-order = أي اسم يُقال أولًا؟
name-order-given-first = الاسم الشخصي أولًا
name-order-family-first = اسم العائلة أولًا
birth-date = تاريخ الميلاد
birth-date-hint = السنة وحدها تكفي. إذا كان العمر وحده معروفًا فاترك هذا فارغًا.
birth-title = تصحيح تاريخ الميلاد
birth-lead = أدخل ما هو معروف الآن، وكيف عُرف.
birth-now = المسجل حالياً: { $age } ({ $evidence })
birth-save = حفظ تاريخ الميلاد
birth-child-title = هذا يجعل الشخص طفلاً، أو ربما طفلاً
birth-child-moves = ينتقل الملف فوراً إلى { $to }، وهو المسؤول عن حماية الأطفال في هذا المكتب.
birth-child-lose = لن تستطيع أنت ولا غيرك من العاملين مع البالغين أو المشرفين فتحه بعد ذلك.
birth-child-consent = ينتهي ما وافق عليه الشخص بصفته بالغاً. تُسحب الإحالات الجارية ويتلف مقدمو الخدمات نسخهم.
birth-child-hours = خلال ٤٨ ساعة يُسأل أحد الوالدين أو الوصي ويُسأل الطفل، ويُنظر في حماية الطفل.
birth-adult-title = هذا يجعل الشخص بالغاً
birth-adult-moves = يخرج الملف من حماية ملفات الأطفال. ويقرر المشرف من يتولاه.
birth-adult-consent = يُسأل الشخص عن موافقته هو.
birth-confirm = قرأت ما يلي ذلك
error-birth-confirm = اقرأ ما يترتب على هذا التاريخ، ثم أكّد أنك قرأته
age-estimated = أو العمر تقريبًا
age-estimated-hint = إذا كان العمر ربما دون 18 سنة فقل ذلك: الشك يُحسب طفلًا.
age-evidence = كيف عُرف ذلك؟
age-evidence-birth-certificate = شهادة ميلاد
age-evidence-id-card = بطاقة هوية
age-evidence-school = وثيقة مدرسية
age-evidence-family = من الأسرة
age-evidence-self = من الشخص نفسه
age-evidence-estimated = تقدير
age-evidence-age-assessment = تقييم للعمر
age-evidence-not-asked = لم يُطرح السؤال
sex = الجنس
sex-female = امرأة
sex-male = رجل
sex-girl = فتاة
sex-boy = فتى
sex-other = غير ذلك
sex-declined = يفضَّل عدم الإجابة

counsellor-preference = يفضَّل أن يكون الحديث مع
counsellor-preference-hint = اسأل وسجّل الجواب. يُسترشد به عند انتقال الملف إلى شخص آخر.
counsellor-anybody = لا تفضيل
counsellor-woman = امرأة
counsellor-man = رجل
contact-language = اللغة المستعملة معه
other-languages = لغات أخرى يتكلمها
languages = اللغات
language-mos = موري
language-fuh = فولفولدي (النيجر وبوركينا فاسو)
language-ffm = فولفولدي (مالي)
language-dyu = ديولا
language-bam = بمبارا
language-dje = زرما
language-hau = هوسا
language-taq = تماشق
language-ttq = تولمات
language-gux = غورمانتشيما
language-knc = كانوري
language-swc = سواحيلية الكونغو
language-lin = لينغالا
language-som = صومالية
language-ara = عربية
language-apd = عربية سودانية
language-fra = فرنسية
language-eng = إنجليزية
literacy = القراءة والكتابة بأي لغة
literacy-none = لا يقرأ
literacy-reads-some = يقرأ قليلًا
literacy-reads-writes = يقرأ ويكتب
literacy-not-asked = لم يُطرح السؤال
literacy-declined = يفضَّل عدم الإجابة

phone = الهاتف
phone-n = الهاتف { $n }
phone-number = الرقم
phone-hint = يُضاف { $code } إذا لم يُكتب.
phone-add = إضافة هاتف آخر
phone-row-hint = اتركه فارغًا إذا لم يكن هناك هاتف.
phone-owner = لمن هذا الهاتف؟
phone-owner-own = للشخص نفسه
phone-owner-family = لأحد الأقارب
phone-owner-neighbour = لأحد الجيران
phone-owner-shared = مشترك
phone-owner-other = لشخص آخر
safe-to-call = هل الاتصال آمن؟
safe-to-text = هل إرسال الرسائل آمن؟
safe-to-text-hint = لا تذكر الرسالة موضوعها أبدًا.
safe-times = أوقات آمنة
safe-times-hint = مثلًا: صباحًا، وليس في أيام السوق.
yes-no-yes = نعم
yes-no-no = لا

place-current = المكان الذي يعيش فيه
place-hint = اسم المدينة أو المقاطعة أو رمزها.
places-offered = أماكن مطابقة
places-found =
    { $n ->
        [0] لا مكان يبدأ هكذا. جرّب كتابة أخرى أو رمز المكان.
        [one] مكان واحد. اختر بمفاتيح الأسهم.
        [two] مكانان. اختر بمفاتيح الأسهم.
        [few] { $n } أماكن. اختر بمفاتيح الأسهم.
        [many] { $n } مكانًا. اختر بمفاتيح الأسهم.
       *[other] { $n } مكان. اختر بمفاتيح الأسهم.
    }
locality = القرية أو الحي
locality-hint = كما يسميه أهله.
residence = كيف يعيش هناك
residence-returned-origin = عاد إلى مكانه الأصلي
residence-settled-elsewhere = استقر في مكان آخر
residence-displaced-idp = نازح داخل البلد
residence-refugee = لاجئ
residence-host = لدى أسرة مضيفة
residence-in-centre = في مركز
residence-detained = محتجز
residence-not-asked = لم يُطرح السؤال
residence-declined = يفضَّل عدم الإجابة
place-origin = المكان الأصلي
origin-answer = إذا لم يُذكر مكان
origin-answer-none = لم يُطرح السؤال
asked-said = أجاب
asked-not-asked = لم يُطرح السؤال
asked-unknown = لا يعرف
asked-declined = يفضَّل عدم الإجابة

member-n = الشخص { $n }
member-add = إضافة شخص آخر
member-row-hint = اتركه فارغًا إذا كان يعيش وحده.
member-sex-female = أنثى
member-sex-male = ذكر
member-sex-other = غير ذلك
member-sex-declined = يفضَّل عدم الإجابة
member-name = الاسم
birth-year = سنة الميلاد
relation = صلته بالشخص
relation-spouse = زوجة أو زوج
relation-child = ابن أو ابنة
relation-stepchild = ابن الزوج أو الزوجة
relation-parent = أب أو أم
relation-sibling = أخت أو أخ
relation-grandparent = جد أو جدة
relation-other-relative = قريب آخر
relation-non-relative = ليس قريبًا
in-school = يذهب إلى المدرسة
in-school-yes = نعم
in-school-no = لا
in-school-na = لا ينطبق
in-school-unknown = غير معروف
in-school-not-asked = لم يُطرح السؤال
lives-elsewhere = يعيش في مكان آخر
member-documents = لديه وثائق
member-no-documents = بلا وثائق
member-disability = حياة يومية صعبة بسبب الصحة
member-chronic = مرض مزمن
member-own-right = التسجيل باسمه الخاص
register-own-right = بهذا التسجيل يغادر الشخص الأسرة التي كان مدرجًا فيها. لا يصل أحد من هناك إلى الملف الجديد، ولا يُنبَّه إلى لقاء الاثنين إلا هنا.
error-member-gone = عُدِّلت الأسرة في هذه الأثناء. افتح الملف الشخصي مجددًا وابدأ من هناك.

association-sealed = يُشفَّر عند الحفظ. لا يفتحه إلا موظف المتابعة والمشرف، وكل اطلاع يُسجَّل. ولا يُشارَك أبدًا مع مقدّم خدمة.
person-category = الشخص
person-category-ex-combatant = بالغ كان عضوًا في قوة أو جماعة مسلحة
person-category-associated-adult = بالغ ارتبط بها في دور آخر
person-category-caafag = طفل ارتبط بها
person-category-dependant = قريب يعتمد على شخص كهذا
person-category-community-member = فرد من المجتمع الذي يستقبلهم
person-category-youth-at-risk = شاب معرّض للتجنيد
person-category-victim = شخص تضرر من النزاع
person-category-self-demobilized = بالغ غادر من تلقاء نفسه، خارج مسار رسمي
episode-n = الارتباط { $n }
episode-hint = اتركه فارغًا إذا لم يكن هناك ارتباط أو لم يُسأل عنه.
episode-add = إضافة مدة أخرى
association-group = الجماعة، بتسمية البرنامج
association-role = الدور الرئيسي
association-role-combatant = حامل سلاح
association-role-commander = قيادة
association-role-guard = حراسة
association-role-intelligence-scout = استطلاع
association-role-radio-comms = لاسلكي وهواتف
association-role-logistics = تموين
association-role-driver-mechanic = سائق أو ميكانيكي
association-role-medical = رعاية المرضى والجرحى
association-role-cook-porter = طبخ أو حمل
association-role-recruiter-preacher = تجنيد أو وعظ
association-role-tax-finance = مال
association-role-bomb-tech = متفجرات
association-role-wife-partner = زوجة أو شريكة
association-role-forced-sexual = تعرّض للاعتداء
association-role-child-minder = رعاية أطفال
association-role-other = غير ذلك
association-role-unknown = غير معروف
association-role-declined = يفضَّل عدم الإجابة
association-joined = منذ متى
association-left = حتى متى
association-length = المدة
association-months =
    { $n ->
        [zero] أقل من شهر
        [one] شهر تقريبًا
        [two] شهران تقريبًا
        [few] { $n } أشهر تقريبًا
        [many] { $n } شهرًا تقريبًا
       *[other] { $n } شهر تقريبًا
    }
mode-of-joining = كيف بدأ
mode-of-joining-voluntary = باختياره
mode-of-joining-coerced = تحت الضغط
mode-of-joining-abducted = أُخذ بالقوة
mode-of-joining-born-into = وُلد فيها
mode-of-joining-family-decision = بقرار من الأسرة
mode-of-joining-community-self-defence = للدفاع عن المجتمع
mode-of-joining-economic = لكسب الرزق
mode-of-joining-protection-seeking = طلبًا للحماية
mode-of-joining-unknown = غير معروف
mode-of-joining-declined = يفضَّل عدم الإجابة
mode-of-exit = كيف انتهى
mode-of-exit-formal-ddr = مسار رسمي لنزع السلاح وإعادة الإدماج
mode-of-exit-surrender-state = تقدّم إلى السلطات
mode-of-exit-surrender-mission = تقدّم إلى بعثة
mode-of-exit-escape = فرّ
mode-of-exit-captured = قُبض عليه
mode-of-exit-released = أُفرج عنه
mode-of-exit-group-dissolved = انحلّت الجماعة
mode-of-exit-negotiated-local = بترتيب من قادة محليين
mode-of-exit-family-negotiated = بترتيب من الأسرة
mode-of-exit-amnesty = عفو
mode-of-exit-unknown = غير معروف
mode-of-exit-declined = يفضَّل عدم الإجابة

## الموافقة الأولى
first-consent-file = الاحتفاظ بملف
first-consent-file-text = لازم لتقديم الدعم مع الوقت. بدونه لا يمكن تقديم إلا المعلومات.
first-consent-share = المشاركة مع مقدّمي الخدمات: { $sector }
first-consent-share-usual =
    الاسم والاتصال والعمر واللغة والمكان والحاجة وما يصعّب الوصول. لا يُذكر الارتباط أبدًا. تسري الموافقة { $months ->
        [one] شهرًا واحدًا
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }.
first-consent-share-skills =
    الاسم والاتصال والعمر واللغة والمكان والتعليم والمهارات والحاجة وما يصعّب الوصول. لا يُذكر الارتباط أبدًا. تسري الموافقة { $months ->
        [one] شهرًا واحدًا
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }.
first-consent-share-household =
    الاسم والاتصال والعمر واللغة والمكان والأسرة والحاجة وما يصعّب الوصول. لا يُذكر الارتباط أبدًا. تسري الموافقة { $months ->
        [one] شهرًا واحدًا
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }.
first-consent-statistics = الاحتساب في الإحصاءات دون اسم
first-consent-statistics-text = أرقام للبرنامج ولمن يموّله. لا يمكن التعرف على أحد فيها.
first-consent-agrees = يوافق
first-consent-does-not-agree = لا يوافق
first-consent-language = لغة هذا الحديث
first-consent-how = كيف أُعطيت الإجابة؟
first-consent-by-signed = توقيع على ورقة
first-consent-by-signed-hint = احفظ الورقة في الملف المقفل.
first-consent-by-thumbprint = بصمة على ورقة
first-consent-by-thumbprint-hint = يلزم شاهد.
first-consent-by-spoken-with-witness = شفويًا أمام شاهد
first-consent-by-spoken-with-witness-hint = يلزم شاهد.
first-consent-by-guardian = من أحد الوالدين أو الوصي
first-consent-by-guardian-hint = لمن هو دون 18 سنة أو عند الشك في العمر.
first-consent-witness = الشاهد، أو أحد الوالدين أو الوصي
first-consent-witness-hint = الاسم والصلة بالشخص.
first-consent-assent = الطفل موافق أيضًا
first-consent-assent-hint = فقط لمن هو دون 18 سنة أو عند الشك في العمر.
first-consent-interpreter = قام أحد بالترجمة

## التكرار المحتمل
duplicates-check = التحقق من التكرار
duplicates-before = تجري المقارنة بالاسم والعمر والمكان والهاتف عند التحقق، ومرة أخرى قبل الحفظ.
duplicates-none = لا يُعرف شخص مشابه حتى الآن.
duplicates-foot = تجري المقارنة مرة أخرى قبل الحفظ. ولا يُدمج شيء تلقائيًا.
duplicates-said =
    { $n ->
        [0] لا يُعرف شخص مشابه حتى الآن.
        [one] تكرار محتمل واحد
        [two] تكراران محتملان
        [few] { $n } تكرارات محتملة
        [many] { $n } تكرارًا محتملًا
       *[other] { $n } تكرار محتمل
    }
duplicates-jump = عرضها
duplicate-open = { $name } · { $place }
duplicate-compare = فتح للمقارنة
reason-names-same = الأسماء نفسها
reason-names-sound = الأسماء تُنطق بالطريقة نفسها
reason-names-partly = جزء من الاسم يُنطق بالطريقة نفسها
reason-year-same = سنة الميلاد نفسها
reason-year-near =
    { $n ->
        [zero] لا فرق في سنة الميلاد
        [one] فرق سنة واحدة في الميلاد
        [two] فرق سنتين في الميلاد
        [few] فرق { $n } سنوات في الميلاد
        [many] فرق { $n } سنة في الميلاد
       *[other] فرق { $n } سنة في الميلاد
    }
reason-year-far =
    { $n ->
        [zero] لا فرق في سنة الميلاد
        [one] فرق سنة واحدة في الميلاد
        [two] فرق سنتين في الميلاد
        [few] فرق { $n } سنوات في الميلاد
        [many] فرق { $n } سنة في الميلاد
       *[other] فرق { $n } سنة في الميلاد
    }
reason-sex-differs = جنس مختلف
reason-origin-same = المكان الأصلي نفسه
reason-origin-differs = مكان أصلي مختلف
reason-phone-same = رقم الهاتف نفسه
reason-phone-near = رقم الهاتف يختلف برقم واحد
distinct-reason = لماذا هو شخص آخر
distinct-reason-hint = مثلًا: أخوان شوهدا معًا؛ والآخر أكبر سنًا ومعروف هنا.

## بعد تسجيل طفل
handed-over-title = الملف في أيدٍ أمينة
handed-over-to = يتولى { $name } الآن أمر هذا الطفل
handed-over-text = لا يتولى أمر الأطفال إلا جهة التنسيق المعنية بحماية الطفولة. لم يعد بإمكانك فتح الملف، ولا أي شخص آخر في المكتب.
handed-over-adult = خرج الملف من حماية ملفات الأطفال
handed-over-adult-text = يقرر المشرف من يتولاه. لا يمكنك فتحه بعد الآن.
handed-over-code = رقم الملف:
handed-over-now = اجمع اليوم بين الطفل وجهة التنسيق المعنية بحماية الطفولة. ولا تعطِ الاسم لأي شخص آخر.

## الملف الشخصي
profile-lead = اسأل الشخص قبل أن تغيّر شيئًا.
profile-change = تغيير الاتصال أو المكان أو الأسرة
profile-protected = محمي
profile-legal-name = الاسم القانوني
profile-age-label = العمر
profile-age =
    { $n ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $n } سنوات
        [many] { $n } سنة
       *[other] { $n } سنة
    }
profile-age-about =
    { $n ->
        [zero] أقل من سنة
        [one] سنة تقريبًا
        [two] سنتان تقريبًا
        [few] { $n } سنوات تقريبًا
        [many] { $n } سنة تقريبًا
       *[other] { $n } سنة تقريبًا
    }
profile-no-phone = لا هاتف
profile-safe-contact = الاتصال الآمن
profile-no-household = لم يُسجَّل أحد.
profile-household-names = تظهر الأسماء مع الهوية.
member-age =
    { $n ->
        [zero] أقل من سنة
        [one] سنة تقريبًا
        [two] سنتان تقريبًا
        [few] { $n } سنوات تقريبًا
        [many] { $n } سنة تقريبًا
       *[other] { $n } سنة تقريبًا
    }
member-school = المدرسة: { $answer }
profile-sealed = مختوم
profile-sealed-text = يُسجَّل اطلاعك، ويستطيع مسؤول حماية البيانات أن يراه.
profile-sealed-show = عرض مرة واحدة
profile-sealed-who = لا يراه إلا موظف المتابعة والمشرف. ولا يُشارَك أبدًا مع مقدّم خدمة. ويُخفى من جديد عندما تغادر هذه الصفحة.
profile-edit-title = تغيير الاتصال أو المكان أو الأسرة
profile-edit-lead = ما تحفظه يُدوَّن في سجل الملف: أي حقول تغيّرت، وليس ما كُتب فيها أبدًا.
profile-edit-undecided = غيّر شخصان الشيء نفسه في الوقت ذاته، وأُبقي على القيمتين. انظر إليهما واختر.
profile-saved-together = تم الحفظ. حفظ شخص آخر هذا الملف في هذه الأثناء، وأُبقي على تغييراتكما معًا.
profile-edit-reveal = الهوية محمية
profile-edit-reveal-text = تعرض هذه الاستمارة أسماء وأرقامًا. افتح «الهوية محمية» في الأعلى، وقل لماذا، ثم عد إلى هنا.
profile-edit-hidden-text = ما كتبته لا يزال هنا. اعرض النموذج من جديد للمتابعة؛ ويُسجَّل ذلك كالمرة الأولى وبالسبب نفسه.
profile-back = العودة إلى الملف الشخصي

## أسماء الحقول عند مقارنة نسختين
field-contact-language = اللغة المستعملة
field-languages = اللغات
field-counsellor = يفضَّل أن يكون الحديث مع
field-literacy = القراءة والكتابة
field-current = المكان الذي يعيش فيه
field-locality = القرية أو الحي
field-residence = كيف يعيش هناك
field-origin = المكان الأصلي
field-origin-answer = إذا لم يُذكر مكان أصلي
field-phones-number = رقم الهاتف
field-phones-owner = لمن الهاتف
field-phones-safe-to-call = الاتصال آمن
field-phones-safe-to-text = الرسائل آمنة
field-phones-safe-times = أوقات آمنة
field-household-name = الأسرة: الاسم
field-household-relation = الأسرة: الصلة
field-household-sex = الأسرة: الجنس
field-household-birth-year = الأسرة: سنة الميلاد
field-household-in-school = الأسرة: المدرسة
field-household-lives-elsewhere = الأسرة: يعيش في مكان آخر
field-household-documents = الأسرة: الوثائق
field-household-disability = الأسرة: حياة يومية صعبة
field-household-chronic = الأسرة: مرض مزمن

## الأخطاء
error-search-short =
    { $min ->
        [few] اكتب { $min } أحرف على الأقل من الاسم، أو رقم هاتف
       *[other] اكتب { $min } حرفًا على الأقل من الاسم، أو رقم هاتف
    }
error-name-missing = اكتب الاسم الشخصي أو اسم العائلة
error-birth-missing = اكتب تاريخ ميلاد أو سنة أو عمرًا تقريبيًا
error-birth-twice = اكتب تاريخ الميلاد أو العمر، وليس كليهما
error-sex-missing = اختر الجنس
error-contact-language = اختر اللغة المستعملة مع الشخص
error-phone-missing = اكتب رقم الهاتف، أو أفرغ بقية الإجابات عن هذا الهاتف
error-phone = اكتب رقم هاتف من 7 إلى 15 رقمًا
error-phone-twice = هذا الرقم موجود من قبل: أبقه مرة واحدة
error-phone-owner = اختر لمن هذا الهاتف
error-phone-safe-call = قل هل الاتصال بهذا الرقم آمن
error-phone-safe-text = قل هل إرسال الرسائل إلى هذا الرقم آمن
error-place-missing = اكتب المكان الذي يعيش فيه الشخص
error-place-unknown = لا يوجد مكان بهذا الاسم: جرّب كتابة أخرى، أو المقاطعة، أو الرمز
error-place-near = لا يوجد مكان بهذا الاسم تمامًا. هل تقصد: { $places }
error-place-ambiguous = عدة أماكن تحمل هذا الاسم. اكتب واحدًا منها: { $places }
error-origin-twice = اكتب المكان الأصلي، أو قل لماذا لا يوجد
error-member-name = اكتب اسم هذا الفرد من الأسرة
error-member-relation = اختر صلة هذا الفرد من الأسرة بالشخص
error-member-sex = اختر جنس هذا الفرد من الأسرة
error-too-many = لا يمكن حفظ أكثر من { $max } هنا
error-person-category-missing = اختر لماذا يدعم البرنامج هذا الشخص
error-person-category-child = العمر دون 18 سنة أو مشكوك فيه: اختر «طفل ارتبط بها» أو إجابة لا ارتباط فيها
error-person-category-adult = هذه الإجابة لمن هم دون 18 سنة: اختر إجابة للبالغين
error-left-before-joined = لا يجوز أن تسبق النهاية البداية
error-consent-file-missing = اسأل هل يوافق الشخص على الاحتفاظ بملف
error-consent-file-refused = بدون موافقة على الملف لا يمكن حفظ شيء: لا يمكن تقديم إلا المعلومات. لم يُحفظ شيء
error-consent-child-agrees = اسأل الطفل أيضًا، وضع علامة على أنه موافق. وإلا فلا يمكن تقديم إلا المعلومات
error-duplicate =
    { $n ->
        [zero] لا أحد يشبه هذا الشخص
        [one] شخص معروف يبدو أنه الشخص نفسه. قارن، ثم قل لماذا هو شخص آخر
        [two] شخصان معروفان يبدو كل منهما الشخص نفسه. قارن، ثم قل لماذا هو شخص آخر
        [few] { $n } أشخاص معروفين يبدو كل منهم الشخص نفسه. قارن، ثم قل لماذا هو شخص آخر
        [many] { $n } شخصًا معروفًا يبدو كل منهم الشخص نفسه. قارن، ثم قل لماذا هو شخص آخر
       *[other] { $n } شخص معروف يبدو كل منهم الشخص نفسه. قارن، ثم قل لماذا هو شخص آخر
    }
error-no-child-focal-point = ربما يكون هذا الشخص دون 18 سنة، وليس في مكتبك جهة تنسيق معنية بحماية الطفولة. لم يُحفظ شيء. اتصل بمشرفك الآن
error-adult-at-child-focal-point = هذا الشخص بالغ: يسجّله موظف متابعة في مكتبك

## ما بدأ ولم يُحفظ
register-begun = تسجيلات بدأت ولم تُحفظ
register-begun-nameless = بلا اسم بعد
register-begun-at = تُرك في { $when }. تابع من حيث توقفت.
register-begun-kept =
    { $days ->
        [one] يُحفظ ما كتبته يومًا واحدًا. لا يراه أحد سواك. لم يُسجَّل الشخص بعد.
        [two] يُحفظ ما كتبته يومين. لا يراه أحد سواك. لم يُسجَّل الشخص بعد.
        [few] يُحفظ ما كتبته { $days } أيام. لا يراه أحد سواك. لم يُسجَّل الشخص بعد.
        [many] يُحفظ ما كتبته { $days } يومًا. لا يراه أحد سواك. لم يُسجَّل الشخص بعد.
       *[other] يُحفظ ما كتبته { $days } يوم. لا يراه أحد سواك. لم يُسجَّل الشخص بعد.
    }
register-begun-gone = لم يعد ما كُتب هناك محفوظًا: سُجّل الشخص أو حُذف ما كُتب أو مضى عليه وقت طويل.
register-begun-dropped = حُذف ما كتبته.
register-begun-drop = حذف ما كتبته
error-too-long-to-keep = هذا أطول من أن يُحتفظ به. سجّل الشخص بأقل من ذلك ثم أضف الباقي.
error-too-many-begun = بدأت 20 تسجيلًا ولم تحفظها. أكمل بعضها أو احذفها.
