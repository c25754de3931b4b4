import { aProduct, startWithCategories, vendor } from './start-product.ts';

export const productChange = (mutation: string) => /* GraphQL */ `
  mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) {
      product {
        slug
        title
        description
        taxClass
        version
        category {
          name
        }
        variants {
          sku
          title
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const variantChange = (mutation: string) => /* GraphQL */ `
  mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) {
      variant {
        sku
        title
        weightGrams
        isWithdrawn
        product {
          version
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const FIND = /* GraphQL */ `
  query ($slug: String!) {
    product(slug: $slug) {
      slug
      variants {
        sku
      }
      everything: variants(includeWithdrawn: true) {
        sku
        isWithdrawn
      }
    }
  }
`;

export const chair = aProduct({ slug: 'chiar', title: 'Chiar', sku: 'RED' });
export const { id: productId } = chair.product;
export const variantId = chair.variants[0]?.id ?? '';
export const blue = { sku: 'BLUE', title: 'Blue', price: { amount: '8', currency: 'USD' } };
export const unknown = '018f0000-0000-7000-8000-000000000bad';

export async function startWithChair() {
  const shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair, aProduct({ slug: 'taken', sku: 'TAKEN' })]));
  const change = async (mutation: string, input: object, client = shop.as(vendor)) => {
    const isOfVariant = mutation.startsWith('productVariant') && !mutation.startsWith('productVariants');
    const answer = await client.mutate((isOfVariant ? variantChange : productChange)(mutation), {
      input: { ...(isOfVariant ? { variantId } : { productId }), ...input },
    });
    return answer[mutation];
  };
  const find = async (slug: string) => (await shop.guest.query(FIND, { slug })).product;
  return Object.assign(shop, { change, find });
}
