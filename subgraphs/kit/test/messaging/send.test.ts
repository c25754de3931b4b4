import { v7 as uuidv7 } from 'uuid';
import { productQuote, userContact } from '@agora/schema';
import { expect, it } from 'vitest';
import { createSend } from '../../src/messages/create-send.ts';
import { recordTransports } from '../../src/testing/recorded-transports.ts';

it('asks nothing that the service does not declare', async () => {
  const transports = recordTransports();
  transports.answer(userContact.type, () => null);
  const types = new Set([productQuote.type]);
  const send = createSend({ service: 'review', types, transportOf: (service) => transports.to(service) });

  const answer = send(userContact, { userId: uuidv7() });

  await expect(answer).rejects.toThrow('review does not declare that it asks user.contact');
});
