import type { PersonalDataContract } from '@agora/schema';
import type { z } from 'zod';
import { type Answer, answer } from '../messages/answer.ts';

/** Few enough that a page of the longest records fits into a message. */
const pageSize = 20;

/** Whose records are wanted, in the order of their ids: those behind `after`, at most `limit`. */
export interface RecordsAsked {
  readonly userId: string;
  readonly after: string | undefined;
  readonly limit: number;
}

/** One thing that belongs to a person; its id is that of a row, or of what the row is about. */
export interface PersonalRecord {
  readonly id: string;
}

type Section<Asked> = (asked: RecordsAsked, from: Asked) => Promise<readonly PersonalRecord[]>;

/** By what they are, all kinds of records that a service has of a person; none says that it has nothing. */
export type PersonalSections<Asked> = Readonly<Record<string, Section<Asked>>>;

/** Declares what a service tells of a person for the file that they are given of it. */
export function telling<Asked>(
  contract: PersonalDataContract,
  sections: PersonalSections<Asked>,
): Answer<Asked, unknown> {
  return answer(contract, (request, asked: Asked) => readPersonalData(sections, request, asked));
}

/** A page of what there is of a person, one kind of records after the other. */
export async function readPersonalData<Asked>(
  sections: PersonalSections<Asked>,
  { userId, cursor }: z.infer<PersonalDataContract['request']>,
  from: Asked,
): Promise<z.infer<PersonalDataContract['response']>> {
  const all = Object.entries(sections);
  const [place = '0', ...rest] = (cursor ?? '0:').split(':');
  let index = Number(place);
  let after: string | undefined = rest.join(':') || undefined;
  for (; index < all.length; index += 1, after = undefined) {
    const [about, read] = all[index] ?? [];
    if (about === undefined || read === undefined) break;
    const rows = await read({ userId, after, limit: pageSize }, from);
    const records = rows.map((row) => ({ about, data: { ...row } }));
    const last = rows.length === pageSize ? rows.at(-1) : undefined;
    if (last) return { records, next: `${index}:${last.id}` };
    if (rows.length > 0) return { records, next: index + 1 < all.length ? `${index + 1}:` : null };
  }
  return { records: [], next: null };
}
