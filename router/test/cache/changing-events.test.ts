import { readFile } from 'node:fs/promises';
import * as contracts from '@agora/schema';
import { expect, it } from 'vitest';
import { isChanging } from '../../src/cache/changing-events.ts';

/** Events of services whose answers are kept that change none of these, and why. */
const harmless: Readonly<Record<string, string>> = {
  'agora.product.person_erased.v1': 'nothing of a product is about a person',
  'agora.inventory.person_erased.v1': 'who waits for goods is in no answer that is kept',
  'agora.review.person_erased.v1':
    'a review that is kept names, for its few minutes, the id of an account that is gone',
  'agora.review.appealed.v1': 'an appeal is in no answer that is kept',
  'agora.review.appeal_decided.v1': 'where it brings a review back, review.published says so',
  'agora.review.reported.v1': 'reports are in no answer that is kept',
  'agora.review.requested.v1': 'nobody is shown whom the shop asks',
  'agora.inventory.reserved.v1': 'where less is left to buy, inventory.stock_changed says so',
  'agora.inventory.committed.v1': 'what was put aside leaves: as much as before is left to buy',
  'agora.inventory.released.v1': 'where more is left to buy, inventory.stock_changed says so',
  'agora.inventory.rejected.v1': 'nothing was put aside',
  'agora.inventory.backorder_filled.v1': 'what came was promised before: as much as before is left to buy',
  'agora.inventory.replenishment_late.v1': 'when more come is not said of a time that is over',
  'agora.inventory.low_stock.v1': 'how much is left to buy in all, inventory.stock_changed says',
  'agora.inventory.back_in_stock.v1': 'how much is left to buy, inventory.stock_changed says',
};

it('is known of each event of a service whose answers are kept what it changes of them', async () => {
  const keeping = await Promise.all(contracts.serviceNames.map(async (name) => ((await isKept(name)) ? [name] : [])));
  const events = Object.values<unknown>(contracts).filter(isEvent);
  const types = events.filter(({ service }) => keeping.flat().includes(service)).map(({ type }) => type);

  expect(types.length).toBeGreaterThan(10);
  expect(
    types.filter((type) => !isChanging(type)).toSorted(),
    'say in router/src/cache/changing-events.ts which entities the event changes, or above why none',
  ).toEqual(Object.keys(harmless).toSorted());
});

/** Whether the router keeps answers of a service for a while. */
async function isKept(name: string): Promise<boolean> {
  const sdl = await readFile(new URL(`../../../subgraphs/${name}/schema.graphql`, import.meta.url), 'utf8');
  return /@cacheControl\(maxAge: [1-9]/.test(sdl);
}

function isEvent(value: unknown): value is contracts.EventContract {
  return typeof value === 'object' && value !== null && 'subjectOf' in value;
}
