//! Keeping articles, in the middle of the day.

use till_app::ArticleAsked;
use till_wiring::AppTill;

use crate::world::{Pressed, World};

/// Some of the sample shop that no clerk here sells, so that the shelf keeps its prices; and a code that nothing has.
const CODES: [&str; 3] = ["2000000004044", "2000000005034", "2000000099990"];
const PRICES: [&str; 5] = ["1", "39,50", "49", "0", "four"];
const AGES: [Option<u8>; 3] = [None, None, Some(18)];

/// An article gets another price, an age limit or a category, or is new.
pub(super) fn change(world: &mut World) {
    let Some(code) = world.dice.pick(&CODES).copied() else { return };
    let asked = ArticleAsked { article_id: None, barcode: Some(code.to_owned()) };
    let Pressed::Done(form) = world.press(|till| till.article_form(&asked)) else { return };
    let mut fields = form.fields;
    if fields.name.is_empty() {
        fields.name = format!("Vare {code}");
    }
    if let Some(price) = world.dice.pick(&PRICES) {
        (*price).clone_into(&mut fields.price);
    }
    fields.minimum_age = world.dice.pick(&AGES).copied().flatten();
    fields.is_favourite = world.dice.chance(30);
    fields.is_for_sale = world.dice.chance(80);
    let approval = super::people::approval(world);
    world.clerk("keeps an article", &format!("{code} at {}", fields.price), |till| {
        till.save_article(form.article_id.as_deref(), &fields, false, approval.as_ref())
    });
}

/// The first favourite goes behind the others.
pub(super) fn arrange(world: &mut World) {
    let Pressed::Done(catalogue) = world.press(AppTill::catalogue) else { return };
    let favourites = catalogue.articles.into_iter().filter(|article| article.is_favourite);
    let mut ids: Vec<String> = favourites.map(|article| article.id).collect();
    let by = ids.len().min(1);
    ids.rotate_left(by);
    world.clerk("arranges the favourites", "", |till| till.arrange_favourites(&ids));
}

/// A short list comes in: one article new or changed.
pub(super) fn bring_in(world: &mut World) {
    let price = world.dice.between(1, 90);
    let file = format!("Varenr;Navn;Pris;Mva;Kategori\n970;Fra fil;{price};25;Fra fil\n");
    let Pressed::Done(preview) = world.press(|till| till.preview_import(&file)) else { return };
    world.clerk("brings a list in", &price.to_string(), |till| till.import_articles(&file, &preview.mark));
}
