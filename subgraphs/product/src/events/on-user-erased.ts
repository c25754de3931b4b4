import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Files that they had imported are forgotten. Who of the staff changed a price stays as an id, which names nobody once the account is gone. */
export const onUserErased = erasing(async ({ userId }, { imports }: Work) => ({
  imports: await imports.removeOfOwner(userId),
}));
