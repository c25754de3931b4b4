import { joinFetches } from './join-fetches.ts';
import type { PlanNode } from './plan-node.ts';
import { nodeOf, type Step, stepOf, waitsFor } from './plan-steps.ts';

/**
 * Lets each fetch wait for those that fill what it needs, and, but for what has nothing to do with it, for no others.
 *
 * @param filled by the fetches before these
 */
export function orderSteps(steps: readonly Step[], filled: ReadonlySet<string> = new Set()): PlanNode {
  const joined = withJoined(steps, filled);
  const groups = connected(joined);
  if (groups.length > 1)
    return together(
      'Parallel',
      groups.map((group) => orderSteps(group, filled)),
    );

  const ready = readyOf(joined, filled);
  const rest = joined.filter((step) => !ready.includes(step));
  const first = together('Parallel', ready.map(nodeOf));
  if (rest.length === 0) return first;
  return together('Sequence', [
    first,
    orderSteps(rest, new Set([...filled, ...ready.flatMap(({ fills }) => [...fills])])),
  ]);
}

function readyOf(steps: readonly Step[], filled: ReadonlySet<string>): readonly Step[] {
  const free = steps.filter((step) => !steps.some((other) => other !== step && waitsFor(step, other)));
  if (free.length > 0) return free;
  // Those that wait for each other go as soon as something is there.
  const able = steps.filter(({ needs }) =>
    [...needs].every((place) => filled.has(place) || !steps.some(({ fills }) => fills.has(place))),
  );
  return able.length > 0 ? able : steps.slice(0, 1);
}

/** Questions to the same subgraph about the same entities are one, when both can be asked at once. */
function withJoined(steps: readonly Step[], filled: ReadonlySet<string>): readonly Step[] {
  const ready = readyOf(steps, filled);
  const joined = new Map<Step, Step>();
  for (const step of ready) {
    const found = [...joined].find(([, other]) => isUnder(step, other) && joinFetches(other.placed, step.placed));
    const fetch = found && joinFetches(found[1].placed, step.placed);
    if (found && fetch) joined.set(found[0], stepOf({ ...found[1], placed: fetch }));
    else joined.set(step, step);
  }
  return steps.flatMap((step) => (ready.includes(step) ? (joined.get(step) ?? []) : [step]));
}

function isUnder({ conditions }: Step, other: Step): boolean {
  return JSON.stringify(conditions) === JSON.stringify(other.conditions);
}

/** Steps that wait for each other, or for the same, in one list. */
function connected(steps: readonly Step[]): readonly (readonly Step[])[] {
  return steps.reduce<readonly (readonly Step[])[]>((groups, step) => {
    const isNear = (group: readonly Step[]) => group.some((other) => waitsFor(step, other) || waitsFor(other, step));
    const near = groups.filter(isNear);
    return [...groups.filter((group) => !near.includes(group)), [...near.flat(), step]];
  }, []);
}

/** One after or beside another. */
function together(kind: 'Sequence' | 'Parallel', nodes: readonly PlanNode[]): PlanNode {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat[0] && flat.length === 1 ? flat[0] : { kind, nodes: flat };
}
