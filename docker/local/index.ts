export type { LocalServer, ServerOptions } from './servers/local-server.ts';
export { startKafka } from './servers/kafka.ts';
export type { KafkaOptions } from './servers/kafka.ts';
export { startNats } from './servers/nats.ts';
export { startPostgres } from './servers/postgres.ts';
export type { PostgresOptions } from './servers/postgres.ts';
export { startRedis } from './servers/redis.ts';
export { StackError } from './stack-error.ts';
export type { StackErrorCode } from './stack-error.ts';
