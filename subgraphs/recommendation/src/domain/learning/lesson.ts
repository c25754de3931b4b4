/** What some behaviour says of a product. */
export interface ProductLesson {
  /** In how many orders it was. */
  readonly purchases: number;
  /** How much it was bought; see `heat.ts`. */
  readonly warmth: bigint;
  /** How much people were interested in it; see `trail.ts`. */
  readonly interest: number;
}

/** What some behaviour says of two products. */
export interface PairLesson {
  /** In how many orders both were. */
  readonly together: number;
  /** How near to each other they are in what people were interested in. */
  readonly closeness: number;
}

/**
 * What is to be learned from some behaviour: whole numbers that are added up. So it makes no difference in which order
 * lessons come, and one can be taken back to the last digit.
 */
export interface Lesson {
  readonly products: ReadonlyMap<string, ProductLesson>;
  /** By `pairKey`. */
  readonly pairs: ReadonlyMap<string, PairLesson>;
}

/** Of two products the key of their pair, the same whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The sum of lessons. */
export function sumOf(lessons: Iterable<Lesson>): Lesson {
  return add(lessons, 1);
}

/** What changes when one lesson takes the place of another; only what is not nothing. */
export function difference(after: Lesson, before: Lesson): Lesson {
  const { products, pairs } = sumOf([after, add([before], -1)]);
  return {
    products: new Map(
      [...products].filter(([, { purchases, warmth, interest }]) => purchases !== 0 || warmth !== 0n || interest !== 0),
    ),
    pairs: new Map([...pairs].filter(([, { together, closeness }]) => together !== 0 || closeness !== 0)),
  };
}

function add(lessons: Iterable<Lesson>, sign: 1 | -1): Lesson {
  const products = new Map<string, ProductLesson>();
  const pairs = new Map<string, PairLesson>();
  for (const lesson of lessons) {
    for (const [id, { purchases, warmth, interest }] of lesson.products) {
      const sum = products.get(id);
      products.set(id, {
        purchases: (sum?.purchases ?? 0) + sign * purchases,
        warmth: (sum?.warmth ?? 0n) + BigInt(sign) * warmth,
        interest: (sum?.interest ?? 0) + sign * interest,
      });
    }
    for (const [key, { together, closeness }] of lesson.pairs) {
      const sum = pairs.get(key);
      pairs.set(key, {
        together: (sum?.together ?? 0) + sign * together,
        closeness: (sum?.closeness ?? 0) + sign * closeness,
      });
    }
  }
  return { products, pairs };
}
