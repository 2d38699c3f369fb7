//! Table `consents`: what each customer was asked and answered, by the payment it was asked with. Kept after
//! the customer is forgotten, with an id that leads nowhere, as proof that there was consent.

use rusqlite::{Connection, Row, params};
use till_app::ports::StoredConsent;
use till_core::consent::Consent;
use till_core::ids::{CustomerId, PaymentId};

use crate::error::Fault;
use crate::shape::{self, ConsentShape};
use crate::sql;
use crate::value::Id;

pub const CREATE: &str = "
CREATE TABLE consents (
    payment_id  TEXT PRIMARY KEY REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    customer_id TEXT, -- only an id; no row is left to point at once the customer is forgotten
    is_live     INTEGER NOT NULL CHECK (is_live IN (0, 1)),
    state       TEXT NOT NULL CHECK (json_valid(state))
) STRICT;

CREATE INDEX consents_live ON consents (customer_id) WHERE is_live = 1;
CREATE INDEX consents_customer ON consents (customer_id);
";

/// The consent asked with a payment.
pub fn one(conn: &Connection, payment: PaymentId) -> Result<Option<StoredConsent>, Fault> {
    sql::one(conn, "SELECT customer_id, state FROM consents WHERE payment_id = ?1", [Id(payment.0)], read)
}

fn read(row: &Row<'_>) -> Result<StoredConsent, Fault> {
    Ok(StoredConsent {
        consent: shape::read::<ConsentShape, Consent>(&row.get::<_, String>("state")?)?,
        customer: row.get::<_, Option<Id>>("customer_id")?.map(|id| CustomerId(id.0)),
    })
}

/// Every consent of a customer, with the payment each was asked with.
pub fn of(conn: &Connection, customer: CustomerId) -> Result<Vec<(PaymentId, StoredConsent)>, Fault> {
    let all = "SELECT payment_id, customer_id, state FROM consents WHERE customer_id = ?1 ORDER BY payment_id";
    sql::many(conn, all, [Id(customer.0)], |row| Ok((PaymentId(row.get::<_, Id>("payment_id")?.0), read(row)?)))
}

/// A consent, and whether it is looked up as one that is live.
pub type LookedUp = (bool, StoredConsent);

/// Every consent by the payment it was asked with.
pub fn all(conn: &Connection) -> Result<Vec<(PaymentId, LookedUp)>, Fault> {
    sql::many(conn, "SELECT payment_id, customer_id, is_live, state FROM consents", [], |row| {
        Ok((PaymentId(row.get::<_, Id>("payment_id")?.0), (row.get("is_live")?, read(row)?)))
    })
}

/// Stores it.
pub fn put(conn: &Connection, payment: PaymentId, stored: &StoredConsent) -> Result<(), Fault> {
    let state = shape::write(&ConsentShape::from(&stored.consent))?;
    sql::run(
        conn,
        "INSERT INTO consents (payment_id, customer_id, is_live, state) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (payment_id) DO UPDATE SET customer_id = excluded.customer_id, is_live = excluded.is_live,
             state = excluded.state",
        params![Id(payment.0), stored.customer.map(|id| Id(id.0)), stored.consent.is_live(), state],
    )?;
    Ok(())
}

/// A consent of this customer is live.
pub fn has_live(conn: &Connection, customer: CustomerId) -> Result<bool, Fault> {
    let live = "SELECT 1 FROM consents WHERE customer_id = ?1 AND is_live = 1 LIMIT 1";
    Ok(sql::one(conn, live, [Id(customer.0)], |_| Ok(()))?.is_some())
}

/// A consent of this customer ended with being forgotten.
pub fn has_forgotten(conn: &Connection, customer: CustomerId) -> Result<bool, Fault> {
    let forgotten = "SELECT 1 FROM consents WHERE customer_id = ?1 AND state ->> '$.kind' = 'forgotten' LIMIT 1";
    Ok(sql::one(conn, forgotten, [Id(customer.0)], |_| Ok(()))?.is_some())
}

/// The consents of one record count as those of another from now on.
pub fn hand_over(conn: &Connection, kept: CustomerId, joined: CustomerId) -> Result<(), Fault> {
    let hand_over = "UPDATE consents SET customer_id = ?1 WHERE customer_id = ?2";
    sql::run(conn, hand_over, params![Id(kept.0), Id(joined.0)])?;
    Ok(())
}
