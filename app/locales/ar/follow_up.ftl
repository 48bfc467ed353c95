# متابعة الأشخاص: زيارات ومكالمات ورسائل.

## القائمة
follow-up-title = المتابعة
follow-up-made = الزيارات والمكالمات والرسائل
follow-up-record = تسجيل متابعة
follow-up-next = المتابعة القادمة في { $day }.
follow-up-was-due = كان موعدها { $day }.
follow-up-session = اللقاء القادم جلسة إرشاد في { $day }.
follow-up-no-next = لا متابعة مقررة.
follow-up-empty = لا متابعة حتى الآن
follow-up-empty-text = تُسجَّل هنا الزيارات والمكالمات والرسائل بين الجلسات، حتى تلك التي لم يُعثر فيها على أحد.
follow-up-older = متابعات أقدم
follow-up-item = المتابعة { $n }: { $channel }. { $contact }
follow-up-meta = { $day }، { $who }
follow-up-saved = سُجّلت المتابعة.

## تسجيل متابعة
follow-up-new-lead = سجّل أيضا أنه لم يُعثر على أحد: فذلك يبيّن ما جرت محاولته.
follow-up-date = التاريخ
follow-up-channel = بأي طريقة
follow-up-contact = هل تم الوصول إلى الشخص؟
follow-up-absence = لماذا لا
follow-up-situation = كيف حال الشخص؟
follow-up-situation-hint = مقارنة بالمرة السابقة. مطلوب إذا رأيت الشخص أو تحدثت إليه.
follow-up-activity = مصدر رزق الشخص الآن
follow-up-summary = ما رأيته وسمعته
follow-up-summary-hint = وقائع يوافق عليها الشخص. بلا أسماء أشخاص آخرين ولا أعمال عنف ولا أي شيء عن الجماعة. يمكن أن يبقى فارغا إذا لم يُعثر على أحد.
follow-up-next-on = النظر مجددا في
follow-up-next-hint = من دون تاريخ يقرر تقويم المتابعة. ومن لم يتم الوصول إليه تبقى متابعته مستحقة.
follow-up-save = حفظ المتابعة
follow-up-never-rewritten = تُكتب المتابعة مرة واحدة. وما ينقص يُكتب في التالية.
error-follow-up-channel = اختر كيف حاولت الوصول إلى الشخص
error-follow-up-contact = اختر هل تم الوصول إلى الشخص
error-follow-up-seen = لا يُرى أحد عبر الهاتف أو عن طريق آخرين: اختر «تحدثنا معه» أو «أخبار عنه من آخرين»
error-follow-up-absence = اختر لماذا لم يتم الوصول إلى الشخص
error-follow-up-situation = اختر كيف حال الشخص
error-follow-up-summary = اكتب ما رأيته وسمعته
follow-up-channel-home-visit = زيارة منزلية
follow-up-channel-elsewhere = لقاء في مكان آخر
follow-up-channel-phone = مكالمة هاتفية
follow-up-channel-message = رسالة
follow-up-channel-provider = عن طريق مقدم الخدمة
follow-up-channel-community = عن طريق المجتمع
follow-up-channel-authorities = عن طريق السلطات
contact-seen = رأيناه
contact-spoken = تحدثنا معه
contact-heard-of = أخبار عنه من آخرين
contact-not-reached = لم يتم الوصول إليه
absence-no-answer = لا رد
absence-working = في العمل
absence-at-school = في المدرسة
absence-visiting = في زيارة عند أحد
absence-travelling = مسافر
absence-moved = انتقل من مكانه
absence-ill = مريض
absence-refused = لم يرغب في اللقاء
absence-in-detention = محتجز
absence-abducted = مختطف
absence-unknown = غير معروف
situation-better = أفضل من المرة السابقة
situation-same = كما كان
situation-worse = أسوأ
situation-unclear = يتعذر الحكم
activity-self-employed = عمل خاص أو مزرعة
activity-employee = موظف بأجر
activity-family-worker = يعمل في نشاط الأسرة
activity-apprentice = متدرب لدى حرفي
activity-student = مدرسة أو تدريب
activity-casual-daily = عمل يومي
activity-unemployed-seeking = بلا عمل ويبحث عنه
activity-unemployed-not-seeking = بلا عمل ولا يبحث عنه
activity-unable = لا يستطيع العمل

## انقطاع التواصل
lost-title = منذ آخر تواصل
lost-rule = متى يُعد التواصل منقطعًا: المحاولات: { $attempts } أو أكثر؛ الطرق المختلفة: { $channels } أو أكثر؛ الأشهر بين الأولى والأخيرة: { $months } أو أكثر.
lost-attempts =
    { $n ->
        [zero] لا محاولات
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $n } محاولات
        [many] { $n } محاولة
       *[other] { $n } محاولة
    }
lost-channels =
    { $n ->
        [zero] بلا أي طريقة
        [one] طريقة واحدة
        [two] طريقتان
        [few] { $n } طرق
        [many] { $n } طريقة
       *[other] { $n } طريقة
    }
lost-between = بين { $first } و{ $last }
lost-enough = يُعد التواصل منقطعا
