import { admin, type ProductShop } from './start-product.ts';

const SHOWN = /* GraphQL */ `
  query ($slug: String!) {
    product(slug: $slug) {
      title
      description
      status
      version
      category {
        slug
      }
      brand {
        name
      }
      options {
        name
        values
      }
      attributes {
        attribute {
          code
        }
      }
      variants {
        sku
        title
        weightGrams
        price {
          amount
        }
        compareAtPrice {
          amount
        }
        selectedOptions {
          value
        }
      }
    }
  }
`;

/** A product as staff see it. */
export const shown = async (shop: ProductShop, slug: string) => (await shop.as(admin).query(SHOWN, { slug })).product;
