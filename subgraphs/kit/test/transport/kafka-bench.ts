import { startKafka } from '@agora/docker';
import { Kafka, logLevel } from 'kafkajs';
import { createLog } from '../../src/telemetry/log.ts';
import { kafkaAddress } from '../../src/transport/kafka/kafka-address.ts';
import { createKafkaTransport } from '../../src/transport/kafka/kafka-transport.ts';
import { provisionKafka } from '../../src/transport/kafka/provision-kafka.ts';
import { brokerBench } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';
import { benchService } from './transport-bench.ts';

const log = createLog('kafka-bench', 'error');

export const kafkaBench = brokerBench({
  kind: 'kafka',
  urlVariable: 'KAFKA_URL',
  connect: ({ url, prefix }, instance, principal) =>
    createKafkaTransport({ url, prefix, instance, principal, log, sessionTimeoutMs: 3_000 }),
  isQuick: false,
  startServer: (identities) => throwAwayServer((options) => startKafka({ ...options, identities })),
  async deleteAll({ url, prefix }) {
    const admin = new Kafka({ ...kafkaAddress(url), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const topics = (await admin.listTopics()).filter((name) => name.startsWith(prefix));
    await admin.deleteTopics({ topics });
    await admin.disconnect();
  },
  provision: ({ url }, identities) => provisionKafka(url, { identities, services: [benchService] }),
});
