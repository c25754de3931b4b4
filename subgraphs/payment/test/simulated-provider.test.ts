import { paymentDescribeMethod } from '@agora/schema';
import { expect, it } from 'vitest';
import { amount, startPayment } from './start-payment.ts';

it('answers the same key with the same answer, and another request under it with an error', async () => {
  await using shop = await startPayment();
  const { provider } = shop.running.jobContext.resources;
  const request = { key: 'one', token: 'tok_approve', amount };

  const [first, second] = await Promise.all([provider.authorise(request), provider.authorise(request)]);
  const declinedNow = await provider.authorise({ ...request, token: 'tok_decline' });

  expect(second).toEqual(first);
  expect(declinedNow).toEqual(first);
  await expect(provider.authorise({ ...request, amount: { ...amount, minor: 1 } })).rejects.toThrow(/another request/);
  await expect(provider.capture({ key: 'one', authorisation: first.reference, amount })).rejects.toThrow();
});

it.each([
  ['tok_approve', { brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2039 }],
  ['tok_decline.mastercard.4444.0131', { brand: 'Mastercard', lastFour: '4444', expiryMonth: 1, expiryYear: 2031 }],
])('tells other services which card %s is of', async (providerToken, card) => {
  await using shop = await startPayment();

  expect(await shop.ask(paymentDescribeMethod, { providerToken })).toEqual({ provider: 'simulated', ...card });
});

it.each(['tok_unknown', 'tok_approve.visa.4242', 'tok_approve.visa.4242.1331', 'tok_approve.nobody.4242.1231', ''])(
  'knows no card by the token %j',
  async (providerToken) => {
    await using shop = await startPayment();

    expect(await shop.ask(paymentDescribeMethod, { providerToken })).toBeNull();
  },
);

it('refuses by the name of a token, whichever card it is of', async () => {
  await using shop = await startPayment();
  const { provider } = shop.running.jobContext.resources;

  const answer = await provider.authorise({ key: 'one', token: 'tok_insufficient_funds.visa.9995.1231', amount });

  expect(answer).toMatchObject({ isApproved: false, code: 'INSUFFICIENT_FUNDS' });
});
