import { DefinitionFault } from './definition-fault.ts';
import { everyItem, type ItemFilter } from './items.ts';
import type { WantedItems } from './wanted-promotion.ts';

const maxIds = 100;
/** Whether goods are in them is asked of the product service, by rules too. */
const maxCollections = 20;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** Which goods are meant; all of them where nothing is said. */
export function readItems(wanted: WantedItems | null | undefined, field: readonly string[]): ItemFilter {
  if (!wanted) return everyItem;
  return {
    variantIds: readIds(wanted.variantIds, [...field, 'variantIds']),
    productIds: readIds(wanted.productIds, [...field, 'productIds']),
    categoryIds: readIds(wanted.categoryIds, [...field, 'categoryIds']),
    brandIds: readIds(wanted.brandIds, [...field, 'brandIds']),
    collectionIds: readIds(wanted.collectionIds, [...field, 'collectionIds'], maxCollections),
  };
}

function readIds(
  given: readonly string[] | null | undefined,
  field: readonly string[],
  most = maxIds,
): readonly string[] {
  const ids = [...new Set((given ?? []).map((id) => id.toLowerCase()))];
  if (ids.length > most) throw new DefinitionFault(field, `At most ${most.toString()} can be said.`);
  return ids.map((id) => readId(id, field));
}

export function readId(id: string, field: readonly string[]): string {
  const read = id.toLowerCase();
  if (!uuid.test(read)) throw new DefinitionFault(field, 'This is the id of nothing.');
  return read;
}
