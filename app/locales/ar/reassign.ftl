# تسليم عدة ملفات من موظف متابعة واحد دفعة واحدة.

reassign-title = تسليم عدة ملفات
reassign-lead = عندما يغادر أحدهم أو يثقل عبؤه. لا يتغير شيء قبل أن تراه وتؤكده.
reassign-whose = ملفات من؟
reassign-nobody = لا ملفات للتسليم
reassign-nobody-text = لا أحد في هذا المكتب لديه ملف مفتوح.
reassign-gone = لم يعد يعمل هنا
reassign-gone-text = لم يعد { $name } يعمل على ملفات هذا المكتب. لا يستطيع فتحها سواك إلى أن يتولاها شخص آخر.
reassign-first = تُعرض أقدم الملفات وعددها { $n }. سلّمها أولًا ثم البقية.
reassign-cases-of = ملفات { $name }
reassign-to = من يتولاها؟
reassign-by-rule = اقتراح شخص لكل ملف
reassign-by-rule-hint = بحسب اللغة، وتفضيل صاحب الملف لامرأة أو رجل، وعبء كل موظف متابعة. يمكنك تغيير كل اقتراح.
reassign-which = أي ملفات؟
reassign-preview = عرض ما سيحدث
reassign-back = رجوع
reassign-next = التالي: { $what }، { $day }
reassign-no-next = لا شيء مخطط له
reassign-none = لم يُختر أي ملف
reassign-none-text = حدد ملفًا واحدًا على الأقل. الملفات التي سُلّمت في هذه الأثناء لا تظهر بعد الآن.
reassign-concerns =
    { $n ->
        [zero] لا تحفظات.
        [one] يوجد تحفظ على من يتولى ملفًا واحدًا. راجعه قبل التأكيد.
        [two] توجد تحفظات على من يتولى ملفين. راجعهما قبل التأكيد.
        [few] توجد تحفظات على من يتولى { $n } ملفات. راجعها قبل التأكيد.
        [many] توجد تحفظات على من يتولى { $n } ملفًا. راجعها قبل التأكيد.
       *[other] توجد تحفظات على من يتولى { $n } ملف. راجعها قبل التأكيد.
    }
reassign-staying =
    { $n ->
        [zero] لكل ملف من يتولاه.
        [one] ملف واحد ليس له من يتولاه ويبقى في مكانه.
        [two] ملفان ليس لهما من يتولاهما ويبقيان في مكانهما.
        [few] { $n } ملفات ليس لها من يتولاها وتبقى في مكانها.
        [many] { $n } ملفًا ليس لها من يتولاها وتبقى في مكانها.
       *[other] { $n } ملف ليس لها من يتولاها وتبقى في مكانها.
    }
reassign-note-all = ملاحظة تسليم لجميع الملفات
reassign-what-happens = تتغير صلاحية الوصول فورًا: لا يستطيع من بيده الملفات الآن فتحها بعد ذلك. تنتقل المهام المفتوحة معها، ولا تتغير مواعيد رد مقدمي الخدمات.
reassign-confirm = تسليم
reassign-check = تحقق مرة أخرى
reassign-nobody-found = لا يوجد من يناسب دون تحفظ: يبقى الملف مع { $name } ما لم تختر شخصًا آخر
reassign-to-of = من يتولى { $name }
reassign-note-of = ملاحظة تسليم لملف { $name }
reassign-stays = لا أحد: يبقى في مكانه
reassign-note-add = إضافة ملاحظة لهذا الملف
reassign-language = يتحدث { $name } هذه اللغة: { $language }
reassign-language-not = لا يتحدث { $name } هذه اللغة بحسب حسابه: { $language }
reassign-woman = التفضيل للتحدث إلى امرأة، وهذا متحقق
reassign-man = التفضيل للتحدث إلى رجل، وهذا متحقق
reassign-woman-not = التفضيل للتحدث إلى امرأة: { $name } رجل، أو لم يُسجَّل ذلك
reassign-man-not = التفضيل للتحدث إلى رجل: { $name } امرأة، أو لم يُسجَّل ذلك
reassign-below-cap = يصبح عبء { $name } عندئذ { $work }
reassign-above-cap = يصبح عبء { $name } عندئذ { $work }، وهو أكثر مما ينبغي أن يحمله شخص واحد
reassign-after = ما سيكون لدى كل شخص
reassign-now = الآن: { $load }
reassign-took =
    { $n ->
        [zero] لم يتولَّ أي ملف
        [one] تولى ملفًا واحدًا
        [two] تولى ملفين
        [few] تولى { $n } ملفات
        [many] تولى { $n } ملفًا
       *[other] تولى { $n } ملف
    }
reassign-who-took = من تولى الملفات
reassign-left = لم تُسلَّم
reassign-left-text = تغيرت هذه الملفات بعد المعاينة وبقيت في مكانها. راجعها ثم ابدأ من جديد.
reassign-moved =
    { $n ->
        [zero] لم يُسلَّم أي ملف.
        [one] سُلّم ملف واحد.
        [two] سُلّم ملفان.
        [few] سُلّمت { $n } ملفات.
        [many] سُلّم { $n } ملفًا.
       *[other] سُلّم { $n } ملف.
    }
reassign-more = تسليم المزيد
error-reassign-nothing = اختر من يتولى الملف: حاليًا يبقى كل ملف في مكانه
