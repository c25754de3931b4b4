import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestDatabase } from '@agora/kit/testing';
import {
  deliveryQuote,
  inventoryCheck,
  type Money,
  type PostalAddress,
  productQuote,
  userAddress,
  userContact,
  paymentDescribeMethod,
  paymentGuestMethod,
  paymentKeepGuestMethod,
  userPaymentMethod,
} from '@agora/schema';
import { checkout } from '../src/subgraph.ts';

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const chair = '018f0000-0000-7000-8000-0000000c4a14';
export const lamp = '018f0000-0000-7000-8000-000000001a39';
export const home = '018f0000-0000-7000-8000-00000000a0de';
export const card = '018f0000-0000-7000-8000-000000000ca4';

export const usd = (minor: number): Money => ({ minor, currency: 'USD' });

export const address: PostalAddress = {
  recipient: 'Ada',
  line1: '1 Main Street',
  line2: null,
  city: 'Louisville',
  region: 'KY',
  postalCode: '40202',
  country: 'US',
};

/** A price for a group of customers, or from so many pieces on. */
interface OwnPrice {
  readonly variantId: string;
  readonly group?: string;
  readonly minQuantity: number;
  readonly price: Money;
}

/** The checkout service, with a catalogue of two, stock, an address, cards and two ways of shipping that a test can change. */
export async function startCheckout({
  sellerCountry = 'US',
  ...options
}: { readonly database?: TestDatabase; readonly sellerCountry?: string } = {}) {
  const settings = { cartDays: 30, abandonedHours: 24, sellerCountry, currency: 'USD', currencies: ['USD', 'EUR'] };
  const shop = await startTestSubgraph(checkout, settings, options);
  const prices = new Map([
    [chair, usd(10_000)],
    [lamp, usd(2_500)],
  ]);
  const stock = new Map([
    [chair, 10],
    [lamp, 10],
  ]);
  const taxClasses = new Map<string, string>();
  /** How many pieces of variants one customer may buy. */
  const limits = new Map<string, number>();
  const catalogue = new Map<string, { categoryIds: string[]; brandId: string }>();
  /** In which collections a variant is, and of which was asked; undefined where nobody asked. */
  const inCollections = new Map<string, string[]>();
  const askedCollections: (readonly string[] | undefined)[] = [];
  /** What is in no parcel, such as a service or a download. */
  const unshipped = new Set<string>();
  const firstQuoted = new Map<Money, string>();
  const sinceOf = (price: Money) => {
    const since = firstQuoted.get(price) ?? new Date().toISOString();
    firstQuoted.set(price, since);
    return since;
  };
  const ownPrices: OwnPrice[] = [];
  shop.answers(productQuote, ({ variantIds, groupIds = [], collectionIds }) => ({
    quotes: variantIds.flatMap((variantId, at) => {
      if (at === 0) askedCollections.push(collectionIds);
      const unitPrice = prices.get(variantId);
      if (!unitPrice) return [];
      const own = ownPrices.filter((one) => one.variantId === variantId);
      const mine = own.filter(({ group }) => group === undefined || groupIds.includes(group));
      const first = mine.find(({ minQuantity }) => minQuantity === 1)?.price ?? unitPrice;
      const more = mine.filter(({ minQuantity }) => minQuantity > 1);
      const compared = (price: Money) => (price.minor < unitPrice.minor ? { compareAtPrice: unitPrice } : {});
      const named = { variantId, productId: variantId, sku: 'SKU', title: 'Thing' };
      return [
        {
          ...named,
          unitPrice: first,
          ...(own.length > 0 && {
            publicPrice: unitPrice,
            quantityPrices: [{ minQuantity: 1, price: first }, ...more].map(({ minQuantity, price }) => ({
              minQuantity,
              unitPrice: price,
              ...compared(price),
            })),
          }),
          priceSince: sinceOf(unitPrice),
          taxClass: taxClasses.get(variantId),
          ...catalogue.get(variantId),
          ...(collectionIds && {
            collectionIds: inCollections.get(variantId)?.filter((one) => collectionIds.includes(one)),
          }),
          weightGrams: 1_000,
          ...(limits.has(variantId) && { quantityLimitPerCustomer: limits.get(variantId) }),
          ...(unshipped.has(variantId) && { requiresShipping: false }),
        },
      ];
    }),
  }));
  shop.answers(inventoryCheck, ({ variantIds }) => ({
    levels: variantIds.map((variantId) => ({ variantId, available: stock.get(variantId) ?? 0 })),
  }));
  shop.answers(deliveryQuote, () => ({
    options: [
      { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(500), minDays: 2, maxDays: 4 },
      { code: 'EXPRESS', name: 'Express', carrier: 'Courier', price: usd(1_500), minDays: 1, maxDays: 1 },
    ],
  }));
  shop.answers(userAddress, ({ userId, addressId }) => (userId === ada.id && addressId === home ? address : null));
  const emails = new Map([
    [ada.id, 'Ada@Example.com'],
    [bob.id, 'bob@example.com'],
  ]);
  shop.answers(userContact, ({ userId }) => {
    const email = emails.get(userId);
    return email === undefined ? null : { email, displayName: 'Somebody', locale: 'en' };
  });
  const cards = new Set([card]);
  shop.answers(userPaymentMethod, ({ userId, paymentMethodId }) =>
    userId === ada.id && cards.has(paymentMethodId)
      ? { provider: 'simulated', providerToken: 'tok_approve', brand: 'VISA', lastFour: '4242' }
      : null,
  );
  const guestCards = new Set<string>();
  shop.answers(paymentDescribeMethod, ({ providerToken }) =>
    providerToken === 'tok_unknown'
      ? null
      : {
          ...{ provider: 'simulated', brand: 'Visa', lastFour: '4242', expiryMonth: 12 },
          expiryYear: providerToken === 'tok_expired' ? 2020 : 2031,
        },
  );
  shop.answers(paymentKeepGuestMethod, ({ providerToken }) => {
    if (providerToken === 'tok_too_often') return { paymentMethodId: null };
    const paymentMethodId = randomUUID();
    guestCards.add(paymentMethodId);
    return { paymentMethodId };
  });
  shop.answers(paymentGuestMethod, ({ paymentMethodId }) =>
    guestCards.has(paymentMethodId) ? { brand: 'Visa', lastFour: '4242' } : null,
  );
  const goods = { prices, ownPrices, stock, limits, unshipped, taxClasses, catalogue, inCollections, askedCollections };
  return { ...shop, ...goods, emails, cards, guestCards };
}

export type Checkout = Awaited<ReturnType<typeof startCheckout>>;
export type Client = Checkout['guest'];

const CART_FIELDS = /* GraphQL */ `
  fragment CartFields on Cart {
    id
    status
    version
    lines {
      id
      quantity
      unitPrice {
        amount
      }
      unitPriceWhenAdded {
        amount
      }
      total {
        amount
      }
    }
    shippingOption {
      code
    }
    totals {
      subtotal {
        amount
      }
      shipping {
        amount
      }
      tax {
        amount
      }
      total {
        amount
        currency
      }
    }
    order {
      id
    }
  }
`;

const inputTypes: Readonly<Record<string, string>> = {
  cartLinesAdd: 'CartLinesAddInput',
  cartDeliverySlotSelect: 'CartDeliverySlotSelectInput',
  cartLinesUpdate: 'CartLinesUpdateInput',
  cartLinesRemove: 'CartLinesRemoveInput',
  cartClaim: 'CartClaimInput',
  cartCurrencySet: 'CartCurrencySetInput',
  cartGuestSet: 'CartGuestSetInput',
  cartGuestPaymentMethodSet: 'CartGuestPaymentMethodSetInput',
  cartShippingAddressSet: 'CartShippingAddressSetInput',
  cartShippingOptionSelect: 'CartShippingOptionSelectInput',
  cartPaymentMethodSet: 'CartPaymentMethodSetInput',
  cartDetailsSet: 'CartDetailsSetInput',
  checkoutHold: 'CheckoutHoldInput',
  cartDiscountCodeAdd: 'CartDiscountCodeAddInput',
  cartDiscountCodeRemove: 'CartDiscountCodeRemoveInput',
  cartGiftCardAdd: 'CartGiftCardAddInput',
  cartGiftCardRemove: 'CartGiftCardRemoveInput',
  cartStoreCreditSet: 'CartStoreCreditSetInput',
};

/** Runs one of the cart's mutations and gives its payload. */
export async function changeCart(client: Client, mutation: string, input: Readonly<Record<string, unknown>>) {
  const document = `${CART_FIELDS}
    mutation ($input: ${inputTypes[mutation] ?? ''}!) {
      ${mutation}(input: $input) { cart { ...CartFields } userErrors { code field lines { variantId } } }
    }`;
  return (await client.mutate(document, { input }))[mutation];
}

export async function createCart(client: Client): Promise<string> {
  const answer = await client.mutate('mutation { cartCreate { cart { id } userErrors { code } } }');
  return answer.cartCreate.cart.id;
}

/** A cart of Ada's with two chairs, ready to be completed. */
export async function readyCart(shop: Checkout, quantity = 2, variantId = chair): Promise<string> {
  const client = shop.as(ada);
  const cartId = await createCart(client);
  await changeCart(client, 'cartLinesAdd', { cartId, lines: [{ variantId, quantity }] });
  await changeCart(client, 'cartShippingAddressSet', { cartId, addressId: home });
  await changeCart(client, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
  await changeCart(client, 'cartPaymentMethodSet', { cartId, paymentMethodId: card });
  return cartId;
}

const CHECKOUT_COMPLETE = /* GraphQL */ `
  ${CART_FIELDS}
  mutation ($input: CheckoutCompleteInput!) {
    checkoutComplete(input: $input) {
      cart {
        ...CartFields
      }
      orderId
      order {
        id
      }
      userErrors {
        code
        field
        lines {
          lineId
          variantId
          available
          customerLimit
          leftForCustomer
          previousPrice {
            amount
          }
          currentPrice {
            amount
          }
        }
      }
    }
  }
`;

export async function complete(client: Client, cartId: string, more: Readonly<Record<string, unknown>> = {}) {
  const input = { cartId, idempotencyKey: 'first', ...more };
  return (await client.mutate(CHECKOUT_COMPLETE, { input })).checkoutComplete;
}

export const codesOf = (payload: { userErrors: readonly { code: string }[] }) =>
  payload.userErrors.map(({ code }) => code);
