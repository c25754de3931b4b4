import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of shell commands that a README shows, and the output that it shows next. */
export interface ShownCommands {
  readonly commands: string;
  readonly output: string;
}

const fence = /^```(\w*)\n([^]*?)^```$/gm;

/** The commands of the project's README that ask the running system by curl, in their order. */
export function readmeCommands(): ShownCommands[] {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const blocks = Array.from(readme.matchAll(fence), ([, language, text = '']) => ({ language, text }));
  return blocks.flatMap(({ language, text }, index) => {
    if (language !== 'sh' || !text.includes('curl')) return [];
    return [{ commands: text, output: blocks[index + 1]?.text ?? '' }];
  });
}
