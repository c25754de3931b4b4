import type { BackorderPolicy } from '../../domain/backorder/backorder-policy.ts';
import type { stockedVariant } from '../tables.ts';

/** On which terms a variant is sold that is not there. */
export interface BackorderTerms {
  readonly policy: BackorderPolicy;
  /** How many orders wait for. */
  readonly owed: number;
}

export function termsIn({
  backorderKind: kind,
  backorderLimit: limit,
  backorderFrom: from,
  backorderUntil: until,
  owed,
}: typeof stockedVariant.$inferSelect): BackorderTerms {
  return { policy: { kind, limit, from, until }, owed };
}
