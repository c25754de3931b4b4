import type { Kept } from '../domain/accounts/proposal.ts';

/** What was removed is nowhere but in the outcome that was kept of it, as JSON. */
export function withDates<Item extends Kept>(kept: Item): Item {
  const { addedAt, lastUsedAt } = kept;
  return { ...kept, addedAt: new Date(addedAt), lastUsedAt: lastUsedAt && new Date(lastUsedAt) };
}
