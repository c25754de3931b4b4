import type { Accepts } from '../../pipeline/run-operation.ts';
import { rememberByHeader } from './header-memo.ts';
import { type Preference, readQualityList } from './quality-list.ts';

export const jsonType = 'application/json; charset=utf-8';
export const graphqlResponseType = 'application/graphql-response+json; charset=utf-8';

/** In which forms a client takes an answer. */
export interface Accepted {
  /** For an answer that comes at once; absent when the client takes streams alone. */
  readonly whole: typeof jsonType | typeof graphqlResponseType | undefined;
  /** For events: GraphQL over server-sent events, or Apollo's multipart protocol. */
  readonly events: 'server-sent' | 'multipart' | undefined;
  /** Deferred parts as `multipart/mixed`, in the form of 2022-08-24; also for who names no form, as urql and GraphiQL. */
  readonly deferral: boolean;
  /** A browser's address bar: it would rather see a page than an answer. */
  readonly page: boolean;
  /** Names no form and takes whatever there is, as `curl` and many monitors do. */
  readonly anything: boolean;
  readonly byPost: Accepts;
  readonly byGet: Accepts;
}

/** What an `accept` header allows; without one, a client takes JSON. */
export function readAccepted(header: string | undefined): Accepted {
  return header === undefined || header === '' ? anything : remembered(header);
}

/** Whether there is any form in which an answer could be sent. */
export function isAcceptable({ whole, events, deferral }: Accepted): boolean {
  return whole !== undefined || events !== undefined || deferral;
}

const remembered = rememberByHeader(negotiate);
const anything = negotiate('*/*');

function negotiate(header: string): Accepted {
  const preferences = readQualityList(header).filter(isUtf8);
  const json = rank(preferences, 'application/json');
  const graphqlResponse = rank(preferences, 'application/graphql-response+json');
  const serverSent = named(preferences, 'text/event-stream', () => true);
  const multipart = named(preferences, 'multipart/mixed', (parameters) => parameters.has('subscriptionspec'));
  const deferral = named(preferences, 'multipart/mixed', isOfOurParts);
  const html = rank(preferences, 'text/html');
  const accepts = { deferral: deferral !== undefined, events: (serverSent ?? multipart) !== undefined };
  return {
    whole: isBefore(graphqlResponse, json) ? graphqlResponseType : json && jsonType,
    events: isBefore(multipart, serverSent) ? 'multipart' : serverSent && 'server-sent',
    deferral: accepts.deferral,
    page: preferences.some(({ value }) => value === 'text/html') && isBefore(html, json ?? graphqlResponse),
    anything: preferences.length > 0 && preferences.every(({ value, quality }) => value === '*/*' && quality > 0),
    byPost: { ...accepts, mutations: true },
    byGet: { ...accepts, mutations: false },
  };
}

/** Where something stands in a client's preferences. */
interface Rank {
  readonly quality: number;
  readonly position: number;
}

/** By quality, then by the client's order. What nobody mentioned comes last. */
function isBefore(one: Rank | undefined, other: Rank | undefined): boolean {
  if (!one || !other) return one !== undefined;
  return one.quality > other.quality || (one.quality === other.quality && one.position < other.position);
}

/** The most specific mention of a media type decides (RFC 9110, 12.5.1). */
function rank(preferences: readonly Preference[], type: string): Rank | undefined {
  for (const range of [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*']) {
    const position = preferences.findIndex(({ value }) => value === range);
    const found = preferences[position];
    if (found) return found.quality > 0 ? { quality: found.quality, position } : undefined;
  }
  return undefined;
}

/** Streams are sent only to who names them: a client that takes anything expects one answer. */
function named(
  preferences: readonly Preference[],
  type: string,
  fits: (parameters: ReadonlyMap<string, string>) => boolean,
): Rank | undefined {
  const position = preferences.findIndex(({ value, parameters }) => value === type && fits(parameters));
  const found = preferences[position];
  return found && found.quality > 0 ? { quality: found.quality, position } : undefined;
}

/** Who names another form could not read ours; who asks for the multipart form of events does not ask for parts. */
function isOfOurParts(parameters: ReadonlyMap<string, string>): boolean {
  return (parameters.get('deferspec') ?? '20220824') === '20220824' && !parameters.has('subscriptionspec');
}

function isUtf8({ parameters }: Preference): boolean {
  return /^utf-?8$/i.test(parameters.get('charset') ?? 'utf-8');
}
