# التحقق لدى السلطة الوطنية: ما تقرره وما يترتب عليه.

screening-title = التحقق لدى السلطة الوطنية
screening-nav = التحقق
screening-lead = لا يكتب هنا إلا السلطة الوطنية. وهذا ليس خطر الحماية الذي تدوّنه أنت.
screening-none = لم يجرِ تحقق بعد
screening-none-text = يستمر التسجيل والإرشاد والمساعدة العاجلة في هذه الأثناء.
screening-none-needed = لا تحقق
screening-none-needed-text = لا تقرر السلطة في شأن من يأتي إلى البرنامج بهذه الطريقة.
screening-protected = يُسجَّل اطلاعك. ولا مكان لشيء من هذه الصفحة في بريد أو ملاحظة أو إحالة.
screening-open = فتح
screening-card-text = ما قررته السلطة الوطنية. كل اطلاع يُسجَّل.
screening-earlier = عمليات تحقق سابقة
screening-version = التحقق رقم { $n }
screening-written = { $who }، { $when }
screening-child = عمر الشخص أقل من 18 عامًا أو قد يكون كذلك. ولا فئة خطر لطفل.

## قوائم السلطة
screenings-title = التحقق
screenings-lead = أشخاص تنتظر ملفاتهم قرارك. يظهر الاسم في صفحة الملف مع ذكر السبب.
screenings-waiting = بالانتظار
screenings-done = جرى التحقق
screenings-none = لا أحد ينتظر
screenings-none-text = تظهر الملفات الجديدة هنا تلقائيًا.
screenings-none-done = لم يجرِ التحقق من أحد بعد
screenings-since = سُجّل في { $day }
screenings-never = لم يجرِ تحقق
screenings-times =
    { $n ->
        [zero] لم يجرِ تحقق
        [one] تحقق واحد
        [two] عمليتا تحقق
        [few] { $n } عمليات تحقق
        [many] { $n } عملية تحقق
       *[other] { $n } عملية تحقق
    }
screening-case-lead = ترى هذه الصفحة من الملف ولا ترى غيرها.
screening-case-code = رقم الملف
screening-registered = تاريخ التسجيل

## القرار
screening-outcome = النتيجة
screening-outcome-eligible-ddr = مؤهل
screening-outcome-eligible-associated = مؤهل: مرتبط دون سلاح
screening-outcome-child-pathway = مسار الأطفال
screening-outcome-foreign-repatriation = العودة إلى بلد آخر
screening-outcome-not-member-cvr-referral = ليس عضوًا: البرنامج المجتمعي
screening-outcome-disputed-pending = متنازع فيه ولم يُبتّ
screening-outcome-ineligible-civilian = غير مؤهل: مدني
screening-outcome-ineligible-serious-crime-indication = غير مؤهل: مؤشر على جريمة خطيرة
screening-outcome-referred-to-authority = أُحيل إلى السلطة المختصة
screening-outcome-eligibility-revoked = أُلغيت الأهلية
screening-follows-eligible-ddr = يمكن للشخص أن يواصل في البرنامج.
screening-follows-eligible-associated = يمكن للشخص أن يواصل في البرنامج، وله الحقوق نفسها التي لغيره.
screening-follows-child-pathway = انظر الآن في تاريخ الميلاد. عند الشك يُعدّ الشخص طفلًا ويتولى مسؤول اتصال الأطفال الملف.
screening-follows-foreign-repatriation = ترتّب السلطة العودة مع البلد الآخر. وتستمر المساعدة في السلامة والصحة حتى ذلك الحين.
screening-follows-not-member-cvr-referral = أبلغ الشخص وأحله إلى برنامج الحد من العنف في المجتمعات.
screening-follows-disputed-pending = تنظر السلطة من جديد. لم يُقرَّر شيء، وتستمر الخطوات الأولى.
screening-follows-ineligible-civilian = قل للشخص لماذا، وكيف يعترض، وأي خدمات متاحة للجميع.
screening-follows-ineligible-serious-crime-indication = لا تبقى متاحة إلا المساعدة العاجلة والمعلومات القانونية. لا تسأل عن ذلك ولا تكتب شيئًا.
screening-follows-referred-to-authority = تتابع السلطة المختصة الأمر. وتبقى المساعدة العاجلة والمعلومات القانونية متاحة.
screening-follows-eligibility-revoked = يقرر المشرف كيف ينتهي الملف. وتبقى الأسباب لدى السلطة: لا تسأل عنها ولا تكتبها.
screening-follows = ما يترتب على ذلك
screening-reference = رقم القرار
screening-authority = السلطة
screening-panel = اللجنة
screening-panel-hint = الصفات لا الأسماء.
panel-role-national-commission = اللجنة الوطنية
panel-role-justice = القضاء
panel-role-security-forces = قوات الأمن
panel-role-local-administration = الإدارة المحلية
panel-role-social-affairs = الشؤون الاجتماعية
panel-role-child-protection = حماية الطفل
panel-role-community = المجتمع المحلي
panel-role-international-observer = مراقب دولي
screening-phase = المرحلة
screening-phase-first = الأولى
screening-phase-second = الثانية
screening-date = تاريخ التحقق
screening-recorded = التدوين
screening-criteria = المعايير
screening-criteria-hint = لا يحسم أي منها وحده. وما لم يُنظر فيه يبقى كما هو.
screening-criteria-none = لم يُنظر في أي منها.
screening-evidence = رقم المستند
screening-criterion-on-certified-list = في قائمة معتمدة
screening-criterion-order-of-battle = بنية الجماعة
screening-criterion-weapon-or-ammo-presented = سلاح أو ذخيرة
screening-criterion-military-knowledge-test = اختبار المعرفة
screening-criterion-equipment-presented = سلّم عتادًا
screening-criterion-community-certification = إفادة المجتمع المحلي
screening-criterion-commander-attestation = إفادة قائد
screening-criterion-joint-verification-interview = مقابلة مشتركة
screening-criterion-before-cutoff-date = جاء قبل آخر موعد
screening-criterion-associated-role-attested = ثبت دوره دون سلاح
screening-finding-met = متحقق
screening-finding-not-met = غير متحقق
screening-finding-not-applicable = لا ينطبق
screening-finding-not-looked-at = لم يُنظر فيه

## فئة الخطر لدى السلطة
screening-risk = فئة الخطر لدى السلطة
screening-risk-category = الفئة
screening-risk-hint = حين يتعلق الأمر بجماعة مدرجة. ولا فئة لمن هو دون 18 عامًا.
risk-category-low = منخفضة
risk-category-medium = متوسطة
risk-category-high = مرتفعة
risk-category-not-assessed = لم تُقيَّم
screening-risk-by = جهة التقييم
screening-risk-by-hint = الجهة لا الاسم. بلا فئة اترك هذه الخانات الأربع فارغة.
screening-risk-on = تاريخ التقييم
screening-risk-until = صالحة حتى
screening-risk-basis = رقم ملف التقييم

## الاعتراض
screening-appeal = الاعتراض
screening-appeal-on = تاريخ تقديمه
screening-appeal-by = ممّن؟
screening-appellant-person = الشخص
screening-appellant-representative = من ينوب عنه
screening-appellant-programme = البرنامج
screening-appeal-decided-on = تاريخ البتّ
screening-appeal-decision = القرار في الاعتراض
screening-appeal-decision-upheld = تبقى النتيجة
screening-appeal-decision-changed = تتغير النتيجة
screening-appeal-decision-withdrawn = سُحب الاعتراض
screening-appeal-waits = لم يُبتّ

## الاستمارة
screening-new = تدوين تحقق
screening-new-again = تدوين تحقق آخر
screening-new-lead = يُضاف إلى ما سبقه ولا يمحو شيئًا. لا مكان هنا للاتهامات: اكتب رقمًا، ويبقى الملف لدى السلطة.
screening-save = تدوين
screening-saved = دُوّن التحقق. ويراه البرنامج الآن.
screening-saved-seen = دُوّن ذلك. أُنجزت المهمة.
screening-seen = قمت باللازم
screening-seen-text = قررت السلطة. انظر ما يترتب على ذلك ثم أشر هنا إلى إنجازه.

## قبل بدء الدعم
screening-concern = قبل بدء الدعم
screening-concern-missing = لم تتحقق السلطة الوطنية من هذا الشخص. تستمر الخطوات الأولى، وتحدث مع مشرفك قبل غيرها.
screening-concern-open = لم يُبتّ بعد في التحقق لدى السلطة الوطنية. تحدث مع مشرفك قبل المتابعة.
screening-concern-not-eligible = لم تجد السلطة الوطنية هذا الشخص مؤهلًا. اقرأ قرارها قبل المتابعة.
screening-concern-revoked = ألغت السلطة الوطنية الأهلية. اقرأ قرارها قبل المتابعة.
screening-concern-risk = فئة الخطر لدى السلطة الوطنية ليست منخفضة. لا يواصل هذا البرنامج إلا مع فئة منخفضة: تحدث مع مشرفك.
screening-concern-risk-missing = لم تقيّم السلطة الوطنية فئة خطر. تحدث مع مشرفك قبل المتابعة.
screening-concern-risk-ended = لم تعد فئة الخطر لدى السلطة الوطنية صالحة. اطلب فئة جديدة قبل المتابعة.
screening-read = اقرأ القرار

error-screening-authority = أدخل السلطة التي قررت
error-screening-phase = اختر المرحلة
error-screening-outcome = اختر النتيجة
error-screening-day = أدخل اليوم
error-screening-reference = أدخل الرقم
error-screening-child-risk = اختر «لم تُقيَّم»: لا فئة خطر لمن هو دون 18 عامًا أو قد يكون كذلك
error-screening-risk-by = أدخل الجهة التي قيّمت الخطر
error-screening-risk-until = أدخل يومًا بعد التقييم
error-screening-appeal-by = اختر من يعترض
error-screening-appeal-order = أدخل يوم الاعتراض أو يومًا بعده
error-screening-appeal-decision = اختر ما تقرر في الاعتراض
error-screening-revoke-first = دوّن التحقق أولًا: لا شيء يُلغى
error-role-authority-alone = استخدم حسابًا آخر: لا تحمل السلطة الوطنية أي دور في البرنامج

task-authority-decided = قررت السلطة: انظر ما يترتب على ذلك
task-authority-ends = قرار للسلطة ينتهي قريبًا: اطلب من جديد
task-birth-check = انظر في تاريخ الميلاد
