import { describe, expect, it } from 'vitest';
import { amountText } from '../src/domain/amount-text.ts';
import type { Message } from '../src/domain/message.ts';
import { plainLine } from '../src/domain/plain-line.ts';
import { render } from '../src/domain/render.ts';
import type { Kept } from '../src/domain/texts/texts.ts';

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
  [0, 'USD', '0.00 USD', '0,00 USD'],
  [99_999, 'USD', '999.99 USD', '999,99 USD'],
  [123_456_789, 'USD', '1,234,567.89 USD', '1.234.567,89 USD'],
  [-100_050, 'USD', '-1,000.50 USD', '-1.000,50 USD'],
  [12_345, 'JPY', '12,345 JPY', '12.345 JPY'],
])('an amount of %i %s reads %s in English and %s in German', (minor, currency, english, german) => {
  expect(amountText({ minor, currency }, 'en-US')).toBe(english);
  expect(amountText({ minor, currency }, 'de-DE')).toBe(german);
});

const orderId = '018f0000-0000-7000-8000-000000000001';
const number = 'A-1';

describe('a message', () => {
  it('speaks of no parcel where nothing is shipped', () => {
    const total = { minor: 900, currency: 'USD' };
    const confirmed: Message = { kind: 'ORDER_CONFIRMED', data: { orderId, number, items: 1, total, isSent: false } };
    const delivered: Message = { kind: 'ORDER_DELIVERED', data: { orderId, number, isSent: false } };

    expect(render(confirmed, { channel: 'IN_APP', locale: 'en' }).body).toBe(
      'We received your payment of 9.00 USD for 1 item. Nothing needs to be shipped.',
    );
    expect(render(confirmed, { channel: 'IN_APP', locale: 'de' }).body).toContain('Es muss nichts verschickt werden.');
    expect(render(delivered, { channel: 'IN_APP', locale: 'en' }).title).toBe('Order A-1 is yours');
    expect(render(delivered, { channel: 'IN_APP', locale: 'de' }).title).toBe('Bestellung A-1 gehört Ihnen');
  });

  it('says what comes back and what is kept, where all that is shipped is cancelled and the rest was handed over', () => {
    const refund = { minor: 20_488, currency: 'USD' };
    const said = { name: 'A warranty', others: 0, refund, reason: 'CHANGED_MIND' } as const;
    const bodyOf = (of: Partial<Kept>, locale = 'en') =>
      render(
        { kind: 'ORDER_CANCEL_REFUSED', data: { orderId, number, kept: { ...said, ...of } } },
        { channel: 'IN_APP', locale },
      ).body;

    expect(bodyOf({})).toBe(
      'You get 204.88 USD back. What needs no shipping was handed over already, and you keep it: A warranty.',
    );
    expect(bodyOf({ others: 2, reason: 'OUT_OF_STOCK', refund: { minor: 0, currency: 'USD' } })).toBe(
      'We are sorry: part of it is out of stock. What needs no shipping was handed over already, and you keep it: A warranty and 2 more.',
    );
    expect(bodyOf({}, 'de')).toBe(
      'Sie erhalten 204,88 USD zurück. Was keinen Versand braucht, haben Sie schon erhalten und behalten es: A warranty.',
    );
  });

  it.each([
    ['de-AT', 'Sie erhalten 5,00 USD zurück'],
    ['DE', 'Sie erhalten 5,00 USD zurück'],
    ['en-GB', 'You get 5.00 USD back'],
    ['fr-CA', 'Vous récupérez 5,00 USD'],
    ['nl', 'You get 5.00 USD back'],
    ['no such language', 'You get 5.00 USD back'],
    ['', 'You get 5.00 USD back'],
    [null, 'You get 5.00 USD back'],
  ])('is said in the language that a locale has, or in English: %s', (locale, title) => {
    const amount = { minor: 500, currency: 'USD' };
    const refunded: Message = { kind: 'PAYMENT_REFUNDED', data: { orderId, number, amount } };

    expect(render(refunded, { channel: 'IN_APP', locale })).toMatchObject({ title });
  });
});

describe('a time in a text', () => {
  const order = { orderId, number };
  const filled: Message = {
    kind: 'ORDER_BACKORDER_FILLED',
    data: { ...order, expiresAt: '2026-07-31T22:30:00.000Z' },
  };
  const waits: Message = { kind: 'ORDER_BACKORDERED', data: { ...order, expectedAt: '2026-07-31T22:30:00.000Z' } };

  it.each([
    ['en', 'Europe/Berlin', 'August 1, 2026 at 12:30 AM GMT+2', 'August 1, 2026'],
    ['de', 'Europe/Berlin', '1. August 2026 um 00:30 MESZ', '1. August 2026'],
    ['en', 'America/New_York', 'July 31, 2026 at 6:30 PM EDT', 'July 31, 2026'],
    ['en', null, 'July 31, 2026 at 10:30 PM UTC', 'July 31, 2026'],
    ['en', 'Mars/Olympus', 'July 31, 2026 at 10:30 PM UTC', 'July 31, 2026'],
  ])('is said in %s as it is in %s', (locale, timeZone, moment, day) => {
    const place = { channel: 'IN_APP', locale, timeZone } as const;

    expect(render(filled, place).body).toContain(moment);
    expect(render(waits, place).body).toContain(day);
  });
});
