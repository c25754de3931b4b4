import type { Stores } from '../stores.ts';
import { lessonOf } from './lesson-of.ts';

/** Of the rules by which is learned; another one has every database learn anew. */
export const rulesVersion = 1;

const atOnce = 500;

/**
 * Forgets all that was learned and learns it anew from the log, some hundred people and orders at a time. Whoever reads
 * sees what was there before, until it is done; whoever did something waits.
 */
export async function retrain(stores: Pick<Stores, 'behaviours' | 'model'>): Promise<RetrainedCounts> {
  const { behaviours, model } = stores;
  await behaviours.close();
  await model.clear();
  let people = 0;
  for (
    let ids = await behaviours.peopleAfter(undefined, atOnce);
    ids.length > 0;
    ids = await behaviours.peopleAfter(ids.at(-1), atOnce)
  ) {
    await model.add(await lessonOf(stores, { personIds: ids, orderIds: [] }));
    people += ids.length;
  }
  let orders = 0;
  for (
    let ids = await behaviours.ordersAfter(undefined, atOnce);
    ids.length > 0;
    ids = await behaviours.ordersAfter(ids.at(-1), atOnce)
  ) {
    await model.add(await lessonOf(stores, { personIds: [], orderIds: ids }));
    orders += ids.length;
  }
  await model.markVersion(rulesVersion);
  return { people, orders };
}

export interface RetrainedCounts {
  readonly people: number;
  readonly orders: number;
}
