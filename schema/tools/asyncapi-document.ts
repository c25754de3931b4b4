import { z } from 'zod';
import { cloudEventSchema } from '../contract/cloud-event.ts';
import type { EventContract } from '../contract/define-event.ts';
import type { MessageContract } from '../contract/define-message.ts';
import { type ServiceName, serviceNames } from '../contract/services.ts';

type Part = Record<string, unknown>;

interface Contracts {
  readonly events: readonly EventContract[];
  readonly messages: readonly MessageContract[];
}

/** An AsyncAPI 3 document of what the services tell and answer. Its addresses are open: each transport has its own. */
export function asyncapiDocument({ events, messages }: Contracts): Part {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Agora',
      version: '1.0.0',
      description: 'The events and messages between the ten services of the shop.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(serviceNames.flatMap((name) => channelsOf(name, { events, messages }))),
    operations: Object.fromEntries([...events.map(tellOperation), ...messages.map(answerOperation)]),
    components: { messages: Object.fromEntries([...events.map(eventMessage), ...messages.flatMap(messagePair)]) },
  };
}

function channelsOf(service: ServiceName, { events, messages }: Contracts): [string, Part][] {
  const told = events.filter((event) => event.service === service);
  const answered = messages.filter((message) => message.service === service);
  return [
    channel(
      service,
      `What ${service} tells.`,
      told.map(({ type }) => type),
    ),
    channel(`${service}.requests`, `What ${service} is asked.`, answered.map(requestName)),
    channel(`${service}.replies`, `What ${service} answers.`, answered.map(replyName)),
  ].flat();
}

/** No channel where nothing is said. */
function channel(name: string, description: string, messages: readonly string[]): [string, Part][] {
  if (messages.length === 0) return [];
  const refs = messages.map((message) => [message, { $ref: `#/components/messages/${message}` }] as const);
  return [[name, { address: null, description, messages: Object.fromEntries(refs) }]];
}

function tellOperation({ service, type, description }: EventContract): [string, Part] {
  return [type, { action: 'send', summary: description, ...over(service, type) }];
}

function answerOperation(message: MessageContract): [string, Part] {
  const { service, type, description } = message;
  const reply = over(`${service}.replies`, replyName(message));
  return [
    type,
    { action: 'receive', summary: description, ...over(`${service}.requests`, requestName(message)), reply },
  ];
}

function over(channelName: string, messageName: string): Part {
  return {
    channel: { $ref: `#/channels/${channelName}` },
    messages: [{ $ref: `#/channels/${channelName}/messages/${messageName}` }],
  };
}

function eventMessage({ service, type, description, schema }: EventContract): [string, Part] {
  const envelope = cloudEventSchema.extend({
    source: z.literal(`/agora/${service}`),
    type: z.literal(type),
    data: schema,
  });
  const contentType = 'application/cloudevents+json';
  return [type, { name: type, title: type, summary: description, contentType, payload: jsonSchema(envelope) }];
}

function messagePair(message: MessageContract): [string, Part][] {
  const { type, description } = message;
  return [
    [requestName(message), { name: type, summary: description, payload: jsonSchema(message.request) }],
    [replyName(message), { name: type, summary: `The answer to ${type}.`, payload: jsonSchema(message.response) }],
  ];
}

function requestName({ type }: MessageContract): string {
  return `${type}.request`;
}

function replyName({ type }: MessageContract): string {
  return `${type}.reply`;
}

/** AsyncAPI's own dialect is draft 7. As consumers see it: what a contract does not name is let pass. */
function jsonSchema(schema: z.ZodType): Part {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // A format says what its pattern says, and can be read.
    override: ({ jsonSchema: part }) => {
      if (part.format !== undefined) delete part.pattern;
    },
  });
  return rest;
}
