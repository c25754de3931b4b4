import { foundTrace, type Mark, marks, operationsPaths, trail, type Trail } from '@agora/kit/edge';
import { type ServiceName, serviceNames } from '@agora/schema';
import { declaredFlows } from '@agora/schema/flows';
import { GraphQLError } from 'graphql';
import { askService, type AskedFor, type OpenAnswer } from './ask-service.ts';

type Told = Trail['events'][number];

/** An event of a purchase, who has taken it and who has still to. */
interface Hop extends Omit<Told, 'trace'> {
  readonly emitter: ServiceName;
  readonly takenBy: readonly (Omit<Mark, 'eventId'> & { readonly service: ServiceName })[];
  readonly awaits: readonly ServiceName[];
}

export interface FollowedPurchase {
  readonly orderId: string;
  /** Null where the order service told nothing of it: it is older than what is kept, or was not bought in this shop. */
  readonly trace: string | null;
  readonly hops: readonly Hop[];
  /** Services that do not answer: what they told or took is not known. */
  readonly away: readonly ServiceName[];
  /** False where there may be more than was looked through. */
  readonly isWhole: boolean;
}

/** All that one order caused, hop by hop, by the trace that its events share. */
export async function followPurchase(open: OpenAnswer, by: AskedFor, orderId: string): Promise<FollowedPurchase> {
  const search = new URLSearchParams({ subject: orderId });
  const asked = ['order', by, { path: `${operationsPaths.trace}?${search.toString()}` }] as const;
  const found = await askService(open, foundTrace, asked).catch(orNothing);
  if (!found) return { orderId, trace: null, hops: [], away: [], isWhole: true };
  const { trace, since } = found;
  const away = new Set<ServiceName>();
  const orAway = async <Answer>(service: ServiceName, answer: Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await answer;
    } catch {
      away.add(service);
      return undefined;
    }
  };

  const path = `${operationsPaths.trail}?${new URLSearchParams({ trace, since }).toString()}`;
  const told = await Promise.all(
    serviceNames.map(async (emitter) => ({
      emitter,
      answer: await orAway(emitter, askService(open, trail, [emitter, by, { path }])),
    })),
  );
  const events = told.flatMap(({ emitter, answer }) => (answer?.events ?? []).map((event) => ({ ...event, emitter })));
  const taken = await Promise.all(
    serviceNames.map(async (service) => {
      const ids = events.filter((event) => hears(service, event)).map(({ eventId }) => eventId);
      if (ids.length === 0) return [];
      const body = { ids: ids.slice(0, 1_000) };
      const answer = await orAway(
        service,
        askService(open, marks, [service, by, { path: operationsPaths.marks, body }]),
      );
      return (answer?.marks ?? []).map((mark) => ({ service, ...mark }));
    }),
  );

  const byEvent = Map.groupBy(taken.flat(), ({ eventId }) => eventId);
  const hops = events
    .toSorted((one, other) => one.at.localeCompare(other.at) || one.eventId.localeCompare(other.eventId))
    .map(({ trace: _, ...event }) => {
      const takenBy = (byEvent.get(event.eventId) ?? []).map(({ eventId: _id, ...mark }) => mark);
      const has = new Set(takenBy.map(({ service }) => service));
      const awaits = serviceNames.filter((name) => hears(name, event) && !has.has(name) && !away.has(name));
      return { ...event, takenBy: takenBy.toSorted((one, other) => one.at.localeCompare(other.at)), awaits };
    });
  return { orderId, trace, hops, away: [...away], isWhole: told.every(({ answer }) => answer?.isWhole ?? false) };
}

function orNothing(error: unknown): undefined {
  if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND') return undefined;
  throw error;
}

function hears(service: ServiceName, { emitter, type }: { readonly emitter: ServiceName; readonly type: string }) {
  return declaredFlows.some(({ from, to, types }) => from === emitter && to === service && types.includes(type));
}
