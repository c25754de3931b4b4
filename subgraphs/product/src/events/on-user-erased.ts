import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Nothing here is about a person. Who of the staff changed a price stays as an id, which names nobody once the account is gone. */
export const onUserErased = erasing((_, __: Work) => Promise.resolve({}));
