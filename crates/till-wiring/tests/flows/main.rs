//! Whole sales without a window: the real use cases, the real files, the real client, the practice provider.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod ages;
mod article_changes;
mod articles;
mod burglar;
mod canary;
mod capturing;
mod changing;
mod coaching;
mod codes;
mod consent_order;
mod counter;
mod customers;
mod day_close;
mod diagnosing;
mod display;
mod endings;
mod exported;
mod extras;
mod files;
mod first_sale;
mod first_start;
mod forgetting;
mod frequent;
mod full_disk;
mod given_up;
mod hidden_digits;
mod import;
mod keyless;
mod leaving;
mod live;
mod marking;
mod moving;
mod moving_live;
mod needles;
mod news;
mod no_way_there;
mod number_passed;
mod outages;
mod outages_elsewhere;
mod outages_told;
mod own_code;
mod parked_names;
mod people;
mod people_at_the_till;
mod planted;
mod put_back;
mod receipts;
mod reducing;
mod refunds;
mod refusals;
mod refused_press;
mod refusing;
mod remembering;
mod returns;
mod seller;
mod stopped;
mod story;
mod surprises;
mod told;
mod told_ends;
mod typed_numbers;
mod unpaid;
mod withdrawing;
mod words;
mod wrong_person;
