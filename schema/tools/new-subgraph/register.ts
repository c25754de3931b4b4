import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './names.ts';

/** Names the service where all services are named; returns the files that changed. All else is made from these. */
export function register(
  root: string,
  { __name__: name = '', __Name__: type = '' }: Names,
  transport: string,
): readonly string[] {
  const kinds = 'schema/test/text-inputs.test.ts';
  const title = `  '${type}CreateInput.title': 'line',\n`;
  return [
    insert('schema/contract/services.ts', /^\} as const satisfies/m, `  ${name}: '${transport}',\n`),
    insert('schema/index.ts', /^export \* from '\.\/messages\//m, `export * from './events/${name}.ts';\n`),
    insert('schema/index.ts', (text) => text.length, `export * from './messages/${name}.ts';\n`),
    // In the order of the alphabet: before the first that comes after it, or the end.
    insert(
      kinds,
      (text) => {
        const later = [...text.matchAll(/^ {2}'\w+\.\w+': '\w+',$/gm)].find(([line]) => line > title);
        return later?.index ?? text.search(/^\};$/m);
      },
      title,
    ),
    insert(
      'README.md',
      /^\| \[`subgraphs\/kit`\]/m,
      `| [\`subgraphs/${name}\`](subgraphs/${name}) | what it is for |\n`,
    ),
  ];

  function insert(path: string, before: RegExp | ((text: string) => number), line: string): string {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    const index = before instanceof RegExp ? text.search(before) : before(text);
    if (index < 0) throw new Error(`${path} is not as it was: say there where ${line.trim()} belongs`);
    writeFileSync(file, text.slice(0, index) + line + text.slice(index));
    return path;
  }
}
