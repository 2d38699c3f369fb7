//! The log: one file a day, one JSON object a line, thirty days kept.
//!
//! Keys and numbers are not given to the log in the first place. Should a number get there all the same, it is masked
//! on its way to the file.

mod mask;

use std::backtrace::Backtrace;
use std::io::{self, Write};
use std::panic;
use std::path::Path;

use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use mask::{Masking, masked};

/// What is written unless `KVITT_LOG` says otherwise: ours, and of others only trouble.
const FILTER: &str =
    "warn,kvitt_shell=info,till_app=info,till_store=info,till_wiring=info,vipps_epayment=info,vipps_sim=info";
const DAYS_KEPT: usize = 30;

/// Starts the log. Where it cannot be written there is none: a till must sell on a full disk's last megabyte.
pub fn install(folder: &Path) {
    // First: also where there is no log, nothing of a customer goes to a terminal or to the system's journal.
    log_panics(say);
    // The appender looks through the folder before it would make it, and complains if it is not there.
    if std::fs::create_dir_all(folder).is_err() {
        return;
    }
    let files = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("kvitt")
        .filename_suffix("log")
        .max_log_files(DAYS_KEPT)
        .build(folder);
    let Ok(files) = files else { return };
    let filter = EnvFilter::try_from_env("KVITT_LOG").unwrap_or_else(|_| EnvFilter::new(FILTER));
    // A second log in one process does not happen; nobody could be told of it.
    let _ = tracing::subscriber::set_global_default(subscriber(filter, Masking::new(files)));
}

fn subscriber<W>(filter: EnvFilter, files: W) -> impl tracing::Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::fmt().json().flatten_event(true).with_env_filter(filter).with_writer(files).finish()
}

/// A panic leaves its place and its backtrace in the log, whoever catches it, and its words, masked like the log, where
/// errors are told.
fn log_panics(say: impl Fn(&[u8]) + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |panic| {
        let backtrace = Backtrace::force_capture();
        tracing::error!(%panic, %backtrace, "panic");
        say(&masked(format!("{panic}\n").as_bytes()));
    }));
}

/// Says it where the system or a terminal hears it, if anybody does.
fn say(line: &[u8]) {
    let _ = io::stderr().write_all(line);
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_panic_with_a_number_at_hand_leaves_none_in_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("log");
        let writer = Masking::new(fs::File::create(&file).map(std::sync::Mutex::new).unwrap());
        let said = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let heard = std::sync::Arc::clone(&said);
        log_panics(move |line| heard.lock().unwrap().extend_from_slice(line));
        tracing::subscriber::with_default(subscriber(EnvFilter::new("trace"), writer), || {
            let asked = std::panic::catch_unwind(|| {
                let number = till_core::phone::Msisdn::from_provider("4798765432").unwrap();
                let told = till_app::ports::CustomerSecret { number, sub: None, label: Some("Gul sykkel".into()) };
                panic!("could not ask {told:?} {:?}", told.number);
            });
            asked.unwrap_err();
            std::panic::catch_unwind(|| panic!("could not read \"+4798765432\" nor 98765432")).unwrap_err();
        });
        drop(panic::take_hook());
        let written = fs::read_to_string(file).unwrap();
        assert!(!written.contains("98765432") && !written.contains("Gul sykkel"), "{written}");
        assert!(written.contains("CustomerSecret(••••)") && written.contains("[digits]"), "{written}");
        assert!(written.contains("backtrace"), "{written}");
        let said = String::from_utf8(said.lock().unwrap().clone()).unwrap();
        assert!(!said.contains("98765432") && said.contains("[digits]") && said.contains("logging.rs"), "{said}");
    }

    #[test]
    fn a_number_never_reaches_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("log");
        let writer = Masking::new(fs::File::create(&file).map(std::sync::Mutex::new).unwrap());
        tracing::subscriber::with_default(subscriber(EnvFilter::new("info"), writer), || {
            let number = 4_798_765_432_u64;
            tracing::info!(number, text = "4798765432", "asked 4798765432");
            tracing::info_span!("charge", told = "98765432").in_scope(|| tracing::info!("inside"));
        });
        let written = fs::read_to_string(file).unwrap();
        assert!(!written.contains("98765432"), "{written}");
        assert_eq!(written.lines().count(), 2);
        for line in written.lines() {
            serde_json::from_str::<serde_json::Value>(line).unwrap();
        }
    }
}
