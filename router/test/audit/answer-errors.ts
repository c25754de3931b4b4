import { z } from 'zod';

const path = z.array(z.union([z.string(), z.number()]));

/** The `errors` of an answer. */
export const answerErrors = z
  .array(
    z.object({
      message: z.string(),
      path: path.nullish().transform((given) => given ?? undefined),
      extensions: z.record(z.string(), z.unknown()).optional(),
    }),
  )
  .default([]);
