//! An article, as the journal tells of it.

use serde::{Deserialize, Serialize};
use till_app::ports::Article;
use till_core::ids::{ArticleId, CategoryId};
use till_core::vat::VatRate;
use uuid::Uuid;

use crate::error::Fault;
use crate::shape::names::UnitShape;
use crate::shape::order::MoneyShape;

/// Everything known of an article at one time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticleShape {
    pub id: Uuid,
    pub number: String,
    pub barcode: Option<String>,
    pub name: String,
    pub category: Uuid,
    pub price: MoneyShape,
    pub unit: UnitShape,
    pub vat_basis_points: u16,
    pub favourite: Option<u32>,
    pub minimum_age: Option<u8>,
    pub is_for_sale: bool,
}

impl From<&Article> for ArticleShape {
    fn from(article: &Article) -> Self {
        Self {
            id: article.id.0,
            number: article.number.clone(),
            barcode: article.barcode.clone(),
            name: article.name.clone(),
            category: article.category.0,
            price: article.price.into(),
            unit: article.unit.into(),
            vat_basis_points: article.vat.basis_points(),
            favourite: article.favourite,
            minimum_age: article.minimum_age,
            is_for_sale: article.is_for_sale,
        }
    }
}

impl TryFrom<ArticleShape> for Article {
    type Error = Fault;
    fn try_from(shape: ArticleShape) -> Result<Self, Fault> {
        Ok(Self {
            id: ArticleId(shape.id),
            number: shape.number,
            barcode: shape.barcode,
            name: shape.name,
            category: CategoryId(shape.category),
            price: shape.price.into(),
            unit: shape.unit.into(),
            vat: VatRate::from_basis_points(shape.vat_basis_points)
                .ok_or_else(|| Fault::broken("a VAT rate is above 100 %"))?,
            favourite: shape.favourite,
            minimum_age: shape.minimum_age,
            is_for_sale: shape.is_for_sale,
        })
    }
}
