# كلمات الواجهة والكلمات المشتركة بين جميع الأجزاء.

## المستند
document-title = { $title } · Passerelle
document-title-error = خطأ: { $title } · Passerelle
skip-to-content = انتقل إلى المحتوى الرئيسي
language = اللغة
solo-footer = برنامج Passerelle حر ومفتوح المصدر.
demo-mark = تجريبي
demo-text = هذه نسخة تجريبية. جميع الأشخاص والأماكن فيها من نسج الخيال. لا تُدخل بيانات حقيقية.

## التنقل
nav-label = القائمة الرئيسية
nav-today = اليوم
nav-cases = الملفات
nav-referrals = الإحالات
nav-duplicates = التكرار
nav-partner = الإحالات الواردة
nav-directory = الدليل
nav-oversight = الإشراف
nav-audit = سجل التدقيق
nav-admin = الإدارة
nav-more = المزيد
breadcrumb = مسار التنقل
saved-views = طرق العرض المحفوظة
case-sections = أقسام الملف
pages = الصفحات
previous = السابق
next = التالي
pagination-shown =
    { $n ->
        [0] لا توجد عناصر معروضة
        [one] عنصر واحد معروض
        [two] عنصران معروضان
        [few] { $n } عناصر معروضة
        [many] { $n } عنصرًا معروضًا
       *[other] { $n } عنصر معروض
    }
pagination-of = { $n } من { $total }
progress-of = { $value } من { $max }

## الحساب
account-menu = حسابك
account-link = الحساب والجلسات
account-role-and-office = { $role }، { $office }
appearance-light = المظهر: فاتح
appearance-dark = المظهر: داكن
appearance-auto = المظهر: حسب الجهاز
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج

## البحث والتصفية
search = بحث
search-cases-placeholder = رقم الملف أو الاسم أو الهاتف
apply = تطبيق
clear = مسح

## الأزرار
save = حفظ
save-and-continue = حفظ ومتابعة
save-draft = حفظ كمسودة
cancel = إلغاء
continue = متابعة
add = إضافة
edit = تعديل
remove = إزالة
close = إغلاق
send = إرسال
print = طباعة
try-again = إعادة المحاولة
go-home = الانتقال إلى صفحة اليوم

## الإجابات
yes = نعم
no = لا
unknown = غير معروف
declined = يفضَّل عدم الإجابة
not-asked = لم يُطرح السؤال
none = لا شيء
not-recorded = غير مسجَّل
empty-value = فارغ
optional-mark = (اختياري)
form-sending = جارٍ الإرسال…
select-choose = اختر
select-none = بلا إجابة

## التواريخ
# The mark U+200F gives a message without a letter of its own its direction inside another one.
day-and-time = {"\u200F"}{ $day }، { $time }
date-day = اليوم
date-month = الشهر
date-year = السنة
date-parts-hint = تكفي السنة وحدها. اترك اليوم أو الشهر فارغًا إذا لم يكن معروفًا.
today = اليوم
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

## أخطاء الحقول
error-prefix = خطأ:
error-unknown-choice = اختر إحدى الإجابات الواردة في القائمة
error-number-range = أدخل عددًا صحيحًا من { $min } إلى { $max }
error-control-characters = أعد كتابة هذا النص، ففيه رموز لا يمكن عرضها
error-too-long = اختصر النص بحيث لا يتجاوز عدد الأحرف { $max }
error-incomplete = أجب عن الأسئلة التي ما زالت مفتوحة
error-date = أدخل تاريخًا صحيحًا، مع سنة من أربعة أرقام
error-date-future = { $what }: اختر اليوم أو يومًا قبله
error-date-which = التاريخ
error-date-made = يوم الزيارة أو الاتصال
error-date-held = يوم الجلسة
error-date-visited = يوم الزيارة
error-date-heard = اليوم الذي سمعت فيه بذلك
error-malformed = تعذّرت قراءة الاستمارة. راجع إجاباتك ثم أرسلها من جديد.

## استمارة مرفوضة
error-summary-title =
    { $n ->
        [one] خطأ: أمر واحد تجب مراجعته
        [two] خطأ: أمران تجب مراجعتهما
        [few] خطأ: { $n } أمور تجب مراجعتها
        [many] خطأ: { $n } أمرًا تجب مراجعته
       *[other] خطأ: { $n } أمر تجب مراجعته
    }
error-401-form = ما كتبته ما زال هنا. سجّل الدخول في نافذة أخرى، ثم أرسل هذه الاستمارة من جديد.
error-500-form = لم يُحفظ شيء، وما كتبته ما زال هنا. أرسل الاستمارة من جديد بعد بضع دقائق.
conflict-title = خطأ: عدّل شخص آخر هذه البيانات بعد أن فتحتها
conflict-text = نسختك ما زالت في الاستمارة، والنسخة الأخرى محفوظة. قارن بينهما، وصحّح الاستمارة عند الحاجة، ثم احفظها: عندئذ يحل ما في الاستمارة محل المحفوظ.
conflict-gone = لم يُحفظ ما أرسلته. تعرض هذه الصفحة الوضع الحالي.
conflict-caption = المحفوظ حاليًا وما كتبته أنت
conflict-field = الحقل
conflict-saved = المحفوظ حاليًا
conflict-typed = ما كتبته أنت
saved-now = المحفوظ حاليًا: { $value }
saved-now-empty = المحفوظ حاليًا: فارغ

## صفحات الخطأ
error-number = خطأ { $code }
error-reference = إذا تكرر ذلك، فأعطِ فريق الدعم هذا الرمز:
error-wait-seconds =
    { $n ->
        [one] انتظر ثانية واحدة ثم حاول من جديد.
        [two] انتظر ثانيتين ثم حاول من جديد.
        [few] انتظر { $n } ثوانٍ ثم حاول من جديد.
        [many] انتظر { $n } ثانية ثم حاول من جديد.
       *[other] انتظر { $n } ثانية ثم حاول من جديد.
    }
error-wait-minutes =
    { $n ->
        [one] انتظر دقيقة واحدة ثم حاول من جديد.
        [two] انتظر دقيقتين ثم حاول من جديد.
        [few] انتظر { $n } دقائق ثم حاول من جديد.
        [many] انتظر { $n } دقيقة ثم حاول من جديد.
       *[other] انتظر { $n } دقيقة ثم حاول من جديد.
    }
error-401-title = لم تسجّل الدخول
error-401-text = انتهت جلستك، أو أن هذه الصفحة تتطلب حسابًا. سجّل الدخول للمتابعة.
error-403-title = دورك لا يشمل هذا الإجراء
error-403-text = لم يتغيّر شيء. إذا كان عملك يتطلب ذلك، فاسأل المشرف أو مدير النظام.
error-404-title = هذه الصفحة غير موجودة
error-404-text = قد يكون العنوان خاطئًا، أو أن هذا الملف ليس من الملفات التي تعمل عليها. تحقق من الرقم، أو ابدأ من صفحة اليوم.
error-409-title = عدّل شخص آخر هذه البيانات في هذه الأثناء
error-409-text = لم يُحفظ ما أدخلته. افتح الصفحة من جديد لرؤية أحدث نسخة.
error-422-title = تعذّرت قراءة العنوان
error-422-text = فيه شيء ناقص أو غير صحيح. ابدأ من جديد من صفحة اليوم.
error-429-title = محاولات كثيرة جدًا
error-500-title = حدث خلل من جانبنا
error-500-text = ما حفظته من قبل في أمان. حاول من جديد بعد بضع دقائق.

## سجل التدقيق
audit-caption = قيود السجل، الأحدث أولًا
audit-when = متى
audit-who = مَن
audit-action = الإجراء
audit-record = السجل المعني
audit-detail = السبب أو التفاصيل
audit-see-entry = عرض القيد
audit-fingerprint = آخر بصمة:
diff-caption = القيم القديمة والجديدة
diff-old = قبل:
diff-new = بعد:
diff-same = لم يتغيّر

## الهوية المحمية والمشاركة والتكرار
reveal-protected = الهوية محمية
reveal-title = هل تريد عرض الاسم وبيانات الاتصال؟
reveal-text = تبقى ظاهرة ٥ دقائق. يُسجَّل السبب الذي تذكره، ويمكن لمسؤول حماية البيانات الاطلاع عليه.
reveal-button = عرض لمدة ٥ دقائق
never-shared = لا يُشارَك أبدًا
duplicates-title = حالات تكرار محتملة
duplicates-found =
    { $n ->
        [0] لم يُعثر على شيء
        [one] حالة واحدة
        [two] حالتان
        [few] { $n } حالات
        [many] { $n } حالة
       *[other] { $n } حالة
    }
duplicate-strong = تشابه قوي
duplicate-weak = تشابه ضعيف

## المراحل
crossing-summary = الخطوة { $step } من { $total }: { $label }
crossing-done = اكتملت

## الطباعة
print-how = مقاس A4. استخدم أمر الطباعة في المتصفح. يُسجَّل فتح هذه الصفحة في سجل التدقيق.
print-secret = سري. يُحفظ في مكان مقفل ويُتلف بعد الاستعمال.

## الأدوار
role-caseworker = موظف متابعة
role-supervisor = مشرف
role-focal-point = جهة تنسيق
role-trainer = مدرّب
role-livelihood-officer = مسؤول سبل العيش
role-finance = الشؤون المالية
role-programme-manager = مدير البرنامج
role-me-officer = مسؤول المتابعة والتقييم
role-dpo = مسؤول حماية البيانات
role-partner = شريك
role-auditor = مدقّق
role-authority = السلطة الوطنية (التحقق)
role-admin = مدير النظام

## الأقسام المحمية
compartment-general = عام
compartment-child = الأطفال
compartment-gbv = العنف القائم على النوع الاجتماعي
compartment-sensitive = حساس

## كم يبعد اليوم
due-today = مستحق اليوم
due-late =
    { $n ->
        [zero] مستحق اليوم
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $n } أيام
        [many] متأخر { $n } يومًا
       *[other] متأخر { $n } يوم
    }
due-in =
    { $n ->
        [zero] مستحق اليوم
        [one] غدًا
        [two] بعد يومين
        [few] بعد { $n } أيام
        [many] بعد { $n } يومًا
       *[other] بعد { $n } يوم
    }

## القوائم في الجملة
list-separator = {"، "}

nav-livelihoods = سبل العيش
nav-approvals = الموافقات
nav-payments = المدفوعات

list-more = لا يظهر هنا كل شيء.
