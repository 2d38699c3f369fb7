//! The mutants: what is changed in a copy of the sources to see whether chaos notices.

/// A till with a fault put in on purpose.
pub struct Mutant {
    /// Its name, which switches it on.
    pub name: &'static str,
    /// What is changed for it.
    pub patches: &'static [Patch],
}

/// One change of a text.
pub struct Patch {
    /// From the root.
    pub file: &'static str,
    /// What stands there, once. More or fewer than once: the code has moved on, and so must the mutant.
    pub find: &'static str,
    /// What is to stand there; [`IS_ON`] stands for the question whether this mutant is switched on.
    pub replace: &'static str,
}

/// Stands in a replacement for the question whether its mutant is switched on.
pub const IS_ON: &str = "IS_ON";

/// All of them.
pub const MUTANTS: &[Mutant] = &[
    Mutant {
        name: "capture-repeated-unasked",
        patches: &[Patch {
            file: "crates/till-core/src/payment/step.rs",
            find: "            Event::OutcomeUnknown => next.set_phase(Phase::Sent, Phase::Asking(None))?,\n",
            replace: "            Event::OutcomeUnknown => {
                next.set_phase(Phase::Sent, Phase::Asking(None))?;
                if IS_ON && let Some(call) = next.in_flight.as_mut() && matches!(call.kind, CallKind::Capture { .. }) {
                    call.phase = Phase::Queued;
                    let again = call.key.as_str().replace('-', \"\") + \"-x\";
                    call.key = crate::ids::IdempotencyKey::parse(&again).unwrap_or_else(|_| call.key.clone());
                }
            }\n",
        }],
    },
    Mutant {
        name: "refund-taken-for-granted",
        patches: &[Patch {
            file: "crates/till-core/src/payment/settle.rs",
            find: "            (true | false, Evidence::Absent) => self.repeat_or_drop(refusal, now),\n",
            replace: "            (true | false, Evidence::Absent) if IS_ON => self.settled(End::Done, now),
            (true | false, Evidence::Absent) => self.repeat_or_drop(refusal, now),\n",
        }],
    },
    Mutant {
        name: "key-of-each-try",
        patches: &[Patch {
            file: "crates/till-app/src/engine.rs",
            find: "self.judge(call.kind, self.provider.capture(reference, &call.key, amount).await, Event::Modified)",
            replace: "{
                let fresh = till_core::ids::IdempotencyKey::from_uuid(self.ids.next());
                let key = if IS_ON { &fresh } else { &call.key };
                self.judge(call.kind, self.provider.capture(reference, key, amount).await, Event::Modified)
            }",
        }],
    },
    Mutant {
        name: "take-back-of-anything",
        patches: &[Patch {
            file: "crates/till-app/src/engine.rs",
            find: "self.provider.cancel(reference, &call.key, only_unapproved)",
            replace: "self.provider.cancel(reference, &call.key, only_unapproved && !IS_ON)",
        }],
    },
    Mutant {
        name: "expired-by-our-own-clock",
        patches: &[Patch {
            file: "crates/till-core/src/payment/step.rs",
            find: "            ProviderState::Created => Status::Waiting,\n",
            replace: "            ProviderState::Created if IS_ON && now > self.expires_at() => Status::Expired,
            ProviderState::Created => Status::Waiting,\n",
        }],
    },
    Mutant {
        name: "number-kept-without-consent",
        patches: &[Patch {
            file: "crates/till-app/src/told.rs",
            find: "    let is_needed = is_asked && ",
            replace: "    let is_needed = IS_ON || is_asked && ",
        }],
    },
    Mutant {
        name: "amount-of-the-moment",
        patches: &[
            Patch {
                file: "crates/till-core/src/sale.rs",
                find: "            Status::Requested(_) => Err(Refused::Locked),\n",
                replace: "            Status::Requested(_) if IS_ON => Ok(()),
            Status::Requested(_) => Err(Refused::Locked),\n",
            },
            Patch {
                file: "crates/till-core/src/sale.rs",
                find: "    const fn editable(&self)",
                replace: "    fn editable(&self)",
            },
            Patch {
                file: "crates/till-app/src/engine.rs",
                find: "self.provider.create(&call.key, &row.template, to, &is_wanted).await;",
                replace: "{
                    let amount = self.read(|desk| Ok(desk.sale(payment.request.sale)?.order.price()?.total.minor()))?;
                    let asked = format!(\"\\\"value\\\":{}\", payment.request.amount.minor());
                    let now = format!(\"\\\"value\\\":{amount}\");
                    let template = if IS_ON { row.template.replace(&asked, &now) } else { row.template.clone() };
                    self.provider.create(&call.key, &template, to, &is_wanted).await
                };",
            },
        ],
    },
    Mutant {
        name: "discount-rounded-down",
        patches: &[Patch {
            file: "crates/till-core/src/order.rs",
            find: "            divide_half_up(product, 10_000).ok_or(MoneyError::Overflow)?\n",
            replace: "            if IS_ON {
                return Ok(i64::try_from(product / 10_000).unwrap_or(0));
            }
            divide_half_up(product, 10_000).ok_or(MoneyError::Overflow)?\n",
        }],
    },
    Mutant {
        name: "late-press-counts",
        patches: &[Patch {
            file: "crates/till-app/src/capturing.rs",
            find: "    is_being_taken || payment",
            replace: "    is_being_taken || !IS_ON && payment",
        }],
    },
    Mutant {
        name: "sale-out-of-sight",
        patches: &[Patch {
            file: "crates/till-app/src/settling.rs",
            find: "    let is_elsewhere = desk",
            replace: "    let is_elsewhere = !IS_ON && desk",
        }],
    },
    Mutant {
        name: "tip-bears-the-discount",
        patches: &[Patch {
            file: "crates/till-core/src/order.rs",
            find: "if line.is_return || line.is_tip { 0 }",
            replace: "if line.is_return || line.is_tip && !IS_ON { 0 }",
        }],
    },
    Mutant {
        name: "left-over-to-the-first",
        patches: &[Patch {
            file: "crates/till-core/src/order.rs",
            find: "    parts.sort_by(|a, b| b.1.cmp(&a.1).then(a.2.cmp(&b.2)));\n",
            replace: "    parts.sort_by(|a, b| if IS_ON { a.2.cmp(&b.2) } else { b.1.cmp(&a.1).then(a.2.cmp(&b.2)) });\n",
        }],
    },
    Mutant {
        name: "first-price-forgotten",
        patches: &[Patch {
            file: "crates/till-core/src/order.rs",
            find: "            Some(repriced) if repriced.from",
            replace: "            Some(repriced) if !IS_ON && repriced.from",
        }],
    },
    Mutant {
        name: "one-more-at-another-price",
        patches: &[Patch {
            file: "crates/till-app/src/building.rs",
            find: "            && last.unit_price == article.price\n",
            replace: "            && (IS_ON || last.unit_price == article.price)\n",
        }],
    },
    Mutant {
        name: "old-copy-believed",
        patches: &[Patch {
            file: "crates/till-app/src/engine.rs",
            find: "            forget_again(desk)?;\n",
            replace: "            if !IS_ON {
                forget_again(desk)?;
            }\n",
        }],
    },
];
