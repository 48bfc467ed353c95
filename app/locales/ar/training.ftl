# التدريب: الدفعات والدورات والحضور والمهارات والشهادات.

nav-training = التدريب
case-tab-training = التدريب
today-place-training = الدورات والدفعات والحضور
task-training-risk = يقلّ حضوره للتدريب: تحدَّث مع الشخص
task-training-hazard = أُوقف التدريب لأنه خطِر: ابحث عن نشاط آمن
event-training-joined = تدريب، الدفعة { $n }
event-training-moved = تدريب، الدفعة { $n }
event-training-certified = الشهادة { $n }

## The list
training-title = التدريب
training-lead = الدفعات، ومن فيها، والحضور.
training-cohorts = الدفعات
training-none = لا توجد دفعة بعد
training-none-plan = اختر دورة وخطّط لأول دفعة.
training-none-text = ما إن يخطّط أحد لدفعة معك تظهر هنا.
training-due = الحضور
assess-due = أشخاص للتقييم
assess-due-people =
    { $n ->
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
training-session-of = { $course }، الحصة { $n }
training-session-n = الحصة { $n }
training-back = رجوع
training-hours = { $n } ساعة
training-hours-minutes = { $n } ساعة و{ $m } دقيقة

## Courses
courses-title = الدورات
courses-lead = ما يُدرَّس، ولمن، وما يستطيع المرء فعله بعدها.
courses-none = لا توجد دورة بعد
courses-none-text = صِف أول دورة، ثم خطّط لدفعة منها.
course-new = دورة جديدة
course-edit = تعديل الدورة
course-edit-lead = اذكر ما يُدرَّس، ولمن يجوز تدريسه، وما يُقيَّم في النهاية.
course-what = ما يُدرَّس
course-whom = من يمكنه الانضمام
course-title = العنوان
course-sector = الحرفة
course-occupation = المهنة
course-occupation-hint = المهنة التي يتعلمها الناس، من القائمة الدولية (ISCO-08)
course-organisation = تقدّمها
course-by-programme = البرنامج نفسه
course-hours-theory = ساعات النظري
course-hours-practice = ساعات العملي
course-hours = الساعات
course-hours-both = { $theory } نظري، { $practice } عملي
course-certificate = الشهادة
course-criteria = ما يُقيَّم
course-criteria-hint = سطر لكل معيار: الوحدة، نقطتان، وما يستطيع المرء فعله. السلامة: يرتدي القناع والقفازين
course-criteria-none = لا شيء يُقيَّم نقطة بنقطة.
course-is-hazardous = عمل خطِر
course-hazardous-hint = اللحام، المرتفعات، المواد الكيميائية، الأحمال الثقيلة، الآلات القاطعة: ليس لمن هم دون 18 أبدًا
course-hazardous = خطِر
course-hazardous-long = خطِر: ليس لمن هم دون 18 ولا لمن يُشكّ في عمره
course-not-hazardous = لا
course-min-age = أدنى عمر
course-age-from = من عمر { $n }
course-literacy = طريقة التدريس
course-prerequisites = ما يجب معرفته قبلها
course-prerequisites-hint = اتركه فارغًا إن كان بإمكان أيٍّ كان أن يبدأ
course-no-prerequisites = لا شيء
course-about = عن الدورة
course-saved = حُفظت الدورة.
training-sector-building = البناء
training-sector-metal = المعادن
training-sector-mechanics = الميكانيكا
training-sector-electricity = الكهرباء
training-sector-textile = الخياطة والنسيج
training-sector-food = الأغذية
training-sector-farming = الزراعة
training-sector-services = الخدمات
training-sector-digital = الحواسيب والهواتف
training-sector-business = إدارة عمل تجاري
certificate-kind-attendance = للحضور
certificate-kind-competency = لما يستطيع المرء فعله
certificate-kind-national-qualification = مؤهل وطني، مع امتحان
literacy-track-pictogram = بالصور والعرض: لا حاجة إلى القراءة
literacy-track-reading = جزء منها يحتاج إلى القراءة والكتابة
error-course-title = أدخل عنوان الدورة
error-course-sector = اختر حرفة
error-course-occupation = أدخل المهنة التي يتعلمها الناس
error-course-occupation-unknown = اختر مهنة من القائمة؛ جرّب كلمة أخرى
error-course-certificate = اختر ما تنتهي به الدورة
error-course-hours = أدخل ساعات النظري أو العملي
error-course-age = أدخل أدنى عمر
error-course-literacy = اختر طريقة التدريس
error-course-hazardous = اذكر إن كان العمل خطِرًا
error-course-hazardous-age = العمل الخطِر ليس لمن هم دون 18: أدخل 18 أو أكثر
error-course-criterion = اكتب كل سطر هكذا: وحدة، نقطتان، ما يستطيع المرء فعله
error-course-criteria = اكتب أمرًا واحدًا على الأقل يُقيَّم
error-course-criteria-many = اكتب { $max } سطرًا على الأكثر

## Cohorts
cohort-heading = { $course }، { $code }
cohort-label = الدفعة
cohort-new = التخطيط لدفعة
cohort-edit = تعديل الدفعة
cohort-place = المكان
cohort-place-hint = المركز أو الورشة، كما يسميها الناس
cohort-starts-on = اليوم الأول
cohort-ends-on = اليوم الأخير
cohort-when = المدة
cohort-days = من { $first } إلى { $last }
cohort-shift = وقت اليوم
training-shift-morning = صباحًا
training-shift-afternoon = بعد الظهر
training-shift-evening = مساءً
training-shift-whole-day = اليوم كله
cohort-weekdays = أيام الحصص
cohort-weekdays-hint = تُخطَّط حصة في كل يوم منها من اليوم الأول إلى الأخير
cohort-hours = ساعات الحصة
cohort-trainers = المدرّبون
cohort-assessor = المقيّم
cohort-assessor-hint = شخص آخر غير المدرّبين
cohort-assessor-none = لا أحد بعد
cohort-seats = المقاعد
cohort-seats-taken = المقاعد المشغولة: { $taken } من { $n }
cohort-mix-target = من كل مئة، أشخاص أتوا من جماعة مسلحة
cohort-mix-hint = الباقون من أهل المكان. النصف بالنصف هو المعتاد.
cohort-women-target = من كل مئة، نساء
cohort-childcare = رعاية الأطفال
cohort-transport = النقل
cohort-meal = وجبة
cohort-offered = ما يُقدَّم
cohort-about = عن الدفعة
cohort-saved = حُفظت الدفعة.
cohort-state-planned = مخطَّطة
cohort-state-running = جارية
cohort-state-ended = انتهت
cohort-planning = التخطيط
cohort-women = النساء
cohort-women-of = { $women } من { $all }؛ { $target }
cohort-target = المطلوب: { $n }٪
cohort-no-target = لا هدف
cohort-mix = التكوين
cohort-mix-of = { $came } من جماعة مسلحة، { $community } من أهل المكان
cohort-mix-few = لا يُذكر: في أحد الجانبين أقل من خمسة
cohort-mix-target-label = المطلوب
cohort-mix-wanted = { $n }٪ و{ $rest }٪
cohort-mix-note = أعداد فقط. لا تظهر هنا خلفية أحد، ولا يرى المدرّبون هذا.
error-cohort-place = أدخل المكان
error-cohort-day = أدخل اليوم
error-cohort-order = اليوم الأخير قبل الأول
error-cohort-long = خطّط لسنتين على الأكثر
error-cohort-shift = اختر وقت اليوم
error-cohort-trainers = اختر مدرّبًا واحدًا على الأقل
error-cohort-assessor = اختر شخصًا ليس مدرّبًا لهذه الدفعة
error-cohort-seats = أدخل عدد المقاعد
error-cohort-seats-taken = المقاعد المشغولة أكثر من ذلك. أدخل عددًا أكبر
error-cohort-hours = أدخل ساعات الحصة
error-cohort-weekdays = اختر أيام الحصص
error-cohort-sessions = هذا أكثر من { $max } حصة. اختر أيامًا أقل أو نهاية أقرب

## The class
training-class = الصف
training-people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
training-class-none = لا أحد في الصف بعد
training-class-none-text = يسجّل مسؤولو الحالات الأشخاص من ملفاتهم؛ ويضيف المخطِّط أهل المكان هنا.
training-waiting = في الانتظار
training-waits-since = منذ { $day }
training-left = لم يعودوا في الصف
training-sessions = الحصص
training-sessions-none = لا توجد حصة بعد
training-sessions-none-text = أضف أول حصة.
training-sessions-coming = ما زال قادمًا: { $n }
training-session-new = إضافة حصة
training-session-add = إضافة الحصة
training-session-day = اليوم
training-session-before = الحصة السابقة
training-session-after = الحصة التالية
training-topic = الموضوع
training-roll = قائمة الصف
training-sheet = ورقة الحضور
training-sheet-key = ح حاضر · ت متأخر · ع غائب بعذر · غ غائب دون خبر
training-sheet-trainer = المدرّب
training-sheet-checked = راجعه
error-session-outside = أدخل يومًا بين أول يوم وآخر يوم للدفعة
trainee-name = الاسم
trainee-sex = الجنس
trainee-age = العمر
trainee-needs = ما يُراعى
trainee-no-needs = لا شيء
trainee-childcare = يُحضر طفلًا للرعاية
trainee-learned = المهارات
trainee-left = غادر
trainee-about = في الصف
spark-words = الحصص: { $n }. حاضر { $present }، متأخر { $late }، غائب بعذر { $excused }، غائب دون خبر { $unexcused }.

## Attendance
attendance-label = الحضور
attendance-present = حاضر
attendance-late = متأخر
attendance-absent-excused = غائب بعذر
attendance-absent-unexcused = غائب دون خبر
attendance-percent = { $n }٪
attendance-none = لا حصة بعد
attendance-hours-of = { $attended } من { $held } ({ $percent })
attendance-take = تسجيل الحضور
attendance-everybody = الجميع حاضرون
attendance-save = حفظ الحضور
attendance-saved = حُفظ الحضور.
attendance-minutes-of = دقائق { $name }
attendance-taken = سُجّل
attendance-open = لم يُسجَّل
attendance-today = اليوم
attendance-coming = قادمة
attendance-not-taken = لم يُسجَّل
attendance-there = { $there } من { $n }
attendance-taken-by = سجّله { $who }، { $when }. يمكنك تغييره: يبقى ما كان في السجل.
attendance-ahead = هذه الحصة لم تأتِ بعد. يُسجَّل الحضور في يومها.
error-attendance-ahead = هذه الحصة لم تأتِ بعد. سجّل الحضور في يومها
error-attendance-stranger = هذا الشخص ليس في صف هذه الحصة. أعد تحميل الصفحة
error-attendance-unmarked = اختر إن كان الشخص حاضرًا
error-attendance-missing = أشخاص بلا علامة: { $n }. اختر لكلٍّ منهم إن كان حاضرًا

## Joining
enrol-title = التسجيل في { $cohort }
enrol-findings = هل يمكن للشخص أن ينضم؟
enrol-nothing = لا شيء يمنع
enrol-not-possible = لا يمكن للشخص أن ينضم إلى هذه الدفعة. الأسباب مذكورة جانبًا.
enrol-other = اختيار دفعة أخرى
enrol-joining = كيف
enrol-childcare = يلزم رعاية طفل أثناء الدورة
enrol-needs = ما يجب أن يعرفه المدرّب
enrol-needs-hint = بكلمات عملية: يجلس قرب السبورة، بلا درج. لا تشخيص ولا شيء عن الماضي
enrol-prerequisites = متوفر: { $what }
enrol-seen-by-trainer = يرى المدرّب الاسم والجنس والفئة العمرية وهذه الاحتياجات، بالطريقة نفسها للجميع. لا شيء يُظهر من أين أتى أحد.
enrol-from-referral = يتبع الإحالة { $number } التي قبلها مقدّم الخدمة.
enrol-save = تسجيل
enrol-saved = الشخص في قائمة الدفعة.
joining-enrol = بمقعد
joining-waitlist = على قائمة الانتظار
joining-apply = كرغبة: يختار المخطِّط
eligibility-ended = انتهت الدفعة
eligibility-already-in = الشخص في هذه الدفعة أو كان فيها
eligibility-apart = في هذه الدفعة من لا ينبغي أن يلتقي به الشخص
eligibility-age-unknown = العمر غير معروف: صحّح الميلاد أولًا
eligibility-hazardous = العمل خطِر، والشخص دون 18 أو قد يكون. الشك في العمر يُحسب دون 18
eligibility-too-young = الشخص أصغر مما تطلبه الدورة
eligibility-reading = جزء من الدورة يحتاج إلى القراءة، والشخص لا يقرأ
eligibility-overlaps = الشخص في دفعة أخرى في الأيام نفسها
eligibility-prerequisites = تطلب الدورة شيئًا قبلها: انظر إن كان متوفرًا
eligibility-full = كل المقاعد مشغولة: هناك قائمة انتظار
eligibility-reading-unknown = جزء من الدورة يحتاج إلى القراءة: اسأل إن كان الشخص يقرأ
eligibility-begun = بدأت الدورة قبل أكثر من أسبوعين
eligibility-case-closed = الملف مغلق
eligibility-personal = أمر يخصّ الشخص يمنع ذلك، كالعمر أو الأيام
error-joining = اختر كيف ينضم الشخص
error-training-prerequisites = ضع علامة أن هذا متوفر، أو اختر دفعة أخرى
error-training-full = كل المقاعد مشغولة: اختر قائمة الانتظار
error-training-no-seat = كل المقاعد مشغولة
error-training-case-closed = الملف مغلق
error-training-referral = لم تعد هذه الإحالة مقبولة. عُد إلى صفحة التدريب وابدأ من جديد
newcomer-new = إضافة شخص من أهل المكان
newcomer-lead = لمن ليس لهم ملف: جيران وأقارب وشباب المكان. لا يُحفظ أكثر مما يحتاجه الصف.
newcomer-given = الاسم الأول
newcomer-family = اسم العائلة
newcomer-sex = الجنس
newcomer-age = العمر
newcomer-age-hint = كما يقوله الشخص. ما دون 20 بلا وثيقة يُحسب ربما دون 18
newcomer-agreed = وافق الشخص على حفظ هذا
newcomer-agreed-hint = قل قبل ذلك: يُحفظ الاسم والجنس والعمر والحضور للدورة وللشهادة، ولا شيء غيرها
newcomer-add = إضافة إلى الدفعة
newcomer-saved = الشخص في قائمة الدفعة.
error-newcomer-given = أدخل الاسم الأول
error-newcomer-family = أدخل اسم العائلة
error-newcomer-age = أدخل العمر
error-newcomer-agreed = لا يُحفظ شيء دون موافقة الشخص. اسأل ثم ضع العلامة

## Where somebody stands
enrolment-applied = يرغب في الانضمام
enrolment-selected = تم اختياره
enrolment-waitlisted = على قائمة الانتظار
enrolment-enrolled = مسجَّل
enrolment-active = في الصف
enrolment-suspended = متوقف مؤقتًا
enrolment-dropped-out = غادر
enrolment-completed = أتمّ الدورة
enrolment-graduated = حاصل على شهادة
enrolment-failed = لم ينجح
enrolment-transferred = في دفعة أخرى
enrolment-move = يواصل أو يتوقف أو يغادر
enrolment-coming = هل يمكن للشخص أن يأتي أو يعود؟
enrolment-to = وضع الشخص الآن
enrolment-moved = تم الحفظ.
dropout-label = سبب المغادرة
dropout-why = السبب، إن غادر الشخص
dropout-hint = لا يرى المدرّبون هذا
dropout-health = الصحة
dropout-pregnancy-childcare = حمل أو رعاية أطفال
dropout-found-work = وجد عملًا
dropout-distance-cost = بُعد الطريق أو كلفته
dropout-insecurity = انعدام الأمن
dropout-family = الأسرة
dropout-stipend-delay = تأخر المنحة
dropout-lost-interest = فقد الاهتمام
dropout-disciplinary = الانضباط
dropout-moved = انتقل إلى مكان آخر
dropout-other = سبب آخر
error-enrolment-to = اختر وضع الشخص الآن
error-enrolment-not-now = لا يمكن أن يتبع هذا وضع الشخص. أعد تحميل الصفحة
error-dropout-reason = اختر سبب مغادرة الشخص

## Skills
assess-title = التقييم
assess-save = حفظ التقييم
assess-saved = حُفظ التقييم.
assess-open = لم يُقيَّم بعد
assess-attempt = المحاولة { $n }، { $day }
assess-own-note = من يقدّم الدورة لا يُقيّم فيها: المقيّم هو من يفعل.
competency-competent = يستطيع ذلك
competency-not-yet = ليس بعد
competency-of = { $n } من { $all }
tests-label = الاختبارات
tests-none = لا اختبار بعد
tests-entry = البداية { $n }
tests-exit = النهاية { $n }
tests-entry-label = اختبار البداية
tests-exit-label = اختبار النهاية
tests-hint = نقاط من مئة
error-assess-own = أنت تقدّم هذه الدفعة. يُقيّم فيها شخص آخر

## Certificates
certificate-title = شهادة
certificate-serial = الشهادة
certificate-given = شهادة
certificate-ready = جاهزة
certificate-not-yet = ليس بعد
certificate-give = منح الشهادة
certificate-print = فتح للطباعة
certificate-ready-text = كل شيء متوفر.
certificate-note = تُظهر الورقة الاسم والدورة. لا تقول شيئًا عن كيفية وصول الشخص إليها.
certificate-missing-title = ما زال ناقصًا:
certificate-missing-not-in-class = الشخص ليس في الصف
certificate-missing-hours = حضور ثمانين ساعة من كل مئة
certificate-missing-criteria = كل مهارة مقيَّمة بعبارة «يستطيع ذلك»
certificate-missing-exit-test = اختبار النهاية، بخمسين نقطة أو أكثر
certificate-says = نشهد بأن
certificate-completed = أتمّ بنجاح دورة
certificate-by = قدّمتها { $name }
certificate-on = { $day }
certificate-sign-course = عن الدورة
certificate-sign-assessor = المقيّم
certificate-check = لمعرفة إن كانت هذه الشهادة صحيحة امسح الرمز أو افتح:
certificate-qr = رمز للتحقق من الشهادة

## Checking a certificate
verify-title = التحقق من شهادة
verify-lead = لمن يحمل الورقة.
verify-valid = هذه الشهادة صحيحة.
verify-unknown = لا توجد شهادة بهذا الرمز
verify-unknown-text = قارن العنوان بالمكتوب على الورقة حرفًا حرفًا.
verify-initials = الأحرف الأولى
verify-course = الدورة
verify-day = مُنحت في
verify-note = قارن الأحرف الأولى بالاسم على الورقة، وقارن الاسم بوثيقة الشخص.

## The tab of a case
case-training-title = التدريب
case-training-lead = وضع الشخص والساعات والمهارات والشهادات.
case-training-none = لا تدريب بعد
case-training-none-text = سجّل الشخص في دفعة من دفعات مكتبك.
case-training-open = ما يمكن الانضمام إليه
case-training-open-none = لا دفعة مفتوحة في مكتبك الآن.
case-training-referral = قُبلت الإحالة { $number }
case-training-risk = يقلّ حضور الشخص
case-training-risk-text = تحدَّث مع الشخص: قد تكفي كلمة أو أجرة الطريق أو رعاية طفل.
case-training-talk = تسجيل متابعة
case-training-stopped = أُوقف: العمل خطِر
case-training-stopped-text = الشخص دون 18 أو قد يكون. ابحث عن تدريب آمن.

## Half a year later
task-training-trace = انتهى تدريب قبل نصف سنة: اسأل ماذا يعمل الشخص
trace-ask = ماذا يعمل الشخص الآن؟
trace-lead = بعد نصف سنة من اليوم الأخير. لا يُخبَر المدرّبون بذلك.
trace-day = اليوم
trace-found = ما تبيّن
traced-works = يعمل
traced-no-work = لا يعمل
traced-not-found = لا أحد يعرف
trace-work = المهنة
trace-work-hint = لمن يعمل فقط: من القائمة الدولية (ISCO-08)
trace-works = يعمل: { $what }
trace-label = العمل بعد نصف سنة
trace-saved = تم الحفظ.
error-trace-early = الوقت مبكر: يُسأل عن ذلك ابتداءً من خمسة أشهر بعد اليوم الأخير.
error-trace-found = اختر ما تبيّن.
error-trace-not-now = لا يُسأل إلا من أنهى التدريب بنجاح.
action-training-traced = سأل عن عمل شخص بعد تدريب
fact-traced = العمل
attendance-draft = أُدرج ما سجّلته في { $when } ولم تحفظه. احفظه.
action-training-draft-kept = بدأ تسجيل حضور حصة
