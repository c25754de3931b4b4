import { relativeHeat } from '../../src/domain/heat.ts';
import type { Behaviour } from '../../src/domain/learning/behaviour.ts';
import { interestsOf } from '../../src/domain/learning/interest.ts';
import { sumOf } from '../../src/domain/learning/lesson.ts';
import { lessonOfTrail } from '../../src/domain/learning/trail.ts';
import { personalScores, sourcesOf } from '../../src/domain/personal/personal-scores.ts';
import { popularShare } from '../../src/domain/personal/recommend.ts';
import type { ClosePair } from '../../src/domain/recommendation.ts';
import type { Event } from './data.ts';
import { inverse } from './inverse.ts';
import type { Model } from './measure.ts';

/** What most have. */
export function popularity(events: readonly Event[]): Model {
  const counts = new Map<string, number>();
  for (const { item } of events) counts.set(item, (counts.get(item) ?? 0) + 1);
  return () => counts;
}

/** Cosine of the sets of people, the nearest so many of each item. */
export function itemKnn(events: readonly Event[], nearest: number): Model {
  const { items, size, together } = gram(events);
  const near = items.map((_, one) =>
    Array.from({ length: size }, (__, other): readonly [number, number] => {
      const both = one === other ? 0 : (together[one * size + other] ?? 0);
      return [other, both / Math.sqrt((together[one * size + one] ?? 1) * (together[other * size + other] ?? 1))];
    })
      .filter(([, cosine]) => cosine > 0)
      .sort(([, one], [, other]) => other - one)
      .slice(0, nearest),
  );
  return scoring(items, (one) => near[one] ?? []);
}

/** Steck's "Embarrassingly Shallow Autoencoders": a linear model of which item follows from which others. */
export function ease(events: readonly Event[], regularization: number): Model {
  const { items, size, together } = gram(events);
  for (let one = 0; one < size; one += 1)
    together[one * size + one] = (together[one * size + one] ?? 0) + regularization;
  const p = inverse(together, size);
  return scoring(items, (one) =>
    items.map((_, other): readonly [number, number] => [
      other,
      one === other ? 0 : -(p[one * size + other] ?? 0) / (p[other * size + other] ?? 1),
    ]),
  );
}

/** The service's own rules for interests and popularity; categories, words and diversity are left out, as films have none here. */
export function agora(events: readonly Event[]): Model {
  const now = events.at(-1)?.at ?? new Date();
  const { products, pairs } = sumOf(
    Map.groupBy(events, ({ person }) => person)
      .values()
      .map((trail) => lessonOfTrail(trail.map(purchaseOf))),
  );
  const partners = new Map<string, ClosePair[]>();
  const interestOf = (id: string) => products.get(id)?.interest ?? 0;
  for (const [key, { closeness }] of pairs) {
    const [a = '', b = ''] = key.split(' ');
    for (const [productId, partnerId] of [[a, b] as const, [b, a] as const]) {
      const known = partners.get(productId) ?? [];
      const interests = { interest: interestOf(productId), partnerInterest: interestOf(partnerId) };
      known.push({ productId, partnerId, closeness, ...interests, categoryId: null, vendorId: null });
      partners.set(productId, known);
    }
  }
  const heats = heatsOf(events);
  const hottest = Math.max(...heats.values());
  return (history) => {
    const sources = sourcesOf(interestsOf(history.map(purchaseOf)));
    const fits = personalScores(
      sources,
      sources.flatMap(({ productId }) => partners.get(productId) ?? []),
      now,
    );
    const scores = new Map(fits.values().map(({ productId, score }) => [productId, score]));
    const strongest = Math.max(0, ...scores.values()) || 1;
    for (const [item, heat] of heats) {
      scores.set(item, (scores.get(item) ?? 0) + popularShare * strongest * relativeHeat(heat, hottest));
    }
    return scores;
  };
}

function purchaseOf({ person: personId, item: productId, at }: Event): Behaviour {
  return {
    ...{ personId, productId, at, kind: 'PURCHASE', sourceId: personId },
    ...{ quantity: 1, rating: null, words: null },
  };
}

function heatsOf(events: readonly Event[]): ReadonlyMap<string, number> {
  const days = (at: Date) => at.getTime() / 86_400_000;
  const last = days(events.at(-1)?.at ?? new Date());
  const sums = new Map<string, number>();
  for (const { item, at } of events) sums.set(item, (sums.get(item) ?? 0) + 2 ** ((days(at) - last) / 30));
  return new Map([...sums].map(([item, sum]) => [item, Math.log2(sum)]));
}

interface Gram {
  readonly items: readonly string[];
  readonly size: number;
  /** How many people have both, row by row. */
  readonly together: Float64Array;
}

function gram(events: readonly Event[]): Gram {
  const items = [...new Set(events.map(({ item }) => item))];
  const places = new Map(items.map((item, place) => [item, place]));
  const size = items.length;
  const together = new Float64Array(size * size);
  for (const trail of Map.groupBy(events, ({ person }) => person).values()) {
    const mine = trail.map(({ item }) => places.get(item) ?? 0);
    for (const one of mine) {
      for (const other of mine) together[one * size + other] = (together[one * size + other] ?? 0) + 1;
    }
  }
  return { items, size, together };
}

function scoring(items: readonly string[], weightsOf: (item: number) => readonly (readonly [number, number])[]): Model {
  const places = new Map(items.map((item, place) => [item, place]));
  return (history) => {
    const sums = new Float64Array(items.length);
    for (const { item } of history) {
      const place = places.get(item);
      if (place === undefined) continue;
      for (const [other, weight] of weightsOf(place)) sums[other] = (sums[other] ?? 0) + weight;
    }
    return new Map(items.map((item, place) => [item, sums[place] ?? 0]));
  };
}
