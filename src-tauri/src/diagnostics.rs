//! A text for whoever helps the shop: what runs here, how much is in it, and the last lines of the log. It holds no name,
//! no number, no key and no amount, and goes through the mask of the log all the same. In English, like the log.

use std::fs;
use std::io;
use std::iter;
use std::path::Path;

use serde::Serialize;
use till_app::Diagnosis;
use till_app::view::{Connection, Environment, KeyPlace};
use till_wiring::export;
use ts_rs::TS;

use crate::logging;

const LOG_LINES: usize = 200;

/// Where the file lies.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiagnosticsSaved {
    /// The folder.
    pub folder: String,
    /// Name of the file.
    pub file: String,
}

/// Writes the text into a new file that bears the day.
pub fn save(folder: &Path, diagnosis: &Diagnosis, text: &str) -> io::Result<DiagnosticsSaved> {
    let day = diagnosis.at.strftime("%Y-%m-%d");
    let file = export::write_text(folder, &format!("kvitt-diagnostics-{day}"), text)?;
    Ok(DiagnosticsSaved { folder: folder.display().to_string(), file })
}

/// The whole text, masked. The folder of whoever is signed on to the computer bears a name, so it is not told.
pub fn text(diagnosis: &Diagnosis, home: Option<&Path>, logs: &Path) -> String {
    let head = format!("Kvitt diagnostics, {}\nNo names, numbers, keys or amounts are in this file.\n", diagnosis.at);
    let tail = logging::tail(logs, LOG_LINES);
    let tail = if tail.is_empty() { "  There is no log.\n" } else { &tail };
    let parts = [
        head,
        part("Program", program(diagnosis)),
        part("Register", register(diagnosis)),
        part("What is in it", content(diagnosis)),
        part("Keys", keys(diagnosis)),
        format!("The last lines of the log\n{tail}"),
    ];
    logging::masked_text(&without_home(&parts.join("\n"), home))
}

fn part(title: &str, facts: Facts) -> String {
    let facts = facts.into_iter().map(|(name, value)| format!("  {name}: {value}\n"));
    iter::once(format!("{title}\n")).chain(facts).collect::<Vec<_>>().concat()
}

type Facts = Vec<(&'static str, String)>;

fn program(diagnosis: &Diagnosis) -> Facts {
    let web_view = tauri::webview_version().unwrap_or_else(|_| "not known".to_owned());
    vec![("Version", diagnosis.version.clone()), ("System", system()), ("Web view", web_view)]
}

fn register(diagnosis: &Diagnosis) -> Facts {
    let counts = diagnosis.counts;
    vec![
        ("Mode", mode(diagnosis.environment).to_owned()),
        ("Folder", diagnosis.folder.clone()),
        ("Versions of the files", format!("till.db {}, keys.db {}", counts.till_version, counts.keys_version)),
        ("Closed to move to another computer", yes_or_no(diagnosis.is_moved)),
        ("Country and language", format!("{} {}", diagnosis.country, diagnosis.language)),
        ("Last backup", "not known: copies are made outside the program".to_owned()),
    ]
}

fn content(diagnosis: &Diagnosis) -> Facts {
    let counts = diagnosis.counts;
    let swept = diagnosis.swept_at.map_or_else(|| "never".to_owned(), |at| at.to_string());
    vec![
        ("Items", counts.articles.to_string()),
        ("Sales", counts.sales.to_string()),
        ("Open payments", diagnosis.open_payments.to_string()),
        ("Notices not closed", diagnosis.notices.to_string()),
        ("Remembered customers", counts.customers.to_string()),
        ("Months until they are forgotten", diagnosis.unused_months.to_string()),
        ("Last looked after when a day closed", swept),
    ]
}

fn keys(diagnosis: &Diagnosis) -> Facts {
    let stored = if diagnosis.keys_are_set { "stored" } else { "not stored" };
    vec![
        ("Where keys are kept", key_place(diagnosis.key_place).to_owned()),
        ("Keys of Vipps MobilePay", stored.to_owned()),
        ("Connection", connection(diagnosis.connection).to_owned()),
    ]
}

fn yes_or_no(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}

fn mode(environment: Environment) -> &'static str {
    match environment {
        Environment::Practice => "practice, no real money",
        Environment::Test => "test, no real money",
        Environment::Production => "live",
    }
}

fn key_place(place: KeyPlace) -> &'static str {
    match place {
        KeyPlace::Keychain => "in the password store of this computer",
        KeyPlace::PassphraseFile => "in a file beside the register, under a passphrase",
        KeyPlace::PracticeFile => "in a file of the practice folder",
    }
}

fn connection(connection: Connection) -> &'static str {
    match connection {
        Connection::Online => "the last call was answered",
        Connection::Offline => "the last call got no answer",
        Connection::Troubled => "the last answer was a fault of Vipps MobilePay",
        Connection::NotConnected => "no keys, or they were refused",
    }
}

/// Kind of system, with its own name for itself where it has one that is easily read.
fn system() -> String {
    let kind = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = about.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or(kind.clone(), |name| format!("{kind}, {}", name.trim_matches('"')))
}

fn without_home(text: &str, home: Option<&Path>) -> String {
    match home.map(|home| home.display().to_string()) {
        // The log writes it as JSON does, and some libraries with the other stroke.
        Some(home) if home.len() > 1 => [home.replace('\\', "\\\\"), home.replace('\\', "/"), home]
            .iter()
            .fold(text.to_owned(), |text, home| text.replace(home, "~")),
        Some(_) | None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use till_app::ports::FileCounts;

    use super::*;

    fn diagnosis() -> Diagnosis {
        Diagnosis {
            at: "2026-11-23T09:00:00Z".parse().unwrap(),
            version: "0.1.0".into(),
            environment: Environment::Practice,
            folder: "/home/kari/kvitt/practice".into(),
            is_moved: false,
            country: "NO".into(),
            language: "nb".into(),
            counts: FileCounts { till_version: 3, keys_version: 2, articles: 12, sales: 345, customers: 67 },
            open_payments: 2,
            notices: 1,
            key_place: KeyPlace::PracticeFile,
            keys_are_set: true,
            connection: Connection::Online,
            unused_months: 24,
            swept_at: None,
        }
    }

    #[test]
    fn it_says_how_the_till_is_and_has_the_end_of_the_log() {
        let logs = tempfile::tempdir().unwrap();
        fs::write(logs.path().join("kvitt.2026-11-23.log"), "first\nlast\n").unwrap();
        let text = text(&diagnosis(), None, logs.path());
        for part in [
            "Version: 0.1.0",
            "practice",
            "till.db 3, keys.db 2",
            "Items: 12",
            "Sales: 345",
            "Remembered customers: 67",
        ] {
            assert!(text.contains(part), "{part} is missing:\n{text}");
        }
        assert!(text.ends_with("\nThe last lines of the log\nfirst\nlast\n"), "{text}");
        assert!(super::text(&diagnosis(), None, &logs.path().join("none")).contains("There is no log."));
    }

    #[test]
    fn no_number_gets_into_it_from_the_log_or_a_folder_and_the_home_folder_is_not_named() {
        let logs = tempfile::tempdir().unwrap();
        let line = "{\"m\":\"asked +4799999901\",\"n\":99999901,\"at\":\"/home/kari/kvitt\"}\n";
        fs::write(logs.path().join("kvitt.2026-11-23.log"), line).unwrap();
        let folder = "/home/kari/99999901/practice".to_owned();
        let text = text(&Diagnosis { folder, ..diagnosis() }, Some(Path::new("/home/kari")), logs.path());
        assert!(!text.contains("99999901") && !text.contains("kari"), "{text}");
        assert!(text.contains("~/[digits]/practice") && text.contains("asked +[digits]"), "{text}");
    }

    #[test]
    fn a_second_file_of_the_day_does_not_take_the_place_of_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let files = ["one", "two"].map(|text| save(folder.path(), &diagnosis(), text).unwrap().file);
        assert_eq!(files, ["kvitt-diagnostics-2026-11-23.txt", "kvitt-diagnostics-2026-11-23-2.txt"]);
        assert_eq!(fs::read_to_string(folder.path().join(&files[0])).unwrap(), "one");
    }

    #[test]
    fn the_name_of_whoever_uses_the_computer_stands_nowhere_however_a_path_is_written() {
        let home = Path::new(r"D:\Folk\Kari");
        let log = r#"D:\Folk\Kari\till.db, "D:\\Folk\\Kari\\till.db", D:/Folk/Kari/till.db"#;
        assert_eq!(without_home(log, Some(home)), r#"~\till.db, "~\\till.db", ~/till.db"#);
    }
}
