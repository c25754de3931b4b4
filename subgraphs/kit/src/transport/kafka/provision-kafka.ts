import type { ServiceName } from '@agora/schema';
import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { askersOf, type Identities, serviceAsked, setupUser } from '../../access/identities.ts';
import { type KafkaRule, kafkaRules } from '../../access/kafka-rules.ts';
import { createLog } from '../../telemetry/log.ts';
import { createKafkaClient } from './kafka-client.ts';
import { eventTopic, replyTopic, requestTopic, type Topic, Topics } from './topics.ts';

// Node cannot see by name what of a CommonJS module stands behind a getter.
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

export interface ProvisionKafkaOptions {
  readonly identities: Identities;
  /** Whose topics there are to be before anyone comes. */
  readonly services: readonly ServiceName[];
  /** Of a request that failed; 15 when left out. */
  readonly retries?: number;
}

/**
 * Writes the rules of who may do what, removes those that hold no more, and makes the topics that are missing, as a user
 * who may; resolves to how many. The users themselves are a matter of the broker.
 */
export async function provisionKafka(url: string, options: ProvisionKafkaOptions): Promise<number> {
  const { identities, services, retries } = options;
  const log = createLog(setupUser, retries === undefined ? 'error' : 'silent');
  const kafka = createKafkaClient({ url, clientId: setupUser, log, ...(retries !== undefined && { retries }) });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const wanted = kafkaRules(identities).map(toEntry);
    const present = await readEntries(admin, identities.prefix);
    const missing = without(wanted, present);
    const outdated = without(present, wanted);
    if (missing.length > 0) await admin.createAcls({ acl: missing });
    if (outdated.length > 0) await admin.deleteAcls({ filters: outdated });
    const topics = await missingTopics(admin, identities, services);
    const maker = new Topics(kafka);
    await Promise.all(topics.map((topic) => maker.ensure(topic)));
    return missing.length + outdated.length + topics.length;
  } finally {
    await admin.disconnect();
  }
}

async function missingTopics(
  admin: Admin,
  identities: Identities,
  services: readonly ServiceName[],
): Promise<readonly Topic[]> {
  const topics = services.map((service) => eventTopic(identities.prefix, service));
  const types = identities.members.flatMap(({ access }) => access.answers);
  const requests = types.filter((type) => services.some((service) => service === serviceAsked(type)));
  topics.push(...requests.map((type) => requestTopic(identities.prefix, type)));
  topics.push(...askersOf(identities, requests).map(({ name }) => replyTopic(identities.prefix, name)));
  const present = new Set(await admin.listTopics());
  return topics.filter(({ name }) => !present.has(name));
}

const resources = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP };
const operations = {
  read: AclOperationTypes.READ,
  write: AclOperationTypes.WRITE,
  create: AclOperationTypes.CREATE,
};

function toEntry({ user, resource, name, isPrefix, operation }: KafkaRule): AclEntry {
  return {
    principal: `User:${user}`,
    host: '*',
    resourceType: resources[resource],
    resourceName: name,
    resourcePatternType: isPrefix ? ResourcePatternTypes.PREFIXED : ResourcePatternTypes.LITERAL,
    operation: operations[operation],
    permissionType: AclPermissionTypes.ALLOW,
  };
}

/** All rules about names with this prefix. */
async function readEntries(admin: Admin, prefix: string): Promise<readonly AclEntry[]> {
  const { resources: found } = await admin.describeAcls({
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  });
  return found
    .filter(({ resourceName }) => resourceName.startsWith(`${prefix}.`))
    .flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...resource, ...acl })));
}

function without(entries: readonly AclEntry[], others: readonly AclEntry[]): AclEntry[] {
  const keys = new Set(others.map(keyOf));
  return entries.filter((entry) => !keys.has(keyOf(entry)));
}

function keyOf(entry: AclEntry): string {
  const { principal, host, resourceType, resourceName, resourcePatternType, operation, permissionType } = entry;
  return JSON.stringify([principal, host, resourceType, resourceName, resourcePatternType, operation, permissionType]);
}
