import { expect, it } from 'vitest';
import { lastLine } from '../local/process/last-line.ts';

const entry = (level: number, msg: string) => JSON.stringify({ level, time: 0, name: 'order', msg });

it.each([
  [
    [entry(30, 'ready'), entry(60, 'cannot start: the port is in use'), entry(30, 'bye')],
    'cannot start: the port is in use',
  ],
  [['    throw new Error("no");', 'Error: no', '    at main.ts:1:2', 'Node.js v24.21.0'], 'Error: no'],
  [[entry(30, 'ready'), entry(40, 'will try again: Error: ECONNREFUSED')], 'it logged no error'],
  [[entry(50, 'the request failed'), entry(40, 'will try again: Error: no')], 'the request failed'],
  [[entry(50, 'an old failure'), ...Array.from({ length: 50 }, () => entry(30, 'a request'))], 'it logged no error'],
  [[], 'it printed nothing'],
])('finds the error among the last lines of %j', (lines, error) => {
  expect(lastLine(lines.join('\n'))).toBe(error);
});

it('quotes what was printed last where no error was', () => {
  expect(lastLine('fetching\nthe network is unreachable\n')).toBe('the network is unreachable');
  expect(lastLine(entry(30, 'a request'))).toBe('it logged no error');
  expect(lastLine('')).toBe('it printed nothing');
});
