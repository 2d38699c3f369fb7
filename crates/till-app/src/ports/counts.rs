//! How much is in the files.

/// Versions of the files, and how much is in them. Nothing of anybody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FileCounts {
    /// Version of the register's file.
    pub till_version: i64,
    /// Version of the file of keys.
    pub keys_version: i64,
    /// Articles, also those out of sale.
    pub articles: u32,
    /// Sales with anything on them, whatever became of them.
    pub sales: u32,
    /// Remembered customers.
    pub customers: u32,
}
