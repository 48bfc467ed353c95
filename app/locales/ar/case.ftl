# الملف: الإطار، قائمة الملفات، نظرة عامة، الحالة، الإسناد، السجل، الطباعة.

## الإطار
case-tab-overview = نظرة عامة
case-tab-profile = البيانات
case-tab-plan = الخطة
case-tab-counselling = الإرشاد
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
case-add-note = إضافة ملاحظة
case-more = المزيد
case-change-status = تغيير الحالة
case-assign = إسناد الملف
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
case-consent-until = { $about }، حتى { $day }
case-consent-withdrawn = { $about }: سُحبت
case-consent-refused = { $about }: رُفضت، ويمكن طلبها من جديد
case-consent-ended = { $about }: انتهت
case-consent-review = مراجعة الموافقة
task-due-on = الموعد { $day }
task-session = جلسة إرشاد
task-follow-up = متابعة
task-plan-action = إجراء من الخطة
task-plan-review = مراجعة الخطة
task-referral-answered = إبلاغ الشخص برد مقدم الخدمة
task-referral-verify = سؤال الشخص عن الخدمة
task-referral-review = إعادة النظر في إحالة أُرسلت دون موافقة
task-consent-ends = طلب الموافقة من جديد
task-own = مهمة

## ما حدث
event-meta = { $when }، { $who }
event-opened = فُتح الملف
event-assigned = أُسند الملف
event-assigned-to = أُسند إلى { $name }
event-status-changed = تغيّرت الحالة
event-status-changed-to = الحالة: { $status }
event-status-was = قبل ذلك: { $status }.
event-closure-reason = السبب: { $reason }.
event-profile-changed = تغيّرت البيانات
event-consent-given = أُعطيت الموافقة
event-consent-refused = طُلبت الموافقة ورُفضت
event-consent-withdrawn = سُحبت الموافقة
event-answer = { $purpose }: { $to }
event-recipient-programme = البرنامج
event-recipient-organisation = منظمة واحدة
event-session-recorded = جلسة الإرشاد { $n }
event-plan-written = كُتبت الخطة، النسخة { $n }
event-plan-approved = اعتُمدت الخطة، النسخة { $n }
event-plan-action-done = أُنجز إجراء من الخطة
event-plan-goals =
    { $n ->
        [zero] بلا أهداف.
        [one] هدف واحد.
        [two] هدفان.
        [few] { $n } أهداف.
        [many] { $n } هدفًا.
       *[other] { $n } هدف.
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
