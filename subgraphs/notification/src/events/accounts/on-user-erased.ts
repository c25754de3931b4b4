import { erasing } from '@agora/kit';
import type { Work } from '../../context.ts';

/** What a person was told goes, and mails that wait too. */
export const onUserErased = erasing((person, { personalData }: Work) => personalData.erase(person));
