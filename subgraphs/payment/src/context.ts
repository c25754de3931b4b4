import type { AskedContext, GraphqlContext, JobContext, RouteContext, UnitOfWork } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import type { PaymentProvider } from './domain/payment-provider.ts';

export interface Resources {
  readonly provider: PaymentProvider;
}

/** What resolvers, reactions, answers, jobs and routes of this service work with. */
export type Context = GraphqlContext<Stores, Settings>;
export type Work = UnitOfWork<Stores, Settings>;
export type Asked = AskedContext<Stores, Settings, Resources>;
export type Jobs = JobContext<Stores, Settings, Resources>;
export type Routes = RouteContext<Stores, Settings>;
