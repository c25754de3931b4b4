import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, getVariableValues, type GraphQLSchema, parse } from 'graphql';
import { z } from 'zod';
import { defaultLimits, type Limits } from '../../src/config.ts';
import { compileOperation } from '../../src/engine/compile-operation.ts';
import type { PrepareRequest, Prepared } from '../../src/planning/model/prepare.ts';
import type { PreparedOperation } from '../../src/planning/model/prepared-operation.ts';
import type { Claims } from '../../src/security/claims.ts';
import { bodyOf, type FetchCall } from '../../src/subgraph/call/fetch-call.ts';
import { readAnswer } from '../../src/subgraph/http/read-answer.ts';
import type { SubgraphAnswer } from '../../src/subgraph/call/subgraph-answer.ts';
import { openSupergraph } from '../../src/supergraph/open-supergraph.ts';
import type { Supergraph } from '../../src/supergraph/supergraph.ts';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { compose } from '../harness/test-shop.ts';

export const guest: Claims = { isAuthenticated: false, scopes: [], policies: [] };

export interface PlannedGraph extends AsyncDisposable {
  readonly supergraph: Supergraph;
  readonly prepare: (document: string, request?: Partial<PrepareRequest>) => Promise<Prepared>;
  /** Prepared; throws when it is refused. */
  readonly plan: (document: string, request?: Partial<PrepareRequest>) => Promise<PreparedOperation>;
  /** Executed over the subgraphs. */
  readonly run: (document: string, variables?: Record<string, unknown>) => Promise<Ran>;
}

interface Ran {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path: unknown }[];
  /** What subgraphs were asked, each as `subgraph text`. */
  readonly calls: readonly string[];
}

export interface PlannedGraphOptions {
  readonly limits?: Partial<Limits>;
  readonly isIntrospectionAllowed?: boolean;
}

const body = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

/** Federation's directives, for the head of a subgraph's SDL. */
export const federation = `
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: [
      "@key" "@external" "@requires" "@provides" "@shareable" "@inaccessible" "@override" "@interfaceObject"
      "@authenticated" "@requiresScopes" "@policy" "@cost" "@listSize" "@context" "@fromContext" "@tag"
    ]
  )
`;

/** A supergraph of small subgraphs, composed and planned for real; the subgraphs answer in this process. */
export async function openGraph(
  definitions: readonly SubgraphDefinition[],
  { limits = {}, isIntrospectionAllowed = true }: PlannedGraphOptions = {},
): Promise<PlannedGraph> {
  const settings = { limits: { ...defaultLimits, ...limits }, isIntrospectionAllowed };
  const supergraph = await openSupergraph(compose(definitions), settings);
  const schemas = new Map(
    definitions.map(({ name, sdl, resolvers }) => [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }])]),
  );

  const prepare: PlannedGraph['prepare'] = (document, request = {}) =>
    supergraph.prepare({ document, operationName: undefined, isDeferralAccepted: true, claims: guest, ...request });
  const plan: PlannedGraph['plan'] = async (document, request) => {
    const prepared = await prepare(document, request);
    if (!prepared.ok) throw new Error(prepared.errors.map(({ message }) => message).join('\n'));
    return prepared.operation;
  };

  return {
    supergraph,
    prepare,
    plan,
    run: async (document, variables = {}) => {
      const operation = await plan(document);
      const { coerced = {} } = getVariableValues(supergraph.apiSchema, operation.variableDefinitions, variables);
      const calls: string[] = [];
      const ask = (call: FetchCall) => {
        calls.push(`${call.subgraph} ${call.document.text}`);
        return answerOf(schemas, call);
      };
      const executed = await compileOperation(operation, supergraph).execute({ variables, coerced, client: '', ask });
      const errors = executed.errors.map(({ message, path }) => ({ message, path }));
      return { data: JSON.parse(executed.data), errors, calls };
    },
    [Symbol.asyncDispose]: () => supergraph[Symbol.asyncDispose](),
  };
}

async function answerOf(schemas: ReadonlyMap<string, GraphQLSchema>, call: FetchCall): Promise<SubgraphAnswer> {
  const schema = schemas.get(call.subgraph);
  if (!schema) throw new Error(`There is no subgraph ${call.subgraph}`);
  const { query, variables } = body.parse(JSON.parse(bodyOf(call)));
  const answer = await execute({ schema, document: parse(query), variableValues: variables });
  return readAnswer(JSON.parse(JSON.stringify(answer)));
}
