import type { Log } from '@agora/kit';
import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import { type SubgraphAnswer, subgraphAnswer } from '../subgraph/subgraph-answer.ts';
import { SubgraphFailure } from '../subgraph/subgraph-failure.ts';

export { SubgraphFailure } from '../subgraph/subgraph-failure.ts';

interface SubgraphRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks a subgraph over HTTP; throws `SubgraphFailure`. */
export type CallSubgraph = (subgraph: SubgraphAddress, request: SubgraphRequest) => Promise<SubgraphAnswer>;

const timeoutMs = 10_000;

/** Connections are kept alive by the platform's own pool. */
export function createCallSubgraph(log: Log): CallSubgraph {
  return async (subgraph, request) => {
    try {
      return await call(subgraph, request);
    } catch (err) {
      log.warn({ err, subgraph: subgraph.name }, 'A subgraph failed');
      throw err;
    }
  };
}

async function call({ name, url }: SubgraphAddress, { headers, ...body }: SubgraphRequest): Promise<SubgraphAnswer> {
  const { status, text } = await post(url, headers, JSON.stringify(body)).catch((cause: unknown) => {
    throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', name, { cause });
  });
  try {
    return subgraphAnswer.parse(JSON.parse(text));
  } catch (cause) {
    // A proxy or a starting server answers 5xx with a page of its own: that is an absence, not a broken subgraph.
    throw new SubgraphFailure(status >= 500 ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_RESPONSE_INVALID', name, { cause });
  }
}

async function post(url: string, headers: Readonly<Record<string, string>>, body: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, text: await response.text() };
}
