# الصفحة الأولى: ما هو مستحق.
today-morning = صباح الخير يا { $name }
today-afternoon = طاب يومك يا { $name }
today-evening = مساء الخير يا { $name }
today-lead-none = لا شيء مستحق اليوم.
today-lead-due =
    { $n ->
        [zero] لا شيء مستحق اليوم.
        [one] أمر واحد مستحق اليوم. يمكن لبقية الأعمال أن تنتظر.
        [two] أمران مستحقان اليوم. يمكن لبقية الأعمال أن تنتظر.
        [few] { $n } أمور مستحقة اليوم. يمكن لبقية الأعمال أن تنتظر.
        [many] { $n } أمرًا مستحقًا اليوم. يمكن لبقية الأعمال أن تنتظر.
       *[other] { $n } أمر مستحق اليوم. يمكن لبقية الأعمال أن تنتظر.
    }
today-lead-many = أكثر من { $n } أمرًا مستحقًا. ابدأ بالأقدم.
today-lead-late =
    { $n ->
        [zero] لا شيء مستحق.
        [one] أمر واحد متأخر. ابدأ به.
        [two] أمران مستحقان، المتأخر منها { $late }. ابدأ بالمتأخر.
        [few] { $n } أمور مستحقة، المتأخر منها { $late }. ابدأ بالمتأخر.
        [many] { $n } أمرًا مستحقًا، المتأخر منها { $late }. ابدأ بالمتأخر.
       *[other] { $n } أمر مستحق، المتأخر منها { $late }. ابدأ بالمتأخر.
    }
today-lead-nothing = لا عمل لدورك هنا بعد. تجد حسابك في القائمة أعلى الصفحة.
today-lead-places = هنا تجد عملك.
today-due = مستحق الآن
today-due-all = الكل في الملفات
today-due-empty = لا شيء مستحق
today-due-empty-text = تظهر الجلسات والمتابعات وردود مقدمي الخدمات هنا في يومها.
today-due-more =
    { $n ->
        [zero] لا شيء معروض.
        [one] يظهر الأكثر تأخرًا.
        [two] يظهر الاثنان الأكثر تأخرًا.
        [few] تظهر الأمور الـ{ $n } الأكثر تأخرًا.
        [many] تظهر الأمور الـ{ $n } الأكثر تأخرًا.
       *[other] تظهر الأمور الـ{ $n } الأكثر تأخرًا.
    }
today-soon = الأيام السبعة القادمة
today-week = الأسبوع كله

## أسبوع
week-title = الأسبوع
week-lead = من { $from } إلى { $until }
week-before = الأسبوع السابق
week-after = الأسبوع التالي
week-file = لتقويم هاتفك
week-file-hint = ملف تقويم الهاتف يذكر ما يجب فعله ومتى، ولا يذكر مع من أبدا.
week-file-tasks =
    { $n ->
        [zero] Passerelle: لا مهام
        [one] Passerelle: مهمة واحدة
        [two] Passerelle: مهمتان
        [few] Passerelle: { $n } مهام
        [many] Passerelle: { $n } مهمة
       *[other] Passerelle: { $n } مهمة
    }
week-file-appointment = Passerelle: موعد
week-weekend = ليس يوم عمل
week-nothing = لا شيء مستحق
week-appointment = موعد · { $number }
week-accompanied = يرافقه مسؤول الحالة
week-all-day = طوال اليوم
today-consents = موافقات تنتهي قريبًا
today-consent-since = ينبغي طلبها من جديد منذ { $day }
today-consents-foot = اطلب الموافقة من جديد قبل مشاركة أي شيء جديد.
today-recent = فُتحت مؤخرًا
today-recent-empty = لم يُفتح أي ملف بعد
today-recent-empty-text = تظهر هنا الملفات التي تفتحها لتجدها من جديد.
today-closing = طلبات إغلاق تنتظر القرار
today-closing-all = كل طلبات الإغلاق
today-plans = خطط تنتظر الاعتماد
today-silent = مقدمو خدمات لا يردون
today-loads = عبء كل موظف متابعة
today-reassign = تسليم عدة ملفات
today-handed-over =
    { $n ->
        [zero] لم يُسلَّم إليك أي ملف
        [one] سُلّم إليك ملف واحد
        [two] سُلّم إليك ملفان
        [few] سُلّمت إليك { $n } ملفات
        [many] سُلّم إليك { $n } ملفًا
       *[other] سُلّم إليك { $n } ملف
    }
today-handed-over-foot = ملاحظة التسليم موجودة في التسلسل الزمني لكل ملف. أخبر صاحب الملف بطريقة آمنة بمن يتابعه الآن.
today-loads-others =
    { $n ->
        [zero] لا أحد غيرهم.
        [one] ولدى موظف متابعة آخر عدد لا يتجاوز ذلك.
        [two] ولدى موظفَي متابعة آخرين عدد لا يتجاوز ذلك.
        [few] ولدى { $n } موظفي متابعة آخرين عدد لا يتجاوز ذلك.
        [many] ولدى { $n } موظف متابعة آخر عدد لا يتجاوز ذلك.
       *[other] ولدى { $n } موظف متابعة آخر عدد لا يتجاوز ذلك.
    }
today-places = صفحاتك
today-users = المستخدمون والأدوار
today-offices = المكاتب
today-jobs = المهام الخلفية
today-place-partner = الإحالات المرسلة إلى منظمتك
today-place-access-search = البحث عن شخص في كل المكاتب مع ذكر السبب
today-place-access = ملفات فُتحت فورًا وما آلت إليه
today-place-audit = من قرأ وغيّر ماذا، وهل السلسلة سليمة
today-place-users = من يمكنه تسجيل الدخول وبأي صفة
today-place-offices = المكاتب ومناطقها الزمنية
today-place-jobs = الرسائل المنتظرة والأعمال التي فشلت
today-place-screening = أشخاص ينتظرون قرار السلطة
today-place-directory = المنظمات والخدمات وأماكن عملها
today-waiting = إحالات في انتظار رد مقدم الخدمة
today-waiting-all = كل الإحالات
today-referral-to = { $who } إلى { $to }
today-referral-sent = أُرسلت في { $day }
today-lead-all-late =
    { $n ->
        [zero] لا شيء متأخر.
        [one] أمر واحد متأخر. ابدأ به.
        [two] أمران متأخران. ابدأ بالأقدم.
        [few] { $n } أمور متأخرة. ابدأ بالأقدم.
        [many] { $n } أمرًا متأخرًا. ابدأ بالأقدم.
       *[other] { $n } أمر متأخر. ابدأ بالأقدم.
    }
today-consent-from = ينبغي طلبها من جديد ابتداءً من { $day }
today-unassigned = ملفات بلا موظف متابعة

today-place-livelihoods = خطط المشاريع والأموال على دفعات والزيارات
today-place-payments = مبالغ موافَق عليها للدفع، والملفات والكشوف
today-place-survival = كم مشروعًا يعمل بعد ستة أشهر واثني عشر شهرًا
today-place-ledger = لكل مبلغ من طلب ومن وافق ومن دفع
today-directory = الدليل: ما ينبغي التحقق منه من جديد
today-stale =
    { $n ->
        [zero] لا خدمات انتهت صلاحية بياناتها
        [one] خدمة واحدة انتهت صلاحية بياناتها
        [two] خدمتان انتهت صلاحية بياناتهما
        [few] { $n } خدمات انتهت صلاحية بياناتها
        [many] { $n } خدمة انتهت صلاحية بياناتها
       *[other] { $n } خدمة انتهت صلاحية بياناتها
    }
today-stale-text = لا تُعرض على أحد إلى أن يتحقق منها أحد.
today-stale-soon =
    { $n ->
        [zero] لا خدمات تنتهي صلاحية بياناتها خلال أسبوع
        [one] خدمة واحدة تنتهي صلاحية بياناتها خلال أسبوع
        [two] خدمتان تنتهي صلاحية بياناتهما خلال أسبوع
        [few] { $n } خدمات تنتهي صلاحية بياناتها خلال أسبوع
        [many] { $n } خدمة تنتهي صلاحية بياناتها خلال أسبوع
       *[other] { $n } خدمة تنتهي صلاحية بياناتها خلال أسبوع
    }
today-stale-soon-text = إذا جرى التحقق منها في الوقت المناسب بقيت معروضة.

week-more = الملفات التي فيها ما يجب عمله موجودة في قائمة الملفات.
week-more-cases = ملفات فيها ما يجب عمله
