# المشاريع المموَّلة: ما يدفع المانح ثمنه.

admin-funding = المشاريع المموَّلة
funding = المشروع المموَّل
funding-lead = ما يموّله المانحون. ينتمي كل ملف إلى مشروع واحد على الأكثر، وتعرض لوحة المتابعة أرقام كل مشروع.
funding-hint = مشروع المانح الذي يموّل هذا الملف. اترك الحقل فارغًا إن لم يوجد.
funding-none = لا مشروع
funding-save = حفظ المشروع
funding-part = التمويل

fundings-none = لا مشروع مموَّل بعد
fundings-none-text = أضف المشاريع التي يطلب المانحون أرقامها.
funding-add = إضافة مشروع مموَّل
funding-add-lead = يظهر رمزه في التقارير والملفات المصدَّرة ولا يتغير. لا يُحذف المشروع أبدًا، بل ينتهي في يومه الأخير.
funding-create = إضافة المشروع
funding-saved = حُفظ المشروع المموَّل.
funding-code = الرمز
funding-code-hint = من حرفين إلى 16 من الحروف اللاتينية الكبيرة أو الأرقام أو الشرطات، مثل SAHEL-2.
funding-code-fixed = يظهر في التقارير والملفات المصدَّرة، لذلك لا يتغير.
funding-name = الاسم
funding-donor = المانح
funding-starts-on = اليوم الأول
funding-ends-on = اليوم الأخير
funding-ends-on-hint = بعده لا يُلحق أي ملف بالمشروع، وتبقى فيه الملفات الملحقة به.
funding-state = الحالة
funding-runs = جارٍ
funding-ended = منتهٍ
funding-begins = لم يبدأ

field-donor = المانح
field-starts-on = اليوم الأول
field-ends-on = اليوم الأخير
field-funding = المشروع المموَّل

error-funding-code = أدخل رمزًا من حرفين إلى 16 من الحروف اللاتينية الكبيرة أو الأرقام أو الشرطات
error-funding-code-taken = اختر رمزًا آخر، فهناك مشروع مموَّل بهذا الرمز
error-funding-name = أدخل اسم المشروع
error-funding-donor = أدخل الجهة التي تموّل المشروع
error-funding-day = أدخل اليوم
error-funding-order = أدخل يومًا أخيرًا لا يسبق اليوم الأول
error-funding-not-running = اختر مشروعًا مموَّلًا جاريًا، أو اترك الحقل فارغًا

event-funding-changed = تغيّر المشروع المموَّل
event-funding-changed-to = المشروع المموَّل: { $project }
