import type { Kafka } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import type { Outage } from '../../telemetry/outage.ts';
import type { Topics } from './topics.ts';

/** What the parts of the transport share. */
export interface KafkaContext {
  /** A client of its own for each consumer: kafkajs keeps the offsets of a group per client, not per member. */
  readonly kafka: () => Kafka;
  readonly topics: Topics;
  readonly log: Log;
  /** Of what this process does at the broker, group by group. */
  readonly outage: Outage;
  /** Begins every name on the server. */
  readonly prefix: string;
  /** The service that this process is, and which of its processes. */
  readonly principal: string;
  readonly instance: string;
  readonly sessionTimeoutMs: number;
}
