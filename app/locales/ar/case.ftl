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
identity-phone-own = هاتف الشخص نفسه
identity-phone-family = هاتف العائلة
identity-phone-shared = هاتف مشترك
identity-phone-neighbour = هاتف أحد الجيران
identity-phone-other = هاتف شخص آخر

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
