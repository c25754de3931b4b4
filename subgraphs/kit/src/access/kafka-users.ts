import { type Identities, setupUser } from './identities.ts';

/** Names and passwords of those who prove themselves to Kafka by SCRAM-SHA-256. */
export function kafkaUsers({ members }: Identities): readonly { readonly name: string; readonly password: string }[] {
  return members.map(({ name, password }) => ({ name, password }));
}

/**
 * The properties of a node that knows these users. `setup`, and the node itself under that name, prove themselves by
 * PLAIN, since a node must know somebody before it can keep users of its own. Whoever no rule names may do nothing.
 */
export function kafkaSecurity({ setupPassword }: Identities): Readonly<Record<string, string>> {
  const plain = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  const setup = `username="${setupUser}" password="${setupPassword}" user_${setupUser}="${setupPassword}"`;
  return {
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${setupUser}`,
    'allow.everyone.if.no.acl.found': 'false',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.broker.sasl.enabled.mechanisms': 'SCRAM-SHA-256,PLAIN',
    'listener.name.broker.plain.sasl.jaas.config': `${plain} required ${setup};`,
    'listener.name.broker.scram-sha-256.sasl.jaas.config': `${scram} required;`,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': `${plain} required ${setup};`,
  };
}
