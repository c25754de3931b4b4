/** One of several things of which a checkout proposes one, the default. */
export interface Proposable {
  readonly id: string;
  readonly isDefault: boolean;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** All with one more, which becomes the default when it is wanted so or is the first. */
export function withAdded<Item extends Proposable>(items: readonly Item[], added: Item): readonly Item[] {
  const all = [...items, added];
  return added.isDefault || items.length === 0 ? propose(all, added.id) : all;
}

/** All without one; the default's place is taken by the one that was used or added last. */
export function withoutRemoved<Item extends Proposable>(items: readonly Item[], id: string): readonly Item[] {
  const rest = items.filter((item) => item.id !== id);
  if (rest.some(({ isDefault }) => isDefault)) return rest;
  const [latest] = rest.toSorted((one, other) => chosenAt(other) - chosenAt(one));
  return latest ? propose(rest, latest.id) : rest;
}

/** The clocks of the checkout service, which says when something was used, and of this one may be so far apart. */
const clocksApartMs = 10 * 60_000;

/**
 * All after one was used in a checkout, which makes it the default: next time it is proposed. News of a checkout that
 * is older than the one in which the present default was used, or clearly older than its choice, comes too late for that.
 */
export function withUsed<Item extends Proposable>(items: readonly Item[], id: string, at: Date): readonly Item[] {
  const used = items.map((item) =>
    item.id === id && (item.lastUsedAt === null || item.lastUsedAt < at) ? { ...item, lastUsedAt: at } : item,
  );
  const present = items.find(({ isDefault }) => isDefault);
  const isKnown = items.some((item) => item.id === id);
  return isKnown && (!present || isBefore(present, at.getTime())) ? propose(used, id) : used;
}

function isBefore({ addedAt, lastUsedAt }: Proposable, usedAt: number): boolean {
  return (lastUsedAt?.getTime() ?? 0) <= usedAt && addedAt.getTime() - clocksApartMs <= usedAt;
}

function propose<Item extends Proposable>(items: readonly Item[], id: string): readonly Item[] {
  return items.map((item) => ({ ...item, isDefault: item.id === id }));
}

function chosenAt({ addedAt, lastUsedAt }: Proposable): number {
  return Math.max(addedAt.getTime(), lastUsedAt?.getTime() ?? 0);
}
