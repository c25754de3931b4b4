import { createHash } from 'node:crypto';
import { redisNames } from '../transport/redis/redis-names.ts';
import { askersOf, type Identities, type Member, serviceAsked, setupUser } from './identities.ts';

/** What every client may do to its own connection. `INFO` tells a client library whether the server is ready, and `TIME` which clock deadlines go by. */
const connection = '+auth +hello +ping +time +info +select +client|id +client|setname +multi +exec +unsubscribe';

/**
 * The lines of a Redis ACL file: one user each, and nobody else. What a function does is checked as if the user
 * had called it, so each set of rules in brackets lists the commands within functions as well. Nobody but `setup` loads one, and
 * nobody sends a script.
 */
export function redisAcl(identities: Identities): string {
  const users = identities.members.map((member) => redisUser(member, identities));
  // As `default`, which needs the same password here, a server reads its append-only file: it would leave out every
  // transaction with a command that `default` may not give.
  const setups = ['default', setupUser].map(
    (name) => `user ${name} on ${digest(identities.setupPassword)} ~* &* +@all`,
  );
  return [...setups, ...users].map((line) => `${line}\n`).join('');
}

function redisUser(member: Member, identities: Identities): string {
  const { name, password, access } = member;
  const names = redisNames(identities.prefix);
  const rules = [
    ...access.publishes.flatMap((service) => [
      `+fcall +xadd +xlen +xrange +xtrim ~${names.events(service, '*')}`,
      `+get %R~${names.cursor(service, '*', '*')}`,
    ]),
    ...access.hears.flatMap((service) => [
      `+xrange %R~${names.events(service, '*')}`,
      `+fcall +get +set +del +pexpire ~${names.lease(service, name, '*')} ~${names.cursor(service, name, '*')}` +
        ` +zadd +zrem +zcard +zremrangebyscore ~${names.members(service, name)}`,
    ]),
    ...access.watches.map((service) => `+xrange +xrevrange %R~${names.events(service, '*')}`),
    ...access.asks.map((type) => {
      const list = names.messages(serviceAsked(type), type);
      return `+fcall +lpush +ltrim +pttl +pexpire ~${list}`;
    }),
    ...answerRules(access.answers.map((type) => names.messages(serviceAsked(type), type))),
    ...channelRules(member, identities),
    ...(name === 'router' ? routerRules(identities.prefix) : []),
  ];
  const selectors = rules.map((rule) => `(${rule})`).join(' ');
  return `user ${name} on ${digest(password)} resetchannels -@all ${connection} ${selectors}`;
}

/** All lists of a BRPOP have to be allowed by one set of rules. */
function answerRules(lists: readonly string[]): readonly string[] {
  return lists.length === 0 ? [] : [`+brpop ${lists.map((list) => `~${list}`).join(' ')}`, '+client|unblock'];
}

/** All channels of a SUBSCRIBE have to be allowed by one set of rules. */
function channelRules({ name, access }: Member, identities: Identities): readonly string[] {
  const names = redisNames(identities.prefix);
  const balance = access.hears.map((service) => names.balance(service, name));
  const heard = [
    ...(access.asks.length > 0 ? [names.replies(name, '*')] : []),
    ...balance,
    ...[...access.hears, ...access.watches].map((service) => names.appended(service)),
  ];
  const told = [
    ...balance,
    ...access.publishes.map((service) => names.appended(service)),
    ...askersOf(identities, access.answers).map((asker) => names.replies(asker.name, '*')),
  ];
  const rule = (command: string, channels: readonly string[]) =>
    channels.length > 0 ? [`+${command} ${channels.map((channel) => `&${channel}`).join(' ')}`] : [];
  return [...rule('subscribe', heard), ...rule('publish', told)];
}

/** The router counts rates and keeps entities in Redis. */
function routerRules(prefix: string): readonly string[] {
  return [`+fcall +get +set ~${prefix}:rate:*`, `+mget +set ~${prefix}:cache:*`];
}

function digest(password: string): string {
  return `#${createHash('sha256').update(password).digest('hex')}`;
}
