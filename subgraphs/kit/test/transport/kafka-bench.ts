import { startKafka } from '@agora/docker';
import { createLog } from '../../src/telemetry/log.ts';
import { createKafkaTransport } from '../../src/transport/kafka/kafka-transport.ts';
import { brokerBench } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';

export const kafkaBench = brokerBench({
  kind: 'kafka',
  urlVariable: 'KAFKA_URL',
  connect: ({ url, prefix }, instance) =>
    createKafkaTransport({
      url,
      prefix,
      instance,
      caller: 'bench',
      log: createLog('kafka-bench', 'error'),
      sessionTimeoutMs: 3_000,
    }),
  startServer: () => throwAwayServer(startKafka),
});
