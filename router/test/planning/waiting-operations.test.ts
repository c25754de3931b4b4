import { expect, it } from 'vitest';
import { type Asked, WaitingOperations } from '../../src/supergraph/waiting-operations.ts';
import { guest } from './planned-graph.ts';

const asked = (length: number, client: string, since: number): Asked => ({
  request: { document: 'x'.repeat(length), operationName: undefined, isDeferralAccepted: false, claims: guest },
  client,
  since,
  waitedMs: { others: 0, thread: 0 },
  tries: 0,
  cpuMs: 0,
  resolve: () => undefined,
  reject: () => undefined,
});

function inOrder(all: readonly Asked[]): readonly Asked[] {
  const waiting = new WaitingOperations({ mostMs: { others: 60_000, thread: 60_000 }, onLate: () => undefined });
  for (const one of all) waiting.add(one);
  return all.map(() => waiting.take()).filter((one) => one !== undefined);
}

it('gives short documents first, and among equal ones who came first', () => {
  const [long, second, first] = [asked(3_000, 'a', 0), asked(50, 'b', 20), asked(50, 'c', 10)];

  expect(inOrder([long, second, first])).toEqual([first, second, long]);
});

it('gives who asks for little before who asks for much at once', () => {
  const flood = Array.from({ length: 20 }, () => asked(100, 'hostile', 0));
  const one = asked(400, 'honest', 50);

  expect(inOrder([...flood, one])[0]).toBe(one);
});

it('gives a long document its turn once it has waited', () => {
  const [long, short] = [asked(3_000, 'a', 0), asked(50, 'b', 4_000)];

  expect(inOrder([short, long])[0]).toBe(long);
});
