import type { Send } from '@agora/kit';
import { orderUnderWay } from '@agora/schema';
import { provenEmail } from '../../domain/accounts/proven-email.ts';
import type { User } from '../../domain/user.ts';

type Customer = Pick<User, 'id' | 'email' | 'emailVerifiedAt'>;

/** How many orders of a person are on their way; with the address that they have proven, they may have ordered as a guest. */
export async function countOrdersUnderWay(customer: Customer, send: Send): Promise<number> {
  const email = provenEmail(customer);
  const asked = { userId: customer.id, ...(email !== null && { email }) };
  const { orders } = await send(orderUnderWay, asked, { timeoutMs: 5_000 });
  return orders;
}
