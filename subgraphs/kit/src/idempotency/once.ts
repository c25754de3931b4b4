import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Queryable } from '../database/database.ts';
import { idempotencyKey } from '../database/messaging-tables.ts';

export interface OnceKey {
  /** The mutation, such as `checkoutComplete`. */
  readonly operation: string;
  /** Whose key it is: keys of different callers never meet. */
  readonly caller: string;
  readonly key: string;
  /** All that the caller asked for; the same key with another input is a conflict. */
  readonly input: unknown;
}

export type OnceResult<Outcome> =
  { readonly conflict: true } | { readonly conflict: false; readonly repeated: boolean; readonly outcome: Outcome };

/**
 * Runs a decision at most once per key. A repetition waits for the first, then gets its outcome, a refusal too. The key
 * commits with the caller's transaction: what throws leaves it free for another try.
 *
 * @param isFinal whether an outcome is kept; one that is not leaves the key free as well
 */
export async function once<Outcome>(
  tx: Queryable,
  { operation, caller, key, input }: OnceKey,
  run: () => Promise<Outcome>,
  isFinal: (outcome: Outcome) => boolean = () => true,
): Promise<OnceResult<Outcome>> {
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const thisKey = and(
    eq(idempotencyKey.operation, operation),
    eq(idempotencyKey.caller, caller),
    eq(idempotencyKey.key, key),
  );
  const inserted = await tx
    .insert(idempotencyKey)
    .values({ operation, caller, key, fingerprint })
    .onConflictDoNothing()
    .returning();
  if (inserted.length === 0) {
    const [first] = await tx.select().from(idempotencyKey).where(thisKey);
    if (first?.fingerprint !== fingerprint) return { conflict: true };
    return { conflict: false, repeated: true, outcome: first.outcome as Outcome };
  }
  const outcome = await run();
  if (isFinal(outcome)) await tx.update(idempotencyKey).set({ outcome }).where(thisKey);
  else await tx.delete(idempotencyKey).where(thisKey);
  return { conflict: false, repeated: false, outcome };
}
