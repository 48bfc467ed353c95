//! The questions about schooling, work and skills.

use domain::intake::{EducationForm, Employment, Schooling, SkillForm, SkillLevel, SkillSource, WorkForm};
use domain::person::Language;
use domain::programme::SKILLS;
use leptos::prelude::*;

use super::Question;
use super::occupation::{LookUp, OccupationList, WorkField};
use crate::choices;
use crate::forms::form;
use crate::ui::{AddRow, CheckBox, CheckGroup, Disclosure, RadioGroup, SelectField, TextField, Width, own_values};

/// The fields.
#[component]
pub fn EducationFields(
    /// The answers so far.
    saved: EducationForm,
    /// Whether to ask what could show how the person was associated.
    protected: bool,
) -> impl IntoView {
    let during = protected.then(|| {
        view! {
            <WorkField name="education[during]" label=t!("education-during") hint=t!("education-during-hint") saved=saved.during.clone()/>
        }
    });
    view! {
        <Schooled saved=saved.clone()/>
        <h3 class="t-lg">{t!("education-work")}</h3>
        <WorkField name="education[before]" label=t!("education-before") hint=t!("occupation-hint") saved=saved.before.clone() years=true/>
        {during}
        <WorkField name="education[now]" label=t!("education-now") saved=saved.now.clone() years=true/>
        <SelectField name="education[employment]" label=t!("education-employment") choices=choices!(Employment) value=saved.employment.clone() optional=true/>
        <Desired saved=saved.desired.clone()/>
        <LookUp at="education-before-what"/>
        <h3 class="t-lg">{t!("education-skills")}</h3>
        <Skills saved=saved.skills/>
        <OccupationList/>
    }
}

#[component]
fn Schooled(saved: EducationForm) -> impl IntoView {
    let some = !saved.reads_some.is_empty();
    view! {
        <RadioGroup name="education[level]" label=t!("education-level") choices=choices!(Schooling) value=saved.level optional=true/>
        <TextField name="education[last_grade]" label=t!("education-last-grade") value=saved.last_grade optional=true width=Width::W10/>
        <Question name="education[resume]" label=t!("education-resume") value=saved.resume/>
        <CheckGroup name="education[reads_writes]" label=t!("education-reads-writes") choices=choices!(Language)
            values=saved.reads_writes optional=true row=true/>
        <Disclosure label=t!("education-reads-some") open=some>
            <CheckGroup name="education[reads_some]" label=t!("education-reads-some") choices=choices!(Language)
                values=saved.reads_some optional=true row=true/>
        </Disclosure>
        <Question name="education[numeracy]" label=t!("education-numeracy") value=saved.numeracy/>
    }
}

/// Up to three wishes, the dearest first.
#[component]
fn Desired(saved: Vec<WorkForm>) -> impl IntoView {
    let wish = |i: usize| {
        let label = t!("education-desired", n = i as i64 + 1);
        let saved = saved.get(i).cloned().unwrap_or_default();
        view! { <WorkField name=format!("education[desired][{i}]") label=label saved=saved/> }
    };
    view! { {wish(0)}{wish(1)}{wish(2)} }
}

/// A row for each skill, and one more when asked for.
#[component]
fn Skills(saved: Vec<SkillForm>) -> impl IntoView {
    let count = form().rows("education[skills]", saved.len(), "skill").max(1);
    let rows: Vec<_> =
        (0..count).map(|i| view! { <SkillRow i=i saved=saved.get(i).cloned().unwrap_or_default()/> }).collect();
    let names: Vec<_> = own_values(SKILLS).into_iter().map(|name| view! { <option value=name></option> }).collect();
    view! {
        {rows}
        <datalist id=SKILLS>{names}</datalist>
        <div><AddRow label=t!("skill-add") value="skill" to=format!("education[skills][{count}][what]")/></div>
    }
}

#[component]
fn SkillRow(i: usize, saved: SkillForm) -> impl IntoView {
    let at = |field: &str| format!("education[skills][{i}][{field}]");
    let title = t!("skill-n", n = i as i64 + 1);
    let name = title.clone();
    view! {
        <div class="card form" role="group" aria-label=name>
            <p class="strong" aria-hidden="true">{title}</p>
            <TextField name=at("what") label=t!("education-skills-what") value=saved.what list=SKILLS optional=true/>
            <div class="cols cols--s">
                <SelectField name=at("level") label=t!("education-skills-level") choices=choices!(SkillLevel) value=saved.level optional=true/>
                <SelectField name=at("source") label=t!("education-skills-source") choices=choices!(SkillSource) value=saved.source optional=true/>
            </div>
            <CheckBox name=at("certificate") label=t!("education-skills-certificate") checked=saved.certificate plain=true/>
        </div>
    }
}
