import { type Person, persons } from './persons.ts';

/**
 * What came back: `value`, `null`, `[]`, `0`, the code of an error; of a mutation `done` or the code of its refusal. Blank where
 * what leads to a field gave nothing.
 */
export type Cell = string;

const isAnswer = (cell: Cell): boolean => cell === 'value' || cell === '0' || cell === 'done';

/** Cells by section, row and person. Where a field is asked for in several ways, the most that came back counts. */
export class AuthorizationTable {
  readonly #sections = new Map<string, Map<string, Map<Person, Cell>>>();

  note(section: string, row: string, person: Person, cell: Cell): void {
    const rows = this.#sections.get(section) ?? new Map<string, Map<Person, Cell>>();
    const cells = rows.get(row) ?? new Map<Person, Cell>();
    const before = cells.get(person);
    if (before === undefined || weightOf(before) < weightOf(cell)) cells.set(person, cell);
    this.#sections.set(section, rows.set(row, cells));
  }

  /** Fields such as `Order.number`. */
  fields(): readonly string[] {
    return [...this.#sections.values()].flatMap((rows) => [...rows.keys()].filter((row) => fieldOf.test(row)));
  }

  /** Rows such as `Order.number` of which somebody got something, wherever. */
  answered(): ReadonlySet<string> {
    const rows = [...this.#sections.values()].flatMap((section) => [...section]);
    return new Set(rows.flatMap(([row, cells]) => ([...cells.values()].some(isAnswer) ? [row] : [])));
  }

  /** In Markdown; fields of one type that come back alike share a line. */
  toString(): string {
    const sections = [...this.#sections].toSorted(([one], [other]) => one.localeCompare(other, 'en'));
    return [heading, ...sections.map(([section, rows]) => `## ${section}\n\n${tableOf(rows)}`)].join('\n');
  }
}

const heading = `# Who may see and do what

What each person was answered by a running system, for every field of the graph. Written by \`npm run authorization\`, compared in the
end-to-end tests; read each line that changes as somebody who wants more than is theirs.

The customer has orders, carts, addresses, payments, parcels, messages and reviews; the vendor has the goods that the customer bought, and a draft;
the courier is of the depot that brings the parcel. The others have nothing to do with any of it. A row of Query, Mutation or Subscription says
whose things it is about.

| cell | what came back |
| --- | --- |
| \`value\`, \`0\` | something |
| \`null\`, \`[]\` | nothing, as if it were not there; of a subscription: nothing was pushed |
| blank | nothing, as what leads to the field was not there |
| \`done\` | the mutation was carried out |
| a code | an error, or the refusal of a mutation, with the names of what else it tells. Who is told \`VERSION_CONFLICT\` and the like may do it, but not so. |

Of each field the most that came back counts, whatever way led to it. Subgraphs are asked at their own address, with the person's token.
`;

/** The fields of which a table that was written before has a row. */
export function fieldsIn(text: string): ReadonlySet<string> {
  const rows = text.matchAll(/\| ([A-Z]\w*): ([\w, ]+) \|$/gm);
  return new Set(
    [...rows].flatMap(([, type, fields = '']) => fields.split(', ').map((field) => `${type ?? ''}.${field}`)),
  );
}

const nothing = ['null', '0', '[]'];

function weightOf(cell: Cell): number {
  if (nothing.includes(cell)) return nothing.indexOf(cell);
  return isAnswer(cell) ? nothing.length + 1 : nothing.length;
}

/** `Type.field` is a field of a type; all else is one row by itself. */
const fieldOf = /^([A-Z]\w*)\.(\w+)$/;

function tableOf(rows: ReadonlyMap<string, ReadonlyMap<Person, Cell>>): string {
  const cellsOf = (cells: ReadonlyMap<Person, Cell>) => persons.map((person) => cells.get(person) ?? '');
  const grouped = Map.groupBy(rows, ([row, cells]) => [fieldOf.exec(row)?.[1] ?? row, ...cellsOf(cells)].join('\n'));
  const lines = [...grouped.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const fields = alike
      .map(([row]) => fieldOf.exec(row)?.[2] ?? '')
      .toSorted()
      .join(', ');
    const type = fieldOf.exec(first[0])?.[1];
    return [[...cellsOf(first[1]), type === undefined ? first[0] : `${type}: ${fields}`]];
  });
  lines.sort((one, other) => last(one).localeCompare(last(other), 'en'));
  const all = [[...persons, ''], ...lines];
  const widths = persons.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const text = all.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|---|\n`;
  return [text[0], rule, ...text.slice(1)].join('');
}

const last = (line: readonly string[]): string => line.at(-1) ?? '';
