import type { AskedContext, GraphqlContext, JobContext, RouteContext, UnitOfWork } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';

/** What resolvers, reactions, answers and jobs of this service work with. */
export type Context = GraphqlContext<Stores, Settings>;
export type Work = UnitOfWork<Stores, Settings>;
export type Asked = AskedContext<Stores, Settings>;
export type Jobs = JobContext<Stores, Settings>;
export type Routes = RouteContext<Stores, Settings>;
