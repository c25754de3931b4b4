import { telling } from '@agora/kit';
import { userPersonalData } from '@agora/schema';
import { personalSections } from '../db/privacy/personal-sections.ts';

export const answerPersonalData = telling(userPersonalData, personalSections);
