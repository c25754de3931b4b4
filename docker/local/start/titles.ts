import type { ServerName } from '../servers/server-set.ts';
import type { Transport } from '../services.ts';

/** Names as their makers write them. */
export const titles: Readonly<Record<ServerName | Transport, string>> = {
  postgres: 'PostgreSQL',
  nats: 'NATS',
  redis: 'Redis',
  kafka: 'Kafka',
  tcp: 'TCP',
};
