import { startNats } from '@agora/docker';
import { connect } from 'nats';
import { createLog } from '../../src/telemetry/log.ts';
import { natsAddress } from '../../src/transport/nats/nats-address.ts';
import { natsNames } from '../../src/transport/nats/nats-names.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { provisionNats } from '../../src/transport/nats/provision-nats.ts';
import { brokerBench } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';
import { benchService } from './transport-bench.ts';

const log = createLog('nats-bench', 'error');
const ackWaitMs = 3_000;

export const natsBench = brokerBench({
  kind: 'nats',
  urlVariable: 'NATS_URL',
  connect: ({ url, prefix }, instance, principal) =>
    createNatsTransport({ url, prefix, instance, principal, log, ackWaitMs }),
  isQuick: true,
  startServer: (identities) => throwAwayServer((options) => startNats({ ...options, identities })),
  async deleteAll({ url, prefix }) {
    const connection = await connect({ ...natsAddress(url) });
    const names = natsNames(prefix);
    for (const service of [benchService, 'review'] as const) {
      const { streams } = await connection.jetstreamManager({ apiPrefix: names.api(service), checkAPI: false });
      await streams.delete(names.stream(service));
    }
    await connection.close();
  },
  provision: ({ url }, identities) => provisionNats(url, { identities, services: [benchService, 'review'], ackWaitMs }),
});
