# ما يجري بين موظف المتابعة ومقدم الخدمة: رسائل ووثائق.

thread-title = الرسائل
thread-empty = لا رسائل بعد.
thread-unopened = يمكنك الكتابة بعد أن يفتح مقدم الخدمة الإحالة.
thread-closed = لم يعد بالإمكان كتابة شيء عن هذه الإحالة.
message-text = الرسالة
message-hint-staff = لا اسم ولا هاتف ولا شيء عن الماضي. يرى مقدم الخدمة وظيفتك ومكتبك، لا اسمك.
message-hint-provider = لا اسم ولا شيء عن الصحة ولا عن ماضي الشخص.
message-number-hint = لا مكان لأرقام الهواتف والوثائق في الرسائل.
message-send = إرسال الرسالة
message-by = { $who }، { $of }
message-read = { $when }، قُرئت: { $read }
message-new = جديدة
referral-unread =
    { $n ->
        [zero] لا رسائل جديدة
        [one] رسالة جديدة
        [two] رسالتان جديدتان
        [few] { $n } رسائل جديدة
        [many] { $n } رسالة جديدة
       *[other] { $n } رسالة جديدة
    }
today-messages =
    { $n ->
        [zero] لا رسائل جديدة من مقدمي الخدمات
        [one] رسالة جديدة من مقدمي الخدمات
        [two] رسالتان جديدتان من مقدمي الخدمات
        [few] { $n } رسائل جديدة من مقدمي الخدمات
        [many] { $n } رسالة جديدة من مقدمي الخدمات
       *[other] { $n } رسالة جديدة من مقدمي الخدمات
    }

document-add = إرفاق وثيقة
document-file = الملف
document-file-hint = PDF أو JPEG أو PNG أو نص بسيط، بحد أقصى { $max } ميغابايت. يُحذف من الصور مكان التقاطها.
document-kind = ما هي الوثيقة؟
document-kind-report = تقرير
document-kind-certificate = شهادة
document-kind-invoice = فاتورة
document-kind-other = وثيقة أخرى
document-format-pdf = PDF
document-format-jpeg = صورة JPEG
document-format-png = صورة PNG
document-format-text = نص
document-size = ({ $format }، { $size } كيلوبايت)
document-not-accepted = يمكن إرسال الوثائق بعد أن يقبل مقدم الخدمة الشخص.
document-no-consent = لا تشمل الموافقة إرسال وثائق إلى مقدم الخدمة هذا.
document-enough = لا يمكن إرفاق وثيقة أخرى بهذه الإحالة.

offer-unshared = عرض هذه المساعدة من جديد دون مشاركة
offer-unshared-text = لم يعد الشخص يريد مشاركة شيء مع مقدم الخدمة هذا. أخبره أن الموعد أُلغي، واعرض عليه المساعدة نفسها بطريقة أخرى: داخل البرنامج، أو بأن يذهب إلى هناك بنفسه.
offer-unshared-done = عرضتها عليه

## ممتلئة حتى
partner-services = خدماتنا
partner-services-lead = اذكروا متى لا تستقبل خدمة أحداً لفترة. وتُفتح من جديد تلقائياً.
partner-service-open = تستقبل
partner-full-until = لا تستقبل أحداً حتى
partner-full-hint = حتى { $day } على أبعد تقدير
partner-say-full = الإبلاغ بأنها ممتلئة
partner-say-open = فُتحت من جديد
referral-says-full = يقول مقدم الخدمة إن هذه الخدمة ممتلئة حتى { $day }.
referral-full-confirm = إرسالها مع ذلك: يستطيع الشخص الانتظار، أو تحدثت مع مقدم الخدمة
error-full-until = أدخلوا يوماً ابتداءً من اليوم، خلال { $max } يوماً على الأكثر
error-service-full = يقول مقدم الخدمة إن هذه الخدمة ممتلئة. اختر خدمة أخرى، أو أكّد إرسالها مع ذلك.

## البريد: لا يذكر ما هو ولا عمّن
mail-update-subject = الإحالة { $number }: لديكم جديد
mail-update-body =
    تحية طيبة،

    لديكم جديد في الإحالة { $number }.

    يمكن قراءته هنا:
    { $url }

    في تلك الصفحة يمكنكم طلب رمز يُستخدم مرة واحدة يُرسل إلى هذا العنوان. الرابط شخصي، فنرجو عدم تحويله إلى أحد.

    Passerelle

## الأخطاء
error-message-empty = اكتب رسالة أو اختر ملفاً
error-thread-closed = انتهت هذه الإحالة في هذه الأثناء. لم يُرسل شيء.
error-document-kind = اختر نوع الوثيقة
error-document-path = يحتوي اسم الملف على مسار مجلد. أعطه اسماً بسيطاً مثل report.pdf ثم اختره من جديد.
error-document-empty = الملف فارغ. اختر ملفاً آخر.
error-document-large = حجم الملف أكبر من { $max } ميغابايت. اختر ملفاً أصغر، أو التقط الصورة بجودة أقل.
error-document-format = تُقبل ملفات PDF وJPEG وPNG والنص البسيط فقط. احفظ الوثيقة بإحدى هذه الصيغ.
error-document-mismatch = محتوى الملف { $format }، لكن اسمه يدل على غير ذلك. احفظه من جديد بالامتداد الصحيح.
error-document-broken = الملف ناقص أو تالف. اختره من جديد.
error-document-points = دقة الصورة كبيرة جداً. صغّرها ثم اخترها من جديد.
error-document-not-accepted = لم يقبل مقدم الخدمة الشخص. لم يُرسل شيء.
error-document-consent = لا تشمل الموافقة إرسال وثائق إلى مقدم الخدمة هذا. لم يُرسل شيء.
error-document-enough = بلغت هذه الإحالة العدد الأقصى من الوثائق. لم يُرسل شيء.
error-413-title = الحجم أكبر من المسموح
error-413-text = لم يُحفظ شيء. اختر ملفاً أصغر ثم أرسل من جديد.
