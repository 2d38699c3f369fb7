//! The file of a move, inside and out: an age file under a passphrase, and in it a manifest and the files it names, one
//! after the other.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::iter;
use std::path::Path;

use age::scrypt;
use age::stream::StreamReader;
use secrecy::zeroize::Zeroizing;
use serde::{Deserialize, Serialize};
use till_app::view::Environment;

use super::{MoveError, Passphrase};

/// Version of what is inside. One that is higher is refused.
const FORMAT: u32 = 1;
/// How hard each try of a passphrase is, as a power of two: 128 MiB and up to a second on a shop's small computer.
const WORK_FACTOR: u8 = 17;
/// No file may make this computer work harder than that before its passphrase is known to be right.
const WORK_FACTOR_MAX: u8 = 20;
/// No manifest is larger.
const MANIFEST_BYTES_MAX: u32 = 64 * 1024;
/// Copied at a time.
const PIECE_BYTES: usize = 64 * 1024;

/// What a file of a move says of itself.
#[derive(Serialize, Deserialize)]
pub struct Manifest {
    format: u32,
    /// Which register it is.
    pub environment: Environment,
    /// Version of the program that wrote it.
    pub version: String,
    /// When (RFC 3339).
    pub written_at: String,
    /// The register's two keys, as they are kept.
    keys: String,
    /// The files that follow, in this order.
    pub parts: Vec<Part>,
}

/// A file in a file.
#[derive(Serialize, Deserialize)]
pub struct Part {
    /// Its name in the register's folder.
    pub name: String,
    /// Its length.
    pub bytes: u64,
}

/// Of a manifest of any version, what says whether this program can read it.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

impl Manifest {
    /// A manifest of these files, which lie in a folder.
    pub fn of(
        folder: &Path,
        names: &[&str],
        (environment, version, written_at): (Environment, &str, &str),
        keys: &str,
    ) -> io::Result<Self> {
        let part = |name: &&str| {
            let bytes = std::fs::metadata(folder.join(name))?.len();
            Ok(Part { name: (*name).to_owned(), bytes })
        };
        Ok(Self {
            format: FORMAT,
            environment,
            version: version.to_owned(),
            written_at: written_at.to_owned(),
            keys: keys.to_owned(),
            parts: names.iter().map(part).collect::<io::Result<_>>()?,
        })
    }

    /// The register's two keys, as they are kept.
    pub fn keys(&self) -> &str {
        &self.keys
    }
}

/// Seals the files of a folder into a new file.
pub fn seal(target: File, folder: &Path, manifest: &Manifest, passphrase: &Passphrase) -> io::Result<()> {
    let mut recipient = scrypt::Recipient::new(passphrase.secret());
    recipient.set_work_factor(WORK_FACTOR);
    let recipient: &dyn age::Recipient = &recipient;
    let sealing = age::Encryptor::with_recipients(iter::once(recipient));
    let mut out = sealing.map_err(io::Error::other)?.wrap_output(BufWriter::new(target))?;
    let head = Zeroizing::new(serde_json::to_vec(manifest)?);
    let length = u32::try_from(head.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_be_bytes())?;
    out.write_all(&head)?;
    for part in &manifest.parts {
        let copied = io::copy(&mut File::open(folder.join(&part.name))?.take(part.bytes), &mut out)?;
        if copied != part.bytes {
            return Err(io::Error::other("a copy became shorter while it was written"));
        }
    }
    let target = out.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    target.sync_all()
}

/// A file of a move that its passphrase has opened.
pub struct Open {
    /// What it says of itself.
    pub manifest: Manifest,
    rest: StreamReader<BufReader<File>>,
}

impl Open {
    /// Opens a file.
    pub fn read(path: &Path, passphrase: &Passphrase) -> Result<Self, MoveError> {
        let file = File::open(path).map_err(MoveError::Missing)?;
        if !file.metadata().map_err(MoveError::Missing)?.is_file() {
            return Err(MoveError::Missing(io::ErrorKind::NotFound.into()));
        }
        let sealed = age::Decryptor::new_buffered(BufReader::new(file)).map_err(MoveError::damaged)?;
        if !sealed.is_scrypt() {
            return Err(MoveError::damaged("it is sealed otherwise"));
        }
        let mut identity = scrypt::Identity::new(passphrase.secret());
        identity.set_max_work_factor(WORK_FACTOR_MAX);
        let identity: &dyn age::Identity = &identity;
        let rest = sealed.decrypt(iter::once(identity)).map_err(|error| refused(&error))?;
        let mut open = Self { manifest: Manifest::none(), rest };
        open.manifest = open.head()?;
        Ok(open)
    }

    fn head(&mut self) -> Result<Manifest, MoveError> {
        let mut length = [0; 4];
        self.rest.read_exact(&mut length).map_err(MoveError::damaged)?;
        let length = u32::from_be_bytes(length);
        if length > MANIFEST_BYTES_MAX {
            return Err(MoveError::damaged("its manifest is too long"));
        }
        let mut head = Zeroizing::new(Vec::new());
        (&mut self.rest).take(u64::from(length)).read_to_end(&mut head).map_err(MoveError::damaged)?;
        // The parser's words could repeat a key.
        let version: Version = serde_json::from_slice(&head).map_err(|_| MoveError::damaged("it has no version"))?;
        if version.format > FORMAT {
            return Err(MoveError::Newer);
        }
        serde_json::from_slice(&head).map_err(|_| MoveError::damaged("its manifest cannot be read"))
    }

    /// Hands every file piece by piece to what `begin` gives for it; then the file must be at its end.
    pub fn each<W: Write>(
        mut self,
        mut begin: impl FnMut(&Part) -> Result<W, MoveError>,
        mut finish: impl FnMut(W) -> Result<(), MoveError>,
    ) -> Result<Manifest, MoveError> {
        for part in &self.manifest.parts {
            let mut out = begin(part)?;
            hand_over(&mut self.rest, part.bytes, &mut out)?;
            finish(out)?;
        }
        let mut beyond = [0];
        // Also what makes sure that nothing was cut off: the last piece is marked as such.
        match self.rest.read(&mut beyond).map_err(MoveError::damaged)? {
            0 => Ok(self.manifest),
            _ => Err(MoveError::damaged("there is more in it than it says")),
        }
    }
}

impl Manifest {
    const fn none() -> Self {
        Self {
            format: FORMAT,
            environment: Environment::Practice,
            version: String::new(),
            written_at: String::new(),
            keys: String::new(),
            parts: Vec::new(),
        }
    }
}

fn hand_over(from: &mut impl Read, bytes: u64, out: &mut impl Write) -> Result<(), MoveError> {
    let mut left = bytes;
    let mut piece = Zeroizing::new(vec![0; PIECE_BYTES]);
    while left > 0 {
        let wanted = usize::try_from(left).map_or(PIECE_BYTES, |left| left.min(PIECE_BYTES));
        let piece = piece.get_mut(..wanted).unwrap_or_default();
        from.read_exact(piece).map_err(MoveError::damaged)?;
        out.write_all(piece).map_err(MoveError::NotPlaced)?;
        left = left.saturating_sub(u64::try_from(wanted).unwrap_or(u64::MAX));
    }
    Ok(())
}

fn refused(error: &age::DecryptError) -> MoveError {
    match error {
        age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::NoMatchingKeys => MoveError::WrongPassphrase,
        age::DecryptError::InvalidMac
        | age::DecryptError::ExcessiveWork { .. }
        | age::DecryptError::InvalidHeader
        | age::DecryptError::Io(_)
        | age::DecryptError::UnknownFormat => MoveError::damaged(error),
    }
}
