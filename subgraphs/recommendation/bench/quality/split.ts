import type { Event } from './data.ts';

export interface Split {
  readonly before: readonly Event[];
  readonly after: readonly Event[];
}

const lastPart = 0.1;

/** One moment for all: what everybody did in the last tenth of events is to be foretold from all before. */
export function atOneMoment(events: readonly Event[]): Split {
  const cut = Math.floor(events.length * (1 - lastPart));
  return { before: events.slice(0, cut), after: events.slice(cut) };
}

/** For each person a moment of their own: their last tenth is to be foretold, from what others did later as well. */
export function atOnesOwnMoment(events: readonly Event[]): Split {
  const left = new Map<string, number>();
  for (const { person } of events) left.set(person, (left.get(person) ?? 0) + 1);
  const counts = new Map([...left].map(([person, count]) => [person, Math.floor(count * lastPart)]));
  const before: Event[] = [];
  const after: Event[] = [];
  for (const event of events) {
    const rest = left.get(event.person) ?? 0;
    left.set(event.person, rest - 1);
    (rest <= (counts.get(event.person) ?? 0) ? after : before).push(event);
  }
  return { before, after };
}
