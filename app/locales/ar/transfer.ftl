# انتقال ملف إلى مكتب آخر.

case-transfer = طلب أن يتولى مكتب آخر الملف
transfer-lead = لمن انتقل إلى مكان آخر، أو كان أكثر أمانًا أو أقرب هناك. يبقى الملف هنا إلى أن يوافق المكتب الآخر.
transfer-office = المكتب
transfer-why = لماذا؟
transfer-reason-relocated = انتقل إلى هناك
transfer-reason-closer = أقرب إلى هناك
transfer-reason-safety = أكثر أمانًا هناك
transfer-reason-other = سبب آخر
transfer-note-hint = ما يجب أن يعرفه أولًا من يتولى الملف. يقرؤه بعد أن يصبح الملف بيده. لا تذكر أسماء أشخاص ولا أي شيء عن أفعال أو عمليات.
transfer-what-happens = قبل أن يرد، يرى المكتب الآخر رقم الملف والجنس والفئة العمرية واللغة والسبب. وإذا وافق، انتقل إليه الملف بتاريخه ومهامه وإحالاته، ولا يستطيع أحد هنا فتحه بعد ذلك.
transfer-ask = إرسال الطلب
transfer-no-office = لا يوجد مكتب آخر مفتوح.
transfer-office-abroad = { $office } ({ $country })
transfer-agreement = اتفاق تبادل البيانات بين البلدين
transfer-agreement-hint = لمكتب في بلد آخر فقط: اسمه أو رقمه كما هو لدى مسؤول حماية البيانات.
transfer-border-closed = لا يمكن بعدُ سؤال مكاتب في بلدان أخرى: لم يوافق الشخص على إرسال الملف إليها.
transfer-border-consent = طلب الموافقة
transfer-waiting = بانتظار الرد
transfer-asked-on = تاريخ الطلب
transfer-take-back = سحب الطلب
transfer-declined-by = لم يتولَّ { $office } الملف
transfer-noted = قرأت هذا الرد
transfer-from = طلب من { $office }
transfer-masked = ترى اسم الشخص وتاريخه بعد أن يصبح الملف لديكم.
transfer-answer = هل يتولى مكتبكم الملف؟
transfer-answer-accept = نعم، نتولاه
transfer-answer-decline = لا
transfer-why-not = لماذا لا؟
transfer-send-answer = إرسال الرد
transfers-title = الانتقال بين المكاتب
transfers-lead =
    { $days ->
        [one] يُرد على كل طلب خلال يوم واحد. وحتى ذلك الحين يبقى الملف في مكانه.
        [two] يُرد على كل طلب خلال يومين. وحتى ذلك الحين يبقى الملف في مكانه.
        [few] يُرد على كل طلب خلال { $days } أيام. وحتى ذلك الحين يبقى الملف في مكانه.
        [many] يُرد على كل طلب خلال { $days } يومًا. وحتى ذلك الحين يبقى الملف في مكانه.
       *[other] يُرد على كل طلب خلال { $days } يوم. وحتى ذلك الحين يبقى الملف في مكانه.
    }
transfers-incoming = ملفات يُطلب من مكتبكم توليها
transfers-outgoing = ملفات يُطلب من غيركم توليها
transfers-none = لا طلب بانتظارك
transfers-all = كل الطلبات
transfers-declined = أُرسل الرد. يبقى الملف في مكانه.
transfers-unanswered = طلبات بلا رد
transfers-unanswered-foot = اتصل بالمكتب الآخر، أو اسحب الطلب.
age-band-child = دون 18 عامًا، أو ربما
age-band-young = من 18 إلى 24
age-band-adult = من 25 إلى 49
age-band-older = 50 أو أكثر
age-band-unknown = العمر غير معروف
error-transfer-office = اختر مكتبًا
error-transfer-reason = اختر سبب انتقال الملف
error-transfer-note = اكتب ما يجب أن يعرفه من يتولى الملف
error-transfer-answer = اختر نعم أو لا
error-transfer-why-not = اذكر لماذا لا يتولى مكتبكم الملف
error-transfer-nobody-there = اختر مكتبًا آخر: لا أحد هناك يمكنه تولي هذا الملف
error-transfer-waiting = طُلب ذلك من مكتب آخر: انتظر رده أو اسحب الطلب
error-transfer-closed = لا ينتقل إلى مكتب آخر إلا ملف مفتوح.
error-transfer-agreement = أدخل الاتفاق الذي يُرسل الملف بموجبه إلى بلد آخر
error-transfer-border = اختر مكتبًا في هذا البلد: لم يوافق الشخص على إرسال الملف إلى بلد آخر
error-transfer-border-now = سحب الشخص موافقته على إرسال الملف إلى بلد آخر. يبقى الملف في مكانه.
event-transfer-asked = طُلب من مكتب آخر تولي الملف
event-transfer-accepted = انتقل الملف إلى مكتب آخر
event-transfer-declined = لم يتولَّ مكتب آخر الملف
event-transfer-taken-back = سُحب الطلب المقدم إلى مكتب آخر
task-transfer-declined = مكتب آخر لا يتولى الملف
