import { randomUUID } from 'node:crypto';
import type { Data, ShopClient } from './shop-client.ts';
import { pickInStock } from './pick-in-stock.ts';
import { watchStatuses } from './watch-statuses.ts';

export interface Purchase {
  readonly orderId: string;
  /** Each status as the subscription pushed it. */
  readonly statuses: readonly string[];
  /** The first line's variant, and how many could be bought before and after. */
  readonly variantId: string;
  readonly availableBefore: number;
  readonly customer: ShopClient;
  readonly customerId: string;
}

/** One step of the walk, for whoever shows it. */
export type Tell = (step: string, result: string) => void;

export interface PurchaseOptions {
  /** Token of the simulated payment provider: `tok_approve`, `tok_decline`, `tok_insufficient_funds`. */
  readonly providerToken: string;
  /** What is searched for; `bookcase` unless said. */
  readonly query?: string;
  /** How many of the first thing in stock, given how many there are; 2 unless said. */
  readonly quantityOf?: (available: number) => number;
  readonly tell?: Tell;
}

/** Registers a customer and buys two things, as a storefront would, until the order is delivered or cancelled. */
export async function buy(shop: ShopClient, options: PurchaseOptions): Promise<Purchase> {
  const { customer, customerId } = await register(shop, options.tell ?? (() => undefined));
  return { ...(await buyAs(customer, options)), customer, customerId };
}

/** The same, of a customer who is logged in. */
export async function buyAs(
  customer: ShopClient,
  { providerToken, query = 'bookcase', quantityOf = () => 2, tell = () => undefined }: PurchaseOptions,
): Promise<Omit<Purchase, 'customer' | 'customerId'>> {
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

  const { userAddressAdd } = await customer.request(ADDRESS_ADD, { input: address });
  const addressId: string = userAddressAdd.address.id;
  const addressed = await change(customer, 'cartShippingAddressSet', 'CartShippingAddressSetInput', {
    cartId,
    addressId,
  });
  const [option] = addressed.cart.shippingOptions;
  await change(customer, 'cartShippingOptionSelect', 'CartShippingOptionSelectInput', { cartId, code: option.code });
  tell('picks shipping', `${option.name} by ${option.carrier}, ${money(option.price)}`);

  const { userPaymentMethodAdd } = await customer.request(PAYMENT_METHOD_ADD, {
    input: { providerToken, brand: 'VISA', lastFour: '4242', expiryMonth: 12, expiryYear: 2031 },
  });
  const paymentMethodId: string = userPaymentMethodAdd.paymentMethod.id;
  const ready = await change(customer, 'cartPaymentMethodSet', 'CartPaymentMethodSetInput', {
    cartId,
    paymentMethodId,
  });
  tell('picks payment', `VISA ending in 4242 (${providerToken})`);

  const input = { cartId, expectedTotal: ready.cart.totals.total, idempotencyKey: randomUUID() };
  const { checkoutComplete } = await customer.request(CHECKOUT_COMPLETE, { input });
  if (!checkoutComplete.order) throw new Error(`refused: ${JSON.stringify(checkoutComplete.userErrors)}`);
  const orderId: string = checkoutComplete.order.id;
  tell('completes checkout', `${money(ready.cart.totals.total)}, order ${orderId}`);

  const statuses: string[] = [];
  for await (const { status, order } of watchStatuses(customer, orderId)) {
    if (status === statuses.at(-1)) continue;
    statuses.push(status);
    const [line] = order.lines;
    const stock = line.variant?.availability?.status ?? 'not known at the moment';
    tell('is told', `${order.number} is ${status}; stock of ${line.product?.title} is ${stock}`);
  }
  return { orderId, statuses, variantId: first.variantId, availableBefore: first.available };
}

async function register(shop: ShopClient, tell: Tell): Promise<{ customer: ShopClient; customerId: string }> {
  const email = `grace.${randomUUID().slice(0, 8)}@example.com`;
  const password = randomUUID();
  const input = { email, password, displayName: 'Grace Hopper' };
  const { userRegister } = await shop.request(REGISTER, { input });
  if (!userRegister.user) throw new Error(`userRegister was refused: ${JSON.stringify(userRegister.userErrors)}`);
  tell('registers', `${email}, user ${userRegister.user.id}`);
  const { userLogin } = await shop.request(LOGIN, { input: { email, password } });
  if (!userLogin.accessToken) throw new Error(`userLogin was refused: ${JSON.stringify(userLogin.userErrors)}`);
  tell('logs in', `access token until ${userLogin.accessTokenExpiresAt}`);
  return { customer: shop.as(userLogin.accessToken), customerId: userRegister.user.id };
}

async function change(customer: ShopClient, mutation: string, type: string, input: unknown): Promise<Data> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { cart { ${CART_FIELDS} } userErrors { code message } } }`;
  const payload = (await customer.request(document, { input }))[mutation];
  if (payload.userErrors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

export function money({ amount, currency }: { amount: string; currency: string }): string {
  return `${amount} ${currency}`;
}

const address = {
  recipient: 'Grace Hopper',
  line1: '1 Compiler Way',
  city: 'Arlington',
  region: 'VA',
  postalCode: '22201',
  country: 'US',
};

const MONEY = '{ amount currency }';
const CART_FIELDS = `id lines { id } totals { subtotal ${MONEY} total ${MONEY} } shippingOptions { code name carrier price ${MONEY} }`;

const REGISTER = /* GraphQL */ `
  mutation ($input: UserRegisterInput!) {
    userRegister(input: $input) {
      user {
        id
      }
      userErrors {
        code
      }
    }
  }
`;

const LOGIN = /* GraphQL */ `
  mutation ($input: UserLoginInput!) {
    userLogin(input: $input) {
      accessToken
      accessTokenExpiresAt
      userErrors {
        code
      }
    }
  }
`;

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

const CHECKOUT_COMPLETE = /* GraphQL */ `
  mutation ($input: CheckoutCompleteInput!) {
    checkoutComplete(input: $input) {
      order {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`;
