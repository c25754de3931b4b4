import { plainLine } from '../plain-line.ts';

/** What somebody wrote, a paragraph for each of its lines, at most ten. */
export const linesOf = (words: string | null): readonly string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => plainLine(line, 500))
    .filter((line) => line !== '')
    .slice(0, 10);
