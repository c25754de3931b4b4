import type { EventDraft } from '@agora/schema';
import type { OrderWithLines } from './order.ts';

/** What is done when a step of a process is taken, besides the change of the status. */
export type Effect =
  | { readonly kind: 'TELL'; readonly draft: (order: OrderWithLines, at: Date) => EventDraft }
  /** The time that the order may wait in its status begins, or ends. */
  | { readonly kind: 'TIMER'; readonly timer: Timer };

/** What becomes of the job that ends an order's waiting. */
export type Timer = 'START' | 'STOP';

export const tell = (draft: (order: OrderWithLines, at: Date) => EventDraft): Effect => ({ kind: 'TELL', draft });
export const startTimer: Effect = { kind: 'TIMER', timer: 'START' };
export const stopTimer: Effect = { kind: 'TIMER', timer: 'STOP' };
