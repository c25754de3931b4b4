import type { PolicyOfLevelFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Known = NonNullable<PolicyOfLevelFragment['replenishmentPolicy']>['forecast'];

/** What the sales of the last weeks suggest. */
export function Forecast({ forecast }: { readonly forecast: Known }): ReactNode {
  if (!forecast) return <p className="small quiet">No forecast yet: it needs 14 days of sales.</p>;
  const { days, demandPerDay, safetyStock, reorderPoint, orderUpTo } = forecast;
  const perDay = demandPerDay.toLocaleString('en-US', { maximumFractionDigits: 1 });
  return (
    <p className="small quiet">
      Forecast: {perDay} sold a day in {days} days. Order at {reorderPoint.toLocaleString('en-US')} up to{' '}
      {orderUpTo.toLocaleString('en-US')}, with {safetyStock.toLocaleString('en-US')} to be safe.
    </p>
  );
}
