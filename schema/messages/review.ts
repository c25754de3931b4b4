import { definePersonalData } from '../contract/define-personal-data.ts';

export const reviewPersonalData = definePersonalData('review');
