//! Faults of ours: each is written to the log with its causes, and the page gets a code and the id to find it by.

use std::any::Any;
use std::error::Error;

use till_app::error::{Code, UserError};
use uuid::Uuid;

/// Longest message taken from the page.
const PAGE_MESSAGE_MAX: usize = 4_000;

/// Runs a use case away from the window's threads. If it panics, that is told as an internal fault.
pub async fn guarded<A: Send + 'static>(
    use_case: impl FnOnce() -> Result<A, UserError> + Send + 'static,
) -> Result<A, UserError> {
    match tokio::task::spawn_blocking(use_case).await {
        Ok(answer) => answer,
        Err(stopped) => Err(of_a_panic(stopped)),
    }
}

/// Tells of an error under a code, with its causes in the log.
pub fn told(code: Code, error: &(dyn Error + 'static)) -> UserError {
    let incident = incident();
    tracing::error!(incident, ?code, causes = causes(error), "something failed");
    UserError { incident: Some(incident), ..UserError::new(code) }
}

/// Writes down what the page of a window says went wrong in it.
pub fn of_the_page(window: &str, message: &str) {
    let message: String = message.chars().take(PAGE_MESSAGE_MAX).collect();
    tracing::error!(window, message_of_the_page = message, "a fault in the page");
}

fn of_a_panic(stopped: tokio::task::JoinError) -> UserError {
    let incident = incident();
    let said = match stopped.try_into_panic() {
        Ok(panic) => said_by(&*panic),
        Err(cancelled) => cancelled.to_string(),
    };
    tracing::error!(incident, said, "a command panicked; the record before this one holds the backtrace");
    UserError { incident: Some(incident), ..UserError::new(Code::Internal) }
}

/// What a panic said.
fn said_by(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Short enough to read out on the phone; below the length at which the log masks digits.
fn incident() -> String {
    let mut text = Uuid::new_v4().simple().to_string();
    text.truncate(7);
    text
}

fn causes(error: &(dyn Error + 'static)) -> String {
    let chain = std::iter::successors(Some(error), |error| (*error).source());
    chain.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_told_as_an_internal_fault_with_an_incident() {
        let told = guarded::<()>(|| panic!("no such drawer")).await.unwrap_err();
        assert_eq!(told.code, Code::Internal);
        assert_eq!(told.incident.map(|incident| incident.len()), Some(7));
    }

    #[tokio::test]
    async fn a_refusal_passes_through() {
        let told = guarded::<()>(|| Err(UserError::new(Code::EmptySale))).await.unwrap_err();
        assert_eq!(told, UserError::new(Code::EmptySale));
    }

    #[test]
    fn the_causes_are_written_one_after_the_other() {
        #[derive(Debug, thiserror::Error)]
        #[error("the drawer is stuck")]
        struct Stuck(#[source] std::fmt::Error);
        let error = Stuck(std::fmt::Error);
        assert_eq!(causes(&error), format!("the drawer is stuck: {}", std::fmt::Error));
    }
}
