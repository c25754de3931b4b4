import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ada, chair, type Checkout, codesOf, readyCart, startCheckout } from '../start-checkout.ts';
import { automatic, inUsd, manage, marketing, written } from './staff.ts';

const SIMULATE = /* GraphQL */ `
  query ($input: PromotionSimulationInput!) {
    promotionSimulation(input: $input) {
      lines {
        kind
        total {
          amount
        }
      }
      promotions {
        name
      }
      totals {
        discount {
          amount
        }
        tax {
          amount
        }
      }
      totalsWithout {
        discount {
          amount
        }
      }
      reason
      userErrors {
        code
        field
      }
    }
  }
`;

const simulate = async (shop: Checkout, input: object) =>
  (await shop.as(marketing).query(SIMULATE, { input })).promotionSimulation;
const lines = [{ variantId: chair, quantity: 2 }];

it('shows what goods would cost with a promotion that is not written down, beside those that carts have', async () => {
  await using shop = await startCheckout();
  await automatic(shop, { name: 'Running', action: { kind: 'AMOUNT_OFF', amount: inUsd('20') } });

  const seen = await simulate(shop, {
    promotion: written({ name: 'Planned', conditions: { customerGroups: ['trade'], countries: ['US'] } }),
    ...{ lines, customerGroups: ['trade'], country: 'US', shippingPrice: inUsd('5') },
  });

  expect(seen).toMatchObject({
    lines: [{ kind: 'PAID' }],
    promotions: [{ name: 'Planned' }, { name: 'Running' }],
    totals: { discount: { amount: '40.00' } },
    totalsWithout: { discount: { amount: '20.00' } },
    ...{ reason: null, userErrors: [] },
  });
});

it('tries a draft on somebody’s cart, says why it would do nothing, and changes nothing', async () => {
  await using shop = await startCheckout();
  const conditions = { minimumSubtotal: inUsd('500') };
  const { promotion } = await manage(shop, 'promotionCreate', { promotion: written({ conditions }) });
  const cartId = await readyCart(shop);
  const VERSION = 'query ($id: ID!) { cart(id: $id) { version totals { discount { amount } } } }';
  const before = await shop.as(ada).query(VERSION, { id: cartId });

  const seen = await simulate(shop, { promotionId: promotion.id, cartId });

  expect(seen).toMatchObject({ promotions: [], reason: 'MINIMUM_NOT_REACHED' });
  expect(await shop.as(ada).query(VERSION, { id: cartId })).toEqual(before);
});

it('tries goods and carts with the collections that the promotion is about, before it is switched on', async () => {
  await using shop = await startCheckout();
  const sale = randomUUID();
  shop.inCollections.set(chair, [sale]);
  const cartId = await readyCart(shop);
  const promotion = written({ action: { kind: 'PERCENT_OFF', percent: '10', items: { collectionIds: [sale] } } });

  const seen = [await simulate(shop, { promotion, lines }), await simulate(shop, { promotion, cartId })];

  expect(seen.map(({ totals }) => totals.discount.amount)).toEqual(['20.00', '20.00']);
});

it('taxes as the cart would be: nothing for a group that is exempt, and little orders as where the shop sells', async () => {
  await using shop = await startCheckout();
  const promotion = written();
  const ofGroup = { promotion, lines, country: 'US', customerGroups: ['charities'] };
  await shop.given(({ taxExemptions }) =>
    taxExemptions.save({
      ...{ id: randomUUID(), customerId: null, customerGroup: 'charities', country: null, region: '' },
      ...{ reason: 'CHARITY', certificateNumber: null, createdBy: marketing.id },
      ...{ validFrom: new Date(0), validTo: null, createdAt: new Date(0) },
    }),
  );
  const SET = 'mutation ($input: TaxRateSetInput!) { taxRateSet(input: $input) { userErrors { code } } }';
  const taxes = shop.as({ id: ada.id, scopes: ['tax:manage'] });
  const set = (country: string, more: object) => taxes.mutate(SET, { input: { country, ...more } });
  await set('US', { percent: '10' });
  await set('CH', { percent: '8', threshold: { goodsUpTo: inUsd('500') } });

  const [exempt, taxed, abroad] = [
    await simulate(shop, ofGroup),
    await simulate(shop, { ...ofGroup, customerGroups: [] }),
    await simulate(shop, { promotion, lines, country: 'CH' }),
  ];

  expect([exempt, taxed, abroad].map(({ totals }) => totals.tax.amount)).toEqual(['0.00', '18.00', '18.00']);
});

it('is told of what cannot be tried', async () => {
  await using shop = await startCheckout();
  const promotion = written();

  expect(codesOf(await simulate(shop, { lines }))).toEqual(['PROMOTION_NOT_FOUND']);
  expect(codesOf(await simulate(shop, { promotion: written({ name: '' }), lines }))).toEqual(['INVALID_PROMOTION']);
  expect(codesOf(await simulate(shop, { promotion, cartId: randomUUID() }))).toEqual(['CART_NOT_FOUND']);
  expect(codesOf(await simulate(shop, { promotion }))).toEqual(['NO_LINES']);
  const unknown = [{ variantId: randomUUID(), quantity: 1 }];
  expect(codesOf(await simulate(shop, { promotion, lines: unknown }))).toEqual(['VARIANT_NOT_FOUND']);
  const tooMany = Array.from({ length: 101 }, () => ({ variantId: randomUUID(), quantity: 1 }));
  expect(codesOf(await simulate(shop, { promotion, lines: tooMany }))).toEqual(['TOO_MANY_LINES']);
  const inEuros = { shippingPrice: { amount: '1', currency: 'EUR' } };
  expect(codesOf(await simulate(shop, { promotion, lines, ...inEuros }))).toEqual(['INVALID_MONEY']);
});
