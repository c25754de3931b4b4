import { late } from '../../src/planning/end-when-late.ts';
import { differenceOf } from './difference.ts';
import { makeQuery, type MadeQuery } from './make-query.ts';
import { type FuzzedGraph, openGraph } from './open-graph.ts';
import { shrink } from './shrink.ts';

export type FuzzResult =
  | { readonly kind: 'opened' | 'same' }
  | { readonly kind: 'late'; readonly seed: number }
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'different';
      readonly seed: number;
      readonly query: MadeQuery;
      readonly difference: string;
      readonly subgraphs: readonly string[];
    };

/** So many queries are asked of the same supergraph. */
const queriesEach = 20;

/** Asks one query for each seed; the seed alone decides what it is and what it is asked of. */
export async function* fuzz(first: number, count: number): AsyncGenerator<FuzzResult> {
  let graph: FuzzedGraph | undefined;
  let openedFor: number | undefined;
  for (let seed = first; seed < first + count; seed += 1) {
    const world = Math.floor(seed / queriesEach);
    if (world !== openedFor) {
      openedFor = world;
      graph = undefined;
      try {
        graph = openGraph(world);
        yield { kind: 'opened' };
      } catch (error) {
        yield { kind: 'refused', why: String(error) };
      }
    }
    if (!graph) continue;
    const query = makeQuery(graph.schema, seed);
    const difference = await differenceOf(graph, query);
    if (difference === undefined) {
      yield { kind: 'same' };
      continue;
    }
    yield difference === late ? { kind: 'late', seed } : await shrunk(graph, seed, query);
    openedFor = undefined;
  }
}

async function shrunk(graph: FuzzedGraph, seed: number, query: MadeQuery): Promise<FuzzResult> {
  const smallest = await shrink(
    graph,
    query,
    async (smaller) => typeof (await differenceOf(graph, smaller)) === 'string',
  );
  const difference = String(await differenceOf(graph, smallest));
  return { kind: 'different', seed, query: smallest, difference, subgraphs: graph.subgraphs };
}
