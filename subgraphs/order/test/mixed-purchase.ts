import { aPurchase, type Purchase } from './purchase.ts';
import { ada, type startOrder } from './start-order.ts';

export type Shop = Awaited<ReturnType<typeof startOrder>>;

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      fulfilmentStatus
      requiresShipping
      version
      cancellationRequest {
        outcome
      }
      lines {
        requiresShipping
        shippedQuantity
        deliveredQuantity
        cancelledQuantity
      }
      timelineEntries(first: 50) {
        nodes {
          kind
          detail
          actor {
            kind
            service
          }
        }
      }
    }
  }
`;

const CANCEL = /* GraphQL */ `
  mutation ($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      order {
        status
      }
      userErrors {
        code
        status
      }
    }
  }
`;

/** A purchase of two chairs and a lamp, of which those are not shipped whose places are named. */
export function purchaseOf(...unshipped: readonly number[]): Purchase {
  const purchase = aPurchase();
  const { data } = purchase.completed;
  const lines = data.lines.map((line, at) => (unshipped.includes(at) ? { ...line, requiresShipping: false } : line));
  return { ...purchase, completed: { ...purchase.completed, data: { ...data, lines } } };
}

export async function confirm(shop: Shop, purchase: Purchase): Promise<void> {
  for (const event of [purchase.completed, purchase.reserved, purchase.authorised, purchase.captured]) {
    await shop.tell(event);
  }
}

export async function read(shop: Shop, { orderId: id }: Purchase) {
  const { timelineEntries, ...order } = (await shop.as(ada).query(ORDER, { id })).order;
  return { ...order, kinds: timelineEntries.nodes.map(({ kind }: { kind: string }) => kind), timelineEntries };
}

export const cancel = async (shop: Shop, { orderId }: Purchase, viewer: Parameters<Shop['as']>[0] = ada) => {
  const input = { orderId, reason: 'CHANGED_MIND', idempotencyKey: 'first' };
  return (await shop.as(viewer).mutate(CANCEL, { input })).orderCancel;
};
