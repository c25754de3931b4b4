import { type GraphQLSchema, isAbstractType } from 'graphql';
import type { PreparedOperation } from '../planning/model/prepared-operation.ts';
import type { CompiledOperation, Executed, Run } from './compiled-operation.ts';
import { FetchedData } from './data/fetched-data.ts';
import { compileIntrospection } from './introspection.ts';
import { AskedEntities } from './plan/run/asked-entities.ts';
import { compilePlan } from './plan/compile-plan.ts';
import type { CompilePlanOptions } from './plan/compile-plan-options.ts';
import { compileReceive } from './plan/compile-root-fetch.ts';
import { FetchDocuments } from './plan/fetch/fetch-document.ts';
import { fetchesOf, fetchIdsOf } from './plan/fetch/fetches-of.ts';
import { compilePath, targetOf } from './data/object-path.ts';
import { OperationRun } from './plan/run/operation-run.ts';
import { FetchedPlaces } from './plan/entity/fetched-places.ts';
import { AnswerWriter } from './report/answer-writer.ts';
import type { Faults } from './report/fault.ts';
import { compileShape } from './shape/compile-shape.ts';
import { ShapeVariants } from './shape/shape-variants.ts';
import { subtypesOf } from './type-relations.ts';

export interface OperationSchemas {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** With what is hidden from them: plans speak of it. */
  readonly fullSchema: GraphQLSchema;
}

/** Makes a planned operation something that can be run: all that depends on the operation alone is done here, once. */
export function compileOperation(
  { kind, plan, selections, introspection, unauthorized, isDeferred, isUnplannable }: PreparedOperation,
  { apiSchema, fullSchema }: OperationSchemas,
): CompiledOperation {
  const fetches = fetchesOf(plan);
  const targets = new Set(fetches.filter(({ path }) => path.length > 0).map(({ path }) => targetOf(path)));
  const root = compilePath([], targets);
  const planOptions: CompilePlanOptions = {
    documents: new FetchDocuments(),
    targets,
    fetchedPlaces: new FetchedPlaces(fetches, targets),
    fetchIds: new Set(fetchIdsOf(plan)),
    isSubtype: subtypesOf(fullSchema),
  };
  const step = compilePlan(plan?.kind === 'Subscription' ? plan.rest : plan, root, planOptions);
  const isSubtype = subtypesOf(apiSchema);
  const shapes = new ShapeVariants(selections, (variables) =>
    compileShape(selections, rootTypeOf(apiSchema, kind), {
      apiSchema,
      isSubtype,
      targets,
      variables,
    }),
  );
  const introspect = compileIntrospection(apiSchema, introspection);
  const isSharing = fetches.every(({ node }) => node.contextRewrites.length === 0);
  const isAbstract = (name: string) => isAbstractType(fullSchema.getType(name));

  const begin = (run: Run) =>
    new OperationRun(run, {
      data: new FetchedData(isAbstract, isSharing),
      asked: kind === 'mutation' ? undefined : new AskedEntities(),
    });
  const finish = async (run: OperationRun, faults: Faults): Promise<Executed> => {
    await step(run, faults);
    const pause = run.pause();
    if (pause) await pause;
    const introspected = introspect(run.variables);
    const hidden = unauthorized.filter(({ when = [] }) =>
      when.every(({ variable, is }) => run.coerced[variable] === is),
    );
    const options = { introspected, unauthorized: hidden, isDeferred, isUnplannable, isSubtype };
    return new AnswerWriter(run, shapes.of(run.coerced), options).first(faults);
  };

  const execute: CompiledOperation['execute'] = (run) => finish(begin(run), []);
  const decidedBy = shapes.variables;
  if (plan?.kind !== 'Subscription') return { decidedBy, execute, upstream: refuse, executeEvent: refuse };

  const { primary } = plan;
  const document = planOptions.documents.of(primary);
  const receive = compileReceive(primary, root, planOptions);
  return {
    decidedBy,
    execute: refuse,
    upstream: (run) => ({
      subgraph: primary.subgraph,
      document,
      variables: begin({ ...run, client: '', ask: refuse }).membersOf(primary.variables),
      representations: undefined,
    }),
    executeEvent: (event, eventRun) => {
      const run = begin(eventRun);
      const faults: Faults = [];
      receive(event, run, faults);
      return finish(run, faults);
    },
  };
}

function rootTypeOf(schema: GraphQLSchema, kind: PreparedOperation['kind']): string {
  const types = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return types[kind]?.name ?? '';
}

function refuse(): never {
  throw new Error('Queries and mutations are executed, subscriptions give events');
}
