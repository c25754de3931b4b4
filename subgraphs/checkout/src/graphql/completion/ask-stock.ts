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

interface Sought {
  readonly variantId: string;
  /** Of the cart that asks: what it holds is there for it. */
  readonly holdId: string | null;
}

export const stockKey = ({ variantId, holdId }: Sought): string =>
  holdId === null ? variantId : `${variantId} ${holdId}`;

/** What can be sold of variants at this moment, by their keys, with one question for each two hundred of a cart. */
export async function askStock(keys: readonly string[], send: Send): Promise<ReadonlyMap<string, Stock>> {
  const byHold = Map.groupBy(keys, (key) => key.split(' ')[1] ?? null);
  const found = await Promise.all(
    [...byHold].map(async ([holdId, own]) => {
      const variantIds = own.map((key) => key.split(' ')[0] ?? '');
      const stock = await askForHold(variantIds, holdId, send);
      return stock.map((one) => [stockKey({ variantId: one.variantId, holdId }), one] as const);
    }),
  );
  return new Map(found.flat());
}

async function askForHold(variantIds: readonly string[], holdId: string | null, send: Send): Promise<Stock[]> {
  const stock: Stock[] = [];
  for (let at = 0; at < variantIds.length; at += mostAtOnce) {
    const asked = { variantIds: variantIds.slice(at, at + mostAtOnce), ...(holdId !== null && { holdId }) };
    const { levels } = await send(inventoryCheck, asked);
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
  return stock;
}
