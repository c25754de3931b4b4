import type { OpGraphPath, SimultaneousPathsWithLazyIndirectPaths } from '@apollo/query-graphs';
import graphPath from '@apollo/query-graphs/dist/graphPath.js';

type Option = SimultaneousPathsWithLazyIndirectPaths;

const name = 'advanceSimultaneousPathsWithOperation';
const advance = graphPath[name];

const advanceWithoutDetours: typeof advance = (...asked) => {
  const [, , element] = asked;
  const options = advance(...asked);
  return element.kind === 'Field' && options && options.length > 1 ? undominated(options) : options;
};

/**
 * Plans without the ways that only lead elsewhere and back. From where all objects of an interface can be asked for a field
 * at once, the planner also considers to ask for it type by type, by way of every other subgraph that knows the types, and for
 * each field within again: the ways multiply with each level, although all of them end where the straight one does.
 *
 * Others who use the library in this thread do not notice.
 */
export function withoutDetours<Result>(plan: () => Result): Result {
  Reflect.set(graphPath, name, advanceWithoutDetours);
  try {
    return plan();
  } finally {
    Reflect.set(graphPath, name, advance);
  }
}

/** Without those for which another asks the same fields of the same subgraphs, in fewer parts and no later. */
function undominated<Each extends Option>(options: Each[]): Each[] {
  const known = options.map((option) => ({ option, ends: endsOf(option), jumps: jumpsOf(option) }));
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

/** By which fields, of which subgraphs, its paths end: all that decides how they go on. */
function endsOf({ paths }: Option): string {
  const ends = paths.map((path: OpGraphPath) => `${path.lastEdge()?.head.index} ${path.lastEdge()?.index}`);
  return [...new Set(ends)].toSorted().join();
}

function jumpsOf({ paths }: Option): number {
  return Math.max(...paths.map((path) => path.subgraphJumps()));
}
