const mostCharacters = 100;
const mostMembers = 10;
const mostDepth = 2;

/** A value of a client for a message about it: printed no further than a reader looks, however large it is. */
export function excerptOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > mostDepth) return Array.isArray(value) ? '[Array]' : '[Object]';
  if (Array.isArray(value)) {
    const items = value.slice(0, mostMembers).map((item) => excerptOf(item, depth + 1));
    return `[${[...items, ...rest(value.length)].join(', ')}]`;
  }
  const members: string[] = [];
  let count = 0;
  for (const [name, member] of Object.entries(value)) {
    count += 1;
    if (count <= mostMembers) members.push(`${cut(name)}: ${excerptOf(member, depth + 1)}`);
  }
  return count === 0 ? '{}' : `{ ${[...members, ...rest(count)].join(', ')} }`;
}

function cut(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}

function rest(count: number): readonly string[] {
  const left = count - mostMembers;
  if (left <= 0) return [];
  return [left === 1 ? '... 1 more' : `... ${left} more`];
}
