//! Every code shown is read back: drawn by us, and the provider's own picture.

use image::{GrayImage, Luma};
use till_app::ports::Codes;
use till_wiring::CodeBook;

use crate::counter::Counter;

/// Reads a code off a picture.
pub fn read(picture: GrayImage) -> String {
    let mut picture = rqrr::PreparedImage::prepare(picture);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code on the picture");
    grids[0].decode().unwrap().1
}

/// Draws an SVG made of dark rectangles `Mx yhWvHH…V…` on white.
fn rasterise(svg: &str) -> GrayImage {
    let attribute = |name: &str| -> u32 {
        let start = svg.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        svg[start..].split('"').next().unwrap().parse().unwrap()
    };
    let mut picture = GrayImage::from_pixel(attribute("width"), attribute("height"), Luma([255]));
    let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
    for rectangle in path.split('M').skip(1) {
        let numbers: Vec<u32> = rectangle
            .split(|c: char| !c.is_ascii_digit())
            .filter(|text| !text.is_empty())
            .map(|text| text.parse().unwrap())
            .collect();
        let [x, y, width, height, ..] = numbers[..] else { panic!("an unknown shape: {rectangle}") };
        for (dx, dy) in (0..width).flat_map(|dx| (0..height).map(move |dy| (dx, dy))) {
            picture.put_pixel(x + dx, y + dy, Luma([0]));
        }
    }
    picture
}

#[tokio::test]
async fn the_code_on_the_screen_says_what_the_provider_gave() {
    let counter = Counter::open().await;
    counter.ring_up_insurances();
    let text = counter.show_code(true).await;
    let svg = counter.payment().qr.unwrap().svg.unwrap();
    assert_eq!(read(rasterise(&svg)), text);
}

#[test]
fn codes_of_every_length_can_be_read_back() {
    for length in [1, 20, 60, 120, 300, 700] {
        let text = format!("https://qr.example/{}", "aB3-".repeat(length / 4 + 1));
        let view = CodeBook::default().draw(&text, true);
        assert_eq!(read(rasterise(&view.svg.unwrap())), text);
    }
}
