import type { Answer } from './answer/answer.ts';
import type { GraphqlRequest } from './request/graphql-request.ts';
import type { RequestContext } from './request/request-context.ts';

/** What a transport can carry: a refusal names the way that can. */
export interface Accepts {
  readonly mutations: boolean;
  readonly deferral: boolean;
  readonly events: boolean;
}

/**
 * Runs any operation of a client: finds or prepares its plan, checks limits, executes. Never throws what a client could
 * cause: refusals are answers.
 */
export type RunOperation = (request: GraphqlRequest, context: RequestContext, accepts: Accepts) => Promise<Answer>;
