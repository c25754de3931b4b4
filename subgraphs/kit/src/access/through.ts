import type { Access } from '@agora/schema';
import { type Identities, serviceAsked } from './identities.ts';

/** The same members with what they do by way of some services only: those that are reached through one broker. */
export function through(identities: Identities, services: readonly string[]): Identities {
  const isOneOf = (service: string) => services.includes(service);
  const isAboutOne = (type: string) => isOneOf(serviceAsked(type));
  const narrow = ({ publishes, hears, watches, answers, asks }: Access): Access => ({
    publishes: publishes.filter(isOneOf),
    hears: hears.filter(isOneOf),
    watches: watches.filter(isOneOf),
    answers: answers.filter(isAboutOne),
    asks: asks.filter(isAboutOne),
  });
  return { ...identities, members: identities.members.map((member) => ({ ...member, access: narrow(member.access) })) };
}
