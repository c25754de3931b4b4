import type { Freshness } from './freshness.ts';

/** What a subgraph may answer: data, errors or both. Shared between requests: nobody changes it. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null | undefined;
  /** Absent when there are none. */
  readonly errors?: readonly SubgraphAnswerError[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
  /** Absent when the answer may not be kept. */
  readonly freshness?: Freshness | undefined;
  /** Whether no text in it needs an escape as JSON, for it came without any; unknown when absent. */
  readonly isPlain?: boolean | undefined;
  /** About how long its text was; unknown when absent. */
  readonly bytes?: number | undefined;
}

export interface SubgraphAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown>;
}
