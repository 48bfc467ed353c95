# ما يقوله الناس عن البرنامج: الصفحة المفتوحة أولًا، وكلماتها لا تكشف شيئًا.

feedback-title = اكتب إلينا
feedback-lead = سؤال أو طلب أو شكر أو أمر يقلقك. لست مضطرًا إلى ذكر اسمك.
feedback-what = بماذا يتعلق الأمر؟
feedback-what-hint = الأرقام من 5 إلى 8 تذهب إلى جهة الاتصال لا إلى التسلسل الإداري، ولن تراها بعد ذلك.
feedback-office = أي مكتب؟
feedback-office-none = لا أعرف، أو أفضّل عدم القول
feedback-said = ماذا تود أن تقول؟
feedback-said-staff = ما قاله الشخص
feedback-said-hint = ماذا حدث ومتى وأين. بقدر ما تريد فقط.
feedback-about = هل يتعلق الأمر بشخص معيّن؟
feedback-about-hint = الاسم أو العمل. يقرأ ذلك أولًا شخص مستقل، ولن يراه الأشخاص المعنيون.
feedback-contact = كيف نتواصل معك بأمان؟
feedback-contact-hint = إن أردت فقط: هاتف أو وقت أو شخص تثق به
feedback-contact-staff = كيف يمكن التواصل مع الشخص بأمان
feedback-contact-staff-hint = إن أراد الشخص فقط: هاتف أو وقت أو شخص يثق به
feedback-elsewhere = لا تعطوا هذا لمن يتولى مثل هذه الرسائل في ذلك المكتب
feedback-elsewhere-hint = يقرأه شخص من خارج المكتب بدلًا منهم
feedback-send = إرسال
feedback-trap = اترك هذا الحقل فارغًا
feedback-note = لا نحتفظ بالمكان الذي تكتب منه. لا يُعامل أحد معاملة أسوأ لأنه كتب إلينا، والمساعدة لا تتوقف على ذلك.
feedback-look-link = انظر إن كان هناك جواب
feedback-say-link = قل شيئًا عن البرنامج
feedback-paper = للسؤال أو الشكر أو الشكوى:
feedback-leave = مغادرة هذه الصفحة
feedback-sent-title = شكرًا
feedback-sent-lead = لقد وصلت.
feedback-sent-nothing = لا شيء يُعرض هنا. يظهر الرقم والكلمة مرة واحدة فقط.
feedback-reference = الرقم
feedback-secret = الكلمة
feedback-keep = اكتب الاثنين عندك. بهما ترى الجواب وتضيف شيئًا. يظهران مرة واحدة فقط ولا يستطيع أحد العثور عليهما من جديد.
feedback-look-title = انظر إن كان هناك جواب
feedback-look-lead = بالرقم والكلمة اللذين أُعطيا لك.
feedback-look = عرض
feedback-wait =
    { $n ->
        [zero] محاولات كثيرة. حاول الآن من جديد.
        [one] محاولات كثيرة. انتظر ثانية واحدة ثم حاول من جديد.
        [two] محاولات كثيرة. انتظر ثانيتين ثم حاول من جديد.
        [few] محاولات كثيرة. انتظر { $n } ثوانٍ ثم حاول من جديد.
        [many] محاولات كثيرة. انتظر { $n } ثانية ثم حاول من جديد.
       *[other] محاولات كثيرة. انتظر { $n } ثانية ثم حاول من جديد.
    }
feedback-told-new = لقد وصلت وستُقرأ.
feedback-told-acknowledged = يجري النظر فيها.
feedback-told-resolved = هناك جواب.
feedback-told-closed = هناك جواب وقد أُغلق الأمر. ما زال بإمكانك إضافة شيء.
feedback-told-unanswered = أُغلق الأمر من دون جواب. إن كنت لا تزال تنتظر جوابًا فاكتب ذلك أدناه، وسيقرؤه أحدنا.
feedback-due = ستسمع منا في { $day } على أبعد تقدير.
feedback-for-you = لك
feedback-satisfied = هل يفيدك الجواب؟
feedback-add = هل تود إضافة شيء؟
feedback-add-send = إرسال
feedback-added = لقد وصلت.
feedback-again = اكتب شيئًا آخر

feedback-say-information = سؤال
feedback-say-request = أطلب مساعدة
feedback-say-thanks = شكر، أو شيء سار على ما يرام
feedback-say-minor = أمر صغير ينبغي أن يكون أفضل
feedback-say-major = قرار أو خدمة ليست كما يجب
feedback-say-breach = مال أو مجاملات أو قواعد
feedback-say-sea = كيف تصرف أحدهم مع شخص
feedback-say-safeguarding = قلق على طفل أو على من يحتاج إلى حماية
feedback-say-security = السلامة

# عند المكاتب.
nav-feedback = الملاحظات
today-place-feedback = ما يقوله الناس عن البرنامج وما ينتظر جوابًا
feedback-waiting = ملاحظات تنتظر
feedback-all = كل الملاحظات
feedback-list = الملاحظات والشكاوى
feedback-list-lead = ما يقوله الناس عن البرنامج، بحسب الموعد.
feedback-open = مفتوحة
feedback-answered = أُجيب عنها
feedback-apart = موضوعة جانبًا
feedback-apart-waits =
    { $n ->
        [zero] لا رسائل موضوعة جانبًا
        [one] رسالة واحدة موضوعة جانبًا
        [two] رسالتان موضوعتان جانبًا
        [few] { $n } رسائل موضوعة جانبًا
        [many] { $n } رسالة موضوعة جانبًا
       *[other] { $n } رسالة موضوعة جانبًا
    }
feedback-apart-many = أكثر من { $n } رسالة موضوعة جانبًا
feedback-apart-text = ربما كتبها برنامج آلي وربما كتبها شخص. لم يقرأها أحد بعد.
feedback-away = كتبها برنامج آلي: استبعادها
feedback-away-text = تُغلق من دون جواب. وإن كان كاتبها شخصًا فيمكنه الكتابة من جديد بالرقم والكلمة، فتُفتح من جديد.
feedback-find = البحث عن رسالة برقمها
feedback-find-go = بحث
feedback-note-down = تدوين ملاحظة
feedback-only-note = يمكنك تدوين ما يقوله الناس. يقرأه آخرون ويجيبون عنه.
feedback-none = لا شيء هنا
feedback-none-text = ما يقوله الناس يظهر هنا حتى يُجاب عنه.
feedback-saved-moved = حُفظ. صار عند شخص آخر ولم تعد تراه.
feedback-no-office = لم يُذكر مكتب
feedback-came = وصلت في { $day }
feedback-came-by = وصلت في { $day } · { $how }
feedback-late = متأخرة
feedback-news = جديد من الشخص
feedback-protected = محمية
feedback-category-numbered = { $n } · { $what }
feedback-note-lead = بالهاتف أو وجهًا لوجه أو من الصندوق. اكتب كلمات الشخص نفسه، ثم اقرأ له الرقم والكلمة.
feedback-channel = كيف وصلت
feedback-keep-it = حفظ
feedback-noted-title = حُفظت
feedback-noted-lead = أعط هذين للشخص الآن. لن تستطيع رؤيتهما من جديد.
feedback-wall-focal = لا يراها إلا جهة الاتصال للشكاوى: لا التسلسل الإداري ولا من تتعلق بهم. لا تتحدث عنها مع أي شخص آخر.
feedback-wall-officer = هذه تتجاوز المكتب. لا يراها إلا مسؤول حماية البيانات.
feedback-wall-head = لم يكن أحد آخر يستطيع تلقيها. لا يراها إلا رئيس البرنامج.
feedback-wall-last = لم يكن هناك أحد آخر يتلقى هذا. يراه منسقو الشكاوى في المكاتب الأخرى ومسؤولو حماية البيانات.
feedback-words = ما قيل
feedback-said-was = بكلمات الشخص
feedback-about-was = عمّن
feedback-contact-was = كيف يمكن التواصل مع الشخص
feedback-no-contact = لم يُذكر: يسأل الشخص بالرقم والكلمة
feedback-office-was = المكتب
feedback-accused = تتعلق بهذه الحسابات
feedback-acknowledge-by = تأكيد الوصول قبل
feedback-resolve-by = الجواب قبل
feedback-handled-by = يتولاها
feedback-outcome = ما نتج عنها
feedback-was-satisfied = هل أفاد الجواب الشخص؟
feedback-history = ما حدث
feedback-event-by = { $when } · { $who }
feedback-event-received = وصلت
feedback-event-said = أضاف الشخص شيئًا
feedback-event-asked = رسالة إلى الشخص
feedback-event-noted = ملاحظة داخلية
feedback-event-acknowledged = تأكيد الوصول
feedback-event-resolved = جواب للشخص
feedback-event-closed = أُغلقت
feedback-event-reopened = فُتحت من جديد
feedback-event-late = لم تُعالج في الوقت
feedback-event-moved = فئة أخرى
feedback-event-about = سُجّل حساب تتعلق به
feedback-acknowledge-title = تأكيد الوصول
feedback-acknowledge-text = قل إنها عندك. يرى الشخص أنه يجري النظر فيها.
feedback-acknowledge = هي عندي
feedback-answer-now = الجواب فورًا
feedback-resolve-title = الجواب
feedback-answer = الجواب للشخص
feedback-answer-hint = يقرأه الشخص بالرقم والكلمة. من دون أسماء آخرين.
feedback-resolve = إعطاء هذا الجواب
feedback-close-title = الإغلاق
feedback-close-text = بعد أن يكون للشخص وقت لقراءة الجواب وقول المزيد.
feedback-close = إغلاق
feedback-reopen = فتح من جديد
feedback-why-reopen = لماذا؟
feedback-write = الكتابة إلى الشخص، أو ملاحظة داخلية
feedback-message = النص
feedback-told = يقرأه الشخص
feedback-told-hint = وإلا فهي ملاحظة لمن يتولى الأمر
feedback-write-send = حفظ
feedback-move = تغيير الفئة
feedback-move-to = الفئة الجديدة
feedback-move-hint = من 5 فما فوق لا يراها إلا جهة الاتصال، فورًا
feedback-move-why = السبب
feedback-move-why-hint = مطلوب حين تصير أقل خطورة
feedback-name = تسجيل من تتعلق به
feedback-name-whom = الحساب
feedback-name-hint = من الآن لا يجد هذا الحساب شيئًا منها. إن كان رئيسك أو أنت، تذهب إلى شخص آخر.
feedback-name-keep = تسجيل هذا الحساب
feedback-name-nobody = لا أحد من الموظفين
feedback-unname = لا يتعلق الأمر بهذا الحساب
feedback-unname-hint = لا يقول ذلك إلا شخص من خارج التسلسل الإداري غير الذي سمّى الحساب.

feedback-category-information = سؤال
feedback-category-request = طلب مساعدة
feedback-category-thanks = ملاحظة إيجابية
feedback-category-minor = عدم رضا بسيط
feedback-category-major = عدم رضا كبير: الأهلية أو الجودة
feedback-category-breach = مخالفة مدونة السلوك أو احتيال أو فساد
feedback-category-sea = استغلال أو اعتداء جنسي
feedback-category-safeguarding = حماية أخرى أو إساءة إلى طفل
feedback-category-security = تهديد أمني
feedback-channel-web = الصفحة المفتوحة
feedback-channel-hotline = الهاتف
feedback-channel-staff = قيلت للموظفين
feedback-channel-box = الصندوق
feedback-channel-sms = رسالة قصيرة
feedback-channel-community-meeting = اجتماع مجتمعي
feedback-channel-email = البريد الإلكتروني
feedback-channel-partner = عن طريق شريك
feedback-state-new = جديدة
feedback-state-acknowledged = قيد النظر
feedback-state-resolved = أُجيب عنها
feedback-state-closed = مغلقة
feedback-outcome-informed = أُعطيت المعلومة
feedback-outcome-helped = رُتّبت المساعدة
feedback-outcome-corrected = صُحّح الأمر
feedback-outcome-apology = اعتذار
feedback-outcome-measures = نُظر فيها واتُّخذت إجراءات
feedback-outcome-referred = أُحيلت إلى الجهة المختصة
feedback-outcome-not-upheld = نُظر فيها ولم تتأكد
feedback-outcome-no-follow-up = المعلومات أقل من أن تُتابع
feedback-desk-line = المشرف
feedback-desk-focal = جهة الاتصال للشكاوى
feedback-desk-officer = مسؤول حماية البيانات
feedback-desk-head = رئيس البرنامج
feedback-desk-last = منسقو الشكاوى في المكاتب الأخرى

error-feedback-channel = قل كيف وصلت
error-feedback-category = اختر بماذا يتعلق الأمر
error-feedback-said = اكتب شيئًا
error-feedback-secret = الرقم والكلمة لا يتطابقان. انظر إليهما من جديد
error-feedback-many = لا يمكن إضافة المزيد هنا. اكتب رسالة جديدة
error-feedback-outcome = اختر ما نتج عنها
error-feedback-answer = اكتب الجواب الذي يقرأه الشخص
error-feedback-why = قل لماذا تُفتح من جديد
error-feedback-message = اكتب النص
error-feedback-downward = قل لماذا صارت أقل خطورة
error-feedback-same = لها هذه الفئة من قبل. اختر غيرها
error-feedback-user = اختر حسابًا
error-feedback-independent = لا يفعل ذلك إلا شخص من خارج التسلسل الإداري غير الذي سمّى الحساب
error-feedback-moved = حرّكها شخص آخر. انظر إليها من جديد
error-feedback-number = يتكون الرقم من ثمانية أحرف وأرقام، مثل k7pm-2x4q. راجعه من جديد
error-feedback-not-here = لا توجد لديك رسالة بهذا الرقم. راجع الرقم؛ فقد تكون لدى شخص آخر

family-feedback = الملاحظات والشكاوى
family-export = الصادرات والعينات
entity-feedback = ملاحظة
action-feedback-received = وصلت ملاحظة عبر الصفحة المفتوحة
action-feedback-noted = دوّن ملاحظة
action-feedback-added = أضاف الشخص إلى ملاحظة
action-feedback-read = قرأ ملاحظة
action-feedback-acknowledged = أكّد وصول ملاحظة
action-feedback-resolved = أجاب عن ملاحظة
action-feedback-closed = أغلق ملاحظة
action-feedback-reopened = فتح ملاحظة من جديد
action-feedback-asked = كتب إلى شخص بشأن ملاحظة
action-feedback-noted-inside = كتب ملاحظة داخلية
action-feedback-moved = غيّر فئة ملاحظة
action-feedback-about-named = سجّل من تتعلق به ملاحظة
action-feedback-late = لم تُعالج ملاحظة في الوقت

# About which organisation, and what is kept no longer.
feedback-organisation-was = بشأن هذه المنظمة
feedback-organise = تدوين المنظمة المعنية
feedback-organise-which = المنظمة
feedback-organise-hint = من الدليل. تُحسب الشكاوى العادية للمنظمة متى بلغت خمسًا، أما المحمية فلا تُحسب أبدًا.
feedback-organise-none = لا واحدة منها
feedback-organise-keep = تدوين هذه المنظمة
feedback-event-organisation = دُوّنت المنظمة المعنية
feedback-erased-title = حُذف الكلام
feedback-erased-text = عند انتهاء مدة الاحتفاظ يُحذف ما قيل وكل الملاحظات وكل الأسماء. وتبقى الفئة والتواريخ والنتيجة لأجل الإحصاء.
error-feedback-erased = حُذف كلام هذه الرسالة، ولم يعد ممكنًا فعل شيء بها
action-feedback-organisation-named = دوّن المنظمة التي تعنيها رسالة
action-feedback-erased = حُذف كلام رسالة
feedback-call = يمكنك أيضًا الاتصال على الرقم:
