import type { AskedContext, GraphqlContext, JobContext, RouteContext, UnitOfWork } from '@agora/kit';
import type { Settings } from './config.ts';
import type { MediaStore } from './media-store/media-store.ts';
import type { Stores } from './db/stores.ts';

export interface Resources {
  /** None where pictures stay in the database. */
  readonly media: MediaStore | undefined;
}

/** What resolvers, reactions, answers, jobs and routes of this service work with. */
export type Context = GraphqlContext<Stores, Settings>;
export type Work = UnitOfWork<Stores, Settings>;
export type Asked = AskedContext<Stores, Settings>;
export type Jobs = JobContext<Stores, Settings, Resources>;
export type Routes = RouteContext<Stores, Settings, Resources>;
