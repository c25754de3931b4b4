import { type AwaitedGoods, expectedInAll } from '@agora/schema';
import type { Kits } from '../kit/kit.ts';
import { type BackorderLine, outstandingOf } from './backorder-line.ts';

type Promised = Pick<AwaitedGoods, 'kind' | 'expectedAt'>;

/** What an order waits for, as who ordered knows it: of a part of a kit, the kits that cannot be put together without it. */
export function awaitedOf(
  backorders: readonly BackorderLine[],
  kits: Kits,
  promiseOf: (variantId: string) => Promised,
): readonly (AwaitedGoods & { readonly variantId: string })[] {
  const missing = new Map(
    backorders.map((line) => [line.variantId, outstandingOf(line)] as const).filter(([, quantity]) => quantity > 0),
  );
  const itself = [...missing].map(([variantId, quantity]) => ({ variantId, quantity, ...promiseOf(variantId) }));
  const inKits = [...kits].flatMap(([variantId, parts]) => {
    const short = parts.filter(({ partId }) => missing.has(partId));
    if (short.length === 0) return [];
    const promises = short.map(({ partId }) => promiseOf(partId));
    const kind = promises.some((one) => one.kind === 'PREORDER') ? ('PREORDER' as const) : ('BACKORDER' as const);
    const quantity = Math.max(...short.map((part) => Math.ceil((missing.get(part.partId) ?? 0) / part.quantity)));
    return [{ variantId, quantity, kind, expectedAt: expectedInAll(promises) }];
  });
  return [...itself, ...inKits];
}
