import { Kafka } from 'kafkajs';
import type { Log } from '../../telemetry/log.ts';
import type { Outage } from '../../telemetry/outage.ts';
import { joinOrEnd } from './join-or-end.ts';
import { kafkaAddress } from './kafka-address.ts';
import { kafkaLogCreator, kafkaLogLevel } from './kafka-log.ts';
import { quietRequestQueues } from './quiet-request-queue.ts';

interface KafkaClientOptions {
  /** See `kafkaAddress`. */
  readonly url: string;
  readonly clientId: string;
  readonly log: Log;
  readonly outage?: Outage;
  /** Of a request that failed; 15 when left out. */
  readonly retries?: number;
}

/** A client is a set of options; each producer, consumer and admin made from it has connections of its own. */
export function createKafkaClient({ url, clientId, log, outage, retries = 15 }: KafkaClientOptions): Kafka {
  quietRequestQueues();
  joinOrEnd();
  return new Kafka({
    ...kafkaAddress(url),
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    // Long enough to outlive a broker's restart: a consumer that gives up before then comes back as a new member, and
    // the group waits for the old one until its session ends.
    retry: { initialRetryTime: 100, multiplier: 1.5, factor: 0.2, maxRetryTime: 1_000, retries },
    logLevel: kafkaLogLevel(log),
    logCreator: kafkaLogCreator(log, outage),
  });
}
