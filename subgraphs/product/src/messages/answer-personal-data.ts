import { telling } from '@agora/kit';
import { productPersonalData } from '@agora/schema';

/** There is nothing here about a person. */
export const answerPersonalData = telling(productPersonalData, {});
