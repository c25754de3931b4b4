import type { Work } from '../../context.ts';
import type { createPriceList } from '../../domain/prices/price-list.ts';
import { priceListToSettle } from '../../job-kinds.ts';

const mostInUse = 100;

/** Keeps a list as it was decided, and has its prices hold from now on. */
export async function keepPriceList(
  decision: ReturnType<typeof createPriceList>,
  { isNew }: { readonly isNew: boolean },
  { priceLists, enqueue }: Work,
) {
  if (decision.refused) return decision;
  const { priceList } = decision;
  const { id } = priceList;
  const isOneMore = priceList.status !== 'ARCHIVED' && (await priceLists.inUse(id)) >= mostInUse;
  if (isOneMore) return { refused: 'INVALID_PRICE_LIST' as const, field: ['status'] };
  await (isNew ? priceLists.add(priceList) : priceLists.save(priceList));
  await enqueue(priceListToSettle, { priceListId: id }, { key: id });
  return { id };
}
