# من في المشروع، وما يقوله السجل الزمني للملف عن ماله.

## الأعضاء
business-along = من يبدأ معًا
business-members-hint = للمجموعة فقط: أشخاص من ملفات ينضمون، كلٌّ بإرادته. الشخص الواحد في مشروع واحد. والتعاونية تُختار أدناه.
business-members-known = في المجموعة بالفعل: { $names }
business-member-n = ينضم، { $n }
business-member-add = شخص آخر
business-coop = الجمعية
business-coop-hint = للتعاونية فقط: الشخص عضو فيها وليست لها خطة أخرى
business-coop-none = لا جمعية
business-coop-members =
    { $n ->
        [zero] لا أعضاء من الملفات
        [one] عضو واحد من الملفات
        [two] عضوان من الملفات
        [few] { $n } أعضاء من الملفات
        [many] { $n } عضوًا من الملفات
       *[other] { $n } عضو من الملفات
    }
business-members = من فيه
business-members-whose = بدأه { $name }
business-members-none = لا أحد غيره حتى الآن.
business-members-others =
    { $n ->
        [zero] لا أحد غيرهم
        [one] شخص آخر لا تراه
        [two] شخصان آخران لا تراهما
        [few] { $n } أشخاص آخرين لا تراهم
        [many] { $n } شخصًا آخر لا تراهم
       *[other] { $n } شخص آخر لا تراهم
    }
business-members-foot = بالأسماء الرمزية. لا يحتاج أحد في المجموعة إلى معرفة من له ملف.
business-member-join = إضافة شخص
business-member-left = غادر في { $day }
business-in-title = في مشروع مع آخرين
business-in-other = مشروع يتابعه شخص آخر
business-saved-joined = أُضيف الشخص.
business-saved-left = سُجّلت المغادرة.
error-business-member-twice = الشخص في هذا المشروع بالفعل
error-business-member-second = للشخص مشروع أو هو في مشروع بالفعل: منحة واحدة للشخص الواحد
error-business-members-few = المجموعة شخصان فأكثر: أضف من ينضم، أو اختر شخصًا واحدًا
error-business-members-many = اذكر { $max } شخصًا على الأكثر في المرة الواحدة
error-business-members-kind = اختر «مجموعة» أو اترك هذا فارغًا: للمجموعة وحدها أعضاء
error-business-kind-members = في هذه المجموعة أحد: اختر «مجموعة»، أو سجّل مغادرته أولًا
error-business-coop = اختر الجمعية التي تبدأ المشروع
error-business-coop-kind = اختر «تعاونية» أو لا تختر جمعية
error-business-coop-not-in = اختر جمعية الشخصُ عضو فيها
error-business-coop-second = لهذه الجمعية خطة أخرى: منحة واحدة للجمعية الواحدة
error-business-coop-members = لأحد أعضاء هذه الجمعية مشروع أو هو في مشروع بالفعل: منحة واحدة للشخص الواحد
error-coop-member-business = تحصل الجمعية على منحة وللشخص مشروع بالفعل: منحة واحدة للشخص الواحد

## السجل الزمني
event-tranche-requested = طُلب مال بدء المشروع
event-tranche-approved = تمت الموافقة على مال بدء المشروع
event-tranche-refused = لم تتم الموافقة على مال بدء المشروع
event-tranche-received = أكّد الشخص استلام مال بدء المشروع
event-tranche-withheld = حُجز مال بدء المشروع
event-tranche-released = رُفع الحجز عن مال بدء المشروع
event-tranche-cancelled = جزء من مال بدء المشروع لا يُدفع
event-tranche-reversed = عاد مال بدء المشروع
event-goods-received = وصلت بضائع المشروع
event-payee-changed = حُدّد من يتسلّم مال بدء المشروع
event-over-paid = دُفع مال بدء المشروع مرتين
event-over-paid-told = أُبلغ الشخص بما دُفع مرتين
event-over-paid-settled = سُوّي ما دُفع مرتين
event-business-joined = انضم إلى مشروع مجموعة
event-business-left = غادر مشروع مجموعة
event-coop-joined = انضم إلى جمعية
event-coop-left = غادر جمعية
event-stipend-paid = دُفعت منحة التدريب
event-kit-looked = فُحصت حقيبة الأدوات، الدفعة { $n }

## السجل
action-startup-joined = أضاف شخصًا إلى مشروع مجموعة
action-startup-left = سجّل مغادرة شخص لمشروع مجموعة
