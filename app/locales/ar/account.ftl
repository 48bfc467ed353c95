sign-in-title = تسجيل الدخول
sign-in-lead = لموظفي البرنامج وشركائه.
sign-in-email = البريد الإلكتروني المهني
sign-in-password = كلمة المرور
sign-in-password-hint = يمكنك لصقها من مدير كلمات المرور.
sign-in-shared = هذا الجهاز مشترك
sign-in-shared-detail = يُنهى الدخول بعد ١٠ دقائق ولا يُحفظ هنا أي شيء.
sign-in-logged = كل ملف يُفتح هنا يُسجَّل. لا تبحث عن الأشخاص إلا إذا اقتضى عملك ذلك.
error-sign-in = البريد الإلكتروني وكلمة المرور لا يطابقان أي حساب. تحقق منهما وحاول مرة أخرى.
sign-in-someone-else = الدخول بحساب آخر

## ما كُتب حين انتهت جلسة
written-waits = انتهت جلستك وأنت تكتب. سجّل الدخول من جديد: ما كتبته في انتظارك، ولا يستطيع غيرك قراءته.
written-title = انتهت جلستك وأنت تكتب
written-lead = لم يضِع شيء.
written-page = الصفحة:
written-words = كتبت:
written-when = أرسلته في { $when } بعد أن انتهت جلستك.
written-go-on = المتابعة بما كتبته
written-checked = يُحفظ كما لو أرسلته الآن. وإذا نقص شيء، أو غيّر أحدهم الملف في هذه الأثناء، فسترى ذلك مع ما كتبته.
written-leave = تركه، فلم يعد لازمًا

## الخطوة الثانية
code-eyebrow = الخطوة ٢ من ٢
code-title = أدخل الرمز
code-lead = افتح تطبيق المصادقة واكتب الأرقام الستة الظاهرة أمام Passerelle.
code-label = رمز من ٦ أرقام
code-no-phone = هاتفي ليس معي
code-no-phone-text = استخدم أحد رموز الاسترداد العشرة، أو اتصل بمدير النظام الذي سيتحقق من هويتك قبل إعادة ضبط الخطوة الثانية.
code-use-recovery = استخدام رمز استرداد
recovery-title = استخدام رمز استرداد
recovery-lead = يصلح كل رمز من الرموز التي احتفظت بها مرة واحدة.
recovery-label = رمز الاسترداد
recovery-hint = ثلاث مجموعات من أربعة أحرف أو أرقام، مثل k7mp-2x09-vt4d. لا أثر للشرطات ولا لحجم الحروف.
recovery-use-app = استخدام تطبيق المصادقة بدلًا من ذلك
error-code = أدخل الرمز الذي يعرضه التطبيق الآن: يتغير كل ٣٠ ثانية ويصلح مرة واحدة

## كلمة مرور خاصة
first-password-title = اختر كلمة المرور
first-password-lead = دخلت بكلمة مرور سُلّمت إليك. استبدل بها كلمة لا يعرفها غيرك.
first-password-save = حفظ وتسجيل الدخول
password-current = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-repeat = كلمة المرور الجديدة مرة أخرى
password-rule = ١٢ حرفًا على الأقل. أربع أو خمس كلمات متتالية يسهل حفظها ويصعب تخمينها.
password-confirm = كلمة مرورك، للتأكد من أنك أنت
password-ends-sessions = تنتهي جلساتك الأخرى عند الحفظ.
error-password-short = استخدم ما لا يقل عن { $min } من الأحرف
error-password-guessed = اختر كلمة مرور أخرى، فهذه يسهل تخمينها
error-password-repeat = اكتب كلمة المرور الجديدة نفسها في الخانتين
error-password-same = اختر كلمة مرور تختلف عن كلمتك الحالية
error-password-current-missing = أدخل كلمة المرور الحالية
error-password-wrong = أدخل كلمة المرور التي تسجّل بها الدخول
error-email = أدخل عنوان بريد إلكتروني مثل name@organisation.org
error-email-missing = أدخل عنوان بريد إلكتروني
error-user-name-missing = أدخل اسمًا
error-language-missing = اختر لغة

## الحساب الشخصي
account-title = الحساب والجلسات
account-lead = بياناتك، وطريقة دخولك، والأجهزة التي سجّلت الدخول منها.
account-details = بياناتك
account-name-hint = كما يعرفك الزملاء. يرونه بجانب ما تقوم به.
digest-title = رسالة صباحية
digest-wanted = أخبرني في صباح أيام العمل بعدد المهام المستحقة
digest-hint = تذكر الرسالة عدد المهام المستحقة وعدد المتأخرة منها. ولا تحتوي على أي اسم ولا رقم ملف.
digest-saved = حُفظ اختيارك.
account-password = كلمة المرور
account-password-change = تغيير كلمة المرور
account-password-save = حفظ كلمة المرور الجديدة
account-access = ما يمكنك استخدامه
account-email = البريد الإلكتروني
account-access-note = لا يغيّر بريدك الإلكتروني وأدوارك إلا مدير النظام.
account-sessions = أين سجّلت الدخول
account-saved-profile = حُفظت بياناتك.
account-saved-password = حُفظت كلمة المرور الجديدة، وانتهت جلساتك الأخرى.
account-saved-session = انتهت الجلسة.
account-saved-sessions = انتهت جلساتك الأخرى.
field-name = الاسم
field-email = البريد الإلكتروني المهني
field-language = اللغة
user-name = الاسم
user-name-hint = كما يعرفه الزملاء. يرونه بجانب ما يقوم به هذا الشخص.
user-email = البريد الإلكتروني المهني
user-language = اللغة
user-language-hint = لغة الصفحات والرسائل التي تصلك.
user-roles = الأدوار
session-times = منذ { $began }، آخر استخدام { $seen }
session-current = هذه الجلسة
session-end = إنهاء الجلسة
session-end-others = إنهاء الجلسات الأخرى
session-end-all = تسجيل الخروج من كل الأجهزة
sessions-note = أنهِ أي جلسة لا تعرفها، ثم غيّر كلمة المرور.
device-browser-system = { $browser }، { $system }
device-unknown = متصفح غير معروف

## إعداد الخطوة الثانية
two-factor-title = الخطوة الثانية عند الدخول
two-factor-lead = بعد كلمة المرور، رمز من هاتفك. عندئذ لا تفتح كلمة مرور مسروقة وحدها شيئًا.
two-factor-on = الخطوة الثانية مفعّلة
two-factor-off = الخطوة الثانية غير مفعّلة
two-factor-on-short = مفعّلة
two-factor-off-short = غير مفعّلة
two-factor-on-since = مفعّلة منذ { $day }.
two-factor-off-text = كلمة المرور وحدها تفتح حسابك. يجعله تطبيق مصادقة على هاتفك أكثر أمانًا بكثير، وهو لا يحتاج إلى شبكة ولا إلى رقم هاتف.
two-factor-demo = بيانات تجريبية: لا تُطلب هنا خطوة ثانية من أحد، لذلك لا يمكن إعدادها.
two-factor-set-up = إعداد الخطوة الثانية
two-factor-manage = الهاتف ورموز الاسترداد
two-factor-step-app = ثبّت تطبيق مصادقة على هاتفك. يصلح أي تطبيق للرموز المؤقتة، مثل Aegis أو FreeOTP أو Google Authenticator.
two-factor-step-scan = امسح الرمز المربع الظاهر هنا، ثم اكتب الأرقام الستة التي يعرضها التطبيق.
two-factor-step-codes = احتفظ برموز الاسترداد العشرة التي تُعطى لك على ورق، بعيدًا عن الهاتف.
two-factor-start = عرض الرمز المربع
two-factor-scan = امسح هذا بتطبيق المصادقة
two-factor-scan-text = في التطبيق، اختر إضافة حساب ووجّه الكاميرا نحو المربع.
two-factor-scan-label = رمز مربع لتطبيق المصادقة
two-factor-key-open = لا أستطيع مسحه
two-factor-key-text = في التطبيق، اختر كتابة مفتاح. اسم الحساب: بريدك الإلكتروني المهني. نوع المفتاح: حسب الوقت. المفتاح:
two-factor-first-code = يعرضه التطبيق تحت اسم «Passerelle» حالما يُضاف الحساب.
two-factor-confirm = تفعيل الخطوة الثانية
two-factor-later = لاحقًا
two-factor-own = خطوتك الثانية
two-factor-changes = تغييرات
two-factor-move = الانتقال إلى هاتف آخر
two-factor-move-text = يبقى الهاتف القديم صالحًا إلى أن يصح أول رمز من الهاتف الجديد.
two-factor-turn-off = إيقاف الخطوة الثانية
two-factor-turn-off-text = ستعود كلمة المرور وحدها تفتح حسابك، وتتوقف رموز الاسترداد عن العمل.
two-factor-turned-off = أُوقفت الخطوة الثانية.
recovery-new = إنشاء رموز استرداد جديدة
recovery-new-text = تتوقف الرموز التي لديك الآن عن العمل.
recovery-left =
    { $n ->
        [0] لم يبق أي رمز استرداد
        [one] بقي رمز استرداد واحد
        [two] بقي رمزا استرداد
        [few] بقيت { $n } رموز استرداد
        [many] بقي { $n } رمز استرداد
       *[other] بقي { $n } رمز استرداد
    }
recovery-shown-title = رموز الاسترداد الخاصة بك
recovery-shown-text = اطبعها أو اكتبها الآن. يتيح لك كل منها الدخول مرة واحدة حين لا يكون هاتفك معك.
recovery-shown-once = لا تظهر إلا هذه المرة. احتفظ بها على ورق، لا على الهاتف.
error-two-factor-demo = لا يمكن إعداد الخطوة الثانية في البيانات التجريبية

## حول البرنامج
about-title = حول Passerelle
about-lead = يرافق Passerelle الأشخاص الذين يغادرون القوات والجماعات المسلحة في طريق العودة إلى الحياة المدنية، ومن يساعدونهم.
about-product = البرنامج
about-version = الإصدار
about-licence = الرخصة
about-licence-text = رخصة أباتشي ٢٫٠. برنامج حر ومفتوح المصدر.
about-data = الأماكن
about-places = أُعدّ دليل الأماكن من بيانات GeoNames المستخدمة وفق رخصة المشاع الإبداعي «نسب المصنف» ٤٫٠. جرى انتقاء الأسماء واختصارها.
about-privacy = الخصوصية
about-privacy-text = لا يتصل Passerelle بأي خدمة أخرى: لا خرائط ولا خطوط ولا إحصاءات من مكان آخر. يقرّر البرنامج، مع مسؤول حماية البيانات فيه، ما يُحفظ عن الشخص ومن يراه ولأي مدة.

## The mail of the morning
mail-digest-subject =
    { $due ->
        [zero] Passerelle: ما يستجد ينتظرك
        [one] Passerelle: مهمة واحدة مستحقة
        [two] Passerelle: مهمتان مستحقتان
        [few] Passerelle: { $due } مهام مستحقة
        [many] Passerelle: { $due } مهمة مستحقة
       *[other] Passerelle: { $due } مهمة مستحقة
    }
mail-digest-body =
    مرحبا،

    { $due ->
        [zero] لا مهام مستحقة اليوم
        [one] هناك مهمة واحدة مستحقة اليوم
        [two] هناك مهمتان مستحقتان اليوم
        [few] هناك { $due } مهام مستحقة اليوم
        [many] هناك { $due } مهمة مستحقة اليوم
       *[other] هناك { $due } مهمة مستحقة اليوم
    }{ $late ->
        [0] .
       *[other] ، منها { $late } متأخرة.
    }{ $messages ->
        [0] { "" }
        [one] { " " }تنتظرك رسالة جديدة من مقدم خدمة.
        [two] { " " }تنتظرك رسالتان جديدتان من مقدمي الخدمات.
        [few] { " " }تنتظرك { $messages } رسائل جديدة من مقدمي الخدمات.
        [many] { " " }تنتظرك { $messages } رسالة جديدة من مقدمي الخدمات.
       *[other] { " " }تنتظرك { $messages } رسالة جديدة من مقدمي الخدمات.
    }{ $stale ->
        [0] { "" }
        [one] { " " }ينبغي التحقق من جديد من خدمة واحدة في الدليل هذا الأسبوع.
        [two] { " " }ينبغي التحقق من جديد من خدمتين في الدليل هذا الأسبوع.
        [few] { " " }ينبغي التحقق من جديد من { $stale } خدمات في الدليل هذا الأسبوع.
        [many] { " " }ينبغي التحقق من جديد من { $stale } خدمة في الدليل هذا الأسبوع.
       *[other] { " " }ينبغي التحقق من جديد من { $stale } خدمة في الدليل هذا الأسبوع.
    }

    تجدها هنا:
    { $url }

    يمكنك إيقاف هذه الرسالة من صفحة حسابك.

    Passerelle
