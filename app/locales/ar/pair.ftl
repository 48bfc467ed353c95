# حالات التكرار المحتملة في السجل: القائمة وسجلان جنبًا إلى جنب.

pairs-lead = سجلات قد تخص شخصًا واحدًا، الأكثر تشابهًا أولًا. ولا يُدمج شيء تلقائيًا.
pairs-none = لا توجد حالات بانتظار المراجعة
pairs-none-text = تظهر حالات جديدة عندما يُسجَّل شخص رغم وجود شخص مشابه، وبعد المقارنة الليلية.
pairs-none-decided = لا شيء هنا بعد
pairs-none-decided-text = تظهر الحالات هنا بعد اتخاذ القرار بشأنها.
pair-state-open = للمراجعة
pair-state-distinct = شخصان مختلفان
pair-state-merged = شخص واحد
pair-source-entry = لوحظت عند التسجيل
pair-source-scan = عُثر عليها ليلًا
pair-title = { $a } و{ $b }
pair-found-entry = سُجِّل أحدهما رغم عرض الآخر. ويراجع ذلك شخص ثانٍ.
pair-found-scan = عثرت عليهما المقارنة الليلية.
pair-claim = كُتب عند التسجيل سبب كونهما شخصين
pair-why = لماذا قد يكونان شخصًا واحدًا

## جنبًا إلى جنب
pair-compare = جنبًا إلى جنب
pair-what = البند
pair-agree = هل يتفقان؟
pair-same = متطابق
pair-differs = مختلف
pair-one-only = معروف في سجل واحد فقط
pair-case = الملف
pair-office = المكتب
pair-status = الحالة
pair-opened = تاريخ الفتح
pair-open-referrals = الإحالات الجارية
pair-phone-same = { $number } (الرقم نفسه)
pair-phone-common =
    { $n ->
        [0] { $number } (لا أرقام مشتركة)
        [zero] { $number } (لا أرقام مشتركة)
        [one] { $number } (رقم واحد مشترك)
        [two] { $number } (رقمان مشتركان)
        [few] { $number } ({ $n } أرقام مشتركة)
        [many] { $number } ({ $n } رقمًا مشتركًا)
       *[other] { $number } ({ $n } رقم مشترك)
    }

## القرار
pair-own = يقرر شخص آخر
pair-own-text = أنت من سجّل أحدهما. ويراجع هذه الحالة مشرف آخر.
pair-distinct-title = شخصان مختلفان
pair-distinct-reason = سبب كونهما شخصين
pair-distinct-save = إبقاؤهما منفصلين
pair-decided = { $who }، { $when }
error-pair-reason = اذكر سبب كونهما شخصين مختلفين
error-pair-own = أنت من سجّل أحدهما: يقرر شخص آخر

## الدمج
pair-merge-title = الشخص نفسه
pair-merge-text = اطّلع على ما سيترتب على الدمج. لن يحدث شيء قبل أن تؤكده هناك.
pair-merge-look = الاطلاع على الدمج
pair-merge-not-here = لا يدمج السجلين إلا مشرف يمكنه فتح كليهما. تواصل مع المكتب الآخر.
merge-title = دمج سجلين
merge-lead = يبقى سجل واحد. ويمكن التراجع عن الدمج خلال 90 يومًا.
merge-stays = يبقى { $kept }
merge-stays-text = يستمر الملف { $kept }. ويُغلق الملف { $other } ويقود رمزه إلى { $kept }.
merge-instead = إبقاء { $other } بدلًا منه
merge-values = القيم المختلفة
merge-no-difference = لا اختلاف فيما هو مسجَّل.
merge-newer = الأحدث تعديلًا
merge-estimated = نحو { $n } سنة، بتقدير يوم { $day }
merge-field-names = الأسماء
merge-field-birth = تاريخ الميلاد
merge-field-sex = الجنس
merge-field-origin = المكان الأصلي
merge-field-current = مكان الإقامة
merge-field-languages = اللغات
merge-field-literacy = القراءة والكتابة
merge-field-counsellor = يفضَّل أن يكون الحديث مع
merge-effects = ما يترتب على ذلك
merge-overruled = تنتهي الموافقة على «{ $about }»
merge-overruled-note = في السجل الآخر رفض الشخص أو سحب موافقته. ويمكن سؤاله من جديد.
merge-consents-agree = لا يناقض أي من السجلين ما وافق عليه الشخص في الآخر.
merge-file-refused = في أحد السجلين لا يريد الشخص الملف. ويُطلب من موظف المتابعة إغلاق الملف أو إيقافه مؤقتًا.
merge-parts = تُجمع الهواتف والأسرة ووثائق الهوية والبيانات المختومة، كل منها مرة واحدة. والهاتف غير الآمن في أحد السجلين يبقى غير آمن.
merge-moves = ينتقل إلى الملف الباقي: الإحالات { $referrals }، الجلسات { $sessions }، المتابعات { $followups }، المهام المفتوحة { $tasks }.
merge-plan-along = تنتقل الخطة إلى الملف الباقي.
merge-plan-stays = للملف الباقي خطته. وتبقى الخطة الأخرى مقروءة في الملف المغلق وتنتهي مهامها.
merge-startup-along = ينتقل المشروع إلى الملف الباقي مع ماله وزياراته.
merge-startup-stays = للاثنين مشروع. يبقى كل منهما في مكانه؛ وإذا دُفع لأحدهما ينتظر باقي الآخر.
merge-history-stays = ما حدث في الملف المغلق يبقى فيه وتمكن قراءته.
merge-undo-note = يمكنك التراجع خلال 90 يومًا. وما طُلب من مقدم الخدمة إيقافه يبقى متوقفًا.
merge-obstacle = يجب حسم هذا أولًا
merge-confirm = قرأت ما يترتب على ذلك، وهما الشخص نفسه
merge-save = دمج السجلين
merge-done = دُمج الملف { $led } في { $kept }.
merge-open-kept = فتح الملف الباقي
error-merge-confirm = اقرأ ما يترتب على ذلك ثم أكّده
error-merge-child = بهذا التاريخ قد يكون الشخص طفلًا. صحّح تاريخ الميلاد في السجل أولًا
merge-obstacle-ending = اقتُرح إنهاء أحد الملفين. يجب البتّ في هذا الاقتراح أولًا
merge-obstacle-suspension = في أحد الملفين عُلّقت المزايا أو اقتُرح تعليقها. يجب البتّ في ذلك أو إنهاؤه أولًا
merge-obstacle-transfer = طُلب من مكتب آخر تسلّم أحد الملفين. انتظر الرد أو اسحب الطلب أولًا
merge-obstacle-closed = الملف الذي سيبقى مغلق بينما الآخر مستمر. أبقِ الملف الآخر
merge-obstacle-died = يذكر أحد السجلين أن الشخص قد توفي. تحقق من الأمر وصحّح السجل أولًا

## التراجع
undo-title = التراجع عن الدمج
undo-until = ممكن حتى { $day }.
undo-what = يعود السجلان والملفان كما كانا. وما أُضيف منذ ذلك يبقى في الملف الباقي. والإحالات التي أُوقفت تبقى متوقفة.
undo-reason = لماذا هما شخصان في الواقع
undo-reason-hint = لا تكتب اسم أي شخص.
undo-save = التراجع عن الدمج
undo-not-now = لا يمكن التراجع عن هذا الدمج هنا. آخر يوم: { $day }.
error-undo-reason = اذكر سبب التراجع عن الدمج
error-undo-late = فات الأوان: يُحتفظ بما يلزم للتراجع 90 يومًا
error-undo-order = دُمج الملف الباقي نفسه لاحقًا. تراجع عن ذلك الدمج أولًا

mail-twice-subject = Passerelle: دفع بسجلين
mail-twice-body =
    مرحبا،

    تبيّن أن سجلين لشخص واحد، وأن مالًا دُفع بكليهما. سجّل الدخول للنظر في ذلك.

    { $url }

    Passerelle
