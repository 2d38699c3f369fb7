//! Captured sales: what lists, receipts and customers' visits are made of. Reads several tables, owns none.

use jiff::Timestamp;
use rusqlite::{Connection, Params, params};
use till_app::ports::{CustomerVisits, PaidSale};
use till_core::ids::{ClerkId, CustomerId, SaleId};
use till_core::money::Money;
use till_core::payment::Payment;

use crate::error::Fault;
use crate::shape::CurrencyShape;
use crate::sql;
use crate::tables::customer_joins::IDS_OF;
use crate::tables::{payments, sales};
use crate::value::{Id, Micros, when};

/// How many purchases the usual one is the middle of.
const USUAL_OF: i64 = 9;

/// A capture made outside this till has nobody who ordered it here; the sale's own clerk stands in.
const PAID: &str = "
SELECT s.id AS sale, p.state, p.asked_id, coalesce(p.captured_by, s.opened_by) AS clerk
FROM payments p JOIN sales s ON s.id = p.sale_id AND s.payment_id = p.id AND s.status = 'paid'
WHERE p.captured_minor > 0";

/// The same, and the payments are gone through in the order of their index: so that the last few are found without the
/// others. SQLite keeps the order of tables in a cross join.
const PAID_IN_ORDER: &str = "
SELECT s.id AS sale, p.state, p.asked_id, coalesce(p.captured_by, s.opened_by) AS clerk
FROM payments p CROSS JOIN sales s ON s.id = p.sale_id AND s.payment_id = p.id AND s.status = 'paid'
WHERE p.captured_minor > 0";

/// The payments alone, whatever became of their sales.
const CAPTURED: &str = "
SELECT s.id AS sale, p.state, p.asked_id, coalesce(p.captured_by, s.opened_by) AS clerk
FROM payments p JOIN sales s ON s.id = p.sale_id";

/// Captured last in that time; or in parts, of which the first came before its end and the last after it.
const BETWEEN: &str = "
SELECT id FROM payments WHERE captured_minor > 0 AND last_captured_at >= ?1 AND last_captured_at < ?2
UNION ALL
SELECT id FROM payments WHERE last_captured_at > captured_at AND last_captured_at >= ?2 AND captured_at < ?2";

/// Sales of which something was captured from `from` to before `to`, also if they are not paid yet, newest first; and
/// those of which something was captured before and after.
pub fn between(conn: &Connection, from: Timestamp, to: Timestamp) -> Result<Vec<PaidSale>, Fault> {
    let sql = format!("{CAPTURED} WHERE p.id IN ({BETWEEN}) ORDER BY p.last_captured_at DESC, s.number DESC");
    read(conn, &sql, params![Micros::from(from), Micros::from(to)])
}

/// The captured sales that were captured last, by this person or by anybody, newest first.
pub fn last(conn: &Connection, by: Option<ClerkId>, limit: u32) -> Result<Vec<PaidSale>, Fault> {
    let sql = format!(
        "{PAID_IN_ORDER} AND (?1 IS NULL OR coalesce(p.captured_by, s.opened_by) = ?1)
         ORDER BY p.last_captured_at DESC, s.number DESC LIMIT ?2"
    );
    read(conn, &sql, params![by.map(|id| Id(id.0)), limit])
}

/// One captured sale.
pub fn one(conn: &Connection, id: SaleId) -> Result<Option<PaidSale>, Fault> {
    Ok(read(conn, &format!("{PAID} AND s.id = ?1"), [Id(id.0)])?.into_iter().next())
}

fn read(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<PaidSale>, Fault> {
    let rows: Vec<(SaleId, Payment, ClerkId)> = sql::many(conn, sql, params, |row| {
        Ok((SaleId(row.get::<_, Id>("sale")?.0), payments::read(row)?, ClerkId(row.get::<_, Id>("clerk")?.0)))
    })?;
    rows.into_iter()
        .map(|(id, payment, clerk)| {
            let sale = sales::one(conn, id)?.ok_or_else(|| Fault::broken("a payment has no sale"))?;
            Ok(PaidSale { sale, payment, clerk })
        })
        .collect()
}

/// Sales a customer paid, newest first.
pub fn of_customer(conn: &Connection, id: CustomerId, limit: u32) -> Result<Vec<PaidSale>, Fault> {
    let sql = format!("{PAID} AND p.customer_id IN {IDS_OF} ORDER BY p.captured_at DESC, s.number DESC LIMIT ?2");
    read(conn, &sql, params![Id(id.0), limit])
}

/// Captured payments of a customer that are final.
fn captured() -> String {
    format!("FROM payments WHERE customer_id IN {IDS_OF} AND captured_minor > 0 AND NOT is_open")
}

/// How often a customer bought here.
pub fn count(conn: &Connection, id: CustomerId) -> Result<u32, Fault> {
    let count = sql::one(conn, &format!("SELECT count(*) {}", captured()), [Id(id.0)], |row| Ok(row.get(0)?))?;
    Ok(count.unwrap_or_default())
}

/// What a customer bought here.
pub fn visits(conn: &Connection, id: CustomerId) -> Result<CustomerVisits, Fault> {
    let captured = captured();
    let sums = sql::one(conn, &format!("SELECT count(*), max(captured_at) {captured}"), [Id(id.0)], |row| {
        Ok((row.get::<_, u32>(0)?, when(row.get(1)?)?))
    })?;
    let (count, last) = sums.unwrap_or_default();
    Ok(CustomerVisits { last, count, usual: usual(conn, &captured, id)? })
}

/// The middle of the last purchases; of an even number the smaller of the two in the middle, so that it is
/// always a sum that was paid.
fn usual(conn: &Connection, captured: &str, id: CustomerId) -> Result<Option<Money>, Fault> {
    let sql = format!("SELECT captured_minor, currency {captured} ORDER BY captured_at DESC, id DESC LIMIT ?2");
    let mut amounts = sql::many(conn, &sql, params![Id(id.0), USUAL_OF], |row| {
        let currency = CurrencyShape::from_text(&row.get::<_, String>(1)?)?;
        Ok(Money::new(row.get(0)?, currency.into()))
    })?;
    amounts.sort_by_key(|amount| amount.minor());
    let middle = amounts.len().saturating_sub(1) / 2;
    Ok(amounts.get(middle).copied())
}
