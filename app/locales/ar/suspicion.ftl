# الاشتباه في عودة شخص إلى جماعة.

suspicion-menu = قلق على السلامة
suspicion-title = الاشتباه في العودة إلى جماعة
suspicion-lead = مختوم. لا يقرؤه إلا موظف المتابعة والمشرف، وكل اطلاع يُسجَّل.
suspicion-nothing-changes = الشائعة لا تغيّر شيئًا: يستمر الملف والدعم كما كانا. وينظر المشرف في سلامة الشخص.
suspicion-none = لم يُدوَّن شيء
suspicion-new = دوّن ما سمعته
suspicion-heard-on = متى سمعته؟
suspicion-source = ما مدى موثوقية المصدر؟
suspicion-words = ماذا سمعت؟
suspicion-words-hint = كلمات قليلة. لا تذكر أسماء آخرين ولا أفعالًا.
suspicion-save = تدوين
suspicion-entry = سُمع في { $day }
suspicion-by = { $who }، { $when }
suspicion-waits = بانتظار المشرف
suspicion-review = المراجعة
suspicion-verdict = ما رأيك في ذلك؟
suspicion-verdict-nothing = لا أساس له
suspicion-verdict-measures = تُتخذ إجراءات للسلامة
suspicion-verdict-confirmed = مؤكد
suspicion-verdict-confirmed-hint = من مصدر موثوق فقط (أ أو ب). ثم يقترح شخص آخر إنهاء الملف وتقرر أنت فيه.
suspicion-verdict-rumour = لا يمكن تأكيده: المصدر غير موثوق بما يكفي (أ أو ب).
suspicion-review-words = لماذا، أو ما الإجراءات؟
suspicion-review-save = حفظ المراجعة
suspicion-confirmed = تأكد ذلك. يمكن الآن اقتراح إنهاء الملف، ويبقى السبب مختومًا.
suspicion-end = اقتراح إنهاء الملف
suspicion-saved-noted = حُفظ مختومًا. وينظر المشرف في سلامة الشخص.
suspicion-saved-reviewed = حُفظت المراجعة.

error-suspicion-day = أدخل اليوم الذي سمعته فيه
error-suspicion-source = اختر مدى موثوقية المصدر
error-suspicion-words = اكتب ما سمعته
error-suspicion-verdict = اختر رأيك في ذلك
error-suspicion-measures = اكتب ما يُتخذ من أجل السلامة
error-suspicion-same-person = يراجعه شخص آخر: أنت من دوّنه

task-safety-review = انظر في سلامة الشخص
task-safety-next = تابع بعد مراجعة السلامة
