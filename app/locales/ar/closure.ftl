# إنهاء الملف: اقتراح، وقائمة تحقق، وقرار شخص ثانٍ.

closure-title = إنهاء الملف
closure-title-proposal = نهاية الملف
closure-lead = شخص يقترح والمشرف يقرر. ويمكن فتح الملف المغلق من جديد.
closure-nothing = لا يمكن إنهاء هذا الملف وهو في حالته الآن.
closure-record = ما يقوله السجل
closure-saved-proposed = الاقتراح في انتظار المشرف.
closure-saved-closed = أُغلق الملف.
closure-saved-returned = يستمر العمل على الملف.

## الاقتراح
closure-why = سبب إنهاء الملف
closure-words = ما يلزم ذكره أيضا
closure-words-hint = مطلوب عند الوفاة أو قرار سلطة أو الإخلال بالشروط أو الخطأ أو «سبب آخر»: من قال ذلك، والمرجع. بلا اتهامات.
closure-said = ما تحقق
closure-said-hint = يرى المشرف ما ينقص.
closure-propose = اقتراح إنهاء الملف
closure-deceased-hint = يتوقف كل ما هو جارٍ، ويُبلَّغ مقدمو الخدمات، ويُنظر فيما يحق للأسرة
closure-died-on = يوم الوفاة
closure-died-on-hint = اتركه فارغا إذا لم يكن معروفا.
closure-sealed-hint = يُحفظ مختوما: لا يرى الآخرون إلا أن هناك سببا محميا
closure-source = مدى موثوقية المصدر
closure-source-hint = الشائعة لا تُنهي ملفا. دوّنها بدلا من ذلك تحت «قلق على السلامة» لينظر فيها مشرفك.
source-grade-a = أ: موثوق تماما
source-grade-b = ب: موثوق في العادة
source-grade-c = ج: موثوق إلى حد ما
source-grade-d = د: غير موثوق في العادة
source-grade-e = هـ: غير موثوق
source-grade-f = و: لا يمكن الحكم عليه
error-closure-reason = اختر سبب إنهاء الملف
error-closure-words = اكتب من قال ذلك، ومرجع القرار إن وُجد
error-closure-source = اختر مدى موثوقية المصدر
error-closure-rumour = لا يُنهى ملف لهذا السبب إلا بمصدر موثوق (أ أو ب)
error-closure-attempts = لا يُعد التواصل منقطعًا بعد. سجّل المحاولات: { $attempts } أو أكثر؛ الطرق المختلفة: { $channels } أو أكثر؛ الأشهر بين الأولى والأخيرة: { $months } أو أكثر

## الاقتراح والقرار
closure-proposal = الاقتراح
closure-proposed = اقترحه
closure-closed = أغلقه
closure-by = { $who }، { $when }
closure-missing = أُغلق مع أن
closure-sealed-read = هذا السبب محفوظ مختوما. وتُسجَّل قراءتك له.
closure-decide = إغلاق الملف
closure-decision-words = ما تود قوله
closure-missing-hint = هناك ما ينقص: اذكر لماذا يُنهى الملف مع ذلك.
closure-close = إغلاق الملف
closure-return = ليس بعد
closure-return-words = ما يجب فعله أولا
closure-return-save = عدم الإغلاق
closure-take-back = سحب الاقتراح
closing-waits-for-supervisor = في انتظار مشرف
error-status-same-person = اطلب من مشرف آخر: من اقترح الإغلاق لا يوافق عليه
error-status-open-referrals = أغلق الإحالات المفتوحة أو اسحبها أولا
error-closure-protocol = دوّن أولا في بروتوكول السلامة ما فُعل: يبقى الملف مفتوحا حتى ذلك الحين
error-closure-missing = اذكر لماذا يُنهى الملف مع أن هناك ما ينقص
error-closure-return = اذكر ما يجب فعله أولا

## قائمة التحقق
closure-check-goals = تحقق كل هدف من أهداف الخطة أو تُرك
closure-check-livelihood = ستة أشهر من العمل أو التعليم
closure-check-risk = مستوى الخطر ليس مرتفعا
closure-check-referrals = لا إحالة مفتوحة
closure-check-attempts = جرت محاولات كافية للوصول إلى الشخص
closure-check-agreed = تحدثنا عن النهاية والشخص موافق
closure-check-told = يعرف الشخص إلى من يلجأ
closure-check-feedback = سُئل الشخص عن رأيه في الدعم
closure-check-money = لا مال في الطريق ولا مبالغ لم تُطابق
closure-check-survey = يظهر آخر استطلاع للنتائج أن الشخص قادر على تدبير أموره
closure-check-file = الملف كامل: الاستقبال والخطة والموافقة
closure-check-complaint = سُئل الشخص: لا شكوى له ما زالت مفتوحة
closure-check-protocol = بروتوكول السلامة مدوَّن
closure-missing-goals = هناك أهداف مفتوحة في الخطة، أو لا خطة معتمدة
closure-missing-livelihood = لم تُسجَّل ستة أشهر من العمل أو التعليم
closure-missing-risk = مستوى الخطر مرتفع
closure-missing-referrals = هناك إحالة مفتوحة
closure-missing-attempts = لا يُعد التواصل منقطعا
closure-missing-agreed = لم يُتفق على النهاية مع الشخص
closure-missing-told = لم يُخبَر الشخص إلى من يلجأ
closure-missing-feedback = لم يُسأل الشخص عن رأيه في الدعم
closure-missing-money = مال في الطريق أو لم يُطابق أو ينبغي رده
closure-missing-survey = لم يُجرَ استطلاع للنتائج، أو أظهر آخر استطلاع احتياجًا كبيرًا
closure-missing-file = في الملف نواقص: خطوة من الاستقبال أو الخطة أو الموافقة
closure-missing-complaint = لم يسأل أحد هل هناك شكوى مفتوحة
closure-missing-protocol = لم يُدوَّن بروتوكول السلامة بعد

## الأسباب
closure-reason-graduated = تحققت الأهداف
closure-reason-self-reliant-declined-further = يعتمد على نفسه ولا يرغب في مزيد من الدعم
closure-reason-voluntary-withdrawal = غادر البرنامج باختياره
closure-reason-consent-withdrawn = سحب موافقته
closure-reason-lost-contact = انقطع التواصل
closure-reason-relocated-no-service = انتقل إلى حيث لا يعمل البرنامج
closure-reason-transferred-to-national-authority = تتولى السلطة الوطنية متابعته
closure-reason-transferred-to-child-protection = تتولى حماية الطفل متابعته
closure-reason-turned-18-transitioned = بلغ 18 عاما ويستمر في برنامج آخر
closure-reason-deceased = وفاة
closure-reason-imprisoned-or-detained = في السجن أو الاحتجاز
closure-reason-eligibility-revoked = ألغت السلطة الأهلية
closure-reason-rejoined-armed-group = عاد إلى جماعة مسلحة
closure-reason-breach-of-terms = إخلال بالشروط
closure-reason-opened-in-error = فُتح بالخطأ
closure-reason-programme-ended = انتهى البرنامج
closure-reason-other = سبب آخر
closure-reason-duplicate = تسجيل مكرر: تستمر المتابعة في ملف آخر
closure-reason-sealed = سبب محمي

error-case-closed = هذا الملف مغلق: أعد فتحه أولًا
error-case-deceased = توفي الشخص: لا يُغيَّر شيء في هذا الملف بعد الآن. إن كان ذلك خطأً، أعد فتحه أولًا

## مدة حفظ الملف
closure-kept = يُحفظ حتى
closure-keep-until = إذا أُغلق اليوم يُحفظ الملف حتى { $day }. وبعدها يرى مسؤول حماية البيانات أن مدة حفظه انتهت. وإذا أُعيد فتحه فلا تسري عليه مدة حفظ.
retention-nav = مدة الحفظ
retention-title = ملفات انتهت مدة حفظها
retention-lead = ملفات مغلقة انتهت مدة حفظها. أرقام ملفات وتواريخ لا غير. وكل قراءة لهذه القائمة تُسجَّل.
retention-day = كان يُحفظ حتى { $day }
retention-none = لم تنتهِ مدة حفظ أي ملف
retention-none-text = يُحدَّد لكل ملف عند إغلاقه تاريخُ انتهاء حفظه، وفق المدة المحددة في القواعد.
today-place-retention = ملفات مغلقة انتهت مدة حفظها
action-case-retention-listed = فتح قائمة الملفات التي انتهت مدة حفظها
