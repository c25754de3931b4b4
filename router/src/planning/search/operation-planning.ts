import {
  type Operation,
  operationFromDocument,
  type Schema,
  type Supergraph as Composed,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, Kind, OperationTypeNode, visit } from 'graphql';
import { collectVariablesOnce } from './collect-variables-once.ts';
import { DroppedTypes } from '../fetches/dropped-types.ts';
import { orderByNeed } from '../order/order-by-need.ts';
import { overrideLabels, overridesFor } from '../graph/override-labels.ts';
import { planInOrder } from './plan-in-order.ts';
import type { Plan } from '../plan/plan-node.ts';
import { planningSupergraph } from '../graph/planning-supergraph.ts';
import { readPlan, type Required } from '../fetches/read-plan.ts';
import { selectRequired } from './select-required.ts';
import { TooManyWays } from '../model/too-many-ways.ts';
import { withoutDetours } from './without-detours.ts';

/** Finds plans, by Apollo's planner; where it is known to go wrong, it is led around. */
export class OperationPlanning {
  readonly #planner: QueryPlanner;
  readonly #schema: Schema;
  readonly #labels: readonly string[];
  readonly #required: Required;

  constructor(document: DocumentNode, composed: Composed) {
    const { supergraph, calls, requirements } = planningSupergraph(document, composed);
    this.#planner = new QueryPlanner(supergraph, {
      incrementalDelivery: { enableDefer: true },
      // It would leave out the last ways there are, of which some may be the best; few plans are compared all the same.
      debug: { maxEvaluatedPlans: Infinity },
    });
    // What is hidden from clients may be required.
    this.#schema = requirements.size > 0 ? supergraph.schema : supergraph.apiSchema();
    this.#labels = overrideLabels(document);
    const subgraphs = [...supergraph.subgraphs()].map(({ name, schema }) => ({ name, schema }));
    this.#required = {
      schema: supergraph.schema,
      dropped: new DroppedTypes(supergraph.schema, subgraphs, requirements),
      calls,
      requirements,
      schemaOf: (subgraph) => supergraph.subgraphs().get(subgraph)?.schema,
      isSubtype: (type, of) => {
        const abstract = supergraph.schema.type(of);
        return abstract?.kind === 'InterfaceType' && abstract.allImplementations().some(({ name }) => name === type);
      },
    };
  }

  /**
   * @param asked of `plannerDocument`
   * @param source what the client sent
   */
  plan(asked: DocumentNode, source: string): Plan | undefined {
    const overrides = overridesFor(this.#labels, source);
    const planOne = (part: DocumentNode) => this.#planOne(part, overrides);
    const planAll = (document: DocumentNode) =>
      isMutation(document) ? planInOrder(document, planOne) : planOne(document);
    try {
      return planAll(asked);
    } catch (error) {
      // The planner fails on some deferred parts within others. Nobody has to defer.
      const whole = withoutDefer(asked);
      if (error instanceof TooManyWays || whole === asked) throw error;
      return planAll(whole);
    }
  }

  #planOne(asked: DocumentNode, overrides: Map<string, boolean>): Plan | undefined {
    const selected = selectRequired(asked, this.#schema, this.#required.requirements);
    const { node } = this.#build(operationFromDocument(this.#schema, selected), overrides);
    const plan = node && readPlan(node, this.#required, selected);
    return plan && selected !== asked ? orderByNeed(plan) : plan;
  }

  #build(operation: Operation, overrides: Map<string, boolean>): QueryPlan {
    try {
      return collectVariablesOnce(() =>
        withoutDetours(() => this.#planner.buildQueryPlan(operation, { overrideConditions: overrides })),
      );
    } catch (error) {
      // The planner has no type for it.
      if (error instanceof Error && /selections exceeds limit/i.test(error.message)) throw new TooManyWays();
      throw error;
    }
  }
}

/** The very document when nothing is deferred. */
function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'defer' ? null : undefined) });
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
}
