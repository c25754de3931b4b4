import { describe, expect, it } from 'vitest';
import { aPurchase } from './purchase.ts';
import { ada, startOrder } from './start-order.ts';

const PRICES = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      lines {
        listPrice {
          amount
        }
        unitPrice {
          amount
        }
        adjustments {
          source
          code
          text
          explanation {
            code
          }
          amount {
            amount
          }
        }
        taxes {
          taxClass
          percent
          isIncluded
          explanation {
            code
            data {
              name
              value
            }
          }
          amount {
            amount
          }
        }
      }
      shipping {
        price {
          amount
        }
        adjustments {
          text
          amount {
            amount
          }
        }
        taxes {
          percent
          isIncluded
          amount {
            amount
          }
        }
        total {
          amount
          currency
        }
      }
    }
  }
`;

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('the prices of an order', () => {
  it('are shown part by part, of each line and of shipping', async () => {
    await using shop = await startOrder();
    const { completed, orderId } = aPurchase();
    const explanation = { code: 'TAX_OF_COUNTRY', data: { country: 'US' } };
    const tax = { taxClass: 'standard', millionths: 82_500, isIncluded: false, explanation, amount: usd(1_568) };
    const off = { source: 'DISCOUNT_CODE', code: 'TEN', text: 'Ten off', amount: usd(-1_000) } as const;
    const free = { source: 'PROMOTION', code: null, text: 'Half of shipping', amount: usd(-250) } as const;
    const included = { taxClass: 'standard', millionths: 81_000, isIncluded: true, amount: usd(19) };
    const [first, ...others] = completed.data.lines;
    if (!first) throw new Error('a line');
    const lines = [{ ...first, listPrice: usd(12_000), adjustments: [off], taxes: [tax] }, ...others];
    const shipping = { ...completed.data.shipping, adjustments: [free], taxes: [included] };
    await shop.tell({ ...completed, data: { ...completed.data, lines, shipping } });

    const { order } = await shop.as(ada).query(PRICES, { id: orderId });

    expect(order.lines[0]).toEqual({
      listPrice: { amount: '120.00' },
      unitPrice: { amount: '100.00' },
      adjustments: [
        { source: 'DISCOUNT_CODE', code: 'TEN', text: 'Ten off', explanation: null, amount: { amount: '-10.00' } },
      ],
      taxes: [
        {
          taxClass: 'standard',
          percent: '8.25',
          isIncluded: false,
          explanation: { code: 'TAX_OF_COUNTRY', data: [{ name: 'country', value: 'US' }] },
          amount: { amount: '15.68' },
        },
      ],
    });
    expect(order.shipping).toEqual({
      price: { amount: '5.00' },
      adjustments: [{ text: 'Half of shipping', amount: { amount: '-2.50' } }],
      taxes: [{ percent: '8.1', isIncluded: true, amount: { amount: '0.19' } }],
      total: { amount: '2.50', currency: 'USD' },
    });
  });

  it('say nothing of the parts that the purchase did not tell', async () => {
    await using shop = await startOrder();
    const { completedV1, orderId } = aPurchase();
    await shop.tell(completedV1);

    const { order } = await shop.as(ada).query(PRICES, { id: orderId });

    const unknown = { listPrice: null, adjustments: null, taxes: null };
    expect(order.shipping).toBeNull();
    expect(order.lines).toMatchObject([
      { ...unknown, unitPrice: { amount: '100.00' } },
      { ...unknown, unitPrice: { amount: '25.00' } },
    ]);
  });
});
