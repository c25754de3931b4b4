import { type GraphQLLeafType, isEnumType } from 'graphql';
import { quoted } from '../json-text.ts';
import type { LeafShape } from './shape.ts';

type WriteLeaf = LeafShape['write'];

/** How values of a leaf type are written; what a type does not have is refused, by the rules for results of the specification. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return (value) => texts.get(value);
  }
  return builtIn.get(type.name) ?? ((value) => JSON.stringify(value));
}

/** Whether every text is a value of the type. */
export function isTextType({ name }: GraphQLLeafType): boolean {
  return name === 'String' || name === 'ID';
}

const maxInt = 2 ** 31 - 1;
const minInt = -(2 ** 31);

const builtIn = new Map<string, WriteLeaf>([
  ['String', (value) => (typeof value === 'string' ? quoted(value) : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? String(value) : undefined)],
  // JSON can write numbers that are too large for one.
  ['Float', (value) => (Number.isFinite(value) ? String(value) : undefined)],
  ['Int', (value) => (isInt(value) ? String(value) : undefined)],
  ['ID', writeId],
]);

function isInt(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= minInt && value <= maxInt;
}

function writeId(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value);
  return Number.isInteger(value) ? `"${String(value)}"` : undefined;
}
