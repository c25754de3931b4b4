import { nameOfText } from '../../db/privacy/consent-store.ts';
import type { ConsentChangeResolvers } from '../../generated/resolvers.ts';
import { consentTextsByName } from '../batches.ts';

export const ConsentChange: ConsentChangeResolvers = {
  text: async (change, _, context) => (await context.load(consentTextsByName, nameOfText(change)))?.text ?? null,
};
