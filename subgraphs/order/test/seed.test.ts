import { expect, it } from 'vitest';
import { startOrder, support } from './start-order.ts';

const ORDERS = /* GraphQL */ `
  {
    orders(where: { status: { eq: DELIVERED } }, first: 1) {
      nodes {
        number
        totals {
          total {
            amount
          }
        }
        lines {
          title
        }
        timelineEntries(first: 100) {
          nodes {
            status
            kind
          }
        }
      }
      totalCount
    }
    order(number: "CA-2016-152156") {
      placedAt
      totals {
        subtotal {
          amount
        }
        discount {
          amount
        }
        total {
          amount
        }
      }
      lines {
        sku
        quantity
      }
    }
  }
`;

it('fills the shop with the history of the data set', async () => {
  await using shop = await startOrder();

  await shop.seed();
  const { orders, order } = await shop.as(support).query(ORDERS);

  expect(orders.totalCount).toBe(5_009);
  expect(orders.nodes[0].lines.length).toBeGreaterThan(0);
  expect(orders.nodes[0].timelineEntries.nodes.map(({ status }: { status: string }) => status)).toEqual([
    'PENDING',
    'CONFIRMED',
    'SHIPPED',
    'DELIVERED',
  ]);
  expect(order).toMatchObject({ totals: { total: { amount: '993.90' } }, lines: [{ quantity: 2 }, { quantity: 3 }] });
}, 90_000);
