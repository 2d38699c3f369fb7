-- user_version 1

CREATE TABLE person_keys (
    customer_id TEXT PRIMARY KEY,
    wrapped     BLOB NOT NULL CHECK (length(wrapped) = 72) -- nonce 24, key 32, tag 16
) STRICT;

CREATE TABLE proof (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    master BLOB NOT NULL CHECK (length(master) = 32),
    lookup BLOB NOT NULL CHECK (length(lookup) = 32)
) STRICT;
