import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const main = new URL('../src/main.ts', import.meta.url).pathname;

/** Starts the service with settings of gift cards and none of the others; what it says of gift cards before it ends. */
async function refusedFor(settings: Readonly<Record<string, string>>) {
  const service = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...settings } });
  const [output, [code]] = await Promise.all([text(service.stdout), once(service, 'exit')]);
  const { msg } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as { readonly msg: string };
  const problems = msg.replace('the configuration is wrong: ', '').split('; ');
  return { code: code as number, problems: problems.filter((problem) => problem.startsWith('PAYMENT_GIFT_CARD')) };
}

const noDays = 'must be a number of days from 1 to 36500';

it.each([
  [{ PAYMENT_GIFT_CARD_DAYS: '0' }, [`PAYMENT_GIFT_CARD_DAYS: ${noDays}`]],
  [{ PAYMENT_GIFT_CARD_DAYS: '36501' }, [`PAYMENT_GIFT_CARD_DAYS: ${noDays}`]],
  [{ PAYMENT_GIFT_CARD_DAYS: '1.5' }, [`PAYMENT_GIFT_CARD_DAYS: ${noDays}`]],
  [
    { PAYMENT_GIFT_CARD_DAYS: 'a year', PAYMENT_GIFT_CARD_LEAST_DAYS: '-1' },
    [`PAYMENT_GIFT_CARD_DAYS: ${noDays}`, `PAYMENT_GIFT_CARD_LEAST_DAYS: ${noDays}`],
  ],
  [
    { PAYMENT_GIFT_CARD_DAYS: '365', PAYMENT_GIFT_CARD_LEAST_DAYS: '366' },
    ['PAYMENT_GIFT_CARD_DAYS: must not be less than PAYMENT_GIFT_CARD_LEAST_DAYS'],
  ],
])('does not start with %j, and says why', async (settings, problems) => {
  expect(await refusedFor(settings)).toEqual({ code: 1, problems });
});

it('has nothing to say of settings that can be', async () => {
  const settings = { PAYMENT_GIFT_CARD_DAYS: '365', PAYMENT_GIFT_CARD_LEAST_DAYS: '365' };

  expect((await refusedFor(settings)).problems).toEqual([]);
});
