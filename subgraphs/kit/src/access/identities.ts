import type { Access } from '@agora/schema';

/** One process that connects to brokers, under its own name. */
export interface Member {
  readonly name: string;
  readonly password: string;
  readonly access: Access;
}

/** Everyone who may connect to a broker, and as whom. */
export interface Identities {
  /** Begins every name on a broker; `agora` except in tests. */
  readonly prefix: string;
  /** Of the user `setup`, who makes streams, topics and rules and may do everything. No service knows it. */
  readonly setupPassword: string;
  readonly members: readonly Member[];
}

export const setupUser = 'setup';

/** The members that ask one of these types of messages. */
export function askersOf({ members }: Identities, types: readonly string[]): readonly Member[] {
  return members.filter(({ access }) => access.asks.some((type) => types.includes(type)));
}

/** `product` of `product.quote`. */
export function serviceAsked(type: string): string {
  return type.slice(0, type.indexOf('.'));
}
