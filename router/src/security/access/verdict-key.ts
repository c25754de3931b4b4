import { z } from 'zod';
import type { Claims } from '../claims.ts';
import { isMet, type Requirement } from './requirement.ts';

const anyOf = z.array(z.array(z.string()));
const written = z.union([
  z.tuple([z.literal('authenticated')]).transform(([kind]): Requirement => ({ kind })),
  z.tuple([z.enum(['scopes', 'policies']), anyOf]).transform(([kind, lists]): Requirement => ({ kind, anyOf: lists })),
]);

/** A supergraph has far fewer; those of supergraphs that are gone must not pile up. */
const remembered = 10_000;
const read = new Map<string, Requirement>();

/**
 * Which of an operation's requirements hold, such as `101`: callers with the same key may see the same of it and share
 * one plan. Empty when the operation asks for nothing that not all may see.
 */
export function verdictKey(requirements: readonly string[], claims: Claims): string {
  let key = '';
  for (const requirement of requirements) key += isMet(readRequirement(requirement), claims) ? '1' : '0';
  return key;
}

function readRequirement(key: string): Requirement {
  const known = read.get(key);
  if (known) return known;
  if (read.size >= remembered) read.clear();
  const requirement = written.parse(JSON.parse(key));
  read.set(key, requirement);
  return requirement;
}
