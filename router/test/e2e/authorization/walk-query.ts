import { getNamedType, isLeafType } from 'graphql';
import { kinds } from './queries.ts';
import type { Walk } from './walk.ts';
import type { PersonAtShop } from './persons.ts';
import { type AnswerRead, readAnswer } from './read-answer.ts';
import { type Asked, selectionOf, textOfAll } from './selection.ts';

interface Question {
  readonly args: string;
  readonly about: string;
  readonly kind?: keyof typeof kinds;
  readonly isOwn?: boolean;
  readonly isLeaf?: boolean;
}

const steps = 2;

/** Asks a field of Query with all that can be asked of it, and notes what came of each. */
export async function walkQuery(
  walk: Walk,
  person: PersonAtShop,
  question: Question & { readonly name: string },
): Promise<void> {
  const type = walk.schema.getQueryType()?.getFields()[question.name]?.type;
  const isLeaf = isLeafType(type && getNamedType(type));
  await askFor(question.isOwn || isLeaf ? [] : selectionOf(type, steps), walk, person, { ...question, isLeaf });
}

/** Half of it at a time, where all of it is more than anybody may ask at once. */
async function askFor(
  selection: readonly Asked[],
  walk: Walk,
  person: PersonAtShop,
  question: Question & { readonly name: string },
): Promise<void> {
  const { name, args, isLeaf = false } = question;
  const answer = await person.client.execute(`{ ${name}${args && `(${args})`} ${isLeaf ? '' : textOfAll(selection)} }`);
  const read = readAnswer(answer, name, selection);
  const parts = read.root === 'COST_LIMIT' ? halvesOf(selection) : [];
  if (parts.length === 0) note(read, walk, person, question);
  for (const part of parts) await askFor(part, walk, person, question);
}

/** Of a single field, halves of what is asked below it; none of what cannot be parted. */
function halvesOf(selection: readonly Asked[]): readonly (readonly Asked[])[] {
  const [first] = selection;
  if (selection.length > 1) {
    const half = Math.ceil(selection.length / 2);
    return [selection.slice(0, half), selection.slice(half)];
  }
  return first ? halvesOf(first.below).map((below) => [{ ...first, below }]) : [];
}

function note(
  { root, fields }: AnswerRead,
  { table }: Walk,
  { person }: PersonAtShop,
  { name, about, kind }: Question & { readonly name: string },
): void {
  table.note('Query', `${name}: ${about}`, person, root);
  const types: readonly string[] | undefined = kind && kinds[kind];
  for (const [row, cell] of fields) {
    if (types === undefined) table.note('Fields', row, person, cell);
    else if (types.includes(row.split('.')[0] ?? '')) table.note(`Fields of ${kind ?? ''}`, row, person, cell);
  }
}
