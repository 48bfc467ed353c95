//! The answers to a step in words, one line for each that was given.

use domain::intake::{Animals, Education, Health, Income, Protected, Said, Section, Skill, Terms, Wishes, Work};
use domain::person::HouseholdFacts;
use leptos::prelude::*;

use crate::caller::locale;
use crate::fmt;
use crate::ui::{KeyValue, Pair};

/// A question and its answer, in words.
pub type Line = (String, String);

/// Every answer that was given. Without the right to read them, those for fewer readers are not there.
pub fn lines(section: &Section, protected: Option<&Protected>) -> Vec<Line> {
    let mut out = match section {
        Section::Household(h) => household(&h.facts),
        Section::Education(e) => education(e),
        Section::Income(i) => income(i),
        Section::Health(h) => health(h),
        Section::Wishes(w) => wishes(w),
        Section::Terms(t) => terms(t),
    };
    if let Some(p) = protected {
        out.extend([
            (t!("education-during"), p.during.as_ref().map(work).unwrap_or_default()),
            (t!("wishes-fear"), said(p.fear.map(|a| a.label_key()))),
            (t!("wishes-commander"), said(p.commander.map(|a| a.label_key()))),
        ]);
    }
    out.retain(|(_, answer)| !answer.is_empty());
    out
}

/// The lines, one below the other.
#[component]
pub fn LineList(
    /// From [`lines`].
    lines: Vec<Line>,
) -> impl IntoView {
    if lines.is_empty() {
        return view! { <p class="muted">{t!("intake-nothing-answered")}</p> }.into_any();
    }
    let pairs: Vec<_> = lines.into_iter().map(|(label, value)| view! { <Pair label=label value=value/> }).collect();
    view! { <KeyValue>{pairs}</KeyValue> }.into_any()
}

fn said(key: Option<String>) -> String {
    key.map(|key| t!(key)).unwrap_or_default()
}

fn listed(keys: impl IntoIterator<Item = String>) -> String {
    fmt::list(keys.into_iter().map(|key| t!(key)))
}

fn number(n: Option<i64>) -> String {
    n.map(fmt::number).unwrap_or_default()
}

fn money(amount: Option<i64>) -> String {
    amount.map(|n| t!("amount", n = fmt::number(n))).unwrap_or_default()
}

fn work(work: &Work) -> String {
    let what = work.what.text(locale());
    match work.years {
        Some(n) => t!("occupation-for-years", what = what, n = n),
        None => what,
    }
}

/// A household in numbers.
pub fn household(facts: &HouseholdFacts) -> Vec<Line> {
    vec![
        (t!("household-size"), fmt::number(facts.size)),
        (t!("household-under-18"), fmt::number(facts.under_18)),
        (t!("household-dependency"), number(facts.dependency)),
        (t!("household-out-of-school"), fmt::number(facts.out_of_school)),
    ]
}

fn education(e: &Education) -> Vec<Line> {
    let desired = e.desired.iter().map(|s: &Said| s.text(locale())).collect::<Vec<_>>().join(&t!("list-separator"));
    vec![
        (t!("education-level"), said(e.level.map(|l| l.label_key()))),
        (t!("education-last-grade"), e.last_grade.clone().unwrap_or_default()),
        (t!("education-resume"), said(e.resume.map(|a| a.label_key()))),
        (t!("education-reads-writes"), listed(e.reads_writes.iter().map(|l| l.label_key()))),
        (t!("education-reads-some"), listed(e.reads_some.iter().map(|l| l.label_key()))),
        (t!("education-numeracy"), said(e.numeracy.map(|a| a.label_key()))),
        (t!("education-before"), e.before.as_ref().map(work).unwrap_or_default()),
        (t!("education-now"), e.now.as_ref().map(work).unwrap_or_default()),
        (t!("education-employment"), said(e.employment.map(|a| a.label_key()))),
        (t!("education-desired-list"), desired),
        (t!("education-skills"), e.skills.iter().map(skill).collect::<Vec<_>>().join(" · ")),
    ]
}

fn skill(skill: &Skill) -> String {
    let level = skill.level.map(|l| fmt::lower(&t!(l.label_key())));
    let source = skill.source.map(|s| fmt::lower(&t!(s.label_key())));
    let paper = skill.certificate.then(|| fmt::lower(&t!("education-skills-certificate")));
    let all = [Some(skill.what.clone()), level, source, paper];
    all.into_iter().flatten().collect::<Vec<_>>().join(&t!("list-separator"))
}

fn income(i: &Income) -> Vec<Line> {
    let answer = |a: Option<domain::intake::Answer>| said(a.map(|a| a.label_key()));
    vec![
        (t!("income-cash"), money(i.cash)),
        (t!("income-in-kind"), i.in_kind.clone().unwrap_or_default()),
        (t!("income-sources"), number(i.sources)),
        (t!("income-seasonal"), answer(i.seasonal)),
        (t!("income-saves"), answer(i.saves)),
        (t!("income-savings-group"), answer(i.savings_group)),
        (t!("income-debt"), money(i.debt)),
        (t!("income-creditors"), listed(i.creditors.iter().map(|c| c.label_key()))),
        (t!("income-land"), said(i.land.map(|l| l.label_key()))),
        (t!("income-hectares"), i.land_ares.map(hundredths).unwrap_or_default()),
        (t!("income-land-paper"), answer(i.land_paper)),
        (t!("income-animals"), i.animals.map(herd).unwrap_or_default()),
        (t!("income-goods"), listed(i.goods.iter().map(|g| g.label_key()))),
        (t!("income-tenure"), said(i.tenure.map(|t| t.label_key()))),
        (t!("income-dwelling"), said(i.dwelling.map(|d| d.label_key()))),
        (t!("income-dispute"), answer(i.dispute)),
    ]
}

/// "2.50" in the digits of the language.
fn hundredths(n: i64) -> String {
    t!("decimal", whole = fmt::number(n / 100), rest = fmt::digits(&format!("{:02}", n % 100), locale()))
}

/// Heads, and what they make in livestock units.
fn herd(animals: Animals) -> String {
    let units = t!("income-animals-units", n = hundredths(animals.hundredths()));
    let kinds = [
        (t!("income-animals-cattle"), animals.cattle),
        (t!("income-animals-small"), animals.small),
        (t!("income-animals-donkeys"), animals.donkeys),
        (t!("income-animals-camels"), animals.camels),
        (t!("income-animals-poultry"), animals.poultry),
    ];
    let heads = kinds
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| t!("income-animals-head", kind = fmt::lower(&kind), n = fmt::number(n)));
    let heads: Vec<String> = heads.collect();
    if heads.is_empty() { t!("none") } else { format!("{} · {units}", heads.join(&t!("list-separator"))) }
}

fn health(h: &Health) -> Vec<Line> {
    let names = domain::intake::HealthForm::default().functioning().map(|(field, _)| field);
    let six = names.into_iter().zip(h.functioning);
    let mut out: Vec<Line> = six
        .map(|(field, answer)| (t!(format!("health-{}", field.replace('_', "-"))), said(answer.map(|a| a.label_key()))))
        .collect();
    out.extend([
        (t!("health-injury"), said(h.injury.map(|a| a.label_key()))),
        (t!("health-injury-year"), h.injury_year.map(|y| fmt::digits(&y.to_string(), locale())).unwrap_or_default()),
        (t!("health-aid"), said(h.aid.map(|a| a.label_key()))),
        (t!("health-impairment"), h.impairment.clone().unwrap_or_default()),
        (t!("health-chronic"), h.chronic.clone().unwrap_or_default()),
        (t!("health-medication"), said(h.medication.map(|a| a.label_key()))),
        (t!("health-pregnancy"), said(h.pregnancy.map(|p| p.label_key()))),
    ]);
    out
}

fn wishes(w: &Wishes) -> Vec<Line> {
    vec![
        (t!("wishes-words"), w.words.clone().unwrap_or_default()),
        (t!("wishes-tracks"), listed(w.tracks.iter().map(|t| t.label_key()))),
        (t!("wishes-relocate"), said(w.relocate.map(|a| a.label_key()))),
        (t!("wishes-area"), said(w.area.map(|a| a.label_key()))),
        (t!("wishes-barriers"), listed(w.barriers.iter().map(|b| b.label_key()))),
        (t!("wishes-family"), said(w.family.map(|a| a.label_key()))),
        (t!("wishes-community"), said(w.community.map(|a| a.label_key()))),
    ]
}

fn terms(terms: &Terms) -> Vec<Line> {
    vec![
        (t!("terms-clauses"), listed(terms.clauses.iter().map(|c| c.label_key()))),
        (t!("terms-language"), said(terms.language.map(|l| l.label_key()))),
        (t!("terms-method"), said(terms.method.map(|m| m.label_key()))),
        (t!("consent-witness"), terms.witness.clone().unwrap_or_default()),
        (t!("terms-copy"), said(terms.copy.map(|a| a.label_key()))),
    ]
}
