import {
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import { fetchedFields } from './fetched-fields.ts';
import type { FetchNode, FlattenNode, Plan, PlanNode, RequiredSelection } from './plan-node.ts';

interface Step {
  readonly node: FetchNode | FlattenNode;
  /** Places in the answer that must be filled before, as far as any step fills them. */
  readonly needs: ReadonlySet<string>;
  readonly fills: ReadonlySet<string>;
}

/**
 * Puts the fetches of a plan into an order in which each finds what it hands on. For plans that were mended: their fetches
 * were made for less than they need, and may come too early, or twice. Plans with conditions or deferred parts stay as
 * they are.
 */
export function orderByNeed(plan: Plan): Plan {
  const fetches = fetchesOf(plan);
  if (!fetches) return plan;
  let waiting = withoutDoubles(fetches.map(withoutEchoes)).map(stepOf);
  const filled = new Set<string>();
  const rounds: PlanNode[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter((step) => isReady(step, waiting, filled));
    // Those that wait for each other go in the order of the planner.
    const round = ready.length > 0 ? ready : waiting.slice(0, 1);
    waiting = waiting.filter((step) => !round.includes(step));
    for (const { fills } of round) for (const place of fills) filled.add(place);
    const nodes = round.map(({ node }) => node);
    rounds.push(nodes[0] && nodes.length === 1 ? nodes[0] : { kind: 'Parallel', nodes });
  }
  return { kind: 'Sequence', nodes: rounds };
}

function isReady({ needs, node }: Step, waiting: readonly Step[], filled: ReadonlySet<string>): boolean {
  const missing = [...needs].filter((place) => !filled.has(place));
  return missing.every((place) => waiting.every((other) => other.node === node || !other.fills.has(place)));
}

/** `undefined` when there is more to the plan than fetches one after and beside another. */
function fetchesOf(node: Plan): readonly (FetchNode | FlattenNode)[] | undefined {
  switch (node.kind) {
    case 'Fetch':
    case 'Flatten':
      return [node];
    case 'Sequence':
    case 'Parallel': {
      const inner = node.nodes.map(fetchesOf);
      return inner.every((fetches) => fetches !== undefined) ? inner.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** An entity is not asked for what it is told: it could only repeat it. */
function withoutEchoes(node: FetchNode | FlattenNode): FetchNode | FlattenNode {
  if (node.kind !== 'Flatten' || !node.node.isOfEntities) return node;
  const fetch = node.node;
  const operation = operationOf(fetch.text);
  const told = (on: string) =>
    new Set(
      fetch.requires.flatMap((alternative) =>
        alternative.kind === 'fragment' && alternative.on === on
          ? alternative.selections.flatMap((selection) => (selection.kind === 'field' ? [selection.key] : []))
          : [],
      ),
    );
  const selectionSet = withoutTold(operation.selectionSet, told);
  const text = stripIgnoredCharacters(print({ ...operation, selectionSet }));
  return { ...node, node: { ...fetch, text, fields: fetchedFields(selectionSet) } };
}

function withoutTold(set: SelectionSetNode, told: (on: string) => ReadonlySet<string>): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    if (selection.kind === Kind.FIELD && selection.selectionSet && selection.name.value === '_entities') {
      return { ...selection, selectionSet: withoutTold(selection.selectionSet, told) };
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return selection;
    const keys = told(selection.typeCondition.name.value);
    const others = selection.selectionSet.selections.filter(
      (inner) => inner.kind !== Kind.FIELD || inner.name.value === '__typename' || !keys.has(inner.name.value),
    );
    const { selectionSet } = selection;
    return {
      ...selection,
      selectionSet: { ...selectionSet, selections: others.length > 0 ? others : selectionSet.selections },
    };
  });
  return { ...set, selections };
}

/** Of two that ask the same in the same place, one that is told what both are told. */
function withoutDoubles(nodes: readonly (FetchNode | FlattenNode)[]): readonly (FetchNode | FlattenNode)[] {
  const kept = new Map<string, FetchNode | FlattenNode>();
  for (const node of nodes) {
    const key =
      node.kind === 'Fetch' ? `${kept.size}` : JSON.stringify([node.path, node.node.subgraph, node.node.text]);
    const same = kept.get(key);
    if (same?.kind === 'Flatten' && node.kind === 'Flatten') {
      const requires = eachOnce([...same.node.requires, ...node.node.requires]);
      kept.set(key, { ...same, node: { ...same.node, requires } });
    } else {
      kept.set(key, node);
    }
  }
  return [...kept.values()];
}

function eachOnce(alternatives: readonly RequiredSelection[]): readonly RequiredSelection[] {
  return [...new Map(alternatives.map((alternative) => [JSON.stringify(alternative), alternative])).values()];
}

function stepOf(node: FetchNode | FlattenNode): Step {
  const fetch = node.kind === 'Flatten' ? node.node : node;
  const place = node.kind === 'Flatten' ? node.path.filter((step) => step !== '@').join('.') : '';
  return {
    node,
    needs: new Set(fetch.requires.flatMap((alternative) => neededAt(place, alternative))),
    fills: new Set(filledAt(place, operationOf(fetch.text).selectionSet)),
  };
}

function neededAt(place: string, selection: RequiredSelection): readonly string[] {
  if (selection.kind === 'fragment') return selection.selections.flatMap((inner) => neededAt(place, inner));
  const own = `${place}.${selection.key}`;
  return [own, ...(selection.selections ?? []).flatMap((inner) => neededAt(own, inner))];
}

function filledAt(place: string, set: SelectionSetNode): readonly string[] {
  return set.selections.flatMap((selection): readonly string[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return filledAt(place, selection.selectionSet);
    if (selection.name.value === '_entities' && selection.selectionSet) return filledAt(place, selection.selectionSet);
    const key = (selection.alias ?? selection.name).value;
    const own = place === '' ? key : `${place}.${key}`;
    return [own, ...(selection.selectionSet ? filledAt(own, selection.selectionSet) : [])];
  });
}

function operationOf(text: string): OperationDefinitionNode {
  const [operation] = parse(text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch is one operation');
  return operation;
}
