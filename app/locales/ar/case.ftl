# الملف: الإطار، قائمة الملفات، نظرة عامة، الحالة، الإسناد، السجل، الطباعة.

## الإطار
case-tab-overview = نظرة عامة
case-tab-profile = البيانات
case-tab-plan = الخطة
case-tab-counselling = الإرشاد
case-tab-follow-up = المتابعة
case-tab-referrals = الإحالات
case-tab-consent = الموافقة
case-tab-history = السجل
case-caseworker = موظف المتابعة
case-unassigned = لا أحد بعد
case-community = المجتمع المحلي
case-age-label = العمر والجنس
case-age-and-sex =
    { $n ->
        [one] سنة واحدة
        [two] سنتان
        [few] { $n } سنوات
        [many] { $n } سنة
       *[other] { $n } سنة
    }، { $sex ->
        [female] امرأة
        [male] رجل
        [girl] فتاة
        [boy] فتى
       *[other] الجنس غير مسجل
    }
case-age-about-and-sex =
    نحو { $n ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $n } سنوات
        [many] { $n } سنة
       *[other] { $n } سنة
    }، { $sex ->
        [female] امرأة
        [male] رجل
        [girl] فتاة
        [boy] فتى
       *[other] الجنس غير مسجل
    }
case-sex =
    { $sex ->
        [female] امرأة، العمر غير معروف
        [male] رجل، العمر غير معروف
       *[other] غير معروفين
    }
case-consent-label = الموافقة
case-consent-not-asked = لم تُطلب بعد
case-consent-none = لا توجد موافقة سارية
case-consent-all =
    { $n ->
        [zero] لا توجد موافقة سارية
        [one] أُعطيت لغرض واحد
        [two] أُعطيت لغرضين
        [few] أُعطيت لـ{ $n } أغراض
        [many] أُعطيت لـ{ $n } غرضًا
       *[other] أُعطيت لـ{ $n } غرض
    }
case-consent-part = جزئية: { $n } من { $total } من الأغراض
case-consent-ends = (تنتهي في { $day })
case-last-contact = آخر تواصل
case-no-contact = لا شيء بعد
case-flag-child = قد يكون دون ١٨ سنة
case-flag-protection = شاغل حماية
case-flag-file = لا موافقة على الملف
case-together = في { $days } يُنتظر هذا الشخص في المكان نفسه مع من ينبغي ألا يلتقي به. اختر يومًا أو مكانًا آخر. لا يرى هذا غيرك.
case-flag-merged = الشخص نفسه في { $code }
case-merged = ملفات دُمجت في هذا الملف
case-merged-text = ما حدث فيها من قبل يُقرأ فيها.
case-add-note = إضافة ملاحظة
case-more = المزيد
case-change-status = تغيير الحالة أو مستوى الخطر
case-assign = إسناد الملف
case-end = إنهاء الملف
case-print = طباعة الملخص

## الهوية
reveal-reason = السبب
reveal-reason-contact = التواصل مع الشخص
reveal-reason-check-identity = التحقق من الهوية
reveal-reason-prepare-referral = إعداد إحالة
reveal-reason-emergency = حالة حماية طارئة
error-reveal-reason = اختر سبب حاجتك إلى الاسم
identity-title = الاسم وبيانات الاتصال
identity-until = ظاهر حتى { $time }
identity-soon-hidden = تُخفى بعد دقيقة واحدة.
identity-hidden = أُخفيت من جديد: انتهت الدقائق الخمس.
identity-hide = إخفاء الآن
identity-no-phone = لا يوجد رقم هاتف مسجل.
identity-call-and-text = يمكن الاتصال وإرسال الرسائل
identity-call-only = الاتصال فقط، دون رسائل
identity-text-only = الرسائل فقط، دون اتصال
identity-unsafe = لا يُستخدم: غير آمن
identity-safe-times = آمن { $times }

## الحالات
case-status-draft = مسودة
case-status-registered = مسجَّل
case-status-intake = استقبال
case-status-assessment = تقييم
case-status-planned = خطة متفق عليها
case-status-in-support = قيد الدعم
case-status-monitoring = متابعة لاحقة
case-status-closure-pending = قيد الإغلاق
case-status-closed = مغلق
case-status-on-hold = متوقف مؤقتًا
case-status-suspended = معلَّق
case-status-transferred = محوَّل
case-status-reopened = أُعيد فتحه

## نظرة عامة
case-journey = مسار الملف
case-stage-registered = مسجَّل
case-stage-profiled = تم التقييم
case-stage-planned = خطة متفق عليها
case-stage-supported = قيد الدعم
case-stage-followed-up = متابعة لاحقة
case-stage-closed = مغلق
case-stage-since = منذ { $day }
case-note = ملاحظة
case-note-hint = يمكن لكل من يعمل على هذا الملف قراءتها. لا تذكر أسماء أشخاص ولا أي شيء عن أفعال أو عمليات.
case-note-save = إضافة الملاحظة
error-note-empty = اكتب الملاحظة أو غادر الصفحة
case-timeline = التسلسل الزمني
case-timeline-older = الأقدم
case-timeline-newest = العودة إلى الأحدث
case-timeline-empty = لم يحدث شيء بعد.
case-tasks = الخطوات التالية
case-tasks-empty = لا شيء مستحق
case-tasks-empty-text = اتفق على اللقاء التالي وسيظهر هنا.
case-tasks-later =
    { $n ->
        [zero] لا شيء بعد ذلك
        [one] خطوة أخرى لاحقًا
        [two] خطوتان أخريان لاحقًا
        [few] { $n } خطوات أخرى لاحقًا
        [many] { $n } خطوة أخرى لاحقًا
       *[other] { $n } خطوة أخرى لاحقًا
    }
case-consent-until = { $about }، حتى { $day }
case-consent-withdrawn = { $about }: سُحبت
case-consent-refused = { $about }: رُفضت، ويمكن طلبها من جديد
case-consent-ended = { $about }: انتهت
case-consent-review = مراجعة الموافقة
task-due-on = الموعد { $day }
task-session = جلسة إرشاد
task-safety-plan = وضع خطة للسلامة
task-follow-up = متابعة
task-plan-action = خطوة من الخطة
task-plan-approval = خطة تنتظر الاعتماد
task-plan-returned = كتابة الخطة المعادة من جديد
task-plan-review = مراجعة الخطة
task-referral-answered = نقل رد مقدم الخدمة
task-referral-verify = سؤال الشخص عن الخدمة
task-referral-review = إعادة النظر في إحالة أُرسلت دون موافقة
task-referral-escalated = مقدم خدمة لا يرد: اتصل به أو ابحث عن خدمة أخرى
task-referral-expired = لا رد ضمن المهلة: ابحث عن خدمة أخرى
task-referral-stop = لم يؤكد مقدم خدمة إتلاف نسخه
task-accompany = مرافقة الشخص إلى موعده لدى مقدم الخدمة
task-offer-unshared = عرض هذه المساعدة من جديد دون مشاركة
task-consent-ends = طلب الموافقة من جديد
task-file-consent = سُحبت الموافقة على الملف: أغلقه أو علّقه
task-guardian-consent = سؤال أحد الوالدين أو الوصي
task-child-protection = النظر في الحماية التي يحتاجها الطفل
task-dependants = وفاة الشخص: انظر فيما يحق للأسرة
task-need-offer = عُرض شيء لاحتياج مفتوح: انظر هل يناسب
task-group-session = جلسة جماعية
task-decide-value = الاختيار بين قيمتين
task-own = مهمة

## ما حدث
event-meta = {"\u200F"}{ $when }، { $who }
event-opened = فُتح الملف
event-assigned = أُسند الملف
event-assigned-to = أُسند إلى { $name }
event-status-changed = تغيّرت الحالة
event-status-changed-to = الحالة: { $status }
event-risk-changed = تغيّر مستوى خطر الحماية
event-risk-changed-to = خطر الحماية: { $risk }
event-status-was = قبل ذلك: { $status }
event-closure-reason = السبب: { $reason }
event-profile-changed = تغيّرت البيانات
event-household-left = غادر أحدهم الأسرة المعيشية
event-snapshot-saved = حُفظت إجابات عن الوضع
event-birth-corrected = صُحّح تاريخ الميلاد
event-child-found = تبيّن أنه طفل أو قد يكون طفلاً
event-adult-found = تبيّن أنه بالغ
event-consent-given = أُعطيت الموافقة
event-consent-refused = طُلبت الموافقة ورُفضت
event-consent-withdrawn = سُحبت الموافقة
event-answer = {"\u200F"}{ $purpose }: { $to }
event-recipient-programme = البرنامج
event-recipient-organisation = منظمة واحدة
event-session-recorded = جلسة الإرشاد { $n }
event-follow-up-recorded = المتابعة { $n }
event-plan-written = كُتبت الخطة، النسخة { $n }
event-plan-approved = اعتُمدت الخطة، النسخة { $n }
event-plan-returned = أُعيدت الخطة، النسخة { $n }
event-plan-action-done = أُنجزت خطوة من الخطة
event-plan-goals =
    { $n ->
        [zero] بلا أهداف
        [one] هدف واحد
        [two] هدفان
        [few] { $n } أهداف
        [many] { $n } هدفًا
       *[other] { $n } هدف
    }
event-referral-drafted = أُعدّت إحالة
event-referral-sent = أُرسلت إحالة
event-referral-sent-to = أُرسلت إحالة إلى { $to }
event-referral-accepted = قُبلت الإحالة
event-referral-accepted-by = قبلت { $by } الإحالة
event-referral-declined = لم تُقبل الإحالة
event-referral-declined-by = اعتذرت { $by } عن الإحالة
event-referral-changed = حُدّثت الإحالة
event-referral-completed = اكتملت الخدمة بحسب مقدمها
event-referral-verified = أكّد الشخص الخدمة
event-referral-closed = أُغلقت الإحالة
event-referral-revoked = سُحبت الإحالة
event-note-added = ملاحظة
event-merged = دُمج مع الملف { $n }
event-unmerged = أُلغي الدمج مع الملف { $n }

## قائمة الملفات
cases-title-own = ملفاتي
cases-title-office = ملفات المكتب
cases-lead =
    { $n ->
        [zero] لا ملفات مفتوحة. تظهر الأسماء الرمزية فقط وتبقى الأسماء محمية.
        [one] ملف مفتوح واحد. تظهر الأسماء الرمزية فقط وتبقى الأسماء محمية.
        [two] ملفان مفتوحان. تظهر الأسماء الرمزية فقط وتبقى الأسماء محمية.
        [few] { $n } ملفات مفتوحة. تظهر الأسماء الرمزية فقط وتبقى الأسماء محمية.
        [many] { $n } ملفًا مفتوحًا. تظهر الأسماء الرمزية فقط وتبقى الأسماء محمية.
       *[other] { $n } ملف مفتوح. تظهر الأسماء الرمزية فقط وتبقى الأسماء محمية.
    }
cases-register = تسجيل شخص جديد
cases-view-open = ملفاتي المفتوحة
cases-view-open-office = الملفات المفتوحة
cases-view-due = متابعات مستحقة
cases-view-attention = تحتاج إلى انتباه
cases-view-closed = مغلقة
cases-filter = تصفية الملفات
cases-search = البحث بالرقم أو الاسم الرمزي أو الاسم أو الهاتف
cases-status = الحالة
cases-any-status = أي حالة مفتوحة
cases-near = لا تطابق تام. تظهر أقرب النتائج.
cases-caption = الملفات
cases-case = الملف
cases-next = الخطوة التالية
cases-referrals = إحالات مفتوحة
cases-attention = تنبيه
cases-no-contact = انقطاع طويل
cases-consent-valid = سارية
cases-consent-part = جزئية
cases-consent-ends =
    { $n ->
        [zero] تنتهي اليوم
        [one] تنتهي غدًا
        [two] تنتهي بعد يومين
        [few] تنتهي بعد { $n } أيام
        [many] تنتهي بعد { $n } يومًا
       *[other] تنتهي بعد { $n } يوم
    }
cases-found-code = وُجد بالرقم
cases-found-code-name = وُجد بالاسم الرمزي
cases-found-near = اسم رمزي قريب
cases-found-phone = وُجد بالهاتف
cases-found-name = وُجد بالاسم
cases-none-found = لا نتائج ضمن ملفاتك
cases-none-found-text = تحقق من الكتابة. إن كان الشخص جديدًا على البرنامج فابحث عنه قبل تسجيله.
cases-none-status = لا ملفات بهذه الحالة
cases-none-status-text = اختر حالة أخرى أو امسح عوامل التصفية.
cases-none-open = لا ملفات مفتوحة بعد
cases-none-open-text = تظهر الملفات هنا عندما تسجل شخصًا أو يُسند إليك ملف.
cases-none-due = لا شيء مستحق
cases-none-due-text = تظهر الجلسات والمتابعات والردود هنا في يومها.
cases-none-attention = لا شيء يحتاج إلى انتباه خاص
cases-none-attention-text = تظهر الملفات هنا عند الخطر المرتفع أو بعد ٦٠ يومًا دون تواصل.
cases-none-closed = لا ملفات مغلقة
cases-none-closed-text = تبقى الملفات المغلقة هنا ويمكن إعادة فتحها.
cases-show-open = عرض الملفات المفتوحة

## تغيير الحالة
status-title = تغيير الحالة
status-now = الآن:
status-new = الحالة الجديدة
status-note = ملاحظة
status-save = تغيير الحالة
status-nowhere = لا يمكن نقل هذا الملف إلى حالة أخرى الآن.
status-review = المراجعة في
status-review-hint = تظهر مهمة في ذلك اليوم.
status-hint-draft = لم يُسجَّل بعد
status-hint-registered = اكتمل التسجيل
status-hint-intake = اللقاء الأول: التوقعات والاحتياجات
status-hint-assessment = تُدرس الاحتياجات والمهارات والمخاطر
status-hint-planned = تم الاتفاق على خطة
status-hint-in-support = الخدمات والدعم جارية
status-hint-monitoring = انتهى الدعم وتستمر الزيارات والاتصالات
status-hint-on-hold = توقف مؤقت: مرض أو ولادة أو موسم أو انعدام أمن
status-hint-suspended = تُعلَّق المزايا إلى حين توضيح أمر ما
status-hint-transferred = يتولاه مكتب آخر
status-hint-reopened = يبدأ العمل من جديد
error-status-missing = اختر الحالة الجديدة
error-status-not-allowed = لا يمكن للملف أن ينتقل إلى هذه الحالة من حالته الحالية
error-status-no-plan = اكتب خطة أولًا ثم اختر «خطة متفق عليها»
error-review-missing = أدخل يوم المراجعة
error-review-range = أدخل يومًا بعد اليوم وخلال سنة

## الإسناد
assign-lead = يفقد من بيده الملف الآن صلاحية الوصول فورًا، وتنتقل معه المهام المفتوحة.
assign-to = موظف المتابعة الجديد
load-words =
    { $cases ->
        [zero] لا ملفات، العبء { $work } من { $target }
        [one] ملف واحد، العبء { $work } من { $target }
        [two] ملفان، العبء { $work } من { $target }
        [few] { $cases } ملفات، العبء { $work } من { $target }
        [many] { $cases } ملفًا، العبء { $work } من { $target }
       *[other] { $cases } ملف، العبء { $work } من { $target }
    }
load-level-fine = عبء مقبول
load-level-heavy = عبء ثقيل
load-level-too-heavy = عبء ثقيل جدًا
assign-current = الملف بيده الآن. { $load }
assign-note = ملاحظة التسليم
assign-save = إسناد الملف
assign-nobody = لا يوجد شخص آخر يمكنه تولي هذا الملف
assign-nobody-text = يمكن لمدير النظام إضافة موظفي متابعة إلى هذا المكتب.
error-assign-missing = اختر من يتولى الملف
error-assign-same = اختر شخصًا آخر: الملف بيده بالفعل

## السجل
history-title = من اطّلع على هذا الملف ومن عدّله
history-lead = كل اطلاع وكل تعديل مسجل هنا ولا يمكن حذفه. ويرى مسؤول حماية البيانات الشيء نفسه.
history-automatic = تلقائي
history-moved = من { $from } إلى { $to }
history-identity-shown = مع إظهار الاسم

## الخطة في النظرة العامة
case-plan-open = فتح الخطة
case-plan-goals = الأهداف المحققة
case-percent = { $n }٪

## الملخص المطبوع
print-title = ملخص الملف
print-back = العودة إلى الملف
print-printed = طُبع في { $when }، { $time }، بواسطة { $who }
print-person = الشخص: { $who }، { $place }.
print-status = { $status }، الملف مفتوح منذ { $day }.
print-caseworker = موظف المتابعة: { $name }.
print-no-plan = لم تُكتب خطة بعد.
print-part = للمشاركة
print-language = اللغة
print-household = الأسرة
print-household-size =
    { $n ->
        [zero] لا أفراد مسجلون في الأسرة
        [one] فرد واحد في الأسرة
        [two] فردان في الأسرة
        [few] { $n } أفراد في الأسرة
        [many] { $n } فردًا في الأسرة
       *[other] { $n } فرد في الأسرة
    }
print-no-referrals = لا إحالات بعد.
print-date = التاريخ
print-what = الخدمة
print-with = الجهة
print-protected = محمي
print-left-out = حُذف الاسم وبيانات الاتصال والخلفية عمدًا.

## المخاطر
risk-title = مخاطر الحماية
risk-question = ما مستوى الخطر على هذا الشخص؟
risk-hint = الهشاشة والحماية كما تراهما اليوم. لا يقرر هذا المستوى شيئًا بمفرده، وتُدرج الملفات ذات الخطر المرتفع ضمن «تحتاج إلى انتباه».
risk-save = حفظ مستوى الخطر
case-risk-low = منخفض
case-risk-medium = متوسط
case-risk-high = مرتفع
error-risk-missing = اختر مستوى الخطر

## حقول عدّلها شخصان
conflict-chosen = ما اخترته أنت
field-status = الحالة
field-risk = خطر الحماية
field-caseworker = موظف المتابعة

## مهام مضافة
task-add = إضافة مهمة
task-text = ما يجب عمله
task-text-hint = بكلمات قليلة ومن دون أسماء
task-due = الموعد
task-save = إضافة
task-done-button = تم
error-task-text = أدخل ما يجب عمله
error-task-day = أدخل الموعد
error-task-range = أدخل اليوم أو يومًا لاحقًا خلال سنتين

case-tab-livelihood = سبل العيش
task-over-paid-tell = دُفع مبلغ زائد: أخبر الشخص
event-business-submitted = رُفعت خطة مشروع
event-business-approved = تمت الموافقة على خطة المشروع
event-business-returned = لم تُموَّل خطة المشروع كما هي
event-tranche-paid = دُفع مال بدء المشروع
event-business-visited = زيارة للمشروع

task-risk-high = الخطر مرتفع: انظر فيه خلال يوم
risk-look = الخطر مرتفع: انظر فيه
risk-look-text = سُجّل قبل قليل. انظر مع موظف المتابعة فيما يجب عمله اليوم. وإن لم يكن مرتفعًا فاخفضه أدناه.
risk-seen = نظرت فيه
action-case-risk-seen = نظر في خطر مرتفع
