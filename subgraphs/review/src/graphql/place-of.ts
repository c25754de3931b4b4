import type { SortValue } from '@agora/kit';
import type { Review } from '../domain/review.ts';

/** Where a review stands in a list: newest first, ids break ties. */
export const placeOf = ({ postedAt, id }: Review) => [postedAt.toISOString(), id];

export const sortKey: readonly SortValue[] = ['instant', 'id'];
