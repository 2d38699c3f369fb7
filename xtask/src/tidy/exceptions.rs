//! Files a rule does not hold for. One place, each with its reason.

/// A file that one rule leaves alone.
pub struct Exception {
    /// Name of the rule.
    pub rule: &'static str,
    /// Path from the root.
    pub path: &'static str,
    /// Why.
    pub reason: &'static str,
}

/// All of them.
pub const EXCEPTIONS: &[Exception] = &[Exception {
    rule: "wildcards",
    path: "crates/till-core/src/payment/refusal.rs",
    reason: "HTTP statuses and the provider's codes are numbers without end; what is not known means: ask",
}];
