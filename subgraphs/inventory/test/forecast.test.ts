import { describe, expect, it } from 'vitest';
import { forecastOf } from '../src/domain/replenishment/forecast.ts';
import { createSupplier, ordersTo, setPolicy } from './replenish.ts';
import { chair, east, type InventoryShop, receipt, startWithStock, table, vendor, west } from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const FORECAST = `query ($variantId: ID!) { stockLevels(variantId: $variantId) { replenishmentPolicy {
  reorderPoint orderUpTo isAutomatic coverDays
  forecast { days demandPerDay deviationPerDay safetyStock reorderPoint orderUpTo } } } }`;

const policyOf = async (shop: InventoryShop, variantId = chair) =>
  (await shop.as(vendor).query(FORECAST, { variantId })).stockLevels.find(
    ({ replenishmentPolicy }: { replenishmentPolicy: unknown }) => replenishmentPolicy,
  )?.replenishmentPolicy;

/** Two and four are sold in turn, the last of them yesterday. */
async function soldFor(shop: InventoryShop, days: number): Promise<void> {
  await shop.given(async ({ levels, now }) => {
    const ago = (count: number) => new Date(now().getTime() - count * dayMs);
    await levels.move([receipt(chair, east, 10_000)], ago(days + 1));
    for (let day = days; day >= 1; day -= 1) {
      const sold = receipt(chair, east, day % 2 === 0 ? -2 : -4);
      await levels.move([{ ...sold, kind: 'COMMITTED' }], ago(day));
    }
  });
}

describe('a forecast', () => {
  const policy = { coverDays: 10 };

  it('is when to order by what is sold while the supplier takes its time, and what is kept for better days', () => {
    const steady = forecastOf({ days: 20, sold: 60, squares: 180 }, policy, 4);
    const uneven = forecastOf({ days: 20, sold: 60, squares: 200 }, policy, 4);

    expect(steady).toMatchObject({
      demandPerDay: 3,
      deviationPerDay: 0,
      safetyStock: 0,
      reorderPoint: 12,
      orderUpTo: 42,
    });
    expect(uneven).toMatchObject({
      demandPerDay: 3,
      deviationPerDay: 1,
      safetyStock: 4,
      reorderPoint: 16,
      orderUpTo: 46,
    });
  });

  it('says nothing of what is known for less than a fortnight, and orders one where none is sold', () => {
    expect(forecastOf({ days: 13, sold: 60, squares: 180 }, policy, 4)).toBeUndefined();
    expect(forecastOf({ days: 90, sold: 0, squares: 0 }, policy, 4)).toMatchObject({ reorderPoint: 0, orderUpTo: 1 });
  });
});

it('tells from the ledger what a policy should be, and has those follow it that are to', async () => {
  await using shop = await startWithStock({ [chair]: {}, [table]: {} });
  const { supplier } = await createSupplier(shop, { leadTimeDays: 4 });
  await soldFor(shop, 20);
  const numbers = { supplierId: supplier.id, reorderPoint: 1, orderUpTo: 2 };
  await setPolicy(shop, { ...numbers, coverDays: 10 });

  expect(await policyOf(shop)).toEqual({
    ...{ reorderPoint: 1, orderUpTo: 2, isAutomatic: false, coverDays: 10 },
    forecast: {
      ...{ days: 20, demandPerDay: 3, deviationPerDay: 1 },
      ...{ safetyStock: 4, reorderPoint: 16, orderUpTo: 46 },
    },
  });
  await shop.runJob('follow-forecasts');
  expect(await policyOf(shop)).toMatchObject({ reorderPoint: 1, orderUpTo: 2 });

  await setPolicy(shop, { ...numbers, coverDays: 10, isAutomatic: true });
  await setPolicy(shop, { ...numbers, variantId: table, warehouseId: west, isAutomatic: true });
  await shop.runJob('follow-forecasts');

  expect(await policyOf(shop)).toMatchObject({ reorderPoint: 16, orderUpTo: 46, isAutomatic: true });
  expect(await policyOf(shop, table)).toMatchObject({ reorderPoint: 1, orderUpTo: 2, coverDays: 14, forecast: null });
  expect((await ordersTo(shop)).nodes).toMatchObject([{ lines: [{ variant: { id: table }, quantity: 2 }] }]);
});

it('lasts for one day to a year', async () => {
  await using shop = await startWithStock({ [chair]: {} });
  const { supplier } = await createSupplier(shop);

  for (const coverDays of [0, 366]) {
    const { userErrors } = await setPolicy(shop, { supplierId: supplier.id, coverDays });
    expect(userErrors).toMatchObject([{ code: 'INVALID_POLICY', field: ['input', 'coverDays'] }]);
  }
});
