import type { Send } from '@agora/kit';
import { inventoryCheck, type PromisedGoods } from '@agora/schema';

/** What can be sold of a variant. */
export interface Stock {
  readonly variantId: string;
  /** With those that are promised before they are there. */
  readonly available: number;
  /** Null where none are. */
  readonly promised: PromisedGoods | null;
}

const mostAtOnce = 200;

/** What can be sold of variants at this moment, with one question for each two hundred. */
export async function askStock(variantIds: readonly string[], send: Send): Promise<ReadonlyMap<string, Stock>> {
  const stock: Stock[] = [];
  for (let at = 0; at < variantIds.length; at += mostAtOnce) {
    const { levels } = await send(inventoryCheck, { variantIds: variantIds.slice(at, at + mostAtOnce) });
    stock.push(
      ...levels.map(({ variantId, available, promised }) => ({
        variantId,
        available,
        promised: promised
          ? {
              inHand: available - promised.quantity,
              promised: promised.quantity,
              kind: promised.kind,
              expectedAt: promised.expectedAt === null ? null : new Date(promised.expectedAt),
            }
          : null,
      })),
    );
  }
  return new Map(stock.map((one) => [one.variantId, one]));
}
