import { joinFetches } from './join-fetches.ts';
import type { PlanNode } from '../plan/plan-node.ts';
import type { PlacedFetch } from '../plan/plan-places.ts';
import { nodeOf, type Step, stepOf, waitsFor } from './plan-steps.ts';
import { isUnsure, type UnsurePlaces, unsurePlaces } from './unsure-places.ts';

/** What is known while steps are ordered. */
interface Known {
  /** By the steps before. */
  readonly filled: ReadonlySet<string>;
  readonly unsure: UnsurePlaces;
}

/** Lets each fetch wait for those that fill what it needs, and, but for what has to do with it, for no others. */
export function orderSteps(steps: readonly Step[]): PlanNode {
  const filled = new Set(steps.flatMap(({ fills }) => [...fills]));
  // Conditions that exclude each other leave needs that no fetch fills.
  const unsure = steps.flatMap((step) => [
    ...step.unsure,
    ...[...step.needs.difference(filled)].map((place) => [place, undefined] as const),
  ]);
  return inOrder(steps, { filled: new Set(), unsure: unsurePlaces(unsure) });
}

function inOrder(steps: readonly Step[], known: Known): PlanNode {
  const joined = withJoined(steps, known);
  const groups = connected(joined);
  if (groups.length > 1) {
    const beside = groups.map((group) => inOrder(group, known));
    return together('Parallel', beside);
  }

  const ready = readyOf(joined, known);
  const rest = joined.filter((step) => !ready.includes(step));
  const first = together('Parallel', ready.map(nodeOf));
  if (rest.length === 0) return first;
  const filled = new Set([...known.filled, ...ready.flatMap(({ fills }) => [...fills])]);
  return together('Sequence', [first, inOrder(rest, { ...known, filled })]);
}

function readyOf(steps: readonly Step[], { filled }: Known): readonly Step[] {
  const free = steps.filter((step) => !steps.some((other) => other !== step && waitsFor(step, other)));
  if (free.length > 0) return free;
  // Those that wait for each other go as soon as something is there.
  const able = steps.filter(({ needs }) =>
    [...needs].every((place) => filled.has(place) || !steps.some(({ fills }) => fills.has(place))),
  );
  return able.length > 0 ? able : steps.slice(0, 1);
}

/** Questions to the same subgraph about the same entities are one, when both can be asked at once. */
function withJoined(steps: readonly Step[], known: Known): readonly Step[] {
  const ready = readyOf(steps, known);
  const joined = new Map<Step, Step>();
  for (const step of ready) {
    const [into, fetch] = joinable(step, joined, known) ?? [step, step.placed];
    joined.set(into, fetch === step.placed ? step : stepOf({ ...into, placed: fetch }));
  }
  return steps.flatMap((step) => (ready.includes(step) ? (joined.get(step) ?? []) : [step]));
}

function joinable(
  step: Step,
  joined: ReadonlyMap<Step, Step>,
  { unsure }: Known,
): readonly [Step, PlacedFetch] | undefined {
  for (const [into, other] of joined) {
    // What one of them needs may never come, and must not keep the other from being asked.
    const differing = [...step.needs.symmetricDifference(other.needs)];
    const isSure = !differing.some((place) => isUnsure(place, unsure, step.conditions));
    const areBoth = JSON.stringify(step.conditions) === JSON.stringify(other.conditions);
    const fetch = isSure && areBoth ? joinFetches(other.placed, step.placed) : undefined;
    if (fetch) return [into, fetch];
  }
  return undefined;
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
