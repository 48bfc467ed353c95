admin-overview = نظرة عامة
admin-lead = الحسابات والمكاتب والمهام الخلفية.
admin-users = الحسابات
admin-offices = المكاتب
admin-jobs = المهام الخلفية
admin-users-count =
    { $n ->
        [0] لا حسابات نشطة
        [one] حساب نشط واحد
        [two] حسابان نشطان
        [few] { $n } حسابات نشطة
        [many] { $n } حسابًا نشطًا
       *[other] { $n } حساب نشط
    }
admin-offices-count =
    { $n ->
        [0] لا مكتب مفتوحًا
        [one] مكتب مفتوح واحد
        [two] مكتبان مفتوحان
        [few] { $n } مكاتب مفتوحة
        [many] { $n } مكتبًا مفتوحًا
       *[other] { $n } مكتب مفتوح
    }
admin-jobs-count =
    { $n ->
        [0] لا مهمة في الانتظار
        [one] مهمة واحدة في الانتظار
        [two] مهمتان في الانتظار
        [few] { $n } مهام في الانتظار
        [many] { $n } مهمة في الانتظار
       *[other] { $n } مهمة في الانتظار
    }
admin-jobs-dead =
    { $n ->
        [one] مهمة واحدة أُهملت
        [two] مهمتان أُهملتا
        [few] { $n } مهام أُهملت
        [many] { $n } مهمة أُهملت
       *[other] { $n } مهمة أُهملت
    }
admin-no-second-factor =
    { $n ->
        [one] حساب واحد دون خطوة ثانية
        [two] حسابان دون خطوة ثانية
        [few] { $n } حسابات دون خطوة ثانية
        [many] { $n } حسابًا دون خطوة ثانية
       *[other] { $n } حساب دون خطوة ثانية
    }
admin-no-cases = لا تعرض الإدارة أي ملف ولا أي شخص من المشاركين: يرى مدير النظام من يعمل هنا، لا مع من يعمل.

## الحسابات
users-lead = من يمكنه الدخول، وبأي صفة.
users-filter = تصفية الحسابات
users-search = الاسم أو البريد الإلكتروني
users-role = الدور
users-any-role = كل الأدوار
users-state = الحالة
users-any-state = كل الحالات
users-none = لا حساب كهذا
users-none-text = غيّر معايير التصفية أو أضف حسابًا.
user-add = إضافة حساب
user-add-lead = يُمنح الحساب كلمة مرور تراها مرة واحدة وتسلّمها إلى صاحبه، وتُستبدل عند أول دخول.
user-create = إنشاء الحساب
user-details = البيانات
user-spoken = اللغات المستخدمة مع الأشخاص
user-spoken-hint = بما يكفي لإجراء جلسة. وهي تحدد الملفات التي تُقترح على صاحب هذا الحساب.
user-sex-hint = يريد بعض الأشخاص التحدث إلى امرأة، وبعضهم إلى رجل.
field-spoken = اللغات المستخدمة مع الأشخاص
field-sex = الجنس
user-state = الحالة
user-active = نشط
user-inactive = لا يمكنه الدخول
user-last-seen = آخر دخول
user-never = لم يدخل بعد
user-no-role = بلا دور
user-no-role-text = لا يفتح هذا الحساب شيئًا من دون دور.
user-saved = حُفظت البيانات.
user-access = إمكان الدخول
user-access-logged = تُقيَّد كل خطوة من هذه الخطوات في سجل التدقيق مع اسمك.
user-access-saved = تغيّر إمكان الدخول.
user-two-factor-saved = أُعيد ضبط الخطوة الثانية، وانتهت كل الجلسات.
user-password-waiting = سُلّمت كلمة مرور ولم تُستبدل بعد. تصلح حتى { $when }.
user-password-reset = تسليم كلمة مرور جديدة
user-password-reset-title = هل تريد تسليم كلمة مرور جديدة؟
user-password-reset-text = تتوقف كلمة المرور الحالية عن العمل وتنتهي كل الجلسات. ترى الكلمة الجديدة مرة واحدة.
user-two-factor-reset = إعادة ضبط الخطوة الثانية
user-two-factor-reset-title = هل تريد إعادة ضبط الخطوة الثانية؟
user-two-factor-reset-text = تأكد أولًا من هوية من يطلب ذلك، صوتًا أو حضوريًا. إلى أن يُعدّ هاتف جديد، تفتح كلمة المرور وحدها الحساب.
user-deactivate = تعطيل الحساب
user-deactivate-title = هل تريد تعطيل هذا الحساب؟
user-deactivate-text = تنتهي كل الجلسات فورًا ولا يستطيع أحد الدخول بهذا الحساب. يبقى ما قام به صاحبه محفوظًا، ويمكنك تنشيطه من جديد.
user-activate = تنشيط الحساب
handed-out-title = كلمة المرور المطلوب تسليمها
handed-out-text = قلها أو سلّمها على ورق، لا بالبريد. تصلح ثلاثة أيام، وتُستبدل عند أول دخول.
handed-out-once = لا تظهر إلا هذه المرة. إذا ضاعت فسلّم غيرها.
error-email-taken = استخدم عنوان بريد آخر، فهناك حساب بهذا العنوان
error-own-account = لا يمكنك تعطيل حسابك. اطلب ذلك من مدير آخر.
error-own-admin-role = لا يمكنك نزع صلاحية الإدارة عن نفسك. اطلب ذلك من مدير آخر.

## الأدوار
role-which = الدور
role-partner-note = يُضاف الشركاء مع منظمتهم في الدليل.
role-office = المكتب
role-no-office = بلا مكتب
role-office-hint = للأدوار التي تعمل في مكتب. أدوار البرنامج كله بلا مكتب.
role-compartment = القسم المحمي
role-compartment-hint = لجهات التنسيق والمشرفين عليها فقط. لا ترى الأدوار الأخرى أي ملف داخله.
role-expires = آخر يوم
role-expires-hint = ينتهي الدور من تلقاء نفسه بعد هذا اليوم.
role-reason = السبب
role-reason-hint = يُقيَّد في سجل التدقيق. لا تذكر اسم أي شخص يرافقه البرنامج.
role-until = حتى { $day }
role-since = منذ { $day }
role-ended = انتهى
role-add = منح دور
role-add-open = منح دور آخر
role-give = منح الدور
role-take = نزع
role-saved = مُنح الدور.
role-ended-saved = نُزع الدور.
role-own-note = هذا حسابك. يحتاج الدور الذي تمنحه لنفسك إلى سبب، ويُميَّز في سجل التدقيق حيث يراه مسؤول حماية البيانات.
role-hint-caseworker = ملفاته في مكتب واحد، كاملة.
role-hint-supervisor = كل ملفات مكتب واحد خارج الأقسام المحمية؛ يُسند ويوافق.
role-hint-focal-point = الملفات المسندة داخل قسم محمي واحد.
role-hint-trainer = مجموعاته التدريبية. لا يعرف أبدًا من ارتبط بجماعة.
role-hint-livelihood-officer = خطط المشاريع والزيارات.
role-hint-finance = الدفعات الموافق عليها وبيانات المدفوع لهم فقط.
role-hint-programme-manager = النتائج وسجل التدقيق. لا يرى أي ملف فردي إلا ما يُفتح فورًا لمدة ساعة.
role-hint-me-officer = المؤشرات والبيانات دون هويات.
role-hint-dpo = سجل التدقيق مع أرقام الملفات، والموافقات والطلبات.
role-hint-auditor = سجل التدقيق دون أسماء ولا أرقام ملفات. قراءة فقط.
role-hint-admin = الحسابات والمكاتب والمهام الخلفية. لا يرى محتوى أي ملف.
role-hint-authority = التحقق فقط: من ينتظره وما تقرر فيه. لا شيء آخر من الملف.
error-role-missing = اختر دورًا
error-role-partner = أضف الشركاء مع منظمتهم في الدليل
error-role-held = اختر دورًا آخر، فالحساب يحمل هذا الدور بالفعل
error-role-reason-missing = اذكر سبب منحك هذا الدور لنفسك
error-office-missing = اختر المكتب الذي يعمل فيه هذا الدور
error-compartment-role = اختر «عام»، فلا يعمل في قسم محمي إلا جهات التنسيق والمشرفون عليها
error-expiry-past = يجب أن يكون آخر يوم اليوم أو بعده

## المكاتب
offices-lead = ينتمي كل ملف إلى مكتب واحد، ورمز المكتب جزء من رقم الملف.
offices-none = لا مكتب بعد
offices-none-text = أضف المكتب الأول، ثم امنح أدوارًا فيه.
office-add = إضافة مكتب
office-add-lead = يُسجَّل الأشخاص في مكتب، وتبدأ أرقام ملفاتهم برمزه.
office-create = إنشاء المكتب
office-saved = حُفظ المكتب.
office-code = الرمز
office-code-hint = ثلاثة حروف لاتينية لا يستخدمها مكتب آخر، مثل DOR.
office-code-fixed = هو جزء من أرقام الملفات، لذلك لا يتغير.
office-name = الاسم
office-country = البلد
office-country-hint = ثلاثة حروف لاتينية (ISO 3166)، مثل BFA.
office-timezone = المنطقة الزمنية
office-timezone-hint = تحدد متى يبدأ يوم المكتب ومتى ينتهي.
office-phone = الهاتف
office-phone-hint = ليتصل به الشركاء والأشخاص. يظهر في رسائل الإحالة.
office-state = الحالة
office-open = مفتوح
office-closed = مغلق
office-active = تُفتح هنا ملفات جديدة
office-active-hint = من دون ذلك يحتفظ المكتب بملفاته ولا يفتح جديدة.
field-country = البلد
field-timezone = المنطقة الزمنية
field-answer = موعد الرد
field-first-reminder = التذكير الأول
field-second-reminder = التذكير الثاني
field-supervisor = إبلاغ المشرف
field-expires = الانتهاء
field-phone = الهاتف
field-active = تُفتح هنا ملفات جديدة
error-office-code = أدخل رمزًا من ثلاثة حروف، من A إلى Z
error-office-code-taken = اختر رمزًا آخر، فهناك مكتب بهذا الرمز
error-office-name-missing = أدخل اسمًا
error-country = أدخل البلد بثلاثة حروف، مثل BFA
error-timezone-missing = اختر منطقة زمنية
## تقويم مكتب
calendar-title = أيام العمل
calendar-lead = تُنتظر ردود مقدمي الخدمات بأيام العمل. وتتبع المهل الجارية أي تعديل فوراً.
calendar-saved = حُفظت أيام العمل.
calendar-weekend = عطلة نهاية الأسبوع
calendar-weekend-hint = أيام الأسبوع التي لا يعمل فيها أحد.
calendar-weekend-save = حفظ عطلة نهاية الأسبوع
weekend-sat-sun = السبت والأحد
weekend-fri-sat = الجمعة والسبت
weekend-thu-fri = الخميس والجمعة
weekend-fri = الجمعة
weekend-sun = الأحد
holidays = العطل القادمة
holidays-none = لا عطلة قادمة
holidays-none-text = أضف العطل الرسمية والدينية مرة في السنة، أو حالما يُعلن عن عيد.
holiday-add-title = إضافة عطلة
holiday-day = اليوم
holiday-name = المناسبة
holiday-name-hint = مثل عيد الأضحى.
holiday-everywhere = لكل مكاتب البلد
holiday-everywhere-hint = { $n ->
    [zero] لا مكتب آخر في { $country }.
    [one] تُضاف أيضاً إلى مكتب آخر في { $country }.
    [two] تُضاف أيضاً إلى مكتبين آخرين في { $country }.
    [few] تُضاف أيضاً إلى { $n } مكاتب أخرى في { $country }.
    [many] تُضاف أيضاً إلى { $n } مكتباً آخر في { $country }.
   *[other] تُضاف أيضاً إلى { $n } مكتب آخر في { $country }.
}
holiday-add = إضافة العطلة
holiday-remove = حذف
error-weekend-missing = اختر عطلة نهاية الأسبوع
error-holiday-name-missing = أدخل المناسبة
error-day-missing = أدخل يوماً

## مهل الرد
admin-answer-times = مهل الرد
admin-answer-times-sub = متى يُنتظر رد مقدمي الخدمات، وماذا يلي إن لم يردوا
answer-times-lead = تُحسب بأيام عمل المكتب الذي أرسل الإحالة. وتُحسب حالات الطوارئ بالساعات، ليلاً وفي العطل أيضاً.
answer-times-saved = حُفظت مهل الرد.
answer-times-days = أيام عمل
answer-times-hours = ساعات
answer-times-answer = يُنتظر الرد بعد
answer-times-first = التذكير الأول بعد
answer-times-second = التذكير الثاني بعد
answer-times-supervisor = يُبلَغ المشرف بعد
answer-times-expires = تنتهي دون رد بعد
admin-follow-up = تقويم المتابعة
admin-follow-up-lead = متى يُنظر في حال الشخص مجددا إذا لم يُتفق على يوم
admin-follow-up-saved = حُفظ تقويم المتابعة.
admin-follow-up-days = يوما
follow-up-rule-first = أول متابعة بعد فتح الملف
follow-up-rule-until-plan = إلى أن توضع خطة، أو إذا لم يُسجَّل مستوى خطر
follow-up-rule-low = عند خطر منخفض
follow-up-rule-medium = عند خطر متوسط
follow-up-rule-high = عند خطر مرتفع
follow-up-rule-after-closing = آخر متابعة بعد الإغلاق
error-follow-up-days = أدخل عدد الأيام
error-follow-up-order = من كان خطره أعلى لا يُتابَع أقل: أدخل أياما أقل
error-level-missing = أدخل عدداً
error-level-order = أدخل عدداً أكبر، فهذه الخطوة تلي ما قبلها

## عبء الملفات
admin-caseload = عبء الملفات
admin-caseload-sub = كم ملفًا ينبغي أن يكون لدى موظف المتابعة، وكم يزن الملف
caseload-lead = يظهر للمشرفين عند إسناد الملفات. ولا يمنع ذلك أحدًا من إسناد المزيد.
caseload-saved = حُفظ عبء الملفات.
caseload-limits = ما يحمله موظف متابعة واحد
caseload-weights = كم يزن الملف
caseload-cases = ملفات
caseload-target-hint = مقدار العبء الكامل.
caseload-cap-hint = يصبح العبء ثقيلًا من هنا. ولا تتجاوزه الاقتراحات.
caseload-red-hint = يصبح العبء ثقيلًا جدًا من هنا: لا يحظى أحد بمتابعة جيدة.
caseload-high-hint = ‏200 تعني أنه يُحسب ملفين.
caseload-monitoring-hint = ‏30 تعني أنه يُحسب ثلث ملف.
field-target = الهدف
field-cap = ثقيل ابتداءً من
field-red = ثقيل جدًا ابتداءً من
field-high-percent = ملف شديد الخطورة
field-monitoring-percent = ملف في مرحلة المتابعة فقط
error-caseload-order = أدخل عددًا لا يقل عن السابق

## المهام
jobs-lead = رسائل البريد وغيرها من الأعمال التي تجري في الخلفية. لا يُعرض محتواها.
jobs-dead-text = جُرّبت عدة مرات. عالج السبب ثم أعد المحاولة.
jobs-none = لا شيء في الانتظار
jobs-none-text = تظهر هنا رسائل البريد وغيرها من أعمال الخلفية.
job-kind = المهمة
job-kind-audit-check = التحقق من السجل
job-kind-duplicates-scan = البحث عن حالات التكرار
job-kind-mail-partner-code = رسالة بريد: رمز لمرة واحدة لمقدّم خدمة
job-kind-mail-referral-reminder = رسالة بريد: تذكير بإحالة
job-kind-mail-access-opened = بريد: فُتح ملف فورًا
job-kind-mail-paid-twice = بريد: شخص دُفع له بسجلين
job-kind-mail-digest = بريد: المهام المستحقة
job-kind-mail-referral-sent = رسالة بريد: إحالة بانتظار الرد
job-kind-mail-referral-stopped = رسالة بريد: سُحبت إحالة
job-kind-mail-referral-update = رسالة بريد: جديد لمقدم خدمة
job-kind-referral-clock = النظر في مهلة إحالة
job-kind-incoming-clock = النظر في مهلة إحالة إلى البرنامج
job-kind-internal-clock = النظر في مهلة إحالة داخل البرنامج
job-kind-needs-look = إخبار من يفيده عرض جديد
job-state = الحالة
job-attempts = المحاولات
job-when = متى
job-error = آخر خطأ
job-done = تمت
job-dead = أُهملت
job-again = ستُعاد المحاولة
job-waiting = في الانتظار
job-retry = إعادة المحاولة
job-retried = ستُعاد محاولة المهمة بعد لحظات.
