# الاطلاع على ملف ليس بيد القارئ.

access-title = ملفات الآخرين
access-lead = للاطلاع على ملف ليس لك، اطلب ذلك من مكتبه. تستطيع القراءة دون أن تغيّر شيئًا.
access-none = لا شيء بانتظارك
access-none-text = ما تطلبه وما يُطلب منك يظهر هنا.
access-all = الكل
access-mine = طلباتك
access-waiting = طلبات بانتظار ردك
access-to-review = فُتحت فورًا: بانتظار المراجعة
access-open = مفتوحة لآخرين الآن
access-visitors = من غيركم يستطيع الاطلاع على هذا الملف الآن
access-saved-asked = أُرسل الطلب. يصلك الرد خلال يومي عمل.
access-saved-answered = أُرسل الرد.
access-saved-ended = انتهى الأمر. لا أحد يطّلع على الملف من خلاله بعد الآن.
access-saved-reviewed = حُفظت المراجعة.
access-until = حتى { $when }
access-over = انتهى
access-opened-at = فُتح في { $when }
access-asked-at = طُلب في { $when }
access-allowed-by = سمح به { $who }
access-kind-request = طلب اطلاع على ملف
access-kind-at-once = فُتح فورًا
access-state-waiting = بانتظار الرد
access-state-allowed = مسموح
access-state-refused = مرفوض
access-state-lapsed = لم يعد لازمًا

## البحث
access-search-title = البحث عن شخص في مكان آخر
access-search-link = ليس في هذه القائمة؟ ابحث عن شخص في مكان آخر
access-search-lead = اذكر سبب البحث. يُسجَّل كل بحث مع سببه.
access-search-name = الاسم أو جزء منه
access-search-purpose = لماذا تبحث عن هذا الشخص؟
access-search-purpose-hint = يقرؤه مسؤول حماية البيانات.
access-search-words = السبب في كلمات قليلة
access-search-limit = كان هذا آخر بحث في الوقت الحالي
lookup-purpose-came-in = حضر الشخص إلى هنا
lookup-purpose-duplicate = ربما سُجّل مرتين
lookup-purpose-hand-over = تسليم ملف
lookup-purpose-tracing = البحث عن الأسرة
lookup-purpose-other = سبب آخر
access-found-title = من عُثر عليهم
access-found-none = لم يُعثر على أحد
access-found-none-text = جرّب كتابة أخرى للاسم أو جزءًا منه.
access-found-foot = من الأشخاص الذين يتابعهم آخرون لا ترى إلا الأحرف الأولى.
access-no-names = لا تذكر أسماء أشخاص ولا أي شيء عن أفعال أو عمليات.

## الطلب
access-ask = طلب الاطلاع
access-why = لماذا تحتاج إلى الاطلاع على الملف؟
access-how-long = كم من الوقت؟
access-days-1 = يوم واحد
access-days-7 = 7 أيام
access-days-30 = 30 يومًا
access-what-happens = يقرأ المشرف على المكتب من يطلب ولماذا. ويرى موظف المتابعة من يستطيع الاطلاع.
access-send = إرسال الطلب

## فورًا
access-at-once = فتح فوري
at-once-title = للحالات الطارئة فقط
at-once-text =
    يُفتح الملف { $hours ->
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }. ويُبلَّغ المشرفون عليه ومسؤول حماية البيانات حالًا، ثم يقول أحدهم إن كان ذلك مبررًا.
at-once-why = لماذا لا يمكن الانتظار؟
at-once-danger = حياة في خطر
at-once-person-here = الشخص هنا ولا يمكن الاتصال بالمكتب
at-once-other = سبب آخر
at-once-words = ماذا حدث؟
at-once-open =
    فتح لمدة { $hours ->
        [one] ساعة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
at-once-ask-instead = أفضّل طلب الاطلاع

## الشريط
visit-title = هذا الملف ليس لك: للقراءة فقط
visit-allowed = تراه حتى { $when }. سمح به { $by }.
visit-at-once =
    { $n ->
        [one] بقيت دقيقة واحدة، حتى { $time }. المشرفون على المكتب ومسؤول حماية البيانات على علم.
        [two] بقيت دقيقتان، حتى { $time }. المشرفون على المكتب ومسؤول حماية البيانات على علم.
        [few] بقيت { $n } دقائق، حتى { $time }. المشرفون على المكتب ومسؤول حماية البيانات على علم.
        [many] بقيت { $n } دقيقة، حتى { $time }. المشرفون على المكتب ومسؤول حماية البيانات على علم.
       *[other] بقيت { $n } دقيقة، حتى { $time }. المشرفون على المكتب ومسؤول حماية البيانات على علم.
    }
visit-end = إنهاء الآن

## اطلاع واحد
access-said = ما قيل
access-who = من
access-case = الملف
access-when = متى
access-reason = السبب
access-answered-by = رد عليه
access-open-case = فتح الملف
access-log = عرض السجل
access-answer = هل يُسمح له بالاطلاع على الملف؟
access-answer-allow = نعم، لمدة محددة
access-answer-refuse = لا
access-why-not = لماذا لا؟
access-review = هل كان فتح الملف فورًا مبررًا؟
access-review-words = لماذا؟
access-review-save = حفظ المراجعة
access-verdict-justified = مبرر
access-verdict-not-justified = غير مبرر

error-lookup-purpose = اختر سبب بحثك عن هذا الشخص
error-lookup-words = اكتب السبب في كلمات قليلة
error-access-words = اكتب لماذا تحتاج إلى الاطلاع على الملف
error-access-days = اختر المدة
error-access-answer = اختر نعم أو لا
error-access-why-not = اكتب لماذا لا
error-access-asked = طلبت هذا الملف من قبل: انتظر الرد
error-access-yours = تستطيع فتح هذا الملف من قبل: ابحث عنه في قائمتك
error-access-verdict = اختر إن كان مبررًا أم لا
error-access-review-words = اكتب لماذا
error-at-once-reason = اختر لماذا لا يمكن الانتظار
error-at-once-words = اكتب { $min } حرفًا على الأقل عما حدث
error-at-once-second-factor = اخرج ثم ادخل مستخدمًا الخطوة الثانية. من دونها لا يُفتح أي ملف فورًا.

task-access-answer = أحدهم يطلب الاطلاع على ملف
task-access-review = فُتح ملف فورًا: راجعه
mail-access-subject = Passerelle: اطلاع بانتظار مراجعتكم
mail-access-body =
    تحية طيبة،

    فُتح اطلاع على ملف خارج قائمة صاحبه. ادخلوا إلى النظام لمراجعته.

    { $url }

    Passerelle
