import type { ServiceName } from '@agora/schema';

/** Who brought something about. */
export type Actor =
  | { readonly kind: 'CUSTOMER'; readonly userId: string }
  /** Who bought without an account. */
  | { readonly kind: 'GUEST' }
  /** Releases that kept no more than that it was the shop left the id out. */
  | { readonly kind: 'STAFF'; readonly userId?: string }
  | { readonly kind: 'SERVICE'; readonly service: ServiceName };

export const actorKinds = ['CUSTOMER', 'GUEST', 'STAFF', 'SERVICE'] as const satisfies readonly Actor['kind'][];

export const service = (name: ServiceName): Actor => ({ kind: 'SERVICE', service: name });
