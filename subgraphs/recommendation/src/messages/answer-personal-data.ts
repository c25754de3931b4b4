import { telling } from '@agora/kit';
import { recommendationPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(recommendationPersonalData, {
  behaviour: (of, { personalData }: Asked) => personalData.behaviour(of),
  choices: (of, { personalData }: Asked) => personalData.choices(of),
});
