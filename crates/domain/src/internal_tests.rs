//! Acts walk the machine of referrals without leaving the part that is meant for the inside.

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn acts() -> Vec<Act> {
    let mut all = vec![Act::Accept, Act::Late];
    all.extend(DeclineReason::ALL.iter().map(|r| Act::Decline(*r)));
    all.extend(Outcome::ALL.iter().flat_map(|o| [Act::Done(*o), Act::Verify(*o), Act::Close(*o)]));
    all.extend(RevokeReason::ALL.iter().map(|r| Act::Revoke(*r)));
    all
}

#[test]
fn it_is_accepted_done_confirmed_and_closed() {
    let mut at = SENT;
    for act in [Act::Accept, Act::Done(Outcome::ReceivedFull), Act::Verify(Outcome::ReceivedPartly)] {
        at = act.take(at).unwrap();
    }
    assert_eq!((at.status, at.outcome), (ReferralStatus::Verified, Some(Outcome::ReceivedPartly)));
    assert_eq!(Act::Close(Outcome::ReceivedPartly).take(at).unwrap().status, ReferralStatus::Closed);
}

#[test]
fn who_was_late_can_still_answer() {
    let late = Act::Late.take(SENT).unwrap();
    assert_eq!(late.status, ReferralStatus::Escalated);
    assert_eq!(Act::Accept.take(late).unwrap().status, ReferralStatus::Accepted);
    assert!(Act::Late.take(Act::Accept.take(SENT).unwrap()).is_err());
}

#[test]
fn a_referral_leaves_no_wall_and_belongs_to_its_seat() {
    use Compartment::*;
    for unit in Unit::ALL {
        let (role, own) = unit.seat();
        assert_eq!(unit.wall(General), Some(own));
        for wall in [Child, Gbv, Sensitive] {
            assert_eq!(unit.wall(wall), (wall == own).then_some(own), "{unit} {wall}");
        }
        let office = OfficeId(Uuid::from_u128(1));
        let held = Assignment { role, office: Some(office), compartment: own, organisation: None };
        assert!(unit.is_of(&held, office) && !unit.is_of(&held, OfficeId(Uuid::from_u128(2))));
        let elsewhere = Assignment { compartment: Sensitive, ..held };
        assert!(!unit.is_of(&elsewhere, office));
    }
}

#[test]
fn a_colleague_is_named_behind_the_unit() {
    let form = |to: &str| InternalForm {
        command: Uuid::nil().to_string(),
        to: to.into(),
        urgency: "routine".into(),
        reason: "r".into(),
        task: "t".into(),
        ..InternalForm::default()
    };
    assert_eq!(form("livelihood").parse().unwrap().colleague, None);
    let id = "018f0000-0000-7000-8000-000000000001";
    let named = form(&format!("training/{id}")).parse().unwrap();
    assert_eq!((named.unit, named.colleague.unwrap().to_string().as_str()), (Unit::Training, id));
    for bad in ["", "nobody", "training/me"] {
        assert_eq!(form(bad).parse().unwrap_err()[0].field, "to", "{bad}");
    }
}

#[test]
fn a_result_is_said_in_words() {
    let form = ReplyForm { reply: "done".into(), outcome: "partial".into(), ..ReplyForm::default() };
    assert_eq!(form.parse().unwrap_err()[0].field, "note");
    let form = ReplyForm { reply: "decline".into(), ..ReplyForm::default() };
    assert_eq!(form.parse().unwrap_err()[0].field, "reason");
}

proptest! {
    #[test]
    fn no_walk_leaves_the_inside_and_none_closes_without_an_outcome(walk in proptest::collection::vec(0usize..200, 0..40)) {
        use ReferralStatus::*;
        let all = acts();
        let mut at = SENT;
        for i in walk {
            let act = all[i % all.len()];
            if let Ok(next) = act.take(at) {
                prop_assert!(at.status.is_open(), "{act:?} after the end");
                at = next;
            }
            let inside = matches!(at.status, Sent | Accepted | Declined | Completed | Verified | Closed | Revoked | Escalated);
            prop_assert!(inside, "{:?}", at.status);
            prop_assert!(at.status != Closed || at.outcome.is_some());
        }
    }
}
