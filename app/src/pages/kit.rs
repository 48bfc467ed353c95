//! `/kit`: every component in its states, with invented data. In debug builds only; for eyes, axe and snapshots.

use domain::{authz::Role, date::DateParts as Parts, form::FieldError};
use leptos::context::Provider;
use leptos::prelude::*;

use crate::error::{AppError, Saved};
use crate::forms::{FormState, PostForm};
use crate::ui::*;

/// The gallery.
#[component]
pub fn KitPage() -> impl IntoView {
    view! {
        <AppShell>
            <Crumb trail=vec![(t!("nav-today"), "/".into())] current=t!("kit-title")/>
            <PageHead title=t!("kit-title") lead=t!("kit-lead") eyebrow=t!("kit-eyebrow")>
                <LinkButton href="#fields" label=t!("kit-fields") kind=ButtonKind::Primary icon="pen"/>
            </PageHead>
            <States/>
            <Work/>
            <Fields/>
            <Refused/>
            <Tables/>
            <Sharing/>
            <Trouble/>
        </AppShell>
    }
}

#[component]
fn States() -> impl IntoView {
    let tones = [
        (Tone::Quiet, "circle", "kit-registered"),
        (Tone::Warn, "clock", "kit-due"),
        (Tone::Info, "send", "kit-sent"),
        (Tone::Ok, "circle-ok", "kit-in-support"),
        (Tone::Plum, "sync", "kit-follow-up"),
        (Tone::Danger, "alert", "kit-late"),
    ];
    let chips: Vec<_> =
        tones.map(|(tone, icon, key)| view! { <StatusChip tone=tone icon=icon text=t!(key)/> }).into_iter().collect();
    let stages = vec![
        Stage::done(t!("kit-registered")).note(t!("kit-date")),
        Stage::now(t!("kit-in-support")),
        Stage::ahead(t!("kit-follow-up")),
    ];
    view! {
        <Card title=t!("kit-states")>
            <div class="row">{chips}</div>
            <div class="row gap-3">
                <Button label=t!("save-and-continue") kind=ButtonKind::Primary arrow=true/>
                <Button label=t!("print") icon="print"/>
                <Button label=t!("clear") kind=ButtonKind::Quiet/>
                <Button label=t!("remove") kind=ButtonKind::Danger icon="trash"/>
                <Button label=t!("send") unavailable=t!("kit-gate-text")/>
            </div>
            <Crossing label=t!("kit-journey") stages=stages/>
            <Progress label=t!("kit-plan") value=2 max=4/>
            <Disclosure label=t!("kit-more")><p class="small">{t!("kit-text")}</p></Disclosure>
            <Menu label=t!("nav-more") start=true><MenuLink href="#fields" label=t!("edit") icon="pen"/></Menu>
            <Dialog label=t!("kit-withdraw") title=t!("kit-withdraw-question") text=t!("kit-text") kind=ButtonKind::Danger>
                <Actions><Button label=t!("kit-withdraw") kind=ButtonKind::Danger/></Actions>
            </Dialog>
        </Card>
        <Banner tone=Tone::Ok text=t!("kit-text") live=true/>
        <Banner tone=Tone::Warn title=t!("kit-due") text=t!("kit-text")/>
    }
}

#[component]
fn Work() -> impl IntoView {
    let views =
        vec![Tab::new(t!("kit-view-open"), "/kit").count(38), Tab::new(t!("kit-due"), "/kit?view=due").count(11)];
    view! {
        <SavedViews views=views/>
        <div class="split">
            <Card title=t!("kit-due") kind=CardKind::FlushAccent aside=|| view! { <a href="/kit">{t!("kit-more")}</a> } foot=t!("kit-text")>
                <RowList lead=true>
                    <Row href="/kit" title=t!("kit-person") code="PSL-26-0417" sub=t!("kit-text")
                        lead=|| view! { <When top=crate::fmt::number(20) bottom=t!("month-short-11") late=true/> }>
                        <StatusChip tone=Tone::Danger icon="alert" text=t!("kit-late")/>
                    </Row>
                    <Row href="/kit" title=t!("kit-person") lead=|| view! { <When top=crate::fmt::number(24) bottom=t!("today")/> }/>
                </RowList>
            </Card>
            <Card title=t!("kit-plan") kind=CardKind::Sunken>
                <GoalList>
                    <Goal text=t!("kit-goal") note=t!("kit-reached") state=GoalState::Reached/>
                    <Goal text=t!("kit-goal") note=t!("kit-in-support") state=GoalState::Now/>
                    <Goal text=t!("kit-goal") note=t!("kit-registered")/>
                </GoalList>
                <Timeline>
                    <TimelineItem icon="send" tone=Tone::Info title=t!("kit-sent") text=t!("kit-text") meta=t!("kit-date")/>
                    <TimelineItem icon="message" title=t!("kit-in-support") meta=t!("kit-date")/>
                </Timeline>
            </Card>
        </div>
        <Card title=t!("kit-nothing") kind=CardKind::Flush>
            <EmptyState title=t!("kit-nothing") text=t!("kit-text")><LinkButton href="/kit" label=t!("add")/></EmptyState>
        </Card>
    }
}

#[component]
fn Fields() -> impl IntoView {
    view! {
        <section id="fields">
            <PostForm action="kit-fields" class="card form form--narrow">
                <TextField name="village" label=t!("kit-village") hint=t!("kit-hint") value="Wuro Sampa"/>
                <TextField name="amount" label=t!("kit-amount") suffix="FCFA" inputmode="numeric" optional=true/>
                <PhoneField name="phones[0][number]" label=t!("kit-phone") value="+226 70 11 48 02"/>
                <TextArea name="note" label=t!("kit-note") value="<b> & \"quotes\"" optional=true/>
                <SelectField name="role" label=t!("kit-role") choices=choices!(Role)/>
                <RadioGroup name="safe" label=t!("kit-safe") choices=answers() value="yes"/>
                <Segment name="reach" label=t!("kit-safe") choices=answers() fill=true/>
                <CheckGroup name="topics" label=t!("kit-topics") choices=choices!(Role::Trainer, Role::Finance) values=vec!["finance".into()] row=true/>
                <ChoiceGroup name="service" label=t!("kit-service")>
                    <ServiceOption name="service" value="a" first=true title=t!("kit-partner") sub=t!("kit-text")
                        reasons=vec![Tick::yes(t!("kit-near")), Tick::partly(t!("kit-late"))]>
                        <StatusChip tone=Tone::Ok icon="check" text=t!("kit-in-support")/>
                    </ServiceOption>
                    <ServiceOption name="service" value="b" title=t!("kit-partner") reasons=vec![Tick::no(t!("kit-gate"))] disabled=true/>
                    <Radio name="service" value="c" label=t!("none") checked=true><TextField name="why" label=t!("kit-note")/></Radio>
                </ChoiceGroup>
                <DateParts name="born" label=t!("kit-born") value=Parts { year: "1998".into(), ..Parts::default() }/>
                <DateField name="on" label=t!("kit-date")/>
                <DateTimeField name="at" label=t!("kit-due") optional=true/>
                <FileField name="file" label=t!("document-file") hint=t!("document-file-hint", max = 5) accept=".pdf" optional=true/>
                <PasswordField name="password" label=t!("kit-password")/>
                <CodeInput name="code" label=t!("kit-code")/>
                <CheckBox name="agreed" label=t!("kit-agreed") hint=t!("kit-hint")/>
                <HiddenField name="id" value="1"/>
                <Actions bar=true><Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
            </PostForm>
        </section>
    }
}

fn answers() -> Vec<Choice> {
    ["yes", "no", "unknown"].map(|k| Choice::new(k, t!(k))).to_vec()
}

/// The same page after posts that were refused: errors, then a conflict.
#[component]
fn Refused() -> impl IntoView {
    let state = |action: &str, id: &str, error| FormState {
        action: action.into(),
        pairs: vec![("_form".into(), id.into()), ("form[village]".into(), "\"Sampa\" <b>".into())],
        error: Some(error),
    };
    let field = |field: &str| FieldError { field: field.into(), key: "error-date".into(), args: vec![] };
    let invalid = AppError::Invalid(vec![field("village"), field("born[year]")]);
    let conflict = AppError::Conflict(vec![Saved { field: "village".into(), value: "Wuro".into() }]);
    view! {
        <Provider value=state("kit-invalid", "a", invalid)>
            <PostForm action="kit-invalid" id="a" class="card form form--narrow">
                <TextField name="village" label=t!("kit-village") value="Wuro Sampa"/>
                <DateParts name="born" label=t!("kit-born")/>
            </PostForm>
        </Provider>
        <Provider value=state("kit-conflict", "b", conflict)>
            <PostForm action="kit-conflict" id="b" class="card form form--narrow">
                <TextField name="village" label=t!("kit-village")/>
            </PostForm>
        </Provider>
    }
}

#[component]
fn Tables() -> impl IntoView {
    let columns = || {
        vec![
            Column::new(t!("kit-person")).sort("/kit", Some("ascending")),
            Column::new(t!("kit-states")),
            Column::new(t!("kit-amount")).number(),
        ]
    };
    let row = || {
        view! {
            <tr>
                <RowHead title=t!("kit-person") href="/kit" code="PSL-26-0417"/>
                <Cell label=t!("kit-states")><StatusChip tone=Tone::Ok icon="circle-ok" text=t!("kit-in-support")/></Cell>
                <Cell label=t!("kit-amount") value=crate::fmt::number(180_000) number=true/>
            </tr>
        }
    };
    let entry = AuditLine {
        when: t!("kit-date"),
        who: "Awa Sawadogo".into(),
        icon: "eye".into(),
        action: t!("kit-sent"),
        record: t!("kit-person"),
        ..AuditLine::default()
    };
    view! {
        <FilterBar label=t!("search")>
            <SearchField name="q" label=t!("search")/>
            <SelectField name="state" label=t!("kit-states") choices=answers() empty=t!("kit-view-open")/>
        </FilterBar>
        <Card label=t!("kit-tables") kind=CardKind::Flush>
            <StackTable caption=t!("kit-tables") columns=columns()>{row()}</StackTable>
            <Pagination shown=1 total=38 next="/kit?after=1"/>
        </Card>
        <Card title=t!("kit-eyebrow")><DataTable caption=t!("kit-more") columns=columns()>{row()}</DataTable></Card>
        <Card title=t!("kit-code")><QrCode text="https://example.org" label=t!("kit-code")/></Card>
        <VerifiedBanner ok=true title=t!("kit-verified") text=t!("kit-text") fingerprint="9f3c 71ae 04d2"/>
        <Card label=t!("nav-audit") kind=CardKind::Flush><AuditTable entries=vec![entry]/></Card>
        <Card title=t!("diff-caption")>
            <Diff lines=vec![DiffLine { label: t!("kit-village"), old: "Wuro".into(), new: "Wuro Sampa".into() }]/>
        </Card>
    }
}

#[component]
fn Sharing() -> impl IntoView {
    view! {
        <div class="row row--between relative gap-4">
            <FactLine><Fact label=t!("role-caseworker") value="Awa Sawadogo"/><Fact label=t!("kit-village")/></FactLine>
            <IdentityReveal><Button label=t!("reveal-button") kind=ButtonKind::Primary icon="eye"/></IdentityReveal>
        </div>
        <div class="cols">
            <ConsentGate open=false title=t!("kit-gate") text=t!("kit-gate-text")><LinkButton href="/kit" label=t!("continue")/></ConsentGate>
            <ConsentGate open=true title=t!("kit-gate-open") id="gate-open"><Ticks items=vec![Tick::yes(t!("kit-phone"))]/></ConsentGate>
            <Card title=t!("never-shared")>
                <SharePreview lines=vec![ShareLine::held(t!("kit-person"), t!("kit-gate-text")), ShareLine::shown(t!("kit-village"), "Wuro Sampa")] never=vec![t!("kit-note")]/>
                <KeyValue><Pair label=t!("kit-role") value=t!("role-trainer")/><Pair label=t!("kit-born")/></KeyValue>
            </Card>
            <DuplicatePanel count=1>
                <DuplicateMatch title=t!("kit-person") href="/kit" likeness=Likeness::Strong reasons=vec![Tick::yes(t!("kit-born")), Tick::no(t!("kit-village"))]/>
            </DuplicatePanel>
        </div>
        <ReferralBoard label=t!("nav-referrals")>
            <BoardColumn title=t!("kit-sent") icon="send" count=1>
                <Ticket href="/kit" title=t!("kit-person") sub=t!("kit-partner") late=true><StatusChip tone=Tone::Danger icon="alert" text=t!("kit-late")/></Ticket>
            </BoardColumn>
        </ReferralBoard>
    }
}

#[component]
fn Trouble() -> impl IntoView {
    // Not `ErrorView`: the gallery itself would get its status.
    view! {
        <Card label=t!("error-500-title")>
            <p class="eyebrow">{t!("error-number", code = "500")}</p>
            <h2>{t!("error-500-title")}</h2>
            <p>{t!("error-500-text")}</p>
        </Card>
    }
}
