//! Table `customers`: the only personal data, sealed under each customer's own key.
//!
//! A row whose key was destroyed is a customer who is forgotten, even should the row come back from a backup. So
//! nothing here leads to a person but through the keys: what customers are found by lies with them.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use secrecy::zeroize::{Zeroize, Zeroizing};
use serde::{Deserialize, Serialize};
use till_app::ports::CustomerSecret;
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;

use crate::error::Fault;
use crate::keys::{Hashes, KeyFile, LAST_DIGITS, seal};
use crate::sql;
use crate::tables::{consents, paid};
use crate::value::{Id, Micros, when};

pub const CREATE: &str = "
CREATE TABLE customers (
    id               TEXT PRIMARY KEY,
    sealed           BLOB NOT NULL CHECK (length(sealed) > 40), -- nonce 24, content, tag 16
    number_hash      BLOB NOT NULL CHECK (length(number_hash) = 32),
    last_digits_hash BLOB NOT NULL CHECK (length(last_digits_hash) = 32),
    sub_hash         BLOB CHECK (length(sub_hash) = 32),
    changed_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX customers_by_number ON customers (number_hash);
CREATE INDEX customers_by_last_digits ON customers (last_digits_hash);
CREATE INDEX customers_by_sub ON customers (sub_hash) WHERE sub_hash IS NOT NULL;
";

/// What customers are found by went to the keys; and when each was here last, for those who are remembered.
pub const WITHOUT_HASHES: &str = "
DROP INDEX customers_by_number;
DROP INDEX customers_by_last_digits;
DROP INDEX customers_by_sub;
ALTER TABLE customers DROP COLUMN number_hash;
ALTER TABLE customers DROP COLUMN last_digits_hash;
ALTER TABLE customers DROP COLUMN sub_hash;
ALTER TABLE customers ADD COLUMN used_at INTEGER; -- nothing for a number told for one payment only
ALTER TABLE customers ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE customers ADD COLUMN months INTEGER NOT NULL DEFAULT 24; -- that the words agreed to speak of
UPDATE customers SET used_at = max(changed_at, coalesce(
    (SELECT max(captured_at) FROM payments WHERE payments.customer_id = customers.id), changed_at))
WHERE EXISTS (SELECT 1 FROM consents WHERE consents.customer_id = customers.id AND consents.is_live = 1);
CREATE INDEX customers_by_use ON customers (used_at) WHERE used_at IS NOT NULL;
CREATE INDEX customers_by_term ON customers (months, used_at) WHERE used_at IS NOT NULL;
CREATE INDEX customers_withdrawn ON customers (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
";

/// More than what is sealed of anybody takes as text.
const PLAIN_BYTES: usize = 1024;

/// What is sealed. Wiped when it goes out of use.
#[derive(Serialize, Deserialize)]
struct SealedPerson {
    number: String,
    sub: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
}

impl Drop for SealedPerson {
    fn drop(&mut self) {
        self.number.zeroize();
        self.sub.zeroize();
        self.label.zeroize();
    }
}

fn context(id: CustomerId) -> Vec<u8> {
    [b"kvitt customer ".as_slice(), id.0.as_bytes()].concat()
}

/// Seals a customer's data; the key, and what the customer is found by, are durable before the row is written.
pub fn put(
    conn: &Connection,
    keys: &KeyFile,
    id: CustomerId,
    secret: &CustomerSecret,
    now: Timestamp,
) -> Result<(), Fault> {
    let key = keys.key_or_new(id, secret)?;
    let person = SealedPerson {
        number: secret.number.expose().to_owned(),
        sub: secret.sub.clone(),
        label: secret.label.clone(),
    };
    // With room enough from the start: growing would leave a copy behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(PLAIN_BYTES));
    serde_json::to_writer(&mut *plain, &person)?;
    sql::run(
        conn,
        "INSERT INTO customers (id, sealed, changed_at) VALUES (:id, :sealed, :changed_at)
         ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at",
        named_params! {
            ":id": Id(id.0),
            ":sealed": seal::seal(&key, &context(id), &plain)?,
            ":changed_at": Micros::from(now),
        },
    )?;
    Ok(())
}

/// Opens a customer's data; `None` without row or without key.
pub fn open(conn: &Connection, keys: &KeyFile, id: CustomerId) -> Result<Option<CustomerSecret>, Fault> {
    let sealed: Option<Vec<u8>> =
        sql::one(conn, "SELECT sealed FROM customers WHERE id = ?1", [Id(id.0)], |row| Ok(row.get(0)?))?;
    let (Some(sealed), Some(key)) = (sealed, keys.key(id)?) else {
        return Ok(None);
    };
    let plain = seal::open(&key, &context(id), &sealed)?;
    // The parser's own words could quote what it read, so they are not passed on.
    let mut person: SealedPerson =
        serde_json::from_slice(&plain).map_err(|_| Fault::broken("a customer's data has another form"))?;
    let number = Msisdn::from_provider(&person.number).map_err(Fault::broken)?;
    Ok(Some(CustomerSecret { number, sub: person.sub.take(), label: person.label.take() }))
}

/// Removes the row.
pub fn delete(conn: &Connection, id: CustomerId) -> Result<(), Fault> {
    sql::run(conn, "DELETE FROM customers WHERE id = ?1", [Id(id.0)])?;
    Ok(())
}

/// Those of them who have a row.
pub fn existing(conn: &Connection, of: Vec<CustomerId>) -> Result<Vec<CustomerId>, Fault> {
    let rows = of.into_iter().map(|id| Ok(exists(conn, id)?.then_some(id)));
    Ok(rows.collect::<Result<Vec<_>, Fault>>()?.into_iter().flatten().collect())
}

/// The customer has a row.
pub fn exists(conn: &Connection, id: CustomerId) -> Result<bool, Fault> {
    Ok(sql::one(conn, "SELECT 1 FROM customers WHERE id = ?1", [Id(id.0)], |_| Ok(()))?.is_some())
}

/// Everybody who has a row.
pub fn all(conn: &Connection) -> Result<HashSet<CustomerId>, Fault> {
    let all = sql::many(conn, "SELECT id FROM customers", [], id)?;
    Ok(all.into_iter().collect())
}

fn id(row: &Row<'_>) -> Result<CustomerId, Fault> {
    Ok(CustomerId(row.get::<_, Id>(0)?.0))
}

/// The customer is remembered from now on: the number is kept, and was used at that time. The words agreed to say for
/// how many months.
pub fn remember(conn: &Connection, id: CustomerId, at: Timestamp, months: u32) -> Result<(), Fault> {
    sql::run(
        conn,
        "UPDATE customers SET used_at = max(coalesce(used_at, ?2), ?2), withdrawn_at = NULL, months = ?3 WHERE id = ?1",
        params![Id(id.0), Micros::from(at), months],
    )?;
    Ok(())
}

/// A remembered customer was here.
pub fn used(conn: &Connection, id: CustomerId, at: Timestamp) -> Result<(), Fault> {
    sql::run(
        conn,
        "UPDATE customers SET used_at = max(used_at, ?2) WHERE id = ?1 AND used_at IS NOT NULL",
        params![Id(id.0), Micros::from(at)],
    )?;
    Ok(())
}

/// A remembered customer took the consent back.
pub fn withdrawn(conn: &Connection, id: CustomerId, at: Timestamp) -> Result<(), Fault> {
    sql::run(conn, "UPDATE customers SET withdrawn_at = ?2 WHERE id = ?1", params![Id(id.0), Micros::from(at)])?;
    Ok(())
}

/// When a customer took the consent back.
pub fn withdrawn_at(conn: &Connection, id: CustomerId) -> Result<Option<Timestamp>, Fault> {
    let at = sql::one(conn, "SELECT withdrawn_at FROM customers WHERE id = ?1", [Id(id.0)], |row| Ok(row.get(0)?))?;
    when(at.flatten())
}

/// Those of them of whom no row says that they took the consent back.
pub fn not_withdrawn(conn: &Connection, of: Vec<CustomerId>) -> Result<Vec<CustomerId>, Fault> {
    let looked_up = of.into_iter().map(|id| Ok((id, withdrawn_at(conn, id)?)));
    let all = looked_up.collect::<Result<Vec<_>, Fault>>()?;
    Ok(all.into_iter().filter(|(_, at)| at.is_none()).map(|(id, _)| id).collect())
}

/// When a remembered customer was here last.
pub fn used_at(conn: &Connection, id: CustomerId) -> Result<Option<Timestamp>, Fault> {
    let at = sql::one(conn, "SELECT used_at FROM customers WHERE id = ?1", [Id(id.0)], |row| Ok(row.get(0)?))?;
    when(at.flatten())
}

/// A page of those who are remembered, latest visit first, and how many there are.
pub fn page(conn: &Connection, limit: u32, offset: u32) -> Result<(Vec<CustomerId>, u32), Fault> {
    let page = "SELECT id FROM customers WHERE used_at IS NOT NULL ORDER BY used_at DESC, id DESC LIMIT ?1 OFFSET ?2";
    let count = "SELECT count(*) FROM customers WHERE used_at IS NOT NULL";
    let total = sql::one(conn, count, [], |row| Ok(row.get(0)?))?.unwrap_or_default();
    Ok((sql::many(conn, page, params![limit, offset], id)?, total))
}

/// The months that customers were promised, each once: from one to the next, without a look at everybody who has it.
const TERMS: &str = "
WITH RECURSIVE terms (months) AS (
    SELECT min(months) FROM customers WHERE used_at IS NOT NULL
    UNION ALL
    SELECT (SELECT min(months) FROM customers WHERE used_at IS NOT NULL AND months > terms.months)
    FROM terms WHERE terms.months IS NOT NULL
)
SELECT months FROM terms WHERE months IS NOT NULL
";

/// The months that customers were promised, each once, the shortest first.
pub fn terms(conn: &Connection) -> Result<Vec<u32>, Fault> {
    sql::many(conn, TERMS, [], |row| Ok(row.get(0)?))
}

/// The months that a customer was promised.
pub fn term(conn: &Connection, id: CustomerId) -> Result<Option<u32>, Fault> {
    sql::one(conn, "SELECT months FROM customers WHERE id = ?1", [Id(id.0)], |row| Ok(row.get(0)?))
}

/// Remembered customers of a term who were not here since then, longest ago first.
pub fn unused_since(conn: &Connection, months: u32, since: Timestamp, limit: u32) -> Result<Vec<CustomerId>, Fault> {
    let unused = "SELECT id FROM customers WHERE months = ?1 AND used_at < ?2 ORDER BY used_at, id LIMIT ?3";
    sql::many(conn, unused, params![months, Micros::from(since), limit], id)
}

/// Customers who took their consent back and are not forgotten yet.
pub fn all_withdrawn(conn: &Connection, limit: u32) -> Result<Vec<CustomerId>, Fault> {
    let withdrawn = "SELECT id FROM customers WHERE withdrawn_at IS NOT NULL ORDER BY withdrawn_at, id LIMIT ?1";
    sql::many(conn, withdrawn, [limit], id)
}

/// Who has this number. A number can pass from one person to another: the record changed last counts.
pub fn by_number(conn: &Connection, keys: &KeyFile, number: &Msisdn) -> Result<Option<CustomerId>, Fault> {
    newest(conn, keys, keys.by_number(number)?, |secret| secret.number == *number)
}

/// Who has this id at the provider.
pub fn by_sub(conn: &Connection, keys: &KeyFile, sub: &str) -> Result<Option<CustomerId>, Fault> {
    newest(conn, keys, keys.by_sub(sub)?, |secret| secret.sub.as_deref() == Some(sub))
}

/// Of those who may be meant the one whose record fits and was changed last.
fn newest(
    conn: &Connection,
    keys: &KeyFile,
    candidates: Vec<CustomerId>,
    fits: impl Fn(&CustomerSecret) -> bool,
) -> Result<Option<CustomerId>, Fault> {
    let mut found = None;
    for id in candidates {
        let changed_at = "SELECT changed_at FROM customers WHERE id = ?1";
        let Some(changed_at) = sql::one(conn, changed_at, [Id(id.0)], |row| Ok(row.get::<_, Micros>(0)?))? else {
            continue;
        };
        if open(conn, keys, id)?.is_some_and(|secret| fits(&secret)) {
            found = found.max(Some((changed_at, id)));
        }
    }
    Ok(found.map(|(_, id)| id))
}

/// Remembered customers whose number ends with one of these, latest visit first. Anything but digits is passed over;
/// fewer than four digits find nobody.
pub fn by_last_digits(conn: &Connection, keys: &KeyFile, ends: &[&str], limit: u32) -> Result<Vec<CustomerId>, Fault> {
    in_order(conn, keys, ends, limit, |_, used_at| Ok(Some(used_at)))
}

/// Those with a live consent: first whoever was here since `lately`, among those and among the others whoever came most
/// often, then the latest visit.
pub fn to_ask(
    conn: &Connection,
    keys: &KeyFile,
    ends: &[&str],
    lately: Timestamp,
    limit: u32,
) -> Result<Vec<CustomerId>, Fault> {
    let lately = Micros::from(lately);
    in_order(conn, keys, ends, limit, |id, used_at| {
        if !consents::has_live(conn, id)? || keys.is_withdrawn(id)? {
            return Ok(None);
        }
        Ok(Some((used_at >= lately, paid::count(conn, id)?, used_at)))
    })
}

/// Those whose number ends with one of these, the largest place first, and nobody without a place. Only who shares the
/// last four digits is looked at. Of four digits only as many are opened as are shown; more mean few of those, and no
/// place is found for the others.
fn in_order<Place: Ord>(
    conn: &Connection,
    keys: &KeyFile,
    ends: &[&str],
    limit: u32,
    place: impl Fn(CustomerId, Micros) -> Result<Option<Place>, Fault>,
) -> Result<Vec<CustomerId>, Fault> {
    let ends: Vec<Zeroizing<String>> = ends.iter().map(|end| digits_of(end)).collect();
    let are_longer = ends.iter().all(|end| end.len() > LAST_DIGITS);
    let mut candidates = Vec::new();
    for id in sharing_last_digits(keys, &ends)? {
        let remembered = "SELECT used_at FROM customers WHERE id = ?1 AND used_at IS NOT NULL";
        let used_at = sql::one(conn, remembered, [Id(id.0)], |row| Ok(row.get::<_, Micros>(0)?))?;
        if let Some(used_at) = used_at
            && (!are_longer || is_meant(conn, keys, id, &ends)?)
            && let Some(place) = place(id, used_at)?
        {
            candidates.push((place, id));
        }
    }
    candidates.sort_unstable_by(|one, other| other.cmp(one));
    let limit = usize::try_from(limit).map_err(Fault::failed)?;
    let mut found = Vec::new();
    for (_, id) in candidates {
        if found.len() >= limit {
            break;
        }
        if are_longer || is_meant(conn, keys, id, &ends)? {
            found.push(id);
        }
    }
    Ok(found)
}

/// The number ends with one of these.
fn is_meant(conn: &Connection, keys: &KeyFile, id: CustomerId, ends: &[Zeroizing<String>]) -> Result<bool, Fault> {
    let secret = open(conn, keys, id)?;
    Ok(secret.is_some_and(|secret| ends.iter().any(|end| secret.number.expose().ends_with(end.as_str()))))
}

/// Everybody who has the last four digits of one of these, each once.
fn sharing_last_digits(keys: &KeyFile, ends: &[Zeroizing<String>]) -> Result<Vec<CustomerId>, Fault> {
    let mut lasts: Vec<&str> = ends.iter().filter_map(|end| end.get(end.len().checked_sub(LAST_DIGITS)?..)).collect();
    lasts.sort_unstable();
    lasts.dedup();
    let mut sharing = Vec::new();
    for last in lasts {
        sharing.extend(keys.by_last_digits(last)?);
    }
    // A number that has changed may point from both.
    sharing.sort_unstable();
    sharing.dedup();
    Ok(sharing)
}

/// The digits of a text, with room from the start: growing would leave a copy behind.
fn digits_of(text: &str) -> Zeroizing<String> {
    let mut digits = Zeroizing::new(String::with_capacity(text.len()));
    digits.extend(text.chars().filter(char::is_ascii_digit));
    digits
}

/// Hashes as files before version 3 kept them, with the customers they point at.
pub fn old_hashes(conn: &Connection) -> Result<Vec<(CustomerId, Hashes)>, Fault> {
    let is_old = "SELECT 1 FROM pragma_table_info('customers') WHERE name = 'number_hash'";
    if conn.query_row(is_old, [], |_| Ok(())).optional()?.is_none() {
        return Ok(Vec::new());
    }
    sql::many(conn, "SELECT id, number_hash, last_digits_hash, sub_hash FROM customers", [], |row| {
        Ok((id(row)?, Hashes { number: row.get(1)?, last_digits: row.get(2)?, sub: row.get(3)? }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terms_are_found_without_a_look_at_everybody_who_has_them() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::tables::migrate(&mut conn).unwrap();
        assert_eq!(terms(&conn).unwrap(), Vec::<u32>::new());
        for (id, months) in [24, 6, 24, 60, 6, 1].into_iter().enumerate() {
            let add =
                "INSERT INTO customers (id, sealed, changed_at, used_at, months) VALUES (?1, zeroblob(48), 0, 0, ?2)";
            conn.execute(add, params![id.to_string(), months]).unwrap();
        }
        conn.execute("UPDATE customers SET used_at = NULL WHERE months = 1", []).unwrap();
        assert_eq!(terms(&conn).unwrap(), [6, 24, 60], "a number told has none");

        let plan =
            sql::many(&conn, &format!("EXPLAIN QUERY PLAN {TERMS}"), [], |row| Ok(row.get::<_, String>("detail")?));
        let plan: Vec<_> = plan.unwrap().into_iter().filter(|step| step.contains("customers")).collect();
        let search = "SEARCH customers USING COVERING INDEX customers_by_term";
        assert_eq!(plan, [search.to_owned(), format!("{search} (months>?)")]);
    }
}
