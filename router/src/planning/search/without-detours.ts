import type { Edge, OpGraphPath, SimultaneousPathsWithLazyIndirectPaths } from '@apollo/query-graphs';
import graphPath from '@apollo/query-graphs/dist/graphPath.js';
import { compareFewPlans, decideOneByOne, TooManyPlans } from './compare-few-plans.ts';

type Option = SimultaneousPathsWithLazyIndirectPaths;
type EndOf = (edge: Edge) => string;

const name = 'advanceSimultaneousPathsWithOperation';
const advance = graphPath[name];

/** To compare so many plans may take a tenth of a second. */
const mostPlans = 250;

/**
 * Plans without the ways that only lead elsewhere and back. From where all objects of an interface can be asked for a field
 * at once, the planner also considers to ask for it type by type, by way of every other subgraph that knows the types, and for
 * each field within again: the ways multiply with each level, although all of them end where the straight one does.
 *
 * It also considers to ask the same subgraph for the field type by type. That may save a call where something else is asked
 * of one of the types; but where each of many fields doubles the plans, thousands of them differ in little else. There the
 * straight way is taken. Where there are too many plans all the same, the ways are decided one after the other.
 *
 * Others who use the library in this thread do not notice.
 */
export function withoutDetours<Result>(plan: () => Result): Result {
  try {
    return compareFewPlans(mostPlans, refuse, () => withoutWays(fieldsOf, plan));
  } catch (error) {
    if (!(error instanceof TooManyPlans)) throw error;
    return compareFewPlans(mostPlans, decideOneByOne, () => withoutWays(valuesOf, plan));
  }
}

function refuse(): never {
  throw new TooManyPlans();
}

/** @param endOf what says of the last step of a path all that is worth to be told apart */
function withoutWays<Result>(endOf: EndOf, plan: () => Result): Result {
  const advanceWithout: typeof advance = (...asked) => {
    const [, , element] = asked;
    const options = advance(...asked);
    return element.kind === 'Field' && options && options.length > 1 ? undominated(options, endOf) : options;
  };
  Reflect.set(graphPath, name, advanceWithout);
  try {
    return plan();
  } finally {
    Reflect.set(graphPath, name, advance);
  }
}

/** Without those for which another asks the same of the same subgraphs, in fewer parts and no later. */
function undominated<Each extends Option>(options: Each[], endOf: EndOf): Each[] {
  const known = options.map((option) => ({ option, ends: endsOf(option, endOf), jumps: jumpsOf(option) }));
  const best = new Map<string, (typeof known)[number]>();
  for (const each of known) {
    const other = best.get(each.ends);
    if (!other || each.option.paths.length < other.option.paths.length) best.set(each.ends, each);
  }
  return known
    .filter(({ option, ends, jumps }) => {
      const other = best.get(ends);
      return !other || other.option.paths.length >= option.paths.length || other.jumps > jumps;
    })
    .map(({ option }) => option);
}

/** Which field of which type, in its subgraph. */
function fieldsOf(edge: Edge): string {
  return `${edge.head.index} ${edge.index}`;
}

/** What it gives, in its subgraph: of which type the field is makes no difference to how the path goes on. */
function valuesOf(edge: Edge): string {
  return String(edge.tail.index);
}

function endsOf({ paths }: Option, endOf: EndOf): string {
  const ends = paths.map((path: OpGraphPath) => {
    const edge = path.lastEdge();
    return edge ? endOf(edge) : '';
  });
  return [...new Set(ends)].toSorted().join();
}

function jumpsOf({ paths }: Option): number {
  return Math.max(...paths.map((path) => path.subgraphJumps()));
}
