import { kinds } from './queries.ts';
import type { Walk } from './walk.ts';
import type { PersonAtShop } from './persons.ts';
import { readAnswer } from './read-answer.ts';
import { selectionOf, textOfAll } from './selection.ts';

interface Question {
  readonly args: string;
  readonly about: string;
  readonly kind?: keyof typeof kinds;
  readonly isOwn?: boolean;
}

const steps = 2;

/** Asks a field of Query with all that can be asked of it, and notes what came of each. */
export async function walkQuery(
  { schema, table }: Walk,
  { person, client }: PersonAtShop,
  { name, args, about, kind, isOwn = false }: Question & { readonly name: string },
): Promise<void> {
  const selection = isOwn ? [] : selectionOf(schema.getQueryType()?.getFields()[name]?.type, steps);
  const answer = await client.execute(`{ ${name}${args && `(${args})`} ${textOfAll(selection)} }`);
  const { root, fields } = readAnswer(answer, name, selection);
  table.note('Query', `${name}: ${about}`, person, root);
  const types: readonly string[] | undefined = kind && kinds[kind];
  for (const [row, cell] of fields) {
    if (types === undefined) table.note('Fields', row, person, cell);
    else if (types.includes(row.split('.')[0] ?? '')) table.note(`Fields of ${kind ?? ''}`, row, person, cell);
  }
}
