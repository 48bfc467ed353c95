# الإحالات إلى البرنامج.

direction-outgoing = إلى مقدمي الخدمات
direction-incoming = إلينا
direction-internal = داخل البرنامج
directions-label = اتجاه الإحالات

incoming-channel-online = من صفحة مقدم الخدمة
incoming-channel-phone = بالهاتف
incoming-channel-paper = على الورق
incoming-channel-in-person = حضورًا

sender-role-self = الشخص نفسه
sender-role-family = الأسرة
sender-role-community-leader = قائد مجتمعي
sender-role-health-worker = عامل صحي
sender-role-teacher = معلم
sender-role-authority = سلطة محلية
sender-role-other = شخص آخر

under-18-no = لا
under-18-yes = نعم
under-18-unknown = غير معروف

without-yes-life-at-stake = حياة في خطر
without-yes-child-in-danger = طفل في خطر

not-taken-not-for-us = البرنامج ليس لهذا الشخص
not-taken-other-area = خارج منطقتنا
not-taken-person-declined = الشخص لا يريد ذلك
not-taken-twice = أُحيل مرتين
not-taken-other = سبب آخر

incoming-status-received = وصلت
incoming-status-acknowledged = قيد النظر
incoming-status-accepted = قُبلت وتنتظر التسجيل
incoming-status-linked = مرتبطة بملف
incoming-status-declined = لم يُؤخذ بها
incoming-status-not-reached = تعذّر الوصول إلى الشخص
incoming-status-withdrawn = سحبها المرسل

incoming-move-acknowledge = سأنظر فيها
incoming-move-attempt = تدوين محاولة للوصول إلى الشخص
incoming-move-accept = قبول
incoming-move-link = ربط بملف
incoming-move-decline = ليست لنا
incoming-move-not-reach = لا يمكن الوصول إلى الشخص
incoming-move-withdraw = المرسل يسحبها

incoming-feedback-received = وصلت
incoming-feedback-looked-after = يُعتنى بالشخص
incoming-feedback-not-reached = تعذّر الوصول إليه
incoming-feedback-not-for-us = ليست لنا
incoming-feedback-withdrawn = سحبتموها
incoming-feedback-received-text = وصلتنا إحالتكم وسنحاول الوصول إلى الشخص.
incoming-feedback-looked-after-text = الشخص في رعاية. حفاظًا على سلامته لا نقول أكثر من ذلك.
incoming-feedback-not-reached-text = حاولنا عدة مرات ولم نتمكن من الوصول إلى الشخص.
incoming-feedback-not-for-us-text = لا يمكننا متابعة هذه الإحالة.
incoming-feedback-withdrawn-text = لن يُتخذ أي إجراء آخر بشأنها.

incoming-event-received = وصلت
incoming-event-acknowledge = أحد الزملاء ينظر فيها
incoming-event-attempt = محاولة للوصول إلى الشخص
incoming-event-accept = قُبلت
incoming-event-link = رُبطت بملف
incoming-event-decline = لم يُؤخذ بها
incoming-event-not-reach = توقفت المحاولات: تعذّر الوصول
incoming-event-withdraw = سُحبت
incoming-event-reminded = تذكير: حان موعد الرد
incoming-event-escalated = متأخرة: أُبلغ المشرف

incoming-title = الإحالات إلينا
incoming-lead = أشخاص تحيلهم إلى البرنامج منظمات أو أسر أو قادة مجتمعيون. الأسماء في الصفحة التالية.
incoming-note = تدوين إحالة
incoming-open = مفتوحة
incoming-late = { $n ->
    [zero] لا ردود متأخرة
    [one] رد واحد متأخر
    [two] ردّان متأخران
    [few] { $n } ردود متأخرة
    [many] { $n } ردًا متأخرًا
   *[other] { $n } رد متأخر
}
incoming-late-text = هناك من ينتظر. ابدأ بها.
incoming-none = لا شيء هنا
incoming-none-text = يظهر هنا ما يرسله مقدمو الخدمات. دوّن ما يصل بالهاتف أو على الورق أو عند الباب.
incoming-came = { $day } · { $how }
incoming-escalated = أُبلغ المشرف
incoming-saved-walled = حُفظت. يتولاها منسقها المختص، ولا تُعرض لك.
incoming-saved-ended = حُفظ. يرى المرسل الرد.
incoming-sender-unknown = مرسل غير معروف

incoming-note-lead = لما يصل بالهاتف أو على الورق أو عن طريق قائد مجتمعي أو عند الباب. اكتب فقط ما يساعد على العثور على الشخص.
incoming-part-sender = من يحيل
incoming-part-request = المطلوب
incoming-part-person = الشخص
incoming-channel = كيف وصلت
incoming-organisation = المنظمة
incoming-no-organisation = لا منظمة
incoming-sender-role = أو من غيرها
incoming-sender = كيف نصل إلى من يحيل
incoming-sender-hint = اسم وهاتف أو مكان.
incoming-urgency = مدى الاستعجال
incoming-urgency-hint = حالة طارئة: حياة أو طفل في خطر. اتصل بالمكتب أولًا.
incoming-category = نوع المساعدة
incoming-category-open = لم يتضح بعد
incoming-reason = لماذا يُحال الشخص
incoming-reason-hint = ما حدث وما يلزم. لا تكتب هل كان الشخص مع جماعة مسلحة: لا نسأل عن ذلك هنا.
incoming-hopes = ما يأمله الشخص
incoming-name = الاسم
incoming-name-hint = كما يُنادى الشخص. اسم واحد يكفي.
incoming-birth-year = سنة الميلاد
incoming-birth-year-hint = إن كانت معروفة.
incoming-under-18 = هل يمكن أن يكون الشخص دون الثامنة عشرة؟
incoming-under-18-hint = أجب إن لم تُعرف سنة الميلاد. عند الشك نعامل الشخص كطفل.
incoming-place = أين يمكن العثور على الشخص
incoming-place-hint = المدينة أو القرية أو الحي.
incoming-safe = هل الاتصال بهذا الرقم آمن؟
incoming-safe-hint = يجب ألا يعرف أحد غيره سبب اتصالنا.
incoming-safe-yes = الاتصال آمن
incoming-safe-no = لا تتصل
incoming-language = لغة التحدث
incoming-agreed = هل وافق الشخص على إعطائنا هذه البيانات؟
incoming-agreed-hint = دون موافقة لا يُحفظ شيء، إلا إذا كانت حياة في خطر.
incoming-agreed-note = وافق الشخص على إعطائنا هذه البيانات.
incoming-without-yes = لماذا تُدوَّن مع ذلك؟
incoming-without-yes-words = ماذا حدث
incoming-without = دُوّنت دون موافقة الشخص: { $why }
incoming-save = حفظ الإحالة

incoming-from = { $from } ← { $office }
incoming-request = المطلوب
incoming-noted-by = كتبها
incoming-child = قد يكون طفلًا
incoming-why-not = لماذا لا
incoming-history = ما حدث
incoming-linked = هي مرتبطة بملف.
incoming-swept = حُذف ما كُتب عن الشخص: انتهت الإحالة دون ملف قبل أكثر من 30 يومًا.
incoming-acts = ما العمل
incoming-tries = { $n ->
    [zero] لم يحاول أحد الوصول إلى الشخص بعد.
    [one] محاولة واحدة للوصول إلى الشخص.
    [two] محاولتان للوصول إلى الشخص.
    [few] { $n } محاولات للوصول إلى الشخص.
    [many] { $n } محاولة للوصول إلى الشخص.
   *[other] { $n } محاولة للوصول إلى الشخص.
}
incoming-attempt-note = كيف حاولت؟
incoming-attempt-hint = مثلًا: اتصلت ظهرًا ولا رد. لا يقرؤه إلا مكتبك.
incoming-attempt-save = حفظ المحاولة
incoming-advice = ما يمكن أن يجرّبه المرسل
incoming-advice-hint = يقرؤه المرسل. اذكر خدمة أخرى، ولا تكتب شيئًا عن الشخص.
incoming-decline-save = إبلاغ المرسل
incoming-withdraw-text = حين يقول المرسل بالهاتف إنها لم تعد لازمة.
incoming-withdraw-save = تدوينها كمسحوبة
incoming-candidates = هل نعرف هذا الشخص؟
incoming-candidates-text = ابحث قبل التسجيل: قد يكون للشخص ملف.
incoming-look = البحث عن هذا الشخص
incoming-link = ربط بـ { $name }
incoming-register = تسجيل هذا الشخص
incoming-register-hint = ليس بينهم؟ سجّله. يبدأ النموذج بما كُتب هنا، ولا يعلم المرسل إلا أن الشخص في رعاية.
register-incoming = يبدأ هذا التسجيل بالإحالة { $number }. اسأل الشخص عن كل شيء من جديد: كتبه غيره.

partner-refer = إحالة شخص إلى البرنامج
partner-refer-lead = أخبرونا فقط بما يلزم للعثور على الشخص.
partner-refer-office = إلى أي مكتب
partner-refer-call = في حالة الطوارئ اتصلوا بالرقم { $phone }
partner-refer-contact = كيف نصل إليكم
partner-refer-contact-hint = هاتف، إن أردتم أن نعاود الاتصال.
partner-refer-agreed-hint = اسألوا أولًا. إن كانت حياة في خطر ولا يمكنكم السؤال فاتصلوا بالمكتب.
partner-refer-send = إرسال الإحالة
partner-sent = أشخاص أحلتموهم
partner-sent-lead = ما آلت إليه إحالاتكم، حتى 30 يومًا بعد انتهائها.
partner-sent-none = لا إحالات
partner-sent-none-text = يظهر هنا من تحيلونهم إلى البرنامج.
partner-sent-saved = أُرسلت. سيرد المكتب.
partner-sent-withdrawn = سُحبت.
partner-sent-row = أُرسلت في { $day } إلى { $office }
partner-sent-try = جرّبوا: { $advice }
partner-sent-take-back = سحبها
partner-sent-take-back-text = لن يتخذ المكتب بعدها أي إجراء.
partner-sent-take-back-do = سحب هذه الإحالة

today-incoming = { $n ->
    [zero] لا إحالات إلينا تنتظر ردًا
    [one] إحالة واحدة إلينا تنتظر ردًا
    [two] إحالتان إلينا تنتظران ردًا
    [few] { $n } إحالات إلينا تنتظر ردًا
    [many] { $n } إحالة إلينا تنتظر ردًا
   *[other] { $n } إحالة إلينا تنتظر ردًا
}
today-incoming-all = الكل
incoming-reminded = تذكير
week-incoming = إحالة إلينا تنتظر ردًا
week-incoming-supervisor = إحالة إلينا بلا رد: للمشرف
case-incoming = كيف وصل الشخص إلينا
event-incoming-linked = ارتبطت إحالة إلينا بهذا الملف
family-incoming = الإحالات إلينا
action-incoming-received = وصلت إحالة
action-incoming-noted = دوّن إحالة إلى البرنامج
action-incoming-sent = أحال مقدم خدمة شخصًا
action-incoming-sent-read = اطّلع مقدم خدمة على ما أرسله
action-incoming-read = اطّلع على إحالة إلى البرنامج
action-incoming-acknowledged = تولى النظر في إحالة إلى البرنامج
action-incoming-tried = دوّن محاولة للوصول إلى شخص
action-incoming-accepted = قبل إحالة إلى البرنامج
action-incoming-linked = ربط إحالة بملف
action-incoming-declined = لم يأخذ بإحالة
action-incoming-not-reached = توقف: تعذّر الوصول إلى الشخص
action-incoming-withdrawn = سُحبت إحالة إلى البرنامج
action-incoming-reminded = تذكير بإحالة إلى البرنامج
action-incoming-escalated = عُرضت إحالة متأخرة على المشرف

error-incoming-office = اختر مكتبًا
error-incoming-channel = اختر كيف وصلت
error-incoming-sender = اختر منظمة، أو من يحيل غيرها
error-incoming-reason = اذكر لماذا يُحال الشخص
error-incoming-place = اذكر أين يمكن العثور على الشخص
error-incoming-age = أدخل سنة الميلاد، أو اذكر هل يمكن أن يكون الشخص دون الثامنة عشرة
error-incoming-agreed = اذكر هل وافق الشخص
error-incoming-not-agreed = دون موافقة الشخص لا يجوز لنا حفظ هذا. اسأله أولًا. إن كانت حياة في خطر فاتصل بالمكتب.
error-incoming-without-yes = اختر لماذا تُدوَّن دون موافقة، أو لا تدوّنها
error-incoming-without-yes-words = اذكر ما حدث
error-incoming-nobody = لا أحد في هذا المكتب يجوز له استلام هذه الإحالة. اتصل بالمكتب أو اختر مكتبًا آخر.
error-incoming-step = اختر ما العمل
error-incoming-why-not = اختر لماذا لم يُؤخذ بها
error-incoming-attempt = اذكر كيف حاولت
error-incoming-attempts = حاول مرتين على الأقل قبل التوقف
error-incoming-taken = سبقك زميل، أو سحبها المرسل. افتح الإحالة من جديد لترى ما حدث.
error-incoming-case = لا يمكن ربط هذا الملف: ليس في متناولك
error-incoming-wall = لا يمكن ربط هذا الملف: يتولاه منسق آخر
error-incoming-closed = هذا الملف مغلق: أعد فتحه أولًا، أو سجّل الشخص
error-incoming-outside = هذه الإحالة لجهات التنسيق: افتح الملف بصفتك جهة تنسيق ليبقى محميًا
