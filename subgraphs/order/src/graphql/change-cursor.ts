import { CodedError } from '@agora/kit';
import type { TimelineEntry } from '../domain/timeline.ts';

/** A cursor is the sequence of a timeline entry within its order. */
export const toCursor = ({ sequence }: TimelineEntry) => sequence.toString();

/** Throws `BAD_USER_INPUT` for what is no cursor of a timeline. */
export function readCursor(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new CodedError('BAD_USER_INPUT', 'This cursor is not of a timeline.');
}
