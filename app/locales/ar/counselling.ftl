# الإرشاد: الجلسات، تسجيل جلسة، قراءة جلسة.

## الجلسات
counselling-title = الإرشاد
counselling-sessions = الجلسات
counselling-count =
    { $n ->
        [zero] لا جلسات بعد.
        [one] جلسة واحدة.
        [two] جلستان.
        [few] { $n } جلسات.
        [many] { $n } جلسة.
       *[other] { $n } جلسة.
    }
counselling-missed =
    { $n ->
        [zero] عُقدت كلها.
        [one] جلسة واحدة لم تُعقد.
        [two] جلستان لم تُعقدا.
        [few] { $n } جلسات لم تُعقد.
        [many] { $n } جلسة لم تُعقد.
       *[other] { $n } جلسة لم تُعقد.
    }
counselling-next = التالية في { $day }.
counselling-next-at = التالية في { $day }، { $place }.
counselling-no-next = لم يُتفق على جلسة تالية.
counselling-empty = لا جلسات بعد
counselling-empty-text = تشرح الجلسة الأولى البرنامج وحقوق الشخص.
counselling-older = جلسات أقدم
counselling-all = كل الجلسات
session-title = الجلسة { $n }: { $kind }، { $place }
session-heading = الجلسة { $n }: { $kind }
session-meta = { $day }، { $who }
session-meta-minutes = { $day }، { $who }، { $n } د
session-agreed-line = اتُّفق على: { $list }
session-agreed-separator = ؛{" "}
session-private-exists = توجد ملاحظة خاصة
session-about = عن الجلسة
session-with-interpreter = { $language }، بحضور مترجم
session-next-line = { $day }، { $place }
session-written = سُجّلت
session-private-closed = توجد ملاحظة خاصة. لا يقرؤها إلا كاتبها والمشرف.
session-private-logged = لا يقرؤها إلا كاتبها والمشرف، وكل قراءة تُسجَّل.
session-kind-orientation = تعريف
session-kind-needs-assessment = الاحتياجات والوضع
session-kind-career = العمل والتدريب
session-kind-plan-review = مراجعة الخطة
session-kind-psychosocial-basic = دعم نفسي واجتماعي
session-kind-family-mediation = وساطة أسرية
session-kind-crisis = دعم عاجل
session-kind-follow-up = متابعة
session-kind-exit = جلسة ختامية
session-place-office = المكتب
session-place-home = المنزل
session-place-community = المجتمع المحلي
session-place-phone = الهاتف
session-place-centre = المركز
session-place-video = الفيديو
attended-yes = عُقدت
attended-no-show = لم يحضر الشخص
attended-cancelled-by-client = ألغاها الشخص
attended-cancelled-by-office = ألغاها المكتب
attended-rescheduled = نُقلت إلى يوم آخر
present-self = الشخص
present-spouse = الزوج أو الزوجة
present-family = الأسرة
present-leader = أحد وجهاء المجتمع
topic-rights-entitlements = الحقوق والمستحقات
topic-opportunities = الفرص
topic-documents = الوثائق
topic-health = الصحة
topic-family = الأسرة
topic-livelihood = سبل العيش
topic-conflict-tension = النزاع والتوتر
topic-safety = السلامة
topic-civic = الحياة المجتمعية
topic-parenting = تربية الأطفال
topic-substance-use = الكحول والمخدرات
topic-savings = الادخار

## التسجيل
session-record = تسجيل جلسة
session-new-title = تسجيل جلسة
session-new-lead = اكتب وقائع يوافق عليها الشخص.
session-saved = حُفظت الجلسة.
session-save = حفظ الجلسة
session-never-rewritten = لا تُعاد كتابة جلسة أبدًا. ما يُضاف يُكتب في الجلسة التالية.
session-attended = هل عُقدت؟
session-date = التاريخ
session-kind = الغرض منها
session-place = كيف التقيتم
session-minutes = المدة
session-minutes-unit = دقيقة
session-language = اللغة
session-interpreter = بحضور مترجم
session-present = من حضر
session-topics = المواضيع
session-summary = الملخص
session-summary-hint = وقائع يوافق عليها الشخص. لا أسماء أشخاص آخرين ولا أفعال أو عمليات. إن لم يحضر أحد فاكتب السبب.
session-agreements = ما اتُّفق عليه
session-agreements-hint = بند في كل سطر: من يفعل ماذا.
session-private = ملاحظة خاصة
session-private-hint = لا يقرؤها إلا أنت والمشرف. اتركها فارغة إن كان الملخص كافيًا.
session-next-on = الجلسة التالية
session-next-hint = ستظهر في «اليوم» في ذلك التاريخ.
session-next-place = أين
session-number-checked = ليس الرقم رقم هاتف ولا رقم وثيقة
session-number-checked-hint = مكان أرقام الهواتف هو صفحة البيانات حيث تكون محمية.
session-before = قبل أن تبدأ
session-before-readers = قل من يقرأ الملاحظات، ومتى تكون للسرية حدود
session-before-offer = اعرض مرشدة أو مرشدًا، ومترجمًا
session-before-danger = خطر على الشخص أو على غيره: اتصل بالمشرف فورًا
error-day-long-ago = يجب أن يكون التاريخ خلال السنتين الماضيتين
error-session-kind = اختر الغرض من الجلسة
error-session-place = اختر كيف التقيتم
error-session-attended = اذكر هل عُقدت الجلسة
error-session-language = اختر اللغة التي تحدثتم بها
error-session-present = اختر من حضر
error-session-summary = اكتب ما تحدثتم عنه
error-session-agreements = اختصر ما اتُّفق عليه إلى { $max } سطرًا أو أقل
error-session-agreement-long = اختصر كل سطر إلى { $max } حرف أو أقل
error-session-next-past = يجب أن تكون الجلسة التالية اليوم أو بعده
error-session-next-needed = اكتب إلى أي يوم نُقلت الجلسة
error-session-next-day = اكتب في أي يوم تكون الجلسة التالية
error-session-number = احذف رقم الهاتف أو الوثيقة، أو أكّد أدناه أنه ليس كذلك
session-feedback = ما رأي الشخص في هذا اللقاء؟
session-feedback-hint = 1 غير مفيد إطلاقًا، و5 مفيد جدًا. يُترك فارغًا إن لم تسأل.
session-feedback-value = { $n } من 5
session-in-group = في مجموعة
error-session-closed = الملف مغلق: لا يمكن تسجيل إلا حديث ختامي أو متابعة، ولا شيء لمن توفي
