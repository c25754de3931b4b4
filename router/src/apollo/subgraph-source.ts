import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { z } from 'zod';
import type { FetchCall, FetchDocument } from '../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';
import { failureErrors } from './failure-errors.ts';
import { Representations } from './representations.ts';

/** What goes along with one operation. */
export interface GatewayContext {
  /** Asks on behalf of the caller; throws `SubgraphFailure`. */
  readonly ask: (call: FetchCall) => Promise<SubgraphAnswer>;
  /** Those that were asked for this operation before. */
  readonly documents: Map<string, FetchDocument>;
}

type Processed = ReturnType<GraphQLDataSource<GatewayContext>['process']>;

const asked = z.object({
  query: z.string(),
  variables: z.looseObject({ representations: z.array(z.unknown()).optional() }).default({}),
});

/** A subgraph as Apollo Gateway sees it. It is asked as our own engine asks: signed, retried, counted, kept. */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  readonly #subgraph: string;

  constructor(subgraph: string) {
    this.#subgraph = subgraph;
  }

  async process({ request, context, kind }: GraphQLDataSourceProcessOptions<GatewayContext>): Processed {
    if (!isOfOperation(context)) throw new Error(`Nothing is asked for ${kind}`);
    const { query, variables } = asked.parse(request);
    const { representations: given, ...others } = variables;
    const representations = given && new Representations(given);
    const document = this.#documentOf(query, representations !== undefined, context);
    try {
      const answer = await context.ask({
        subgraph: this.#subgraph,
        document,
        variables: JSON.stringify(others).slice(1, -1),
        representations: representations?.distinct,
      });
      // Apollo Gateway merges into what it is given, which others may read too.
      const own = structuredClone({ data: answer.data ?? null, errors: [...(answer.errors ?? [])] });
      const { data, errors } = representations ? representations.spread(own) : own;
      return { data, ...(errors.length > 0 && { errors }) };
    } catch (error) {
      if (!(error instanceof SubgraphFailure)) throw error;
      return { data: null, errors: failureErrors(error, query, given) };
    }
  }

  #documentOf(text: string, isOfEntities: boolean, { documents }: GatewayContext): FetchDocument {
    const key = `${this.#subgraph} ${text}`;
    const known = documents.get(key);
    if (known) return known;
    const kind = text.startsWith('mutation') ? 'mutation' : 'query';
    const document = { kind, text, textJson: JSON.stringify(text), operationName: undefined, isOfEntities } as const;
    documents.set(key, document);
    return document;
  }
}

/** It is also asked how it is and for its schema, by those who set it up so. */
function isOfOperation(context: Partial<GatewayContext>): context is GatewayContext {
  return context.ask !== undefined && context.documents !== undefined;
}
