import { expect, it } from 'vitest';
import { AdmissionControl } from '../src/admission-control.ts';
import { workFor } from './harness/work-for.ts';

const one = () => 'one';

it('begins at once when there is little to do', () => {
  const admission = new AdmissionControl();
  const begun: string[] = [];

  admission.admit(() => begun.push('first'), one);
  admission.admit(() => begun.push('second'), one);

  expect(begun).toEqual(['first', 'second']);
});

it('begins what comes all at once over several turns, in order, and all of it', async () => {
  const admission = new AdmissionControl();
  const begun: number[] = [];
  const all = Array.from({ length: 300 }, (_, at) => at);

  for (const at of all) admission.admit(() => begun.push(at), one);
  const atOnce = begun.length;
  await expect.poll(() => begun.length).toBe(300);

  expect(atOnce).toBeLessThan(100);
  expect(begun).toEqual(all);
});

it('begins fewer in a turn when turns are long, one at the least, and more when they are short again', async () => {
  const admission = new AdmissionControl();
  let begun = 0;
  const long = () => {
    begun += 1;
    workFor(3);
  };
  const atOnce = (work: () => void) => {
    const before = begun;
    for (let i = 0; i < 20; i += 1) admission.admit(work, one);
    return begun - before;
  };

  for (let i = 0; i < 130; i += 1) admission.admit(long, one);
  await expect.poll(() => begun).toBe(130);
  // The last of them may have begun in this very turn.
  await new Promise((resolve) => setImmediate(resolve));

  expect(atOnce(long)).toBe(1);
  await expect.poll(() => atOnce(() => (begun += 1)), { interval: 1, timeout: 10_000 }).toBeGreaterThan(10);
});

it('begins no fewer in a turn for other work that takes long in it', async () => {
  const admission = new AdmissionControl();
  for (let turn = 0; turn < 10; turn += 1) {
    const told = new Promise<void>((resolve) => {
      setImmediate(() => {
        admission.handOver();
        workFor(3);
        resolve();
      });
    });
    admission.admit(() => undefined, one);
    await told;
  }
  await new Promise((resolve) => setImmediate(resolve));

  let begun = 0;
  for (let i = 0; i < 20; i += 1) admission.admit(() => (begun += 1), one);

  expect(begun).toBe(20);
});

it('says how long each had to wait', async () => {
  const admission = new AdmissionControl();
  const waited: number[] = [];
  const long = (waitedMs: number) => {
    waited.push(waitedMs);
    workFor(3);
  };

  for (let i = 0; i < 70; i += 1) admission.admit(long, one);
  await expect.poll(() => waited.length).toBe(70);

  expect(waited[0]).toBe(0);
  expect(waited.at(-1)).toBeGreaterThan(3);
});

it('lets each client that waits begin something before one that waits for more', async () => {
  const admission = new AdmissionControl();
  const begun: string[] = [];
  const begin = (client: string) =>
    admission.admit(
      () => begun.push(client),
      () => client,
    );
  for (let i = 0; i < 500; i += 1) begin('greedy');
  const atOnce = begun.length;

  for (const client of ['ann', 'ben', 'ann']) begin(client);
  await expect.poll(() => begun.length).toBe(503);

  expect(begun.slice(atOnce, atOnce + 6)).toEqual(['greedy', 'ann', 'ben', 'greedy', 'ann', 'greedy']);
});
