import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, isObjectType } from 'graphql';
import { createShopClient } from '../shop-client.ts';
import type { RunningSystem } from '../start-system.ts';
import { mutations } from './operations.ts';
import { openPersons, type Person, type PersonAtShop, persons } from './persons.ts';
import { queries } from './queries.ts';
import { makeSubjects, rejectAgain, type Subjects } from './subjects.ts';
import { AuthorizationTable } from './table.ts';
import { unanswered } from './unanswered.ts';
import type { Walk } from './walk.ts';
import { walkMutation } from './walk-mutation.ts';
import { walkQuery } from './walk-query.ts';
import { walkSubgraphs } from './walk-subgraphs.ts';
import { walkSubscription } from './walk-subscription.ts';

/** Asks all that the router of a running system offers as everybody, and what its subgraphs offer behind its back. */
export async function authorizationTable({ router, directory }: RunningSystem): Promise<AuthorizationTable> {
  const byPerson = await openPersons(createShopClient(router), directory);
  const everybody = persons.map((person) => byPerson[person]);
  try {
    const schema = buildClientSchema(await byPerson.guest.client.request(getIntrospectionQuery()));
    const walk = { schema, table: new AuthorizationTable() };
    refuseUnasked(schema);
    const ids = await makeSubjects(byPerson);
    await walkQueries(walk, everybody, ids);
    await walkSubscriptions(walk, byPerson, ids);
    await walkMutations(walk, everybody, ids);
    await walkSubgraphs(walk, everybody, { directory, user: ids.user });
    refuseUnanswered(walk);
    return walk.table;
  } finally {
    await Promise.all(everybody.map(({ client }) => client[Symbol.asyncDispose]()));
  }
}

async function walkQueries(walk: Walk, everybody: readonly PersonAtShop[], ids: Subjects): Promise<void> {
  await inTwoLanes(Object.entries(queries), async ([name, ask]) => {
    for (const question of ask(ids)) {
      await Promise.all(everybody.map((person) => walkQuery(walk, person, { name, ...question })));
    }
  });
}

/** Whoever may not see an order is kept waiting for 2 s, as it might be about to come: all else is asked meanwhile. */
async function inTwoLanes<Asked>(
  all: readonly (readonly [name: string, asked: Asked])[],
  ask: (one: readonly [name: string, asked: Asked]) => Promise<void>,
): Promise<void> {
  const lanes = Map.groupBy(all, ([name]) => name.startsWith('order'));
  await Promise.all(
    [...lanes.values()].map(async (lane) => {
      for (const one of lane) await ask(one);
    }),
  );
}

async function walkSubscriptions(
  walk: Walk,
  byPerson: Readonly<Record<Person, PersonAtShop>>,
  ids: Subjects,
): Promise<void> {
  const { admin, customer, support } = byPerson;
  const everybody = Object.values(byPerson);
  // Subscribers are told how most things stand at once.
  const happen = () => Promise.resolve();
  const subscriptions = [
    { name: 'orderStatusChanged', args: `(orderId: "${ids.order}")`, about: 'the customer', happen },
    { name: 'deliveryTracking', args: `(orderId: "${ids.order}")`, about: 'the customer', happen },
    { name: 'priceChanged', args: `(variantIds: ["${ids.variant}"])`, about: 'everybody', happen },
    { name: 'stockChanged', args: `(variantIds: ["${ids.variant}"])`, about: 'everybody', happen },
    {
      name: 'notificationReceived',
      args: '',
      about: 'the customer',
      happen: () => rejectAgain(support.client, ids.rejectedReview),
    },
  ];
  // Each waits for who is told nothing.
  await Promise.all([
    ...subscriptions.map((subscribed) => walkSubscription(walk, everybody, customer, subscribed)),
    walkSubscription(walk, everybody, admin, {
      name: 'productImportProgress',
      args: `(importId: "${ids.unknown}")`,
      about: 'nobody',
      happen,
    }),
  ]);
}

async function walkMutations(walk: Walk, everybody: readonly PersonAtShop[], ids: Subjects): Promise<void> {
  const carts = new Map<Person, string>();
  for (const { person, client } of everybody) {
    carts.set(person, (await client.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id);
  }
  await inTwoLanes(Object.entries(mutations), async ([name, inputsOf]) => {
    await Promise.all(
      everybody.map(async (person) => {
        const tried = inputsOf(ids, { cart: carts.get(person.person) ?? '' });
        for (const { about, input } of tried) await walkMutation(walk, person, { name, about, input });
      }),
    );
  });
}

function refuseUnasked(schema: GraphQLSchema): void {
  const asked = {
    Query: queries,
    Mutation: mutations,
    Subscription: {
      deliveryTracking: 0,
      notificationReceived: 0,
      orderStatusChanged: 0,
      priceChanged: 0,
      productImportProgress: 0,
      stockChanged: 0,
    },
  };
  const missing = Object.entries(asked).flatMap(([type, ways]) => {
    const root = schema.getType(type);
    const names = isObjectType(root) ? Object.keys(root.getFields()) : [];
    return names.filter((name) => !(name in ways)).map((name) => `${type}.${name}`);
  });
  if (missing.length === 0) return;
  const where = 'operations.ts or queries.ts of router/test/e2e/authorization (subscriptions: authorization-table.ts)';
  throw new Error(`Say in ${where} how to ask ${missing.join(', ')}, then run: npm run authorization`);
}

/** What mutations answer stands in their rows. */
const isOfMutations = (type: string) => /(Payload|UserError|ErrorLine)$/.test(type);

/** A field that nobody got anything of was not tried. */
function refuseUnanswered({ schema, table }: Walk): void {
  const answered = table.answered();
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const all = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__') || isOfMutations(type.name)) return [];
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  });
  const missing = all.filter((field) => !answered.has(field) && !(field in unanswered));
  const needless = Object.keys(unanswered).filter((field) => answered.has(field) || !all.includes(field));
  const faults = [
    missing.length > 0 &&
      `Nobody was given anything for ${missing.join(', ')}: make in router/test/e2e/authorization/subjects.ts what has it, ` +
        'or say in unanswered.ts why not, then run: npm run authorization.',
    needless.length > 0 && `Take ${needless.join(', ')} out of unanswered.ts: they are answered, or gone.`,
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
