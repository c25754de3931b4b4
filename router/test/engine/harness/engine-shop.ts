import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, execute, type GraphQLSchema, getVariableValues, parse } from 'graphql';
import { defaultLimits } from '../../../src/config.ts';
import { compileOperation } from '../../../src/engine/compile-operation.ts';
import type { CompiledOperation, Executed, Run } from '../../../src/engine/compiled-operation.ts';
import type { AnswerError } from '../../../src/errors/answer-error.ts';
import { openPlanner } from '../../../src/planning/open-planner.ts';
import type { PreparedOperation } from '../../../src/planning/model/prepared-operation.ts';
import { bodyOf, type FetchCall } from '../../../src/subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../../../src/subgraph/call/subgraph-answer.ts';
import type { SubgraphDefinition } from '../../harness/test-subgraph.ts';

/** Subgraphs in this process, the planner over them, and the engine: no router. */
export interface EngineShop {
  readonly supergraph: string;
  /** What clients see. */
  readonly apiSdl: string;
  readonly calls: FetchCall[];
  /** Answers instead of a subgraph; throws for its failure. */
  answerWith: ((call: FetchCall) => SubgraphAnswer | undefined | Promise<SubgraphAnswer | undefined>) | undefined;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  readonly prepare: (document: string) => PreparedOperation;
  readonly compile: (document: string) => CompiledOperation;
  readonly runOf: (document: string, variables?: Record<string, unknown>) => Run;
  readonly execute: (document: string, variables?: Record<string, unknown>) => Promise<Executed>;
  /** The same with its data read. */
  readonly ask: (document: string, variables?: Record<string, unknown>) => Promise<Shown>;
}

interface Shown {
  readonly data: unknown;
  readonly errors: readonly ShownError[];
}

export interface ShownError {
  readonly message: string;
  readonly path: readonly (string | number)[] | undefined;
  readonly code: unknown;
}

export function createEngineShop(definitions: readonly SubgraphDefinition[]): EngineShop {
  const supergraph = compose(definitions);
  const planner = openPlanner(supergraph, { limits: defaultLimits, isIntrospectionAllowed: true });
  const apiSchema = buildSchema(planner.facts.apiSdl, { assumeValid: true });
  const fullSchema = buildSchema(planner.facts.fullSdl, { assumeValid: true });
  const schemas = new Map(
    definitions.map(({ name, sdl, resolvers }) => [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }])]),
  );

  let latest: { readonly document: string; readonly operation: PreparedOperation } | undefined;
  const prepare: EngineShop['prepare'] = (document) => {
    if (latest?.document === document) return latest.operation;
    const claims = { isAuthenticated: false, scopes: [], policies: [] };
    const prepared = planner.prepare({ document, operationName: undefined, claims, isDeferralAccepted: true });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.errors));
    latest = { document, operation: structuredClone(prepared.operation) };
    return latest.operation;
  };
  const ask: Run['ask'] = async (call) => {
    shop.calls.push(call);
    return frozen((await shop.answerWith?.(call)) ?? (await answerOf(schemas, call)));
  };
  const runOf: EngineShop['runOf'] = (document, variables = {}) => {
    const { coerced, errors } = getVariableValues(apiSchema, prepare(document).variableDefinitions, variables);
    if (errors) throw new Error(errors.join('\n'));
    return { variables, coerced, client: '', ask };
  };
  const compile: EngineShop['compile'] = (document) => compileOperation(prepare(document), { apiSchema, fullSchema });

  const shop: EngineShop = {
    supergraph,
    apiSdl: planner.facts.apiSdl,
    calls: [],
    answerWith: undefined,
    schemas,
    prepare,
    compile,
    runOf,
    execute: (document, variables) => compile(document).execute(runOf(document, variables)),
    ask: async (document, variables) => {
      const { data, errors } = await shop.execute(document, variables);
      return { data: JSON.parse(data), errors: errors.map(shown) };
    },
  };
  return shop;
}

export function shown({ message, path, extensions }: AnswerError): ShownError {
  return { message, path, code: extensions['code'] };
}

async function answerOf(schemas: ReadonlyMap<string, GraphQLSchema>, call: FetchCall): Promise<SubgraphAnswer> {
  const schema = schemas.get(call.subgraph);
  if (!schema) throw new Error(`There is no subgraph ${call.subgraph}`);
  const { query, variables } = JSON.parse(bodyOf(call));
  const result = await execute({ schema, document: parse(query), variableValues: variables });
  return JSON.parse(JSON.stringify(result));
}

function compose(services: readonly SubgraphDefinition[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}.invalid/graphql` })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Answers are shared between requests: whoever writes to one fails. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
