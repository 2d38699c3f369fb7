//! What becomes of requests while another sale is on the screen is told until somebody looks.

use till_app::view::{Ending, NewsView, Stage};

use crate::counter::{Counter, KARI, OLA};

/// Rings up one article, asks by a code, and serves the next customer.
async fn asked_and_left(counter: &Counter, article: &str) -> String {
    counter.add(article);
    let code = counter.show_code(false).await;
    counter.till.serve_next().unwrap();
    code
}

async fn refused(counter: &Counter, code: &str) {
    let request = counter.phone.scan(KARI, code).unwrap();
    counter.phone.refuse(KARI, &request.reference).unwrap();
    counter.wait(3).await;
}

/// Which sale, how it ended, and whether it is the one on the screen.
fn told(counter: &Counter) -> Vec<(String, Option<Ending>, bool)> {
    let told = |news: NewsView| (news.sale_number, news.ending, news.is_on_screen);
    counter.view().news.into_iter().map(told).collect()
}

fn sale(number: u32) -> String {
    format!("T1-{number:06}")
}

#[tokio::test]
async fn what_was_approved_and_what_was_refused_is_told_newest_first_and_again_after_a_new_start() {
    let mut counter = Counter::open().await;
    let first = asked_and_left(&counter, "101").await;
    let second = asked_and_left(&counter, "102").await;
    assert_eq!(told(&counter), []);
    refused(&counter, &first).await;
    counter.pay_by_code(OLA, &second).await;
    let both = vec![(sale(2), None, false), (sale(1), Some(Ending::Declined), false)];
    assert_eq!(told(&counter), both);
    counter.restart();
    assert_eq!(told(&counter), both);
    assert_eq!(counter.view().parked[0].ended, Some(Ending::Declined), "the list says why it stands there");

    // Opening one leaves the other told; a capture ends the telling.
    let approved = counter.view().news[0].sale_id.clone();
    counter.till.open_sale(&approved).unwrap();
    assert_eq!(counter.stage(), Stage::Approved);
    assert_eq!(told(&counter), [(sale(2), None, true), (sale(1), Some(Ending::Declined), false)]);
    counter.capture().await;
    assert_eq!(told(&counter), [(sale(1), Some(Ending::Declined), false)]);
}

#[tokio::test]
async fn a_sale_told_of_is_taken_up_again_by_opening_it_and_is_no_news_when_it_is_put_aside_once_more() {
    let counter = Counter::open().await;
    let code = asked_and_left(&counter, "101").await;
    counter.add("201");
    refused(&counter, &code).await;
    let opened = counter.view().news[0].sale_id.clone();
    counter.till.open_sale(&opened).unwrap();
    let view = counter.view();
    let ended = view.sale.unwrap().ended.unwrap().ending;
    assert_eq!((ended, view.parked.len()), (Ending::Declined, 1), "it says why, and only the other one is parked");
    assert_eq!(view.parked[0].ended, None);
    assert_eq!(told(&counter), [(sale(1), Some(Ending::Declined), true)], "whoever has another tab open is told");
    counter.till.park("Bord 4").unwrap();
    assert_eq!(told(&counter), [], "somebody has seen it");
    let parked = counter.view().parked.into_iter().find(|parked| parked.name == "Bord 4").unwrap();
    assert_eq!(parked.ended, Some(Ending::Declined), "why it was not paid is still said");
}

#[tokio::test]
async fn an_end_that_the_clerk_asked_for_is_no_news() {
    let counter = Counter::open().await;
    asked_and_left(&counter, "101").await;
    let payment = counter.view().waiting[0].payment_id.clone();
    counter.till.take_back(&payment).unwrap();
    counter.wait(3).await;
    assert_eq!((told(&counter).len(), counter.view().parked[0].ended), (0, Some(Ending::TakenBack)));
}
