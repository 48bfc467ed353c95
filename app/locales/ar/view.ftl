# طرق العرض المحفوظة للقوائم، ومرشحات بلمسة واحدة.

chip-on = إضافة المرشح
chip-off = إزالة المرشح
cases-search-hint =
    { $n ->
        [zero] للاسم: أي عدد من الأحرف
        [one] للاسم: حرف واحد على الأقل
        [two] للاسم: حرفان على الأقل
        [few] للاسم: { $n } أحرف على الأقل
        [many] للاسم: { $n } حرفًا على الأقل
       *[other] للاسم: { $n } حرف على الأقل
    }
cases-without = الملفات التي ينقصها فقط:
cases-none-without = لا يوجد ملف ينقصه هذا
cases-none-without-text = أزل مرشحًا لترى ملفات أكثر.
case-gap-next-step = خطوة تالية
case-gap-phone = رقم هاتف
case-gap-plan = خطة
case-gap-caseworker = مسؤول حالة
referrals-without = الإحالات التي تنقصها فقط:
referral-gap-appointment = موعد
referral-gap-outcome = نتيجة
referral-gap-caseworker = مسؤول حالة

view-list-cases = طرق العرض المحفوظة للملفات
view-list-referrals = طرق العرض المحفوظة للإحالات
views-lead = مرشحات محفوظة باسم، تظهر كتبويبات فوق القائمة. لا يرى كل شخص من خلالها إلا ما يراه في كل الأحوال.
views-save = حفظ طريقة العرض هذه
views-manage = تعديل طرق العرض
views-search = لا يُحفظ البحث أبدًا في طريقة عرض: فقد يكون اسم شخص.
views-none = لا توجد طريقة عرض محفوظة بعد
views-none-text = حدد مرشحات في القائمة، ثم اختر «حفظ طريقة العرض هذه».
views-shared = مشتركة في المكتب
views-own = لك وحدك
view-nothing = لا شيء يُحفظ بعد
view-nothing-text = حدد أولًا مرشحًا في القائمة: وضعًا، أو مقدم خدمة، أو شيئًا ناقصًا.
view-save-lead = تُحفظ المرشحات لا الملفات: تعرض طريقة العرض دائمًا ما يوافقها في يومها.
view-name = اسم طريقة العرض
view-name-hint = اسم قصير لا يتجاوز 40 حرفًا. لا تكتب اسم أي شخص.
view-first = البدء بطريقة العرض هذه
view-first-hint = تُفتح القائمة عليها، لك وحدك
view-share = مشاركتها مع المكتب
view-share-hint = يظهر التبويب لكل من في مكتبك. ويمكن لمشرفي المكتب تعديله.
view-changed = عُدّلت طرق العرض.
view-begins = تبدأ القائمة بها
view-choose = البدء بطريقة العرض هذه
view-not-first = عدم البدء بطريقة العرض هذه
view-up = تحريك إلى أعلى
view-down = تحريك إلى أسفل
view-share-now = مشاركتها مع المكتب
view-unshare = إيقاف المشاركة
view-rename-or-delete = إعادة تسمية { $name } أو حذفها
view-rename = حفظ الاسم
view-delete = حذف طريقة العرض
view-delete-title = حذف طريقة العرض { $name }؟
view-delete-text = يختفي التبويب لدى كل من يظهر له. وتبقى الملفات والإحالات كما هي.
error-view-search = قد يكون البحث اسم شخص ولا يُحفظ أبدًا. امسح البحث ثم احفظ طريقة العرض
error-view-nothing = حدد مرشحًا في القائمة قبل حفظها كطريقة عرض
error-view-name = أدخل اسمًا لطريقة العرض
error-view-taken = توجد طريقة عرض بهذا الاسم. اختر اسمًا آخر
error-view-many = بلغ عدد طرق العرض { $max }. احذف واحدة أولًا

family-view = طرق العرض المحفوظة
entity-view = طريقة عرض محفوظة
action-view-saved = حفظ طريقة عرض لقائمة
action-view-shared = شارك طريقة عرض لقائمة مع المكتب
action-view-unshared = أوقف مشاركة عرض محفوظ
action-view-renamed = أعاد تسمية طريقة عرض محفوظة
action-view-moved = حرّك طريقة عرض محفوظة
action-view-deleted = حذف طريقة عرض محفوظة
action-view-chosen = اختار طريقة العرض التي تبدأ بها قائمة
