//! What is asked about each kind of record.

use super::headcount::Split::{GroupSexAge, Sex, SexAge};
use super::question::Ask::{Count, Day, Line, Many, Money, Number, One, Score, Text};
use super::question::{Only, Options, Question, may, must};
use super::record::{DIMENSIONS, RecordKind};

const METHODS: Options = Options { list: "method", codes: &["women", "men", "youth", "interviews", "walk", "survey"] };
const YES_NO: Options = Options { list: "yesno", codes: &["yes", "no"] };
const SEXES: Options = Options { list: "sex", codes: &["female", "male"] };
const RETURN_VIEWS: Options = Options { list: "return-view", codes: &["welcomed", "accepted", "mixed", "rejected"] };
const EVENTS: Options = Options {
    list: "event",
    codes: &[
        "dialogue_intra",
        "dialogue_inter",
        "sport",
        "culture",
        "radio",
        "joint_work",
        "reconciliation",
        "commemoration",
        "civic_ed",
        "information",
    ],
};
const DISPUTES: Options =
    Options { list: "dispute", codes: &["land", "debt", "family", "grazing", "theft", "revenge", "other"] };
const OUTCOMES: Options = Options { list: "outcome", codes: &["open", "settled", "partly", "not_settled", "violence"] };
const FORUMS: Options = Options { list: "forum", codes: &["meeting", "safety_audit", "joint_patrol"] };
const ROUNDS: Options = Options { list: "round", codes: &["baseline", "follow_up"] };
const ACTIVITIES: Options = Options {
    list: "activity",
    codes: &["training", "mentoring", "equipment", "secondment", "procedures", "building"],
};
const AGREEMENTS: Options = Options { list: "agreement", codes: &["mou", "data_sharing", "letter", "grant"] };

const FILMED: Options = Options { list: "filmed", codes: &["no", "agreed"] };
const RESTORED: Options = Options {
    list: "restored",
    codes: &["health", "school", "water", "market", "road", "power", "town_hall", "court", "police", "registry"],
};
/// What happened. Violence against a woman or a child is none of these: it belongs to the person's case, behind its wall.
const INCIDENTS: Options = Options {
    list: "incident",
    codes: &["threat", "attack", "clash", "approach", "arrests", "robbery", "explosive", "data_loss"],
};
const SEVERITIES: Options = Options { list: "severity", codes: &["low", "middle", "high"] };
const REPORTED_TO: Options =
    Options { list: "reported", codes: &["office", "dpo", "authority", "police", "un", "coordination"] };

/// An event that reconciles people.
const RECONCILED: Only = Only { key: "event", code: "reconciliation" };

impl RecordKind {
    /// What is asked about it.
    pub fn questions(self) -> Vec<Question> {
        match self {
            RecordKind::Assessment => vec![
                must("method", One(METHODS)).hint(),
                may("facilitator_sex", One(SEXES)).hint(),
                must("people", Count(SexAge)).hint(),
                must("priorities", Text).hint(),
                may("dividers", Text).hint(),
                may("connectors", Text).hint(),
                may("return_view", One(RETURN_VIEWS)),
                may("gaps", Text),
            ],
            RecordKind::Event => vec![
                must("event", One(EVENTS)),
                may("facilitator", Line).hint(),
                may("people", Count(GroupSexAge)).hint(),
                may("issues", Text).hint(),
                may("tensions", Text).hint(),
                may("cost", Money),
                must("voluntary", One(YES_NO)).only(RECONCILED),
                may("victims", One(YES_NO)).hint().only(RECONCILED),
                may("reparation", One(YES_NO)).only(RECONCILED),
                must("filmed", One(FILMED)).hint().only(RECONCILED),
            ],
            RecordKind::Dispute => vec![
                must("dispute", One(DISPUTES)),
                must("parties", Line).hint(),
                may("mediator", Line).hint(),
                must("outcome", One(OUTCOMES)),
                may("recurred", One(YES_NO)),
                may("terms", Text).hint(),
            ],
            RecordKind::Policing => vec![
                must("forum", One(FORUMS)),
                may("people", Count(Sex)),
                may("audit_items", Text).hint(),
                may("police_response", Score),
                may("police_trust", Score),
            ],
            RecordKind::AreaPlan => vec![
                must("area", Line).hint(),
                must("plan_owner", Line).hint(),
                may("partners", Text).hint(),
                must("actions", Text).hint(),
                may("restored", Many(RESTORED)),
                may("review_on", Day),
            ],
            RecordKind::Incident => vec![
                must("incident", One(INCIDENTS)).hint(),
                may("spot", Line).hint(),
                must("severity", One(SEVERITIES)),
                may("measures", Text).hint(),
                may("reported_to", Many(REPORTED_TO)),
            ],
            RecordKind::Capacity => {
                let mut asked = vec![must("round", One(ROUNDS))];
                asked.extend(DIMENSIONS.map(|d| must(d, Score)));
                asked.push(may("gaps", Text));
                asked
            }
            RecordKind::Activity => vec![
                must("activity", One(ACTIVITIES)),
                may("people", Count(Sex)),
                may("pre_test", Number(0..=100)).hint(),
                may("post_test", Number(0..=100)).hint(),
                may("cost", Money),
                may("about", Text),
            ],
            RecordKind::Coordination => vec![
                may("chair", Line).hint(),
                may("members", Number(2..=500)),
                must("meetings_planned", Number(1..=400)),
                must("meetings_held", Number(0..=400)),
                may("minutes", Text).hint(),
            ],
            RecordKind::Agreement => vec![
                must("agreement", One(AGREEMENTS)),
                may("parties", Line).hint(),
                may("scope", Text),
                may("data_clauses", Many(Options { list: "clause", codes: &["purpose", "consent", "deletion"] })),
                must("ends_on", Day),
            ],
            RecordKind::Handover => {
                vec![may("checklist", Text).hint(), may("readiness", Score), may("about", Text)]
            }
        }
    }
}
