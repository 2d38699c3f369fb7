//! The end of a consent, and of a customer: taken back, forgotten on request, or by itself when a day ends.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use till_core::consent::{self, Consent, Why};
use till_core::ids::{CustomerId, PaymentId};
use till_core::payment::{self, Call, CallKind, Payment, Sharing, Status};
use till_core::phone::Msisdn;
use till_core::rights::Right;
use till_core::sale::Sale;

use super::{is_pending, known};
use crate::approving::Approval;
use crate::days::{day_begins, day_closes, zone};
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{CustomersFact, Fact, Provider, Register, Retention, StoredConsent, Subject};
use crate::till::{Till, lock};
use crate::told::{drop_the_chosen_way, is_wanted_next};
use crate::typed;
use crate::view::{CustomerDetail, SettingsView, TillView};

/// Whoever asked not to be remembered is not remembered again by mistake for so many months: as long as a number that is
/// not used is kept, if nobody sets another time.
pub(super) const KEPT_OUT_MONTHS: u32 = Retention::UNSET.months;
/// Customers forgotten by themselves in one transaction, so that a clerk never waits for many.
const SWEPT_AT_ONCE: u32 = 50;
/// How long keys wait for the register of before, after an old copy took its place.
const UNCLAIMED: SignedDuration = SignedDuration::from_hours(30 * 24);
/// They go only while the till is in use: not at the first look after a shop was closed, when the register of before may
/// yet be put back.
const IN_USE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// More than most shops are closed for.
const LEAP: SignedDuration = SignedDuration::from_hours(31 * 24);
/// A clock that is set right is so soon after the start: one that has gone steadily for so long since it leapt is
/// believed.
const STEADY: SignedDuration = SignedDuration::from_hours(1);
/// Months that may be set.
const MONTHS: core::ops::RangeInclusive<u32> = 1..=60;

impl<P: Provider> Till<P> {
    /// Takes a customer's consent back, at once: nothing is sent from now on, and what is on its way is asked back. The
    /// number is forgotten when the day ends.
    pub fn withdraw_consent(&self, customer_id: &str) -> Result<CustomerDetail, UserError> {
        self.make_mark(customer_id)?;
        self.alter(Right::Sell, |desk, _| {
            let customer = typed::id(customer_id)?;
            let secret = known(desk, customer)?;
            if !may_withdraw(desk, customer)? {
                return Err(Code::NotNow.into());
            }
            lock(&self.told).retain(|_, number| *number != secret.number);
            withdraw(desk, customer)?;
            self.take_requests_back(desk, customer, &secret.number)?;
            keep_out(desk, customer, &secret.number)
        })?;
        self.customer_detail(customer_id)
    }

    /// Forgets a customer for good: consent ended, key and number destroyed, and not remembered again by mistake. What was
    /// sold stays, without the person. Not while a request to this customer is out.
    pub fn forget_customer(&self, customer_id: &str, approval: Option<&Approval>) -> Result<TillView, UserError> {
        let authority = self.authorise(Right::KeepCustomers, approval)?;
        self.make_mark(customer_id)?;
        self.change(Right::Sell, |desk, _| {
            let customer = typed::id(customer_id)?;
            let secret = known(desk, customer)?;
            if is_asked(desk, customer)? || is_told(desk, &secret.number)? {
                return Err(Code::NotNow.into());
            }
            lock(&self.told).retain(|_, number| *number != secret.number);
            authority.note_for_register(desk)?;
            keep_out(desk, customer, &secret.number)?;
            // Stopped between that and the commit, the next start takes the consent back, and the day forgets the rest.
            desk.tx.customer_withdrawn(customer, desk.now)?;
            forget(desk, customer, Why::Asked)
        })
    }

    /// After how many months without a visit customers are forgotten.
    pub fn set_retention(&self, months: u32) -> Result<SettingsView, UserError> {
        self.alter(Right::SetUp, |desk, _| {
            if !MONTHS.contains(&months) {
                return Err(UserError::field(Code::BadMonths, "months").limit(MONTHS.end()).into());
            }
            let retention = desk.tx.retention()?;
            desk.append(Subject::Register, Fact::Customers(CustomersFact::RetentionSet(months)))?;
            Ok(desk.tx.put_retention(&Retention { months, ..retention })?)
        })?;
        self.settings()
    }

    /// At the end of a day: forgets those who took their consent back, and those who were not here for the time set. Some
    /// at a time; called again until there is nobody left.
    pub(crate) fn sweep_customers(&self) -> Result<(), UserError> {
        if !self.read(|desk| is_due_to_sweep(desk))? {
            return Ok(());
        }
        let is_over = self.quietly(sweep)?;
        self.changed();
        if !is_over {
            self.listener.work_waiting();
        }
        Ok(())
    }

    /// Ends a create that is not to be sent, or not again, because its customer is to be sent to no longer. Answers
    /// whether it was one.
    pub(crate) fn end_without_consent(
        &self,
        desk: &mut Desk<'_>,
        payment: &Payment,
        call: &Call,
    ) -> Result<bool, Fault> {
        let Some(customer) = payment.request.customer.filter(|_| call.kind == CallKind::Create) else {
            return Ok(false);
        };
        if !has_withdrawn(desk, customer)? {
            return Ok(false);
        }
        let next = desk.step_payment(payment, payment::Event::OwnCodeGone)?;
        self.settle(desk, payment, &next)?;
        Ok(true)
    }

    /// Requests to this customer that are not approved are asked back, and none follows by itself; also where the number
    /// was told anew.
    fn take_requests_back(&self, desk: &mut Desk<'_>, customer: CustomerId, number: &Msisdn) -> Result<(), Fault> {
        for open in desk.tx.open_payments()? {
            let sale = desk.sale(open.request.sale)?;
            let next = sale.next_ask.and_then(|ask| ask.customer);
            if next == Some(customer) || has_number(desk, next, number)? {
                drop_the_chosen_way(desk, &sale, &open)?;
            }
            let is_out = matches!(open.status, Status::Requested | Status::Waiting);
            let asked = open.request.customer.filter(|_| is_out);
            if asked == Some(customer) || has_number(desk, asked, number)? {
                self.order_take_back(desk, &open)?;
            }
        }
        Ok(())
    }
}

/// Whether the day is another than when customers were last swept, or they never were. Another, not a later one: a clock
/// that was wrong for a while must not put it off.
fn is_due_to_sweep(desk: &Desk<'_>) -> Result<bool, Fault> {
    let zone = zone(&desk.register()?);
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
    let retention = desk.tx.retention()?;
    let is_believed_now = retention.leapt_at.is_some() && !is_in_doubt(desk.now, &retention);
    Ok(is_believed_now || retention.swept_at.is_none_or(|swept| day(swept) != day(desk.now)))
}

/// When customers are looked after next, with nobody at the till: when the day closes, or a clock that has leapt is
/// believed.
pub(crate) fn next_sweep(desk: &Desk<'_>, register: &Register) -> Result<Timestamp, Fault> {
    let day = day_closes(register, desk.now)?;
    let believed = desk.tx.retention()?.leapt_at.and_then(|leapt| leapt.checked_add(STEADY).ok());
    Ok(believed.filter(|at| *at > desk.now).map_or(day, |at| at.min(day)))
}

/// Forgets some. True once nobody is left to forget.
fn sweep(desk: &mut Desk<'_>) -> Result<bool, Fault> {
    // What was promised and could not be written then.
    forget_again(desk)?;
    let retention = desk.tx.retention()?;
    let mut forgotten: u32 = 0;
    let mut is_over = true;
    for (customers, why) in due(desk, &retention)? {
        is_over &= u32::try_from(customers.len()).unwrap_or(u32::MAX) < SWEPT_AT_ONCE;
        for customer in customers {
            // Somebody whose request is out is looked at again when the next day ends.
            if !is_asked(desk, customer)? {
                forget(desk, customer, why)?;
                forgotten = forgotten.saturating_add(1);
            }
        }
    }
    // All of them are being asked: another look now would find the same.
    let is_over = is_over || forgotten == 0;
    let mut next = retention;
    if forgotten > 0 {
        let before = retention.forgot.filter(|(at, _)| retention.swept_at.is_none_or(|swept| swept < *at));
        next.forgot = Some((desk.now, before.map_or(0, |(_, count)| count).saturating_add(forgotten)));
        desk.append(Subject::Register, Fact::Customers(CustomersFact::Swept(forgotten)))?;
    }
    if is_over {
        let is_in_doubt = is_in_doubt(desk.now, &retention);
        if !is_in_doubt {
            desk.tx.end_opt_outs(desk.now)?;
            let is_in_use = retention.swept_at.is_some_and(|swept| desk.now.duration_since(swept) <= IN_USE);
            let since = desk.now.saturating_sub(UNCLAIMED).ok().filter(|_| is_in_use);
            desk.tx.end_unclaimed_keys(desk.now, since.unwrap_or(Timestamp::MIN))?;
        }
        next.swept_at = Some(desk.now);
        // Within the hour it goes on counting from the leap.
        let leapt_at = retention.leapt_at.filter(|leapt| !is_leap(desk.now, *leapt)).unwrap_or(desk.now);
        next.leapt_at = (is_in_doubt && retention.swept_at.is_some()).then_some(leapt_at);
    }
    desk.tx.put_retention(&next)?;
    Ok(is_over)
}

/// The clock may be wrong, and what is forgotten cannot be brought back: whatever time alone ends waits. It leapt since the
/// last look, or a short while ago; a till that is used one day in a quarter forgets all the same, later that day.
fn is_in_doubt(now: Timestamp, retention: &Retention) -> bool {
    match retention.leapt_at {
        Some(leapt) => is_leap(now, leapt) || now.duration_since(leapt) < STEADY,
        None => retention.swept_at.is_none_or(|swept| is_leap(now, swept)),
    }
}

/// The clock says that much time has passed since then, or less than none.
fn is_leap(now: Timestamp, since: Timestamp) -> bool {
    let passed = now.duration_since(since);
    passed > LEAP || passed.is_negative()
}

fn due(desk: &Desk<'_>, retention: &Retention) -> Result<Vec<(Vec<CustomerId>, Why)>, Fault> {
    let withdrawn = desk.tx.customers_withdrawn(SWEPT_AT_ONCE)?;
    let mut due = Vec::new();
    let terms = if is_in_doubt(desk.now, retention) { Vec::new() } else { desk.tx.retention_terms()? };
    for term in terms {
        // Nobody is kept longer than the words agreed to said, and nobody longer than the shop keeps anybody now.
        let since = months_before(desk.now, term.min(retention.months))?;
        let mut unused = desk.tx.customers_unused_since(term, since, SWEPT_AT_ONCE)?;
        unused.retain(|customer| !withdrawn.contains(customer));
        due.push((unused, Why::Unused));
    }
    due.push((withdrawn, Why::Withdrawn));
    Ok(due)
}

fn months_before(now: Timestamp, months: u32) -> Result<Timestamp, Fault> {
    let zoned = now.to_zoned(TimeZone::UTC);
    let since = zoned.checked_sub(i64::from(months).months()).map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(since.timestamp())
}

/// When a number last used then is forgotten by itself, to the day.
pub(super) fn forgotten_at(used: Timestamp, months: u32) -> Option<Timestamp> {
    let zoned = used.to_zoned(TimeZone::UTC).checked_add(i64::from(months).months()).ok()?;
    zoned.timestamp().checked_add(SignedDuration::from_hours(24)).ok()
}

/// Keeps a customer's number out, and those of records joined with theirs, for at least the months set, to the end of a
/// year: with the exact time it could be told which entry of the ledger, and so which purchases, are of the number.
fn keep_out(desk: &mut Desk<'_>, customer: CustomerId, number: &Msisdn) -> Result<(), Fault> {
    let broken = |error: jiff::Error| Fault::Broken(error.to_string());
    let after = desk.now.to_zoned(TimeZone::UTC).checked_add(i64::from(KEPT_OUT_MONTHS).months()).map_err(broken)?;
    let year_end = after.last_of_year().and_then(|day| day.end_of_day()).map_err(broken)?;
    desk.tx.keep_out(number, year_end.timestamp())?;
    Ok(desk.tx.keep_former_out(customer, year_end.timestamp())?)
}

/// A customer who is to be sent to no longer: took the consent back, perhaps while the number was still on its way, or is
/// remembered without one. A number told for one payment has no consent to end.
pub(crate) fn has_withdrawn(desk: &Desk<'_>, customer: CustomerId) -> Result<bool, Fault> {
    let is_remembered = desk.tx.customer_used_at(customer)?.is_some();
    Ok(desk.tx.has_withdrawn(customer)? || (is_remembered && !desk.tx.has_live_consent(customer)?))
}

/// There is something to take back. Where the register could not be written, it is tried again.
pub(super) fn may_withdraw(desk: &Desk<'_>, customer: CustomerId) -> Result<bool, Fault> {
    let is_standing = desk.tx.has_live_consent(customer)? || is_pending(desk, customer)?;
    Ok(is_standing || desk.tx.is_withdrawal_owed(customer)?)
}

fn has_number(desk: &Desk<'_>, customer: Option<CustomerId>, number: &Msisdn) -> Result<bool, Fault> {
    let secret = customer.map(|customer| desk.tx.customer(customer)).transpose()?.flatten();
    Ok(secret.is_some_and(|secret| secret.number == *number))
}

/// A request to this number, told anew, is with its customer or is to follow another by itself.
fn is_told(desk: &Desk<'_>, number: &Msisdn) -> Result<bool, Fault> {
    for open in desk.tx.open_payments()? {
        let is_out = matches!(open.status, Status::Requested | Status::Waiting);
        let next = desk.sale(open.request.sale)?.next_ask.and_then(|ask| ask.customer);
        if has_number(desk, open.request.customer.filter(|_| is_out), number)? || has_number(desk, next, number)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A request to this customer is with them, or is to follow another by itself. One that was approved needs no number.
pub(crate) fn is_asked(desk: &Desk<'_>, customer: CustomerId) -> Result<bool, Fault> {
    let is_out = |open: &Payment| {
        matches!(open.status, Status::Requested | Status::Waiting) && open.request.customer == Some(customer)
    };
    Ok(desk.tx.open_payments()?.iter().any(is_out) || is_wanted_next(desk, customer)?)
}

/// Ends every consent, and destroys key and record with the commit.
pub(crate) fn forget(desk: &mut Desk<'_>, customer: CustomerId, why: Why) -> Result<(), Fault> {
    for (payment, stored) in desk.tx.consents_of(customer)? {
        let is_kept = matches!(stored.consent, Consent::Given { .. } | Consent::Pending(_) | Consent::Withdrawn { .. });
        if is_kept {
            end(desk, payment, &stored, customer, consent::Event::Forgotten(why))?;
        }
    }
    drop_names(desk, customer)?;
    Ok(desk.tx.destroy_customer(customer)?)
}

/// The name of a parked sale that a customer was asked for may be theirs.
fn drop_names(desk: &mut Desk<'_>, customer: CustomerId) -> Result<(), Fault> {
    let has_name = |sale: &Sale| sale.parked.as_ref().is_some_and(|parked| !parked.name.is_empty());
    for sale in desk.tx.parked_sales()?.into_iter().filter(has_name) {
        for asked in desk.tx.customers_of_sale(sale.id)? {
            if desk.tx.goes_as(asked)? == customer {
                desk.put_sale(&sale.clone().named(""))?;
            }
        }
    }
    Ok(())
}

/// What the keys say and the register does not, because of an old copy or a commit that failed: whose key was destroyed
/// stays forgotten, and whose consent was withdrawn stays withdrawn; the ledger says so again.
pub(crate) fn forget_again(desk: &mut Desk<'_>) -> Result<(), Fault> {
    for customer in desk.tx.customers_without_key()? {
        forget(desk, customer, Why::KeyGone)?;
    }
    for customer in desk.tx.customers_withdrawn_before()? {
        withdraw(desk, customer)?;
    }
    Ok(())
}

/// Ends every consent of a customer that stands.
fn withdraw(desk: &mut Desk<'_>, customer: CustomerId) -> Result<(), Fault> {
    for (payment, stored) in desk.tx.consents_of(customer)? {
        if matches!(stored.consent, Consent::Given { .. } | Consent::Pending(_)) {
            end(desk, payment, &stored, customer, consent::Event::Withdrawn)?;
        }
    }
    Ok(desk.tx.customer_withdrawn(customer, desk.now)?)
}

/// One consent ends. A number that is still on its way is not waited for any more.
fn end(
    desk: &mut Desk<'_>,
    payment: PaymentId,
    stored: &StoredConsent,
    customer: CustomerId,
    event: consent::Event,
) -> Result<(), Fault> {
    let at = match &event {
        // In this moment somebody else is remembered with the number: the day says enough.
        consent::Event::Forgotten(Why::NumberPassedOn) => day_begins(&desk.register()?, desk.now)?,
        consent::Event::Forgotten(Why::Asked | Why::Unused | Why::Withdrawn | Why::KeyGone)
        | consent::Event::Asked(_)
        | consent::Event::NumberReceived(_)
        | consent::Event::NotApproved(_)
        | consent::Event::NoNumberKept(_)
        | consent::Event::KeptOut(_)
        | consent::Event::Withdrawn => desk.now,
    };
    let asked = desk.payment(payment)?.payment;
    if asked.sharing == Sharing::Awaited {
        desk.step_payment_at(at, &asked, payment::Event::NumberMissing)?;
    }
    let consent = stored.consent.step(&event, at)?;
    desk.append_at(at, Subject::Consent(payment), Fact::Consent { event, customer: Some(customer) })?;
    Ok(desk.tx.put_consent(payment, &StoredConsent { consent, customer: stored.customer })?)
}
