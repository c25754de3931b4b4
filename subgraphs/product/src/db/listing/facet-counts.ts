import { z } from 'zod';

/** What `facet-parts` counts, as PostgreSQL writes it. */

export const count = z.coerce.number().int();

/** Each key, such as the id of a category, with its products; the most first. */
export const countsByKey = z.array(z.tuple([z.coerce.string(), count]));

export const attributeCounts = z.array(
  z.object({
    code: z.string(),
    products: count,
    min: z.number().nullable(),
    max: z.number().nullable(),
    values: z.array(z.object({ value: z.string(), count })),
  }),
);

export type AttributeCount = z.infer<typeof attributeCounts>[number];

export const optionCounts = z.array(
  z.object({
    name: z.string(),
    products: count,
    values: z.array(z.object({ value: z.string(), count })),
  }),
);

/** Undefined when nothing is found. */
export const priceCounts = z
  .object({
    minMinor: z.int().nullable(),
    maxMinor: z.int().nullable(),
    bins: z.array(z.tuple([z.array(count), count])),
  })
  .transform(({ minMinor, maxMinor, bins }) =>
    minMinor === null || maxMinor === null ? undefined : { minMinor, maxMinor, bins },
  );
