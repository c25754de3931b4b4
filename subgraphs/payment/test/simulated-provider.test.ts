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
