import type { EventDraft } from '@agora/schema';
import type { OrderWithLines } from './order.ts';
import type { TimelineEntry } from './timeline.ts';

/** An order after something happened to it, the line this adds to its timeline, and what others are told. */
export interface OrderDecision {
  readonly refused?: never;
  readonly order: OrderWithLines;
  readonly entry: TimelineEntry;
  readonly events: readonly EventDraft[];
}

export interface OrderRefusal<Code extends string> {
  readonly refused: Code;
}
