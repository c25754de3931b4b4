import { describe, expect, it } from 'vitest';
import { amountText } from '../src/domain/amount-text.ts';
import { plainLine } from '../src/domain/plain-line.ts';

describe('what people wrote', () => {
  it.each([
    ['Ada', 'Ada'],
    ['  Ada \r\n\tLovelace ', 'Ada Lovelace'],
    ['Ada\u0000\u202Eevil\u2066', 'Ada evil'],
    ['علی\u200Cرضا', 'علی\u200Cرضا'],
    ['👩\u200D🚀', '👩\u200D🚀'],
    ['\u2028', ''],
  ])('is shown on one line: %j', (text, line) => {
    expect(plainLine(text, 60)).toBe(line);
  });

  it('is cut between characters, never within one', () => {
    expect(plainLine('😀😀😀😀', 3)).toBe('😀😀…');
    expect(plainLine('one two', 5)).toBe('one…');
  });
});

it.each([
  [0, 'USD', '0.00 USD'],
  [99_999, 'USD', '999.99 USD'],
  [123_456_789, 'USD', '1,234,567.89 USD'],
  [-100_050, 'USD', '-1,000.50 USD'],
  [12_345, 'JPY', '12,345 JPY'],
])('an amount of %i %s reads %s', (minor, currency, text) => {
  expect(amountText({ minor, currency })).toBe(text);
});
