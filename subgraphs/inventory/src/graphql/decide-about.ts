import type { Work } from '../context.ts';
import { type BookedDecision, bookDecision } from '../db/level/book-decision.ts';
import type { StockLevel, StockRefusal } from '../domain/stock.ts';
import type { InventoryErrorCode } from '../generated/resolvers.ts';

type Refusal = StockRefusal<InventoryErrorCode>;

interface Steps<Found, Locked, Decision> {
  /** Undefined when there is none, or none of whoever asks. */
  readonly find: () => Promise<Found | undefined>;
  /** Locks the levels that it is about. */
  readonly lockLevels: (found: Found) => Promise<readonly StockLevel[]>;
  readonly lock: () => Promise<Locked | undefined>;
  readonly decide: (
    locked: Locked,
    about: { readonly found: Found; readonly levels: readonly StockLevel[] },
  ) => Decision | Refusal | Promise<Decision | Refusal>;
  readonly save: (decision: Decision) => Promise<void>;
  readonly notFound: Refusal;
}

/** Decides about a paper that goods come or go with, keeps what was decided and tells it. Levels are locked before it, as whoever sells goods does it. */
export async function decideAbout<Found, Locked, Decision extends BookedDecision & { readonly refused?: never }>(
  { find, lockLevels, lock, decide, save, notFound }: Steps<Found, Locked, Decision>,
  work: Work,
): Promise<Decision | Refusal> {
  const found = await find();
  if (found === undefined) return notFound;
  const levels = await lockLevels(found);
  const locked = await lock();
  if (locked === undefined) return notFound;
  const decision = await decide(locked, { found, levels });
  if (decision.refused) return decision;
  await save(decision);
  await bookDecision(decision, work);
  return decision;
}
