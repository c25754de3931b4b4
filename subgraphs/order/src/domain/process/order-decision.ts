import type { EventDraft } from '@agora/schema';
import type { Timer } from './effect.ts';
import type { OrderWithLines } from '../order/order.ts';
import type { TimelineEntryDraft } from '../order/timeline.ts';

/** An order after something became known of it, the entries this adds to its timeline, what others are told, and what becomes of its timer. */
export interface OrderDecision {
  readonly refused?: never;
  readonly order: OrderWithLines;
  /** Null for what is kept though it moves nothing: it may matter together with what comes later. */
  readonly entry: TimelineEntryDraft | null;
  /** What else happened by that. */
  readonly entryAfter?: TimelineEntryDraft | null;
  readonly events: readonly EventDraft[];
  /** Null where the timer stays as it is. */
  readonly timer: Timer | null;
}

export interface OrderRefusal<Code extends string> {
  readonly refused: Code;
}
