import type { EventContract, MessageContract, ServiceName } from '@agora/schema';
import type { RecordedRevocations } from '../auth/revocation/follow-own-revocations.ts';
import type { Queryable } from '../database/database.ts';
import type { Reaction } from '../inbox/reaction.ts';
import type { Answer } from '../messages/answer.ts';
import type { Enqueue } from '../jobs/create-enqueue.ts';
import type { Job } from '../jobs/job.ts';
import type { Route } from '../routes/route.ts';
import type { ResourceOpening } from './resource-opening.ts';
import type { AskedContext, UnitOfWork } from './unit-of-work.ts';

/** All that comes into a service and goes out of it, in one place. */
export interface SubgraphDefinition<Stores extends object, Settings extends object, Resources extends object = object> {
  readonly name: ServiceName;
  /** The `src` folder: schema.graphql and migrations/ stand beside it. */
  readonly folder: string;
  /** The service's stores over the pool or a transaction. */
  readonly stores: (db: Queryable) => Stores;
  /**
   * What it works with outside its database, such as a payment provider, chosen by its settings. Opened at start, closed at
   * stop. Jobs and routes have it, and no transaction: others take their time, and cannot be undone.
   */
  readonly resources: (opening: ResourceOpening<Settings>) => Resources | Promise<Resources>;
  /** Resolvers as graphql-codegen types them for this service's SDL. */
  readonly resolvers: Readonly<Record<string, object>>;
  /** The mutations that staff may carry out as a customer; none unless said. */
  readonly actorsMay?: readonly string[];
  readonly emits: readonly EventContract[];
  readonly events: readonly Reaction<UnitOfWork<Stores, Settings>>[];
  readonly messages: readonly Answer<AskedContext<Stores, Settings, Resources>, UnitOfWork<Stores, Settings>>[];
  /** What it asks other services; nothing else can be sent. */
  readonly asks: readonly MessageContract[];
  /** What it does by itself: jobs that were enqueued, and those that run by the clock. */
  readonly jobs: readonly Job<Stores, Settings, Resources>[];
  /**
   * Access that was taken back and of which tokens may be left, all or what was recorded since an instant: of the service
   * that gives access tokens. The kit tells it to all others at `/.well-known/access-revocations`.
   */
  readonly revocations?: (stores: Stores, since: Date | undefined, now: Date) => Promise<RecordedRevocations>;
  /** Fills an empty database with the demo shop; emits nothing. Run once, where `AGORA_DEMO_DATA` is on. */
  readonly seed?: (work: SeedContext<Stores, Settings>) => Promise<void>;
  /** HTTP entries beside GraphQL, such as a JWKS, a webhook or an export; each says who may ask it. */
  readonly routes?: readonly Route<Stores, Settings, Resources>[];
}

export interface SeedContext<Stores, Settings> {
  readonly tx: Queryable;
  readonly stores: Stores;
  readonly settings: Settings;
  /** For what the demo shop has to do later, as if it had come about there. */
  readonly enqueue: Enqueue;
  readonly now: Date;
}

export function defineSubgraph<Stores extends object, Settings extends object, Resources extends object = object>(
  definition: SubgraphDefinition<Stores, Settings, Resources>,
): SubgraphDefinition<Stores, Settings, Resources> {
  return definition;
}
