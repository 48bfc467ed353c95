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
directory-lead = من يقدّم ماذا وأين. ما لم يتحقق منه أحد منذ ٩٠ يوماً لا يُعرض.
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
directory-none-stale = تم التحقق من كل خدمة خلال آخر ٩٠ يوماً
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
organisation-agreement-until = { $reference }، حتى { $day }
organisation-inactive = غير فعّالة
