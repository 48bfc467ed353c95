# وضع الشخص، يُسأل عنه على خطوات: عند الاستقبال ثم لاحقًا.

## المناسبات والخطوات
occasion-intake = الاستقبال
occasion-six-months = بعد 6 أشهر
occasion-twelve-months = بعد 12 شهرًا
occasion-exit = عند النهاية
intake-step-household = الأسرة المعيشية
intake-step-education = التعليم والمهارات
intake-step-income = الدخل والممتلكات
intake-step-health = الصحة والصعوبات
intake-step-wishes = الرغبات والعوائق
intake-step-terms = الشروط
intake-open = الاستقبال
intake-lead = اسأل بأي ترتيب وتوقف متى ناسبك. ما حُفظ يبقى.
intake-steps = الخطوات
intake-steps-saved = الخطوات المحفوظة
intake-steps-of = حُفظت { $done } من { $of } خطوات
intake-go-on = متابعة: { $step }
intake-go-on-all = متابعة الاستقبال
intake-to-assessment = الانتقال إلى التقييم
intake-all-saved = حُفظ. أُجيب عن كل خطوات الاستقبال.
intake-saved = حُفظ.
intake-draft-kept =
    يُحتفظ بما كتبته { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. لا يراه غيرك وغير من ينتقل إليه الملف.
intake-done = تم
intake-started = بدأ
intake-not-yet = ليس بعد
intake-closed = يسأل عنها آخرون في الملف
intake-saved-by = { $day }، { $who }
intake-left-at = توقفت في { $when }
intake-occasions = يُسأل مجددًا لاحقًا
intake-occasions-hint = تبدأ كل مرة مما كان معروفًا آخر مرة.
intake-difficulty-yes = الصحة: صعوبة كبيرة في نشاط واحد على الأقل.
intake-difficulty-no = الصحة: لا صعوبة كبيرة.
intake-difficulty-unknown = الصحة: لا يُعرف هل توجد صعوبات.

## خطوة واحدة
intake-lead-household = راجع القائمة مع الشخص. من يطلب دعمًا لنفسه يُسجَّل باسمه.
intake-lead-education = ابدأ مما يتقنه الشخص، بشهادة أو من دونها.
intake-lead-income = تكفي إجابات تقريبية. لا شيء هنا يقرر الدعم وحده.
intake-lead-health = اقرأ كل سؤال بصوت عالٍ كما هو مكتوب، وسجّل الإجابة كما قيلت.
intake-lead-wishes = ما يريده الشخص بكلماته. ليس في ذلك أي وعد.
intake-lead-terms = ما اتفق عليه الطرفان. اقرأ كل نقطة بصوت عالٍ. من لا يوافق لا يفقد أي دعم لهذا السبب وحده.
intake-all-steps = كل الخطوات
intake-draft-found = تركت هذه الصفحة في { $when }. ما كتبته موجود أدناه.
intake-draft-older = تركت هذه الصفحة في { $when }. ما كتبته موجود أدناه. حفظ { $who } هذه الخطوة بعد ذلك: قارن قبل الحفظ.
intake-draft-left = كان الملف لدى { $left } قبلك، وترك هذه الصفحة في { $when } دون حفظ. ما كُتب موجود أدناه: راجعه ثم احفظه أو ابدأ من جديد.
intake-draft-left-older = كان الملف لدى { $left } قبلك، وترك هذه الصفحة في { $when } دون حفظ. حفظ { $who } هذه الخطوة بعد ذلك: قارن قبل الحفظ.
intake-start-again = البدء من جديد
intake-copied = مُلئت من: { $occasion }، { $day }، { $who }. تحقق من كل إجابة.
intake-save-go-on = حفظ ومتابعة
intake-save-leave = حفظ ومغادرة
intake-versions = ما حُفظ من قبل
intake-version = { $occasion }، النسخة { $n }
intake-version-line = { $occasion }، { $day }، { $who }
intake-newest-version = إلى الأسئلة
intake-nothing-answered = لم تُعطَ أي إجابة.
intake-was = عند الاستقبال: { $value }
form-kept = حُفظ { $time }
form-not-kept = لم يُحفظ بعد: لا اتصال. أبقِ هذه الصفحة مفتوحة.

## الإجابات
answer-yes = نعم
answer-no = لا
answer-unknown = غير معروف
answer-declined = يفضَّل عدم الإجابة
amount = { $n } فرنك
currency = فرنك
decimal = { $whole }٫{ $rest }
error-amount = أدخل مبلغًا بالأرقام لا يتجاوز { $max }
error-amount-decimals =
    { $n ->
        [0] أدخل مبلغًا صحيحًا: ليس لهذه العملة كسور
        [one] أدخل رقمًا واحدًا على الأكثر بعد الفاصلة
        [two] أدخل رقمين على الأكثر بعد الفاصلة
        [few] أدخل { $n } أرقام على الأكثر بعد الفاصلة
        [many] أدخل { $n } رقمًا على الأكثر بعد الفاصلة
       *[other] أدخل { $n } رقم على الأكثر بعد الفاصلة
    }

## الأسرة المعيشية
household-size = الأشخاص تحت سقف واحد
household-under-18 = دون 18 عامًا
household-dependency = من يعتمدون على كل 100 في سن العمل
household-out-of-school = في سن الدراسة وخارج المدرسة
household-change = تعديل القائمة
household-complete = كل من يعيش مع الشخص موجود في القائمة
error-household-complete = راجع القائمة ثم أكّد أن الجميع فيها

## التعليم والمهارات
education-level = أعلى مستوى تعليمي
schooling-none = بلا تعليم
schooling-quranic-traditional = مدرسة قرآنية أو تقليدية
schooling-primary-incomplete = ابتدائي غير مكتمل
schooling-primary = ابتدائي مكتمل
schooling-lower-secondary = إعدادي
schooling-upper-secondary = ثانوي
schooling-vocational = تدريب مهني
schooling-tertiary = تعليم عالٍ
schooling-unknown = غير معروف
schooling-declined = يفضَّل عدم الإجابة
education-last-grade = آخر صف
education-resume = يرغب في العودة إلى المدرسة أو التدريب
education-reads-writes = يقرأ ويكتب رسالة قصيرة بلغة
education-reads-some = يقرأ قليلًا بلغة
education-numeracy = يعدّ النقود ويحسب دون مساعدة
education-work = العمل
education-before = العمل من قبل
education-during = العمل في الأثناء، بتسمية مهنة مدنية
education-during-hint = المهارة فقط، مثل سائق أو طباخ. محمي: يقرؤه قليلون، وكل قراءة مسجلة.
education-now = العمل الآن
education-employment = يعمل الآن بصفة
education-desired = يود أن يعمل ({ $n })
education-desired-list = يود أن يعمل
education-skills = المهارات
education-skills-what = ما يتقنه الشخص
education-skills-level = إلى أي حد
education-skills-source = أين تعلّمها
education-skills-certificate = لديه شهادة
skill-n = المهارة { $n }
skill-add = إضافة مهارة أخرى
skill-level-basic = قليلًا
skill-level-working = جيدًا
skill-level-expert = يستطيع تعليمها
skill-source-school = في المدرسة أو التدريب
skill-source-apprenticeship = في التلمذة المهنية
skill-source-work = في العمل
skill-source-self = في الحياة
error-skill-what = اذكر ما يتقنه الشخص، أو أفرغ السطر
employment-employee = موظف بأجر
employment-self-employed = لحسابه الخاص
employment-family-worker = يساعد في عمل الأسرة
employment-apprentice = متدرب على مهنة
employment-casual-daily = عمل باليومية
employment-unemployed-seeking = بلا عمل ويبحث عنه
employment-unemployed-not-seeking = بلا عمل ولا يبحث عنه
employment-student = تلميذ أو طالب
employment-unable = لا يستطيع العمل
employment-declined = يفضَّل عدم الإجابة
occupation-hint = اكتب كلمة، مثل خياط أو ميكانيكي، واختر من القائمة.
occupation-find = البحث عن المهن
occupation-which = أيّها؟
occupation-words = لا شيء منها: الإبقاء على «{ $words }»
occupation-years = السنوات
occupation-for-years =
    { $n ->
        [0] { $what }، أقل من سنة
        [one] { $what }، سنة واحدة
        [two] { $what }، سنتان
        [few] { $what }، { $n } سنوات
        [many] { $what }، { $n } سنة
       *[other] { $what }، { $n } سنة
    }
error-occupation-choose = اختر المهنة المقصودة

## الدخل والممتلكات
income-cash = النقد في شهر عادي
income-cash-hint = بالأرقام، مثل 12500. لا كسب يعني 0؛ وإن لم يُسأل فاتركه فارغًا.
income-in-kind = ما يُتلقى عينًا
income-in-kind-hint = طعام أو سكن أو مساعدة: بكلمات قليلة.
income-sources = من كم مصدر
income-seasonal = يتغير مع الموسم
income-saves = يدّخر المال
income-savings-group = في مجموعة ادخار
income-savings-group-hint = مثل جمعية ادخار بين الجيران أو القرية.
income-debt = عليه دين
income-creditors = لمن
creditor-family = الأسرة أو الأصدقاء
creditor-trader = تاجر
creditor-savings-group = مجموعة ادخار
creditor-microfinance = مصرف أو تمويل صغير
creditor-moneylender = مقرض
creditor-other = جهة أخرى
creditor-declined = يفضَّل عدم الإجابة
error-creditors-without-debt = أدخل مبلغ الدين، أو احذف الإجابات عن الدائنين
income-belongings = الممتلكات
income-land = أرض للزراعة
land-owned = أرض خاصة
land-access = يحق له استعمال أرض
land-none = لا شيء
land-unknown = غير معروف
land-declined = يفضَّل عدم الإجابة
income-hectares = كم هكتارًا
income-hectares-hint = مثل 0.5.
error-hectares = أدخل الهكتارات برقمين على الأكثر بعد الفاصلة، حتى { $max }
income-land-paper = لديه وثيقة للأرض
income-animals = الماشية
income-animals-hint = عدد الرؤوس. لا شيء يعني 0؛ وإن لم يُسأل فاتركه فارغًا.
income-animals-cattle = أبقار
income-animals-small = أغنام وماعز
income-animals-donkeys = حمير
income-animals-camels = إبل
income-animals-poultry = دواجن
income-animals-head = { $kind }: { $n }
income-animals-units = { $n } وحدة ماشية استوائية
income-goods = يملك
good-tools = أدوات مهنة
good-phone = هاتف
good-bicycle = دراجة
good-motorbike = دراجة نارية
good-cart = عربة
good-vehicle = سيارة أو شاحنة
good-shop = دكان أو بسطة
income-housing = السكن
income-tenure = يسكن هناك
tenure-owner = مالكًا
tenure-tenant = مستأجرًا
tenure-hosted = ضيفًا
tenure-family-home = في بيت الأسرة
tenure-camp = في مخيم أو مركز
tenure-none = لا مسكن له
tenure-declined = يفضَّل عدم الإجابة
income-dwelling = في
dwelling-solid = بيت مبني
dwelling-earth = بيت طيني
dwelling-straw = كوخ من قش أو خشب
dwelling-tent = خيمة أو مأوى
dwelling-none = لا شيء
income-dispute = هناك من ينازع في الأرض أو البيت

## الصحة والصعوبات
health-who-reads = لا يقرأ هذه الإجابات إلا من يعملون مع الشخص، وكل قراءة مسجلة.
health-child = هذا الشخص دون 18 عامًا أو قد يكون كذلك. يسأل المكلف بحماية الطفل أسئلة الأداء الوظيفي للأطفال.
health-intro = الأسئلة التالية عن الصعوبات التي قد تواجهها في القيام بأنشطة معينة بسبب مشكلة صحية.
health-seeing = هل تواجه صعوبة في الرؤية، حتى عند ارتداء النظارات؟
health-hearing = هل تواجه صعوبة في السمع، حتى عند استخدام سماعة أذن؟
health-walking = هل تواجه صعوبة في المشي أو صعود الدرج؟
health-remembering = هل تواجه صعوبة في التذكر أو التركيز؟
health-self-care = هل تواجه صعوبة في العناية بنفسك، مثل غسل الجسم كله أو ارتداء الملابس؟
health-communicating = باستخدام لغتك المعتادة، هل تواجه صعوبة في التواصل، مثل أن تفهم الآخرين أو أن يفهموك؟
difficulty-1 = لا، لا صعوبة
difficulty-2 = نعم، بعض الصعوبة
difficulty-3 = نعم، صعوبة كبيرة
difficulty-4 = لا يستطيع إطلاقًا
difficulty-7 = رفض الإجابة
difficulty-9 = لا يعرف
health-other = أسئلة أخرى عن الصحة
health-injury = أُصيب في النزاع
health-injury-year = في أي سنة
health-aid = يحتاج إلى طرف صناعي أو كرسي متحرك أو معين آخر
health-impairment = أي شيء آخر يصعّب الحياة اليومية
health-impairment-hint = بكلمات الشخص. دون أسماء.
health-chronic = أمراض مزمنة
health-chronic-hint = لا يُذكر فيروس نقص المناعة أبدًا: لا يُكتب في أي مكان.
health-medication = يحتاج إلى دواء دائم
health-pregnancy = حامل أو مرضع
pregnancy-neither = لا هذا ولا ذاك
pregnancy-pregnant = حامل
pregnancy-lactating = مرضع
pregnancy-unknown = غير معروف
pregnancy-declined = يفضَّل عدم الإجابة
error-health-hiv = لا تذكر فيروس نقص المناعة: لا يُكتب أبدًا. تكفي إحالة محمية إلى الفحص.

## الرغبات والعوائق
wishes-words = ما يوده الشخص
wishes-words-hint = بكلماته. لا أفعال ولا عمليات ولا أسماء آخرين.
wishes-track = المسار { $n }
wishes-tracks = المسارات، الأحب أولًا
error-track-twice = اختر مسارًا آخر: هذا مختار من قبل
wishes-relocate = ينتقل من أجل ذلك
wishes-area = يفضل العيش
area-rural = في الريف
area-urban = في المدينة
area-either = كلاهما
wishes-barriers = ما يعيق
barrier-childcare = رعاية الأطفال
barrier-transport = النقل
barrier-health = الصحة
barrier-literacy = القراءة والكتابة
barrier-documents = الوثائق
barrier-insecurity = انعدام الأمن
barrier-stigma = نظرة الآخرين
barrier-debt = الديون
barrier-other = شيء آخر
wishes-return = العودة
wishes-family = كيف استقبلت الأسرة الشخص
wishes-community = كيف استقبله الجيران
acceptance-welcomed = بترحيب
acceptance-accepted = بقبول
acceptance-mixed = بعضهم نعم وبعضهم لا
acceptance-rejected = برفض
acceptance-unknown = غير معروف
acceptance-declined = يفضَّل عدم الإجابة
wishes-safety = محمي: يقرأ هذه الإجابات قليلون، وكل قراءة مسجلة.
wishes-fear = يخشى أن ينتقم منه أحد
wishes-fear-hint = عند الإجابة بنعم تطلب منك مهمة وضع خطة للسلامة.
wishes-commander = يسكن قريبًا رئيس سابق له

## الشروط
terms-clauses = يلتزم الشخص
terms-clauses-hint = علّم على ما يوافق عليه الشخص. ما تُرك فارغًا لم تجرِ الموافقة عليه.
clause-no-weapons = بألا يحوز سلاحًا ولا يحمله
clause-civilian-life = بأن يعيش حياة مدنية، من دون أي قيادة مسلحة
clause-site-rules = باتباع قواعد الأماكن التي يُقدَّم فيها الدعم
clause-respect = باحترام العاملين وسائر المشاركين والجيران
clause-law = باحترام القانون
clause-take-part = بالمشاركة فيما اتُّفق عليه، أو بالإبلاغ في الوقت المناسب إذا تعذّر ذلك
terms-language = اللغة التي قُرئت بها
terms-method = كيف وافق الشخص
error-terms-method = اختر كيف وافق الشخص
terms-copy = لدى الشخص نسخة منها، أو أُعيدت قراءتها عليه
terms-child = ربما كان عمر الشخص دون 18 عامًا. دعم الطفل بلا شروط: لا يُسأل هنا عن شيء. احفظ الخطوة للمتابعة.

## في التسلسل الزمني
event-answered = { $occasion }: { $step }
task-step-left = مراجعة إجابات كُتبت قبل أن ينتقل الملف إليك
action-person-late-step = حُفظت إجابات كُتبت قبل تسليم الحالة كمسودة
