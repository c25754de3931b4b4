import type { EventDraft } from '@agora/schema';
import type { OrderWithLines } from './order.ts';
import type { TimelineEntry } from './timeline.ts';

/** An order after something became known of it, the line this adds to its timeline, and what others are told. */
export interface OrderDecision {
  readonly refused?: never;
  readonly order: OrderWithLines;
  /** Null for what is kept though it moves nothing: it may matter together with what comes later. */
  readonly entry: TimelineEntry | null;
  readonly events: readonly EventDraft[];
}

export interface OrderRefusal<Code extends string> {
  readonly refused: Code;
}
