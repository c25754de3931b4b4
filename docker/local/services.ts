import { declaredTransports, type ServiceName, serviceNames, type TransportKind } from '@agora/schema';

export { transportKinds as transports, type TransportKind as Transport } from '@agora/schema';

export interface Service {
  readonly name: ServiceName;
  /** How it speaks unless `<NAME>_TRANSPORT` says otherwise. */
  readonly transport: TransportKind;
  readonly port: number;
  readonly tcpPort: number;
}

/** The subgraphs, each a process of its own; all else about them follows from their names. */
export const services: readonly Service[] = serviceNames.map((name, index) => ({
  name,
  transport: declaredTransports[name],
  port: 4001 + index,
  tcpPort: 4101 + index,
}));

export const routerPort = 4000;

/** Where the mail server takes mails, and where its page shows them. */
export const mailPorts = { smtp: 4205, http: 4206 } as const;

export const serverPorts = { postgres: 4200, nats: 4201, redis: 4202, kafka: 4203, kafkaController: 4204 } as const;
