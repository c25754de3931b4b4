import { startNats } from '@agora/docker';
import { createLog } from '../../src/telemetry/log.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { brokerBench } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';

export const natsBench = brokerBench({
  kind: 'nats',
  urlVariable: 'NATS_URL',
  connect: ({ url, prefix }, instance) =>
    createNatsTransport({ url, prefix, instance, log: createLog('nats-bench', 'error'), ackWaitMs: 3_000 }),
  startServer: () => throwAwayServer(startNats),
});
