import type { UnitOfWork } from '@agora/kit';
import type { Stores } from './stores.ts';

/** What follows from changed accounts is done within. */
export type UserWork = UnitOfWork<Stores, object>;
