import { password, type Shop, startUser, USER_LOGIN } from './start-user.ts';

/** However long a test takes, no delay passes by itself. */
export async function startShop(changed: Parameters<typeof startUser>[0] = {}): Promise<Shop> {
  const shop = await startUser(changed);
  shop.stopClock();
  return shop;
}

const email = 'ada@example.com';
export const right = { email, password };
export const wrong = { email, password: 'wrong-horse-battery' };

export async function logIn(shop: Shop, from: string, input: object) {
  const { userLogin } = await shop.guestFrom(from).mutate(USER_LOGIN, { input });
  return { ...userLogin, code: userLogin.userErrors[0]?.code ?? 'IN' };
}

/** One attempt after the other, so that none waits in the queue. */
export async function guess(shop: Shop, from: string, inputs: readonly object[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const input of inputs) {
    const { code } = await logIn(shop, from, input);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

export const times = <Value>(count: number, value: (index: number) => Value) =>
  Array.from({ length: count }, (_, i) => value(i));
