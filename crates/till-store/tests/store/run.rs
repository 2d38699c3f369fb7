//! A realistic run: a till at work, in a few lines, stepping the core and storing what comes out.

use till_app::ports::{CallRow, Due, Entry, Fact, StoredConsent, Subject, Transaction};
use till_core::consent::{self, Asked, Consent};
use till_core::ids::{ClerkId, CustomerId, LineId, PaymentId, RefundId};
use till_core::order::{Discount, Line};
use till_core::payment::{self, Aggregate, Evidence, Observation, Payment, ProviderState, Refusal, Request, Way};
use till_core::quantity::{Quantity, Unit};
use till_core::refund::{self, Refund, RefundOrder};
use till_core::sale::{self, Ending, Sale};
use till_core::vat::VatRate;

use crate::fixtures::{NUMBER, Shop, at, call, id, nok, request, sale, secret, seller};

/// The till, with a running clock and running ids.
pub struct Run<'a> {
    pub tx: &'a mut dyn Transaction,
    pub clerk: ClerkId,
    pub ticks: u32,
}

impl Run<'_> {
    fn append(&mut self, subject: Subject, fact: Fact) -> jiff::Timestamp {
        self.ticks += 1;
        // Nanoseconds, which are cut off on the way into the files, in the journal and in the tables alike.
        let now = at(i64::from(self.ticks)) + jiff::SignedDuration::from_nanos(123_456_789);
        let entry = Entry { id: id(50_000 + u128::from(self.ticks)), at: now, actor: Some(self.clerk), subject, fact };
        self.tx.append(&entry).unwrap();
        now
    }

    fn open(&mut self, n: u128) -> Sale {
        let fresh = sale(n);
        let now = self.append(
            Subject::Sale(fresh.id),
            Fact::SaleOpened { number: fresh.number.clone(), currency: fresh.order.currency },
        );
        let sale = Sale::open(fresh.id, fresh.number, fresh.order.currency, now);
        self.tx.put_sale(&sale, self.clerk).unwrap();
        sale
    }

    fn step(&mut self, sale: &mut Sale, event: &sale::Event) {
        let now = self.append(Subject::Sale(sale.id), Fact::Sale(event.clone()));
        *sale = sale.step(event, now).unwrap();
        self.tx.put_sale(sale, self.clerk).unwrap();
    }

    fn charge(&mut self, sale: &mut Sale, request: Request) -> Payment {
        let id = request.id;
        self.append(Subject::Payment(id), Fact::PaymentRequested(request.clone()));
        let payment = Payment::new(request.clone());
        self.store(&payment);
        for (operation, (call, key)) in [("create", request.create), ("cancel", request.spare_cancel)] {
            let operation = operation.to_owned();
            let row =
                CallRow { id: call, payment: id, operation, key, template: "{}".into(), queued_at: at(0), tries: 0 };
            self.tx.put_call(&row).unwrap();
        }
        self.step(sale, &sale::Event::AttemptStarted(id));
        payment
    }

    fn pay(&mut self, payment: &mut Payment, event: &payment::Event) {
        let now = self.append(Subject::Payment(payment.request.id), Fact::Payment(event.clone()));
        *payment = payment.step(event, now).unwrap();
        self.store(payment);
    }

    fn store(&mut self, payment: &Payment) {
        self.tx.put_payment(payment, Due { at: payment.next_due(0, at(0)), tries: 0 }).unwrap();
    }
}

fn line(n: u128) -> Line {
    Line {
        id: LineId(id(n)),
        article: None,
        name: format!("Vare {n}"),
        quantity: Quantity::ONE,
        unit: Unit::Piece,
        unit_price: nok(10_000),
        vat: VatRate::from_basis_points(2_500).unwrap(),
        discount: Discount::None,
        is_return: false,
        minimum_age: None,
        repriced: None,
        note: String::new(),
        is_tip: false,
    }
}

pub fn seen(state: ProviderState, authorized: i64, captured: i64) -> Observation {
    let (authorized, captured) = (nok(authorized), nok(captured));
    Observation {
        state,
        aggregate: Aggregate { authorized, captured, refunded: nok(0), cancelled: nok(0) },
        psp_reference: Some("psp-1".into()),
        target: None,
        capture_guaranteed_until: Some(at(9_000)),
    }
}

/// One sale declined, then paid and remembered; one parked with a call interrupted.
pub fn busy_hour(shop: &mut Shop) {
    let clerk = shop.clerk;
    shop.write(|tx| {
        let mut run = Run { tx, clerk, ticks: 0 };
        paid_at_the_second_attempt(&mut run);
        interrupted(&mut run);
    });
}

fn paid_at_the_second_attempt(run: &mut Run<'_>) {
    use payment::Event;
    let mut sale = run.open(1);
    for n in 1..=3 {
        run.step(&mut sale, &sale::Event::LineAdded(line(n)));
    }
    run.step(&mut sale, &sale::Event::DiscountSet(LineId(id(1)), Discount::Percent(1_000)));
    run.step(&mut sale, &sale::Event::QuantitySet(LineId(id(2)), Quantity::from_thousandths(2_000).unwrap()));
    run.step(&mut sale, &sale::Event::LineRemoved(LineId(id(3))));
    run.step(&mut sale, &sale::Event::LineRestored);
    run.step(&mut sale, &sale::Event::LineRemoved(LineId(id(3))));
    let mut first = run.charge(&mut sale, request(1, 29_000));
    run.pay(&mut first, &Event::Sending);
    run.pay(&mut first, &Event::Created { target: Some("https://example.invalid/qr".into()) });
    run.pay(&mut first, &Event::Observed(seen(ProviderState::Aborted, 0, 0), Evidence::NotRead));
    run.step(&mut sale, &sale::Event::AttemptEnded(first.request.id, Ending::Declined));

    let mut again = request(101, 29_000);
    (again.sale, again.attempt, again.way) = (sale.id, 2, Way::Push);
    ask_consent(run, again.id);
    let mut second = run.charge(&mut sale, again);
    for event in [
        Event::Sending,
        Event::CallRefused(Refusal { status: 429, code: None }),
        Event::Sending,
        Event::OutcomeUnknown,
        Event::Observed(seen(ProviderState::Created, 0, 0), Evidence::Present),
        Event::Observed(seen(ProviderState::Authorized, 29_000, 0), Evidence::NotRead),
        Event::CaptureOrdered {
            call: call(30_001).0,
            key: call(30_001).1,
            amount: nok(29_000),
            parts: sale.order.whole(),
            release: None,
        },
        Event::Sending,
        Event::Modified(seen(ProviderState::Authorized, 29_000, 29_000)),
        Event::LogCompared { agrees: true },
    ] {
        run.pay(&mut second, &event);
    }
    remember(run, &mut second);
    run.step(&mut sale, &sale::Event::SellerNoted(seller("Hjørnet Kaffe")));
    run.step(&mut sale, &sale::Event::Paid(second.request.id));
    let number = run.tx.next_receipt_number().unwrap();
    run.step(&mut sale, &sale::Event::ReceiptNumbered(number));
    refunded_in_part(run, &mut second);
}

fn refunded_in_part(run: &mut Run<'_>, payment: &mut Payment) {
    let (call, key) = call(30_002);
    let order = RefundOrder {
        id: RefundId(id(900)),
        sale: payment.request.sale,
        payment: payment.request.id,
        call,
        amount: nok(9_000),
        parts: Vec::new(),
        reason: "Feil størrelse".into(),
        by: run.clerk,
        approved_by: None,
        returns_of: None,
        at: at(0),
    };
    run.append(Subject::Sale(order.sale), Fact::RefundOrdered(order.clone()));
    let row = CallRow {
        id: call,
        payment: order.payment,
        operation: "refund".into(),
        key: key.clone(),
        template: String::new(),
        queued_at: at(0),
        tries: 0,
    };
    run.tx.put_call(&row).unwrap();
    run.pay(payment, &payment::Event::RefundOrdered { call, key, amount: nok(9_000) });
    run.pay(payment, &payment::Event::Sending);
    let mut paid_back = seen(ProviderState::Authorized, 29_000, 29_000);
    paid_back.aggregate.refunded = nok(9_000);
    run.pay(payment, &payment::Event::Modified(paid_back));
    let mut refund = Refund::new(order);
    let number = run.tx.next_refund_number().unwrap();
    for event in [
        refund::Event::Confirmed,
        refund::Event::SellerNoted(seller("Nye Hjørnet")),
        refund::Event::ReceiptNumbered(number),
    ] {
        let fact = Fact::Refund { refund: refund.order.id, event: event.clone() };
        let now = run.append(Subject::Sale(refund.order.sale), fact);
        refund = refund.step(&event, now).unwrap();
        run.tx.put_refund(&refund).unwrap();
    }
}

fn ask_consent(run: &mut Run<'_>, payment: PaymentId) {
    let (language, scope) = ("nb".to_owned(), "phoneNumber".to_owned());
    let asked = Asked { text_version: 1, edition: None, language, scope, payment, clerk: run.clerk, at: at(0) };
    let event = consent::Event::Asked(asked.clone());
    run.append(Subject::Consent(payment), Fact::Consent { event, customer: None });
    run.tx.put_consent(payment, &StoredConsent { consent: Consent::Pending(asked), customer: None }).unwrap();
}

fn remember(run: &mut Run<'_>, payment: &mut Payment) {
    let (id, customer) = (payment.request.id, CustomerId(id(700)));
    run.tx.put_customer(customer, &secret(NUMBER), at(0)).unwrap();
    let event = consent::Event::NumberReceived(id);
    let now = run.append(Subject::Consent(id), Fact::Consent { event: event.clone(), customer: Some(customer) });
    let consent = run.tx.consent(id).unwrap().unwrap().consent.step(&event, now).unwrap();
    run.tx.put_consent(id, &StoredConsent { consent, customer: Some(customer) }).unwrap();
    run.pay(payment, &payment::Event::NumberReceived(customer));
}

fn interrupted(run: &mut Run<'_>) {
    let mut sale = run.open(2);
    run.step(&mut sale, &sale::Event::LineAdded(line(9)));
    let mut payment = run.charge(&mut sale, request(2, 10_000));
    run.pay(&mut payment, &payment::Event::Sending);
    run.step(&mut sale, &sale::Event::Parked);
    run.tx.put_sale(&sale.named("Ola"), run.clerk).unwrap();
}
