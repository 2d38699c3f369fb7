//! Wrong passphrases, damaged files, changes, stops in between, and what lies open.

use till_app::error::Code;

use super::*;

const PASSPHRASE: &str = "seks grønne bøker i hylla";
const NAME: &str = "production/register-keys";
/// Planted, and looked for in the bytes.
const SECRET: &str = "a-secret-that-must-not-lie-open";

fn made() -> (tempfile::TempDir, PassphraseFile) {
    let folder = tempfile::tempdir().unwrap();
    let file = PassphraseFile::create(folder.path(), PASSPHRASE.into(), NAME, SECRET.into()).unwrap();
    (folder, file)
}

fn told(file: &PassphraseFile, name: &str) -> Option<String> {
    file.get(name).unwrap().map(|secret| secret.expose_secret().to_owned())
}

#[track_caller]
fn refused(folder: &Path, passphrase: &str) -> Code {
    PassphraseFile::open(folder, passphrase.into()).err().expect("the file stays closed").code()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn what_was_put_in_comes_back_with_the_passphrase_alone() {
    let (folder, file) = made();
    file.set("production/connection", &"keys of the provider".into()).unwrap();
    drop(file);
    let again = PassphraseFile::open(folder.path(), PASSPHRASE.into()).unwrap();
    assert_eq!(told(&again, NAME).as_deref(), Some(SECRET));
    assert_eq!(told(&again, "production/connection").as_deref(), Some("keys of the provider"));
    again.delete("production/connection").unwrap();
    let again = PassphraseFile::open(folder.path(), PASSPHRASE.into()).unwrap();
    assert_eq!((told(&again, "production/connection"), told(&again, NAME).is_some()), (None, true));
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let (folder, _file) = made();
    let before = fs::read(folder.path().join(PASSPHRASE_FILE)).unwrap();
    for wrong in ["", "seks grønne bøker i hyll", "Seks grønne bøker i hylla", "seks grønne bøker i hylla "] {
        assert_eq!(refused(folder.path(), wrong), Code::PassphraseWrong, "{wrong:?}");
    }
    assert_eq!(fs::read(folder.path().join(PASSPHRASE_FILE)).unwrap(), before);
    assert!(PassphraseFile::open(folder.path(), PASSPHRASE.into()).is_ok());
}

#[test]
fn nothing_lies_open_in_the_bytes() {
    let (folder, file) = made();
    file.set("production/connection", &SECRET.into()).unwrap();
    let bytes = fs::read(folder.path().join(PASSPHRASE_FILE)).unwrap();
    for open in [SECRET, PASSPHRASE, "register-keys", "connection"] {
        let mut planted = bytes.clone();
        planted.splice(bytes.len() / 2..bytes.len() / 2, open.bytes());
        assert!(holds(&planted, open), "the scan would find it");
        assert!(!holds(&bytes, open), "{open}");
    }
    let names =
        |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();
    assert_eq!(names(folder.path()), [PASSPHRASE_FILE], "and no draft is left");
}

#[test]
fn a_file_with_any_byte_changed_or_cut_short_does_not_open() {
    let (folder, _file) = made();
    let path = folder.path().join(PASSPHRASE_FILE);
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut bent = whole.clone();
        bent[at] ^= 1;
        fs::write(&path, &bent).unwrap();
        let code = refused(folder.path(), PASSPHRASE);
        assert!(matches!(code, Code::PassphraseFileDamaged | Code::PassphraseWrong), "byte {at}: {code:?}");
    }
    for length in [0, 1, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(refused(folder.path(), PASSPHRASE), Code::PassphraseFileDamaged, "{length} bytes");
    }
    fs::write(&path, &whole).unwrap();
    assert!(PassphraseFile::open(folder.path(), PASSPHRASE.into()).is_ok());
}

#[test]
fn another_passphrase_takes_the_place_of_the_one_that_is_told() {
    let (folder, file) = made();
    let next = "en helt ny setning";
    let wrong = file.change_passphrase(&"something else".into(), next.into()).unwrap_err();
    assert_eq!(wrong.code(), Code::PassphraseWrong);
    assert!(PassphraseFile::open(folder.path(), PASSPHRASE.into()).is_ok(), "the old one still opens it");
    file.change_passphrase(&PASSPHRASE.into(), next.into()).unwrap();
    assert_eq!(refused(folder.path(), PASSPHRASE), Code::PassphraseWrong);
    // What is written later is sealed under the new one too.
    file.set("production/connection", &"keys".into()).unwrap();
    let again = PassphraseFile::open(folder.path(), next.into()).unwrap();
    assert_eq!(told(&again, NAME).as_deref(), Some(SECRET));
    assert_eq!(told(&again, "production/connection").as_deref(), Some("keys"));
}

#[test]
fn a_stop_while_it_is_written_leaves_the_file_as_it_was() {
    let (folder, file) = made();
    // The program stopped with half a draft written.
    fs::write(folder.path().join(DRAFT), "age-encryption.org/v1\n-> scr").unwrap();
    assert_eq!(told(&PassphraseFile::open(folder.path(), PASSPHRASE.into()).unwrap(), NAME).as_deref(), Some(SECRET));
    file.set("production/connection", &"keys".into()).unwrap();
    assert!(!folder.path().join(DRAFT).exists());
}

#[test]
fn what_cannot_be_written_changes_neither_the_file_nor_what_is_known_of_it() {
    let (folder, file) = made();
    // A folder in the way of the draft: as on a disk that takes nothing.
    fs::create_dir(folder.path().join(DRAFT)).unwrap();
    assert_eq!(file.set("production/connection", &"keys".into()).unwrap_err().code(), Code::DatabaseFailed);
    assert_eq!(told(&file, "production/connection"), None);
    let changed = file.change_passphrase(&PASSPHRASE.into(), "en helt ny setning".into());
    assert_eq!(changed.unwrap_err().code(), Code::DatabaseFailed);
    assert_eq!(told(&PassphraseFile::open(folder.path(), PASSPHRASE.into()).unwrap(), NAME).as_deref(), Some(SECRET));
}

#[test]
fn it_is_made_once_and_for_this_user_only() {
    let (folder, _file) = made();
    let before = fs::read(folder.path().join(PASSPHRASE_FILE)).unwrap();
    assert!(PassphraseFile::create(folder.path(), "another passphrase".into(), NAME, "other keys".into()).is_err());
    assert_eq!(fs::read(folder.path().join(PASSPHRASE_FILE)).unwrap(), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join(PASSPHRASE_FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
