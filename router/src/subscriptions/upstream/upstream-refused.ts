import type { SubgraphAnswerError } from '../../subgraph/call/subgraph-answer.ts';

/** A subgraph ended a subscription, or never began it, for reasons of its own: no event will come. */
export class UpstreamRefused extends Error {
  override readonly name = 'UpstreamRefused';
  readonly errors: readonly SubgraphAnswerError[];

  constructor(errors: readonly SubgraphAnswerError[]) {
    super('The subgraph ended the subscription');
    this.errors = errors;
  }
}
