import type { Fields } from './audit-group.ts';
import { agrees, isComplete, readFieldSet, surplus } from './field-set.ts';

interface Accepts {
  /** Each as in `@key`; one of them must be there. */
  readonly keys: readonly string[];
  /** What each field's `@requires` asks for; what is there must be whole by one of them. */
  readonly requires?: readonly string[];
}

/**
 * A reference resolver that believes nothing: it refuses a representation without a whole key, with a field that nobody
 * declared, or of no known row. It gives the row with what was required laid over it.
 */
export function reference(rows: readonly Fields[], { keys, requires = [] }: Accepts): (sent: Fields) => Fields {
  const keySets = keys.map(readFieldSet);
  const required = requires.map(readFieldSet);
  return (sent) => {
    const text = JSON.stringify(sent);
    const unknown = surplus(sent, [...keySets, ...required]);
    if (unknown.length > 0) throw new Error(`${text} has ${unknown.join(', ')}, which nobody declared`);
    const known = keySets.filter((set) => isComplete(sent, set));
    if (known.length === 0) throw new Error(`${text} has no key`);
    for (const [name, value] of Object.entries(sent)) {
      const wanted = required.flatMap((set) => set.get(name)?.fields ?? []);
      if (wanted.length > 0 && !wanted.some((fields) => isComplete(value, fields))) {
        throw new Error(`${text} lacks a part of ${name}`);
      }
    }
    const row = rows.find((candidate) => known.every((set) => agrees(sent, candidate, set)));
    if (!row) throw new Error(`${text} is of nothing known here`);
    // An interface's representation may name the interface; the row knows its own type.
    return { ...row, ...sent, ...('__typename' in row ? { __typename: row['__typename'] } : {}) };
  };
}

/** The value of a field that the gateway had to bring along. */
export function brought(parent: Fields, name: string): unknown {
  const value = parent[name];
  if (value === undefined) throw new Error(`${name} was not brought along in ${JSON.stringify(parent)}`);
  return value;
}
