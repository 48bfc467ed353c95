# جانب مقدّم الخدمة: الرسائل والدخول والردود.

## الرسائل. لا بيانات شخصية أبداً: رقم ورابط.
mail-sent-subject = الإحالة { $number }: نرجو الرد
mail-sent-body =
    تحية طيبة،

    إحالة جديدة تنتظر ردكم، ورقمها { $number }.

    يمكن فتحها هنا:
    { $url }

    في تلك الصفحة يمكنكم طلب رمز يُستخدم مرة واحدة يُرسل إلى هذا العنوان. الرابط شخصي، فنرجو عدم تحويله إلى أحد.

    لا تذكر هذه الرسالة شيئاً عن الشخص، وذلك مقصود. نرجو عدم الكتابة عن الأشخاص بالبريد الإلكتروني.

    Passerelle
mail-reminder-subject = ما زالت الإحالة { $number } تنتظر ردكم
mail-reminder-body =
    تحية طيبة،

    ما زالت الإحالة { $number } تنتظر ردكم. إن لم يكن بوسعكم المساعدة فنرجو إبلاغنا بذلك، ليُبحث عن خدمة أخرى.

    يمكن الرد هنا:
    { $url }

    في تلك الصفحة يمكنكم طلب رمز يُستخدم مرة واحدة يُرسل إلى هذا العنوان. الرابط شخصي، فنرجو عدم تحويله إلى أحد.

    Passerelle
mail-stopped-subject = سُحبت الإحالة { $number }: نرجو التوقف
mail-stopped-body =
    تحية طيبة،

    سُحبت الإحالة { $number }.

    نرجو التوقف عن استخدام ما تلقيتموه معها، وإتلاف كل نسخة منه، على الورق وعلى الأجهزة.

    يمكنكم الاطلاع على ذلك هنا:
    { $url }

    Passerelle
mail-code-subject = رمزكم المستخدم مرة واحدة
mail-code-body =
    تحية طيبة،

    رمزكم المستخدم مرة واحدة هو:

    { $code }

    وهو صالح لمدة { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }. إن لم تطلبوه فتجاهلوا هذه الرسالة. لن يطلب منكم أحد من البرنامج هذا الرمز أبداً.

    Passerelle

## الدخول
partner-open-title = إحالة إليكم
partner-open-lead = يطلب منكم أحد العاملين في البرنامج استقبال شخص.
partner-secure-link = رابط آمن
partner-ask-text = للتأكد من أنكم أنتم، نرسل رمزاً يُستخدم مرة واحدة إلى البريد الذي وصل إليه هذا الرابط.
partner-ask = أرسلوا لي رمزاً
partner-ask-again = إرسال رمز آخر
partner-code-sent = إن كان هذا الرابط صالحاً فالرمز في طريقه إلى البريد الذي وصل إليه.
partner-code = رمز يُستخدم مرة واحدة
partner-code-hint = ستة أرقام، صالحة ١٠ دقائق. انظروا أيضاً في البريد غير المرغوب.
partner-enter = فتح الإحالة
partner-open-note = هذا الرابط شخصي. لا تحوّلوه إلى أحد. كل فتح يُسجَّل.
partner-way-title = دخول مقدّمي الخدمات
partner-way-lead = لمن يجيبون باسم منظمة تستقبل الإحالات.
partner-way-note = كل دخول يُسجَّل. لا توجد كلمة مرور: يُرسل رمز جديد في كل مرة.
partner-way-email = عنوان بريدكم الإلكتروني
partner-way-email-hint = العنوان الذي يعرفكم به البرنامج
partner-way-sent = إن كان البرنامج يعرف هذا العنوان فالرمز في طريقه إليه.
partner-no-link = ليس لديكم رابط أو صار قديماً؟ ادخلوا بعنوان بريدكم الإلكتروني
partner-way-in = هل تجيبون باسم مقدّم خدمة؟ ادخلوا برمز
error-code-form = أدخلوا أرقام الرمز الستة
error-code-wrong = الرمز خطأ أو لم يعد صالحاً. تحققوا منه أو اطلبوا رمزاً آخر.

## القائمة
partner-lead = ما أُرسل إلى منظمتكم. افتحوا واحدة لرؤية المطلوب.
partner-none = لا إحالات حالياً
partner-none-text = يصلكم بريد عند وصول إحالة.
partner-row-sub = من { $office }، { $day }
partner-open-referral = فتح

## إحالة واحدة
partner-title = شخص محال إليكم
partner-from = من { $name }، مكتب { $office }.
partner-from-due = من { $name }، مكتب { $office }. الرد متوقع قبل { $due }.
partner-request = الطلب
partner-unopened = عند فتحها يرى المرسل أنها وصلت.
partner-name-later = يظهر الاسم الكامل والهاتف إن قبلتم.
partner-consent-note = وافق الشخص على هذه المشاركة ولا شيء غيرها. نرجو عدم نسخها أو نقلها.
partner-vital-note = أُرسلت هذه الإحالة لحماية حياة الشخص قبل أن يتمكن من إبداء موافقته. نرجو عدم نسخها أو نقلها، وإخبار الشخص بما وصلكم.
partner-readable-until = يمكنكم قراءتها حتى { $when }.
partner-stopped = سُحبت هذه الإحالة
partner-stopped-text = نرجو التوقف عن استخدام ما تلقيتموه معها، وإتلاف كل نسخة منه، على الورق وعلى الأجهزة.
partner-stop-confirm = أتلفنا كل النسخ
partner-stop-confirmed = شكراً لكم. أكدتم إتلاف كل النسخ: { $when }.
partner-over = انتهت هذه الإحالة
partner-over-text = انقضت مدة القراءة. نرجو إتلاف أي نسخة ما زالت لديكم.
partner-late = انقضت مهلة الرد
partner-late-text = لم تعد المعلومات المشتركة معروضة. إن كان بوسعكم المساعدة بعد فنرجو إبلاغنا بذلك، وسيقرر موظف المتابعة مع الشخص.
partner-late-answered = شكراً لكم. وصل ردكم إلى موظف المتابعة.
error-late-wait = اختر نعم أو لا، فقد انتظر الشخص أكثر مما ينبغي
partner-all = كل الإحالات إلينا
partner-call = الاتصال بالمكتب: { $phone }
partner-logged = كل فتح يُسجَّل.
partner-on-waiting-list = على قائمة انتظاركم حتى { $day }. يمكنكم الرد من جديد في أي وقت.

## الرد
partner-answer = ردكم
partner-accept = نستطيع استقبال الشخص
partner-appointment = الموعد الأول
partner-appointment-hint = بالتوقيت المحلي للمكتب. اتركوه فارغاً إن لم يُحدَّد بعد.
partner-appointment-new = اليوم والساعة
partner-appointment-zone = بالتوقيت المحلي للمكتب
partner-place = مكان الحضور
partner-wait = ليس الآن
partner-wait-hint = قائمة انتظار: اذكروا حتى متى
partner-wait-until = قد يتاح مكان ابتداءً من
partner-decline = لا نستطيع
partner-decline-hint = لا مكان، خارج المنطقة، سبب آخر
partner-decline-reason = السبب
partner-note = ملاحظة لمسؤول الحالة
partner-note-hint = لا شيء عن الصحة ولا عن ماضي الشخص
partner-send-answer = إرسال الرد
partner-report = كيف تسير الأمور؟
partner-report-open = قولوا كيف تسير الأمور
partner-attended = حضر الشخص
partner-attended-hint = تبدأ الخدمة
partner-missed = لم يحضر الشخص
partner-new-appointment = موعد جديد
partner-finished = انتهت
partner-finished-hint = قُدّمت الخدمة
partner-outcome = النتيجة
partner-returned = نعيد الشخص إليكم
partner-returned-hint = لا نستطيع المتابعة
partner-return-reason = السبب
partner-send-report = إرسال
error-answer = اختاروا ردكم
error-appointment = أدخلوا يوم الموعد وساعته
error-appointment-range = يجب أن يكون الموعد بين الآن وسنة من الآن
error-wait-until = أدخلوا يوماً بين الغد وسنة من الآن
error-decline-reason = اختاروا لماذا لا تستطيعون استقبال الشخص
error-report = اختاروا كيف تسير الأمور
error-report-outcome = اختاروا النتيجة
error-return-reason = اختاروا لماذا تعيدون الشخص
