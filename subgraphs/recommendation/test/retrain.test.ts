import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bought, publishAll } from './events.ts';
import { chair, lamp, startRecommendation, table } from './start-recommendation.ts';

const run = promisify(execFile);

it('learns anew by a command, and comes to the same', async () => {
  await using shop = await startRecommendation();
  await publishAll(shop);
  await shop.tell(bought([chair, table]));
  await shop.tell(bought([chair, lamp]));
  const learned = await shop.given(({ model }) => model.all());
  await shop.given(({ model }) => model.clear());

  const command = new URL('../src/commands/retrain.ts', import.meta.url).pathname;
  const env = { ...process.env, RECOMMENDATION_DATABASE_URL: shop.running.database.url };
  const { stdout } = await run(process.execPath, [command], { env });

  expect(stdout).toMatch(/^Learned anew from 1 people and 2 orders in [\d.]+ s\.\n$/);
  expect(learned.products).toHaveLength(3);
  expect(await shop.given(({ model }) => model.all())).toEqual(learned);
});
