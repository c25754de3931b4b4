import { eventually } from './eventually.ts';
import type { Data, ShopClient } from './shop-client.ts';

/** The payments of a cancelled order once its money is back. */
export async function moneyBack(customer: ShopClient, orderId: string): Promise<Data[]> {
  let order: Data = {};
  return eventually<Data[]>(
    async () => {
      ({ order } = await customer.request(MONEY, { orderId }));
      return order.paymentStatus === 'REFUNDED' && order.payments;
    },
    { withinMs: 20_000, orElse: () => `the money is not back: ${JSON.stringify(order)}` },
  );
}

const MONEY = /* GraphQL */ `
  query ($orderId: ID!) {
    order(id: $orderId) {
      paymentStatus
      payments {
        status
        amount {
          amount
        }
        refunded {
          amount
        }
        transactions {
          kind
          status
        }
      }
    }
  }
`;
