//! The page that a person can read: all that is kept, in the shop's language, on paper too.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{DOCTYPE, Markup, html};
use till_app::view::MoneyView;
use till_app::{ConsentExport, PersonExport, PurchaseExport};

use super::words::{self, Words};

/// Of its own: the file is opened by itself, and fetches nothing.
const STYLE: &str = "
body { font: 16px/1.5 system-ui, sans-serif; color: #1c1b22; max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
dl { display: grid; grid-template-columns: 14rem 1fr; gap: .4rem 1rem; margin: 0; }
dt { color: #5a5866; }
dd { margin: 0; overflow-wrap: anywhere; }
article { border: 1px solid #d8d6e0; border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 1rem; break-inside: avoid; }
blockquote { margin: 0; padding-left: .9rem; border-left: 3px solid #d8d6e0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d8d6e0; }
th { color: #5a5866; font-weight: 500; }
.money { text-align: right; padding-right: 0; white-space: nowrap; }
.soft { color: #5a5866; }
@media print { body { margin: 0; font-size: 11pt; } }
";

/// The page as text.
pub fn page(export: &PersonExport, zone: &TimeZone) -> String {
    let words = words::of(&export.language);
    let kept = words.kept.replace("{months}", &export.unused_months.to_string());
    let markup = html! {
        (DOCTYPE)
        html lang=(export.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (words.title) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                h1 { (words.title) }
                p.soft { (words.by) " " (export.shop) " (" (export.organisation_number) ") · " (words.written) " " (when(&export.written_at, zone)) }
                h2 { (words.person) }
                dl {
                    dt { (words.number) } dd { (export.number) }
                    dt { (words.label) } dd { (export.label.as_deref().unwrap_or(words.none)) }
                    dt { (words.sub.replace("{brand}", &export.brand)) } dd { (export.sub.as_deref().unwrap_or(words.none)) }
                    dt { (words.id) }
                    dd { (export.customer_id) @for id in &export.joined_ids { br; (id) } }
                    @if let Some(used) = &export.used_at { dt { (words.used) } dd { (when(used, zone)) } }
                }
                p { (kept) }
                h2 { (words.consents) }
                @for consent in &export.consents { (consent_box(consent, words, zone)) }
                h2 { (words.purchases) }
                @if export.purchases.is_empty() { p { (words.no_purchases) } } @else { (purchases(&export.purchases, words, (&export.language, zone))) }
                @if !export.requests.is_empty() {
                    h2 { (words.requests) }
                    @for request in &export.requests {
                        div { (when(&request.at, zone)) " · " (money(&request.amount, &export.language)) " · " (request.reference) }
                    }
                }
                p.soft { (words.rights) }
            }
        }
    };
    markup.into_string()
}

fn consent_box(consent: &ConsentExport, words: &Words, zone: &TimeZone) -> Markup {
    let standing = words.consent(consent.standing);
    let since = consent.changed_at.as_deref().map(|at| when(at, zone));
    html! {
        article {
            dl {
                dt { (words.asked) } dd { (when(&consent.asked_at, zone)) }
                dt { (words.how) } dd { (words.source(consent.source)) }
                dt { (words.shown) }
                dd {
                    @match &consent.text {
                        Some(text) => blockquote lang=(consent.language) { (text) },
                        None => (words.not_recorded.replace("{version}", &consent.text_version.to_string())),
                    }
                }
                dt { (words.scope) } dd { (consent.scope) }
                dt { (words.clerk) } dd { (consent.clerk) }
                dt { (words.standing) } dd { (standing) @if let Some(since) = since { ", " (since) } }
                dt { (words.reference) } dd { (consent.reference) }
            }
        }
    }
}

fn purchases(purchases: &[PurchaseExport], words: &Words, (language, zone): (&str, &TimeZone)) -> Markup {
    html! {
        table {
            thead {
                tr { th { (words.sale) } th { (words.receipt) } th {} th.money { (words.amount) } }
            }
            tbody {
                @for purchase in purchases {
                    tr {
                        td { (when(&purchase.paid_at, zone)) br; span.soft { (purchase.sale_number) } }
                        td { (purchase.receipt_number) br; span.soft { (purchase.reference) } }
                        td { @for line in &purchase.lines { div { (line) } } }
                        td.money {
                            (money(&purchase.amount, language))
                            @if let Some(refunded) = &purchase.refunded {
                                br; span.soft { (words.refunded) " " (money(refunded, language)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A point in time as the shop's clock shows it.
fn when(at: &str, zone: &TimeZone) -> String {
    at.parse::<Timestamp>()
        .map_or_else(|_| at.to_owned(), |at| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string())
}

/// An amount with the language's decimal sign.
fn money(money: &MoneyView, language: &str) -> String {
    let decimal = if language == "en" { money.decimal.clone() } else { money.decimal.replace('.', ",") };
    format!("{decimal} {}", money.currency)
}
