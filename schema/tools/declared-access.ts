import type { Access, PrincipalName } from '../contract/access.ts';
import { definePersonalData, definePersonErased } from '../contract/define-personal-data.ts';
import type { Flow } from '../contract/flow.ts';
import { type ServiceName, serviceNames } from '../contract/services.ts';
import { userErased } from '../events/user.ts';
import { userErasedPerson } from '../messages/user.ts';
import { declaredEvents } from './declared-contracts.ts';
import { subgraphFolder } from './subgraph-folder.ts';

interface Contract {
  readonly service: ServiceName;
  readonly type: string;
}

/** As much of a subgraph's definition as tells what it does with others. */
interface Definition {
  readonly name: ServiceName;
  readonly emits: readonly Contract[];
  readonly events: readonly { readonly contract: Contract }[];
  readonly messages: readonly { readonly contract: Contract }[];
  readonly asks: readonly Contract[];
}

/** Reads the declarations of all services and of the router; throws for a message that is never answered, and an event never told. */
export async function readDeclaredAccess(): Promise<Readonly<Record<PrincipalName, Access>>> {
  const definitions = await Promise.all(serviceNames.map(readDefinition));
  const [untold] = untoldEvents(declaredEvents, definitions);
  if (untold)
    throw new Error(`${untold} is in schema/events and in no \`emits\`: name it in src/subgraph.ts of its service`);
  const answered = new Set(definitions.flatMap(({ messages }) => messages.map(({ contract }) => contract.type)));
  for (const { name, asks } of definitions) {
    const unanswered = asks.find(({ type }) => !answered.has(type));
    if (unanswered) throw new Error(`${name} asks ${unanswered.type}, which ${unanswered.service} does not answer`);
  }
  for (const definition of definitions) assertForgets(definition);
  const services = definitions.map((definition) => [definition.name, accessOf(definition)] as const);
  return { ...(Object.fromEntries(services) as Record<ServiceName, Access>), router: await readRouterAccess() };
}

/** Which events go from which service to which, by what services say they emit and react to. */
export async function readDeclaredFlows(): Promise<readonly Flow[]> {
  const definitions = await Promise.all(serviceNames.map(readDefinition));
  return definitions.flatMap(({ name: to, events }) => {
    const contracts = events.map(({ contract }) => contract);
    return inOrder(new Set(contracts.map(({ service }) => service))).map((from) => {
      const types = contracts.filter(({ service }) => service === from).map(({ type }) => type);
      return { from, to, types: [...new Set(types)].toSorted() };
    });
  });
}

/**
 * Throws for a service that does not say what becomes of a person who is erased, or what it tells of one. The user service erases first,
 * and tells the others.
 */
export function assertForgets({ name, events, emits, messages, asks }: Definition): void {
  const types = (contracts: readonly Contract[]) => contracts.map(({ type }) => type);
  const contractsOf = (all: readonly { readonly contract: Contract }[]) => types(all.map(({ contract }) => contract));
  const missing = [
    ...(contractsOf(messages).includes(definePersonalData(name).type) ? [] : [`no answer to ${name}.personal_data`]),
    ...(name === 'user' || contractsOf(events).includes(userErased.type) ? [] : [`no reaction to user.erased`]),
    ...(name === 'user' || types(asks).includes(userErasedPerson.type) ? [] : ['`asks` lacks user.erased_person']),
    ...(name === 'user' || types(emits).includes(definePersonErased(name).type) ? [] : ['no receipt in `emits`']),
  ];
  if (missing.length === 0) return;
  throw new Error(
    `${name} does not say what it has of a person and how it forgets them (${missing.join(', ')}): see src/events/on-user-erased.ts and src/messages/answer-personal-data.ts of another service`,
  );
}

/** Types of the events that no service says it emits. */
export function untoldEvents(
  events: readonly Contract[],
  definitions: readonly Pick<Definition, 'emits'>[],
): readonly string[] {
  const told = new Set(definitions.flatMap(({ emits }) => emits.map(({ type }) => type)));
  return events.map(({ type }) => type).filter((type) => !told.has(type));
}

function accessOf({ name, events, messages, asks }: Definition): Access {
  return {
    publishes: [name],
    hears: inOrder(new Set(events.map(({ contract }) => contract.service))),
    watches: [],
    answers: messages.map(({ contract }) => contract.type).toSorted(),
    asks: asks.map(({ type }) => type).toSorted(),
  };
}

async function readRouterAccess(): Promise<Access> {
  const file = new URL('../../router/src/cache/changing-events.ts', import.meta.url);
  const { changingServices } = (await import(file.href)) as { readonly changingServices: readonly ServiceName[] };
  return { publishes: [], hears: [], watches: inOrder(new Set(changingServices)), answers: [], asks: [] };
}

async function readDefinition(name: ServiceName): Promise<Definition> {
  const exported = (await import(new URL('src/subgraph.ts', subgraphFolder(name)).href)) as Record<string, unknown>;
  const definition = Object.values(exported).find(isDefinition);
  if (definition?.name !== name) throw new Error(`src/subgraph.ts of ${name} exports no definition of it`);
  return definition;
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && 'emits' in value && 'asks' in value;
}

function inOrder(services: ReadonlySet<ServiceName>): readonly ServiceName[] {
  return serviceNames.filter((name) => services.has(name));
}
