import { ApolloGateway } from '@apollo/gateway';
import { execute, getOperationAST, type GraphQLSchema, parse } from 'graphql';
import { type EngineShop, shown, type Shown } from './engine-shop.ts';

/** Asks plain Apollo Gateway over the same subgraphs. */
export type AskApollo = (document: string, variables?: Record<string, unknown>) => Promise<Shown>;

export async function startApolloOracle({ supergraph, schemas }: EngineShop): Promise<AskApollo & AsyncDisposable> {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger: silent,
    buildService: ({ name }) => ({ process: ({ request }) => answer(schemas.get(name), request) }),
  });
  const { schema, executor } = await gateway.load();

  const ask: AskApollo = async (text, variables = {}) => {
    const document = parse(text);
    // The executor reads no more of a request than this.
    const request = {
      request: { query: text, variables },
      document,
      operation: getOperationAST(document),
      operationName: null,
      queryHash: text,
      source: text,
      schema,
      logger: silent,
      metrics: {},
      context: {},
      overallCachePolicy: {},
    } as unknown as Parameters<typeof executor>[0];
    const { data, errors = [] } = await executor(request);
    return { data: JSON.parse(JSON.stringify(data)), errors: errors.map(shown) };
  };
  return Object.assign(ask, { [Symbol.asyncDispose]: () => gateway.stop() });
}

async function answer(
  schema: GraphQLSchema | undefined,
  { query = '', variables }: { query?: string; variables?: object },
) {
  if (!schema) throw new Error('There is no such subgraph');
  const result = await execute({ schema, document: parse(query), variableValues: { ...variables } });
  return JSON.parse(JSON.stringify(result));
}

function ignore(): void {
  return undefined;
}
