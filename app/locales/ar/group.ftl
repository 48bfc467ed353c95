# الجلسات الجماعية.

groups-title = الجلسات الجماعية
groups-lead = عدة أشخاص معًا: إعلام وتوجيه ودورات ليوم واحد.
groups-none = لا جلسات جماعية بعد
groups-none-text = خطط لجلسة: يحصل ملف كل شخص على مهمة لذلك اليوم.
group-new = التخطيط لجلسة جماعية
group-new-lead = اختر اليوم ومن يُدعى. وبعدها تؤشر على من حضر، مرة واحدة للجميع.
group-heading = { $kind }، جلسة جماعية
group-asked =
    { $n ->
        [zero] لم يُدعَ أحد
        [one] دُعي شخص واحد
        [two] دُعي شخصان
        [few] دُعي { $n } أشخاص
        [many] دُعي { $n } شخصًا
       *[other] دُعي { $n } شخص
    }
group-came = حضر { $came } من { $n }
group-state-planned = مخططة
group-state-held = عُقدت
group-state-cancelled = أُلغيت
group-nobody = تحتاج المجموعة إلى شخصين
group-nobody-text = لديك أقل من ملفين مفتوحين.
group-day = اليوم
group-day-hint = يمكن أيضًا تسجيل جلسة مضت
group-place-name = المكان بالتحديد
group-members = المدعوون
group-members-hint = أسماء محايدة حسب مكان السكن. في الجلسة الجماعية يرى الجميع بعضهم: لا تجمع من يخاف بعضهم من بعض.
group-plan = تخطيط الجلسة
group-planned = الجلسة مخططة، وهي في أسبوع كل موظف متابعة.
group-changed = عُدّلت الجلسة ومهامها معها.
group-held = حُفظ الحضور. ولكل ملف جلسة خاصة به.
group-who-came = من حضر
group-who-came-hint = الجميع مؤشَّر عليهم. أزل التأشير عمّن لم يحضر.
group-summary-hint = ما قيل للجميع. ويظهر في ملف كل شخص: لا تكتب عن أحد.
group-save = حفظ الحضور
group-others =
    { $n ->
        [zero] لا أحد لدى غيرك.
        [one] شخص آخر أصبح لدى غيرك.
        [two] شخصان آخران أصبحا لدى غيرك.
        [few] { $n } أشخاص آخرين أصبحوا لدى غيرك.
        [many] { $n } شخصًا آخر أصبحوا لدى غيرك.
       *[other] { $n } شخص آخر أصبحوا لدى غيرك.
    }
group-change = يوم آخر أو إلغاء
group-new-day = اليوم الجديد
group-move = النقل إلى هذا اليوم
group-cancel = إلغاء الجلسة
error-group-few = اختر شخصين على الأقل
error-group-many = اختر { $max } شخصًا على الأكثر
error-group-day = أدخل اليوم
error-group-far = أدخل يومًا خلال أربعة أشهر
error-group-member = أحد هؤلاء لم يعد لديك. أعد تحميل الصفحة واختر من جديد
error-group-ahead = لم تُعقد هذه الجلسة بعد. سجّل الحضور في يومها
error-group-apart = لا ينبغي جمع شخصين من هؤلاء. اترك أحدهما

group-find = البحث عن أشخاص
group-find-hint = مكان، أو جزء من اسم رمزي أو من رقم.
group-more = ابحث عن أشخاص من مكان واحد ثم اختر.
group-nobody-found = لا يوجد شخصان على الأقل يطابقان هذه الكلمات
