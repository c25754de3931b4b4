import { mutate, requireScope } from '@agora/kit';
import type { Context, Work } from '../context.ts';
import type { ProductRefusal } from '../domain/products/product.ts';
import type { ProductErrorCode } from '../generated/resolvers.ts';
import { userErrorsOf } from './refuse.ts';

interface Done {
  readonly refused?: never;
  readonly id: string;
}
type Refusal = ProductRefusal<ProductErrorCode>;

interface StaffInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

/** A change of what all products have in common, such as brands, which staff alone make. */
export function changeByStaff<const Field extends string, Shown>(
  context: Context,
  { operation, input, field }: { readonly operation: string; readonly input: StaffInput; readonly field: Field },
  decide: (work: Work) => Promise<Done | Refusal>,
  show: (id: string) => Promise<Shown>,
) {
  const { id: caller } = requireScope(context, 'product:write:any');
  const payload = (shown: Shown | null, refusal?: Refusal) => ({
    ...({ [field]: shown } as Record<Field, Shown | null>),
    userErrors: refusal ? userErrorsOf(refusal) : [],
  });
  return mutate(context, {
    operation,
    caller,
    input,
    decide,
    answer: async ({ id }) => payload(await show(id)),
    refuse: (refusal) => payload(null, refusal),
  });
}
