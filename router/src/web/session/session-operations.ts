import { z } from 'zod';

const credentials = z.object({ email: z.string(), password: z.string() });
const device = 'accessToken accessTokenExpiresAt refreshToken deviceToken';
const flow = 'url flowToken';
const tokens = 'accessToken accessTokenExpiresAt refreshToken';
const challenge = 'challenge { token }';
const errors = 'userErrors { code message retryAfterSeconds }';

/** What a browser is back from a provider with. */
const returned = z.object({ provider: z.string(), parameters: z.string() });

/** The paths that end what a cookie of this browser began. */
export const returningPaths: readonly string[] = ['/provider/complete', '/provider/link-complete'];

/** The path below `/session` at which somebody of the staff begins to act as a customer. */
export const actAsPath = '/act-as';

/** What a page gives to be let in, by the path below `/session`; the mutation that decides, whose payload has tokens. */
export const sessionEntries = {
  '': {
    given: credentials,
    mutation: `mutation SessionLogin($input: UserLoginInput!) { payload: userLogin(input: $input) { ${device} ${challenge} ${errors} } }`,
  },
  '/complete': {
    given: z.object({ challenge: z.string(), code: z.string() }),
    mutation: `mutation SessionComplete($input: UserLoginCompleteInput!) { payload: userLoginComplete(input: $input) { ${device} ${errors} } }`,
  },
  '/passkey': {
    given: z.object({ credential: z.string() }),
    mutation: `mutation SessionPasskey($input: PasskeyLoginCompleteInput!) { payload: passkeyLoginComplete(input: $input) { ${device} ${errors} } }`,
  },
  '/provider': {
    given: z.object({ provider: z.string() }),
    mutation: `mutation SessionProvider($input: IdentityLoginBeginInput!) { payload: identityLoginBegin(input: $input) { ${flow} ${errors} } }`,
  },
  '/provider/complete': {
    given: returned,
    mutation: `mutation SessionProviderComplete($input: IdentityLoginCompleteInput!) { payload: identityLoginComplete(input: $input) { ${device} ${challenge} ${errors} } }`,
  },
  '/provider/link': {
    given: z.object({ provider: z.string(), password: z.string() }),
    mutation: `mutation SessionProviderLink($input: IdentityLinkBeginInput!) { payload: identityLinkBegin(input: $input) { ${flow} ${errors} } }`,
  },
  '/provider/link-complete': {
    given: returned,
    mutation: `mutation SessionProviderLinkComplete($input: IdentityLinkCompleteInput!) { payload: identityLinkComplete(input: $input) { ${errors} } }`,
  },
  '/register': {
    given: credentials.extend({ displayName: z.string(), idempotencyKey: z.string().optional() }),
    mutation: `mutation SessionRegister($input: UserRegisterInput!) { payload: userRegister(input: $input) { ${device} ${errors} } }`,
  },
  '/verify-email': {
    given: z.object({ token: z.string(), password: z.string().optional() }),
    mutation: `mutation SessionVerifyEmail($input: UserEmailVerifyInput!) { payload: userEmailVerify(input: $input) { ${device} ${challenge} ${errors} } }`,
  },
  '/change-password': {
    given: z.object({ currentPassword: z.string(), newPassword: z.string() }),
    mutation: `mutation SessionChangePassword($input: UserPasswordChangeInput!) { payload: userPasswordChange(input: $input) { ${device} ${errors} } }`,
  },
  '/reset-password': {
    given: z.object({ token: z.string(), newPassword: z.string() }),
    mutation: `mutation SessionResetPassword($input: UserPasswordResetInput!) { payload: userPasswordReset(input: $input) { ${device} ${challenge} ${errors} } }`,
  },
  [actAsPath]: {
    given: z.object({ userId: z.string(), reason: z.string() }),
    mutation: `mutation SessionActAs($input: UserImpersonateInput!) { payload: userImpersonate(input: $input) { accessToken accessTokenExpiresAt ${errors} } }`,
  },
} as const satisfies Record<string, { given: z.ZodType; mutation: string }>;

export const refreshMutation = `mutation SessionRefresh($input: SessionRefreshInput!) { payload: sessionRefresh(input: $input) { ${tokens} ${errors} } }`;
export const logoutMutation = `mutation SessionLogout($input: UserLogoutInput!) { payload: userLogout(input: $input) { ${errors} } }`;

export const actingEndMutation = `mutation SessionActingEnd($input: UserImpersonationEndInput!) { payload: userImpersonationEnd(input: $input) { ${errors} } }`;

/** All of them. */
export const sessionMutations: readonly string[] = [
  ...Object.values(sessionEntries).map(({ mutation }) => mutation),
  refreshMutation,
  logoutMutation,
  actingEndMutation,
];

const userError = z.object({ code: z.string(), message: z.string(), retryAfterSeconds: z.number().nullish() });

/** What they answer; `payload` is null where the user service could not be asked. */
export const sessionAnswer = z.object({
  data: z
    .object({
      payload: z
        .object({
          accessToken: z.string().nullish(),
          accessTokenExpiresAt: z.string().nullish(),
          refreshToken: z.string().nullish(),
          deviceToken: z.string().nullish(),
          url: z.string().nullish(),
          flowToken: z.string().nullish(),
          challenge: z.object({ token: z.string() }).nullish(),
          userErrors: z.array(userError),
        })
        .nullable(),
    })
    .nullish(),
});

export type SessionPayload = NonNullable<NonNullable<z.infer<typeof sessionAnswer>['data']>['payload']>;
