# الإحالات: إلى مقدّم الخدمة، والعودة منه.

## قوائم القيم
referral-status-draft = مسودة
referral-status-ready = جاهزة للإرسال
referral-status-sent = أُرسلت
referral-status-received = استُلمت
referral-status-accepted = قُبلت
referral-status-scheduled = حُدّد موعد
referral-status-in-service = الخدمة جارية
referral-status-completed = اكتملت
referral-status-verified = أكّدها الشخص
referral-status-closed = أُغلقت
referral-status-declined = رُفضت
referral-status-no-show = لم يحضر
referral-status-returned-by-provider = أُعيدت
referral-status-revoked = سُحبت
referral-status-expired = بلا رد
referral-status-escalated = بلا رد، لدى المشرف

urgency-routine = عادية
urgency-routine-hint = الرد متوقع خلال { $n ->
    [zero] اليوم
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $n } أيام عمل
    [many] { $n } يوم عمل
   *[other] { $n } يوم عمل
}
urgency-urgent = مستعجلة
urgency-urgent-hint = الرد متوقع خلال { $n ->
    [zero] اليوم
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $n } أيام عمل
    [many] { $n } يوم عمل
   *[other] { $n } يوم عمل
}
urgency-emergency = طارئة
urgency-emergency-hint = اتصل بمقدّم الخدمة أولاً، ثم سجّلها هنا. الرد متوقع خلال { $n ->
    [zero] ساعة
    [one] ساعة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}.

accompaniment-none = لا أحد
accompaniment-caseworker = مسؤول الحالة
accompaniment-family = أحد أفراد الأسرة

decline-reason-no-capacity = لا مكان متاح
decline-reason-out-of-area = خارج منطقتنا
decline-reason-not-eligible = الشروط غير مستوفاة
decline-reason-not-offered = لا نقدّم هذه الخدمة
decline-reason-suspended = الخدمة متوقفة مؤقتاً
decline-reason-other = سبب آخر

return-reason-person-stopped = توقّف الشخص
return-reason-not-reached = تعذّر الوصول إلى الشخص
return-reason-needs-other-service = يحتاج الشخص إلى خدمة أخرى
return-reason-service-ended = انتهت خدمتنا
return-reason-other = سبب آخر

revoke-reason-consent-withdrawn = سُحبت الموافقة
revoke-reason-duplicate = أُرسلت مرتين
revoke-reason-error = أُرسلت خطأً
revoke-reason-no-longer-needed = لم تعد لازمة
revoke-reason-risk = خطر على الشخص
revoke-reason-case-closed = أُغلق الملف
revoke-reason-death = توفي الشخص

outcome-service-received-full = تلقّى الخدمة كاملة
outcome-partial = تلقّى جزءاً من الخدمة
outcome-waitlisted = على قائمة الانتظار
outcome-not-eligible = الشروط غير مستوفاة
outcome-client-refused = لم يرغب الشخص فيها
outcome-no-show = لم يحضر الشخص
outcome-provider-no-capacity = لا مكان لدى مقدّم الخدمة
outcome-closed-no-response = لم يردّ مقدّم الخدمة
outcome-other = غير ذلك

## ما يمكن مشاركته
shared-name = الاسم
shared-phone = الهاتف
shared-age = العمر
shared-sex = الجنس
shared-contact-language = اللغة
shared-reading = القراءة
shared-need = الاحتياج
shared-access-needs = تسهيلات الوصول
shared-current-place = مكان العيش
shared-message = الرسالة
shared-age-value =
    { $n ->
        [zero] { $n } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $n } سنوات
        [many] { $n } سنة
       *[other] { $n } سنة
    }
shared-need-value = { $need }: { $words }
shared-always = يُشارَك دائماً: لا معنى للإحالة بدونه
shared-after-accepting = يظهر بعد قبول مقدّم الخدمة فقط؛ وقبله الأحرف الأولى
shared-value-after-accepting = { $value } (بعد القبول)
shared-veiled = يظهر لمقدّم الخدمة بعد القبول. اعرض الهوية لتقرأه هنا.
shared-veiled-preview = يظهر لمقدّم الخدمة بعد القبول. لتقرأه هنا اعرض الهوية في صفحة الملف، ثم تحقّق من جديد.
shared-reply-to = الرد إلى
shared-reply-to-value = { $name }، { $office }
never-association = كيف كان الارتباط، والتدقيق
never-notes = ملاحظات الإرشاد ودرجات الرفاه
never-household = الأسرة والأقارب
never-category = سبب دعم البرنامج للشخص

## اللوحة والقوائم
referrals-title = الإحالات
referrals-lead = ما أُرسل إلى مقدّمي الخدمات، وما عاد منهم.
referrals-board = اللوحة
referrals-board-label = الإحالات حسب حالتها
referrals-caption = الإحالات، الأكثر تأخراً أولاً
referrals-filter = تصفية الإحالات
referrals-overdue =
    { $n ->
        [zero] لا إحالات متأخرة
        [one] إحالة واحدة متأخرة
        [two] إحالتان متأخرتان
        [few] { $n } إحالات متأخرة
        [many] { $n } إحالة متأخرة
       *[other] { $n } إحالة متأخرة
    }
referrals-overdue-text = إن كان شخص في خطر فاتصل بمقدّم الخدمة. وإلا فأعد الإرسال أو اختر خدمة أخرى.
referrals-see-all =
    { $n ->
        [zero] عرض { $n }
        [one] عرض الواحدة
        [two] عرض الاثنتين
        [few] عرض الـ{ $n }
        [many] عرض الـ{ $n }
       *[other] عرض الـ{ $n }
    }
referrals-none = لا إحالات بعد
referrals-none-text = تبدأ الإحالة من الملف: افتح الملف ثم إحالاته.
referrals-none-filtered = لا إحالة تطابق هذه التصفية
referral-view-waiting = بانتظار الرد
referral-view-undone = بانتظار قرار
referral-view-completed = مكتملة
referral-view-accepted = مقبولة
referral-view-service = جارية
referral-view-drafts = مسودات
referral-view-ended = منتهية
referral-none-waiting = لا رد منتظر
referral-none-undone = لا شيء ينتظر قراراً
referral-none-completed = لا شيء يُؤكَّد مع شخص
referral-none-accepted = لا إحالة مقبولة
referral-none-service = لا خدمة جارية
referral-none-drafts = لا مسودات
referral-none-ended = لم تنتهِ أي إحالة بعد
referral-person = الشخص
referral-need = الاحتياج
referral-need-urgent = { $need }، { $urgency }
referral-provider = مقدّم الخدمة
referral-status = الحالة
referral-caseworker = مسؤول الحالة
referral-any-caseworker = كل مسؤولي الحالات
referral-any-provider = كل مقدّمي الخدمات
referral-any-need = كل الاحتياجات
referral-late-hours =
    { $n ->
        [zero] متأخرة
        [one] متأخرة ساعة
        [two] متأخرة ساعتين
        [few] متأخرة { $n } ساعات
        [many] متأخرة { $n } ساعة
       *[other] متأخرة { $n } ساعة
    }
referral-late-days =
    { $n ->
        [zero] متأخرة
        [one] متأخرة يوماً
        [two] متأخرة يومين
        [few] متأخرة { $n } أيام
        [many] متأخرة { $n } يوماً
       *[other] متأخرة { $n } يوم
    }
referral-left-hours =
    { $n ->
        [zero] أقل من ساعة
        [one] بقيت ساعة
        [two] بقيت ساعتان
        [few] بقيت { $n } ساعات
        [many] بقيت { $n } ساعة
       *[other] بقيت { $n } ساعة
    }
referral-left-days =
    { $n ->
        [zero] أقل من يوم
        [one] بقي يوم
        [two] بقي يومان
        [few] بقيت { $n } أيام
        [many] بقي { $n } يوماً
       *[other] بقي { $n } يوم
    }
referral-waiting-list-until = قائمة الانتظار حتى { $day }

## إحالات ملف
case-referrals-none = لا إحالات بعد
case-referrals-none-text = اختر خدمة من الدليل. لا يُشارَك شيء قبل أن تراه وقبل أن تشمله الموافقة.
case-referrals-open = إحالات مفتوحة
case-referrals-no-open = لا إحالة مفتوحة.
case-referrals-ended = منتهية
case-referral-sub = { $provider }، منذ { $day }

## إحالة جديدة
referral-new = إحالة جديدة
referral-new-crumb = جديدة
referral-new-title = إحالة جديدة لـ{ $name }
referral-edit-title = مسودة إحالة لـ{ $name }
referral-new-lead = اختر خدمة، وتحقق بدقة مما سيُشارَك، ثم أرسل.
referral-step-need = ١. ما الاحتياج؟
referral-step-need-hint = احتياج واحد لكل إحالة.
referral-show-services = عرض الخدمات
referral-step-service = ٢. اختر خدمة
referral-step-urgency = ٣. ما مدى الاستعجال؟
referral-step-words = ٤. ما ينبغي أن يعرفه مقدّم الخدمة
referral-step-fields = ٥. ما يُشارَك
referral-step-fields-hint = أقل قدر يكفي لهذا الاحتياج. ألغِ ما لا حاجة إليه.
referral-reason = الاحتياج بكلمات قليلة
referral-reason-hint = مثلاً: لحام ستة أشهر، صباحاً
referral-access-needs = تسهيلات الوصول
referral-access-needs-hint = ما ينبغي تيسيره: طابق أرضي، لغة إشارة، امرأة للتواصل
referral-message = رسالة إلى مقدّم الخدمة
referral-message-hint = ما يساعده على الاستعداد فقط. لا شيء عن الارتباط السابق ولا تشخيص.
referral-accompaniment = من يرافق الشخص؟
referral-client-request = طلبها الشخص بنفسه
referral-comes-with = يأتي معه
referral-asked-by = بطلب من
referral-asked-by-person = الشخص نفسه
referral-check = التحقق مما يُشارَك
referral-preview-title = ما سيراه مقدّم الخدمة
referral-preview-later = يظهر هنا بعد اختيار الخدمة والتحقق.
referral-send = إرسال الإحالة
referral-send-blocked = الإرسال متوقف إلى أن تشمل الموافقة مقدّم الخدمة هذا.
referral-no-mail = لا أحد لدى مقدّم الخدمة هذا يتلقى بريداً من هنا. بعد الإرسال اطبع الرسالة للشخص وسجّل الرد حين يصل.
referral-call-first = حالة طارئة: اتصل بمقدّم الخدمة أولاً. { $phone }
offers-hint =
    { $n ->
        [zero] لا خدمة تغطي المكان من أصل { $total }.
        [one] خدمة واحدة من أصل { $total } تغطي المكان.
        [two] الأنسب أولاً. خدمتان من أصل { $total } تغطيان المكان.
        [few] الأنسب أولاً. { $n } خدمات من أصل { $total } تغطي المكان.
        [many] الأنسب أولاً. { $n } خدمة من أصل { $total } تغطي المكان.
       *[other] الأنسب أولاً. { $n } خدمة من أصل { $total } تغطي المكان.
    }
offers-none = لا خدمة هنا لهذا الاحتياج
offers-none-at-all = لا خدمة في الدليل لهذا الاحتياج.
offers-none-here =
    { $n ->
        [zero] لا خدمة في مكان آخر.
        [one] توجد خدمة واحدة في مكان آخر، لكنها لا تغطي مكان عيش الشخص.
        [two] توجد خدمتان في مكان آخر، لكنهما لا تغطيان مكان عيش الشخص.
        [few] توجد { $n } خدمات في مكان آخر، لكن لا واحدة منها تغطي مكان عيش الشخص.
        [many] توجد { $n } خدمة في مكان آخر، لكن لا واحدة منها تغطي مكان عيش الشخص.
       *[other] توجد { $n } خدمة في مكان آخر، لكن لا واحدة منها تغطي مكان عيش الشخص.
    }
offers-none-stale =
    { $n ->
        [zero] لا خدمة تنتظر التحقق.
        [one] خدمة واحدة لم يُتحقق منها منذ مدة طويلة فلا تُعرض. اطلب التحقق منها في الدليل.
        [two] خدمتان لم يُتحقق منهما منذ مدة طويلة فلا تُعرضان. اطلب التحقق منهما في الدليل.
        [few] { $n } خدمات لم يُتحقق منها منذ مدة طويلة فلا تُعرض. اطلب التحقق منها في الدليل.
        [many] { $n } خدمة لم يُتحقق منها منذ مدة طويلة فلا تُعرض. اطلب التحقق منها في الدليل.
       *[other] { $n } خدمة لم يُتحقق منها منذ مدة طويلة فلا تُعرض. اطلب التحقق منها في الدليل.
    }
offer-same-place = { $place }، مكان عيش الشخص نفسه
offer-km =
    { $n ->
        [zero] { $place }
        [one] { $place }، على بعد كيلومتر واحد
        [two] { $place }، على بعد كيلومترين
        [few] { $place }، على بعد { $n } كيلومترات
        [many] { $place }، على بعد { $n } كيلومتراً
       *[other] { $place }، على بعد { $n } كيلومتر
    }
offer-cost = الكلفة: { $cost }
offer-until = حتى { $day }
fit-level-good = مناسبة جداً
fit-level-partial = مناسبة جزئياً
fit-level-not-open = غير متاحة
fit-meets-conditions = تنطبق كل الشروط
fit-free-places =
    { $n ->
        [zero] لا أماكن
        [one] مكان واحد متاح
        [two] مكانان متاحان
        [few] { $n } أماكن متاحة
        [many] { $n } مكاناً متاحاً
       *[other] { $n } مكان متاح
    }
fit-step-free = دخول بلا درج
fit-full = ممتلئة: قائمة انتظار
fit-full-until = ممتلئة لفترة
fit-reading-unknown = تلزم القراءة: اسأل الشخص
fit-needs-reading = تلزم القراءة والكتابة
fit-women-only = للنساء فقط
fit-men-only = للرجال فقط
fit-too-young = من عمر { $n }
fit-too-old = حتى عمر { $n }
fit-ended = انتهت

## بوابة الموافقة
gate-open = الموافقة تشمل { $to }
gate-open-text = تبقى سارية إلى أن يسحبها الشخص.
gate-open-until = تبقى سارية حتى { $day }، ما لم يسحبها الشخص.
gate-answer-due = يُنتظر الرد { $when } إن أرسلت الآن.
gate-closed = الموافقة لا تشمل هذا
gate-refused = قال الشخص لا للمشاركة مع { $to }. هذا حقه، ولا يمكن الإرسال.
gate-not-asked = لم يُسأل الشخص عن المشاركة مع { $to }، أو انتهت مدة جوابه. لا يمكن الإرسال بعد.
gate-missing = وافق الشخص على المشاركة مع { $to }، لكن ليس على: { $kinds }. اتركها أو اسأل.
gate-no-file = لم يعد الشخص يريد الملف. لا يُرسل منه شيء إلا لإنقاذ حياة.
gate-what-now = ما يمكنك فعله الآن:
gate-ask-again = السؤال وتسجيل الجواب
gate-address = إعطاء العنوان دون مشاركة شيء
gate-address-text = يمكن للشخص أن يذهب بنفسه. لا يُرسل شيء ولا يُسجَّل شيء عنه.
override-title = حياة في خطر: إرسال بلا موافقة
override-text = فقط لحماية حياة الشخص أو سلامته حين لا يمكن سؤاله. يجب أن يوافق مشرف، ويراجع القرار خلال { $n } ساعة.
override-reason = لماذا لا يمكن الانتظار
override-reason-hint = وقائع عن الخطر الآن. لا شيء عن الماضي.
override-by = المشرف الذي وافق
override-send = إرسال بلا موافقة
override-nobody = لا مشرف آخر في هذا المكتب، فلا يمكن إرسال شيء بلا موافقة.

## إحالة واحدة
referral-title = الإحالة { $number }
referral-sent-at = أُرسلت
referral-answer-due = موعد الرد
referral-appointment = الموعد
referral-appointment-value = { $when }، { $place }
referral-outcome = النتيجة
referral-satisfaction = الرضا
referral-satisfaction-value = { $n } من ٥
referral-missed = مواعيد لم يحضرها
referral-urgency = الاستعجال
referral-provider-name = الاسم
referral-service = الخدمة
referral-place = المكان
referral-phone = الهاتف
referral-letter = طباعة الرسالة
referral-shared = ما تلقاه مقدّم الخدمة
referral-would-share = ما سيُشارَك
referral-shared-note = ثُبّت عند الإرسال. لا يظهر الاسم والهاتف إلا بعد القبول.
referral-shared-override = أُرسلت بلا موافقة لحماية حياة؛ وافق { $name }.
referral-shared-stopped = طُلب من مقدّم الخدمة التوقف عن استخدام هذا وإتلاف كل نسخة.
referral-tell = ردّ مقدّم الخدمة
referral-tell-text = أخبر الشخص، ثم أكّد هنا.
referral-told = أخبرت الشخص
referral-review = أُرسلت بلا موافقة: تجب المراجعة
referral-review-text = السبب المذكور: { $reason }
referral-reviewed = راجعتها
referral-next = الخطوة التالية
referral-draft-text = لم تُرسل. لا تشملها الموافقة بعد.
referral-ready-text = لم تُرسل. تشملها الموافقة.
referral-continue = متابعة المسودة
referral-next-sent = لم يفتحها مقدّم الخدمة بعد.
referral-next-received = فتحها مقدّم الخدمة ولم يقرر بعد.
referral-next-accepted = قبل مقدّم الخدمة الشخص. لا موعد بعد.
referral-next-scheduled = ذكّر الشخص بالموعد.
referral-next-in-service = الخدمة جارية.
referral-next-declined = لا يستطيع مقدّم الخدمة استقبال الشخص. اختر خدمة أخرى أو أغلق الإحالة.
referral-next-no-show = لم يحضر الشخص. اعرف السبب قبل تحديد موعد آخر.
referral-next-returned-by-provider = أعاد مقدّم الخدمة الشخص. اختر خدمة أخرى أو أغلق الإحالة.
referral-next-expired = لم يردّ أحد في الوقت. أعد الإرسال أو اختر خدمة أخرى أو أغلق الإحالة.
referral-next-escalated = لا أحد يردّ، والمشرف على علم. أعد الإرسال أو اختر خدمة أخرى أو أغلق الإحالة.
referral-elsewhere = اختيار خدمة أخرى
referral-resend = إعادة الإرسال
referral-note-answer = تسجيل رد وصل بالهاتف أو على ورق
referral-note-report = تسجيل ما جرى
referral-note-save = حفظ
referral-verify-text = يقول مقدّم الخدمة: { $outcome }. اسأل الشخص قبل أن تؤكد: كلمته هي المعتبرة.
referral-verify-outcome = ما يقوله الشخص
referral-verify-satisfaction = ما مدى رضا الشخص؟
referral-verify-satisfaction-hint = ١ لا رضا، ٥ رضا تام. اتركه فارغاً إن لم تسأل.
referral-verify-note = ما قاله الشخص أيضاً
referral-verify-and-close = تأكيد وإغلاق
referral-verify-only = تأكيد مع إبقائها مفتوحة
referral-close = إغلاق الإحالة
referral-close-outcome = ما آلت إليه
referral-close-note = ملاحظة
referral-revoke = سحب الإحالة
referral-revoke-title = هل تسحب هذه الإحالة؟
referral-revoke-text = لن يرى مقدّم الخدمة شيئاً بعد الآن، ويُطلب منه التوقف وإتلاف النسخ. لا يمكن التراجع.
referral-revoke-reason = السبب
referral-revoke-note = ملاحظة للزملاء
referral-discard = ترك هذه المسودة
referral-discard-title = هل تترك هذه المسودة؟
referral-discard-text = لم يُرسل شيء، ولا يُبلَّغ أحد.

## ما حدث
referral-events = ما حدث
referral-no-events = لا شيء بعد.
referral-by-system = تلقائي
referral-note-reminded = ذُكّر مقدم الخدمة
referral-note-waits-for-person = أُوقفت المهلة: في انتظار الشخص
referral-note-goes-on = استُؤنفت المهلة
referral-note-late-accept = رد متأخر من مقدم الخدمة: يقبل الشخص
referral-note-late-decline = رد متأخر من مقدم الخدمة: لا
referral-note-stop-confirmed = مقدم الخدمة: أُتلفت كل النسخ
referral-note-appointment-cancelled = أُلغي الموعد
referral-note-stop-asked = سُحبت الموافقة: طُلب من مقدم الخدمة التوقف
stop-unconfirmed = لم يؤكد مقدم الخدمة إتلاف نسخه
stop-unconfirmed-text =
    { $n ->
        [one] طُلب ذلك منه بالبريد الإلكتروني. إن لم يصل رد خلال يوم واحد فاتصل به.
        [two] طُلب ذلك منه بالبريد الإلكتروني. إن لم يصل رد خلال يومين فاتصل به.
        [few] طُلب ذلك منه بالبريد الإلكتروني. إن لم يصل رد خلال { $n } أيام فاتصل به.
        [many] طُلب ذلك منه بالبريد الإلكتروني. إن لم يصل رد خلال { $n } يومًا فاتصل به.
       *[other] طُلب ذلك منه بالبريد الإلكتروني. إن لم يصل رد خلال { $n } يوم فاتصل به.
    }
stop-note = أكد مقدم الخدمة ذلك هاتفياً
referral-clock-stopped = في انتظار الشخص
clock-title = إن لم يرد أحد
clock-reminder = تذكير مقدم الخدمة
clock-second-reminder = تذكير مقدم الخدمة ثانية
clock-supervisor = إبلاغ المشرف
clock-expires = انتهاء الإحالة
clock-stop = في انتظار الشخص
clock-stop-hint = إن كان مقدم الخدمة لا يستطيع الرد قبل أن يقوم الشخص بأمر ما، كإحضار وثيقة، فأوقف المهلة.
clock-stopped-since = المهلة متوقفة منذ { $when }: في انتظار الشخص.
clock-go-on = استئناف المهلة
late-answer-accept = نعم
late-answer-decline = لا
late-yes = رد مقدم الخدمة بعد الانتهاء: يقبل الشخص
late-yes-text = اسأل الشخص. إن أخذت بالرد استمرت الإحالة كمقبولة، ورأى مقدم الخدمة من جديد ما شُورك معه.
late-yes-appointment = الموعد المقترح: { $when }. اسأل الشخص. إن أخذت بالرد استمرت الإحالة كمقبولة، ورأى مقدم الخدمة من جديد ما شُورك معه.
late-take-up = الأخذ بالرد
late-no = رد مقدم الخدمة بعد الانتهاء: لا
late-no-text = اختر خدمة أخرى أو أغلق الإحالة.
referral-others = خدمات أخرى لهذه الحاجة
referral-not-given = لم يحصل الشخص على ما طُلب. تبقى الحاجة مفتوحة في الملف.
referral-others-none = لا يضم الدليل خدمة أخرى لهذه الحاجة قرب الشخص.
referral-other-place = {"\u200F"}{ $place }، { $km } كم
event-meta-provider = { $when }، { $who }، { $organisation }
event-waiting-list = وُضع على قائمة الانتظار
referral-event-draft = لم تعد الموافقة تشملها
referral-event-ready = جاهزة: تشملها الموافقة
referral-event-sent = أُرسلت
referral-event-received = فتحها مقدّم الخدمة
referral-event-accepted = قُبلت
referral-event-scheduled = حُدّد موعد
referral-event-in-service = حضر الشخص
referral-event-completed = اكتملت بحسب مقدّم الخدمة
referral-event-verified = أكّدها الشخص
referral-event-closed = أُغلقت
referral-event-declined = رُفضت
referral-event-no-show = لم يحضر الشخص
referral-event-returned-by-provider = أعادها مقدّم الخدمة
referral-event-revoked = سُحبت
referral-event-expired = لا رد في الوقت
referral-event-escalated = حُوّلت إلى المشرف

## الرسالة
letter-title = رسالة إحالة
letter-back = العودة إلى الإحالة
letter-name-veiled = الاسم محمي: تُرك سطر لكتابته باليد. لطباعته اعرض الهوية أولاً في صفحة الإحالة.
letter-office = مكتب { $office }
letter-office-and-phone = مكتب { $office }، هاتف { $phone }
letter-place-and-day = { $place }، { $day }
letter-heading = نحيل إليكم شخصاً: { $need }
letter-heading-plain = نحيل إليكم شخصاً
letter-greeting = السادة المحترمون،
letter-opening = بموافقته، نحيل إليكم الشخص المذكور أدناه.
letter-opening-vital = حمايةً لحياته، نحيل إليكم الشخص المذكور أدناه قبل أن يتمكن من إبداء موافقته. نرجو إخباره بما وصلكم.
letter-what = ما ينبغي أن تعرفوه
letter-answer-before = الرد قبل
letter-secret = السرّية
letter-secret-text = هذه المعلومات لهذا الغرض وحده. نرجو عدم نسخها أو نقلها، وعدم السؤال عن ماضي الشخص.
letter-take-back = يمكنه سحب موافقته في أي وقت.
letter-consent-until = الموافقة سارية حتى { $day }.
letter-thanks = نشكركم على حسن الاستقبال.
letter-sign-caseworker = { $name }، مسؤول الحالة
letter-sign-person = الشخص المحال (توقيع أو بصمة)
letter-sign-bearer = حامل هذه الرسالة (توقيع أو بصمة)
letter-slip = قسيمة تُعاد إلى حاملها، أو الرد بالهاتف
letter-slip-can = نستطيع استقبال الشخص:
letter-slip-yes = نعم، في
letter-slip-later = ليس الآن
letter-slip-no = لا
letter-slip-stamp = الاسم والختم:
letter-copy = نسخة الشخص

## الأخطاء
error-referral-category = اختر الاحتياج
error-referral-service = اختر خدمة من القائمة
error-referral-urgency = اختر مدى الاستعجال
error-referral-moved = تغيّرت هذه الإحالة في الأثناء. انظر أين وصلت ثم قرر.
error-look-again = تغيّر شيء منذ تحققك. انظر إلى ما سيُشارَك ثم أرسل.
error-gate-refused = قال الشخص لا لمقدّم الخدمة هذا. لم يُرسل شيء.
error-gate-not-asked = لم يُسأل الشخص عن مقدّم الخدمة هذا، أو انتهت مدة جوابه. لم يُرسل شيء.
error-gate-missing = الموافقة لا تشمل كل ما تريد مشاركته. لم يُرسل شيء.
error-gate-file = لم يعد الشخص يريد الملف. لم يُرسل شيء.
error-override-reason = اذكر لماذا لا يمكن الانتظار
error-override-by = اختر مشرف هذا المكتب الذي وافق؛ ولا يمكن أن تكون أنت
error-revoke-reason = اختر سبب سحب الإحالة
error-verify-outcome = اختر ما يقوله الشخص عن النتيجة
error-close-outcome = اختر ما آلت إليه الإحالة

offers-more = كل خدمات هذا النوع في الدليل مع أماكنها.
