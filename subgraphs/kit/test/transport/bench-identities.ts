import { testPassword } from '@agora/docker';
import type { Access, ServiceName } from '@agora/schema';
import { benchMessage, benchService } from './transport-bench.ts';

const nothing: Access = { publishes: [], hears: [], watches: [], answers: [], asks: [] };

/** What each on a bench does: `review` has nothing to do with the others. */
export const benchAccess = {
  order: { ...nothing, publishes: [benchService], answers: [benchMessage] },
  delivery: { ...nothing, hears: [benchService], watches: [benchService], asks: [benchMessage] },
  payment: { ...nothing, hears: [benchService] },
  review: { ...nothing, publishes: ['review'] },
} satisfies Partial<Record<ServiceName, Access>>;

export type BenchMember = keyof typeof benchAccess;

/** The address at which a member of a bench reaches the server, given that of `setup`. */
export function urlOf(member: string, setupUrl: string): string {
  const url = new URL(setupUrl);
  url.search = '';
  url.password = testPassword(url.password, member);
  url.username = member;
  return url.href;
}
