import type { GraphqlContext, JobContext, UnitOfWork } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import type { PaymentProvider } from './domain/payment-provider.ts';

/** The provider is reached beside the stores, and never from within a transaction: its answers take their time. */
export type Resources = Stores & { readonly provider: PaymentProvider };

/** What resolvers, reactions and jobs of this service work with. */
export type Context = GraphqlContext<Resources, Settings>;
export type Work = UnitOfWork<Resources, Settings>;
export type Jobs = JobContext<Resources, Settings>;
