/** Numbers that look random, the same for the same seed. */
export interface Random {
  readonly below: (limit: number) => number;
  /** @param percent how often it is true */
  readonly chance: (percent: number) => boolean;
  /** @param from not empty */
  readonly pick: <Value>(from: readonly Value[]) => Value;
  /** Those that chance keeps, in their order. */
  readonly some: <Value>(from: readonly Value[], percent: number) => readonly Value[];
}

export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const chance = (percent: number): boolean => below(100) < percent;
  return {
    below,
    chance,
    pick: (from) => {
      const [value] = from.slice(below(from.length));
      if (value === undefined) throw new Error('There is nothing to pick from');
      return value;
    },
    some: (from, percent) => from.filter(() => chance(percent)),
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
