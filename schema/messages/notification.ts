import { definePersonalData } from '../contract/define-personal-data.ts';

export const notificationPersonalData = definePersonalData('notification');
