import { v5 } from 'uuid';

const namespace = '5b0f6a52-7a7e-5f0c-9b5e-6c2f0f6b7d11';

type Kind =
  'address' | 'category' | 'customer' | 'line' | 'order' | 'payment-method' | 'product' | 'review' | 'variant';

/** The same UUID for the same thing of the data set, in every service and at every seeding. */
export function naturalId(kind: Kind, key: string): string {
  return v5(`${kind}:${key}`, namespace);
}
