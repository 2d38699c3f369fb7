//! The page's commands: a row of letter boxes.
//!
//! A command takes one struct of arguments, calls one use case, and hands back the answer. Decisions are elsewhere.

pub mod articles;
pub mod charge;
pub mod customers;
pub mod display;
pub mod history;
pub mod keys;
pub mod moving;
pub mod payment;
pub mod people;
pub mod preferences;
pub mod receipt;
pub mod refund;
pub mod sale;
pub mod session;
pub mod settings;
pub mod window;

use tauri::Runtime;
use tauri::ipc::Invoke;

/// Turns the list in `commands.in` into what the program needs of it.
macro_rules! commands {
    ($($module:ident::$name:ident($($args:ident)?) -> $answer:ty;)*) => {
        /// Answers every command of the list.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$name),*]
        }

        /// Describes every command of the list, for the generated files.
        #[cfg(test)]
        #[expect(unused_parens, reason = "with no arguments between them, they are the type of nothing")]
        pub fn describe(list: &mut crate::generated::List) {
            use crate::diagnostics::DiagnosticsSaved;
            use crate::display::DisplayState;
            use crate::moving::{MoveState, MoveWritten};
            use crate::preferences::{Preferences, Theme};
            use till_app::view::{
                ArticleChanges, ArticleForm, ArticlePage, ArticleView, CatalogueView, ConnectionCheck, CustomerDetail, DisplayView, ExportedView, HeldView, HistoryView, ImportDone,
                ImportPreview, KnownByNumber, LetInView, ListedByNumber, PeopleView, Quote, ReceiptView, SaleDetailView, SettingsView, TillView, UnpaidDetailView,
            };
            $(list.command::<($($module::$args)?), $answer>(stringify!($module), stringify!($name));)*
        }
    };
}
include!("../commands.in");
