//! All that is kept on one person, for that person (GDPR, articles 15 and 20). The only thing that holds a number whole
//! and leaves the program; it goes to a file, never to the page.

use jiff::Timestamp;
use serde::Serialize;
use till_core::consent::{self, Asked};
use till_core::ids::CustomerId;
use till_core::payment::{Payment, Request};
use till_core::quantity::Unit;
use till_core::rights::Right;
use zeroize::Zeroize;

use super::{known, looking};
use crate::approving::Approval;
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::looking::brand;
use crate::looking::legal::seller_number;
use crate::ports::{CustomersFact, Fact, Provider, Subject};
use crate::till::Till;
use crate::typed;
use crate::view::{ConsentSource, ConsentStanding, MoneyView};

/// Purchases of an export: all of them.
const ALL: u32 = u32::MAX;

/// All that is kept on one person.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonExport {
    /// Who keeps it.
    pub shop: String,
    /// Its organisation number.
    pub organisation_number: String,
    /// The same as its country writes it; for reading, not for programs.
    #[serde(skip)]
    pub seller_number: String,
    /// When it was written (RFC 3339).
    pub written_at: String,
    /// Language of the shop.
    pub language: String,
    /// Country of the shop, for writing numbers and times.
    pub country: String,
    /// What the customers' app is called.
    pub brand: String,
    /// The number, whole, with its country code.
    pub number: String,
    /// The provider's id of the person for this shop.
    pub sub: Option<String>,
    /// What the clerks wrote.
    pub label: Option<String>,
    /// The id that stands in the shop's records in the person's place.
    pub customer_id: String,
    /// Months without a visit after which the number is forgotten.
    pub unused_months: u32,
    /// Consents, newest first.
    pub consents: Vec<ConsentExport>,
    /// Purchases, newest first.
    pub purchases: Vec<PurchaseExport>,
    /// Requests that came to nothing, newest first.
    pub requests: Vec<RequestExport>,
    /// When the number was last used (RFC 3339).
    pub used_at: Option<String>,
    /// Ids of records that were joined with this one.
    pub joined_ids: Vec<String>,
}

/// One consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsentExport {
    /// When the person was asked (RFC 3339).
    pub asked_at: String,
    /// How it was given.
    pub source: ConsentSource,
    /// Scope asked for in the app.
    pub scope: String,
    /// The words shown.
    pub text: Option<String>,
    /// Their version.
    pub text_version: u32,
    /// Their language.
    pub language: String,
    /// Who asked.
    pub clerk: String,
    /// Our reference of the payment it was asked with.
    pub reference: String,
    /// Where it stands.
    pub standing: ConsentStanding,
    /// When it was given (RFC 3339).
    pub given_at: Option<String>,
    /// When it was given or taken back (RFC 3339).
    pub changed_at: Option<String>,
}

/// A request for payment that came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestExport {
    /// When it was made (RFC 3339).
    pub at: String,
    /// What was asked for.
    pub amount: MoneyView,
    /// Our reference.
    pub reference: String,
}

/// One purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PurchaseExport {
    /// When it was paid (RFC 3339).
    pub paid_at: String,
    /// Sale number.
    pub sale_number: String,
    /// Receipt number.
    pub receipt_number: String,
    /// What was bought, line by line.
    pub lines: Vec<String>,
    /// What was paid.
    pub amount: MoneyView,
    /// What was paid back since.
    pub refunded: Option<MoneyView>,
    /// Our reference of the payment.
    pub reference: String,
}

impl Drop for PersonExport {
    fn drop(&mut self) {
        self.number.zeroize();
        self.sub.zeroize();
        self.label.zeroize();
    }
}

impl core::fmt::Debug for PersonExport {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PersonExport(••••)")
    }
}

impl<P: Provider> Till<P> {
    /// Gathers all that is kept on a person, and writes down that it was.
    pub fn export_customer(&self, customer_id: &str, approval: Option<&Approval>) -> Result<PersonExport, UserError> {
        let authority = self.authorise(Right::KeepCustomers, approval)?;
        self.write(Some(authority.actor), |desk| {
            desk.refuse_if_moved()?;
            let customer = typed::id(customer_id)?;
            let export = gather(desk, customer)?;
            authority.note_for_register(desk)?;
            desk.append(Subject::Register, Fact::Customers(CustomersFact::Exported(customer)))?;
            Ok(export)
        })
    }
}

fn gather(desk: &Desk<'_>, customer: CustomerId) -> Result<PersonExport, Fault> {
    let secret = known(desk, customer)?;
    let (shop, clerks) = (desk.register()?.shop, desk.tx.clerks()?);
    let consents = looking::records(desk, customer, &clerks)?.into_iter().map(|record| ConsentExport {
        asked_at: record.at,
        source: record.source,
        scope: record.scope,
        text: record.text,
        text_version: record.text_version,
        language: record.language,
        clerk: record.clerk_name,
        reference: record.reference,
        standing: record.standing,
        given_at: record.given_at,
        changed_at: record.changed_at,
    });
    let mut purchases = Vec::new();
    for paid in desk.tx.purchases_of(customer, ALL)? {
        let row = crate::looking::row(desk, &paid, &clerks)?;
        purchases.push(PurchaseExport {
            paid_at: row.captured_at,
            sale_number: row.number,
            receipt_number: row.receipt_number,
            lines: paid.sale.order.lines.iter().map(line).collect(),
            amount: row.amount,
            refunded: row.refunded,
            reference: paid.payment.request.reference.to_string(),
        });
    }
    let in_vain = |payment: &Payment| !payment.aggregate.captured.is_positive();
    let requests = desk.tx.payments_of(customer, ALL)?.into_iter().filter(in_vain).map(|payment| RequestExport {
        at: payment.request.at.to_string(),
        amount: payment.request.amount.into(),
        reference: payment.request.reference.to_string(),
    });
    Ok(PersonExport {
        requests: requests.collect(),
        used_at: desk.tx.customer_used_at(customer)?.map(|at| at.to_string()),
        joined_ids: desk.tx.goes_also_as(customer)?.iter().map(ToString::to_string).collect(),
        brand: brand(&shop.country, desk.now).to_owned(),
        shop: shop.name,
        organisation_number: shop.organisation_number,
        seller_number: seller_number(&desk.seller()?),
        written_at: desk.now.to_string(),
        language: shop.language,
        country: shop.country,
        number: format!("+{}", secret.number.expose()),
        sub: secret.sub.clone(),
        label: secret.label.clone(),
        customer_id: customer.to_string(),
        unused_months: desk.tx.retention()?.months,
        consents: consents.collect(),
        purchases,
    })
}

fn line(line: &till_core::order::Line) -> String {
    let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
    let quantity = line.quantity.decimal();
    match line.unit {
        Unit::Piece => format!("{quantity} × {}{note}", line.name),
        Unit::Kilogram => format!("{quantity} kg {}{note}", line.name),
        Unit::Litre => format!("{quantity} l {}{note}", line.name),
    }
}

/// What the journal tells of a consent: it stays there whatever becomes of it.
#[derive(Default)]
pub(super) struct ConsentStory {
    /// How the customer was asked.
    pub asked: Option<Asked>,
    /// When it was given, if it was.
    pub given_at: Option<Timestamp>,
}

/// How the customer of a request was asked, and when they agreed.
pub(super) fn consent_story(desk: &Desk<'_>, request: &Request) -> Result<ConsentStory, Fault> {
    let mut story = ConsentStory::default();
    for entry in desk.tx.story(request.sale)? {
        let Fact::Consent { event, .. } = entry.fact else {
            continue;
        };
        if !matches!(entry.subject, Subject::Consent(payment) if payment == request.id) {
            continue;
        }
        match event {
            consent::Event::Asked(asked) => story.asked = Some(asked),
            consent::Event::NumberReceived(_) => story.given_at = Some(entry.at),
            consent::Event::NotApproved(_)
            | consent::Event::KeptOut(_)
            | consent::Event::Withdrawn
            | consent::Event::Forgotten(_) => {}
        }
    }
    Ok(story)
}
