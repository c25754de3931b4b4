import type { Event } from './data.ts';
import type { Split } from './split.ts';

/** For somebody's history, oldest first, a score for each item; what is not there has none. */
export type Model = (history: readonly Event[]) => ReadonlyMap<string, number>;

export interface Quality {
  readonly people: number;
  readonly hitRate: number;
  readonly recall: number;
  readonly ndcg: number;
  /** Of all items, how many were shown to anybody. */
  readonly coverage: number;
  /** How many bits it says that somebody has an item that was shown: more, the fewer have it. */
  readonly novelty: number;
}

const shown = 10;

/** How well a model foretells new items of the people whose history there is. */
export function measure(model: Model, { before, after }: Split): Quality {
  const histories = Map.groupBy(before, ({ person }) => person);
  const owners = new Map<string, number>();
  for (const { item } of before) owners.set(item, (owners.get(item) ?? 0) + 1);
  const covered = new Set<string>();
  const sums = { people: 0, hit: 0, recall: 0, ndcg: 0, bits: 0, shown: 0 };
  for (const [person, events] of Map.groupBy(after, (event) => event.person)) {
    const history = histories.get(person);
    if (!history) continue;
    const seen = new Set(history.map(({ item }) => item));
    const wanted = new Set(events.map(({ item }) => item).filter((item) => !seen.has(item)));
    if (wanted.size === 0) continue;
    const top = [...model(history)]
      .filter(([item]) => !seen.has(item))
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, shown);
    let gain = 0;
    let found = 0;
    for (const [place, [item]] of top.entries()) {
      covered.add(item);
      sums.bits -= Math.log2((owners.get(item) ?? 1) / histories.size);
      if (!wanted.has(item)) continue;
      gain += 1 / Math.log2(place + 2);
      found += 1;
    }
    let best = 0;
    for (let place = 0; place < Math.min(shown, wanted.size); place += 1) best += 1 / Math.log2(place + 2);
    sums.people += 1;
    sums.shown += top.length;
    sums.hit += found > 0 ? 1 : 0;
    sums.recall += found / wanted.size;
    sums.ndcg += gain / best;
  }
  const { people } = sums;
  return {
    people,
    hitRate: sums.hit / people,
    recall: sums.recall / people,
    ndcg: sums.ndcg / people,
    coverage: covered.size / owners.size,
    novelty: sums.bits / Math.max(1, sums.shown),
  };
}
