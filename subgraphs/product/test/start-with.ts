import type { CataloguedProduct } from '../src/domain/products/product.ts';
import { startWithCategories } from './start-product.ts';

export const PRODUCTS = /* GraphQL */ `
  query (
    $query: String
    $where: ProductWhere
    $orderBy: ProductOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    products(
      query: $query
      where: $where
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        title
      }
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
    }
  }
`;

/** A shop with these products, and a way to list their titles. */
export async function startWith(...products: readonly CataloguedProduct[]) {
  const shop = await startWithCategories();
  await shop.given((work) => work.products.add(products));
  const titles = async (variables: Record<string, unknown>, client = shop.guest) => {
    const { products: page } = await client.query(PRODUCTS, variables);
    return page.nodes.map(({ title }: { title: string }) => title);
  };
  return Object.assign(shop, { titles });
}
