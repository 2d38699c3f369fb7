//! Orders: every sum that was taken or paid back is what somebody ordered, once, by the clerks' own reckoning.

use vipps_sim::{EventName, LedgerEntry};

use crate::ordered::{CaptureOrder, Ordered, PaidBack, RefundOrder};
use crate::slip::{Part, Slip};

/// What was handed over; none if it is not known line by line.
type Handed = Option<Vec<Part>>;

/// Sentences about everything that is wrong with one payment of a sale.
pub fn check(entry: &LedgerEntry, (payment, sale): (&str, &str), ordered: &Ordered) -> Vec<String> {
    let captures = ordered.captures.get(payment).map(Vec::as_slice).unwrap_or_default();
    let taken = sums(entry, EventName::Captured);
    let handed = hand_over(&taken, entry.authorized_minor, (0, &Some(Vec::new())), captures);
    if handed.is_empty() {
        let orders: Vec<_> = captures.iter().map(|order| (order.before, &order.parts)).collect();
        return vec![format!("{}: {taken:?} captured, and not ordered like that: {orders:?}", entry.reference)];
    }
    let refunds = ordered.refunds.get(&entry.reference).map(Vec::as_slice).unwrap_or_default();
    let (paid_back, slip) = (sums(entry, EventName::Refunded), ordered.slip(sale));
    let orders: Vec<_> = refunds.iter().collect();
    let was_ordered = handed.iter().any(|handed| {
        let refunding = Refunding { slip: &slip, captured: entry.captured_minor, handed };
        refunding.was_ordered(&paid_back, (0, &[]), &orders)
    });
    if was_ordered {
        return Vec::new();
    }
    vec![format!("{}: {paid_back:?} refunded, and not ordered like that: {refunds:?}", entry.reference)]
}

fn sums(entry: &LedgerEntry, name: EventName) -> Vec<i64> {
    entry.events.iter().filter(|event| event.name == name).map(|event| event.amount_minor).collect()
}

/// What may have been handed over in all: one answer for each way in which every capture has an order, one after the
/// other. An order counts only while so much was captured as its button said: pressed again later it takes nothing.
fn hand_over(taken: &[i64], reserved: i64, (sum, handed): (i64, &Handed), orders: &[CaptureOrder]) -> Vec<Handed> {
    let Some((amount, later)) = taken.split_first() else { return vec![handed.clone()] };
    let rest = reserved.saturating_sub(sum);
    let fitting = orders.iter().filter(|order| order.before == sum);
    let after = fitting.filter_map(|order| handed_now(order, handed, (*amount, rest)));
    after.flat_map(|now| hand_over(later, reserved, (sum.saturating_add(*amount), &now), orders)).collect()
}

/// What has been handed over after this order, if it comes to this amount.
fn handed_now(order: &CaptureOrder, before: &Handed, (amount, rest): (i64, i64)) -> Option<Handed> {
    let known = before.as_ref();
    match &order.parts {
        Some(parts) => {
            let before = known?;
            let parts = order.slip.with_returns(before, parts);
            let is_it = order.slip.price(before, &parts) == Some(amount);
            is_it.then(|| Some([before.as_slice(), parts.as_slice()].concat()))
        }
        None if amount == rest => {
            let left = known.map(|before| (before, order.slip.left(before)));
            let by_line = left.filter(|(before, left)| order.slip.price(before, left) == Some(amount));
            Some(by_line.map(|(before, left)| [before.as_slice(), left.as_slice()].concat()))
        }
        None => None,
    }
}

/// A paid sale whose refunds are looked at.
struct Refunding<'a> {
    slip: &'a Slip,
    captured: i64,
    handed: &'a Handed,
}

impl Refunding<'_> {
    /// There is an order for each refund, one after the other, and none counts twice.
    fn was_ordered(&self, paid_back: &[i64], (sum, before): (i64, &[Part]), orders: &[&RefundOrder]) -> bool {
        let Some((amount, later)) = paid_back.split_first() else { return true };
        (0..orders.len()).any(|place| {
            let mut others = orders.to_vec();
            let order = others.remove(place);
            self.after(order, *amount, (sum, before))
                .is_some_and(|now| self.was_ordered(later, (sum.saturating_add(*amount), &now), &others))
        })
    }

    /// The parts that are paid back after this order, if it comes to this amount.
    fn after(&self, order: &RefundOrder, amount: i64, (sum, before): (i64, &[Part])) -> Option<Vec<Part>> {
        let with = |parts: &[Part]| [before, parts].concat();
        match &order.what {
            PaidBack::All if amount == self.captured.saturating_sub(sum) => {
                let left = self.left(before);
                let is_by_line = !left.is_empty() && self.slip.price(before, &left) == Some(amount);
                Some(if is_by_line { with(&left) } else { before.to_vec() })
            }
            PaidBack::Parts(parts) => (self.slip.price(before, parts) == Some(amount)).then(|| with(parts)),
            PaidBack::Sum(typed) => (*typed == amount).then(|| before.to_vec()),
            PaidBack::All => None,
        }
    }

    /// What was handed over and not paid back.
    fn left(&self, before: &[Part]) -> Vec<Part> {
        let all = self.slip.sold();
        let Some(handed) = self.handed else { return Vec::new() };
        let much = |parts: &[Part], id: &str| parts.iter().filter(|part| part.0 == id).map(|part| part.1).sum::<i64>();
        let left = |part: Part| {
            let much = much(handed, &part.0).saturating_sub(much(before, &part.0));
            (much > 0).then_some((part.0, much))
        };
        all.into_iter().filter_map(left).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::slip::Change;

    /// Two lines of 100 and 40.
    fn slip() -> Slip {
        let mut slip = Slip::default().after(Change::OpenAmount(100)).after(Change::OpenAmount(40));
        slip.name(["a", "b"].into_iter());
        slip
    }

    fn capture(before: i64, parts: Option<&[(&str, i64)]>) -> CaptureOrder {
        let parts = parts.map(|parts| parts.iter().map(|(id, much)| ((*id).to_owned(), *much)).collect());
        CaptureOrder { before, slip: slip(), parts }
    }

    #[test]
    fn a_capture_counts_once_and_only_for_its_own_sum() {
        let orders = [capture(0, Some(&[("a", 1_000)])), capture(100, None)];
        let fits = |taken: &[i64]| !hand_over(taken, 140, (0, &Some(Vec::new())), &orders).is_empty();
        assert!(fits(&[]) && fits(&[100]) && fits(&[100, 40]));
        assert!(!fits(&[40]) && !fits(&[140]) && !fits(&[100, 100]) && !fits(&[100, 39]) && !fits(&[100, 40, 40]));
    }

    #[test]
    fn a_refund_counts_once_and_only_for_its_own_sum() {
        let handed = Some(slip().left(&[]));
        let refunding = Refunding { slip: &slip(), captured: 140, handed: &handed };
        let order = |id: &str, what| RefundOrder { id: id.into(), what };
        let orders = [order("1", PaidBack::Parts(vec![("b".into(), 1_000)])), order("2", PaidBack::Sum(30))];
        let fits = |paid: &[i64], more: &[RefundOrder]| {
            refunding.was_ordered(paid, (0, &[]), &orders.iter().chain(more).collect::<Vec<_>>())
        };
        assert!(fits(&[], &[]) && fits(&[40], &[]) && fits(&[30, 40], &[]));
        assert!(!fits(&[40, 40], &[]) && !fits(&[31], &[]) && !fits(&[30, 110], &[]));
        assert!(fits(&[30, 110], &[order("3", PaidBack::All)]));
    }
}
