/** How much of a call may be done over: nothing, only what changes nothing, or everything since it never left. */
export type Repeatable = 'never' | 'queries' | 'always';

interface SubgraphFailureOptions extends ErrorOptions {
  readonly repeatable?: Repeatable;
  /** No answer came in the time there was. */
  readonly isSilence?: boolean;
  /** Something came, if of no use: the subgraph is there. */
  readonly isAnswered?: boolean;
  /** Says what happened, behind the name of the service, in place of what the code says. */
  readonly saying?: string | undefined;
}

type FailureCode =
  'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_RESPONSE_INVALID' | 'OPERATION_TIMEOUT' | 'OUTCOME_UNKNOWN' | 'OVERLOADED';

const sayings: Readonly<Record<FailureCode, string>> = {
  SUBGRAPH_UNAVAILABLE: 'cannot be reached.',
  SUBGRAPH_RESPONSE_INVALID: 'gave no usable answer.',
  OPERATION_TIMEOUT: 'was asked and has not answered: the mutation may have had its effect.',
  OUTCOME_UNKNOWN: 'was asked and gave no usable answer: the mutation may have had its effect.',
  OVERLOADED: 'has too much to do. Nothing was begun: try again soon.',
};

/** No answer of use came: the subgraph is down, too slow or talks rubbish. Its cause is for the log, and for no client. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly code: FailureCode;
  readonly subgraph: string;
  readonly repeatable: Repeatable;
  readonly isSilence: boolean;
  readonly isAnswered: boolean;

  constructor(code: FailureCode, subgraph: string, options: SubgraphFailureOptions = {}) {
    const { repeatable = 'never', isSilence = false, isAnswered = false } = options;
    const byCode = isSilence && code === 'SUBGRAPH_UNAVAILABLE' ? 'did not answer in time.' : sayings[code];
    super(`The ${subgraph} service ${options.saying ?? byCode}`, options);
    this.code = code;
    this.subgraph = subgraph;
    this.repeatable = repeatable;
    this.isSilence = isSilence;
    this.isAnswered = isAnswered;
  }
}
