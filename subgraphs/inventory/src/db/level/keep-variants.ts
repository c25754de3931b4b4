import { isShipped } from '@agora/schema';
import type { Stores } from '../stores.ts';

interface Catalogued {
  readonly title: string;
  readonly vendorId?: string | null | undefined;
  readonly variants: readonly {
    readonly variantId: string;
    readonly sku: string;
    readonly requiresShipping?: boolean | undefined;
  }[];
}

/** Whose the variants of a product are, what they are called, and which of them are shipped, and so have stock. */
export async function keepVariants(
  { title, vendorId, variants }: Catalogued,
  levels: Pick<Stores['levels'], 'open' | 'nameVariants'>,
): Promise<void> {
  const idsOf = (some: Catalogued['variants']) => some.map(({ variantId }) => variantId);
  await levels.open(idsOf(variants), vendorId, idsOf(variants.filter((one) => !isShipped(one))));
  await levels.nameVariants(title, variants);
}
