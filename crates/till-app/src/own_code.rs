//! The customer's own code, scanned by the shop: the text goes to the provider, and is kept in memory only for as long
//! as a call may have to be repeated with it. After a restart it has to be scanned again.

use till_core::ids::{PaymentId, SaleId};
use till_core::own_code::OwnCode;
use till_core::payment::{Call, CallKind, Event, Payment, Way};
use till_core::rights::Right;

use crate::charging::Asking;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::Provider;
use crate::scanned::ScannedCodes;
use crate::till::{Till, lock};
use crate::view::TillView;

impl<P: Provider> Till<P> {
    /// Asks by push to whoever's own code was scanned.
    pub fn charge_own_code(&self, scanned: &str, remember: bool) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let sale = desk.current_sale()?;
            let asking = asking_by_own_code(desk, scanned, remember)?;
            self.charge(desk, actor.clerk, &sale, &asking)
        })
    }

    /// A push to whoever's own code was scanned, instead of the request that is out.
    pub fn change_to_own_code(&self, scanned: &str, remember: bool) -> Result<TillView, UserError> {
        self.change(Right::Sell, |desk, actor| {
            let sale = desk.current_sale()?;
            let asking = asking_by_own_code(desk, scanned, remember)?;
            if let Some(code) = &asking.own_code {
                lock(&self.scanned).next.insert(sale.id, code.clone());
            }
            self.change_way(desk, actor, &asking)
        })
    }

    /// How many codes are in memory; none while no call may need one.
    pub fn own_codes_kept(&self) -> usize {
        let scanned = lock(&self.scanned);
        scanned.requests.len().saturating_add(scanned.next.len())
    }

    /// Keeps the code for as long as the request's create is not settled.
    pub(crate) fn keep_own_code(&self, payment: PaymentId, code: OwnCode) {
        lock(&self.scanned).requests.insert(payment, code);
    }

    /// What this payment's create is sent with.
    pub(crate) fn own_code_of(&self, payment: PaymentId) -> Option<OwnCode> {
        lock(&self.scanned).requests.get(&payment).cloned()
    }

    /// The code this sale is asked by next.
    pub(crate) fn next_own_code(&self, sale: SaleId) -> Option<OwnCode> {
        lock(&self.scanned).next.get(&sale).cloned()
    }

    /// Ends a create that cannot be sent without a code that is gone. Answers whether it was one.
    pub(crate) fn end_without_own_code(
        &self,
        desk: &mut Desk<'_>,
        payment: &Payment,
        call: &Call,
    ) -> Result<bool, Fault> {
        let needs_code = call.kind == CallKind::Create && payment.request.way == Way::OwnCode;
        if !needs_code || self.own_code_of(payment.request.id).is_some() {
            return Ok(false);
        }
        let next = desk.step_payment(payment, Event::OwnCodeGone)?;
        self.settle(desk, payment, &next)?;
        Ok(true)
    }

    /// Drops every code that no call needs any more.
    pub(crate) fn drop_own_codes(&self) -> Result<(), UserError> {
        let is_empty = |scanned: &ScannedCodes| scanned.requests.is_empty() && scanned.next.is_empty();
        if is_empty(&lock(&self.scanned)) {
            return Ok(());
        }
        // With the files held no request is half written down.
        self.read(|desk| {
            let mut scanned = lock(&self.scanned);
            for id in scanned.requests.keys().copied().collect::<Vec<_>>() {
                let payment = desk.tx.payment(id)?.map(|scheduled| scheduled.payment);
                if payment.and_then(|payment| payment.in_flight_kind()) != Some(CallKind::Create) {
                    scanned.requests.remove(&id);
                }
            }
            for id in scanned.next.keys().copied().collect::<Vec<_>>() {
                let next = desk.tx.sale(id)?.and_then(|sale| sale.next_ask);
                if next.map(|ask| ask.way) != Some(Way::OwnCode) {
                    scanned.next.remove(&id);
                }
            }
            drop(scanned);
            Ok(())
        })
    }
}

/// How to ask whoever's code was scanned. An article scanned by mistake is nobody.
fn asking_by_own_code(desk: &Desk<'_>, scanned: &str, asks_to_share: bool) -> Result<Asking, Fault> {
    let article = match desk.tx.article_by_barcode(scanned)? {
        Some(article) => Some(article),
        None => desk.tx.article_by_number(scanned)?,
    };
    if let Some(article) = article {
        return Err(UserError::field(Code::ArticleScanned, "scanned").text(&article.name).into());
    }
    let code = OwnCode::scanned(scanned).map_err(|_| UserError::field(Code::NotAnOwnCode, "scanned"))?;
    Ok(Asking { way: Way::OwnCode, customer: None, asks_to_share, words: None, own_code: Some(code) })
}
