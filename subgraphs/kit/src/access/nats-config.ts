import { type NatsNames, natsNames } from '../transport/nats/nats-names.ts';
import { askersOf, type Identities, type Member, setupUser } from './identities.ts';
import { natsConsumerSubjects } from './nats-consumer-subjects.ts';
import { natsPermissions } from './nats-permissions.ts';

/** Subjects of one account that others reach from theirs. */
interface Offer {
  readonly kind: 'service' | 'stream';
  readonly owner: string;
  readonly subject: string;
  readonly takers: readonly string[];
  /** What the takers call it; the same by default. */
  readonly as?: string;
}

/**
 * The `accounts` block of a nats-server's configuration: an account for each member, with its stream. The server checks
 * to which subject a client publishes, never where it wants the answer; between accounts that need not be checked, as an
 * answer stays in the account of who asked. Streams and consumers are made by `setup`: whoever may make a stream may
 * have it capture or republish any subject, so no service may.
 */
export function natsConfig(identities: Identities): string {
  const { members, prefix, setupPassword } = identities;
  const names = natsNames(prefix);
  const offers = members.flatMap((owner) => offersOf(owner, identities, names));
  const owners = members.map((member) => {
    const { name, password, access } = member;
    const user = { user: name, password, permissions: natsPermissions(member, prefix) };
    return [name, { ...account(name, offers), jetstream: access.publishes.length > 0, users: [user] }] as const;
  });
  const setup = {
    ...account(setupUser, offers),
    jetstream: true,
    users: [{ user: setupUser, password: setupPassword }],
  };
  // The format of nats-server is a superset of JSON.
  return `accounts: ${JSON.stringify({ [setupUser]: setup, ...Object.fromEntries(owners) }, null, 2)}\n`;
}

function offersOf(member: Member, identities: Identities, names: NatsNames): readonly Offer[] {
  const { name: owner, access } = member;
  const others = identities.members.filter(({ name }) => name !== owner);
  const ofEvents = access.publishes.flatMap((service): readonly Offer[] => [
    { kind: 'service', owner, subject: '$JS.API.>', takers: [setupUser], as: `${names.api(service)}.>` },
    {
      kind: 'stream',
      owner,
      subject: names.events(service, '*'),
      takers: others.filter(({ access }) => access.watches.includes(service)).map(({ name }) => name),
    },
    ...others
      .filter(({ access }) => access.hears.includes(service))
      .flatMap(({ name }) =>
        natsConsumerSubjects(names, service, name).map(
          (subject) => ({ kind: 'service', owner, subject, takers: [name] }) as const,
        ),
      ),
  ]);
  const ofAnswers = access.answers.map((type): Offer => {
    const askers = askersOf({ ...identities, members: others }, [type]);
    return { kind: 'service', owner, subject: names.message(type), takers: askers.map(({ name }) => name) };
  });
  // What names no taker would be for everybody.
  return [...ofEvents, ...ofAnswers].filter(({ takers }) => takers.length > 0);
}

function account(name: string, offers: readonly Offer[]) {
  const given = offers.filter(({ owner }) => owner === name);
  const taken = offers.filter(({ takers }) => takers.includes(name));
  return {
    exports: given.map(({ kind, subject, takers }) => ({ [kind]: subject, accounts: takers })),
    imports: taken.map(({ kind, owner, subject, as = subject }) => ({
      [kind]: { account: owner, subject },
      to: as,
    })),
  };
}
