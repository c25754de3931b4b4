import type {
  DeferredNode as PlannedDeferred,
  FetchNode as PlannedFetch,
  FlattenNode as PlannedFlatten,
  PlanNode as PlannedNode,
  SubscriptionNode as PlannedSubscription,
} from '@apollo/query-planner';
import type { Schema } from '@apollo/federation-internals';
import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { aimRequired } from './aim-required.ts';
import { asksTooEarly } from './asks-too-early.ts';
import { operationOf } from './changed-fetch.ts';
import { completeRequired } from './complete-required.ts';
import { conditionsOf } from './constant-conditions.ts';
import { fetchText } from './fetch-text.ts';
import { fetchedFields } from './fetched-fields.ts';
import type { DeferredNode, FetchNode, Plan, PlanNode } from './plan-node.ts';
import type { RequiredCalls } from './required-calls.ts';
import { readRequired } from './required-selections.ts';
import type { Requirements } from './requirements.ts';
import { type EntityQuestion, splitFetch } from './split-fetch.ts';
import { takeApart } from './take-apart.ts';
import { variablesOf, withoutUnusedVariables } from './used-variables.ts';

export interface Required {
  readonly calls: RequiredCalls;
  readonly requirements: Requirements;
  /** What subgraphs of the planner's own really are. */
  readonly twins: ReadonlyMap<string, string>;
  readonly schemaOf: (subgraph: string) => Schema | undefined;
  /** The names in the keys of a subgraph. */
  readonly keysOf: (subgraph: string) => ReadonlySet<string>;
  /** In the supergraph. */
  readonly isSubtype: (type: string, of: string) => boolean;
}

export interface ReadPlan {
  readonly plan: Plan;
  /** Whether the planner did not see to it that subgraphs are told all that they require. */
  readonly isFlawed: boolean;
}

/** A plan as the planner made it, in the form that is run. */
export function readPlan(node: PlannedNode | PlannedSubscription, required: Required): ReadPlan {
  const reading = new PlanReading(required);
  const plan = reading.read(node);
  return { plan, isFlawed: reading.isFlawed };
}

class PlanReading {
  isFlawed = false;
  readonly #required: Required;
  /** What became of fetches that deferred parts wait for. */
  readonly #idsOf = new Map<string, readonly string[]>();

  constructor(required: Required) {
    this.#required = required;
  }

  read(node: PlannedNode | PlannedSubscription): Plan {
    if (node.kind !== 'Subscription') return this.#node(node);
    const primary = only(this.#fetches(node.primary));
    return { kind: 'Subscription', primary, rest: node.rest && this.#node(node.rest) };
  }

  #node(node: PlannedNode): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { kind: node.kind, nodes: node.nodes.map((inner) => this.#node(inner)) };
      case 'Fetch':
        return together(this.#fetches(node));
      case 'Flatten':
        return together(this.#flattened(node));
      case 'Condition': {
        const { condition, ifClause, elseClause } = node;
        const read = (clause: PlannedNode | undefined) => clause && this.#node(clause);
        return { kind: 'Condition', condition, ifClause: read(ifClause), elseClause: read(elseClause) };
      }
      case 'Defer': {
        // First, because deferred parts name the fetches in it.
        const primary = node.primary.node && this.#node(node.primary.node);
        return { kind: 'Defer', primary, deferred: node.deferred.map((part) => this.#deferred(part)) };
      }
    }
  }

  #deferred({ label, depends, queryPath, node }: PlannedDeferred): DeferredNode {
    if (label === undefined) throw new Error('The planner was given a label for each deferred part');
    return {
      id: label,
      depends: depends.flatMap(({ id }) => this.#idsOf.get(id) ?? [id]),
      path: queryPath.filter((step) => !step.startsWith('... on ')),
      node: node && this.#node(node),
    };
  }

  #flattened({ path, node }: PlannedFlatten): PlanNode[] {
    if (node.kind !== 'Fetch') throw new Error(`The planner flattens fetches, not a ${node.kind}`);
    const steps = path.map(String);
    return this.#fetches(node).map((fetch) => ({ kind: 'Flatten', path: steps, node: fetch }));
  }

  #fetches(fetch: PlannedFetch): FetchNode[] {
    const { calls, requirements, schemaOf, keysOf, isSubtype } = this.#required;
    const operation = operationOf({ text: fetch.operation });
    const planned = readRequired(fetch.requires ?? [], calls);
    const complete = completeRequired(fetch.serviceName, operation, planned, requirements);
    const schema = schemaOf(fetch.serviceName);
    const requires = aimRequired(complete, keysOf(fetch.serviceName), isSubtype);
    this.isFlawed ||= complete.length > planned.length;
    this.isFlawed ||= schema !== undefined && asksTooEarly(fetch.serviceName, operation, schema, requirements);
    const questions = this.#apart(fetch, { operation, requires }).flatMap((question) =>
      splitFetch(fetch.serviceName, question, requirements),
    );
    const fetches = questions.map((part, index) => this.#fetch(fetch, part, index));
    if (fetch.id !== undefined)
      this.#idsOf.set(
        fetch.id,
        fetches.flatMap(({ id }) => id ?? []),
      );
    return fetches;
  }

  /**
   * Not all objects, and not under all conditions, bring along what one of the fields requires; then they must not go
   * without the others. An interface that is taken for an object is asked for what was selected of some of its objects.
   */
  #apart(fetch: PlannedFetch, question: EntityQuestion): readonly EntityQuestion[] {
    const isOfInterface = fetch.inputRewrites?.some(({ kind }) => kind === 'ValueSetter') ?? false;
    if (!isOfInterface && !hasConditions(question.operation.selectionSet)) return [question];
    const { requirements, keysOf } = this.#required;
    const keys = keysOf(fetch.serviceName);
    return takeApart(fetch.serviceName, question, requirements, (key) => !keys.has(key));
  }

  #fetch(fetch: PlannedFetch, question: EntityQuestion, index: number): FetchNode {
    const { requires } = question;
    const operation = withoutUnusedVariables(question.operation);
    const contextRewrites = fetch.contextRewrites ?? [];
    const ours = new Set(['representations', ...contextRewrites.map(({ renameKeyTo }) => renameKeyTo)]);
    return {
      kind: 'Fetch',
      subgraph: this.#required.twins.get(fetch.serviceName) ?? fetch.serviceName,
      operationKind: fetch.operationKind,
      text: fetchText(operation, this.#required.calls),
      isOfEntities: isOfEntities(operation),
      variables: variablesOf(operation).filter((name) => !ours.has(name)),
      requires,
      inputRewrites: fetch.inputRewrites ?? [],
      outputRewrites: fetch.outputRewrites ?? [],
      contextRewrites,
      id: fetch.id !== undefined && index > 0 ? `${fetch.id}/${index}` : fetch.id,
      fields: fetchedFields(operation.selectionSet),
    };
  }
}

/** Of what is asked of entities themselves. */
function hasConditions(set: SelectionSetNode): boolean {
  return set.selections.some((selection) => {
    const conditions = conditionsOf(selection);
    if (conditions === 'never' || conditions.length > 0) return true;
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return false;
    const isWithin = selection.kind === Kind.INLINE_FRAGMENT || selection.name.value === '_entities';
    return isWithin && hasConditions(selection.selectionSet);
  });
}

function isOfEntities({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value === '_entities');
}

function together(nodes: readonly PlanNode[]): PlanNode {
  const [first, ...others] = nodes;
  return first && others.length === 0 ? first : { kind: 'Parallel', nodes };
}

function only<Item>([item, ...others]: readonly Item[]): Item {
  if (item === undefined || others.length > 0) throw new Error('A subscription is one call of one subgraph');
  return item;
}
