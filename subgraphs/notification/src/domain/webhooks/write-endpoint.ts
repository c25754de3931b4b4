import { lineOfText } from '@agora/schema';
import { unfitUrl } from './unfit-url.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';
import type { WebhookEventType } from './webhook-event.ts';

/** What its owner says of an endpoint. */
export type EndpointTexts = Pick<WebhookEndpoint, 'url' | 'description' | 'eventTypes'>;

export type WrittenEndpoint =
  | {
      readonly refused: 'INVALID_URL' | 'INVALID_DESCRIPTION' | 'INVALID_EVENT_TYPES';
      readonly field: readonly string[];
    }
  | ({ readonly refused?: never } & EndpointTexts);

const longestUrl = 500;
const longestDescription = 200;

/** What is kept of what was written; a description may be empty, and a kind of event named twice counts once. */
export function writeEndpoint(given: EndpointTexts, isGuarded: boolean): WrittenEndpoint {
  if (given.url.length > longestUrl || unfitUrl(given.url, isGuarded)) {
    return { refused: 'INVALID_URL', field: ['url'] };
  }
  const description = given.description.trim() === '' ? '' : lineOfText(given.description, longestDescription);
  if (description === undefined) return { refused: 'INVALID_DESCRIPTION', field: ['description'] };
  const eventTypes: readonly WebhookEventType[] = [...new Set(given.eventTypes)];
  if (eventTypes.length === 0) return { refused: 'INVALID_EVENT_TYPES', field: ['eventTypes'] };
  return { url: new URL(given.url).href, description, eventTypes };
}
