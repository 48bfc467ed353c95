# المنظمات والخدمات والقوائم المشتركة مع الإحالات والموافقات.

## أنواع المنظمات
organisation-kind-gov = جهة حكومية
organisation-kind-ngo-int = منظمة دولية غير حكومية
organisation-kind-ngo-nat = منظمة وطنية غير حكومية
organisation-kind-cbo = منظمة مجتمعية
organisation-kind-private = شركة
organisation-kind-health-facility = مرفق صحي
organisation-kind-training-centre = مركز تدريب
organisation-kind-mfi-bank = بنك أو تمويل أصغر
organisation-kind-religious-traditional = مرجعية دينية أو تقليدية
organisation-kind-un = وكالة تابعة للأمم المتحدة

## أنواع الخدمات
service-kind-service = خدمة دائمة
service-kind-opportunity = فرصة محددة المدة

## القطاعات
sector-civil-legal = الوثائق المدنية والمساعدة القانونية
sector-education = التعليم
sector-training-livelihood = التدريب وسبل العيش
sector-basic-needs = الاحتياجات الأساسية
sector-health = الصحة
sector-psychosocial = الدعم النفسي والاجتماعي
sector-protection = الحماية
sector-community = الأسرة والمجتمع

## الفئات
category-documentation-civil-status = الوثائق المدنية
category-legal-aid = المساعدة القانونية
category-housing-land-property = السكن والأرض والممتلكات
category-education-formal = المدرسة
category-education-nonformal-literacy = محو الأمية والدروس المسائية
category-vocational-training = التدريب المهني
category-apprenticeship = التلمذة المهنية
category-job-placement = التوظيف
category-public-works-cfw = الأشغال العامة
category-business-development = المشورة لإنشاء مشروع
category-microfinance-savings = الادخار والتمويل الأصغر
category-agriculture-inputs = المستلزمات الزراعية
category-livestock-vet = الثروة الحيوانية والبيطرة
category-cash-voucher = نقد أو قسائم
category-food = الغذاء
category-nfi-shelter = المأوى والمستلزمات المنزلية
category-wash = المياه والصرف الصحي
category-health-primary = الرعاية الصحية الأولية
category-health-specialised-rehab-prosthetics = الرعاية المتخصصة والتأهيل والأطراف الصناعية
category-srh-maternal = الصحة الإنجابية وصحة الأم
category-hiv-vct = المشورة والفحص لفيروس نقص المناعة
category-mhpss-basic = دعم نفسي واجتماعي أساسي
category-mhpss-focused = مرافقة نفسية واجتماعية
category-mh-specialised = صحة نفسية متخصصة
category-substance-use = المساعدة في مواجهة الكحول والمخدرات
category-gbv-services = خدمات بعد العنف القائم على النوع الاجتماعي
category-child-protection = حماية الطفل
category-family-tracing-reunification = البحث عن الأسرة ولمّ الشمل
category-family-mediation = الوساطة الأسرية
category-religious-cultural-counselling = الإرشاد الديني أو الثقافي
category-civic-education = التربية المدنية
category-community-reconciliation = المصالحة المجتمعية
category-social-protection = الحماية الاجتماعية
category-security-protection-relocation = الأمن والانتقال
category-repatriation = العودة إلى الوطن
category-other = أخرى
category-protected = محمي

## الصفحات
directory-lead =
    من يقدّم ماذا وأين. ما لم يتحقق منه أحد منذ { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } لا يُعرض.
directory-all = كل الخدمات
directory-to-check = للتحقق من جديد
directory-caption = الخدمات حسب المنظمة
directory-filter = تصفية الخدمات
directory-search = منظمة أو خدمة
directory-organisation = المنظمة
directory-service = الخدمة
directory-place = المكان
directory-places = الأماكن
directory-state = التحقق
directory-checked = تم التحقق { $day }
directory-stale = للتحقق من جديد: آخر مرة { $day }
directory-check = تم التحقق اليوم
directory-full = ممتلئة
directory-full-until = ممتلئة حتى { $day }
directory-places-unknown = غير معدودة
directory-none = الدليل فارغ
directory-none-filtered = لا خدمة تطابق هذه التصفية
directory-none-stale =
    تم التحقق من كل خدمة خلال آخر { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
organisation-about = معلومات
organisation-services = الخدمات
organisation-no-services = لا خدمة فعّالة.
organisation-contacts = جهات الاتصال
organisation-no-contacts = لا أحد يتلقى الإحالات بالبريد. اطبع الرسالة بدلاً من ذلك.
organisation-psea = تقييم الحماية من الاستغلال
organisation-screened = الفحص المسبق
organisation-agreement = اتفاق مشاركة البيانات
organisation-answers = الردود في الأشهر الستة الأخيرة
organisation-answers-few = الإحالات أقل من أن تدل على شيء
organisation-answers-value = {"\u200F"}{ $in_time } ضمن المهلة، { $without } دون رد، من أصل { $n }
organisation-inactive = غير فعّالة

## إدارة الدليل
directory-organisations = المنظمات
organisations-all = الكل
organisations-ending = اتفاقات يلزم تجديدها
organisations-lead = الجهات التي يمكن إحالة الأشخاص إليها، وشروط مشاركة البيانات معها.
organisations-filter = تصفية المنظمات
organisations-none = لا توجد منظمة مطابقة
organisations-none-ending =
    { $n ->
        [few] كل الاتفاقات سارية لمدة { $n } أيام على الأقل
        [many] كل الاتفاقات سارية لمدة { $n } يومًا على الأقل
       *[other] كل الاتفاقات سارية لمدة { $n } يوم على الأقل
    }
organisation-new = إضافة منظمة
organisation-edit = تعديل المنظمة
organisation-edit-lead = يرى هذه الصفحة كل من يُحيل أشخاصًا.
organisation-name = اسم المنظمة
organisation-kind = النوع
organisation-place = مكانها
organisation-locality = الحي أو القرية
organisation-phone-hint = للاتصال بشأن إحالة
organisation-terms = الشروط
organisation-agreement-hint = مرجع الاتفاق. من دون اتفاق، شارك أقل قدر ممكن.
organisation-agreement-to = آخر يوم في الاتفاق
organisation-agreement-to-hint = يُترك فارغًا إن لم تكن له نهاية
organisation-psea-hint = يوم آخر تقييم للحماية من الاستغلال والاعتداء الجنسيين
organisation-psea-never = لم تُقيَّم بعد
organisation-screened-hint = يوم آخر تحقق من قوائم العقوبات والعناية الواجبة
organisation-active = يُحال إليها أشخاص
organisation-active-hint = من دون ذلك تبقى في السجلات ولا تُعرض بعد الآن.
organisation-saved = حُفظت المنظمة.
agreement-none = لا اتفاق على مشاركة البيانات
agreement-ended = انتهى الاتفاق في { $day }
agreement-ends = ينتهي الاتفاق في { $day }
agreement-until = اتفاق حتى { $day }
agreement-holds = اتفاق بلا تاريخ انتهاء
contact-new = إضافة جهة اتصال
contact-new-lead = يتلقى هذا الشخص الإحالات بالبريد، ويدخل برمز، ويرى كل ما يُرسل إلى المنظمة.
contact-name-hint = كما يعرفه زملاؤه
contact-email-hint = صندوق بريد لا يقرأه سواه
contact-sex = امرأة أم رجل
contact-sex-hint = بعض الأمور لا تُقال إلا للنساء
focal-language = لغة الرسائل
contact-add = إضافة هذا الشخص
contact-added = أُضيفت جهة الاتصال. ستصلها الإحالات المرسلة من الآن.
contact-end = لم يعد { $name } يرد باسم المنظمة
contact-ended = لم يعد بإمكان جهة الاتصال الدخول.
service-new = إضافة خدمة
service-add = إضافة خدمة
service-edit = تعديل الخدمة
service-edit-lead = من يحفظ هذه الصفحة يكون قد تحقق منها: تُعد الخدمة محققة اليوم.
service-saved = حُفظت الخدمة وتُعد محققة اليوم.
service-what = ما يُقدَّم
service-category = سبب الإحالة
service-title = اسم الخدمة
service-title-hint = كما يسميها مقدمها، مثل: خياطة، أربعة أشهر
service-kind = نوع العرض
service-place = مكان تقديمها
service-areas = من يمكنه المجيء: من هذه الأماكن
service-areas-hint = مكان واحد في كل سطر، ويجوز ذكر إقليم أو محافظة. إن تُرك فارغًا: مكان التقديم فقط.
service-whom = من يمكنه المجيء
service-for-sex = نساء ورجال
service-everybody = الجميع
service-age-min = أصغر سن
service-age-max = أكبر سن
service-ages = من { $min } إلى { $max } سنة
service-ages-from = من سن { $min }
service-ages-to = حتى سن { $max }
service-needs-reading = تلزم القراءة والكتابة
service-hazardous = عمل قد يؤذي من هم دون 18 سنة
service-hazardous-hint = مثل اللحام والمواد الكيميائية والأحمال الثقيلة. لا يُرسل إليه من هم دون 18 سنة.
service-step-free = يمكن الدخول بكرسي متحرك
service-when = الأماكن والتكلفة والأيام
service-free-places = الأماكن المتبقية
service-free-places-hint = يُترك فارغًا إن لم تُحسب. ويعني 0 أنها ممتلئة.
service-cost = ما يدفعه الشخص
service-cost-hint = بالكلمات، مثل: مجانًا، أو 500 في الشهر
service-pays = ما يتقاضاه الشخص
service-pays-hint = أجر أو بدل، بالكلمات
service-hours = ساعات العمل
service-apply-by = آخر يوم للتسجيل
service-starts-on = أول يوم
service-ends-on = آخر يوم
service-ends-on-hint = لازم لكل فرصة
service-active = يُحال إليها أشخاص
service-active-hint = من دون ذلك لا تُعرض بعد الآن.
error-organisation-name = أدخل اسم المنظمة
error-organisation-kind = اختر نوع المنظمة
error-organisation-taken = توجد في الدليل منظمة بهذا الاسم. عدّلها أو ميّز بين الاسمين
error-agreement-ref = أدخل مرجع الاتفاق الذي ينتهي في هذا اليوم
error-done-later = أدخل اليوم أو يومًا سابقًا: فقد تم ذلك
error-contact-name = أدخل اسم هذا الشخص
error-contact-sex = اختر امرأة أو رجلًا
error-service-category = اختر سبب الإحالة
error-service-kind = اختر هل هي دائمة أم تنتهي في يوم محدد
error-service-title = أدخل اسم الخدمة
error-service-place = أدخل مكان تقديمها
error-areas-many = أدخل { $n } مكانًا على الأكثر. وإن زادت فأدخل إقليمها
error-area-unclear =
    { $places ->
        [none] «{ $line }» ليس مكانًا في الدليل. تحقق من كتابته
       *[other] «{ $line }» غير واضح. أي هذه الأماكن: { $places }
    }
error-age-range = أدخل سنًا لا تقل عن أصغر سن
error-service-days = أدخل يومًا أخيرًا لا يسبق اليوم الأول
error-opportunity-end = أدخل آخر يوم في الفرصة

## احتياجات بلا استجابة
offers-unmet = لا شيء مناسب: إبقاؤه احتياجًا مفتوحًا
offer-pays = الأجر: { $pays }
offer-apply-by = التسجيل حتى { $day }
fit-for-this-sex = للنساء فقط أو للرجال فقط
fit-no-reading = لا تلزم القراءة
fit-starts = تبدأ لاحقًا
fit-starts-on = تبدأ في { $day }
fit-apply-over = انتهى آخر يوم للتسجيل
fit-hazardous = عمل قد يؤذي من هم دون 18 سنة
needs-title = احتياجات لم تُلبَّ بعد
needs-foot = ما إن يُعرض شيء يناسب المكان حتى تظهر مهمة بذلك.
need-since = مفتوح منذ { $day }
need-saved = يبقى الاحتياج مفتوحًا في الملف. وستظهر مهمة عند عرض شيء.
need-ended = أُغلق الاحتياج.
need-end-referred = تمت الإحالة
need-end-met = لُبّي بطريقة أخرى
need-end-dropped = لم يعد مرغوبًا
need-end-met-do = لُبّي بطريقة أخرى: { $what }
need-end-dropped-do = لم يعد مرغوبًا: { $what }
error-need-category = اختر الاحتياج أولًا
error-need-end = اختر كيف انتهى
gaps-title = ما ينقص
gaps-lead = احتياجات لا يلبيها أي مقدم خدمة، حسب المكان. لعرضها في اجتماع التنسيق القادم.
gaps-need = الاحتياج
gaps-place = المكان
gaps-people = أشخاص ينتظرون
gaps-offered = المعروض هناك
gaps-few = أقل من { $n }
gaps-nothing = لا شيء
gaps-closed =
    { $n ->
        [zero] لا خدمة
        [one] خدمة واحدة ممتلئة أو منتهية أو غير محققة
        [two] خدمتان ممتلئتان أو منتهيتان أو غير محققتين
        [few] { $n } خدمات ممتلئة أو منتهية أو غير محققة
        [many] { $n } خدمة ممتلئة أو منتهية أو غير محققة
       *[other] { $n } خدمة ممتلئة أو منتهية أو غير محققة
    }
gaps-open =
    { $n ->
        [zero] لا خدمة
        [one] خدمة واحدة فيها أماكن ولا تكفي
        [two] خدمتان فيهما أماكن ولا تكفيان
        [few] { $n } خدمات فيها أماكن ولا تكفي
        [many] { $n } خدمة فيها أماكن ولا تكفي
       *[other] { $n } خدمة فيها أماكن ولا تكفي
    }
gaps-none = لا ينقص شيء
gaps-none-text = يظهر الاحتياج هنا حين لا يجد موظف المتابعة شيئًا مناسبًا، أو حين لا يستطيع مقدم خدمة المساعدة.
gaps-foot = لا تُذكر الأعداد التي تقل عن { $n } ولا أي شيء محمي، حتى لا يُعرف أحد.

gaps-more = الاحتياجات الأكبر أولًا. ابحث عن مكان واحد لتراه كاملًا.
