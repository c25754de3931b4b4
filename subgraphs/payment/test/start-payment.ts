import type { Queryable } from '@agora/kit';
import { startTestSubgraph } from '@agora/kit/testing';
import type { TestSubgraph } from '@agora/kit/testing';
import { orderCancelled, orderPaymentDue, orderRefundDue, userPaymentMethod } from '@agora/schema';
import type { Settings } from '../src/config.ts';
import type { Resources } from '../src/context.ts';
import type { Stores } from '../src/db/stores.ts';
import type { PaymentProvider } from '../src/domain/payment-provider.ts';
import { payment } from '../src/subgraph.ts';

export type Shop = TestSubgraph<Stores, Settings, Resources>;

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const support = {
  id: '018f0000-0000-7000-8000-0000000000ff',
  roles: ['SUPPORT'],
  scopes: ['payment:refund', 'payment:read:any'],
};
export const orderId = '018f0000-0000-7000-8000-0000000000d1';
export const amount = { minor: 12_345, currency: 'USD' };

interface Around {
  /** In the place of the simulated one. */
  readonly provider?: (db: Queryable) => PaymentProvider;
  readonly database?: { readonly url: string };
  /** Where the simulated provider tells what it settled late: the service itself unless said. */
  readonly webhookUrl?: string;
}

export const webhookPath = '/webhooks/simulated';
export const secret = `whsec_${Buffer.alloc(32, 'payment').toString('base64')}`;

const settingsOf = (webhookUrl = ''): Settings => ({
  provider: 'simulated',
  giftCardDays: null,
  giftCardLeastDays: null,
  codeSecret: 'of which codes are made that are mailed',
  webhookSecrets: [secret],
  webhookUrl,
});

/** A running payment service whose customers pay with this token; without one the user service is silent. */
export async function startPayment(
  providerToken: string | null = 'tok_approve',
  { provider, database, webhookUrl }: Around = {},
): Promise<Shop> {
  const settings = settingsOf(webhookUrl);
  const shop = await startTestSubgraph(payment, settings, {
    ...(database && { database }),
    ...(provider && { resources: ({ db }) => ({ provider: provider(db) }) }),
  });
  // Its port is known only now.
  settings.webhookUrl ||= new URL(webhookPath, shop.running.url).href;
  if (providerToken) playUser(shop, providerToken);
  return shop;
}

export function playUser(shop: Shop, providerToken: string): void {
  shop.answers(userPaymentMethod, () => ({ provider: 'simulated', providerToken, brand: 'Visa', lastFour: '4242' }));
}

/** Of the whole amount and without a key, as earlier releases of the order service tell it, unless said. */
export const paymentDue = (id = orderId, part?: { readonly key: string; readonly minor: number }) =>
  orderPaymentDue.draft({
    orderId: id,
    number: 'A-1',
    customerId: ada.id,
    amount: part ? { ...amount, minor: part.minor } : amount,
    paymentMethodId: ada.id,
    ...(part && { key: part.key }),
  });

export const refundDue = (key: string, minor: number, id = orderId) =>
  orderRefundDue.draft({ orderId: id, amount: { ...amount, minor }, key, reason: 'ORDER_CANCELLED' });

/** Of an earlier release, after which all money goes back, unless refunds are told. */
export const cancellation = (id = orderId, areRefundsTold?: true) =>
  orderCancelled.draft({
    orderId: id,
    number: 'A-1',
    customerId: ada.id,
    reason: 'CHANGED_MIND',
    lines: [
      {
        lineId: id,
        variantId: id,
        productId: id,
        sku: 'C',
        title: 'Chair',
        quantity: 1,
        unitPrice: amount,
        total: amount,
      },
    ],
    cancelledAt: new Date().toISOString(),
    ...(areRefundsTold && { areRefundsTold }),
  });

/** The payment of an order, as the customer sees it. */
export const paymentOf = async (shop: Shop, id = orderId) => (await paymentsOf(shop, id))[0];

/** All payments of an order, oldest first. */
export async function paymentsOf(shop: Shop, id = orderId) {
  const PAYMENTS = /* GraphQL */ `
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Order {
          payments {
            id
            status
            failureCode
            amount {
              amount
              currency
            }
            captured {
              amount
            }
            refunded {
              amount
            }
            refunding {
              amount
            }
            refundable {
              amount
            }
            tender
            method {
              brand
              lastFour
            }
            transactions {
              kind
              status
              amount {
                amount
              }
            }
            version
          }
        }
      }
    }
  `;
  const representations = [{ __typename: 'Order', id }];
  return (await shop.as(ada).query(PAYMENTS, { representations }))._entities[0].payments;
}

/** A payment that the shop has received. */
export async function startWithCaptured(): Promise<Shop> {
  const shop = await startPayment();
  await shop.tell(paymentDue());
  await shop.runJob('settle-payment');
  return shop;
}
