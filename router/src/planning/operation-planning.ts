import { operationFromDocument, type Schema, Supergraph as Composed } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { orderByNeed } from './order-by-need.ts';
import { overrideLabels, overridesFor } from './override-labels.ts';
import { planInOrder } from './plan-in-order.ts';
import type { Plan } from './plan-node.ts';
import { planningSupergraph } from './planning-supergraph.ts';
import { readPlan, type ReadPlan } from './read-plan.ts';
import type { RequiredCalls } from './required-calls.ts';
import { readRequirements, type Requirements } from './requirements.ts';
import { selectRequired } from './select-required.ts';

/** Finds plans, by Apollo's planner; where it is known to go wrong, it is led around. */
export class OperationPlanning {
  readonly #planner: QueryPlanner;
  readonly #schema: Schema;
  readonly #labels: readonly string[];
  readonly #calls: RequiredCalls;
  readonly #requirements: Requirements;

  constructor(document: DocumentNode, composed: Composed) {
    const planning = planningSupergraph(document);
    // What was changed for the planner is not judged by the rules for what people write.
    const supergraph =
      planning.document === document
        ? composed
        : Composed.build(planning.document, { supportedFeatures: null, validateSupergraph: false });
    this.#planner = new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true } });
    this.#schema = supergraph.apiSchema();
    this.#labels = overrideLabels(document);
    this.#calls = planning.calls;
    this.#requirements = readRequirements(supergraph, planning.calls);
  }

  /**
   * @param asked of `plannerDocument`
   * @param source what the client sent
   */
  plan(asked: DocumentNode, source: string): Plan | undefined {
    const overrides = overridesFor(this.#labels, source);
    const planOne = (part: DocumentNode) => this.#planOne(part, overrides);
    return isMutation(asked) ? planInOrder(asked, planOne) : planOne(asked);
  }

  #planOne(asked: DocumentNode, overrides: Map<string, boolean>): Plan | undefined {
    const first = this.#read(asked, overrides);
    if (!first?.isMended) return first?.plan;
    const second = this.#read(selectRequired(asked, this.#schema, this.#requirements), overrides);
    return second?.isMended ? orderByNeed(second.plan) : second?.plan;
  }

  #read(asked: DocumentNode, overrides: Map<string, boolean>): ReadPlan | undefined {
    const operation = operationFromDocument(this.#schema, asked);
    const { node } = this.#planner.buildQueryPlan(operation, { overrideConditions: overrides });
    return node && readPlan(node, { calls: this.#calls, requirements: this.#requirements });
  }
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
}
