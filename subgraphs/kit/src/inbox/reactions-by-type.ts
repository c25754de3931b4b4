import type { Reaction } from './reaction.ts';

/** A service's reactions by the type of event. */
export type Reactions<Work> = ReadonlyMap<string, readonly Reaction<Work>[]>;

/** Throws a TypeError when two reactions to one type have the same name: one of them would never run. */
export function reactionsByType<Work>(reactions: readonly Reaction<Work>[]): Reactions<Work> {
  const byType = new Map<string, Reaction<Work>[]>();
  for (const reaction of reactions) {
    const { type } = reaction.contract;
    const others = byType.get(type) ?? [];
    if (others.some(({ name }) => name === reaction.name)) {
      throw new TypeError(`two reactions to ${type} have the name "${reaction.name}"; give one of them another name`);
    }
    byType.set(type, [...others, reaction]);
  }
  return byType;
}
