# المشاريع: الخطط والأموال على دفعات والمدفوعات والزيارات والأرقام.

## القائمة والخطة
businesses-title = سبل العيش
businesses-lead = مشاريع يبدؤها الناس، من الخطة إلى ما بعد سنة من أول مبلغ.
businesses-none = لا مشروع بعد
businesses-none-text = يبدأ المشروع بخطة. يقيّمها شخصان ويقرر ثالث.
businesses-more = المزيد عن سبل العيش
businesses-filter = تصفية المشاريع
businesses-case-lead = ما يبدؤه الشخص، وكل مبلغ دُفع من أجله.
businesses-case-text = يكتب مسؤول سبل العيش الخطة مع الشخص.
business-new = خطة مشروع جديدة
business-edit = كتابة الخطة
business-edit-lead = اكتبها مع الشخص. يقيّمها شخصان لا يرى أحدهما تقييم الآخر، ويقرر من لم يشارك.
business-crumb = المشروع
business-case = لمن المشروع؟
business-case-hint = رمز الملف، أو الاسم المحايد في مكتبك
business-what = ما الذي يُبدأ
business-kind = من يبدؤه؟
business-kind-individual = شخص واحد
business-kind-group = مجموعة
business-kind-cooperative = تعاونية
business-title = اسم المشروع
business-title-hint = ما هو وأين، مثل مطحنة حبوب في السوق. بلا اسم شخص.
business-sector = القطاع
business-sector-agriculture = الزراعة
business-sector-livestock = تربية المواشي
business-sector-fishing = صيد السمك
business-sector-food = الأغذية والمشروبات
business-sector-trade = التجارة
business-sector-crafts = الحرف
business-sector-repair = التصليح
business-sector-transport = النقل
business-sector-services = الخدمات
business-activity = النشاط الرئيسي
business-description = ماذا يُصنع أو يُباع، وكيف؟
business-description-hint = بلا أسماء ولا أرقام هواتف
business-place = أين هو؟
business-locality = أين بالتحديد؟
business-women = النساء العاملات فيه
business-men = الرجال العاملون فيه
business-person = الشخص
business-market = من يشتري
business-customers = من يشتري، وكم، وكل متى؟
business-customers-hint = ما سُئل عنه في المكان، ومن سُئل
business-competitors = آخرون قريبون يبيعون الشيء نفسه
business-price = بكم تباع الواحدة؟
business-money = المال
business-currency = العملة
business-cost-n = للشراء، { $n }
business-cost-amount = الكلفة، { $n }
business-cost-add = شيء آخر للشراء
business-costs-title = ما ينبغي شراؤه
business-own = يقدم الشخص
business-own-hint = مالًا أو أدوات أو بضائع بقيمتها
business-asked = المطلوب من البرنامج
business-asked-hint = مع ما يقدمه الشخص يساوي كلفة كل شيء
business-modality = بأي شكل تأتي المساعدة؟
business-modality-hint = عينًا كلما أمكن. تُتجنب المبالغ النقدية الكبيرة.
modality-in-kind = عينًا
modality-mobile-money = نقود عبر الهاتف
modality-voucher = قسيمة
modality-cash = نقدًا
business-shares = الدفعات بالمئة
business-shares-hint = مجموعها مئة، مثل 50/30/20
business-months = ما هو متوقع
business-months-hint = لشهر ضعيف لا لأفضل شهر. وتُحسب الأشهر التي بينها.
business-revenue-n = الداخل، الشهر { $n }
business-costs-n = الخارج، الشهر { $n }
business-risks-title = المخاطر
business-risks = ما الذي قد يسوء؟
business-risks-hint = المواسم والأسعار والماء والنفايات والأمان، وما يُفعل عندئذ
business-harm = هل قد يضر؟
business-harm-hint = ثلاثة أسئلة عن السلم في المكان، كل منها بنعم أو لا. كل نعم تحتاج إلى جواب أدناه.
business-rivals = يأخذ زبائن من أحد في المجتمع
business-disputed = الموقع أو الأرض أو الماء محل نزاع
business-envy = قد يُرى مكافأة لقلة من الناس
business-answer = ماذا يُفعل حيال ذلك؟
business-answer-hint = لازم حين تصح واحدة من الثلاث
harm-yes = نعم: { $what }
harm-no = لا: { $what }
harm-open = لم يُجب بعد: { $what }
business-submit = رفعها إلى اللجنة
business-keep = حفظ كمسودة
business-state = الحالة
business-state-any = كل الحالات
business-state-draft = مسودة
business-state-submitted = مرفوعة
business-state-committee-review = لدى اللجنة
business-state-approved = موافَق عليها
business-state-conditional = موافَق عليها بشروط
business-state-revised = تحتاج إلى مراجعة
business-state-rejected = غير ممولة
business-begun = البدء
business-not-begun = لم يبدأ
business-since = يعمل منذ { $day }
business-closed-on = أُغلق { $day }
business-plan = خطة المشروع
business-version = النسخة { $n }
business-workers = يعمل فيه
business-people = النساء: { $women }، الرجال: { $men }
business-start-cost = للبدء
business-total-own = { $total }، منها { $own } من الشخص
business-break-even = يغطي كلفته
business-even =
    { $n ->
        [one] في الشهر الأول
        [two] في الشهر الثاني
        [few] في الشهر { $n }
        [many] في الشهر { $n }
       *[other] في الشهر { $n }
    }
business-even-never = ليس خلال ثلاث سنوات
business-same = النشاط نفسه ممول هنا
business-same-waiting = النشاط نفسه، وخطته تنتظر اللجنة
business-saturated = آخرون هنا يفعلون الشيء نفسه
business-saturated-text = النشاط نفسه ممول في هذه البلدية أو ينتظر قرارًا: اسأل إن كان الزبائن يكفون، أو إن كانت حرفة أخرى أنسب.
business-written = كُتبت
business-whole = الخطة كاملة
business-running = هل ما زال يعمل؟
business-print = عرضه على الشخص
count-none = لا أحد
count-few = أقل من 5

business-saved-draft = حُفظت المسودة. لا يلزم أن ينظر فيها غيرك بعد.
business-saved-submitted = الخطة لدى اللجنة.
business-saved-scored = حُفظ تقييمك.
business-saved-decided = حُفظ القرار.
business-saved-payee = حُفظ من يستلم المال.
business-saved-tranche = حُفظ.
business-saved-visited = حُفظت الزيارة.
business-saved-recovery = حُفظ.

## اللجنة
business-score = تقييم الخطة
business-score-lead = ترى ما قاله الآخرون بعد أن يقيّم شخصان.
business-score-points = النقاط من 0 إلى { $max }
business-score-words = لماذا؟
business-score-hint = الزبائن والمهارة والتكاليف والمخاطر والسلم في المكان
business-score-save = حفظ التقييم
business-scores = التقييمات
business-points = { $n } من { $max }
business-scores-missing =
    { $n ->
        [one] ينقص تقييم واحد ممن لم يكتب الخطة.
        [two] ينقص تقييمان ممن لم يكتبوا الخطة.
        [few] تنقص { $n } تقييمات ممن لم يكتبوا الخطة.
        [many] ينقص { $n } تقييمًا ممن لم يكتبوا الخطة.
       *[other] ينقص { $n } تقييم ممن لم يكتبوا الخطة.
    }
business-waits-decision = تنتظر مشرفًا لم يكتبها ولم يقيّمها.
business-decide = اتخاذ القرار
business-decision = القرار
business-decision-words = الشروط، أو السبب
business-decision-hint = لازم إلا في الموافقة البسيطة
business-decide-save = حفظ القرار
household-title = توفي الشخص
household-lead = يمكن أن يذهب ما بقي مستحقًا إلى الأسرة، عبر من يُسمى ويوافق عليه شخص ثان.
household-give = تحصل الأسرة على الباقي

## الدفعات
tranches-title = المنحة: { $amount } على { $n } من الدفعات
tranches-sums = دُفع { $paid }، وبقي { $rest }
tranche-n = الدفعة { $n }
tranche-opens = تُفتح حين: { $condition }
tranche-condition-plan-approved = تتم الموافقة على الخطة
tranche-condition-conditions-met = تتحقق شروط القرار
tranche-condition-use-seen = ترى زيارة أن الدفعة السابقة استُعملت كما اتُّفق
tranche-condition-records-kept = تُمسك الدفاتر وتُستعمل الدفعة السابقة كما اتُّفق
tranche-state-planned = غير مفتوحة
tranche-state-condition-met = يمكن طلبها
tranche-state-requested = تنتظر الموافقة
tranche-state-approved = موافَق عليها
tranche-state-paid = مدفوعة
tranche-state-confirmed-by-recipient = مستلمة
tranche-state-reconciled = مطابقة
tranche-state-withheld = محجوزة
tranche-state-cancelled = ملغاة
tranche-state-recovered = عادت
tranche-requested-by = طلبها { $who }، { $day }
tranche-approved-by = وافق عليها { $who }، { $day }
tranche-paid-by = دفعها { $who }، { $day }، { $reference }
tranche-received-on = استلمها الشخص، { $day }
tranche-not-received = لم يؤكدها الشخص
tranche-reconciled-on = الكشف يقول الشيء نفسه، { $day }
tranche-needs-other = تحتاج إلى من لم يطلبها
tranche-meet = تحقق الشرط
tranche-meet-words = كيف تعرف؟
tranche-request = طلب
tranche-approve = موافقة
tranche-refuse = عدم الموافقة
tranche-receive = استلمها الشخص
tranche-receive-how = كيف أكد الشخص ذلك؟
tranche-received-day = استُلمت في
tranche-withhold = حجز
tranche-release = متابعة
tranche-cancel = إلغاء الدفعة
tranche-reverse = عاد المال
tranche-why = لماذا؟
hold-title = المدفوعات تنتظر
hold-child = عمر الشخص دون 18 سنة، أو ليس مؤكدًا. لا يُدفع مال لطفل.
hold-duplicate = قد يكون للشخص سجلان. على أحد أن يقارنهما أولًا.
hold-paid-elsewhere = سبق أن دُفع للشخص بسجل آخر دُمج مع هذا السجل. الباقي ينتظر.
hold-suspended = المزايا موقوفة مؤقتًا.
hold-deceased = توفي الشخص. ما بقي مستحقًا يحتاج إلى قرار.
hold-ended = انتهى الملف.
hold-no-payee = لم يُسمَّ من يستلم المال.
hold-payee-not-approved = على شخص ثان أن يوافق على المستلم.
hold-payee-new = تغيّر المستلم خلال آخر 14 يومًا.
hold-goods-missing = لم يصل ما اشتُري، أو لم يؤكده الشخص.
hold-use-unclear = يجب أن يرى أحد أولًا أن ما دُفع قد استُعمل وأن المشروع يعمل.
hold-decided = قرر أحدهم حجزها.

## المستلم
payee-title = لمن يذهب المال
payee-none = لم يُسمَّ أحد بعد
payee-set = تسمية المستلم
payee-change = تغيير المستلم
payee-hint = يأتي اسم الشخص من السجل. وإن استلم المال غيره لزمت موافقة شخص ثان. وبعد كل تغيير تنتظر المدفوعات 14 يومًا.
payee-kind = من يستلمه؟
payee-kind-person = الشخص نفسه
payee-kind-proxy = شخص آخر
payee-person-hint = بهاتف من السجل أو بلا حساب لا يلزم شخص ثان
payee-name = الاسم
payee-reason = لماذا شخص آخر؟
payee-method = بأي طريق؟
pay-method-mobile-money = نقود عبر الهاتف
pay-method-bank = مصرف
pay-method-cash = نقدًا
pay-method-voucher = قسيمة
pay-method-supplier = بضائع من مورد
payee-account = الهاتف أو الحساب
payee-account-hint = الرقم الذي يستلم المال
payee-save = حفظ المستلم
payee-approve = الموافقة على هذا المستلم
payee-waits = على شخص ثان أن يوافق على هذا المستلم.
payee-shared = يُدفع لآخرين أو دُفع لهم على الهاتف أو الحساب نفسه، أو هو مسجل لهم. اعرف السبب قبل أن تواصل.

## دفع زائد
overpaid-title = { $amount } زيادة
recovery-state-open = أخبر الشخص
recovery-state-told = الشخص يعلم
recovery-state-settled = سُوّي
recovery-tell = إخبار الشخص
recovery-read-out = ليُقال: «أخطأنا وأرسلنا إليك { $amount } زيادة. ليس هذا ذنبك، ولا يؤخذ منك شيء من دون حديث. نبحث معًا عن حل تقدر عليه.»
recovery-settle = كيف انتهى الأمر؟
recovery-outcome = النتيجة
recovery-outcome-repaid = أعاده الشخص
recovery-outcome-offset = يُخصم من الدفعة التالية
recovery-outcome-provider = استعاده المشغل
recovery-outcome-forgiven = يتحمله البرنامج
recovery-words = علام اتُّفق؟

## المدفوعات
payments-title = المدفوعات
payments-lead = مبالغ موافَق عليها. ترى لمن وكم، ولا شيء غير ذلك.
payments-ready = للدفع
payments-none = لا شيء للدفع
payments-none-text = تظهر هنا المبالغ الموافَق عليها.
payments-underway = في الطريق
payments-underway-foot = إلى أن يقول كشف أو إيصال إنها وصلت.
payments-missing = لا كشف بعد
payments-held = محجوزة
payments-held-why = محجوزة. اسأل مشرف المكتب.
payments-saved-batch = تمت المدفوعات. خذ الملف وسلّمه إلى المشغل.
batch-title = ملف للنقود عبر الهاتف
batch-lead = إنشاء الملف هو الدفع. يُحفظ ويمكن أخذه مرة أخرى.
batch-which = أي مدفوعات؟
batch-make = الدفع وإنشاء الملف
batch-n = الملف { $n }
batch-count =
    { $n ->
        [one] دفعة واحدة
        [two] عمليتا دفع
        [few] { $n } عمليات دفع
        [many] { $n } عملية دفع
       *[other] { $n } عملية دفع
    }
batches-title = الملفات
batches-foot = أخذ الملف مرة أخرى لا يدفع شيئًا. ويُسجَّل كل أخذ.
statements-title = الكشوف
statements-lead = قائمة المشغل بما دفعه. الملف نفسه مرة أخرى لا يغير شيئًا.
statement-file = الكشف
statement-file-hint = ملف CSV بالأعمدة reference وamount وcurrency وphone وdate وstatus
statement-read = قراءة الكشف
statement-counts = أسطر جديدة: { $lines }، معروفة من قبل: { $known }
statement-title = كشف
statement-saved = قُرئ الكشف.
statement-meaning = المعنى
statement-twice =
    { $n ->
        [one] دُفع مبلغ واحد مرتين
        [two] دُفع مبلغان مرتين
        [few] دُفعت { $n } مبالغ مرتين
        [many] دُفع { $n } مبلغًا مرتين
       *[other] دُفع { $n } مبلغ مرتين
    }
statement-twice-text = يُطلب من مسؤولي الملفات إخبار الأشخاص. اسأل المشغل كيف حدث ذلك.
line-outcome-matched = كما هو متوقع
line-outcome-arrived = فشل، ثم وصل رغم ذلك
line-outcome-duplicate = دُفع مرتين
line-outcome-amount-differs = مبلغ آخر
line-outcome-currency-differs = عملة أخرى
line-outcome-phone-differs = رقم آخر
line-outcome-failed = فشل
line-outcome-unknown = لا توجد دفعة كهذه
payment-pay = الدفع
payment-pay-lead = اكتب المبلغ من جديد. يُدفع مرة واحدة: المحاولة الثانية تجد الأولى.
payment-amount = المبلغ
payment-amount-hint = الدفعة كاملة
payment-pay-now = ادفع الآن
payment-reference = المرجع
payment-made = دُفع
payment-heard = ما عُرف عنه
payment-matched = في كشف
payment-saved-paid = تم الدفع. سجّل ما يصير إليه.
payment-saved-answered = حُفظ.
payment-unknown-title = لا أحد يعرف هل خرج المال
payment-unknown-text = اسأل المشغل بهذا المرجع. لا تدفع مرة أخرى.
payment-answer = ماذا صار؟
payment-answer-what = الدفع
payment-words = كلام المشغل، أو رقم الإيصال
payment-words-hint = لازم إذا وصل أو فشل
payment-state-initiated = أُنشئ
payment-state-sent = أُرسل
payment-state-unknown = بلا جواب
payment-state-confirmed = وصل
payment-state-failed = فشل
payment-state-reversed = عاد
payment-hint-sent = الأمر لدى المشغل
payment-hint-unknown = انتهى الوقت: يُسأل المشغل ولا يُرسل شيء مرة أخرى
payment-hint-confirmed = يقول ذلك المشغل أو إيصال
payment-hint-failed = تلزم موافقة جديدة قبل دفعه

## الزيارات
visit-record = تسجيل زيارة
visit-lead = ما رأيته بنفسك. ومبالغ الشهر الماضي كما يقولها الشخص.
visit-which = أي زيارة؟
visit-between = زيارة بين المواعيد
visit-planned = بعد { $n } يوم، موعدها { $day }
visit-after = زيارة بعد { $n } يوم
visit-use = زيارة: كيف استُعملت الدفعة { $n }
visit-planned-use = كيف استُعملت الدفعة { $n }، موعدها { $day }
visit-records-yes = يُمسك دفتر حسابات
visit-records-no = لا يُمسك دفتر حسابات
visit-revenue-n = الإيرادات { $amount }
visit-day = اليوم
visit-operating = هل يعمل المشروع؟
operating-yes = يعمل
operating-partly = يعمل جزئيًا أو في الموسم
operating-closed = مغلق
operating-not-started = لم يبدأ قط
operating-not-found = لم يوجد أحد
visit-records = هل تُمسك الدفاتر؟
visit-used = استُعمل كما اتُّفق
visit-used-hint = من آخر دفعة. دون 60 لا يمكن طلب التالية.
visit-assets = ما زال موجودًا مما اشتُري
visit-revenue = الداخل
visit-costs = الخارج
visit-workers = من يعمل فيه غير صاحبه؟
visit-full-women = نساء، يومًا كاملًا
visit-full-men = رجال، يومًا كاملًا
visit-part-women = نساء، بعض اليوم
visit-part-men = رجال، بعض اليوم
visit-problems = ما الذي يصعّب الأمر؟
business-problem-customers = قلة الزبائن
business-problem-supplies = التموين
business-problem-competition = المنافسة
business-problem-credit = زبائن لا يدفعون
business-problem-theft = السرقة
business-problem-equipment = المعدات
business-problem-health = الصحة
business-problem-insecurity = انعدام الأمن
business-problem-weather = الطقس
business-problem-stigma = الرفض
business-problem-other = شيء آخر
visit-advice = ما رُئي وقيل واتُّفق عليه
visit-advice-hint = بلا أسماء ولا أرقام هواتف
visit-save = حفظ الزيارة
visit-photo = صورة
visit-photo-hint = JPG أو PNG: المشروع لا الناس. يُزال مكان التقاطها.
visit-photo-of = صورة الزيارة في { $day }
error-visit-photo = اختر صورة JPG أو PNG للمشروع
error-visit-photos = توجد صور كافية لهذا المشروع
fact-photo = صورة
visits-title = الزيارات
visit-used-n = استُعمل { $n }٪ كما اتُّفق
visit-assets-n = { $n }٪ ما زال موجودًا
visit-profit = بقي الشهر الماضي { $amount }
visit-workers-n = يعمل فيه، النساء: { $women }، الرجال: { $men }
revenue-title = الداخل
revenue-chart = داخل الشهر الذي سبق كل زيارة
revenue-goal = المتوقع في الشهر 6
revenue-foot = كما قيل في الزيارات، عن الشهر السابق.
as-table = في جدول

## الموافقات
approvals-title = الموافقات
approvals-lead = ما ينتظر من لم يبدأه.
approvals-none = لا شيء ينتظرك
approvals-none-text = تظهر هنا الخطط والدفعات التي تحتاج إلى موافقتك.
approvals-over-paid = دفع زائد
approvals-tranches = دفعات للموافقة
approvals-decide = خطط لاتخاذ القرار
approvals-score = خطط للتقييم
approvals-payees = مستلمون ينتظرون الموافقة
approvals-orders = مورّدون للاختيار
approvals-named = حدّده { $who }، { $when }
approvals-offers =
    { $n ->
        [one] عرض واحد
        [two] عرضان
        [few] { $n } عروض
        [many] { $n } عرضًا
       *[other] { $n } عرض
    }
payee-shared-short = لآخرين أيضًا
approvals-others = لشخص آخر
approvals-since = منذ { $when }
approvals-scores =
    { $n ->
        [0] بلا تقييم
        [one] تقييم واحد
        [two] تقييمان
        [few] { $n } تقييمات
        [many] { $n } تقييمًا
       *[other] { $n } تقييم
    }
approvals-requested = طلبها { $who }، { $when }
approvals-tranche = الدفعة { $n }: { $title }

## الأرقام
survival-title = هل تعيش المشاريع؟
survival-everywhere = كل المكاتب
survival-office = مكتبك
survival-few = أقل من أن يُعرض
survival-few-text = تظهر الأرقام حين تبدأ خمسة مشاريع، لكيلا يُعرف أحد.
survival-at = يعمل بعد { $n } أشهر
survival-of = { $running } من { $known } معروفة الحال
survival-unknown = { $n } من { $started } غير معروفة.
survival-at-least = على الأقل { $n }٪ لو أُغلقت تلك كلها.
survival-too-few = أقل من خمسة بدأت منذ وقت كاف.
survival-begin = البدء
survival-month = الشهر { $n }
survival-not-known = لم يُعرف بعد
survival-curve = نسبة العامل منها بحسب الوقت منذ أول مبلغ
survival-curve-foot = عدد المشاريع: { $n }. ما لم يره أحد مؤخرًا يُحسب إلى آخر مرة رُئي فيها.
survival-after = بعد
survival-days = { $n } يوم
survival-share = يعمل
survival-at-risk = ما زال متابَعًا
survival-months-short = { $n } ش
survival-how = كيف يُحسب
survival-definition =
    يُعد المشروع عاملًا حين تجده زيارة قبل الموعد أو بعده بثلاثين يومًا يعمل، ولو جزئيًا أو في الموسم. والنسبة من المعروف حالها. والحد الأدنى يعد غيرها كلها مغلقة.
    والمنحنى هو منحنى كابلان وماير: يُحسب المشروع إلى أن يوجد مغلقًا، أو إلى آخر مرة رُئي فيها يعمل.
percent = { $n }٪

## الدفتر
ledger-title = الدفتر
ledger-everywhere = كل المكاتب: لكل مبلغ من طلب ومن وافق ومن دفع.
ledger-office = مكتبك: لكل مبلغ من طلب ومن وافق ومن دفع.
ledger-none = لا منحة بعد
ledger-none-text = تظهر كل دفعة هنا بعد الموافقة على خطة.
ledger-twice = دُفعت مرتين: { $twice } من { $paid } دفعة. والهدف ألا يكون شيء.
ledger-sums = المجاميع
ledger-grants = المنح
ledger-granted = الممنوح
ledger-owed = الباقي
ledger-approved = الموافَق عليه
ledger-paid = المدفوع
ledger-received = المستلم
ledger-reconciled = المطابق
ledger-late = بلا تأكيد منذ أسبوع
ledger-lines = الدفعات
ledger-tranche = الدفعة
ledger-tranche-n = { $code }، الدفعة { $n }
ledger-tranche-unnamed = لم تتم الموافقة بعد
ledger-requester = طلب
ledger-approver = وافق
ledger-payer = دفع
ledger-paid-on = دُفعت في
business-print-title = مال بدء مشروعك
business-print-back = العودة إلى المشروع
business-print-rights = إن كان مبلغ خطأ أو لم يصل فقل ذلك لأي شخص في المكتب. السؤال لا يكلف شيئًا ولا يغير شيئًا عليك.

## اليوم
today-waits = ينتظرك
today-unknown-title = دفعات بلا جواب
today-unknown =
    { $n ->
        [one] دفعة واحدة لا يُعرف مصيرها
        [two] دفعتان لا يُعرف مصيرهما
        [few] { $n } دفعات لا يُعرف مصيرها
        [many] { $n } دفعة لا يُعرف مصيرها
       *[other] { $n } دفعة لا يُعرف مصيرها
    }
today-differing-title = كشوف تقول شيئًا آخر
today-differing =
    { $n ->
        [one] سطر واحد من كشف مختلف
        [two] سطران من الكشوف مختلفان
        [few] { $n } أسطر من الكشوف مختلفة
        [many] { $n } سطرًا من الكشوف مختلف
       *[other] { $n } سطر من الكشوف مختلف
    }
today-steps = المشاريع: ما يأتي بعد
today-step-of = الدفعة { $n }: { $what }
next-step-revise = أُعيدت الخطة: راجعها
next-step-finish = الخطة مسودة: أكملها
next-step-name-payee = حدّد لمن يذهب المال
next-step-request = يمكن طلبها
next-step-quote = اطلب عروضًا من المورّدين
next-step-count = عُدّ ما طُلب عند وصوله
next-step-confirm = وصل المال: ليؤكده الشخص
today-visits = مشاريع للزيارة
today-approvals =
    { $n ->
        [one] قرار أو تقييم واحد
        [two] قراران أو تقييمان
        [few] { $n } قرارات أو تقييمات
        [many] { $n } قرارًا أو تقييمًا
       *[other] { $n } قرار أو تقييم
    }
today-payments =
    { $n ->
        [one] مبلغ واحد للدفع
        [two] مبلغان للدفع
        [few] { $n } مبالغ للدفع
        [many] { $n } مبلغًا للدفع
       *[other] { $n } مبلغ للدفع
    }

## العملات
currency-xof = فرنك
currency-xaf = فرنك وسط أفريقيا
currency-usd = دولار
currency-cdf = فرنك كونغولي

## الأخطاء
error-business-kind = اختر من يبدأ المشروع
error-business-title = سمِّ المشروع
error-business-sector = اختر القطاع
error-business-activity = أدخل النشاط الرئيسي
error-business-activity-unknown = ليس هذا النشاط في القائمة: جرّب كلمة أعم
error-business-description = اكتب ماذا يُصنع أو يُباع، وكيف
error-business-place = أدخل المكان
error-business-workers = أدخل كم امرأة وكم رجلًا يعملون فيه، واحدًا على الأقل
error-business-customers = اكتب من يشتري
error-business-competitors = أدخل كم غيره يبيع الشيء نفسه، و0 إن لم يكن أحد
error-business-modality = اختر بأي شكل تأتي المساعدة
error-business-risks = اكتب ما الذي قد يسوء
error-business-harm = اكتب ماذا يُفعل حيال الضرر الممكن
error-business-harm-open = أجب بنعم أو لا قبل أن تذهب الخطة إلى اللجنة
error-business-costs = أدخل شيئًا واحدًا على الأقل للشراء مع كلفته
error-business-costs-many = اجمع الأشياء معًا: هناك مكان لعشرين سطرًا
error-business-cost-what = أدخل ما يُشترى
error-business-ceiling = اطلب { $max } على الأكثر
error-business-sum = المنحة والمساهمة { $sum }، وكلفة كل شيء { $total }: اجعلهما متساويين
error-business-shares = أدخل عددين إلى أربعة أعداد صحيحة مجموعها مئة، مثل 50/30/20
error-business-month = أدخل مبلغًا، و0 إن لم يُتوقع شيء
error-business-case = أدخل رمز ملف من مكتبك، أو اسمه المحايد
error-business-case-ended = انتهى هذا الملف: يبدأ المشروع في ملف مفتوح فقط
error-business-second = للشخص مشروع من قبل: تابع ذاك
error-business-not-now = تقدمت الخطة في هذه الأثناء: حمّل الصفحة من جديد
error-business-score = أدخل نقاطًا من 0 إلى { $max }
error-business-score-words = اكتب السبب
error-business-scored = قيّمت هذه الخطة من قبل: اطلب ذلك من غيرك
error-business-own-plan = أنت كتبت هذه الخطة: اطلب من غيرك أن يقيّمها
error-business-scores = على شخصين أن يقيّما الخطة أولًا: اطلب ذلك من زميل
error-business-took-part = كتبت هذه الخطة أو قيّمتها: اطلب القرار من مشرف آخر
error-business-decision = اختر قرارًا
error-business-decision-words = اكتب الشروط، أو السبب
error-currency = اختر عملة من القائمة
error-amount-missing = أدخل مبلغًا أكبر من صفر
error-tranche-not-now = تقدمت الدفعة في هذه الأثناء: حمّل الصفحة من جديد
error-tranche-before-unpaid = يجب دفع الدفعة السابقة أولًا
error-tranche-not-seen = زُر المشروع أولًا: لم ير أحد كيف استُعملت الدفعة السابقة
error-tranche-not-running = كان المشروع في آخر زيارة مغلقًا أو لم يبدأ: زُره مرة أخرى حين يعمل
error-tranche-used-little = استُعمل أقل من 60٪ من الدفعة السابقة كما اتُّفق: زُر مرة أخرى لاحقًا
error-tranche-own-request = أنت طلبت هذه الدفعة، فيوافق عليها غيرك
error-tranche-above-limit = هذا المبلغ فوق حدك: يوافق عليه مدير برنامج
error-tranche-how-met = اكتب كيف تعرف
error-tranche-why-not = اكتب لماذا لا يوافَق عليها
error-tranche-why = اكتب السبب
error-tranche-how-received = اكتب كيف أكد الشخص ذلك
error-tranche-received-before = أدخل يومًا ليس قبل الدفع
error-hold-child = لا يُدفع مال لطفل ولا حيث العمر غير مؤكد: اسأل مسؤول حماية الطفل
error-hold-duplicate = قد يكون للشخص سجلان: اطلب من المشرف مقارنتهما أولًا
error-hold-paid-elsewhere = سبق أن دُفع للشخص بسجل آخر: يحجز المشرف الباقي أو يلغيه
error-hold-suspended = المزايا موقوفة: انتظر انتهاء التعليق
error-hold-deceased = توفي الشخص: يقرر مشرف فيما بقي مستحقًا
error-hold-ended = انتهى الملف: لا يُدفع شيء بعد
error-hold-no-payee = سمِّ أولًا من يستلم المال
error-hold-payee-not-approved = على شخص ثان أن يوافق على المستلم أولًا
error-hold-payee-new = تغيّر المستلم خلال آخر 14 يومًا: انتظر انقضاءها
error-hold-goods-missing = يُدفع للمورّد بعد أن يؤكد الشخص ما وصل: سجّل التسليم أولًا
error-hold-use-unclear = يجب أن تتم زيارة أولًا: أن يكون ما دُفع قد استُعمل وأن يعمل المشروع
error-hold-decided = الدفعة محجوزة: اسأل من قرر ذلك
error-payee-kind = اختر من يستلم المال
error-payee-name = أدخل الاسم
error-payee-method = اختر بأي طريق يذهب المال
error-payee-method-other = اختر طريقًا يناسب شكل المنحة
error-payee-account = أدخل الهاتف أو الحساب
error-payee-account-form = أدخل رقم هاتف أو حساب كاملًا
error-payee-reason = اكتب لماذا يستلم غيره المال
error-payee-own = أنت سميت هذا المستلم، فيوافق عليه غيرك
error-payee-underway = هناك دفع في الطريق: غيّر المستلم بعد وصوله
error-payment-exists = دُفع هذا المبلغ من قبل، ربما دفعه زميل قبل لحظة: انظر الدفع ولا تدفع مرة أخرى
error-payment-own = أنت طلبت هذا المبلغ أو وافقت عليه، فيدفعه غيرك
error-payment-held = هذه الدفعة محجوزة: اسأل مشرف المكتب
error-payment-own-goods = أنت طلبت هذه السلع أو أمرت بشرائها أو سجّلت عرض سعر أو عددتها، فيدفع غيرك
error-payment-own-reversal = أنت دفعت هذا المبلغ، فيقول غيرك إنه عاد
error-payment-amount = أدخل مبلغ الدفعة كاملًا، لا أكثر ولا أقل
error-payment-currency = هذه المنحة بعملة { $currency }: اختر تلك العملة
error-payment-state = اختر ماذا صار الدفع
error-payment-words = أدخل كلام المشغل، أو رقم الإيصال
error-payment-not-now = تقدم الدفع في هذه الأثناء: حمّل الصفحة من جديد
error-batch-empty = اختر دفعًا واحدًا على الأقل
error-batch-many = اختر { $max } على الأكثر
error-batch-method = اختر مدفوعات عبر الهاتف فقط
error-statement-missing = اختر ملف الكشف
error-statement-empty = اختر ملفًا فيه سطر واحد على الأقل تحت أسماء الأعمدة
error-statement-columns = اختر ملفًا يسمي سطره الأول reference وamount وcurrency وphone وdate وstatus
error-statement-line = صحّح السطر { $line } واختر الملف من جديد، لم يُقرأ شيء
error-statement-long = اختر ملفًا أقصر: لم يُقرأ شيء ابتداءً من السطر { $line }
error-recovery-how = اختر كيف أُخبر الشخص
error-recovery-outcome = اختر كيف انتهى الأمر
error-recovery-words = اكتب علام اتُّفق
error-recovery-own = أنت وجدت هذا، فيسويه غيرك
error-visit-operating = اختر هل يعمل المشروع
error-visit-records = اختر هل تُمسك الدفاتر
error-visit-used = أدخل كم استُعمل كما اتُّفق، بالمئة
error-visit-not-begun = انتظر أول دفع: لا شيء يُزار قبله
error-visit-before = أدخل يومًا ليس قبل أول دفع
