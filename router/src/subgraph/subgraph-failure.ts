/** How much of a call may be done over: nothing, only what changes nothing, or everything since it never left. */
export type Repeatable = 'never' | 'queries' | 'always';

interface SubgraphFailureOptions extends ErrorOptions {
  readonly repeatable?: Repeatable;
}

/** No answer of use came: the subgraph is down, too slow or talks rubbish. Its cause was logged and is for no client. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly code: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_RESPONSE_INVALID';
  readonly repeatable: Repeatable;

  constructor(code: SubgraphFailure['code'], subgraph: string, options: SubgraphFailureOptions = {}) {
    super(
      `The ${subgraph} service ${code === 'SUBGRAPH_UNAVAILABLE' ? 'cannot be reached' : 'gave no usable answer'}.`,
      options,
    );
    this.code = code;
    this.repeatable = options.repeatable ?? 'never';
  }
}
