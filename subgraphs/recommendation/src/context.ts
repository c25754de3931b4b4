import type { AskedContext, GraphqlContext, UnitOfWork } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';

/** What resolvers, reactions and answers of this service work with. */
export type Context = GraphqlContext<Stores, Settings>;
export type Work = UnitOfWork<Stores, Settings>;
export type Asked = AskedContext<Stores, Settings>;
