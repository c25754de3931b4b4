import { answer } from '@agora/kit';
import { deliveryQuote } from '@agora/schema';
import type { Asked } from '../context.ts';
import { quote } from '../domain/quote.ts';

export const quoteShipping = answer(deliveryQuote, ({ country, weightGrams, currency }, _: Asked) =>
  Promise.resolve({ options: [...quote(country, weightGrams, currency)] }),
);
