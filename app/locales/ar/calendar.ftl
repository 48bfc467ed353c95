# تقويم المتابعة كاملا.
follow-up-anchor-case-opened = بعد فتح الملف
follow-up-anchor-referral-sent = بعد إرسال إحالة
follow-up-anchor-training-start = التدريب
follow-up-anchor-kit-delivered = بعد تسليم حقيبة الأدوات
follow-up-anchor-money-paid = بعد أول دفعة للمشروع
follow-up-anchor-closing = بعد إغلاق الملف
follow-up-rule-first-tolerance = المتابعة الأولى: أيام زيادة أو نقصانا
follow-up-rule-until-plan-tolerance = المتابعات إلى أن توضع خطة: أيام زيادة أو نقصانا
follow-up-rule-referral-uptake = سؤال الشخص هل وصل إلى الخدمة
follow-up-rule-training-first = أول متابعة بعد بدء التدريب
follow-up-rule-training-every = من متابعة إلى أخرى أثناء التدريب
follow-up-rule-training-after = أول متابعة بعد انتهاء التدريب
follow-up-rule-training-later = ثاني متابعة بعد انتهاء التدريب
follow-up-rule-training-trace = سؤال الشخص عن عمله بعد انتهاء التدريب
follow-up-rule-kit-first = أول معاينة لحقيبة الأدوات
follow-up-rule-kit-second = ثاني معاينة لحقيبة الأدوات
follow-up-rule-business-first = الزيارة الأولى، ويُنظر فيها في استعمال المال
follow-up-rule-business-second = الزيارة الثانية
follow-up-rule-business-third = الزيارة الثالثة
follow-up-rule-business-fourth = الزيارة الرابعة
follow-up-rule-business-fifth = الزيارة الخامسة
follow-up-rule-after-closing-tolerance = المتابعات بعد الإغلاق: أيام زيادة أو نقصانا
follow-up-rule-after-closing-year = متابعة أخرى بعد الإغلاق
admin-follow-up-none = 0 إذا لم تكن هناك متابعة ثانية
admin-follow-up-tolerance = لا تُعد المتابعة متأخرة خلال هذا العدد من الأيام بعد موعدها
error-follow-up-later = المتابعة التالية تأتي لاحقا: أدخل أياما أكثر من التي قبلها
task-training-look = في التدريب أو أنهاه: سؤاله كيف يسير وهل يفيده
task-referral-uptake = سؤال الشخص هل وصل إلى مقدم الخدمة
due-until = في الموعد حتى { $day }
follow-up-rule-referral-report = سؤال مقدم الخدمة عما جرى، بعد موعد أو بعد انتهاء ما يقدمه
follow-up-also = يُسأل عنه أو يُبلَّغ أيضا
follow-up-also-number = إظهار الرقم في الملف الشخصي
task-tell-handover = إبلاغ الشخص بمن يعمل معه الآن

# طفل وُجد بين البالغين.
task-child-assent = سؤال الطفل
task-child-late = مرّت ساعات ولم يُنجز كل شيء لطفل: النظر فيه
consent-assent = سُئل الطفل بكلمات يفهمها، وهو موافق
consent-assent-hint = بدون ذلك تبقى مهمة سؤال الطفل مفتوحة
consent-assent-given = الطفل موافق
job-kind-hours-clock = النظر في إنجاز ما يُستحق خلال ساعات
job-kind-mail-waits = بريد: هناك ما ينتظر
action-case-hours-passed = أُبلغ المشرف بأن ساعات قد مرّت
mail-waits-subject = Passerelle: هناك ما ينتظركم
mail-waits-body =
    تحية طيبة،

    في Passerelle ما ينتظركم ولا ينبغي أن ينتظر إلى الغد. صفحة يومكم تبيّن ما هو:
    { $url }

    إن لم تكن هذه الرسالة موجهة إليكم فنرجو حذفها.

# موافقة انتهت.
event-consent-ended = انتهت الموافقة
action-consent-ended = أُوقف ما كانت تغطيه موافقة انتهت
job-kind-consent-ended = إيقاف ما كانت تغطيه موافقة انتهت

# ما تقوله الإحالة أيضا.
sent-via-system = في النظام
sent-via-email = بالبريد الإلكتروني
sent-via-phone = بالهاتف
sent-via-paper = على ورق
sent-via-in-person = شخصيا
referral-sent-via = كيف يُبلَّغ مقدم الخدمة
referral-expected = النتيجة المرجوة
referral-expected-hint = بكلمات قليلة، دون أسماء
referral-transport = البرنامج يدفع تكلفة الطريق أو ينظمه
referral-transport-note = كيف
referral-transport-hint = للزملاء، دون أسماء: لا يراه مقدم الخدمة
referral-transport-short = الطريق
referral-transport-yes = يدفعه البرنامج أو ينظمه
error-referral-transport = أشر إلى أن البرنامج يدفع تكلفة الطريق أو ينظمه، أو اترك الكيفية فارغة
shared-need-expected = { $need }. النتيجة المرجوة: { $hoped }
referral-acknowledge-due = تُفتح قبل
answer-times-acknowledge = فتحها مقدم الخدمة بعد
error-level-acknowledge = لا يُستحق الرد قبل موعد فتح الإحالة: أدخل أكثر
task-referral-unread = لم يفتح مقدم الخدمة الإحالة: الاتصال به
task-referral-report = لم يبيّن مقدم الخدمة ما جرى: سؤاله
referral-note-unread = لم تُفتح في الموعد
referral-note-unreported = لا تقرير: ذُكّر مقدم الخدمة
action-referral-unread = سُجّل أن مقدم خدمة لم يفتح إحالة
action-referral-unreported = ذُكّر مقدم خدمة بأن يبيّن ما جرى في إحالة
job-kind-referral-report = سؤال عما جرى في إحالة
job-kind-mail-referral-unreported = بريد: ما جرى في إحالة
mail-unreported-subject = الإحالة { $number }: ماذا جرى؟
mail-unreported-body =
    تحية طيبة،

    لقد قبلتم الإحالة { $number }. نرجو إبلاغنا هل حضر الشخص وماذا جرى.

    يمكن الرد هنا:
    { $url }

    إن لم تكن هذه الرسالة موجهة إليكم فنرجو حذفها.

# ساعة من اليوم.
session-next-time = في أي ساعة
group-time = في أي ساعة
week-file-meeting = Passerelle: لقاء
error-time = أدخل ساعة مثل 14:30
error-time-day = أدخل يوم هذه الساعة
