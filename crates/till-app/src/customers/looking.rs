//! Finding customers, and one opened. Never a whole number.

use jiff::{SignedDuration, Timestamp};
use till_core::consent::Consent;
use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::{Payment, Refusal, Status, Way};
use till_core::rights::{Actor, Right};

use super::by_digits::{DIGITS_NEEDED, Found, are_too_few, digits, find};
use super::forgetting::{KEPT_OUT_MONTHS, forgotten_at, is_asked, may_withdraw};
use super::{is_pending, known};
use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::{name_of, row};
use crate::ports::{Clerk, CustomerSecret, StoredConsent};
use crate::rules::is_wrong_person;
use crate::surprises::is_passed_on;
use crate::typed;
use crate::view::{
    ConsentRecord, ConsentSource, ConsentStanding, CustomerAction, CustomerDetail, CustomerMatch, CustomerMatches,
    CustomerRow, CustomersView, SweptView,
};

/// Whoever was here within this time is shown first at Charge: they are the most likely to stand there.
const LATELY: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Customers shown at once at Charge; more asks for another digit.
const MATCHES_MAX: u32 = 5;
/// Customers of a page.
const PAGE: u32 = 50;
/// Purchases shown of one customer.
const PURCHASES_MAX: u32 = 50;
/// So many requests in a row that did not get through, and a code is offered first.
const FAILED_PUSHES: usize = 2;
/// Whoever has not answered by then was not reached.
const LONG: SignedDuration = SignedDuration::from_secs(45);
/// Requests looked at together, until enough of them say something.
const PUSHES: u32 = 16;

/// Customers who may be sent to, by the digits their number ends with.
pub(super) fn find_customers(desk: &Desk<'_>, typed: &str) -> Result<CustomerMatches, Fault> {
    let digits = digits(typed)?;
    let found = if are_too_few(&digits) {
        Found::default()
    } else {
        let lately = desk.now.saturating_sub(LATELY).unwrap_or(Timestamp::MIN);
        let whole = with_number(desk, &digits, |id| Ok(desk.tx.has_live_consent(id)?))?;
        find(&digits, MATCHES_MAX, whole, |ends, limit| Ok(desk.tx.customers_to_ask(ends, lately, limit)?))?
    };
    Ok(CustomerMatches {
        matches: matches(desk, &found.ids)?,
        has_more: found.has_more,
        is_typed_on: found.is_typed_on,
        only: found.only.map(|id| id.to_string()),
        digits_needed: DIGITS_NEEDED,
    })
}

fn matches(desk: &Desk<'_>, ids: &[CustomerId]) -> Result<Vec<CustomerMatch>, Fault> {
    let mut matches = Vec::new();
    let open = desk.tx.open_payments()?;
    // Of the sale on the screen everybody knows; another way of asking for it takes its request back first.
    let on_screen = desk.register()?.current_sale;
    let has_request_out = |id| {
        let others = open.iter().filter(|payment| Some(payment.request.sale) != on_screen && !payment.is_reserved());
        others.into_iter().any(|payment| payment.request.customer == Some(id))
    };
    for &id in ids {
        let Some(secret) = desk.tx.customer(id)? else {
            continue;
        };
        let visits = desk.tx.visits(id)?;
        matches.push(CustomerMatch {
            id: id.to_string(),
            last_digits: secret.number.last_digits().to_owned(),
            last_visit: visits.last.map(|at| at.to_string()),
            visits: visits.count,
            usual: visits.usual.map(Into::into),
            has_request_out: has_request_out(id),
            label: secret.label.clone(),
            prefers_code: prefers_code(desk, id)?,
        });
    }
    Ok(matches)
}

/// Who is remembered with what these digits say as a whole number, in any form.
fn with_number(
    desk: &Desk<'_>,
    digits: &str,
    counts: impl Fn(CustomerId) -> Result<bool, Fault>,
) -> Result<Option<CustomerId>, Fault> {
    let Ok(number) = typed::number(desk, digits) else {
        return Ok(None);
    };
    let Some(id) = desk.tx.customer_by_number(&number)? else {
        return Ok(None);
    };
    let is_remembered = desk.tx.customer_used_at(id)?.is_some() && counts(id)?;
    Ok(is_remembered.then_some(id))
}

/// The last requests to this customer did not get through.
fn prefers_code(desk: &Desk<'_>, id: CustomerId) -> Result<bool, Fault> {
    let (mut failed, mut seen) = (0, 0_u32);
    loop {
        let pushes = desk.tx.pushes_of(id, PUSHES, seen)?;
        for payment in &pushes {
            match got_through(payment) {
                Some(true) => return Ok(false),
                // Somebody else stood there, and had nothing to answer with.
                Some(false) if !is_wrong_person(desk, payment)? => failed += 1,
                Some(false) | None => {}
            }
            if failed == FAILED_PUSHES {
                return Ok(true);
            }
        }
        let count = u32::try_from(pushes.len()).unwrap_or(PUSHES);
        if count < PUSHES {
            return Ok(false);
        }
        seen = seen.saturating_add(count);
    }
}

/// Whether a push reached its customer. A no in the app is an answer too. Nothing, while that is open, and of requests
/// that say nothing about it.
fn got_through(payment: &Payment) -> Option<bool> {
    match payment.status {
        Status::Authorized | Status::Aborted => Some(true),
        Status::Expired => Some(false),
        // Asked back: nobody answered for long, or it was asked by mistake and says nothing.
        Status::Terminated => {
            payment.ended_at.filter(|at| at.duration_since(payment.request.at) >= LONG).map(|_| false)
        }
        Status::NotCreated => {
            let code = payment.last_refusal.and_then(|refused| refused.refusal.code);
            (code == Some(Refusal::CUSTOMER_NOT_FOUND)).then_some(false)
        }
        Status::NeverSent | Status::Requested | Status::Waiting => None,
    }
}

/// A page of remembered customers.
pub(super) fn customers(desk: &Desk<'_>, actor: Actor, typed: &str, offset: u32) -> Result<CustomersView, Fault> {
    let digits = digits(typed)?;
    let is_too_short = !digits.is_empty() && are_too_few(&digits);
    let (found, total) = if is_too_short {
        (Found::default(), 0)
    } else if digits.is_empty() {
        let (ids, total) = desk.tx.customer_page(PAGE, offset)?;
        let shown = offset.saturating_add(u32::try_from(ids.len()).unwrap_or(u32::MAX));
        (Found { ids, has_more: shown < total, ..Found::default() }, total)
    } else {
        let whole = with_number(desk, &digits, |_| Ok(true))?;
        // More than a page is meant: another digit narrows it.
        let found = find(&digits, PAGE, whole, |ends, limit| Ok(desk.tx.customers_by_last_digits(ends, limit)?))?;
        let total = u32::try_from(found.ids.len()).unwrap_or(u32::MAX);
        (found, total)
    };
    let retention = desk.tx.retention()?;
    let mut rows = Vec::new();
    for id in found.ids {
        if let Some(secret) = desk.tx.customer(id)? {
            rows.push(customer_row(desk, id, &secret)?);
        }
    }
    Ok(CustomersView {
        rows,
        total,
        has_more: found.has_more,
        is_typed_on: found.is_typed_on,
        only: found.only.map(|id| id.to_string()),
        digits_needed: is_too_short.then_some(DIGITS_NEEDED),
        unused_months: retention.months,
        last_swept: retention.forgot.map(|(at, count)| SweptView { at: at.to_string(), count }),
        may_keep: actor.may(Right::KeepCustomers),
    })
}

fn customer_row(desk: &Desk<'_>, id: CustomerId, secret: &CustomerSecret) -> Result<CustomerRow, Fault> {
    let visits = desk.tx.visits(id)?;
    let mut given = Vec::new();
    for (payment, stored) in desk.tx.consents_of(id)? {
        given.extend(given_at(desk, payment, &stored)?);
    }
    given.sort_unstable();
    Ok(CustomerRow {
        id: id.to_string(),
        last_digits: secret.number.last_digits().to_owned(),
        label: secret.label.clone(),
        last_visit: visits.last.map(|at| at.to_string()),
        visits: visits.count,
        usual: visits.usual.map(Into::into),
        remembered_since: given.first().map(|(at, _)| at.to_string()),
        text_version: given.last().map(|(_, version)| *version),
        standing: standing(desk, id)?,
    })
}

fn standing(desk: &Desk<'_>, id: CustomerId) -> Result<ConsentStanding, Fault> {
    Ok(if desk.tx.has_live_consent(id)? {
        ConsentStanding::Live
    } else if is_pending(desk, id)? {
        ConsentStanding::Pending
    } else {
        ConsentStanding::Withdrawn
    })
}

/// When a consent was given, and to which words, also of one that has ended since: the journal knows.
fn given_at(
    desk: &Desk<'_>,
    payment: PaymentId,
    stored: &StoredConsent,
) -> Result<Option<(jiff::Timestamp, u32)>, Fault> {
    match &stored.consent {
        Consent::Given { asked, at } => Ok(Some((*at, asked.text_version))),
        Consent::Withdrawn { .. } | Consent::Forgotten { .. } => {
            let request = desk.payment(payment)?.payment.request;
            let story = super::exporting::consent_story(desk, &request)?;
            Ok(story.asked.map(|asked| asked.text_version).and_then(|version| Some((story.given_at?, version))))
        }
        Consent::None | Consent::Pending(_) | Consent::Declined | Consent::NoNumberKept | Consent::KeptOut => Ok(None),
    }
}

/// One customer opened.
pub(super) fn detail(desk: &Desk<'_>, actor: Actor, id: CustomerId) -> Result<CustomerDetail, Fault> {
    let secret = known(desk, id)?;
    let clerks = desk.tx.clerks()?;
    let mut purchases = Vec::new();
    for paid in desk.tx.purchases_of(id, PURCHASES_MAX)? {
        if paid.clerk == actor.clerk || actor.may(Right::ReviewEverySale) {
            purchases.push(row(desk, &paid, &clerks)?);
        }
    }
    let head = customer_row(desk, id, &secret)?;
    let (is_live, has_request_out) = (head.standing == ConsentStanding::Live, is_asked(desk, id)?);
    let months = desk.tx.retention()?.months;
    let term = desk.tx.customer_term(id)?.unwrap_or(months).min(months);
    let mut keeping = vec![CustomerAction::Forget, CustomerAction::Export];
    keeping.extend(is_live.then_some(CustomerAction::Join));
    let may_keep = actor.may(Right::KeepCustomers);
    let mut allowed = vec![CustomerAction::Label];
    let can_withdraw = may_withdraw(desk, id)?;
    allowed.extend(can_withdraw.then_some(CustomerAction::Withdraw));
    allowed.extend(keeping.iter().copied().filter(|_| may_keep));
    let used = desk.tx.customer_used_at(id)?;
    Ok(CustomerDetail {
        row: head,
        consents: records(desk, id, &clerks)?,
        purchases,
        forgotten_at: used.filter(|_| is_live).and_then(|at| forgotten_at(at, term)).map(|at| at.to_string()),
        prefers_code: prefers_code(desk, id)?,
        has_request_out,
        was_anothers: was_anothers(desk, id)?,
        exported_at: super::noted::exported_at(desk, id)?,
        has_parked_names: desk.tx.has_parked_names()?,
        kept_out_months: KEPT_OUT_MONTHS,
        allowed,
        needs_manager: if may_keep { Vec::new() } else { keeping },
    })
}

/// A number that came with one of the consents was kept for somebody else before.
fn was_anothers(desk: &Desk<'_>, id: CustomerId) -> Result<bool, Fault> {
    for (payment, _) in desk.tx.consents_of(id)? {
        if is_passed_on(desk, desk.payment(payment)?.payment.request.sale)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The ledger of a customer, newest first. Who asked, with which words and how is read from the journal: it stays when
/// a consent has ended.
pub(super) fn records(desk: &Desk<'_>, id: CustomerId, clerks: &[Clerk]) -> Result<Vec<ConsentRecord>, Fault> {
    let mut records = Vec::new();
    for (payment, stored) in desk.tx.consents_of(id)? {
        records.push(record(desk, payment, &stored, clerks)?);
    }
    records.sort_by(|one, other| other.at.cmp(&one.at));
    Ok(records)
}

pub(super) fn record(
    desk: &Desk<'_>,
    payment: PaymentId,
    stored: &StoredConsent,
    clerks: &[Clerk],
) -> Result<ConsentRecord, Fault> {
    let request = desk.payment(payment)?.payment.request;
    let story = super::exporting::consent_story(desk, &request)?;
    let asked = story.asked.ok_or_else(|| Fault::Broken("nobody was asked".into()))?;
    let (standing, changed_at) = match &stored.consent {
        Consent::None | Consent::Pending(_) => (ConsentStanding::Pending, None),
        Consent::Given { at, .. } => (ConsentStanding::Live, Some(at)),
        Consent::Declined | Consent::KeptOut => (ConsentStanding::Declined, None),
        Consent::NoNumberKept => (ConsentStanding::NoNumberKept, None),
        Consent::Withdrawn { at } => (ConsentStanding::Withdrawn, Some(at)),
        Consent::Forgotten { at, .. } => (ConsentStanding::Forgotten, Some(at)),
    };
    let words = asked.edition.map(|edition| desk.tx.consent_text(edition)).transpose()?.flatten();
    Ok(ConsentRecord {
        at: asked.at.to_string(),
        source: if request.way == Way::Push { ConsentSource::Told } else { ConsentSource::App },
        scope: asked.scope,
        text: words.map(|words| words.text),
        text_version: asked.text_version,
        language: asked.language,
        clerk_name: name_of(clerks, asked.clerk),
        sale_number: desk.sale(request.sale)?.number.to_string(),
        reference: request.reference.to_string(),
        standing,
        given_at: story.given_at.map(|at| at.to_string()),
        changed_at: changed_at.map(ToString::to_string),
    })
}
