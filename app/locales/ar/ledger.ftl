# الدفتر بحسب المشروع المجتمعي، وكشوف الحساب مقارنةً بما أُرسل.

ledger-filter = تصفية الدفتر
ledger-project = المشروع المجتمعي
ledger-project-any = كل المشاريع المجتمعية
ledger-no-project = بلا مشروع مجتمعي
ledger-by-project = بحسب المشروع المجتمعي
ledger-open-project = افتح المشروع المجتمعي { $title }
business-project = المشروع المجتمعي
business-project-hint = إذا كان النشاط جزءًا من مشروع مجتمعي. عندها تُحسب أمواله هناك أيضًا.
business-project-change = تغيير المشروع المجتمعي
business-project-save = حفظ المشروع المجتمعي
business-saved-project = حُفظ المشروع المجتمعي.
error-business-project = اختر مشروعًا مجتمعيًا من مكتبك اعتُمد وما زال جاريًا، أو لا تختر شيئًا
project-startups = الأنشطة التي بدأت ضمن هذا المشروع
project-startups-lead = مجاميع الأنشطة التي يمكنك رؤيتها في الدفتر.
project-startups-none = لا أموال لبدء الأنشطة بعد
project-startups-none-text = يُحسب النشاط هنا متى ذكرت خطتُه هذا المشروع واعتُمدت.
project-startups-ledger = عرض الدفعات في الدفتر
action-startup-project-set = حدّد المشروع المجتمعي الذي يتبعه نشاط
statement-days = من { $first } إلى { $last }.
statement-missing-title = غير واردة في الكشف
statement-missing =
    { $n ->
        [one] عملية دفع واحدة غير واردة في الكشف
        [two] عمليتا دفع غير واردتين في الكشف
        [few] { $n } عمليات دفع غير واردة في الكشف
        [many] { $n } عملية دفع غير واردة في الكشف
       *[other] { $n } عملية دفع غير واردة في الكشف
    }
statement-missing-text = أُرسلت في هذه الأيام أو في الملف نفسه، ولا يذكرها أي كشف. اسأل المشغّل قبل إرسال أي شيء من جديد.
payment-sent = أُرسلت
