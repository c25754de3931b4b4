/** Something of which somebody has several. */
export interface Kept {
  readonly id: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** One of several things of which a checkout proposes one, the default, which a flag of it says. */
export type Proposable<Flag extends string = 'isDefault'> = Kept & Readonly<Record<Flag, boolean>>;

/** All with one more, which becomes the default when it is wanted so or is the first. */
export function withAdded<Flag extends string, Item extends Proposable<Flag>>(
  items: readonly Item[],
  added: Item,
  flags: readonly Flag[],
): readonly Item[] {
  const wanted = flags.filter((flag) => added[flag] || items.length === 0);
  return withDefault([...items, added], added.id, wanted);
}

/** All without one; a default's place is taken by the one that was used or added last. */
export function withoutRemoved<Flag extends string, Item extends Proposable<Flag>>(
  items: readonly Item[],
  id: string,
  flags: readonly Flag[],
): readonly Item[] {
  const rest = items.filter((item) => item.id !== id);
  const [latest] = rest.toSorted((one, other) => chosenAt(other) - chosenAt(one));
  const missing = flags.filter((flag) => !rest.some((item) => item[flag]));
  return latest ? withDefault(rest, latest.id, missing) : rest;
}

/** The clocks of the checkout service, which says when something was used, and of this one may be so far apart. */
const clocksApartMs = 10 * 60_000;

/**
 * All after one was used in a checkout, which makes it the default: next time it is proposed. News of a checkout that
 * is older than the one in which the present default was used, or clearly older than its choice, comes too late for that.
 */
export function withUsed<Flag extends string, Item extends Proposable<Flag>>(
  items: readonly Item[],
  { id, at }: { readonly id: string; readonly at: Date },
  flag: Flag,
): readonly Item[] {
  const used = items.map((item) =>
    item.id === id && (item.lastUsedAt === null || item.lastUsedAt < at) ? { ...item, lastUsedAt: at } : item,
  );
  const present = items.find((item) => item[flag]);
  const isKnown = items.some((item) => item.id === id);
  return isKnown && (!present || isBefore(present, at.getTime())) ? withDefault(used, id, [flag]) : used;
}

/** All with one of them as the default of each flag. */
export function withDefault<Flag extends string, Item extends Proposable<Flag>>(
  items: readonly Item[],
  id: string,
  flags: readonly Flag[],
): readonly Item[] {
  return items.map((item) => ({ ...item, ...Object.fromEntries(flags.map((flag) => [flag, item.id === id])) }));
}

function isBefore({ addedAt, lastUsedAt }: Kept, usedAt: number): boolean {
  return (lastUsedAt?.getTime() ?? 0) <= usedAt && addedAt.getTime() - clocksApartMs <= usedAt;
}

function chosenAt({ addedAt, lastUsedAt }: Kept): number {
  return Math.max(addedAt.getTime(), lastUsedAt?.getTime() ?? 0);
}
