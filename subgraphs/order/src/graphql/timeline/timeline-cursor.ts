import { cursorOf, readPage } from '@agora/kit';
import { oldestFirst } from '../../db/timeline-store.ts';
import type { TimelineEntry } from '../../domain/order/timeline.ts';

export const toCursor = (entry: TimelineEntry) => cursorOf(entry, oldestFirst);

/** The sequence of the entry that a cursor is of. Throws `BAD_USER_INPUT` for what is no cursor of a timeline. */
export function readCursor(cursor: string): number {
  // The release before gave the plain sequence out.
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  return Number(readPage({ after: cursor }, oldestFirst).cursor?.[0]);
}
