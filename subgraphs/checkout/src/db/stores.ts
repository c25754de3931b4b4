import type { Queryable } from '@agora/kit';
import { cartStore } from './cart-store.ts';

export const stores = (db: Queryable) => ({ carts: cartStore(db) });

export type Stores = ReturnType<typeof stores>;
