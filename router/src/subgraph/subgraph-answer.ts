import { z } from 'zod';

const answerError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).exactOptional(),
  extensions: z.record(z.string(), z.unknown()).exactOptional(),
});

/** What a subgraph may answer: data, errors or both. */
export const subgraphAnswer = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(answerError).exactOptional(),
    extensions: z.record(z.string(), z.unknown()).exactOptional(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined, 'neither data nor errors');

export type SubgraphAnswer = z.infer<typeof subgraphAnswer>;
export type SubgraphAnswerError = z.infer<typeof answerError>;
