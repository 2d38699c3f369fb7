//! Table `sales`: each sale as its events left it. Can be made anew from the journal.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params, params};
use serde::{Deserialize, Serialize};
use till_core::ids::{ClerkId, CustomerId, PaymentId, SaleId, SaleNumber};
use till_core::order::{Line, Order};
use till_core::sale::{Ended, NextAsk, Parked, Sale, Status};
use till_core::seller::Seller;

use crate::error::Fault;
use crate::shape::{self, CurrencyShape, EndedShape, LineShape, NextAskShape, SellerShape};
use crate::sql;
use crate::tables::asked;
use crate::tables::sale_lines::{self, DiscountColumns};
use crate::value::{Id, Micros};

pub const CREATE: &str = "
CREATE TABLE sales (
    id                    TEXT PRIMARY KEY,
    till                  TEXT NOT NULL,
    number                INTEGER NOT NULL CHECK (number > 0),
    opened_at             INTEGER NOT NULL,
    opened_by             TEXT NOT NULL REFERENCES clerks (id) DEFERRABLE INITIALLY DEFERRED,
    currency              TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    discount_basis_points INTEGER CHECK (discount_basis_points BETWEEN 0 AND 10000),
    discount_minor        INTEGER CHECK (discount_minor >= 0),
    removed               TEXT CHECK (removed IS NULL OR json_valid(removed)), -- the line removed last
    status                TEXT NOT NULL CHECK (status IN ('open', 'requested', 'paid', 'discarded')),
    payment_id            TEXT REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    attempts              INTEGER NOT NULL CHECK (attempts >= 0),
    ended                 TEXT CHECK (ended IS NULL OR json_valid(ended)), -- the last attempt and how it ended
    parked_at             INTEGER,
    parked_name           TEXT CHECK ((parked_name IS NULL) = (parked_at IS NULL)),
    receipt_number        INTEGER UNIQUE CHECK (receipt_number > 0),
    UNIQUE (till, number),
    CHECK ((status IN ('requested', 'paid')) = (payment_id IS NOT NULL)),
    CHECK (receipt_number IS NULL OR status = 'paid'),
    CHECK (parked_at IS NULL OR status IN ('open', 'requested')),
    CHECK (discount_basis_points IS NULL OR discount_minor IS NULL)
) STRICT;

CREATE INDEX sales_parked ON sales (parked_at) WHERE parked_at IS NOT NULL;
CREATE INDEX sales_by_payment ON sales (payment_id);
";

/// Another way of asking, chosen while a request is out.
pub const WITH_NEXT_ASK: &str = "
ALTER TABLE sales ADD COLUMN next_ask TEXT CHECK (next_ask IS NULL OR json_valid(next_ask));
";

/// Who is to be asked then, apart from what is kept for ever.
pub const WITH_NEXT_ASKED: &str = "
ALTER TABLE sales ADD COLUMN next_asked_id TEXT;
UPDATE sales SET next_asked_id = json_extract(next_ask, '$.customer'), next_ask = json_set(next_ask, '$.customer', id)
WHERE json_extract(next_ask, '$.customer') IS NOT NULL;
UPDATE sales SET next_asked_id = NULL WHERE next_asked_id NOT IN (SELECT id FROM customers);
CREATE INDEX sales_next_asked ON sales (next_asked_id) WHERE next_asked_id IS NOT NULL;
";

/// Sales that were not paid are found by the day they were opened.
pub const WITH_UNPAID: &str = "
CREATE INDEX sales_unpaid ON sales (opened_at) WHERE status <> 'paid';
";

/// The shop as it was when money was taken, for the receipt.
pub const WITH_SELLER: &str = "
ALTER TABLE sales ADD COLUMN seller TEXT CHECK (seller IS NULL OR json_valid(seller));
";

const COLUMNS: &str = "SELECT * FROM sales";

/// The line removed last and where it stood.
#[derive(Serialize, Deserialize)]
struct RemovedShape {
    index: usize,
    line: LineShape,
}

impl TryFrom<RemovedShape> for (usize, Line) {
    type Error = Fault;
    fn try_from(shape: RemovedShape) -> Result<Self, Fault> {
        Ok((shape.index, shape.line.try_into()?))
    }
}

/// Reads a sale without its lines.
fn read_head(row: &Row<'_>) -> Result<Sale, Fault> {
    let currency = CurrencyShape::from_text(&row.get::<_, String>("currency")?)?.into();
    let removed: Option<String> = row.get("removed")?;
    let ended: Option<String> = row.get("ended")?;
    let ended = ended.map(|text| shape::read::<EndedShape, Ended>(&text)).transpose()?;
    let id = SaleId(row.get::<_, Id>("id")?.0);
    let next_ask: Option<String> = row.get("next_ask")?;
    let next_ask = next_ask.map(|text| shape::read::<NextAskShape, NextAsk>(&text)).transpose()?;
    let next_asked = row.get::<_, Option<Id>>("next_asked_id")?.map(|id| CustomerId(id.0));
    let seller: Option<String> = row.get("seller")?;
    let receipt_number: Option<i64> = row.get("receipt_number")?;
    Ok(Sale {
        id,
        number: SaleNumber { till: row.get("till")?, number: sql::natural(row.get("number")?)? },
        opened_at: row.get::<_, Micros>("opened_at")?.try_into()?,
        order: Order { currency, lines: Vec::new(), discount: DiscountColumns::read(row)?.discount(currency)? },
        removed: removed.map(|text| shape::read::<RemovedShape, _>(&text)).transpose()?,
        status: read_status(row)?,
        attempts: row.get("attempts")?,
        ended,
        parked: read_parked(row)?,
        next_ask: asked::next_with(next_ask, id, next_asked),
        seller: seller.map(|text| shape::read::<SellerShape, Seller>(&text)).transpose()?,
        receipt_number: receipt_number.map(sql::natural).transpose()?,
    })
}

fn read_status(row: &Row<'_>) -> Result<Status, Fault> {
    let payment = row.get::<_, Option<Id>>("payment_id")?.map(|id| PaymentId(id.0));
    match (row.get::<_, String>("status")?.as_str(), payment) {
        ("open", None) => Ok(Status::Open),
        ("requested", Some(id)) => Ok(Status::Requested(id)),
        ("paid", Some(id)) => Ok(Status::Paid(id)),
        ("discarded", None) => Ok(Status::Discarded),
        _ => Err(Fault::broken("a sale stands nowhere")),
    }
}

const fn status_text(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Requested(_) => "requested",
        Status::Paid(_) => "paid",
        Status::Discarded => "discarded",
    }
}

fn read_parked(row: &Row<'_>) -> Result<Option<Parked>, Fault> {
    let at = crate::value::when(row.get("parked_at")?)?;
    let name: Option<String> = row.get("parked_name")?;
    Ok(at.zip(name).map(|(at, name)| Parked { name, at }))
}

fn with_lines(conn: &Connection, mut sale: Sale) -> Result<Sale, Fault> {
    sale.order.lines = sale_lines::of(conn, sale.id, sale.order.currency)?;
    Ok(sale)
}

/// A sale.
pub fn one(conn: &Connection, id: SaleId) -> Result<Option<Sale>, Fault> {
    let head = sql::one(conn, &format!("{COLUMNS} WHERE id = ?1"), [Id(id.0)], read_head)?;
    head.map(|sale| with_lines(conn, sale)).transpose()
}

/// Every sale.
pub fn all(conn: &Connection) -> Result<Vec<Sale>, Fault> {
    let heads = sql::many(conn, COLUMNS, [], read_head)?;
    heads.into_iter().map(|sale| with_lines(conn, sale)).collect()
}

/// Sales put aside and not finished, newest first.
pub fn parked(conn: &Connection) -> Result<Vec<Sale>, Fault> {
    let parked = format!("{COLUMNS} WHERE parked_at IS NOT NULL ORDER BY parked_at DESC, id DESC");
    let heads = sql::many(conn, &parked, [], read_head)?;
    heads.into_iter().map(|sale| with_lines(conn, sale)).collect()
}

/// Sales opened from `from` to before `to` that are not paid, newest first. Those to which nothing
/// happened but that they were opened are left out.
pub fn unpaid(conn: &Connection, from: Timestamp, to: Timestamp) -> Result<Vec<(Sale, ClerkId)>, Fault> {
    let unpaid = format!(
        "{COLUMNS} WHERE status <> 'paid' AND opened_at >= ?1 AND opened_at < ?2
         AND EXISTS (SELECT 1 FROM journal WHERE sale_id = sales.id LIMIT 1 OFFSET 1)
         ORDER BY opened_at DESC, number DESC"
    );
    let heads = sql::many(conn, &unpaid, [Micros::from(from), Micros::from(to)], |row| {
        Ok((read_head(row)?, ClerkId(row.get::<_, Id>("opened_by")?.0)))
    })?;
    heads.into_iter().map(|(sale, clerk)| Ok((with_lines(conn, sale)?, clerk))).collect()
}

/// Who opened a sale.
pub fn opened_by(conn: &Connection, id: SaleId) -> Result<Option<ClerkId>, Fault> {
    sql::one(conn, "SELECT opened_by FROM sales WHERE id = ?1", [Id(id.0)], |row| Ok(ClerkId(row.get::<_, Id>(0)?.0)))
}

const PUT: &str = "
INSERT INTO sales (id, till, number, opened_at, opened_by, currency, discount_basis_points, discount_minor, removed,
    status, payment_id, attempts, ended, parked_at, parked_name, receipt_number, next_ask,
    next_asked_id, seller)
VALUES (:id, :till, :number, :opened_at, :opened_by, :currency, :discount_basis_points, :discount_minor, :removed,
    :status, :payment_id, :attempts, :ended, :parked_at, :parked_name, :receipt_number, :next_ask,
    :next_asked_id, :seller)
ON CONFLICT (id) DO UPDATE SET discount_basis_points = excluded.discount_basis_points,
    discount_minor = excluded.discount_minor, removed = excluded.removed, status = excluded.status,
    payment_id = excluded.payment_id, attempts = excluded.attempts, ended = excluded.ended,
    parked_at = excluded.parked_at, parked_name = excluded.parked_name, receipt_number = excluded.receipt_number,
    next_ask = excluded.next_ask, next_asked_id = excluded.next_asked_id, seller = excluded.seller";

/// The row has a name that the sale has no longer.
pub fn drops_name(conn: &Connection, sale: &Sale) -> Result<bool, Fault> {
    let dropped = "SELECT EXISTS (SELECT 1 FROM sales WHERE id = ?1 AND parked_name NOT IN ('', ?2))";
    let name = sale.parked.as_ref().map_or("", |parked| &parked.name);
    Ok(sql::one(conn, dropped, params![Id(sale.id.0), name], |row| Ok(row.get(0)?))?.unwrap_or(false))
}

/// Stores a sale as it is now; who opened it is kept from the first time. `known` tells whom an id leads to, if to
/// anybody.
pub fn put(
    conn: &Connection,
    sale: &Sale,
    by: ClerkId,
    known: impl Fn(CustomerId) -> Result<Option<CustomerId>, Fault>,
) -> Result<(), Fault> {
    let next_asked = asked::next_by_sale(sale).map(known).transpose()?.flatten();
    let removed =
        sale.removed.as_ref().map(|(index, line)| shape::write(&RemovedShape { index: *index, line: line.into() }));
    let discount = DiscountColumns::from(sale.order.discount);
    sql::run(
        conn,
        PUT,
        named_params! {
            ":id": Id(sale.id.0),
            ":till": sale.number.till,
            ":number": sql::integer(sale.number.number)?,
            ":opened_at": Micros::from(sale.opened_at),
            ":opened_by": Id(by.0),
            ":currency": CurrencyShape::from(sale.order.currency).text(),
            ":discount_basis_points": discount.basis_points,
            ":discount_minor": discount.minor,
            ":removed": removed.transpose()?,
            ":status": status_text(sale.status),
            ":payment_id": sale.payment().map(|id| Id(id.0)),
            ":attempts": sale.attempts,
            ":ended": sale.ended.map(|ended| shape::write(&EndedShape::from(ended))).transpose()?,
            ":parked_at": sale.parked.as_ref().map(|parked| Micros::from(parked.at)),
            ":parked_name": sale.parked.as_ref().map(|parked| &parked.name),
            ":receipt_number": sale.receipt_number.map(sql::integer).transpose()?,
            ":next_ask": asked::next_without(sale).map(|ask| shape::write(&NextAskShape::from(ask))).transpose()?,
            ":next_asked_id": next_asked.map(|id| Id(id.0)),
            ":seller": sale.seller.as_ref().map(|seller| shape::write(&SellerShape::from(seller))).transpose()?,
        },
    )?;
    sale_lines::put(conn, sale.id, &sale.order.lines)
}
