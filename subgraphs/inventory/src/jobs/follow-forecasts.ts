import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { placeOf } from '../domain/place.ts';
import { forecastOf } from '../domain/replenishment/forecast.ts';

/** In one statement. */
const atOnce = 200;

/** Each night policies that follow the forecast get its numbers, before what is missing by them is ordered. */
export const followForecasts = scheduled('follow-forecasts', '0 2 * * *', async ({ stores, now }: Jobs) => {
  let after = '';
  for (;;) {
    const following = await stores.sales.followingAfter(after, atOnce);
    const sold = await stores.sales.soldAt(
      following.map(({ policy }) => policy),
      now(),
    );
    const numbers = following.flatMap(({ policy, leadTimeDays }) => {
      const sales = sold.get(placeOf(policy));
      const forecast = sales && forecastOf(sales, policy, leadTimeDays);
      if (!forecast) return [];
      const { reorderPoint, orderUpTo } = forecast;
      return [{ variantId: policy.variantId, warehouseId: policy.warehouseId, reorderPoint, orderUpTo }];
    });
    await stores.supplies.follow(numbers);
    const last = following.at(-1);
    if (!last || following.length < atOnce) return;
    after = placeOf(last.policy);
  }
});
