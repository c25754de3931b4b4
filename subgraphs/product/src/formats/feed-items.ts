import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { TableRow } from './table-rows.ts';
import { longestRow, UnreadableFile } from './unreadable-file.ts';

const itemNames = new Set(['item', 'entry']);

/** The items of an RSS or Atom feed, one at a time, each as a row of its elements. What a document type declares is not followed. */
export async function* feedItems(file: Readable): AsyncGenerator<TableRow> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  const found: TableRow[] = [];
  let item: Map<string, string> | undefined;
  let element: string | undefined;
  let size = 0;
  let row = 0;
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (itemNames.has(local)) [item, size] = [new Map(), 0];
    else if (item) element = local;
  });
  const onText = (text: string) => {
    size += text.length;
    if (!item || element === undefined) return;
    item.set(element, (item.get(element) ?? '') + text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ name }) => {
    if (!itemNames.has(localName(name)) || !item) element = undefined;
    else {
      row += 1;
      found.push(rowOf(row, item));
      [item, element] = [undefined, undefined];
    }
  });
  parser.on('error', (cause) => {
    throw new UnreadableFile(`Behind item ${row} there is no XML.`, row + 1, { cause });
  });
  for await (const chunk of file as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (size > longestRow) throw new UnreadableFile(`Item ${row + 1} is too long.`, row + 1);
    yield* found.splice(0);
  }
  parser.write(decoder.decode()).close();
  if (row === 0) throw new UnreadableFile('There is no item in it.');
  yield* found;
}

function rowOf(row: number, item: ReadonlyMap<string, string>): TableRow {
  return { row, cell: (...names) => names.map((name) => item.get(name)?.trim()).find(Boolean), cells: () => [...item] };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
