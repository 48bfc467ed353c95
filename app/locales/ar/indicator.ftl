# أرقام البرنامج.

nav-dashboard = لوحة المؤشرات
today-place-dashboard = ما يحققه البرنامج، بأرقام لا تكشف أحداً
dashboard-title = لوحة مؤشرات البرنامج
dashboard-lead = حتى { $at }. الملفات المعزولة غير محسوبة هنا.
dashboard-funnel = من التسجيل إلى الإغلاق
dashboard-children = الأطفال
dashboard-children-n = ملفات الأطفال
dashboard-children-foot = يُحسب الأطفال على حدة ولا يدخلون في أي رقم آخر هنا.

indicator-filter = تقسيم الأرقام
indicator-any = الكل
indicator-by = الصفوف
indicator-by-usual = كالمعتاد
indicator-all = الجميع
indicator-quarter = الربع { $quarter } من { $year }
indicator-sex-age = { $sex }، { $age }
indicator-how = طريقة الحساب
indicator-counts = المحسوب
indicator-of-all = من أصل
indicator-code = الرمز
indicator-version = إصدار الصيغة
indicator-no-data = لا توجد بيانات
indicator-hidden = محجوب
indicator-not-yet = لم يبلغ النصف بعد
indicator-days = { $n ->
    [zero] لا يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
indicator-of = { $of } من { $all }
indicator-of-hours = { $of } من { $all } ساعة
indicator-of-hidden = من أصل { $all }
indicator-suppressed = تُحجب الأرقام التي تخص أقل من 5 أشخاص، وكذلك كل رقم آخر يمكن استنتاجها منه. وينطبق ذلك على كل تصدير.
indicator-too-fine = تقسيمان على الأكثر
indicator-too-fine-text = ثلاثة تقسيمات معاً قد تسمح بالتعرف على أشخاص بعينهم. أعد أحد المرشحات أو الصفوف إلى «الكل».
indicator-unknown = لا يمكن اختيار هذا
indicator-unknown-text = يطلب العنوان شيئاً غير موجود في القوائم. اختر من جديد.

indicator-family-time = الفترة
indicator-family-office = المكتب
indicator-family-area = المنطقة
indicator-family-people = الجنس والعمر
indicator-family-difficulty = الإعاقة
indicator-family-category = الارتباط

report-sex-women = نساء
report-sex-men-others = رجال وآخرون
report-age-18-24 = حتى 24 سنة
report-age-25-35 = من 25 إلى 35 سنة
report-age-36-59 = من 36 إلى 59 سنة
report-age-60 = 60 سنة فأكثر
report-difficulty-yes = من ذوي الإعاقة
report-difficulty-no = من غير ذوي الإعاقة
report-difficulty-unknown = لم يُسأل

indicator-theme-cases = الملفات
indicator-theme-referral = الإحالات
indicator-theme-training = التدريب
indicator-theme-livelihood = المشاريع الناشئة
indicator-theme-outcome = النتائج
indicator-theme-quality = جودة البيانات

indicator-stage-registered = مسجَّلون
indicator-stage-profiled = سُئلوا عن وضعهم
indicator-stage-planned = خطة موقَّعة
indicator-stage-supported = قيد الدعم
indicator-stage-followed = جرت متابعتهم
indicator-stage-closed-well = إغلاق ناجح
indicator-stage-left-early = غادروا مبكراً

indicator-a1 = الأشخاص المسجَّلون
indicator-a1-how = الأشخاص الذين فُتح ملفهم خلال الفترة. تُحسب السجلات المدمجة مرة واحدة، ولا تُحسب الملفات المفتوحة خطأً.
indicator-a3 = السؤال عن الوضع خلال 7 أيام
indicator-a3-how = الملفات التي أُجيب فيها عن أول الأسئلة حول الوضع خلال 7 أيام، مقسومة على الملفات المفتوحة منذ 7 أيام على الأقل.
indicator-b1 = الملفات النشطة
indicator-b1-how = الملفات المفتوحة في آخر يوم من الفترة.
indicator-b3 = المدة حتى أول جلسة إرشاد
indicator-b3-how = عدد الأيام من فتح الملف حتى حصول نصف الأشخاص على أول جلسة تمت فعلاً. من لم يحصل عليها بعد يُحسب حتى اليوم أو حتى إغلاق ملفه (كابلان–ماير).
indicator-b4 = المدة حتى أول إحالة
indicator-b4-how = عدد الأيام من فتح الملف حتى إرسال أول إحالة لنصف الأشخاص. من لم تُرسل له إحالة بعد يُحسب حتى اليوم أو حتى إغلاق ملفه (كابلان–ماير).
indicator-b4-30 = أُحيلوا خلال 30 يوماً
indicator-b4-30-how = الملفات التي أُرسلت فيها أول إحالة خلال 30 يوماً، مقسومة على الملفات المفتوحة منذ 30 يوماً على الأقل.
indicator-b5 = خطة موقَّعة خلال 45 يوماً
indicator-b5-how = الملفات التي وُقّعت فيها خطة خلال 45 يوماً، مقسومة على الملفات المفتوحة منذ 45 يوماً على الأقل.
indicator-b6 = متابعة في الموعد
indicator-b6-how = الزيارات والمكالمات التي تمت بعد موعدها بما لا يزيد على 7 أيام، مقسومة على ما كان مستحقاً منها.
indicator-c1 = الإحالات المقبولة
indicator-c1-how = الإحالات التي قبلها مقدّم الخدمة، مقسومة على ما قبله أو رفضه أو تركه بلا رد حتى النهاية.
indicator-c2 = الإحالات المكتملة
indicator-c2-how = الإحالات التي أكّد الشخص أنه تلقى خدمتها، مقسومة على الإحالات المرسلة منذ 60 يوماً على الأقل.
indicator-c3 = المدة حتى الرد
indicator-c3-how = عدد الأيام حتى الرد على نصف الإحالات. ما لم يُرد عليه يُحسب حتى اليوم (كابلان–ماير).
indicator-c4 = المواعيد الفائتة
indicator-c4-how = الإحالات التي حُدد لها موعد ولم يحضر الشخص إليه، مقسومة على الإحالات التي حُدد لها موعد.
indicator-c5 = إحالات بلا رد
indicator-c5-how = الإحالات التي انتهت لأن مقدّم الخدمة لم يرد، مقسومة على الإحالات المرسلة.
indicator-d1 = إتمام التدريب بنجاح
indicator-d1-how = المتدربون المتخرجون، مقسومين على من انتهى تدريبهم. لا يُحسب هنا من ليس له ملف.
indicator-d2 = الحضور
indicator-d2-how = ساعات الحضور مقسومة على الساعات المقدَّمة للمتدربين.
indicator-d3 = ترك التدريب
indicator-d3-how = المتدربون الذين تركوا التدريب، مقسومين على من بدؤوه.
indicator-d4 = ممارسة المهنة المتعلَّمة
indicator-d4-how = الخرّيجون الذين يعملون، بعد نصف سنة من اليوم الأخير، في المجموعة الفرعية نفسها من التصنيف ISCO-08 كالدورة، مقسومين على الخرّيجين الذين تُعرف أخبارهم. وإن لم يسأل أحد تُحتسب زيارة في العمل أو في مشروع خلال 30 يومًا من ذلك اليوم.
indicator-e1-6 = مشاريع تعمل بعد 6 أشهر
indicator-e1-6-how = المشاريع التي شوهدت تعمل، ولو جزئياً أو موسمياً، بعد نحو 180 يوماً من الدفعة الأولى، مقسومة على المشاريع المعروف حالها. المشروع المغلق يبقى مغلقاً.
indicator-e1-12 = مشاريع تعمل بعد 12 شهراً
indicator-e1-12-how = المشاريع التي شوهدت تعمل، ولو جزئياً أو موسمياً، بعد نحو 365 يوماً من الدفعة الأولى، مقسومة على المشاريع المعروف حالها. المشروع المغلق يبقى مغلقاً.
indicator-e2 = مشاريع رابحة
indicator-e2-how = المشاريع العاملة التي زادت إيراداتها على تكاليفها في الشهر السابق لآخر زيارة، مقسومة على المشاريع العاملة المعروف فيها الرقمان.
indicator-e3 = وظائف في المشاريع
indicator-e3-how = الأشخاص المأجورون، بدوام كامل أو جزئي، في المشاريع التي كانت تعمل عند آخر زيارة. لا يُحسب صاحب المشروع.
indicator-f2-6 = ما زالوا مع البرنامج بعد 6 أشهر
indicator-f2-6-how = الأشخاص الذين لم يغادروا بعد 6 أشهر من فتح ملفهم، مقسومين على كل من بلغ ملفه هذا العمر. المغادرة تعني: انقطاع الاتصال أو الانسحاب أو الإغلاق لسبب مختوم. لا يُحسب من توفي أو انتقل إلى خدمة أخرى.
indicator-f2-12 = ما زالوا مع البرنامج بعد 12 شهراً
indicator-f2-12-how = الأشخاص الذين لم يغادروا بعد 12 شهراً من فتح ملفهم، مقسومين على كل من بلغ ملفه هذا العمر. المغادرة تعني: انقطاع الاتصال أو الانسحاب أو الإغلاق لسبب مختوم. لا يُحسب من توفي أو انتقل إلى خدمة أخرى.
indicator-f5 = إغلاق ناجح
indicator-f5-how = الملفات المغلقة لأن الأهداف تحققت أو لأن الشخص صار معتمداً على نفسه، مقسومة على كل الملفات المغلقة خلال الفترة.
indicator-j1 = ملفات مفتوحة تأخرت متابعتها
indicator-j1-how = الملفات المفتوحة التي فيها زيارة أو مكالمة كان يجب أن تتم، مقسومة على كل الملفات المفتوحة، في آخر يوم من الفترة.

## التقارير

reports-title = التقارير
reports-lead = أرقام فترة كما أُعلنت. لا يُعدَّل التقرير أبداً، بل يصححه تقرير آخر.
reports-none = لا تقارير بعد
reports-none-text = يحفظ التقرير أرقام فترة انتهت، بحيث يمكن إعادة حسابها.
report-period = الفترة
report-period-hint = الفترات المنتهية فقط
report-make = تثبيت الأرقام
report-saved = ثُبّتت الأرقام.
report-of = التقرير { $number }: { $time }
report-made = أُعدّ في { $at } بواسطة { $by }.
report-indicator = المؤشر
report-again = إعادة الحساب
report-same = الأرقام نفسها
report-same-text = أُعيد حسابها من الصفوف المحفوظة مع التقرير.
report-differs = الأرقام مختلفة
report-differs-text = تغيّرت صيغة أحد المؤشرات منذ ذلك الحين، أو تضرر ما حُفظ. قارن قبل أن تستعمل هذه الأرقام.
report-restated-by = صححه التقرير { $number }.
report-open = فتح التقرير { $number }
report-restates = يصحح التقرير { $number }: { $reason }
report-corrected = ما اختلف
report-before = من قبل
report-now = الآن
report-restate = تصحيح هذا التقرير
report-reason = السبب
report-reason-hint = لكل من استعمل الأرقام. لا تذكر اسم أحد.
report-restate-make = تثبيت الأرقام المصححة
error-report-period = اختر فترة انتهت.
error-report-reason = اذكر سبب تصحيح التقرير.
error-report-there = يوجد تقرير لهذه الفترة. افتحه وصححه هناك.
error-report-none = صحح شخص آخر هذا التقرير في هذه الأثناء. افتح القائمة من جديد.
family-report = التقارير
action-report-made = ثبّت أرقام فترة
