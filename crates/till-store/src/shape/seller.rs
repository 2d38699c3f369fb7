//! The shop's details, as sales and refunds keep them.

use serde::{Deserialize, Serialize};
use till_core::seller::Seller;

/// The shop's details at one time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SellerShape {
    name: String,
    address: String,
    town: String,
    organisation_number: String,
    is_vat_registered: bool,
    #[serde(default)]
    is_in_business_register: bool,
    country: String,
}

impl From<&Seller> for SellerShape {
    fn from(seller: &Seller) -> Self {
        Self {
            name: seller.name.clone(),
            address: seller.address.clone(),
            town: seller.town.clone(),
            organisation_number: seller.organisation_number.clone(),
            is_vat_registered: seller.is_vat_registered,
            is_in_business_register: seller.is_in_business_register,
            country: seller.country.clone(),
        }
    }
}

impl From<SellerShape> for Seller {
    fn from(shape: SellerShape) -> Self {
        Self {
            name: shape.name,
            address: shape.address,
            town: shape.town,
            organisation_number: shape.organisation_number,
            is_vat_registered: shape.is_vat_registered,
            is_in_business_register: shape.is_in_business_register,
            country: shape.country,
        }
    }
}
