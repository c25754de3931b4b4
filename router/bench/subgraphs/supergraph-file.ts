import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../config.ts';

/** Writes the supergraph as it is reached in this run, for every contender the same, and says where. */
export function writeSupergraph(origin: string): string {
  const published = readFileSync(new URL('../data/supergraph.graphql', import.meta.url), 'utf8');
  const path = join(outputFolder, 'supergraph.graphql');
  mkdirSync(outputFolder, { recursive: true });
  writeFileSync(path, published.replaceAll('http://127.0.0.1:4210', origin));
  return path;
}
