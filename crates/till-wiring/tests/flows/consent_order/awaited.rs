//! Somebody whose number is still on its way: on no list, and known by a payment only.

use super::{How, Play, Trouble};

impl Play {
    /// Tells the number, agrees and pays. Perhaps it is told again for the next sale, which goes wrong; perhaps the
    /// consent is taken back then.
    pub(super) async fn pays_and_is_awaited(&self, who: usize, again: Option<Trouble>, ends: bool) {
        self.end().await;
        self.late(4_000);
        self.ask(How::Told { who, remember: true });
        self.counter.settle().await;
        self.answer(who, true).await;
        self.counter.wait(5).await;
        self.end().await;
        if let Some(trouble) = again {
            self.go_wrong(trouble);
            self.ask(How::Told { who, remember: ends });
            self.serve_once().await;
        }
        if ends {
            self.end_from_payment(0, false);
        }
    }

    /// The number comes so many seconds after the yes.
    pub(super) fn late(&self, seconds: u32) {
        self.counter.phone.change_settings(&serde_json::json!({ "late_sub_s": seconds })).unwrap();
    }

    /// Takes the consent back, or forgets, from the payment on the screen or one of the last.
    pub(super) fn end_from_payment(&self, nth: usize, is_forgotten: bool) {
        let till = &self.counter.till;
        let current = self.counter.view().sale.and_then(|sale| Some((sale.id, sale.payment?.customer?.id)));
        let rows = till.history(None).unwrap().rows.into_iter();
        let sold = rows.filter_map(|row| Some((row.sale_id, row.customer?.id)));
        let Some((sale, id)) = current.into_iter().chain(sold).nth(nth) else { return };
        let who = self.known().whose(Some(&id), &sale);
        let is_listed = self.known().ids.contains_key(&id);
        let is_done = if is_forgotten {
            till.forget_customer(&id, Some(&self.counter.manager())).is_ok()
        } else {
            till.withdraw_consent(&id).is_ok()
        };
        if is_done {
            self.has_ended(who.expect("somebody is known by every id that a consent is ended with"));
            self.known().seen.unlisted += u32::from(!is_listed);
        }
    }
}
