import { leavesOut } from './leaves-out.ts';

const mostWords = 10;

/** Whether words that are looked for can be corrected one by one: what is quoted, left out or an alternative is meant as it stands. */
export function isCorrectable(query: string): boolean {
  return !leavesOut(query) && !/"|\sor\s/i.test(query) && query.trim().split(/\s+/).length <= mostWords;
}
