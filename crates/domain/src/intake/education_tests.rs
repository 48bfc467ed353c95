//! What the questions about schooling, work and skills take and refuse.

use super::*;

fn parsed(form: &EducationForm) -> Result<(Education, Option<Work>), Vec<String>> {
    let mut check = Check::new();
    let value = form.parse(&mut check);
    check.finish(Some(value)).map_err(|errors| errors.into_iter().map(|e| format!("{} {}", e.field, e.key)).collect())
}

#[test]
fn nothing_answered_is_nothing_asked() {
    assert_eq!(parsed(&EducationForm::default()), Ok((Education::default(), None)));
}

#[test]
fn answers_come_back_as_they_were_given() {
    let work = |what: &str, years: &str| WorkForm { what: what.into(), years: years.into(), ..WorkForm::default() };
    let form = EducationForm {
        level: "primary".into(),
        reads_writes: vec!["fra".into()],
        reads_some: vec!["fra".into(), "ara".into()],
        before: work("7531", "3"),
        during: work("7231", ""),
        desired: vec![WorkForm::default(), work("(7512)", "")],
        skills: vec![SkillForm::default(), SkillForm { what: "Sewing".into(), ..SkillForm::default() }],
        ..EducationForm::default()
    };
    let (education, during) = parsed(&form).unwrap();
    assert_eq!(education.reads_some, [Language::Ara]);
    assert_eq!(education.before, Some(Work { what: Said::Coded("7531".into()), years: Some(3) }));
    assert_eq!((education.desired.len(), education.skills.len()), (1, 1));
    assert_eq!(during.clone().unwrap().what, Said::Coded("7231".into()));
    for locale in Locale::ALL {
        let again = EducationForm::of(&education, during.as_ref(), *locale);
        let mut check = Check::new();
        assert_eq!(again.parse(&mut check), (education.clone(), during.clone()), "{locale}");
    }
}

#[test]
fn a_skill_without_a_name_and_a_life_of_work_too_long_are_refused() {
    let form = EducationForm {
        skills: vec![SkillForm { level: "basic".into(), ..SkillForm::default() }],
        now: WorkForm { what: "7531".into(), years: "71".into(), ..WorkForm::default() },
        ..EducationForm::default()
    };
    assert_eq!(parsed(&form).unwrap_err(), ["now[years] error-number-range", "skills[0][what] error-skill-what"]);
}
