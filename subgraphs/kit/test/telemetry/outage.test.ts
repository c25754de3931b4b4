import { expect, it } from 'vitest';
import { createLog, explainFailures } from '../../src/telemetry/log.ts';
import { Outage } from '../../src/telemetry/outage.ts';

const broken = new Error('the line is cut');

function watched(afterMs?: number) {
  const lines: { level: number; msg: string; err?: { message: string } }[] = [];
  const log = createLog('order', 'debug', { write: (line) => lines.push(JSON.parse(line)) });
  const outage = new Outage({
    log: log.child({ lane: 3 }),
    what: 'the relay',
    ...(afterMs !== undefined && { afterMs }),
  });
  const told = () => lines.map(({ level, msg, err }) => [level, msg, err?.message]);
  return { log, outage, told, seen: () => told().filter(([level]) => Number(level) > 20) };
}

const retried = [20, 'the relay failed, will try again', broken.message];
const begun = [40, 'the relay fails again and again', broken.message];
const over = [30, 'the relay works again', undefined];

it('logs what fails once for debugging, and says nothing of its end', () => {
  const { outage, told } = watched();

  outage.failed(broken);
  outage.worked();

  expect(told()).toEqual([retried]);
});

it('tells of what fails for long by a warning with the cause, once, and of its end', async () => {
  const { outage, told, seen } = watched(50);

  outage.failed(broken);
  await expect.poll(() => (outage.failed(broken), seen().length)).toBe(1);
  outage.failed(broken);
  outage.worked();
  outage.failed(broken);

  expect(told()[0]).toEqual(retried);
  expect(seen()).toEqual([begun, over]);
  expect(told().slice(-4)).toEqual([begun, retried, over, retried]);
});

it('takes what is tried side by side for one outage, until nothing of it fails', () => {
  const { outage, seen } = watched(0);

  outage.failed(broken, 'one');
  outage.failed(broken, 'another');
  outage.worked('one');
  expect(seen()).toEqual([begun]);
  outage.worked('another');

  expect(seen()).toEqual([begun, over]);
});

it('says nothing of what is explained by an outage that is told of already, nor of the end of that', () => {
  const { log, outage, told } = watched(0);
  const explaining = explainFailures(log, (error) => error === broken);

  outage.failed(broken);
  outage.worked();
  explaining[Symbol.dispose]();
  outage.failed(broken);

  expect(told()).toEqual([retried, begun]);
});
