import { eventually } from './eventually.ts';
import { pickInStock } from './pick-in-stock.ts';
import { type Data, money, type ShopClient } from './shop-client.ts';

interface FilledCart {
  readonly cartId: string;
  readonly total: { readonly amount: string; readonly currency: string };
  /** The first line's variant, and how many of it could be bought before. */
  readonly variantId: string;
  readonly availableBefore: number;
}

export interface FillOptions {
  /** Token of the simulated payment provider: `tok_approve`, `tok_decline`, `tok_insufficient_funds`. */
  readonly providerToken: string;
  /** What is searched for; `bookcase` unless said. */
  readonly query?: string;
  /** How many of the first thing in stock, given how many there are; 2 unless said. */
  readonly quantityOf?: (available: number) => number;
  /** Where it goes; Arlington, Virginia, unless said. */
  readonly city?: keyof typeof addresses;
  readonly tell?: (step: string, result: string) => void;
}

/** Makes a cart of two things that says where to, how and by which means, so that it can be bought as it is. */
export async function fillCart(
  customer: ShopClient,
  { providerToken, query = 'bookcase', quantityOf = () => 2, city = 'Arlington', tell = () => undefined }: FillOptions,
): Promise<FilledCart> {
  const { products } = await customer.request(SEARCH, { query });
  const [first, second] = pickInStock(products.nodes, quantityOf);
  if (!first || !second) throw new Error(`of what "${query}" finds, no two things have stock`);
  tell(`searches for "${query}"`, `${products.totalCount} products, takes: ${first.title}`);

  const cartId: string = (await customer.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id;
  const lines = [
    { variantId: first.variantId, quantity: first.quantity },
    { variantId: second.variantId, quantity: 1 },
  ];
  const filled = await change(customer, 'cartLinesAdd', 'CartLinesAddInput', { cartId, lines });
  tell('fills a cart', `${filled.cart.lines.length} lines, ${money(filled.cart.totals.subtotal)}`);

  const { userAddressAdd } = await customer.request(ADDRESS_ADD, { input: addresses[city] });
  const addressId: string = userAddressAdd.address.id;
  await change(customer, 'cartShippingAddressSet', 'CartShippingAddressSetInput', { cartId, addressId });
  const option = await firstShippingOption(customer, cartId);
  await change(customer, 'cartShippingOptionSelect', 'CartShippingOptionSelectInput', { cartId, code: option.code });
  tell('picks shipping', `${option.name} by ${option.carrier}, ${money(option.price)}`);

  const { userPaymentMethodAdd } = await customer.request(PAYMENT_METHOD_ADD, {
    input: { providerToken },
  });
  const paymentMethodId: string = userPaymentMethodAdd.paymentMethod.id;
  const ready = await change(customer, 'cartPaymentMethodSet', 'CartPaymentMethodSetInput', {
    cartId,
    paymentMethodId,
  });
  tell('picks payment', `VISA ending in 4242 (${providerToken})`);

  return {
    cartId,
    total: ready.cart.totals.total,
    variantId: first.variantId,
    availableBefore: first.available,
  };
}

/** Asks again where the carriers cannot be asked at the moment, as a system that has just started. */
async function firstShippingOption(customer: ShopClient, cartId: string): Promise<Data> {
  return eventually(
    async () => (await customer.execute(SHIPPING_OPTIONS, { cartId })).data?.cart?.shippingOptions?.[0],
    {
      withinMs: 30_000,
      orElse: () => 'nobody says how the cart can be brought',
    },
  );
}

async function change(customer: ShopClient, mutation: string, type: string, input: unknown): Promise<Data> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { cart { ${CART_FIELDS} } userErrors { code message } } }`;
  const payload = (await customer.request(document, { input }))[mutation];
  if (payload.userErrors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

const home = { recipient: 'Grace Hopper', line1: '1 Compiler Way', country: 'US' };

const addresses = {
  Arlington: { ...home, city: 'Arlington', region: 'VA', postalCode: '22201' },
  Seattle: { ...home, city: 'Seattle', region: 'WA', postalCode: '98101' },
};

const MONEY = '{ amount currency }';
const CART_FIELDS = `id lines { id } totals { subtotal ${MONEY} total ${MONEY} }`;
const SHIPPING_OPTIONS = `query ($cartId: ID!) { cart(id: $cartId) { shippingOptions { code name carrier price ${MONEY} } } }`;

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

const ADDRESS_ADD = /* GraphQL */ `
  mutation ($input: UserAddressAddInput!) {
    userAddressAdd(input: $input) {
      address {
        id
      }
      userErrors {
        code
      }
    }
  }
`;

const PAYMENT_METHOD_ADD = /* GraphQL */ `
  mutation ($input: UserPaymentMethodAddInput!) {
    userPaymentMethodAdd(input: $input) {
      paymentMethod {
        id
      }
      userErrors {
        code
      }
    }
  }
`;
