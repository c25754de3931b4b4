/** What sets a broker up, and how its address is read; for what starts brokers, and for tests. */
export { kafkaAddress } from './transport/kafka/kafka-address.ts';
export { createLog } from './telemetry/log.ts';
export { keepProvisioned } from './transport/keep-provisioned.ts';
export { provisionKafka } from './transport/kafka/provision-kafka.ts';
export { natsAddress } from './transport/nats/nats-address.ts';
export { provisionNats } from './transport/nats/provision-nats.ts';
export { provisionRedis } from './transport/redis/provision-redis.ts';
