import { definePersonalData } from '../contract/define-personal-data.ts';

export const recommendationPersonalData = definePersonalData('recommendation');
