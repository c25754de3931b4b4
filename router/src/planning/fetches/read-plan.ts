import type {
  DeferredNode as PlannedDeferred,
  FetchNode as PlannedFetch,
  FlattenNode as PlannedFlatten,
  PlanNode as PlannedNode,
  SubscriptionNode as PlannedSubscription,
} from '@apollo/query-planner';
import type { Schema } from '@apollo/federation-internals';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { apartByType } from './apart-by-type.ts';
import { askedAt } from './asked-selections.ts';
import type { DroppedTypes, Subgraph } from './dropped-types.ts';
import { operationOf } from '../plan/operation-of.ts';
import { fetchText } from './fetch-text.ts';
import { fetchedFields } from './fetched-fields.ts';
import type { DeferredNode, FetchNode, Plan, PlanNode } from '../plan/plan-node.ts';
import type { PlacedFetch } from '../plan/plan-places.ts';
import type { RequiredCalls } from '../graph/required-calls.ts';
import { readRequired } from './required-selections.ts';
import type { Requirements } from '../graph/requirements.ts';
import { contextsBelow, rewritesBelow, rewrittenPath } from '../plan/rewrites-below.ts';
import { type SubgraphFetch, extractRequires } from './extract-requires.ts';
import { variablesOf, withoutUnusedVariables } from '../document/used-variables.ts';

export interface Required {
  /** Of the supergraph. */
  readonly schema: Schema;
  readonly dropped: DroppedTypes;
  readonly calls: RequiredCalls;
  readonly requirements: Requirements;
  readonly schemaOf: (subgraph: string) => Schema | undefined;
  /** In the supergraph. */
  readonly isSubtype: (type: string, of: string) => boolean;
}

/**
 * A plan as the planner made it, in the form that is run.
 *
 * @param asked what the planner was asked
 */
export function readPlan(node: PlannedNode | PlannedSubscription, required: Required, asked: DocumentNode): Plan {
  return new PlanReading(required, asked).read(node);
}

type ReadDeferred = Omit<PlannedDeferred, 'node'> & { readonly node: PlanNode | undefined };

class PlanReading {
  readonly #required: Required;
  readonly #asked: DocumentNode;
  /** The ids of the calls that ask what the planner asked in one. */
  readonly #ids = new Map<string, readonly string[]>();

  constructor(required: Required, asked: DocumentNode) {
    this.#required = required;
    this.#asked = asked;
  }

  read(node: PlannedNode | PlannedSubscription): Plan {
    if (node.kind !== 'Subscription') return this.#node(node);
    const [primary, ...extracted] = this.#fetches(node.primary, []);
    if (primary?.kind !== 'Fetch') throw new Error('A subscription begins with a call of its subgraph');
    const rest = [...extracted, ...(node.rest ? [this.#node(node.rest)] : [])];
    return { kind: 'Subscription', primary, rest: rest.length === 0 ? undefined : together(rest) };
  }

  #node(node: PlannedNode): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { kind: node.kind, nodes: node.nodes.map((inner) => this.#node(inner)) };
      case 'Fetch':
        return together(this.#fetches(node, []));
      case 'Flatten':
        return together(this.#flattened(node));
      case 'Condition': {
        const { condition, ifClause, elseClause } = node;
        const read = (clause: PlannedNode | undefined) => clause && this.#node(clause);
        return { kind: 'Condition', condition, ifClause: read(ifClause), elseClause: read(elseClause) };
      }
      case 'Defer': {
        const primary = node.primary.node && this.#node(node.primary.node);
        const parts = node.deferred.map((part) => ({ ...part, node: part.node && this.#node(part.node) }));
        return { kind: 'Defer', primary, deferred: parts.map((part) => this.#deferred(part)) };
      }
    }
  }

  #deferred({ label, depends, queryPath, node }: ReadDeferred): DeferredNode {
    if (label === undefined) throw new Error('The planner was given a label for each deferred part');
    return {
      id: label,
      depends: depends.flatMap(({ id }) => this.#ids.get(id) ?? [id]),
      path: queryPath.filter((step) => !step.startsWith('... on ')),
      node,
    };
  }

  #flattened({ path, node }: PlannedFlatten): readonly PlacedFetch[] {
    if (node.kind !== 'Fetch') throw new Error(`The planner flattens fetches, not a ${node.kind}`);
    return this.#fetches(node, path.map(String));
  }

  #fetches(fetch: PlannedFetch, path: readonly string[]): readonly PlacedFetch[] {
    const { calls, schemaOf } = this.#required;
    const operation = operationOf({ text: fetch.operation });
    const requires = readRequired(fetch.requires ?? [], calls);
    const subgraphFetch = { operation, requires, inputRewrites: fetch.inputRewrites ?? [], path: [] };
    const schema = schemaOf(fetch.serviceName);
    const extraction = schema && { ...this.#required, subgraph: fetch.serviceName, schema };
    const extracted = extraction ? extractRequires(subgraphFetch, extraction) : [subgraphFetch];
    const parts = extracted.map((each) =>
      schema ? this.#mended(each, path, { name: fetch.serviceName, schema }) : [each],
    );
    const subgraphFetches = parts.flat();
    const fetches = subgraphFetches.map((part, index) => this.#fetch(fetch, part, index));
    const first = fetches.slice(0, parts[0]?.length);
    if (fetch.id !== undefined)
      this.#ids.set(
        fetch.id,
        first.flatMap(({ id }) => id ?? []),
      );
    return fetches.map((node, index) => {
      const below = rewrittenPath(subgraphFetches[index]?.path ?? [], fetch.outputRewrites ?? []);
      const place = [...path, ...below];
      return place.length === 0 ? node : { kind: 'Flatten', path: place, node };
    });
  }

  /** Without what the planner gets wrong about types. */
  #mended(subgraphFetch: SubgraphFetch, path: readonly string[], subgraph: Subgraph): readonly SubgraphFetch[] {
    const { schema, dropped } = this.#required;
    const asked = () => askedAt(this.#asked, schema, [...path, ...subgraphFetch.path]);
    const restored = dropped.restored(subgraphFetch.operation, subgraph, asked());
    const operation = restored === subgraphFetch.operation ? restored : withVariablesOf(this.#asked, restored);
    return apartByType({ ...subgraphFetch, operation }, { asked, schema, ownSchema: subgraph.schema });
  }

  #fetch(fetch: PlannedFetch, subgraphFetch: SubgraphFetch, index: number): FetchNode {
    const { requires, inputRewrites, path } = subgraphFetch;
    const operation = withoutUnusedVariables(subgraphFetch.operation);
    const used = new Set(variablesOf(operation));
    const contexts = (fetch.contextRewrites ?? []).filter(({ renameKeyTo }) => used.has(renameKeyTo));
    const ours = new Set(['representations', ...contexts.map(({ renameKeyTo }) => renameKeyTo)]);
    return {
      kind: 'Fetch',
      subgraph: fetch.serviceName,
      operationKind: operation.operation,
      text: fetchText(operation, this.#required.calls),
      isOfEntities: isOfEntities(operation),
      variables: [...used.difference(ours)],
      requires,
      inputRewrites,
      outputRewrites: rewritesBelow(fetch.outputRewrites ?? [], path),
      contextRewrites: contextsBelow(contexts, path),
      id: fetch.id !== undefined && index > 0 ? `${fetch.id}/${index}` : fetch.id,
      fields: fetchedFields(operation.selectionSet),
    };
  }
}

/** With the definitions of all variables that the document has. */
function withVariablesOf(document: DocumentNode, operation: OperationDefinitionNode): OperationDefinitionNode {
  const known = new Set(variablesOf(operation));
  const others = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? (node.variableDefinitions ?? []).filter(({ variable }) => !known.has(variable.name.value))
      : [],
  );
  return { ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []), ...others] };
}

function isOfEntities({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value === '_entities');
}

function together(nodes: readonly PlanNode[]): PlanNode {
  const [first, ...others] = nodes;
  return first && others.length === 0 ? first : { kind: 'Parallel', nodes };
}
