export const transports = ['nats', 'tcp', 'kafka', 'redis'] as const;
export type Transport = (typeof transports)[number];

export interface Service {
  readonly name: string;
  /** How it speaks unless `<NAME>_TRANSPORT` says otherwise. */
  readonly transport: Transport;
  readonly port: number;
  readonly tcpPort: number;
}

/** The subgraphs, each a process of its own; all else about them follows from their names. */
export const services: readonly Service[] = [
  { name: 'user', transport: 'nats', port: 4001, tcpPort: 4101 },
  { name: 'product', transport: 'tcp', port: 4002, tcpPort: 4102 },
  { name: 'inventory', transport: 'tcp', port: 4003, tcpPort: 4103 },
  { name: 'order', transport: 'kafka', port: 4004, tcpPort: 4104 },
  { name: 'payment', transport: 'redis', port: 4005, tcpPort: 4105 },
  { name: 'delivery', transport: 'kafka', port: 4006, tcpPort: 4106 },
  { name: 'checkout', transport: 'redis', port: 4007, tcpPort: 4107 },
  { name: 'review', transport: 'nats', port: 4008, tcpPort: 4108 },
  { name: 'notification', transport: 'nats', port: 4009, tcpPort: 4109 },
  { name: 'recommendation', transport: 'kafka', port: 4010, tcpPort: 4110 },
];

export const routerPort = 4000;

export const serverPorts = { postgres: 4200, nats: 4201, redis: 4202, kafka: 4203, kafkaController: 4204 } as const;
