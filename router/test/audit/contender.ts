import type { AuditTest } from './audit-group.ts';

/** A gateway over the supergraph of one group. */
export interface Contender extends AsyncDisposable {
  readonly ask: (test: Pick<AuditTest, 'query' | 'variables' | 'isDeferred'>) => Promise<ContenderAnswer>;
}

export interface ContenderAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** In how many parts the answer came. */
  readonly parts: number;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export type StartContender = (supergraph: string) => Promise<Contender>;
