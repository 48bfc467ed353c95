//! Questions as fields of a form, and their answers on a page: one rendering for every list of questions.

use domain::support::{
    Answers, AnswersForm, Ask, CountAge, CountSex, Headcount, Options, PeopleGroup, Question, Split, Told,
};
use leptos::prelude::*;

use crate::fmt;
use crate::pages::counselling::NumbersChecked;
use crate::ui::{
    Cell, CheckGroup, Choice, Column, DataTable, DateField, KeyValue, Pair, RowHead, Segment, SelectField, TextArea,
    TextField, Width,
};

/// The fields of some questions, with what was answered before.
#[component]
pub(super) fn QuestionFields(
    /// Questions.
    questions: Vec<Question>,
    /// What is known.
    saved: AnswersForm,
) -> impl IntoView {
    let parts: Vec<_> = questions
        .chunk_by(|a, b| a.only == b.only)
        .map(|part| {
            let fields: Vec<_> = part.iter().map(|q| field(q, &saved)).collect();
            match part.first().and_then(|q| q.only) {
                None => fields.into_any(),
                Some(only) => view! { <Conditional code=only.code>{fields}</Conditional> }.into_any(),
            }
        })
        .collect();
    view! {
        {parts}
        <NumbersChecked hint=t!("support-numbers-hint")/>
    }
}

/// Questions that are asked only after one answer: out of sight without it, where the browser can see that.
#[component]
fn Conditional(code: &'static str, children: Children) -> impl IntoView {
    view! {
        <fieldset class=format!("form only only--{code}")>
            <legend class="strong">{t!(format!("support-only-{code}"))}</legend>
            {children()}
        </fieldset>
    }
}

fn choices(options: Options) -> Vec<Choice> {
    options.codes.iter().map(|c| Choice::new(*c, t!(options.label_key(c)))).collect()
}

fn field(q: &Question, saved: &AnswersForm) -> AnyView {
    let name = format!("answers[one][{}]", q.key);
    let label = t!(format!("support-ask-{}", q.key.replace('_', "-")));
    let hint = if q.hint { t!(format!("support-hint-{}", q.key.replace('_', "-"))) } else { String::new() };
    let value = saved.one.get(q.key).cloned().unwrap_or_default();
    let optional = !q.required;
    match &q.ask {
        Ask::Line => view! { <TextField name=name label=label hint=hint value=value optional=optional/> }.into_any(),
        Ask::Text => view! { <TextArea name=name label=label hint=hint value=value optional=optional/> }.into_any(),
        Ask::Number(_) => view! {
            <TextField name=name label=label hint=hint value=value optional=optional inputmode="numeric" width=Width::W10/>
        }
        .into_any(),
        Ask::Money => view! {
            <TextField name=name label=label hint=hint value=value optional=optional inputmode="numeric" width=Width::W10
                suffix=fmt::currency_name(domain::money::PROGRAMME.code)/>
        }
        .into_any(),
        Ask::Day => view! { <DateField name=name label=label hint=hint value=value optional=optional/> }.into_any(),
        Ask::One(options) => {
            view! { <SelectField name=name label=label hint=hint choices=choices(*options) value=value optional=optional/> }
                .into_any()
        }
        Ask::Many(options) => {
            let name = format!("answers[many][{}]", q.key);
            let values = saved.many.get(q.key).cloned().unwrap_or_default();
            view! { <CheckGroup name=name label=label hint=hint choices=choices(*options) values=values optional=optional/> }
                .into_any()
        }
        Ask::Score => {
            let steps = (0..=4).map(|n: i64| Choice::new(n.to_string(), fmt::number(n))).collect();
            let hint = if hint.is_empty() { t!("support-score-hint") } else { hint };
            view! { <Segment name=name label=label hint=hint choices=steps value=value optional=optional/> }.into_any()
        }
        Ask::Count(split) => view! { <CountFields split=*split label=label hint=hint saved=saved.clone()/> }.into_any(),
    }
}

/// What a cell is called: "Women and girls, 18 to 35".
fn cell_words(sex: CountSex, age: Option<CountAge>) -> String {
    match age {
        Some(age) => t!("count-cell", sex = t!(sex.label_key()), age = t!(age.label_key())),
        None => t!(sex.label_key()),
    }
}

/// How many took part: a number for each cell, group by group.
#[component]
fn CountFields(split: Split, label: String, hint: String, saved: AnswersForm) -> impl IntoView {
    let groups: Vec<_> = split
        .groups()
        .into_iter()
        .map(|group| {
            let legend =
                group.map_or_else(|| label.clone(), |g| format!("{label}: {}", fmt::lower(&t!(g.label_key()))));
            let fields: Vec<_> = split
                .cells()
                .into_iter()
                .filter(|cell| cell.group == group)
                .map(|cell| {
                    let value = saved.counts.get(&cell.code()).cloned().unwrap_or_default();
                    view! {
                        <TextField name=format!("answers[counts][{}]", cell.code()) label=cell_words(cell.sex, cell.age)
                            value=value optional=true inputmode="numeric" width=Width::W4/>
                    }
                })
                .collect();
            view! {
                <fieldset class="stack gap-3">
                    <legend>{legend}</legend>
                    <div class="cols">{fields}</div>
                </fieldset>
            }
        })
        .collect();
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> });
    view! {
        <div class="stack gap-4">
            {hint}
            {groups}
        </div>
    }
}

/// Answers as pairs; what is not known is left out. People are shown apart, with [`Counted`].
#[component]
pub(super) fn AnswerList(
    /// Questions.
    questions: Vec<Question>,
    /// Answers.
    answers: Answers,
) -> impl IntoView {
    let pairs: Vec<_> = questions
        .iter()
        .filter_map(|q| {
            let text = said(q, &answers)?;
            let label = t!(format!("support-ask-{}", q.key.replace('_', "-")));
            Some(view! { <Pair label=label><span class="lines" dir="auto">{text}</span></Pair> })
        })
        .collect();
    view! { <KeyValue>{pairs}</KeyValue> }
}

fn said(q: &Question, answers: &Answers) -> Option<String> {
    match &q.ask {
        Ask::Line | Ask::Text => answers.text(q.key).map(str::to_owned),
        Ask::Number(_) => answers.number(q.key).map(fmt::number),
        Ask::Money => answers.number(q.key).map(|n| fmt::money(n, domain::money::PROGRAMME.code)),
        Ask::Day => answers.day(q.key).map(fmt::day_long),
        Ask::One(options) => answers.text(q.key).map(|c| t!(options.label_key(c))),
        Ask::Many(options) => {
            answers.many.get(q.key).map(|codes| fmt::list(codes.iter().map(|c| t!(options.label_key(c)))))
        }
        Ask::Score => answers.number(q.key).map(|n| t!("support-score", n = n)),
        Ask::Count(_) => None,
    }
}

/// A number, or that it is held back.
pub(super) fn told(n: Option<i64>) -> String {
    n.map_or_else(|| t!("count-held-back"), fmt::number)
}

/// How many took part, by group, by sex and by age apart; small numbers, and what would give them away, are held back.
#[component]
pub(super) fn Counted(
    /// People.
    count: Headcount,
    /// By what they were counted.
    split: Split,
) -> impl IntoView {
    if count.total() == 0 {
        return None;
    }
    let part = |labels: Vec<String>, codes: Vec<&'static str>| {
        let told = Told::of(&codes.iter().map(|c| count.with(c)).collect::<Vec<_>>());
        labels.into_iter().zip(told.cells).collect::<Vec<_>>()
    };
    let sexes = CountSex::ALL;
    let mut rows = part(sexes.iter().map(|s| t!(s.label_key())).collect(), sexes.iter().map(|s| s.as_str()).collect());
    if split != Split::Sex {
        let ages = CountAge::ALL;
        rows.extend(part(ages.iter().map(|a| t!(a.label_key())).collect(), ages.iter().map(|a| a.as_str()).collect()));
    }
    if split == Split::GroupSexAge {
        let all = PeopleGroup::ALL;
        let more = part(all.iter().map(|g| t!(g.label_key())).collect(), all.iter().map(|g| g.as_str()).collect());
        rows.splice(0..0, more);
    }
    let total = Told::of(&[count.total()]).total;
    let lines: Vec<_> = std::iter::once((t!("count-total"), total))
        .chain(rows)
        .map(|(label, n)| {
            view! {
                <tr>
                    <RowHead title=label/>
                    <Cell label=t!("count-people") value=told(n) number=true/>
                </tr>
            }
        })
        .collect();
    let columns = vec![Column::new(t!("count-who")), Column::new(t!("count-people")).number()];
    Some(view! { <DataTable caption=t!("count-caption") columns=columns>{lines}</DataTable> })
}
