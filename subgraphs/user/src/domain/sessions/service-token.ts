import { lineOfText } from '@agora/schema';
import type { Refusal, User } from '../user.ts';

/** Lets a program do a part of what its maker may, without being them. */
export interface ServiceToken {
  readonly id: string;
  /** Its maker: what they may do no longer, it may not either. */
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** What its secret begins with, to tell it from others. */
  readonly hint: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

const maxServiceTokens = 20;
const maxScopes = 30;
const longestLifeMs = 366 * 24 * 3_600_000;

interface Asked extends Pick<ServiceToken, 'id' | 'name' | 'scopes' | 'hint' | 'expiresAt'> {
  /** What the maker may do. */
  readonly own: readonly string[];
  /** What the access token of the maker allows. */
  readonly allowed: readonly string[];
  readonly others: number;
}

type MakeFault = Refusal<'INVALID_NAME' | 'INVALID_SCOPE' | 'INVALID_EXPIRY' | 'TOO_MANY_SERVICE_TOKENS'>;

export function makeServiceToken(
  maker: User,
  { own, allowed, others, ...asked }: Asked,
  now: Date,
): { readonly refused?: never; readonly token: ServiceToken } | MakeFault {
  const name = lineOfText(asked.name, 100);
  if (name === undefined) return { refused: 'INVALID_NAME', field: ['name'] };
  const scopes = [...new Set(asked.scopes)];
  const mayGive = scopes.every((scope) => own.includes(scope) && allowed.includes(scope));
  if (scopes.length === 0 || asked.scopes.length > maxScopes || !mayGive)
    return { refused: 'INVALID_SCOPE', field: ['scopes'] };
  const life = asked.expiresAt.getTime() - now.getTime();
  if (life <= 0 || life > longestLifeMs) return { refused: 'INVALID_EXPIRY', field: ['expiresAt'] };
  if (others >= maxServiceTokens) return { refused: 'TOO_MANY_SERVICE_TOKENS', field: [] };
  return { token: { ...asked, name, scopes, userId: maker.id, createdAt: now, lastUsedAt: null } };
}

type UseFault = Refusal<'INVALID_SERVICE_TOKEN' | 'SERVICE_TOKEN_EXPIRED'>;

/** What it allows now: never more than its maker may. */
export function exchangeServiceToken(
  token: ServiceToken,
  own: readonly string[],
  now: Date,
): { readonly refused?: never; readonly token: ServiceToken; readonly scopes: readonly string[] } | UseFault {
  if (token.expiresAt <= now) return { refused: 'SERVICE_TOKEN_EXPIRED', field: ['secret'] };
  const scopes = token.scopes.filter((scope) => own.includes(scope));
  if (scopes.length === 0) return { refused: 'INVALID_SERVICE_TOKEN', field: ['secret'] };
  return { token: { ...token, lastUsedAt: now }, scopes };
}
