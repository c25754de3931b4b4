import type { z } from 'zod';

/** A kind of durable job, and what each job of it is about. Its name is kept with every job, so it never changes. */
export interface JobKind<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly schema: Schema;
}

export function jobKind<Schema extends z.ZodType>(name: string, schema: Schema): JobKind<Schema> {
  return { name, schema };
}
