//! Remembered customers: finding one, what is kept on one, and the end of it.
//!
//! A number can be sent to by itself only while a consent is live. Taking it back works at once, and a request that is
//! out is taken back with it; forgetting destroys the key, and with it every copy of what was kept.

mod asking;
mod by_digits;
mod exported;
mod exporting;
mod forgetting;
mod hidden;
mod joining;
mod looking;
mod marking;
mod noted;
mod theirs;

pub use exported::{
    ChangedPriceExport, ConsentExport, DoneExport, DoneKind, OpenPaymentExport, PersonExport, PurchaseExport,
    RefundExport, RequestExport, TypedExport, TypedKind,
};

pub(crate) use asking::{ask_consent, consent_words, months_agreed, words_being_asked};
pub(crate) use forgetting::{forget, forget_again, has_withdrawn, is_asked, next_sweep};
pub(crate) use hidden::{Hidden, tells};
pub(crate) use joining::join;

use till_core::consent::Consent;
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;
use till_core::rights::Right;

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{CustomerSecret, CustomersFact, Fact, Provider, Subject};
use crate::till::Till;
use crate::typed;
use crate::view::{CustomerDetail, CustomerMatches, CustomersView, LetInView, MaskedCustomer};

/// Longest label.
const LABEL_MAX: usize = 40;
/// Most digits of a label, wherever they are.
const LABEL_DIGITS_MAX: usize = 4;

impl<P: Provider> Till<P> {
    /// Known customers who may be sent to and whose number ends with these digits: whoever was here in the last 30
    /// days first, among those and among the others whoever comes most often, then whoever was here last.
    pub fn find_customers(&self, digits: &str) -> Result<CustomerMatches, UserError> {
        self.require(Right::Sell)?;
        self.read(|desk| looking::find_customers(desk, digits))
    }

    /// Remembered customers whose number ends with these digits, all if there are none: a page after so many.
    pub fn customers(&self, digits: &str, offset: u32) -> Result<CustomersView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| looking::customers(desk, actor, digits, offset))
    }

    /// One customer, with consents and purchases.
    pub fn customer_detail(&self, customer_id: &str) -> Result<CustomerDetail, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| looking::detail(desk, actor, typed::id(customer_id)?))
    }

    /// Writes what to know a customer by; empty takes it away. It is sealed with the number.
    pub fn label_customer(&self, customer_id: &str, label: &str) -> Result<CustomerDetail, UserError> {
        self.alter(Right::Sell, |desk, _| {
            let customer = typed::id(customer_id)?;
            let secret = known(desk, customer)?;
            let label = without_a_number(typed::text(label, "label", LABEL_MAX)?, &secret.number)?;
            let label = Some(label).filter(|label| !label.is_empty());
            desk.append(Subject::Register, Fact::Customers(CustomersFact::Labelled(customer)))?;
            Ok(desk.tx.put_customer(customer, &secret.labelled(label), desk.now)?)
        })?;
        self.customer_detail(customer_id)
    }

    /// Lets somebody be remembered again who had asked not to be: they have changed their mind.
    pub fn let_in(&self, number: &str) -> Result<LetInView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.look_for_marks_of_typed(number)?;
        self.write(Some(actor), |desk| {
            desk.refuse_if_moved()?;
            let number = typed::number(desk, number)?;
            let was_kept_out = desk.tx.is_kept_out(&number, desk.now)?;
            if was_kept_out {
                desk.append(Subject::Register, Fact::Customers(CustomersFact::LetIn))?;
                desk.tx.let_in(&number)?;
            }
            Ok(LetInView { was_kept_out })
        })
    }
}

/// Refuses a label in which a number could be told. The last four digits stand beside it: with five more, wherever in
/// the label they are, somebody would have a number, and with the four before them this one.
fn without_a_number(label: String, number: &Msisdn) -> Result<String, Fault> {
    if typed::digits_in(&label) > LABEL_DIGITS_MAX {
        return Err(UserError::field(Code::DigitsInLabel, "label").limit(&LABEL_DIGITS_MAX).into());
    }
    if tells(&label, number) {
        return Err(UserError::field(Code::NumberInLabel, "label").into());
    }
    Ok(label)
}

/// A customer who is remembered, whether or not the consent is still live, or whose number is on its way.
pub(crate) fn known(desk: &Desk<'_>, customer: CustomerId) -> Result<CustomerSecret, Fault> {
    let secret = desk.tx.customer(customer)?.ok_or(Code::Gone)?;
    // A number told for one payment only has no consent.
    if desk.tx.customer_used_at(customer)?.is_none() && desk.tx.consents_of(customer)?.is_empty() {
        return Err(Code::Gone.into());
    }
    Ok(secret)
}

/// The customer was asked, and the answer or the number has not arrived.
fn is_pending(desk: &Desk<'_>, customer: CustomerId) -> Result<bool, Fault> {
    let consents = desk.tx.consents_of(customer)?;
    Ok(consents.iter().any(|(_, stored)| matches!(stored.consent, Consent::Pending(_))))
}

/// A customer who may be sent to: known, and the consent live.
pub(crate) fn remembered(desk: &Desk<'_>, customer_id: &str) -> Result<CustomerId, Fault> {
    let customer: CustomerId = typed::id(customer_id)?;
    if desk.tx.customer(customer)?.is_none() || !desk.tx.has_live_consent(customer)? {
        return Err(Code::Gone.into());
    }
    Ok(customer)
}

/// The last four digits of a customer, if still known; of one whose record was joined with another, of that one.
pub(crate) fn masked(desk: &Desk<'_>, id: CustomerId) -> Result<Option<MaskedCustomer>, Fault> {
    let id = desk.tx.goes_as(id)?;
    let secret = desk.tx.customer(id)?;
    let view = |digits: &str| MaskedCustomer { id: id.to_string(), last_digits: digits.to_owned() };
    Ok(secret.map(|secret| view(secret.number.last_digits())))
}
