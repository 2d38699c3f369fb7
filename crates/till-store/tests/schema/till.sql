-- user_version 3

CREATE TABLE articles (
    id               TEXT PRIMARY KEY,
    number           TEXT NOT NULL,
    barcode          TEXT,
    name             TEXT NOT NULL,
    category_id      TEXT NOT NULL REFERENCES categories (id) DEFERRABLE INITIALLY DEFERRED,
    price_minor      INTEGER NOT NULL,
    currency         TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    unit             TEXT NOT NULL CHECK (unit IN ('piece', 'kilogram', 'litre')),
    vat_basis_points INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    favourite        INTEGER CHECK (favourite >= 0), -- place among the favourites
    search_text      TEXT NOT NULL, -- name, number and barcode in small letters
    sort_text        TEXT NOT NULL  -- name, in an order that people expect
, minimum_age INTEGER CHECK (minimum_age BETWEEN 1 AND 100), is_for_sale INTEGER NOT NULL DEFAULT 1 CHECK (is_for_sale IN (0, 1))) STRICT;

CREATE INDEX articles_by_barcode ON articles (barcode) WHERE barcode IS NOT NULL;

CREATE INDEX articles_by_favourite ON articles (favourite) WHERE favourite IS NOT NULL;

CREATE INDEX articles_by_name ON articles (sort_text, id);

CREATE INDEX articles_by_number ON articles (number);

CREATE TABLE calls (
    id            TEXT PRIMARY KEY,
    payment_id    TEXT NOT NULL REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    operation     TEXT NOT NULL CHECK (operation IN ('create', 'capture', 'cancel', 'refund')),
    key           TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 50),
    template      TEXT NOT NULL, -- holds the place of a number, never the number
    queued_at     INTEGER NOT NULL,
    tries         INTEGER NOT NULL CHECK (tries >= 0),
    last_tried_at INTEGER,
    last_outcome  TEXT
) STRICT;

CREATE INDEX calls_of_payment ON calls (payment_id);

CREATE TRIGGER calls_are_not_removed BEFORE DELETE ON calls
BEGIN SELECT RAISE(ABORT, 'no call is removed from the queue'); END;

CREATE TRIGGER calls_keep_their_meaning
BEFORE UPDATE OF id, payment_id, operation, key, template, queued_at ON calls
BEGIN SELECT RAISE(ABORT, 'a queued call is never changed'); END;

CREATE TABLE categories (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    colour   INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 5), -- index into the palette
    position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE clerks (
    position     INTEGER PRIMARY KEY, -- order in which they were added
    id           TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    role         TEXT NOT NULL CHECK (role IN ('clerk', 'manager', 'owner')),
    pin_hash     TEXT,
    wrong_pins   INTEGER NOT NULL CHECK (wrong_pins >= 0),
    locked_until INTEGER
, left_at INTEGER, has_own_pin INTEGER NOT NULL DEFAULT 0 CHECK (has_own_pin IN (0, 1))) STRICT;

CREATE TABLE consent_texts (
    edition  INTEGER PRIMARY KEY CHECK (edition > 0),
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL,
    text     TEXT NOT NULL,
    months   INTEGER NOT NULL CHECK (months > 0), -- that the words speak of
    UNIQUE (version, language, text)
) STRICT;

CREATE TRIGGER consent_texts_are_kept BEFORE DELETE ON consent_texts
BEGIN SELECT RAISE (ABORT, 'words that were shown are never removed'); END;

CREATE TRIGGER consent_texts_stay BEFORE UPDATE ON consent_texts
BEGIN SELECT RAISE (ABORT, 'words that were shown are never changed'); END;

CREATE TABLE consents (
    payment_id  TEXT PRIMARY KEY REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    customer_id TEXT, -- only an id; no row is left to point at once the customer is forgotten
    is_live     INTEGER NOT NULL CHECK (is_live IN (0, 1)),
    state       TEXT NOT NULL CHECK (json_valid(state))
) STRICT;

CREATE INDEX consents_customer ON consents (customer_id);

CREATE INDEX consents_live ON consents (customer_id) WHERE is_live = 1;

CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL CHECK (value > 0)
) STRICT;

CREATE TABLE customer_joins (
    joined_id TEXT PRIMARY KEY,
    kept_id   TEXT NOT NULL CHECK (kept_id <> joined_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_joins_by_kept ON customer_joins (kept_id);

CREATE TABLE customers (
    id               TEXT PRIMARY KEY,
    sealed           BLOB NOT NULL CHECK (length(sealed) > 40), -- nonce 24, content, tag 16
    changed_at       INTEGER NOT NULL
, used_at INTEGER, withdrawn_at INTEGER, months INTEGER NOT NULL DEFAULT 24) STRICT;

CREATE INDEX customers_by_term ON customers (months, used_at) WHERE used_at IS NOT NULL;

CREATE INDEX customers_by_use ON customers (used_at) WHERE used_at IS NOT NULL;

CREATE INDEX customers_withdrawn ON customers (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

CREATE TABLE journal (
    seq           INTEGER PRIMARY KEY, -- 1, 2, 3 and so on without gaps
    id            TEXT NOT NULL UNIQUE,
    at            INTEGER NOT NULL,
    actor         TEXT,
    subject_kind  TEXT NOT NULL CHECK (subject_kind IN ('sale', 'payment', 'consent', 'register')),
    subject_id    TEXT CHECK ((subject_id IS NULL) = (subject_kind = 'register')),
    sale_id       TEXT, -- of the sale itself, or of the payment's
    fact          TEXT NOT NULL CHECK (json_valid(fact)),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX journal_by_article ON journal (json_extract(fact, '$.after.id'), seq)
WHERE subject_kind = 'register' AND json_extract(fact, '$.kind') = 'article_changed';

CREATE INDEX journal_by_customer
ON journal (coalesce(json_extract(fact, '$.event.customer'), json_extract(fact, '$.event.kept')), seq)
WHERE subject_kind = 'register' AND json_extract(fact, '$.kind') = 'customers';

CREATE INDEX journal_by_sale ON journal (sale_id, seq);

CREATE INDEX journal_by_subject ON journal (subject_id, seq);

CREATE INDEX journal_parked_names ON journal (seq)
WHERE json_extract(fact, '$.event.kind') = 'parked' AND json_extract(fact, '$.event.name') <> '';

CREATE TRIGGER journal_is_gapless BEFORE INSERT ON journal
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER journal_is_not_removed BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'nothing is removed from the journal'); END;

CREATE TABLE notices (
    id           TEXT PRIMARY KEY,
    at           INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    sale_id      TEXT REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    amount_minor INTEGER,
    currency     TEXT CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    is_dismissed INTEGER NOT NULL DEFAULT 0 CHECK (is_dismissed IN (0, 1)),
    CHECK ((amount_minor IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX notices_shown ON notices (at) WHERE is_dismissed = 0;

CREATE TABLE outbox (
    seq          INTEGER PRIMARY KEY REFERENCES journal (seq), -- the same number: no gaps, no doubles
    event_id     TEXT NOT NULL UNIQUE REFERENCES journal (id),
    store        TEXT, -- absent before the register was set up
    till         TEXT,
    delivered_at INTEGER
) STRICT;

CREATE INDEX outbox_waiting ON outbox (seq) WHERE delivered_at IS NULL;

CREATE TRIGGER outbox_is_gapless BEFORE INSERT ON outbox
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM outbox)
BEGIN SELECT RAISE(ABORT, 'the outbox has no gaps'); END;

CREATE TRIGGER outbox_is_not_removed BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'nothing is removed from the outbox'); END;

CREATE TRIGGER outbox_is_only_delivered BEFORE UPDATE OF seq, event_id, store, till ON outbox
BEGIN SELECT RAISE(ABORT, 'what is in the outbox is never changed'); END;

CREATE TABLE payments (
    id               TEXT PRIMARY KEY,
    sale_id          TEXT NOT NULL REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    attempt          INTEGER NOT NULL CHECK (attempt > 0),
    reference        TEXT NOT NULL UNIQUE CHECK (length(reference) BETWEEN 8 AND 64),
    currency         TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    amount_minor     INTEGER NOT NULL CHECK (amount_minor > 0),
    captured_minor   INTEGER NOT NULL CHECK (captured_minor BETWEEN 0 AND amount_minor),
    status           TEXT NOT NULL CHECK (status IN ('requested', 'waiting', 'authorized', 'aborted', 'expired',
                         'terminated', 'not_created', 'never_sent')),
    requested_at     INTEGER NOT NULL,
    captured_at      INTEGER,
    captured_by      TEXT, -- who ordered the last capture
    customer_id      TEXT, -- only an id; no row is left to point at once the customer is forgotten
    is_open          INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    has_sent_call    INTEGER NOT NULL CHECK (has_sent_call IN (0, 1)),
    due_at           INTEGER,
    tries            INTEGER NOT NULL CHECK (tries >= 0),
    state            TEXT NOT NULL CHECK (json_valid(state)), refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0), last_captured_at INTEGER, asked_id TEXT,
    UNIQUE (sale_id, attempt),
    CHECK (captured_minor = 0 OR captured_at IS NOT NULL)
) STRICT;

CREATE INDEX payments_asked ON payments (asked_id) WHERE asked_id IS NOT NULL;

CREATE INDEX payments_asked_of_customer ON payments (customer_id, requested_at) WHERE customer_id IS NOT NULL;

CREATE INDEX payments_captured ON payments (last_captured_at) WHERE captured_minor > 0;

CREATE INDEX payments_captured_in_parts ON payments (last_captured_at) WHERE last_captured_at > captured_at;

CREATE INDEX payments_due ON payments (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX payments_of_customer ON payments (customer_id, captured_at) WHERE customer_id IS NOT NULL;

CREATE INDEX payments_open ON payments (requested_at) WHERE is_open = 1;

CREATE INDEX payments_pushed ON payments (customer_id, requested_at)
WHERE customer_id IS NOT NULL AND json_extract(state, '$.request.way') = 'push';

CREATE INDEX payments_sent ON payments (requested_at) WHERE has_sent_call = 1;

CREATE TABLE refunds (
    id             TEXT PRIMARY KEY,
    sale_id        TEXT NOT NULL REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    payment_id     TEXT NOT NULL REFERENCES payments (id) DEFERRABLE INITIALLY DEFERRED,
    call_id        TEXT NOT NULL UNIQUE REFERENCES calls (id) DEFERRABLE INITIALLY DEFERRED,
    currency       TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    ordered_at     INTEGER NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('under_way', 'done', 'refused')),
    done_at        INTEGER,
    receipt_number INTEGER UNIQUE CHECK (receipt_number > 0),
    state          TEXT NOT NULL CHECK (json_valid(state)),
    CHECK ((status = 'done') = (done_at IS NOT NULL)),
    CHECK (receipt_number IS NULL OR status = 'done')
) STRICT;

CREATE INDEX refunds_done ON refunds (done_at) WHERE done_at IS NOT NULL;

CREATE INDEX refunds_of_sale ON refunds (sale_id, ordered_at);

CREATE TABLE register (
    one                 INTEGER PRIMARY KEY CHECK (one = 1),
    store               TEXT NOT NULL,
    till                TEXT NOT NULL,
    reference_tag    TEXT NOT NULL,
    currency            TEXT NOT NULL CHECK (currency IN ('NOK', 'DKK', 'EUR')),
    own_code_approved   INTEGER NOT NULL CHECK (own_code_approved IN (0, 1)),
    current_sale        TEXT REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED,
    shop_name           TEXT NOT NULL,
    shop_address        TEXT NOT NULL,
    shop_town           TEXT NOT NULL,
    organisation_number TEXT NOT NULL,
    is_vat_registered   INTEGER NOT NULL CHECK (is_vat_registered IN (0, 1)),
    country             TEXT NOT NULL,
    language            TEXT NOT NULL,
    reference_prefix    TEXT NOT NULL
, discarded_sale TEXT REFERENCES sales (id) DEFERRABLE INITIALLY DEFERRED, moved_at INTEGER, is_in_business_register INTEGER NOT NULL DEFAULT 0 CHECK (is_in_business_register IN (0, 1))) STRICT;

CREATE TABLE retention (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    months       INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
    swept_at     INTEGER,
    leapt_at     INTEGER, -- the clock had leapt then, and is not believed yet
    forgot_at    INTEGER,
    forgot_count INTEGER CHECK (forgot_count > 0)
) STRICT;

CREATE TABLE sale_lines (
    sale_id               TEXT NOT NULL REFERENCES sales (id),
    position              INTEGER NOT NULL CHECK (position >= 0),
    id                    TEXT NOT NULL,
    article_id            TEXT, -- absent for an open amount
    name                  TEXT NOT NULL,
    quantity_thousandths  INTEGER NOT NULL CHECK (quantity_thousandths BETWEEN 1 AND 99999999),
    unit                  TEXT NOT NULL CHECK (unit IN ('piece', 'kilogram', 'litre')),
    unit_price_minor      INTEGER NOT NULL,
    vat_basis_points      INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    discount_basis_points INTEGER CHECK (discount_basis_points BETWEEN 0 AND 10000),
    discount_minor        INTEGER CHECK (discount_minor >= 0),
    is_return             INTEGER NOT NULL CHECK (is_return IN (0, 1)), minimum_age INTEGER CHECK (minimum_age BETWEEN 1 AND 100), price_before_minor INTEGER, price_reason TEXT CHECK ((price_reason IS NULL) = (price_before_minor IS NULL)), note TEXT NOT NULL DEFAULT '', is_tip INTEGER NOT NULL DEFAULT 0 CHECK (is_tip IN (0, 1)),
    PRIMARY KEY (sale_id, position),
    UNIQUE (sale_id, id),
    CHECK (discount_basis_points IS NULL OR discount_minor IS NULL)
) STRICT, WITHOUT ROWID;

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
    receipt_number        INTEGER UNIQUE CHECK (receipt_number > 0), next_ask TEXT CHECK (next_ask IS NULL OR json_valid(next_ask)), seller TEXT CHECK (seller IS NULL OR json_valid(seller)), next_asked_id TEXT,
    UNIQUE (till, number),
    CHECK ((status IN ('requested', 'paid')) = (payment_id IS NOT NULL)),
    CHECK (receipt_number IS NULL OR status = 'paid'),
    CHECK (parked_at IS NULL OR status IN ('open', 'requested')),
    CHECK (discount_basis_points IS NULL OR discount_minor IS NULL)
) STRICT;

CREATE INDEX sales_by_payment ON sales (payment_id);

CREATE INDEX sales_next_asked ON sales (next_asked_id) WHERE next_asked_id IS NOT NULL;

CREATE INDEX sales_parked ON sales (parked_at) WHERE parked_at IS NOT NULL;

CREATE INDEX sales_unpaid ON sales (opened_at) WHERE status <> 'paid';
