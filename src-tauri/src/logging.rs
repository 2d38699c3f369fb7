//! The log: one file a day, one JSON object a line, thirty days kept.
//!
//! Keys and numbers are not given to the log in the first place. Should a number get there all the same, it is masked
//! on its way to the file.

mod mask;

use std::backtrace::Backtrace;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::panic;
use std::path::Path;

use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use mask::Masking;
pub use till_wiring::masked_text;

/// What is written unless `KVITT_LOG` says otherwise: ours, and of others only trouble.
const FILTER: &str =
    "warn,kvitt_shell=info,till_app=info,till_store=info,till_wiring=info,vipps_epayment=info,vipps_sim=info";
const DAYS_KEPT: usize = 30;
const SUFFIX: &str = "log";
/// More than the last lines take.
const TAIL_BYTES: u64 = 256 * 1024;

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
        .filename_suffix(SUFFIX)
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
        say(masked_text(&format!("{panic}\n")).as_bytes());
    }));
}

/// Says it where the system or a terminal hears it, if anybody does.
fn say(line: &[u8]) {
    let _ = io::stderr().write_all(line);
}

/// The last lines of the newest file of the log; nothing where there is none.
pub fn tail(folder: &Path, lines: usize) -> String {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let Some(newest) = files.filter(|path| path.extension().is_some_and(|ending| ending == SUFFIX)).max() else {
        return String::new();
    };
    let text = String::from_utf8_lossy(&last_bytes(&newest).unwrap_or_default()).into_owned();
    let count = text.lines().count();
    text.lines().skip(count.saturating_sub(lines)).flat_map(|line| [line, "\n"]).collect()
}

fn last_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(path)?;
    let from = file.metadata()?.len().saturating_sub(TAIL_BYTES);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(TAIL_BYTES).read_to_end(&mut bytes)?;
    // What begins in the middle of a line is left out.
    let begin =
        if from == 0 { 0 } else { bytes.iter().position(|byte| *byte == b'\n').map_or(0, |at| at.saturating_add(1)) };
    Ok(bytes.split_off(begin.min(bytes.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_is_of_the_newest_file_and_begins_with_a_whole_line() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(tail(folder.path(), 2), "", "there is no log");
        fs::write(folder.path().join("kvitt.2026-11-22.log"), "older\n").unwrap();
        let long = (0..20_000).map(|line| format!("{line:020}\n")).collect::<Vec<_>>().concat();
        fs::write(folder.path().join("kvitt.2026-11-23.log"), &long).unwrap();
        assert_eq!(tail(folder.path(), 2), long[long.len() - 42..]);
        let all = tail(folder.path(), usize::MAX);
        assert!(all.len() > 200_000 && all.lines().all(|line| line.len() == 20), "no piece of a line");
    }

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
            std::panic::catch_unwind(|| panic!("could not read \"+4798765432\" nor 987 65 432")).unwrap_err();
        });
        drop(panic::take_hook());
        let written = fs::read_to_string(file).unwrap();
        assert!(!written.contains("98765432") && !written.contains("Gul sykkel"), "{written}");
        assert!(!written.contains("987 65 432"), "{written}");
        assert!(written.contains("CustomerSecret(••••)") && written.contains("[digits]"), "{written}");
        assert!(written.contains("backtrace"), "{written}");
        let said = String::from_utf8(said.lock().unwrap().clone()).unwrap();
        assert!(
            !said.contains("98765432")
                && !said.contains("987 65")
                && said.contains("[digits]")
                && said.contains("logging.rs"),
            "{said}"
        );
    }

    #[test]
    fn a_number_never_reaches_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("log");
        let writer = Masking::new(fs::File::create(&file).map(std::sync::Mutex::new).unwrap());
        tracing::subscriber::with_default(subscriber(EnvFilter::new("info"), writer), || {
            let number = 4_798_765_432_u64;
            tracing::info!(number, text = "4798765432", "asked 4798765432");
            tracing::info_span!("charge", told = "98 76 54 32").in_scope(|| tracing::info!("inside"));
        });
        let written = fs::read_to_string(file).unwrap();
        assert!(!written.contains("98765432") && !written.contains("98 76"), "{written}");
        assert!(!written.contains("\"timestamp\":\"[") && written.contains("\"timestamp\":\"20"), "{written}");
        assert_eq!(written.lines().count(), 2);
        for line in written.lines() {
            serde_json::from_str::<serde_json::Value>(line).unwrap();
        }
    }
}
