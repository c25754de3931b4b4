import { definePersonalData } from '../contract/define-personal-data.ts';

export const checkoutPersonalData = definePersonalData('checkout');
