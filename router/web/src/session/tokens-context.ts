import { createContext, useContext } from 'react';
import type { Tokens } from './tokens.ts';

export const TokensContext = createContext<Tokens | undefined>(undefined);

/** For what the shell asks beside the graph; throws outside the shell. */
export function useTokens(): Tokens {
  const tokens = useContext(TokensContext);
  if (!tokens) throw new Error('there are no tokens outside the shell');
  return tokens;
}
