import { declaredTransports, type ServiceName, serviceNames, type TransportKind } from '@agora/schema';
import { declaredAccess } from '@agora/schema/access';
import { type Identities, setupUser } from '../access/identities.ts';
import { createLog } from '../telemetry/log.ts';
import { provisionKafka } from '../transport/kafka/provision-kafka.ts';
import { keepProvisioned } from '../transport/keep-provisioned.ts';
import { provisionNats } from '../transport/nats/provision-nats.ts';
import { carelessRights } from '../transport/redis/careless-rights.ts';
import { provisionRedis } from '../transport/redis/provision-redis.ts';
import { readProvisioning } from './config.ts';

/**
 * `npm run provision`: makes on the brokers what services need and may not make, as the user that `NATS_URL`,
 * `REDIS_URL` and `KAFKA_URL` name: streams, consumers, functions, topics, and Kafka's rules of who may do what. Done again it changes nothing. With
 * `--watch` it stays and makes again what a broker has lost, until it is told to end.
 */
const { natsUrl, redisUrl, kafkaUrl, kinds } = readProvisioning();
const members = Object.entries(declaredAccess).map(([name, access]) => ({ name, password: '', access }));
const identities: Identities = { prefix: 'agora', setupPassword: '', members };
const reachedBy = (kind: TransportKind): readonly ServiceName[] =>
  serviceNames.filter((name) => (kinds[name] ?? declaredTransports[name]) === kind);

const args = process.argv.slice(2);
if (redisUrl) {
  for (const [user, commands] of await carelessRights(redisUrl)) {
    console.warn(`On Redis ${user} may do what can harm all: ${commands.join(', ')}. Take it from them (ACL SETUSER).`);
  }
}

const isWatching = args.includes('--watch');

if (args.some((arg) => arg !== '--watch') || !(natsUrl ?? redisUrl ?? kafkaUrl)) {
  console.error('usage: npm run provision [-- --watch]\nwith NATS_URL, REDIS_URL or KAFKA_URL, or several of them');
  process.exitCode = 2;
} else if (isWatching) {
  const log = createLog(setupUser, 'info');
  const onMade = (broker: TransportKind, made: number) => log.warn({ broker, made }, 'a broker was set up');
  const keeper = keepProvisioned({ natsUrl, redisUrl, kafkaUrl, identities, reachedBy, log, onMade });
  const stop = () => void keeper[Symbol.asyncDispose]();
  process.once('SIGTERM', stop).once('SIGINT', stop);
} else {
  if (natsUrl) await provisionNats(natsUrl, { identities, services: reachedBy('nats') });
  if (redisUrl) await provisionRedis(redisUrl);
  if (kafkaUrl) await provisionKafka(kafkaUrl, { identities, services: reachedBy('kafka') });
  console.log('The brokers are set up.');
}
