import type { Context, Work } from '../../context.ts';
import { keysOfBuyer } from '../../domain/allowances/same-buyer.ts';
import type { Cart } from '../../domain/carts/cart.ts';
import type { Answers } from '../../domain/pricing/assess.ts';
import { boughtByBuyer } from '../batches.ts';

type Asked = Pick<Answers, 'quotes'>;

/** How many pieces of the variants with a limit the buyer of a cart has bought before, for whoever looks at it. */
export async function boughtBefore(cart: Cart, answers: Asked, { load }: Pick<Context, 'load'>) {
  const [keys, variantIds] = [keysOfBuyer(cart), limitedOf(answers)];
  if (keys.length === 0 || variantIds.length === 0) return new Map<string, number>();
  return (await load(boughtByBuyer, JSON.stringify({ keys, variantIds }))) ?? new Map<string, number>();
}

/** The same in the transaction that buys it: nobody with the same name or address buys meanwhile. */
export async function boughtToBuy(cart: Cart, answers: Asked, { boughtPieces }: Pick<Work, 'boughtPieces'>) {
  const [keys, variantIds] = [keysOfBuyer(cart), limitedOf(answers)];
  if (cart.status !== 'OPEN' || variantIds.length === 0) return undefined;
  await boughtPieces.lockBuyer(keys);
  const [bought] = await boughtPieces.ofBuyers([{ keys, variantIds }]);
  return bought;
}

function limitedOf({ quotes }: Asked): string[] {
  return [...quotes.values()].flatMap(({ variantId, quantityLimitPerCustomer }) =>
    quantityLimitPerCustomer === undefined ? [] : [variantId],
  );
}
