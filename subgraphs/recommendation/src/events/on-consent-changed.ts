import { on } from '@agora/kit';
import { userConsentChanged } from '@agora/schema';
import type { Work } from '../context.ts';
import { forget } from '../db/learning/learn.ts';

/** Whoever takes their consent back is forgotten, and all that was learned from them. */
export const onConsentChanged = on(userConsentChanged, async ({ data }, work: Work) => {
  const { userId: personId, purpose, isGiven: mayLearn } = data;
  if (purpose !== 'PERSONALISATION') return;
  const isNews = await work.choices.save({ personId, mayLearn, changedAt: new Date(data.changedAt) });
  if (!isNews || mayLearn) return;
  await forget(work, personId);
  await work.personalData.forgetInterests(personId);
});
