import { CombinedGraphQLErrors } from '@apollo/client/errors';

interface UserError {
  readonly message: string;
}

const ended = 'You are signed out. Please sign in and try again.';
const busy = 'Much is asked of the shop at the moment. Please try again.';
const messages: Readonly<Record<string, string>> = {
  TOKEN_EXPIRED: ended,
  TOKEN_INVALID: ended,
  TOKEN_REVOKED: ended,
  UNAUTHENTICATED: ended,
  UNAUTHORIZED_FIELD_OR_TYPE: 'Your account may not do this.',
  FORBIDDEN: 'This is not for you to do.',
  BAD_USER_INPUT: 'Something that was given has not the right form.',
  OVERLOADED: busy,
  SERVICE_OVERLOADED: busy,
  RATE_LIMITED: busy,
};

/** What a shopper is told about a mutation that did not do what it should, of which `error` is the client's; nothing where all is well. */
export function failureOf(
  payload: { readonly userErrors: readonly UserError[] } | null | undefined,
  error?: Error,
): string | undefined {
  if (payload) return payload.userErrors[0]?.message;
  const codes = CombinedGraphQLErrors.is(error)
    ? error.errors.map(({ extensions }) => String(extensions?.['code']))
    : [];
  const known = codes.map((code) => messages[code]).find((message) => message !== undefined);
  if (known === undefined && !navigator.onLine) return 'You are offline. Please try again when you are online.';
  return known ?? 'That did not work: a part of the shop does not answer at the moment. Please try again.';
}
