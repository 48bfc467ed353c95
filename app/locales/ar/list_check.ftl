# فحص قائمة أشخاص قبل استيرادها.

check-title = فحص قائمة
check-lead = اعثر على من تكرر اسمه في قائمة قبل أن يستوردها أحد. لا يصبح أي شيء من القائمة ملفًا.
check-file = القائمة في ملف CSV
check-file-hint = { $rows } سطر و{ $max } ميغابايت على الأكثر. UTF-8 أو Windows-1252، بفواصل أو فواصل منقوطة.
check-columns = الأعمدة بأي ترتيب. يلزم المعرّف وأحد الأسماء فقط:
check-least = ما الأزواج التي تُعرض
check-least-hint = الشبكة الأوسع تجد أكثر، وتخطئ أكثر
check-least-wide = المشكوك فيها أيضًا
check-least-usual = الممكنة فما فوق
check-least-narrow = المرجحة فما فوق
check-least-sure = شبه المؤكدة فقط
check-kept =
    { $n ->
        [zero] القائمة ونتيجتها مشفرتان ولا يراهما غيرك، وتُحذفان فورًا.
        [one] القائمة ونتيجتها مشفرتان ولا يراهما غيرك، وتُحذفان بعد ساعة واحدة.
        [two] القائمة ونتيجتها مشفرتان ولا يراهما غيرك، وتُحذفان بعد ساعتين.
        [few] القائمة ونتيجتها مشفرتان ولا يراهما غيرك، وتُحذفان بعد { $n } ساعات.
        [many] القائمة ونتيجتها مشفرتان ولا يراهما غيرك، وتُحذفان بعد { $n } ساعة.
       *[other] القائمة ونتيجتها مشفرتان ولا يراهما غيرك، وتُحذفان بعد { $n } ساعة.
    }
check-start = فحص هذه القائمة
checks-earlier = قوائمك
check-of = قائمة { $when }
check-found =
    { $n ->
        [zero] لم يُعثر على أي زوج
        [one] عُثر على زوج واحد
        [two] عُثر على زوجين
        [few] عُثر على { $n } أزواج
        [many] عُثر على { $n } زوجًا
       *[other] عُثر على { $n } زوج
    }
check-rows =
    { $n ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $n } أسطر
        [many] { $n } سطرًا
       *[other] { $n } سطر
    }
check-deleted = حُذفت القائمة ونتيجتها.
check-until = تُحذف في { $when } على أبعد تقدير
check-underway = تجري مقارنة القائمة
check-compared = الأسطر التي قورنت
check-progress = { $percent }٪: { $done } من { $rows }
check-waits = يبدأ العمل بعد لحظات. إذا لم يحدث شيء لعدة دقائق فأخبر مدير النظام.
check-leave = يمكنك مغادرة هذه الصفحة: يستمر العمل حتى بعد إعادة تشغيل الخادم.
check-look = إظهار مدى التقدم
check-cancel = إلغاء
check-cancelled = أُلغي هذا الفحص وحُذفت القائمة.
check-too-many = أزواج أكثر مما يمكن النظر فيه
check-too-many-text = تتشابه أسطر كثيرة جدًا في القائمة. افحصها من جديد مع عرض الأزواج المرجحة فقط، أو انظر هل في أحد الأعمدة خطأ.
check-failed = تعذرت مقارنة هذه القائمة
check-failed-text = حُذفت القائمة. أحضرها من جديد؛ وإذا تعذر الأمر ثانية فأخبر مدير النظام.
check-result = النتيجة
check-count-rows = الأسطر التي قورنت
check-count-pairs = الأزواج
check-count-nearly = شبه مؤكدة
check-count-likely = مرجحة
check-count-others = أقل تأكيدًا
check-count-faults = ملاحظات على أسطر
check-decides = الدرجة لا تقرر شيئًا: ينظر شخص في السطرين في القائمة.
check-download = تنزيل pairs.csv
check-download-hint = سري كالقائمة نفسها
check-pairs = الأزواج
check-no-pair = لا يبدو أن أحدًا مكرر في هذه القائمة
check-no-pair-text = افحصها من جديد بشبكة أوسع إذا كنت تتوقع تكرارًا.
check-ids = المعرّفات في القائمة
check-pair = { $a } و{ $b }
check-surety = درجة التأكد
check-score = الدرجة
check-reasons = الأسباب
check-faults = أسطر تحتاج إلى تصحيح
check-line = السطر
check-fault = ما الخطأ
check-delete = الحذف الآن
check-delete-title = حذف القائمة ونتيجتها؟
check-delete-text = لا يمكن التراجع عن ذلك. يحتفظ السجل بأن قائمة كانت هنا، لا بشيء مما فيها.

check-state-waiting = في الانتظار
check-state-running = قيد العمل
check-state-done = انتهى
check-state-too-many = أزواج كثيرة جدًا
check-state-failed = تعذر
check-state-cancelled = أُلغي
surety-nearly = شبه مؤكد
surety-likely = مرجح
surety-possible = ممكن
surety-doubtful = مشكوك فيه

file-fault-unreadable = تعذرت قراءة الملف. احفظه بصيغة CSV واختره من جديد
file-fault-no-id = لا يسمي السطر الأول عمودًا «id». سمّ الأعمدة كما هو أدناه
file-fault-no-name = لا يسمي السطر الأول أي عمود للاسم: given_name أو family_name أو father_name
row-fault-unreadable = تُرك: تعذرت قراءة السطر
row-fault-fields = تُرك: عدد حقوله يختلف عن السطر الأول
row-fault-no-id = تُرك: لا معرّف له
row-fault-no-name = تُرك: لا اسم فيه
row-fault-same-id = معرّفه موجود في سطر سابق
row-fault-birth-date = تاريخ الميلاد غير مفهوم ولم يُقارن
row-fault-birth-year = سنة الميلاد غير مفهومة ولم تُقارن
row-fault-sex = الجنس غير مفهوم ولم يُقارن

error-check-least = اختر الأزواج التي تُعرض
error-check-file = اختر القائمة
error-check-empty = الملف فارغ. اختر ملفًا آخر
error-check-binary = هذا ليس ملف CSV. احفظ القائمة من برنامج الجداول بصيغة CSV واختر ذلك الملف
error-check-no-rows = لا يوجد في القائمة أي سطر فيه معرّف واسم
error-check-rows = في القائمة أكثر من { $max } سطر. قسّمها، مثلًا حسب المنطقة
error-check-many = لديك هنا { $max } قوائم بالفعل. احذف واحدة أولًا

sign-names-same = الأسماء نفسها
sign-names-sound-same = الأسماء تُنطق بالطريقة نفسها
sign-names-nearly-same = أسماء متقاربة في الكتابة
sign-name-missing = في أحد السطرين اسم إضافي
sign-name-differs = في كل سطر اسم مختلف
sign-birth-date-same = يوم الميلاد نفسه
sign-birth-date-nearly-same = يوم ميلاد متقارب في الكتابة
sign-birth-year-same = سنة الميلاد نفسها
sign-birth-year-near = سنة ميلاد قريبة
sign-birth-year-differs = سنة ميلاد مختلفة
sign-sex-differs = جنس مختلف
sign-place-same = المكان نفسه
sign-place-differs = مكان مختلف
sign-phone-same = رقم الهاتف نفسه
sign-phone-nearly-same = رقم الهاتف يختلف برقم واحد
sign-document-same = الوثيقة نفسها
sign-document-nearly-same = رقم الوثيقة يختلف بحرف واحد
sign-document-differs = وثيقة مختلفة

family-list = القوائم التي تُفحص
entity-list-check = قائمة تُفحص
job-kind-list-check = مقارنة قائمة
action-list-uploaded = أحضر قائمة لفحصها
action-list-checked = قورنت قائمة
action-list-cancelled = ألغى فحص قائمة
action-list-deleted = حذف قائمة ونتيجتها
action-list-expired = حُذفت قائمة ونتيجتها بعد ثلاثة أيام
action-list-read = قرأ نتيجة قائمة
action-list-downloaded = نزّل أزواج قائمة
check-registered = المقارنة أيضًا بالمسجلين في مكتبي
check-registered-hint = لا ترى إلا مدى تشابه السطر مع ملف يحق لك مقارنته، وجزءًا من رمزه. ويُسجَّل كل ذلك في سجل الملف نفسه.
check-known = يشبه شخصًا مسجلًا
check-known-lead = ابحث عن الشخص كالمعتاد إن كان لديك سبب. لا يُقال هنا شيء آخر من الملف.
check-row = السطر في القائمة
check-record = الملف
check-no-known = لا أحد هنا يشبه شخصًا مسجلًا
check-no-known-text = لا يثبت هذا عدم وجوده: لا تُقارن المكاتب الأخرى ولا الملفات المحمية.
action-list-resembles = قارن قائمة بالملف
