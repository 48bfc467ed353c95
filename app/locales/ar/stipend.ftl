# منح التدريب.

stipends-title = المنح
stipends-lead = قوائم شهرية لصف: يطلبها شخص ويعتمدها ثانٍ ويدفعها ثالث.
stipends-none = لا قائمة بعد
stipends-none-text = من يخطّط لصف يطلب منح شهر انتهى.
stipends-wait = { $n ->
    [zero] لا قوائم منح تنتظرك
    [one] قائمة منح واحدة تنتظرك
    [two] قائمتا منح تنتظرانك
    [few] { $n } قوائم منح تنتظرك
    [many] { $n } قائمة منح تنتظرك
   *[other] { $n } قائمة منح تنتظرك
}
stipend-heading = { $course }، { $month }
stipend-sum = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
} · { $amount }
stipend-state-requested = بانتظار الاعتماد
stipend-state-approved = للدفع
stipend-state-refused = مرفوضة
stipend-state-paid = مدفوعة
stipend-out-no-session = لا حصص في هذا الشهر
stipend-out-under-18 = دون 18 سنة
stipend-out-left = لم يعد في الصف
stipend-out-listed = على قائمة من قبل
stipend-out-not-this-month = ليس هذا الشهر

## A month
stipend-link = المنح
stipend-rule = يمكن أن يحصل عليها من حضر { $n }٪ على الأقل من ساعات الشهر. وعبارة «ليس هذا الشهر» لا تقول أكثر من ذلك عن أحد.
stipend-no-month = لم ينتهِ أي شهر بعد
stipend-no-month-text = يُدفع الشهر بعد انتهائه، أو بعد انتهاء التدريب.
stipend-months = أشهر أخرى
stipend-in = { $month }: يحصل عليها { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
}
stipend-out = لا يحصل عليها { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
}
stipend-gets = يحصل عليها
stipend-nobody = لا أحد
stipend-nobody-text = لا أحد غيرهم يحصل عليها هذا الشهر، أو الجميع على قائمة.
stipend-lists = قوائم هذا الصف
stipend-ask = طلب هذا الشهر
stipend-amount = لكل شخص
stipend-amount-short = المبلغ
stipend-request = طلب الاعتماد
stipend-ask-note = شخص آخر يعتمد، وثالث يدفع. لكل شهر قائمة واحدة.
error-stipend-month = اختر شهرًا منتهيًا من هذا الصف.
error-stipend-amount = أدخل مبلغًا لا يزيد على { $max }.
error-stipend-twice = توجد قائمة لهذا الشهر. لا يمكن طلب أخرى إلا إذا رُفضت.
error-stipend-nobody = لا أحد يحصل على منحة لهذا الشهر.

## A list
stipend-people = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصًا
   *[other] { $n } شخص
}
stipend-names-hidden = تظهر الأسماء بعد اعتماد القائمة، ما لم تُرفض.
stipend-about = من فعل ماذا
stipend-asked-by = الطلب
stipend-decided-by = القرار
stipend-paid-by = الدفع
stipend-total = المجموع
stipend-share = الحضور المطلوب
stipend-three = من يطلب لا يعتمد، ومن طلب أو اعتمد لا يدفع.
stipend-decide = قرارك
stipend-answer = القرار
stipend-approve = اعتماد
stipend-refuse = رفض
stipend-reason = السبب
stipend-reason-hint = عند الرفض فقط
stipend-refused-because = مرفوضة
stipend-pay = الدفع
stipend-pay-text = ادفع { $amount } بحسب الورقة، مع توقيع كل شخص أو بصمته. ثم سجّل ذلك هنا مرة واحدة.
stipend-pay-button = تم الدفع
stipend-sheet = ورقة للتوقيع
stipend-sign = توقيع أو بصمة
stipend-sign-payer = دفعها
stipend-state-line = الحالة: { $state }
stipend-requested-saved = القائمة بانتظار اعتماد شخص آخر.
stipend-decided-saved = حُفظ القرار.
stipend-paid-saved = سُجّل الدفع.
error-stipend-own = أنت طلبت هذه القائمة: يقرّر شخص آخر.
error-stipend-own-pay = أنت طلبت هذه القائمة أو اعتمدتها: يدفع شخص آخر.
error-stipend-decided = تقرّر أمر هذه القائمة من قبل.
error-stipend-paid = دُفعت هذه القائمة من قبل. لم يُدفع شيء مرة أخرى.
error-stipend-not-approved = لم يعتمد أحد هذه القائمة.
error-stipend-held = لم يعد أحد من في هذه القائمة يحصل على شيء. يرفض المشرف القائمة، ثم تُطلب من جديد من دونه.
error-stipend-answer = اختر هل تعتمد.
error-stipend-reason = قل لماذا ترفض.

## The rule and the log
rule-stipend-attendance = الحضور اللازم للمنحة
rule-about-stipend-attendance = نسبة ساعات الشهر التي ينبغي حضورها. تسري من القائمة التالية.
rule-unit-percent = بالمئة
action-stipend-looked = اطّلع على من يحصل على منحة
action-stipend-read = اطّلع على قائمة منح
action-stipend-requested = طلب منحًا
action-stipend-approved = اعتمد منحًا
action-stipend-refused = رفض منحًا
action-stipend-paid = دفع منحًا
family-stipend = المنح
