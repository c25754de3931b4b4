import { changeCart } from './change-cart.ts';
import { pickInStock } from './pick-in-stock.ts';
import { money, type ShopClient } from './shop-client.ts';

export interface TakeOptions {
  /** What is searched for; `bookcase` unless said. */
  readonly query?: string;
  /** How many of the first thing in stock, given how many there are; 2 unless said. */
  readonly quantityOf?: (available: number) => number;
  readonly tell?: (step: string, result: string) => void;
}

export interface Taken {
  readonly cartId: string;
  /** The first line's variant, and how many of it could be bought before. */
  readonly variantId: string;
  readonly availableBefore: number;
}

/** Makes a cart of two things that are in stock. */
export async function takeGoods(
  customer: ShopClient,
  { query = 'bookcase', quantityOf = () => 2, tell = () => undefined }: TakeOptions,
): Promise<Taken> {
  const { products } = await customer.request(SEARCH, { query });
  const [first, second] = pickInStock(products.nodes, quantityOf);
  if (!first || !second) throw new Error(`of what "${query}" finds, no two things have stock`);
  tell(`searches for "${query}"`, `${products.totalCount} products, takes: ${first.title}`);

  const cartId: string = (await customer.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id;
  const lines = [
    { variantId: first.variantId, quantity: first.quantity },
    { variantId: second.variantId, quantity: 1 },
  ];
  const filled = await changeCart(customer, 'cartLinesAdd', { cartId, lines });
  tell('fills a cart', `${filled.cart.lines.length} lines, ${money(filled.cart.totals.subtotal)}`);
  return { cartId, variantId: first.variantId, availableBefore: first.available };
}

const SEARCH = /* GraphQL */ `
  query ($query: String!) {
    products(query: $query, first: 20) {
      totalCount
      nodes {
        title
        variants {
          id
          availability {
            available
          }
        }
      }
    }
  }
`;
