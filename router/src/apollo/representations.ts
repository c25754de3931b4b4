import type { SubgraphAnswerError } from '../subgraph/call/subgraph-answer.ts';

interface Answered {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SubgraphAnswerError[];
}

/** Entities as Apollo Gateway asks for them, once for each place where they stand; a subgraph is asked for each once. */
export class Representations {
  /** As JSON. */
  readonly distinct: readonly string[];
  /** By place. */
  readonly #indexes: readonly number[];

  constructor(given: readonly unknown[]) {
    const known = new Map<string, number>();
    this.#indexes = given.map((one) => {
      const text = JSON.stringify(one);
      const index = known.get(text) ?? known.size;
      known.set(text, index);
      return index;
    });
    this.distinct = [...known.keys()];
  }

  /** The answer for all places, each with objects of its own. */
  spread({ data, errors }: Answered): Answered {
    if (this.distinct.length === this.#indexes.length) return { data, errors };
    const entities: unknown = data?.['_entities'];
    return {
      data: Array.isArray(entities)
        ? { ...data, _entities: this.#indexes.map((index) => structuredClone<unknown>(entities[index])) }
        : data,
      errors: errors.flatMap((error) => this.#atEachPlace(error)),
    };
  }

  #atEachPlace(error: SubgraphAnswerError): readonly SubgraphAnswerError[] {
    const [field, at, ...below] = error.path ?? [];
    if (field !== '_entities' || typeof at !== 'number') return [error];
    return this.#indexes.flatMap((index, place) =>
      index === at ? [{ ...error, path: [field, place, ...below] }] : [],
    );
  }
}
