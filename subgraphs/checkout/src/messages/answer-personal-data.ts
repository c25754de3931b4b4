import { telling } from '@agora/kit';
import { checkoutPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(checkoutPersonalData, {
  carts: (of, { personalData }: Asked) => personalData.carts(of),
  wishLists: (of, { personalData }: Asked) => personalData.wishLists(of),
  wishListItems: (of, { personalData }: Asked) => personalData.wishListItems(of),
  taxExemptions: (of, { personalData }: Asked) => personalData.taxExemptions(of),
  cartLines: (of, { personalData }: Asked) => personalData.cartLines(of),
});
