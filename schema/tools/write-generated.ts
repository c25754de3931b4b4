import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a generated file so that whoever reads it meanwhile finds the old text or the new one, whole: a file that is
 * right already is left alone, and another one takes its place in one step.
 */
export function writeGenerated(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
