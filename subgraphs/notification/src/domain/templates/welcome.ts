import type { Message } from '../notification.ts';
import { plainLine } from '../plain-line.ts';

export function welcome({ displayName }: { readonly displayName: string }): Message {
  const name = plainLine(displayName, 60);
  return {
    category: 'ACCOUNT',
    title: name === '' ? 'Welcome to Agora' : `Welcome to Agora, ${name}`,
    body: 'Your account is open. Here you will read what becomes of your orders.',
    orderId: null,
  };
}
