import { type Dispatch, useEffect, useReducer } from 'react';
import { useTokens } from '../session/tokens-context.ts';
import { followStream, type StreamMessage } from './follow-stream.ts';
import type { FeedEntry, FlowFacts, ServiceFacts } from './operations-facts.ts';

/** An event on its way from who told it to who took it. */
export interface Pulse {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** What happened to an event, and at which service. */
export interface Happening extends FeedEntry {
  readonly key: string;
  readonly service: string;
}

export interface Live {
  readonly connection: 'connecting' | 'connected' | 'lost';
  readonly services: readonly ServiceFacts[];
  readonly flows: readonly FlowFacts[];
  readonly happenings: readonly Happening[];
  readonly pulses: readonly Pulse[];
  readonly missed: number;
}

type LiveChange = StreamMessage | { readonly kind: 'arrived'; readonly key: string };

const mostHappenings = 40;
const mostPulses = 60;

const nothing: Live = { connection: 'connecting', services: [], flows: [], happenings: [], pulses: [], missed: 0 };

/** The services as they are, for as long as the page is shown. */
export function useOperations(): readonly [Live, Dispatch<LiveChange>] {
  const tokens = useTokens();
  const [live, change] = useReducer(advance, nothing);
  useEffect(() => {
    const over = new AbortController();
    void followStream(tokens, change, over.signal);
    return () => over.abort();
  }, [tokens]);
  return [live, change];
}

function advance(live: Live, change: LiveChange): Live {
  switch (change.kind) {
    case 'connected':
    case 'lost':
      return { ...live, connection: change.kind };
    case 'facts':
      return { ...live, services: change.services, flows: change.flows };
    case 'arrived':
      return { ...live, pulses: live.pulses.filter(({ key }) => key !== change.key) };
    case 'events': {
      const { service, entries } = change;
      const happened = entries.map((entry) => ({
        ...entry,
        service,
        key: `${service} ${entry.kind} ${entry.eventId} ${entry.at} ${entry.outcome ?? ''}`,
      }));
      const pulses = happened.flatMap(({ key, emitter, outcome }) =>
        emitter !== undefined && outcome === 'done' ? [{ key, from: emitter, to: service }] : [],
      );
      return {
        ...live,
        missed: live.missed + change.missed,
        happenings: [...happened.toReversed(), ...live.happenings].slice(0, mostHappenings),
        pulses: [...live.pulses, ...pulses].slice(-mostPulses),
      };
    }
  }
}
