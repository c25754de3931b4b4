import type { AskedContext, GraphqlContext, JobContext, RouteContext, UnitOfWork } from '@agora/kit';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import type { PostOffice } from './mail/post-office.ts';
import type { WebhookClient } from './webhooks/webhook-client.ts';

export interface Resources {
  readonly postOffice: PostOffice | undefined;
  readonly webhooks: WebhookClient;
}

/** What resolvers, reactions, answers and jobs of this service work with. */
export type Context = GraphqlContext<Stores, Settings>;
export type Work = UnitOfWork<Stores, Settings>;
export type Routes = RouteContext<Stores, Settings>;
export type Asked = AskedContext<Stores, Settings, Resources>;
export type Jobs = JobContext<Stores, Settings, Resources>;
