import { productPriceChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { vendor } from './start-product.ts';
import { hour, startWithPriceLists, variantId } from './start-with-price-lists.ts';

describe('a list of prices', () => {
  it('goes into the history that the lowest price of 30 days is of', async () => {
    await using shop = await startWithPriceLists();
    shop.stopClock();
    const HISTORY = `query ($id: ID!) { variant(id: $id) { price { amount } lowestPriceOf30Days { amount }
      priceChanges(first: 10) { nodes { previous { amount } price { amount } } } } }`;
    const history = async () => (await shop.as(vendor).query(HISTORY, { id: variantId })).variant;
    const { priceList } = await shop.create({});

    await shop.set(priceList.id, { price: '8.00' });
    const onSale = await history();
    shop.advance(10 * 24 * hour);
    await shop.update({ priceListId: priceList.id, status: 'ARCHIVED' });
    await shop.runJob('settle-price-list');
    const over = await history();
    shop.advance(24 * hour);
    const { priceList: second } = await shop.create({});
    await shop.set(second.id, { price: '9.00' });

    expect(onSale).toEqual({
      price: { amount: '8.00' },
      lowestPriceOf30Days: { amount: '10.00' },
      priceChanges: { nodes: [{ previous: { amount: '10.00' }, price: { amount: '8.00' } }] },
    });
    expect(over).toMatchObject({ price: { amount: '10.00' }, lowestPriceOf30Days: { amount: '8.00' } });
    const again = await history();
    expect(again).toMatchObject({ price: { amount: '9.00' }, lowestPriceOf30Days: { amount: '8.00' } });
    expect(again.priceChanges.nodes).toHaveLength(3);
  });

  it('that says what something costs has another price of its own be no change of what is shown, unless that is lower', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({});
    await shop.set(priceList.id, { price: '8.00' });
    const PRICE = `mutation ($input: ProductVariantPriceSetInput!) { productVariantPriceSet(input: $input) { variant { price { amount } } userErrors { code } } }`;
    const own = async (amount: string) => {
      const input = { variantId, price: { amount, currency: 'USD' }, idempotencyKey: amount };
      const { productVariantPriceSet } = await shop.as(vendor).mutate(PRICE, { input });
      await shop.runJob('settle-variant-prices');
      return productVariantPriceSet;
    };

    const higher = await own('12.00');
    await own('7.00');

    expect(higher).toEqual({ variant: { price: { amount: '8.00' } }, userErrors: [] });
    expect(await shop.price()).toBe('7.00');
    const told = await shop.emitted(productPriceChanged);
    expect(told.map(({ previous, price }) => [previous.minor, price.minor])).toEqual([
      [1_000, 800],
      [800, 700],
    ]);
  });
});
