-- user_version 2

CREATE TABLE ended (
    customer_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE former_numbers (
    joined_id  TEXT PRIMARY KEY,
    mark       BLOB NOT NULL CHECK (length(mark) = 32),
    memory_kib INTEGER NOT NULL CHECK (memory_kib > 0), -- what the mark cost
    passes     INTEGER NOT NULL CHECK (passes > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX former_numbers_by_cost ON former_numbers (memory_kib, passes);

CREATE INDEX former_numbers_by_mark ON former_numbers (mark);

CREATE TABLE opt_outs (
    mark       BLOB PRIMARY KEY CHECK (length(mark) = 32),
    memory_kib INTEGER NOT NULL CHECK (memory_kib > 0), -- what the mark cost
    passes     INTEGER NOT NULL CHECK (passes > 0),
    until      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX opt_outs_by_cost ON opt_outs (memory_kib, passes);

CREATE INDEX opt_outs_by_end ON opt_outs (until);

CREATE TABLE owned_numbers (
    customer_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE person_hashes (
    customer_id      TEXT NOT NULL,
    number_hash      BLOB NOT NULL CHECK (length(number_hash) = 32),
    last_digits_hash BLOB NOT NULL CHECK (length(last_digits_hash) = 32),
    sub_hash         BLOB CHECK (length(sub_hash) = 32),
    PRIMARY KEY (customer_id, number_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_hashes_by_last_digits ON person_hashes (last_digits_hash);

CREATE INDEX person_hashes_by_number ON person_hashes (number_hash);

CREATE INDEX person_hashes_by_sub ON person_hashes (sub_hash) WHERE sub_hash IS NOT NULL;

CREATE TABLE person_keys (
    customer_id TEXT PRIMARY KEY,
    wrapped     BLOB NOT NULL CHECK (length(wrapped) = 72) -- nonce 24, key 32, tag 16
, is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)), unclaimed_since INTEGER) STRICT;

CREATE INDEX person_keys_unclaimed ON person_keys (unclaimed_since) WHERE unclaimed_since IS NOT NULL;

CREATE INDEX person_keys_withdrawn ON person_keys (customer_id) WHERE is_withdrawn = 1;

CREATE TABLE proof (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    master BLOB NOT NULL CHECK (length(master) = 32),
    lookup BLOB NOT NULL CHECK (length(lookup) = 32)
) STRICT;
