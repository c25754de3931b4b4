import type { SortValue } from '@agora/kit';
import type { Order } from '../domain/order.ts';

/** Where an order stands in a list: newest first, ids break ties. */
export const placeOf = ({ placedAt, id }: Order) => [placedAt.toISOString(), id];

export const sortKey: readonly SortValue[] = ['instant', 'id'];
