/** Who may do what on which broker, for what starts and sets up brokers. */
export { type Identities, type Member, setupUser } from './identities.ts';
export { kafkaSecurity, kafkaUsers } from './kafka-users.ts';
export { addressSchemes, isAddress } from '../transport/is-address.ts';
export { publicKeyOf } from '../auth/key-from-secret.ts';
export { transportPublicKeys } from './transport-public-keys.ts';
export { through } from './through.ts';
export { natsConfig } from './nats-config.ts';
export { redisAcl } from './redis-acl.ts';
