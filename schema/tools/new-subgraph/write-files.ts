import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Names } from './names.ts';

const template = join(import.meta.dirname, 'template');

/** The service that is looked at for versions: it depends on what each service does, and on nothing else. */
const model = 'review';

/** Writes all files of a new service below the root; resolves to their paths. */
export function writeFiles(root: string, names: Names, transport: string): readonly string[] {
  const { __name__: name = '' } = names;
  const written = readdirSync(template, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.template'))
    .map((path) => {
      const text = readFileSync(join(template, path), 'utf8').replaceAll('__TRANSPORT__', transport);
      return write(root, filledIn(path.replace(/\.template$/, ''), names), filledIn(text, names));
    });
  const ofModel = (file: string) => readFileSync(join(root, 'subgraphs', model, file), 'utf8');
  const folder = `subgraphs/${name}`;
  const manifest = ofModel('package.json')
    .replaceAll(new RegExp(`\\b${model}\\b`, 'g'), name)
    .replace(/"description": ".*"/, `"description": "What ${name} is for"`);
  return [
    ...written,
    write(root, `${folder}/package.json`, manifest),
    write(root, `${folder}/drizzle.config.ts`, ofModel('drizzle.config.ts')),
  ];
}

function filledIn(text: string, names: Names): string {
  return Object.entries(names).reduce((filled, [placeholder, name]) => filled.replaceAll(placeholder, name), text);
}

function write(root: string, path: string, text: string): string {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
  return path;
}
