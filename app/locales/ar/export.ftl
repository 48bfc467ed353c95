# The log from more sides, and accounts that end.

audit-everything = كل شيء
audit-outside = خارج الملفات الموكلة
audit-exports = الصادرات والعينات
audit-of-office = المكتب
audit-any-office = كل المكاتب
error-role-auditor-day = يحتاج دور المدقق إلى يوم أخير
error-role-auditor-long = بعد 90 يومًا من اليوم على الأكثر
error-sign-in-ended = انتهى وصولك. اسأل البرنامج إن كان ينبغي أن يستمر.

exports-title = الصادرات
exports-lead = قوائم يجوز أن تخرج من البرنامج. لا تسمي أي منها شخصًا أو ملفًا، وتبقى الأعداد الصغيرة فارغة وكذلك كل عدد يكشفها.
today-place-exports = قوائم للمانحين والشركاء، لكل منها غرض ومستلم
exports-mine = صادراتك في الأيام الأخيرة
export-source = ماذا
export-source-services = خدمات الدليل
export-source-caseload = الملفات بحسب المكتب والحالة
export-source-referrals = الإحالات بحسب المكتب ونوع المساعدة والوضع
export-source-payments = أموال بدء المشاريع بحسب المشروع المجتمعي والعملة
export-source-threew = من يفعل ماذا وأين (3W/5W)، مع عدد من وصلت إليهم المساعدة
export-source-report = تقرير مثبّت
export-source-pack = حزمة لمدقق
export-hint-services = سطر لكل خدمة ومنظمة
export-hint-caseload = أعداد فقط
export-hint-referrals = أعداد فقط، من دون أنواع المساعدة المحمية
export-hint-threew = أرباع السنة المنتهية فقط؛ لا أشخاص ولا أنواع مساعدة محمية، وتبقى الأعداد الصغيرة مخفية
export-hint-payments = مجاميع فقط
export-own-office = الأعداد لمكتبك.
export-format = بصيغة
export-format-csv = CSV
export-format-hxl = CSV بوسوم HXL
export-format-xlsx = جدول بيانات (XLSX)
export-format-json = JSON
export-recipient = لمن
export-recipient-hint = المنظمة التي تتلقى الملف
export-purpose = لماذا
export-purpose-hint = فيمَ يُستخدم هناك
export-agreement = اتفاق مشاركة البيانات
export-kept =
    { $n ->
        [zero] الملف مشفّر هنا ويُحذف فورًا. ويبقى في سجل عمليات النقل.
        [one] الملف مشفّر هنا ويُحذف بعد ساعة واحدة. ويبقى في سجل عمليات النقل.
        [two] الملف مشفّر هنا ويُحذف بعد ساعتين. ويبقى في سجل عمليات النقل.
        [few] الملف مشفّر هنا ويُحذف بعد { $n } ساعات. ويبقى في سجل عمليات النقل.
        [many] الملف مشفّر هنا ويُحذف بعد { $n } ساعة. ويبقى في سجل عمليات النقل.
       *[other] الملف مشفّر هنا ويُحذف بعد { $n } ساعة. ويبقى في سجل عمليات النقل.
    }
export-ask = إنشاء الملف
export-for = لأجل { $recipient }
export-of = طُلب في { $when }
export-state-waiting = في الانتظار
export-state-running = قيد الإنشاء
export-state-done = جاهز
export-state-failed = فشل
export-state-expired = محذوف
export-failed = تعذّر إنشاء الملف
export-failed-text = اطلبه من جديد، وإن فشل ثانية فأخبر مسؤول النظام. من فقد حقه فيه لا يحصل عليه.
export-expired = حُذف الملف بعد ثلاثة أيام. اطلبه من جديد إن كان لا يزال لازمًا.
export-underway = يجري إنشاء الملف
export-rows =
    { $n ->
        [zero] لا أسطر حتى الآن
        [one] سطر واحد حتى الآن
        [two] سطران حتى الآن
        [few] { $n } أسطر حتى الآن
        [many] { $n } سطرًا حتى الآن
       *[other] { $n } سطر حتى الآن
    }
export-leave = يمكنك مغادرة هذه الصفحة: العمل مستمر.
export-look = أظهر أين وصل
export-ready = الملف
export-count-rows = الأسطر
export-count-size = الحجم
export-kilobytes = { $n } كيلوبايت
export-fingerprint = البصمة (SHA-256):
export-download = تنزيل
export-download-hint = كل تنزيل يُسجل في السجل
export-ground = لمن ولماذا
export-until = يُحذف في
transfer-register-title = سجل عمليات النقل
register-lead = كل ملف خرج من البرنامج: من أخذه ولمن ولماذا.
today-place-register = كل ملف خرج من البرنامج
register-none = لم يخرج شيء من البرنامج
register-none-text = تظهر هنا الصادرات وحزم المدققين.
register-by = من
register-fetched = التنزيلات
register-state = الوضع
register-what = { $what }، { $when }

samples-title = العينات
samples-lead = اسحب سجلات بكلمة من عندك. الكلمة نفسها تسحب السجلات نفسها من جديد.
today-place-samples = عينات عشوائية من المنح والمدفوعات وحزمها
samples-earlier = عينات سابقة
sample-population = من بين
sample-population-grants = المنح التي تقررت
sample-population-payments = المشاريع التي دُفع لها
sample-from = من
sample-to = إلى
sample-to-hint = يوم انقضى: ما لم ينقضِ قد يتغير
sample-seed = الكلمة التي تحدد السحب
sample-seed-hint = أي كلمة أو رقم. من يعرفها يستطيع السحب نفسه من جديد
sample-size = كم
sample-draw = سحب
sample-of = { $what }، من { $from } إلى { $to }
sample-drawn = سُحب { $n } من بين { $among }
sample-by-seed = الكلمة «{ $seed }» · { $when }
sample-same = السحب نفسه يعطي اليوم السجلات نفسها.
sample-not-same = تغيرت سجلات هذه المدة: السحب نفسه يعطي اليوم غيرها.
sample-records = السجلات المسحوبة
sample-fingerprint = بصمة السحب
pack-title = حزمة هذه العينة
pack-text = قرارات الخطط والدفعات والمدفوعات والزيارات لكل سجل. لا أسماء ولا أماكن ولا نصوص.
pack-ask = إنشاء الحزمة
pack-compare = هل ما زالت الحزمة صحيحة؟
pack-compare-text = يُحسب كل سجل وكل مجموع من جديد ويُقارن بما قالته الحزمة.
pack-compare-now = قارن الآن
pack-same = كل شيء كما تقول الحزمة: السجلات نفسها والمجاميع نفسها.
pack-differs =
    { $n ->
        [zero] لا سجل يقول اليوم غير ما تقوله الحزمة.
        [one] سجل واحد يقول اليوم غير ما تقوله الحزمة.
        [two] سجلان يقولان اليوم غير ما تقوله الحزمة.
        [few] { $n } سجلات تقول اليوم غير ما تقوله الحزمة.
        [many] { $n } سجلًا يقول اليوم غير ما تقوله الحزمة.
       *[other] { $n } سجل يقول اليوم غير ما تقوله الحزمة.
    }

error-export-recipient = قل لمن الملف
error-export-purpose = قل فيمَ يُستخدم
error-export-source = اختر ما يخرج
error-export-format = اختر نوع الملف
error-export-many = طلبت ملفات كثيرة في الأيام الأخيرة. انتظر حتى يُحذف بعضها
error-sample-population = اختر من بين ماذا تسحب
error-sample-day = أدخل يومًا
error-sample-order = لا يكون اليوم الأخير قبل الأول
error-sample-open = اختر يومًا أخيرًا انقضى
error-sample-seed = أدخل كلمة تحدد السحب
error-sample-size = قل كم تسحب

entity-export = صادر
entity-sample = عينة
job-kind-export-make = إنشاء صادر
action-export-asked = طلب صادرًا
action-export-made = أُنشئ صادر
action-export-failed = تعذّر إنشاء صادر
action-export-fetched = نزّل صادرًا
action-export-expired = حُذف صادر بعد ثلاثة أيام
action-export-register-read = قرأ سجل عمليات النقل
action-export-sample-drawn = سحب عينة
action-export-sample-read = نظر في عينة
action-export-pack-compared = قارن حزمة بالسجلات
fact-source = ماذا
fact-format = الصيغة
fact-sha256 = البصمة
fact-seed = بصمة الكلمة
fact-population = من بين
fact-drawn = المسحوب
fact-among = من أصل
fact-size = الحجم
fact-rows = الأسطر
fact-same = مطابقة
fact-differ = سجلات مختلفة
