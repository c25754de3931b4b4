import type { PromotionDefinition } from './promotion.ts';

/** The collections that a promotion names: whether goods are in them has to be known to judge it. */
export function collectionsOf({
  conditions,
  action,
}: Pick<PromotionDefinition, 'conditions' | 'action'>): readonly string[] {
  const filters = [
    conditions.items,
    ...('items' in action ? [action.items] : []),
    ...('getItems' in action ? [action.getItems] : []),
  ];
  return [...new Set(filters.flatMap(({ collectionIds }) => collectionIds))];
}
