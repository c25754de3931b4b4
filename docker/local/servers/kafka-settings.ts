import { type Identities, kafkaSecurity } from '@agora/kit/access';

interface KafkaAddress {
  readonly port: number;
  readonly controllerPort: number;
  readonly data: string;
  readonly identities: Identities;
}

/** The `server.properties` of one node that is broker and controller. */
export function kafkaSettings({ port, controllerPort, data, identities }: KafkaAddress): string {
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `BROKER://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `BROKER://127.0.0.1:${port}`,
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'log.dirs': data,
    'auto.create.topics.enable': false,
    ...kafkaSecurity(identities),
    ...oneNode,
    ...small,
    ...quick,
    ...lasting,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

const oneNode = {
  'default.replication.factor': 1,
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
};

const small = {
  'num.network.threads': 2,
  'num.io.threads': 4,
  'background.threads': 2,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.num.partitions': 2,
  'share.coordinator.state.topic.num.partitions': 1,
  'log.cleaner.dedupe.buffer.size': 8_388_608,
  'offsets.topic.segment.bytes': 8_388_608,
};

// A group that is alone need not wait for members; tests of crashed consumers need not wait the usual six seconds;
// and a killed node, which is its own controller, need not wait for its predecessor's session to run out.
const quick = {
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1000,
  'broker.session.timeout.ms': 3000,
  'broker.heartbeat.interval.ms': 500,
};

// The log is the history that new groups replay, and a developer may come back after a month.
const lasting = {
  'log.retention.ms': -1,
  'offsets.retention.minutes': 525_600,
};
