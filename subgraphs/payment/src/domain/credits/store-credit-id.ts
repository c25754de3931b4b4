import { v5 as uuidv5 } from 'uuid';

const namespace = '0b1f3ad2-5f0e-4c0b-9a5b-6f6a0c1d7e42';

/** A customer has one store credit of each currency, whoever gives the first of it. */
export const storeCreditId = (customerId: string, currency: string): string =>
  uuidv5(`${customerId} ${currency}`, namespace);
