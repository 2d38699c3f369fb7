//! Articles, categories, people, the register and notices.

use till_app::ports::{Article, Category, Notice, PageWanted};
use till_app::view::NoticeKind;
use till_core::ids::{ArticleId, CategoryId, ClerkId, SaleId};
use till_core::quantity::Unit;
use till_core::vat::VatRate;

use crate::fixtures::{Shop, at, id, nok, person, register, sale};

fn article(n: u128, name: &str, favourite: Option<u32>) -> Article {
    Article {
        id: ArticleId(id(n)),
        number: format!("{}", 100 + n),
        barcode: (n == 1).then(|| "7038010009457".to_owned()),
        name: name.into(),
        category: CategoryId(id(1)),
        price: nok(4_900),
        unit: Unit::Litre,
        vat: VatRate::from_basis_points(1_500).unwrap(),
        favourite,
        minimum_age: (n == 4).then_some(18),
        is_for_sale: true,
    }
}

fn stocked() -> Shop {
    let mut shop = Shop::new();
    shop.write(|tx| {
        tx.put_category(&Category { id: CategoryId(id(1)), name: "Varer".into(), colour: 3 }, 0).unwrap();
        for (n, name, favourite) in [
            (1, "Økologisk MELK 1 %", None),
            (2, "Ærfugl kopp", Some(1)),
            (3, "Ål, røkt", None),
            (4, "Ananas", None),
            (5, "Blå_bær melk", Some(0)),
        ] {
            tx.put_article(&article(n, name, favourite)).unwrap();
        }
    });
    shop
}

fn numbers(articles: &[Article]) -> Vec<u128> {
    articles.iter().map(|article| article.id.0.as_u128()).collect()
}

#[test]
fn favourites_come_first_and_the_rest_by_name_as_people_sort() {
    let mut shop = stocked();
    let all = shop.undo(|tx| tx.tiles(10).unwrap());
    assert_eq!(numbers(&all), [5, 2, 4, 1, 3]);
    assert_eq!(all[3], article(1, "Økologisk MELK 1 %", None));
}

#[test]
fn a_search_knows_what_was_changed_a_moment_ago_and_nothing_that_was_undone() {
    let mut shop = stocked();
    let found = |shop: &mut Shop| shop.undo(|tx| numbers(&tx.search_articles("sjokolade", 60).unwrap()));
    assert_eq!(found(&mut shop), [0; 0]);
    shop.undo(|tx| {
        tx.put_article(&article(6, "Sjokolade", None)).unwrap();
        assert_eq!(numbers(&tx.search_articles("sjokolade", 60).unwrap()), [6]);
    });
    assert_eq!(found(&mut shop), [0; 0], "it was never stored");
    shop.write(|tx| tx.put_article(&article(6, "Sjokolade", None)).unwrap());
    assert_eq!(found(&mut shop), [6]);
    shop.write(|tx| tx.put_article(&Article { is_for_sale: false, ..article(6, "Sjokolade", None) }).unwrap());
    assert_eq!(found(&mut shop), [0; 0], "it is sold no more");
}

#[test]
fn a_search_follows_a_new_name_a_new_number_and_a_new_place_among_the_favourites() {
    let mut shop = stocked();
    let found = |shop: &mut Shop, query: &str| shop.undo(|tx| numbers(&tx.search_articles(query, 60).unwrap()));
    assert_eq!(found(&mut shop, "melk"), [5, 1]);
    let milk = article(1, "Økologisk MELK 1 %", Some(0));
    shop.write(|tx| {
        tx.put_article(&milk).unwrap();
        tx.put_article(&article(5, "Blå_bær melk", Some(7))).unwrap();
    });
    assert_eq!(found(&mut shop, "melk"), [1, 5], "the first favourite comes first");
    shop.write(|tx| tx.put_article(&Article { number: "777".into(), ..milk.clone() }).unwrap());
    assert_eq!(found(&mut shop, "777"), [1]);
    shop.write(|tx| tx.put_article(&Article { name: "Fløte".into(), ..milk }).unwrap());
    assert_eq!((found(&mut shop, "melk"), found(&mut shop, "fløte")), (vec![5], vec![1]));
}

#[test]
fn a_search_finds_every_word_in_any_letters_and_knows_no_wildcards() {
    let mut shop = stocked();
    for (query, expected) in [
        ("melk", vec![5, 1]),
        ("ØKOLOGISK melk", vec![1]),
        ("ål", vec![3]),
        ("ÆR kopp", vec![2]),
        ("104", vec![4]),
        ("703801", vec![1]),
        ("%", vec![1]),
        ("_", vec![5]),
        ("melk ananas", vec![]),
        ("", vec![5, 2, 4, 1, 3]),
    ] {
        assert_eq!(numbers(&shop.undo(|tx| tx.search_articles(query, 10).unwrap())), expected, "{query}");
    }
    assert_eq!(numbers(&shop.undo(|tx| tx.search_articles("melk", 1).unwrap())), [5]);
}

#[test]
fn a_code_is_a_barcode_or_an_article_number() {
    let mut shop = stocked();
    let found =
        |shop: &mut Shop, code: &str| shop.undo(|tx| tx.article_by_code(code).unwrap()).map(|a| a.id.0.as_u128());
    assert_eq!(found(&mut shop, "7038010009457"), Some(1));
    assert_eq!(found(&mut shop, "103"), Some(3));
    assert_eq!(found(&mut shop, "10"), None);
}

#[test]
fn tiles_are_every_favourite_and_so_many_of_each_category() {
    let mut shop = stocked();
    let other = Category { id: CategoryId(id(2)), name: "Brød".into(), colour: 5 };
    shop.write(|tx| {
        tx.put_category(&other, 1).unwrap();
        tx.put_article(&Article { category: other.id, ..article(6, "Rundstykke", None) }).unwrap();
    });
    assert_eq!(numbers(&shop.undo(|tx| tx.tiles(1).unwrap())), [5, 2, 4, 6]);
    assert_eq!(numbers(&shop.undo(|tx| tx.favourites().unwrap())), [5, 2]);
}

#[test]
fn a_category_counts_what_it_has_for_sale() {
    let mut shop = stocked();
    shop.write(|tx| {
        tx.put_article(&Article { is_for_sale: false, ..article(4, "Ananas", None) }).unwrap();
    });
    assert_eq!(shop.undo(|tx| tx.for_sale().unwrap()), [(CategoryId(id(1)), 4)]);
}

#[test]
fn an_article_out_of_sale_is_kept_and_found_by_those_who_keep_articles_only() {
    let mut shop = stocked();
    shop.write(|tx| {
        tx.put_article(&Article { is_for_sale: false, ..article(1, "Økologisk MELK 1 %", Some(2)) }).unwrap();
    });
    let code = "7038010009457";
    let (found, tiles) = shop.undo(|tx| (tx.search_articles("melk", 10).unwrap(), tx.tiles(10).unwrap()));
    assert_eq!((numbers(&found), numbers(&tiles)), (vec![5], vec![5, 2, 4, 3]));
    assert_eq!(shop.undo(|tx| tx.article_by_code(code).unwrap()), None);
    assert_eq!(shop.undo(|tx| tx.article_by_barcode(code).unwrap()).map(|found| found.is_for_sale), Some(false));
    let back = Article { barcode: Some(code.into()), ..article(7, "Melk, ny kartong", None) };
    shop.write(|tx| tx.put_article(&back).unwrap());
    assert_eq!(shop.undo(|tx| tx.article_by_barcode(code).unwrap()), Some(back));
    let wanted = |also_out_of_sale| PageWanted { query: "melk".into(), also_out_of_sale, limit: 10, offset: 0 };
    assert_eq!(shop.undo(|tx| tx.article_page(&wanted(false)).unwrap().1), 2);
    assert_eq!(shop.undo(|tx| tx.article_page(&wanted(true)).unwrap().1), 3);
}

#[test]
fn pages_of_a_long_list_hold_every_article_once_in_the_order_of_names() {
    let mut shop = stocked();
    shop.write(|tx| (10..1_010).for_each(|n| tx.put_article(&article(n, &format!("Skrue {n:04}"), None)).unwrap()));
    let page = |shop: &mut Shop, query: &str, offset| {
        let wanted = PageWanted { query: query.into(), also_out_of_sale: false, limit: 50, offset };
        shop.undo(|tx| tx.article_page(&wanted).unwrap())
    };
    let mut seen = Vec::new();
    for offset in (0..1_005).step_by(50) {
        let (articles, count) = page(&mut shop, "", offset);
        assert_eq!(count, 1_005);
        seen.extend(articles.into_iter().map(|article| article.id.0.as_u128()));
    }
    let names: Vec<u128> = [4, 5].into_iter().chain(10..1_010).chain([2, 1, 3]).collect();
    assert_eq!(seen, names);
    let (one, count) = page(&mut shop, "skrue 0999", 0);
    assert_eq!((numbers(&one), count), (vec![999], 1));
}

#[test]
fn the_next_number_follows_the_largest_and_passes_codes_over() {
    let mut shop = stocked();
    let largest = |shop: &mut Shop| shop.undo(|tx| tx.largest_article_number().unwrap());
    assert_eq!(largest(&mut shop), Some(105));
    for (n, number) in [(20, "A-900"), (21, "7038010009457"), (22, "0200")] {
        shop.write(|tx| tx.put_article(&Article { number: number.into(), ..article(n, "Vare", None) }).unwrap());
    }
    assert_eq!(largest(&mut shop), Some(200));
    assert_eq!(largest(&mut Shop::new()), None);
}

#[test]
fn categories_stand_where_they_were_put() {
    let mut shop = stocked();
    let other = Category { id: CategoryId(id(2)), name: "Brød".into(), colour: 5 };
    let names = shop.write(|tx| {
        tx.put_category(&other, 1).unwrap();
        tx.put_category(&Category { id: CategoryId(id(1)), name: "Annet".into(), colour: 0 }, 2).unwrap();
        tx.categories().unwrap().into_iter().map(|c| (c.name, c.colour)).collect::<Vec<_>>()
    });
    assert_eq!(names, [("Brød".to_owned(), 5), ("Annet".to_owned(), 0)]);
}

#[test]
fn people_stay_in_the_order_they_were_added() {
    let mut shop = Shop::new();
    let (first, second) = (shop.clerk, ClerkId(id(1)));
    shop.write(|tx| {
        tx.put_clerk(&person(second, "Anna")).unwrap();
        tx.put_clerk(&person(first, "Kari Nordmann")).unwrap();
    });
    let people = shop.undo(|tx| tx.clerks().unwrap());
    assert_eq!(people, [person(first, "Kari Nordmann"), person(second, "Anna")]);
    assert_eq!(shop.undo(|tx| tx.clerk(second).unwrap()), Some(person(second, "Anna")));
}

#[test]
fn the_register_comes_back_as_it_was() {
    let mut shop = Shop::new();
    let clerk = shop.clerk;
    let mut changed = register();
    (changed.own_code_approved, changed.current_sale) = (true, Some(SaleId(id(1))));
    shop.write(|tx| {
        tx.put_register(&changed).unwrap();
        tx.put_sale(&sale(1), clerk).unwrap();
    });
    assert_eq!(shop.undo(|tx| tx.register().unwrap()), Some(changed));
}

#[test]
fn a_notice_is_shown_until_dismissed() {
    let mut shop = Shop::new();
    let notice =
        |n: u128, kind, amount| Notice { id: id(n), at: at(i64::try_from(n).unwrap()), kind, sale: None, amount };
    let notices = [
        notice(3, NoticeKind::LedgerDiffers, Some(nok(5))),
        notice(2, NoticeKind::StillTrying, None),
        notice(1, NoticeKind::ApprovedLate, None),
    ];
    shop.write(|tx| notices.iter().for_each(|notice| tx.put_notice(notice).unwrap()));
    assert_eq!(shop.undo(|tx| tx.notices().unwrap()), notices);
    shop.write(|tx| {
        tx.dismiss_notice(id(2)).unwrap();
        tx.put_notice(&notices[1]).unwrap();
    });
    assert_eq!(shop.undo(|tx| tx.notices().unwrap()), [notices[0].clone(), notices[2].clone()]);
}
