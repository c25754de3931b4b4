import type { Action } from '../domain/promotions/action.ts';
import { collectionsOf } from '../domain/promotions/collections-of.ts';
import type { ItemFilter } from '../domain/promotions/items.ts';
import type { Conditions, Promotion } from '../domain/promotions/promotion.ts';
import type { promotion } from './tables.ts';

/**
 * Collections stand among the categories too. An earlier release knows none, and would take a filter of them alone for one of all
 * goods; so it finds goods of a category that none of them has.
 */
type KeptFilter = Omit<ItemFilter, 'collectionIds'> & Partial<Pick<ItemFilter, 'collectionIds'>>;
export type KeptConditions = Omit<Conditions, 'items'> & { readonly items: KeptFilter };
export type KeptAction = WithKeptFilters<Action>;

type WithKeptFilters<One> = One extends unknown
  ? { readonly [Field in keyof One]: One[Field] extends ItemFilter ? KeptFilter : One[Field] }
  : never;

type Row = typeof promotion.$inferSelect;

export function toPromotion({ collectionIds: _, conditions, action, ...row }: Row): Promotion {
  return { ...row, conditions: { ...conditions, items: read(conditions.items) }, action: readAction(action) };
}

export function toRow(one: Promotion): Row {
  const { conditions, action } = one;
  return {
    ...one,
    conditions: { ...conditions, items: keep(conditions.items) },
    action: keepAction(action),
    collectionIds: [...collectionsOf(one)],
  };
}

function readAction(action: KeptAction): Action {
  if (action.kind === 'BUY_X_GET_Y') return { ...action, items: read(action.items), getItems: read(action.getItems) };
  return 'items' in action ? { ...action, items: read(action.items) } : action;
}

function keepAction(action: Action): KeptAction {
  if (action.kind === 'BUY_X_GET_Y') return { ...action, items: keep(action.items), getItems: keep(action.getItems) };
  return 'items' in action ? { ...action, items: keep(action.items) } : action;
}

function keep(filter: ItemFilter): KeptFilter {
  return { ...filter, categoryIds: [...filter.categoryIds, ...filter.collectionIds] };
}

function read({ collectionIds = [], ...filter }: KeptFilter): ItemFilter {
  const isCollection = new Set(collectionIds);
  return { ...filter, collectionIds, categoryIds: filter.categoryIds.filter((id) => !isCollection.has(id)) };
}
