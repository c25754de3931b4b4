import type { EventDraft } from '@agora/schema';
import type { Fact } from './fact.ts';
import type { OrderWithLines } from '../order/order.ts';

type Draft = (order: OrderWithLines, at: Date, fact: Fact) => EventDraft | readonly EventDraft[];

/** What is done when a step of a process is taken, besides the change of the status. */
export type Effect =
  | { readonly kind: 'TELL'; readonly draft: Draft }
  /** What is due by then is told, and stands in the ledger from then on. */
  | { readonly kind: 'REFUND' }
  /** The time that the order may wait in its status begins, or ends. */
  | { readonly kind: 'TIMER'; readonly timer: Timer };

/** What becomes of the job that ends an order's waiting. */
export type Timer = 'START' | 'STOP';

export const tell = (draft: Draft): Effect => ({
  kind: 'TELL',
  draft,
});
export const tellRefund: Effect = { kind: 'REFUND' };
export const startTimer: Effect = { kind: 'TIMER', timer: 'START' };
export const stopTimer: Effect = { kind: 'TIMER', timer: 'STOP' };
