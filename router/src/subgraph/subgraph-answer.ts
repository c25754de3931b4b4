import { z } from 'zod';
import type { Freshness } from './freshness.ts';

/** What a subgraph may answer: data, errors or both. Shared between requests: nobody changes it. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null | undefined;
  /** Absent when there are none. */
  readonly errors?: readonly SubgraphAnswerError[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
  /** Absent when the answer may not be kept. */
  readonly freshness?: Freshness | undefined;
}

export interface SubgraphAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown>;
}

const answerError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).exactOptional(),
  extensions: z.record(z.string(), z.unknown()).exactOptional(),
});

/** The same for those who still read it by a schema. */
export const subgraphAnswer = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(answerError).exactOptional(),
    extensions: z.record(z.string(), z.unknown()).exactOptional(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined, 'neither data nor errors');
