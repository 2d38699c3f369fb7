//! All that is kept on one person, for that person (GDPR, articles 15 and 20). The only thing that holds a number whole
//! and leaves the program; it goes to a file, never to the page.

use std::cmp::Reverse;

use jiff::Timestamp;
use till_core::consent::{self, Asked};
use till_core::ids::{ClerkId, CustomerId};
use till_core::order::Line;
use till_core::payment::{Payment, Request};
use till_core::quantity::Unit;
use till_core::refund::{Refund, Status};
use till_core::rights::Right;
use till_core::sale::Sale;

use super::exported::{
    ChangedPriceExport, ConsentExport, OpenPaymentExport, PersonExport, PurchaseExport, RefundExport, RequestExport,
};
use super::{known, looking, noted, theirs};
use crate::approving::Approval;
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::looking::legal::seller_number;
use crate::looking::{brand, name_of};
use crate::ports::{Clerk, CustomersFact, Fact, PaidSale, Provider, Subject};
use crate::rules::is_wrong_person;
use crate::till::Till;
use crate::typed;

/// Purchases of an export: all of them.
const ALL: u32 = u32::MAX;

impl<P: Provider> Till<P> {
    /// Gathers all that is kept on a person, and writes down that it was.
    pub fn export_customer(&self, customer_id: &str, approval: Option<&Approval>) -> Result<PersonExport, UserError> {
        let authority = self.authorise(Right::KeepCustomers, approval)?;
        self.look_for_marks(customer_id)?;
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
    let purchases = desk.tx.purchases_of(customer, ALL)?;
    let asked = desk.tx.payments_of(customer, ALL)?;
    let sales = theirs::sales(desk, &asked, customer)?;
    let is_purchase = |payment: &Payment| purchases.iter().any(|paid| paid.payment.request.id == payment.request.id);
    let others: Vec<Payment> = asked.into_iter().filter(|payment| !is_purchase(payment)).collect();
    let in_vain = |payment: &&Payment| !payment.is_open() && !payment.aggregate.captured.is_positive();
    let requests = others.iter().filter(in_vain).map(|payment| request(desk, payment, theirs::of(&sales, payment)));
    let open = others.iter().filter(|payment| !in_vain(payment));
    let open = open.map(|payment| open_payment(payment, theirs::of(&sales, payment)));
    let (months, promised_months) = (desk.tx.retention()?.months, desk.tx.customer_term(customer)?);
    Ok(PersonExport {
        requests: requests.collect::<Result<_, _>>()?,
        open_payments: open.collect::<Result<_, _>>()?,
        purchases: purchases.iter().map(|paid| purchase(desk, paid, &clerks)).collect::<Result<_, _>>()?,
        consents: consents(desk, customer, &clerks)?,
        typed: noted::typed(&sales, &clerks),
        done: noted::done(desk, customer, &clerks)?,
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
        unused_months: promised_months.unwrap_or(months).min(months),
        promised_months,
        kept_out_until: desk.tx.kept_out_until(&secret.number, desk.now)?.map(|at| at.to_string()),
    })
}

fn consents(desk: &Desk<'_>, customer: CustomerId, clerks: &[Clerk]) -> Result<Vec<ConsentExport>, Fault> {
    let mut consents = Vec::new();
    for (payment, stored) in desk.tx.consents_of(customer)? {
        let record = looking::record(desk, payment, &stored, clerks)?;
        let request = desk.payment(payment)?.payment.request;
        let story = consent_story(desk, &request)?;
        let consent = ConsentExport {
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
            withdrawn_at: story.withdrawn.map(|(at, _)| at.to_string()),
            withdrawn_by: story.withdrawn.and_then(|(_, by)| by).map(|by| name_of(clerks, by)),
            changed_at: record.changed_at,
        };
        consents.push((request.at, consent));
    }
    consents.sort_by_key(|(at, _)| Reverse(*at));
    Ok(consents.into_iter().map(|(_, consent)| consent).collect())
}

fn purchase(desk: &Desk<'_>, paid: &PaidSale, clerks: &[Clerk]) -> Result<PurchaseExport, Fault> {
    let row = crate::looking::row(desk, paid, clerks)?;
    let refunds = desk.tx.refunds_of(paid.sale.id)?;
    let refunds = refunds.iter().filter(|refund| refund.order.payment == paid.payment.request.id);
    Ok(PurchaseExport {
        paid_at: row.captured_at,
        sale_number: row.number,
        receipt_number: row.receipt_number,
        lines: paid.sale.order.lines.iter().map(line).collect(),
        changed_prices: changed_prices(&paid.sale),
        amount: row.amount,
        refunded: row.refunded,
        refunds: refunds.map(|refund| refund_export(refund, clerks)).collect(),
        reference: paid.payment.request.reference.to_string(),
    })
}

fn refund_export(refund: &Refund, clerks: &[Clerk]) -> RefundExport {
    RefundExport {
        ordered_at: refund.order.at.to_string(),
        paid_back_at: match refund.status {
            Status::Done(at) => Some(at.to_string()),
            Status::UnderWay | Status::Refused(_) => None,
        },
        amount: refund.order.amount.into(),
        reason: refund.order.reason.clone(),
        receipt_number: refund.receipt_number.map(|number| number.to_string()),
        clerk: name_of(clerks, refund.order.by),
    }
}

/// Of a sale that became another's only the money is told.
fn open_payment(payment: &Payment, sale: Option<&Sale>) -> Result<OpenPaymentExport, Fault> {
    Ok(OpenPaymentExport {
        at: payment.request.at.to_string(),
        sale_number: sale.map(|sale| sale.number.to_string()),
        lines: sale.map(|sale| sale.order.lines.iter().map(line).collect()).unwrap_or_default(),
        changed_prices: sale.map(changed_prices).unwrap_or_default(),
        amount: payment.request.amount.into(),
        captured: payment.aggregate.captured.into(),
        reserved: payment.aggregate.remaining()?.into(),
        reference: payment.request.reference.to_string(),
    })
}

fn request(desk: &Desk<'_>, payment: &Payment, sale: Option<&Sale>) -> Result<RequestExport, Fault> {
    Ok(RequestExport {
        at: payment.request.at.to_string(),
        sale_number: sale.map(|sale| sale.number.to_string()),
        amount: payment.request.amount.into(),
        reference: payment.request.reference.to_string(),
        was_wrong_person: is_wrong_person(desk, payment)?,
    })
}

fn changed_prices(sale: &Sale) -> Vec<ChangedPriceExport> {
    let changed = |line: &Line| {
        let repriced = line.repriced.as_ref()?;
        let (from, to) = (repriced.from.into(), line.unit_price.into());
        Some(ChangedPriceExport { name: line.name.clone(), from, to, reason: repriced.reason.clone() })
    };
    sale.order.lines.iter().filter_map(changed).collect()
}

fn line(line: &Line) -> String {
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
    /// When it was taken back, and by whom, if it was.
    pub withdrawn: Option<(Timestamp, Option<ClerkId>)>,
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
            consent::Event::Withdrawn => story.withdrawn = Some((entry.at, entry.actor)),
            consent::Event::NotApproved(_)
            | consent::Event::NoNumberKept(_)
            | consent::Event::KeptOut(_)
            | consent::Event::Forgotten(_) => {}
        }
    }
    Ok(story)
}
