import { answer } from '@agora/kit';
import { userAddress } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerAddress = answer(userAddress, async ({ userId, addressId }, { addresses }: Asked) => {
  const address = await addresses.find(userId, addressId);
  return address?.postalAddress ?? null;
});
