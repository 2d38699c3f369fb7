//! The till's own log, listened to: what it says of its own faults belongs into the story.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Lines of the log that nobody has read yet. Copies share them.
#[derive(Clone, Debug, Default)]
pub struct Logbook(Arc<Mutex<Vec<String>>>);

impl Logbook {
    /// What was written since the last reading.
    pub fn read(&self) -> Vec<String> {
        core::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct Words(String);

impl Visit for Words {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let words = match field.name() {
            "message" => format!("{value:?} "),
            name => format!("{name}={value:?} "),
        };
        self.0.push_str(&words);
    }
}

impl Subscriber for Logbook {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // The client's lines hold words of the operating system, which differ from run to run.
        *metadata.level() <= Level::WARN && metadata.target().starts_with("till_app")
    }

    fn event(&self, event: &Event<'_>) {
        let mut words = Words(String::new());
        event.record(&mut words);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(words.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}
