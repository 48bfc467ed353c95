# الموافقة والمشاركة. للكلمات التي تُقرأ بصوت عالٍ نسخة في البرنامج: غيّروا الاثنتين معًا.


## الصفحة
consent-title = الموافقة والمشاركة
consent-lead = ما وافق عليه الشخص، وما شورك بناءً عليه، ومن اطّلع على الملف.
consent-ask = طلب الموافقة
consent-ask-one = طلب
consent-ask-again = طلب من جديد
consent-withdraw = سحب
consent-saved = حُفظت الإجابات.
consent-withdrawn-saved = سُحبت الموافقة. لن يُشارَك شيء بعد الآن بناءً عليها.
consent-purposes = الأغراض
consent-earlier = إجابات سابقة
consent-recorded-by = سجّلها { $who }
consent-taken-back = سُحبت { $when }، سجّل ذلك { $who }
consent-taken-back-because = سُحبت { $when }، سجّل ذلك { $who }: { $reason }
consent-how-signed = توقيع
consent-how-thumbprint = بصمة الإبهام
consent-how-spoken-with-witness = شفهيًا
consent-how-guardian = أحد الوالدين أو الوصي
consent-how-by = { $how }: { $who }
consent-how-witness = { $how }، الشاهد: { $witness }
consent-until-short = حتى { $day }
consent-until-withdrawn = حتى السحب
consent-shared = ما شورك
consent-shared-caption = البيانات التي شوركت مع مقدمي الخدمات
consent-shared-with = مع
consent-shared-when = متى
consent-shared-fields = البيانات
consent-shared-ends = انتهاء الاطلاع
consent-shared-count = { $n }: { $fields }
consent-shared-nothing = لم يُشارَك شيء
consent-shared-nothing-text = ما يصل إلى مقدم خدمة مع إحالة سيظهر هنا بندًا بندًا.
consent-access-open = بعد انتهاء الخدمة
consent-access-closed = انتهى
consent-access-ended = انتهى في { $day }
consent-rights = حقوق الشخص
consent-rights-text = يمكن للشخص الاطلاع على هذا الملف وتصحيحه والحصول على نسخة منه، أو إغلاقه ومحوه بعد المدة القانونية.
consent-copy = نسخة للشخص
consent-looked = من اطّلع خلال آخر ٣٠ يومًا
consent-looked-nobody = لا أحد
consent-looked-times =
    { $n ->
        [zero] ولا مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $n } مرات
        [many] { $n } مرة
       *[other] { $n } مرة
    }
consent-looked-line = { $times }، { $role }

## الأغراض والبيانات والإجابات
purpose-case-management = الاحتفاظ بملف
purpose-referral = المشاركة مع مقدمي الخدمات
purpose-statistics = استخدام الإجابات في إحصاءات البرنامج
purpose-research = عرض المشاركة في بحث
purpose-cross-border = إرسال الملف إلى بلد آخر
consent-about-case-management = ملاحظات وخطط يطّلع عليها موظف المتابعة ومسؤول المكتب. من دون ملف يمكن تقديم المعلومات فقط.
consent-about-referral = ما يحتاجه مقدم الخدمة لخدمته فقط. لا شيء أبدًا عن الارتباط أو الفحص أو الملاحظات.
consent-about-statistics = أعداد فقط، ولا تقل أبدًا عن ٥ أشخاص. لا يخرج أي اسم من المكتب.
consent-about-research = يمكن للباحثين أن يسألوا، والشخص يقرر كل مرة. لا يُعطى أي اسم قبل ذلك.
consent-about-cross-border = إذا انتقل الشخص فيمكن لمكتب من مكاتب البرنامج هناك أن يتولى الملف. يُسأل الشخص أولًا في كل مرة.
consent-share-civil-legal = المشاركة مع السجل المدني والمساعدة القانونية
consent-share-education = المشاركة مع المدارس ودروس محو الأمية
consent-share-training-livelihood = المشاركة مع شركاء التدريب والعمل
consent-share-basic-needs = المشاركة مع شركاء الغذاء والمأوى والنقد
consent-share-health = المشاركة مع شركاء الصحة
consent-share-psychosocial = المشاركة مع شركاء الدعم النفسي والاجتماعي
consent-share-protection = المشاركة مع شركاء الحماية
consent-share-community = المشاركة مع شركاء المجتمع المحلي
consent-share-with = المشاركة مع { $name }
consent-share-organisation = المشاركة مع منظمة واحدة
data-name = الاسم
data-contact = الهاتف
data-age-sex = العمر والجنس
data-language = اللغة
data-need = ما يُطلب
data-access-needs = احتياجات الوصول
data-location = مكان العيش
data-household = الأسرة
data-education-skills = التعليم والمهارات
data-documents = الوثائق
standing-agrees = موافقة
standing-ends-soon = تنتهي قريبًا
standing-ended = انتهت
standing-refused = عدم موافقة
standing-withdrawn = سُحبت
standing-not-asked = لم تُطلب بعد
decision-given = موافقة
decision-refused = عدم موافقة
consent-method-signed = توقيع على الورق
consent-method-signed-hint = تبقى الورقة الموقعة في الخزانة المقفلة.
consent-method-thumbprint = بصمة الإبهام على الورق
consent-method-thumbprint-hint = يوقّع شاهد بجانبها.
consent-method-spoken-with-witness = شفهيًا بحضور شاهد
consent-method-spoken-with-witness-hint = سمع الشاهد الكلمات والإجابات.
consent-method-guardian = من أحد الوالدين أو الوصي
consent-method-guardian-hint = مع موافقة الطفل نفسه.
validity-months-6 = ٦ أشهر
validity-months-12 = ١٢ شهرًا
validity-months-24 = ٢٤ شهرًا
validity-until-withdrawn = حتى السحب

## الطلب
consent-ask-title = طلب الموافقة
consent-ask-lead = اقرأ كل جزء بصوت عالٍ بلغة الشخص. قول لا لا يقلل أبدًا من مساعدة هذا المكتب. اترك ما لم تسأل عنه مفتوحًا.
consent-now = حتى الآن: { $standing }.
consent-words = كلمات تُقرأ بصوت عالٍ
consent-words-file = نودّ أن نحتفظ بملاحظات عن المساعدة التي تطلبها. لا يقرؤها إلا من يساعدك هنا، وكل اطلاع عليها يُسجَّل.
consent-words-sharing = إذا أردت مساعدة من جهة أخرى، يمكننا أن نرسل إليها ما تحتاج إلى معرفته ولا شيء غيره. لا نخبر أحدًا أبدًا بما كنت مرتبطًا به. أنت تختار من يتلقى ماذا، ولأي مدة.
consent-words-rights = يمكنك أن تقول نعم أو لا لكل جزء. إذا قلت لا للمشاركة فسنساعدك مع ذلك. يمكنك الاطلاع على ملفك أو تصحيحه أو تغيير رأيك في أي يوم وفي أي مكتب، أو عن طريق شخص تثق به.
consent-until = الموافقة حتى
consent-until-day = { $period } ({ $day })
consent-data = ما يمكن مشاركته
consent-data-hint = لا يرى مقدم الخدمة منه إلا ما تحتاجه خدمته.
consent-usually = يحتاج مقدمو هذه الخدمات عادةً إلى: { $data }.
consent-goes-on = إحالات جارية. لا تستمر أي منها إلا إذا حُدِّد كل ما تشاركه:
consent-goes-on-line = { $number } إلى { $to }: { $data }
consent-language = لغة الحديث
consent-interpreter = بحضور مترجم
consent-method = كيف أُعطيت الموافقة؟
consent-method-child = قد يكون الشخص دون ١٨ سنة: يوافق أحد الوالدين أو الوصي، والطفل أيضًا.
consent-witness = الشاهد
consent-witness-hint = الاسم والصفة. لازم للبصمة أو للإجابة الشفهية.
consent-guardian = أحد الوالدين أو الوصي
consent-guardian-hint = الاسم والصلة بالطفل.
consent-told = عُرِّف الشخص بكيفية تغيير رأيه
consent-told-hint = في أي مكتب وأي يوم، أو عن طريق شخص يثق به.
consent-explained = كيف جرى الشرح؟
explained-read-aloud = قُرئ بصوت مسموع
explained-pictures = بالصور
explained-recording = بتسجيل صوتي
explained-group = ضمن مجموعة، ثم سُئل كل شخص على حدة
explained-own-reading = قرأه الشخص بنفسه
consent-copy-tick = أُعطي الشخص نسخة
consent-copy-hint = ليس حين قد تضره ورقة في البيت: عندها أخبره أن بوسعه الحصول على نسخة هنا في أي يوم.
consent-copy-given = أُعطيت نسخة
consent-save = حفظ الإجابات
error-consent-nothing-answered = أجب عن سؤال واحد على الأقل
error-consent-language-missing = اختر اللغة التي تحدثتم بها
error-consent-method-missing = اختر كيف أُعطيت الموافقة
error-consent-witness-missing = اكتب من كان الشاهد
error-consent-guardian-missing = اكتب من وافق من الوالدين أو الوصي
error-consent-guardian-needed = اختر «من أحد الوالدين أو الوصي»: قد يكون الشخص دون ١٨ سنة
error-consent-adult-alone = اختر كيف وافق الشخص: لا يوافق أحد عن شخص بالغ
error-consent-not-told = عرِّف الشخص بكيفية تغيير رأيه ثم ضع العلامة هنا
error-consent-purpose-missing = اختر غرض الموافقة
error-consent-recipient-missing = اختر لمن تكون الموافقة
error-consent-categories-missing = اختر نوعًا واحدًا على الأقل من البيانات التي يمكن مشاركتها

## السحب
withdraw-title = سحب الموافقة
withdraw-lead = السحب سهل كالموافقة. أخبر الشخص بما يترتب عليه، ثم أكّد.
withdraw-effects = ما يترتب على ذلك
withdraw-stops = من الآن لا يُشارَك شيء بناءً على هذه الموافقة.
withdraw-stops-file = من الآن لا يحق لهذا المكتب الاحتفاظ بملاحظات.
withdraw-referral = تُسحب { $number } المرسلة إلى { $to }.
withdraw-referral-note = يُبلَّغ مقدم الخدمة بالتوقف ولا يمكنه فتحها بعد ذلك.
withdraw-copies-note = يُبلَّغ مقدم الخدمة بالتوقف، ولا يمكنه فتحها بعد ذلك، وعليه أن يؤكد إتلاف كل نسخة.
withdraw-appointment = يُلغى الموعد المحدد في { $when } لدى { $to }.
withdraw-closed = لا تمكن قراءة { $number } المرسلة إلى { $to } بعد الآن.
withdraw-draft = لا تُرسل { $number } إلى { $to }.
withdraw-draft-note = تبقى مسودة إلى أن يوافق الشخص من جديد.
withdraw-no-referral = لا تعتمد عليها أي إحالة جارية.
withdraw-others-stay = تبقى الموافقات الأخرى كما هي.
withdraw-help-stays = تستمر المساعدة التي لا تحتاج إلى هذه الموافقة.
withdraw-ask-again = يمكن للشخص أن يوافق من جديد في أي يوم.
withdraw-file-title = من دون ملف يمكن تقديم المعلومات فقط
withdraw-file-text =
    { $n ->
        [one] بعد التأكيد يُطلب منك ومن مشرفك إغلاق الملف أو تعليقه خلال يوم واحد. السبب هو «سحب الموافقة».
        [two] بعد التأكيد يُطلب منك ومن مشرفك إغلاق الملف أو تعليقه خلال يومين. السبب هو «سحب الموافقة».
        [few] بعد التأكيد يُطلب منك ومن مشرفك إغلاق الملف أو تعليقه خلال { $n } أيام. السبب هو «سحب الموافقة».
        [many] بعد التأكيد يُطلب منك ومن مشرفك إغلاق الملف أو تعليقه خلال { $n } يومًا. السبب هو «سحب الموافقة».
       *[other] بعد التأكيد يُطلب منك ومن مشرفك إغلاق الملف أو تعليقه خلال { $n } يوم. السبب هو «سحب الموافقة».
    }
withdraw-reason = ما قاله الشخص عن ذلك
withdraw-reason-hint = لا حاجة إلى سبب. لا تذكر أسماء أشخاص آخرين.
withdraw-confirm = سحب الموافقة
withdraw-keep = الإبقاء عليها
