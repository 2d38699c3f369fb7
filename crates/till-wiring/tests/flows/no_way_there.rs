//! No way to the provider: a name that leads nowhere, and an address where nobody speaks TLS. Told as not sent, and
//! sent when the address works again: the same request, once.

use till_app::view::{Coach, Connection, InFlight, Stage};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use vipps_sim::{EventName, Operation};

use crate::counter::{Counter, KARI};

/// A name that no resolver may ever find (RFC 6761, section 6.4).
const NOWHERE: &str = "https://provider.invalid";

/// What somebody on the way does with a handshake.
#[derive(Clone, Copy)]
enum Manners {
    /// Answers with something that is not TLS, as the sign-on page of a hotel does.
    SpeaksPlainly,
    /// Hangs up.
    HangsUp,
}

/// Listens on this computer, and never completes a handshake.
async fn without_tls(manners: Manners) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            if let Manners::SpeaksPlainly = manners {
                let _hung_up = stream.write_all(b"HTTP/1.1 302 Found\r\nlocation: http://hotel/\r\n\r\n").await;
            }
        }
    });
    address
}

/// The queued calls as they lie in the till's file: what, under which key, and how often it was tried.
fn queued(counter: &Counter) -> Vec<(String, String, i64)> {
    let database = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    let mut statement =
        database.prepare("SELECT operation, key, tries FROM calls WHERE operation <> 'cancel' ORDER BY rowid").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// A capture and a request are ordered while there is no way to the provider, and settle once there is.
async fn nothing_leaves_for(address: &str) {
    let mut counter = Counter::open().await;
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.restart_at(address);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    counter.settle().await;
    let payment = counter.payment();
    assert_eq!((counter.stage(), payment.in_flight), (Stage::Capturing, Some(InFlight::Capturing)));
    assert_eq!((payment.coach, payment.is_unsure), (Coach::CaptureAgain, false), "no money has moved: tried again");
    assert_eq!(counter.view().connection, Connection::Offline);
    counter.till.serve_next().unwrap();
    counter.add("102");
    counter.till.park("Bord 4").unwrap();
    counter.add("103");
    counter.till.charge_qr(false).unwrap();
    counter.wait(3).await;
    assert_eq!((counter.payment().coach, counter.payment().is_unsure), (Coach::NotSentYet, false));
    assert_eq!((counter.ledger().len(), counter.provider_sum()), (1, 0), "nothing has left");
    let before = queued(&counter);
    // The capture did not get away at once: what comes first now is a reading, and none gets through.
    let is_again = |(what, _, tries): &(String, String, i64)| *tries > i64::from(what == "create");
    assert!(before.iter().skip(1).all(is_again), "tried again by itself: {before:?}");
    counter.restart();
    counter.wait(70).await;
    settled(&counter, &before);
}

/// Each went through once, under the key it had.
fn settled(counter: &Counter, before: &[(String, String, i64)]) {
    let names = |calls: &[(String, String, i64)]| calls.iter().map(|call| call.1.clone()).collect::<Vec<_>>();
    assert_eq!(names(&queued(counter)), names(before), "no call was made anew");
    let (ledger, calls) = (counter.ledger(), counter.phone.calls().unwrap());
    let captures = ledger[0].events.iter().filter(|event| event.name == EventName::Captured);
    assert_eq!((ledger.len(), ledger[0].captured_minor, captures.count()), (2, 4_900, 1));
    assert_eq!((calls[&Operation::Create], calls[&Operation::Capture]), (2, 1), "one call for each");
    assert_eq!((counter.stage(), counter.view().connection), (Stage::Waiting, Connection::Online));
    assert!(counter.payment().qr.is_some(), "the request of before has its code");
    counter.till.serve_next().unwrap();
    counter.till.recall(&counter.view().parked[0].sale_id).unwrap();
    assert_eq!(counter.sale().total.minor, 5_200);
}

#[tokio::test]
async fn a_name_that_is_not_found_is_told_as_not_sent_and_everything_goes_through_once_it_is() {
    nothing_leaves_for(NOWHERE).await;
}

#[tokio::test]
async fn a_failed_handshake_is_told_as_not_sent_and_everything_goes_through_once_it_succeeds() {
    for manners in [Manners::SpeaksPlainly, Manners::HangsUp] {
        nothing_leaves_for(&without_tls(manners).await).await;
    }
}
