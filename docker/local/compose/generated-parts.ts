import type { ServiceName } from '@agora/schema';
import { type Service, services } from '../services.ts';

/** What a service is told besides what all are told. Keys of AWS are for one service, so that no other has them. */
const own: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  notification: [
    "NOTIFICATION_SMTP_URL: '${NOTIFICATION_SMTP_URL:-}'",
    "NOTIFICATION_MAIL_FROM: '${NOTIFICATION_MAIL_FROM:-}'",
    "NOTIFICATION_STOCK_ADDRESS: '${NOTIFICATION_STOCK_ADDRESS:-}'",
    "NOTIFICATION_STOREFRONT_URL: '${NOTIFICATION_STOREFRONT_URL:-}'",
  ],
  payment: ['PAYMENT_WEBHOOK_SECRET: ${PAYMENT_WEBHOOK_SECRET:?}'],
  product: [
    "PRODUCT_MEDIA_URL: '${PRODUCT_MEDIA_URL:-}'",
    "PRODUCT_MEDIA_STORE: '${PRODUCT_MEDIA_STORE:-file:///var/lib/agora/media}'",
    "AWS_ACCESS_KEY_ID: '${AWS_ACCESS_KEY_ID:-}'",
    "AWS_SECRET_ACCESS_KEY: '${AWS_SECRET_ACCESS_KEY:-}'",
    "PRODUCT_STOREFRONT_URL: '${PRODUCT_STOREFRONT_URL:-}'",
  ],
  user: [
    'USER_KEY_SECRET: ${USER_KEY_SECRET:?}',
    'USER_DEMO_ACCOUNTS: ${USER_DEMO_ACCOUNTS:-off}',
    "USER_PASSKEY_ORIGINS: '${USER_PASSKEY_ORIGINS:-http://localhost:4000}'",
  ],
};

/** What a service keeps beside its database. */
const volumes: Readonly<Partial<Record<ServiceName, string>>> = { product: 'media:/var/lib/agora/media' };

const upper = ({ name }: Service): string => name.toUpperCase();

const parts: Readonly<Record<string, (service: Service) => readonly string[]>> = {
  addresses: (service) => {
    const { name, port, tcpPort, transport } = service;
    const prefix = upper(service);
    return [
      `${prefix}_PORT: ${port}`,
      `${prefix}_METRICS_PORT: 9464`,
      `${prefix}_URL: http://${name}:${port}/graphql`,
      `${prefix}_TRANSPORT: \${${prefix}_TRANSPORT:-${transport}}`,
      `${prefix}_TCP_URL: tcp://${name}:${tcpPort}`,
    ];
  },
  'passwords of databases': (service) => [requiredVariable(`${upper(service)}_DATABASE_PASSWORD`)],
  'passwords of brokers': (service) => [requiredVariable(`${upper(service)}_BROKER_PASSWORD`)],
  services: (service) => {
    const { name } = service;
    const login = `${name}:\${${upper(service)}_BROKER_PASSWORD:?}`;
    const database = `agora_${name}`;
    return [
      `${name}:`,
      '  <<: *service',
      '  environment:',
      '    <<: *environment',
      `    SERVICE: subgraphs/${name}`,
      `    AGORA_TRANSPORT_SECRET: \${${upper(service)}_TRANSPORT_SECRET:?}`,
      `    NATS_URL: nats://${login}@nats:4222`,
      `    REDIS_URL: redis://${login}@redis:6379`,
      `    KAFKA_URL: kafka://${login}@kafka:9092`,
      ...(own[name] ?? []).map((line) => `    ${line}`),
      `    ${upper(service)}_DATABASE_URL: postgres://${database}:\${${upper(service)}_DATABASE_PASSWORD}@postgres:5432/${database}`,
      ...(volumes[name] === undefined ? [] : [`  volumes: ['${volumes[name]}']`]),
    ];
  },
};

/** The text of `compose.yaml` with what follows from the list of services written anew, between its `begin` and `end`. */
export function withGeneratedParts(text: string): string {
  return text.replaceAll(/^( *)# begin: (.*)\n[\s\S]*?^ *# end: \2$/gm, (_, indent: string, title: string) => {
    const part = parts[title];
    if (part === undefined) throw new Error(`compose.yaml has a part that nobody writes: ${title}`);
    const between = title === 'services' ? '\n' : '';
    const written = services.map((service) =>
      part(service)
        .map((line) => `${indent}${line}\n`)
        .join(''),
    );
    return `${indent}# begin: ${title}\n${written.join(between)}${indent}# end: ${title}`;
  });
}

function requiredVariable(name: string): string {
  return `${name}: \${${name}:?}`;
}
