//! What a plan is refused for, field by field.

use super::*;

fn form() -> BusinessForm {
    let month = |revenue: &str, costs: &str| MonthForm { revenue: revenue.into(), costs: costs.into() };
    BusinessForm {
        command: Uuid::nil().to_string(),
        kind: "individual".into(),
        title: "Motorcycle repair".into(),
        sector: "repair".into(),
        activity: WorkForm { what: "7231".into(), ..WorkForm::default() },
        description: "Repairs at the market".into(),
        place: "Dori".into(),
        women: "0".into(),
        men: "1".into(),
        customers: "Drivers".into(),
        competitors: "2".into(),
        costs: vec![
            CostForm { what: "Tools".into(), amount: "500 000".into() },
            CostForm { what: "Rent".into(), amount: "150000".into() },
            CostForm::default(),
        ],
        own: "50 000".into(),
        asked: "600 000".into(),
        currency: "XOF".into(),
        modality: "in_kind".into(),
        shares: "50/30/20".into(),
        months: vec![
            month("20000", "15000"),
            month("60000", "20000"),
            month("90000", "30000"),
            month("120000", "40000"),
        ],
        risks: "Rain".into(),
        rivals: "no".into(),
        disputed: "no".into(),
        envy: "no".into(),
        ..BusinessForm::default()
    }
}

fn refused(form: &BusinessForm) -> Vec<(String, String)> {
    form.parse().unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
}

fn one(field: &str, key: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), key.to_owned())]
}

#[test]
fn a_plan_is_read_and_written_back_the_same() {
    let sent = form().parse().unwrap();
    assert_eq!((sent.plan.total(), sent.plan.own, sent.plan.asked), (650_000, 50_000, 600_000));
    let mut again = BusinessForm::of(&sent.plan, "Dori".into(), Locale::En);
    again.command = Uuid::nil().to_string();
    assert_eq!(again.parse().unwrap().plan, sent.plan);
}

#[test]
fn a_franc_has_no_decimals() {
    let bad = BusinessForm { asked: "600000.50".into(), ..form() };
    assert_eq!(refused(&bad), one("asked", "error-amount-decimals"));
}

#[test]
fn grant_and_own_contribution_are_what_it_costs() {
    let bad = BusinessForm { own: "40000".into(), ..form() };
    assert_eq!(refused(&bad), one("asked", "error-business-sum"));
}

#[test]
fn tranches_are_the_grant_and_not_more() {
    for shares in ["50/40/20", "50/30", "", "50/50/0", "a/b", "100/-10/10", "20/20/20/20/20"] {
        let bad = BusinessForm { shares: shares.into(), ..form() };
        assert_eq!(refused(&bad), one("shares", "error-business-shares"), "{shares}");
    }
}

#[test]
fn a_grant_has_a_ceiling_and_a_currency_of_the_list() {
    let bad = BusinessForm { asked: "9000000".into(), ..form() };
    assert_eq!(refused(&bad), one("asked", "error-business-ceiling"));
    let bad = BusinessForm { currency: "EUR".into(), ..form() };
    assert_eq!(refused(&bad), one("currency", "error-currency"));
}

#[test]
fn a_possible_harm_needs_an_answer() {
    let bad = BusinessForm { disputed: "yes".into(), ..form() };
    assert_eq!(refused(&bad), one("answer", "error-business-harm"));
}

#[test]
fn whoever_decides_reads_an_answer_to_each_question_about_harm() {
    for open in ["rivals", "disputed", "envy"] {
        let mut form = BusinessForm { intent: "submit".into(), ..form() };
        match open {
            "rivals" => form.rivals = String::new(),
            "disputed" => form.disputed = String::new(),
            _ => form.envy = "perhaps".into(),
        }
        assert_eq!(refused(&form), one(open, "error-business-harm-open"));
        // A draft may be open, and says so.
        let draft = BusinessForm { intent: "draft".into(), ..form };
        let harm = draft.parse().unwrap().plan.harm;
        assert_eq!(harm.questions().into_iter().filter(|(_, said)| said.is_none()).count(), 1, "{open}");
    }
}

#[test]
fn an_activity_off_the_list_is_asked_about() {
    let bad = BusinessForm { activity: WorkForm { what: "xyzzy".into(), ..WorkForm::default() }, ..form() };
    assert_eq!(refused(&bad), one("activity[what]", "error-business-activity-unknown"));
}

#[test]
fn only_a_group_has_members_and_only_a_cooperative_an_association() {
    let with = |kind: &str, members: &[&str], coop: &str| BusinessForm {
        kind: kind.into(),
        members: members.iter().map(|m| (*m).to_owned()).collect(),
        coop: coop.into(),
        ..form()
    };
    let sent = with("group", &["", " Baobab 3 "], "").parse().unwrap();
    assert_eq!(sent.members, [(1, "Baobab 3".to_owned())]);
    assert_eq!(refused(&with("individual", &["", "x"], "")), one("members[1]", "error-business-members-kind"));
    assert_eq!(refused(&with("group", &["x"], "A-26-000001")), one("coop", "error-business-coop-kind"));
    assert_eq!(refused(&with("group", &["x"; 13], "")), one("members[0]", "error-business-members-many"));
    // A draft may leave open which association it is.
    assert!(with("cooperative", &[], "").parse().is_ok());
    let sent = BusinessForm { intent: "submit".into(), ..with("cooperative", &[], "") };
    assert_eq!(refused(&sent), one("coop", "error-business-coop"));
}
