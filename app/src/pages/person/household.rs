//! Who lives with the person and depends on them. Shared with the page that edits a profile.

use domain::intake::Answer;
use domain::person::{ADULT, InSchool, MemberForm, Relation, Sex};
use leptos::prelude::*;

use super::typed::ask;
use crate::choices;
use crate::ui::*;

/// Members, one below the other.
#[component]
pub fn Household(
    /// How many rows.
    rows: usize,
    /// What is saved.
    #[prop(optional)]
    saved: Vec<MemberForm>,
) -> impl IntoView {
    let cards: Vec<_> = (0..rows)
        .map(|i| {
            let member = saved.get(i).cloned().unwrap_or_default();
            view! { <MemberRow i=i member=member/> }
        })
        .collect();
    view! {
        {cards}
        <div class="row"><AskButton label=t!("member-add") value=ask::MEMBER at="household" icon="plus"/></div>
    }
}

#[component]
fn MemberRow(i: usize, member: MemberForm) -> impl IntoView {
    let at = |field: &str| format!("household[{i}][{field}]");
    let title = t!("member-n", n = i as i64 + 1);
    let name = title.clone();
    let first = i == 0;
    let school = choices!(InSchool::Yes, InSchool::No, InSchool::NotApplicable, InSchool::Unknown);
    view! {
        <div class="card form" role="group" aria-label=name>
            <div class="stack gap-1">
                <p class="strong" aria-hidden="true">{title}</p>
                {first.then(|| view! { <p class="small muted">{t!("member-row-hint")}</p> })}
            </div>
            <div class="cols cols--s">
                <TextField name=at("name") label=t!("member-name") value=member.name/>
                <SelectField name=at("relation") label=t!("relation") choices=choices!(Relation) value=member.relation/>
            </div>
            <div class="cols cols--s">
                <SelectField name=at("sex") label=t!("sex") choices=sexes() value=member.sex/>
                <TextField name=at("birth_year") label=t!("birth-year") value=member.birth_year width=Width::W4 inputmode="numeric" optional=true/>
                <SelectField name=at("in_school") label=t!("in-school") choices=school value=member.in_school empty=t!("not-asked")/>
            </div>
            <div class="cols cols--s">
                <SelectField name=at("documents") label=t!("member-documents") choices=choices!(Answer) value=member.documents optional=true empty=t!("not-asked")/>
                <SelectField name=at("disability") label=t!("member-disability") choices=choices!(Answer) value=member.disability optional=true empty=t!("not-asked")/>
                <SelectField name=at("chronic") label=t!("member-chronic") choices=choices!(Answer) value=member.chronic optional=true empty=t!("not-asked")/>
            </div>
            <CheckBox name=at("lives_elsewhere") label=t!("lives-elsewhere") checked=member.lives_elsewhere plain=true/>
        </div>
    }
}

/// Members may be children: other words than for the person.
fn sexes() -> Vec<Choice> {
    Sex::ALL.iter().map(|s| Choice::new(s.as_str(), member_sex(*s))).collect()
}

/// Sex of somebody of this age: of a child in the words for children.
pub fn sex_at(sex: Sex, years: i64) -> String {
    match sex {
        Sex::Female if years < i64::from(ADULT) => t!("sex-girl"),
        Sex::Male if years < i64::from(ADULT) => t!("sex-boy"),
        _ => t!(sex.label_key()),
    }
}

/// Sex of a member, who may be a child.
pub fn member_sex(sex: Sex) -> String {
    t!(format!("member-{}", sex.label_key()))
}
