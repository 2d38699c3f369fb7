//! The page that a person can read: all that is kept, in the shop's language, on paper too.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{DOCTYPE, Markup, html};
use till_app::view::MoneyView;
use till_app::{ChangedPriceExport, ConsentExport, OpenPaymentExport, PersonExport, PurchaseExport, RefundExport};

use super::words::{self, Words};

/// What the provider calls a shared number.
const NUMBER_SCOPE: &str = "phoneNumber";

/// Of its own: the file is opened by itself, and fetches nothing.
const STYLE: &str = "
body { font: 16px/1.5 system-ui, sans-serif; color: #17191c; background: #fff; max-width: 50rem; margin: 0 auto; padding: 2rem 1.5rem; }
header { border-bottom: 3px solid #0f5b57; padding-bottom: 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 1.75rem 0 .6rem; break-after: avoid; }
p { margin: .75rem 0 0; }
dl { display: grid; grid-template-columns: minmax(0, 18.5rem) minmax(0, 1fr); gap: .4rem 1.25rem; margin: 0; }
article dl { grid-template-columns: minmax(0, 13.5rem) minmax(0, 1fr); }
dt { color: #555a61; text-wrap: balance; }
dd { margin: 0; overflow-wrap: anywhere; }
article { border: 1px solid #dcd9cf; border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 1rem; break-inside: avoid; }
blockquote { margin: 0; padding-left: .9rem; border-left: 3px solid #8d897c; text-wrap: pretty; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .6rem 1.25rem .6rem 0; border-bottom: 1px solid #dcd9cf; }
th { color: #555a61; font-weight: 500; padding-top: 0; }
.money { text-align: right; padding-right: 0; white-space: nowrap; }
.soft { color: #555a61; }
small { font-size: .875rem; }
footer { margin-top: 1.75rem; color: #555a61; text-wrap: pretty; }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem; }
  dl, article dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: .6rem; }
  thead { display: none; }
  table, tbody { display: block; }
  tr { display: block; padding: .75rem 0; border-bottom: 1px solid #dcd9cf; }
  td { display: block; padding: 0 0 .25rem; border: 0; }
  .money { text-align: left; font-weight: 600; }
}
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
";

/// The page as text.
pub fn page(export: &PersonExport, zone: &TimeZone) -> String {
    let words = words::of(&export.language);
    let when = |at: &str| when(at, words, zone);
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
                header {
                    h1 { (words.title) }
                    div.soft { (words.by) " " (export.shop) @if !export.seller_number.is_empty() { ", " (export.seller_number) } " · " (words.written) " " (when(&export.written_at)) }
                }
                h2 { (words.person) }
                dl {
                    dt { (words.number) } dd { (export.number) }
                    dt { (words.label) } dd { (export.label.as_deref().unwrap_or(words.none)) }
                    dt { (words.sub.replace("{brand}", &export.brand)) } dd { (export.sub.as_deref().unwrap_or(words.none)) }
                    dt { (words.id) }
                    dd { (export.customer_id) @for id in &export.joined_ids { br; (id) } }
                    @if let Some(used) = &export.used_at { dt { (words.used) } dd { (when(used)) } }
                    @if let Some(until) = &export.kept_out_until { dt { (words.kept_out) } dd { (when(until)) } }
                }
                p { (kept) @if let Some(months) = export.promised_months { " " (words.promised.replace("{months}", &months.to_string())) } }
                h2 { (words.consents) }
                @for consent in &export.consents { (consent_box(consent, words, zone)) }
                h2 { (words.purchases) }
                @if export.purchases.is_empty() { p { (words.no_purchases) } } @else { (purchases(&export.purchases, words, (&export.language, zone))) }
                @if !export.open_payments.is_empty() {
                    h2 { (words.open) }
                    @for payment in &export.open_payments { (open_payment(payment, words, (&export.language, zone))) }
                }
                @if !export.requests.is_empty() {
                    h2 { (words.requests) }
                    @for request in &export.requests {
                        div { (when(&request.at)) @if let Some(number) = &request.sale_number { " · " (number) } " · " (money(&request.amount, &export.language)) " · " (request.reference) @if request.was_wrong_person { " · " (words.wrong_person) } }
                    }
                }
                @if !export.typed.is_empty() {
                    h2 { (words.typed) }
                    @for typed in &export.typed {
                        div { (when(&typed.at)) " · " (typed.sale_number) " · " (words.typed_as(typed.kind)) ": " (typed.text) (by(typed.clerk.as_deref())) }
                    }
                }
                @if !export.done.is_empty() {
                    h2 { (words.done) }
                    @for done in &export.done {
                        div { (when(&done.at)) " · " (words.done_as(done.kind)) (by(done.clerk.as_deref())) @if let Some(manager) = &done.approved_by { ", " (words.approved) " " (manager) } }
                    }
                }
                footer { (words.rights) }
            }
        }
    };
    markup.into_string()
}

/// Who, after what was done.
fn by(name: Option<&str>) -> String {
    name.map(|name| format!(" · {name}")).unwrap_or_default()
}

fn consent_box(consent: &ConsentExport, words: &Words, zone: &TimeZone) -> Markup {
    let when = |at: &str| when(at, words, zone);
    let standing = words.consent(consent.standing);
    let since = consent.changed_at.as_deref().map(when);
    html! {
        article {
            dl {
                dt { (words.asked) } dd { (when(&consent.asked_at)) }
                dt { (words.how) } dd { (words.source(consent.source)) }
                dt { (words.shown) }
                dd {
                    @match &consent.text {
                        Some(text) => blockquote lang=(consent.language) { (text) },
                        None => (words.not_recorded.replace("{version}", &consent.text_version.to_string())),
                    }
                }
                dt { (words.version) } dd { (consent.text_version) ", " (consent.language) }
                dt { (words.scope) } dd { (scope(&consent.scope, words)) }
                dt { (words.clerk) } dd { (consent.clerk) }
                @if let Some(given) = &consent.given_at { dt { (words.given) } dd { (when(given)) } }
                @if let Some(withdrawn) = &consent.withdrawn_at { dt { (words.withdrawn) } dd { (when(withdrawn)) } }
                @if let Some(by) = &consent.withdrawn_by { dt { (words.withdrawn_by) } dd { (by) } }
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
                tr { th { (words.sale) } th { (words.receipt) } th { (words.goods) } th.money { (words.amount) } }
            }
            tbody {
                @for purchase in purchases {
                    tr {
                        td { (when(&purchase.paid_at, words, zone)) br; small.soft { (purchase.sale_number) } }
                        td { (purchase.receipt_number) br; small.soft { (purchase.reference) } }
                        td { (goods(&purchase.lines, &purchase.changed_prices, words, language)) }
                        td.money {
                            (money(&purchase.amount, language))
                            @if let Some(refunded) = &purchase.refunded {
                                br; small.soft { (words.refunded) " " (money(refunded, language)) }
                            }
                        }
                    }
                    @for refund in &purchase.refunds { (refund_row(refund, words, (language, zone))) }
                }
            }
        }
    }
}

/// What was bought, and prices that were changed by hand.
fn goods(lines: &[String], changed: &[ChangedPriceExport], words: &Words, language: &str) -> Markup {
    html! {
        @for bought in lines { div { (line(bought, language)) } }
        @for price in changed { small.soft { (changed_price(price, words, language)) br; } }
    }
}

fn changed_price(price: &ChangedPriceExport, words: &Words, language: &str) -> String {
    let text =
        words.price.replace("{from}", &money(&price.from, language)).replace("{to}", &money(&price.to, language));
    // What people typed last, so that nothing in it is taken for a place to fill.
    text.replace("{name}", &price.name).replace("{reason}", &price.reason)
}

/// A refund, under the purchase that it is of.
fn refund_row(refund: &RefundExport, words: &Words, (language, zone): (&str, &TimeZone)) -> Markup {
    html! {
        tr {
            td { (words.refunded) br; small.soft { (when(&refund.ordered_at, words, zone)) } }
            td { (refund.receipt_number.as_deref().unwrap_or(words.none)) }
            td { (refund.reason) br; small.soft { (refund.clerk) } }
            td.money {
                (money(&refund.amount, language))
                br; small.soft { (refund.paid_back_at.as_deref().map_or_else(|| words.none.to_owned(), |at| when(at, words, zone))) }
            }
        }
    }
}

fn open_payment(payment: &OpenPaymentExport, words: &Words, (language, zone): (&str, &TimeZone)) -> Markup {
    html! {
        article {
            dl {
                dt { (words.asked) } dd { (when(&payment.at, words, zone)) " · " (money(&payment.amount, language)) }
                @if let Some(number) = &payment.sale_number { dt { (words.sale) } dd { (number) } }
                @if !payment.lines.is_empty() { dt { (words.goods) } dd { (goods(&payment.lines, &payment.changed_prices, words, language)) } }
                dt { (words.amount) } dd { (money(&payment.captured, language)) }
                dt { (words.reserved) } dd { (money(&payment.reserved, language)) }
                dt { (words.reference) } dd { (payment.reference) }
            }
        }
    }
}

/// What was asked for in the app, beside the name that it has there.
fn scope(scope: &str, words: &Words) -> String {
    if scope == NUMBER_SCOPE { format!("{} ({scope})", words.number) } else { scope.to_owned() }
}

/// A point in time as the shop's clock shows it, written as the language writes it.
fn when(at: &str, words: &Words, zone: &TimeZone) -> String {
    at.parse::<Timestamp>()
        .map_or_else(|_| at.to_owned(), |at| at.to_zoned(zone.clone()).strftime(words.moment).to_string())
}

/// A line begins with how much it was.
fn line(line: &str, language: &str) -> String {
    match line.split_once(' ') {
        Some((quantity, rest)) => format!("{} {rest}", decimal(quantity, language)),
        None => line.to_owned(),
    }
}

fn money(money: &MoneyView, language: &str) -> String {
    format!("{} {}", decimal(&money.decimal, language), money.currency)
}

/// A number with the language's decimal sign.
fn decimal(number: &str, language: &str) -> String {
    if language == "en" { number.to_owned() } else { number.replace('.', ",") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_times_are_written_as_the_language_writes_them() {
        assert_eq!(line("0.35 kg Coffee 1.0", "nb"), "0,35 kg Coffee 1.0");
        assert_eq!(line("2 × Coffee", "en"), "2 × Coffee");
        let zone = till_app::zone_of("NO");
        let at = |language| when("2026-11-26T07:05:00Z", words::of(language), &zone);
        assert_eq!(at("nb"), "26.11.2026 kl. 08.05");
        assert_eq!(at("fi"), "26.11.2026 klo 8.05");
        assert_eq!(at("en"), "26 Nov 2026 08:05");
        assert_eq!(scope("phoneNumber", words::of("en")), "Mobile number (phoneNumber)");
    }
}
