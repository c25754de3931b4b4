import { z } from 'zod';

const tokens = 'accessToken accessTokenExpiresAt refreshToken';
const errors = 'userErrors { code message retryAfterSeconds }';

/** The mutations behind the session of a browser, whose payloads have tokens. */
export const sessionOperations = {
  login: `mutation SessionLogin($input: UserLoginInput!) { payload: userLogin(input: $input) { ${tokens} deviceToken challenge { token } ${errors} } }`,
  complete: `mutation SessionComplete($input: UserLoginCompleteInput!) { payload: userLoginComplete(input: $input) { ${tokens} deviceToken ${errors} } }`,
  register: `mutation SessionRegister($input: UserRegisterInput!) { payload: userRegister(input: $input) { ${tokens} deviceToken ${errors} } }`,
  refresh: `mutation SessionRefresh($input: SessionRefreshInput!) { payload: sessionRefresh(input: $input) { ${tokens} ${errors} } }`,
  logout: `mutation SessionLogout($input: UserLogoutInput!) { payload: userLogout(input: $input) { ${errors} } }`,
};

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
          challenge: z.object({ token: z.string() }).nullish(),
          userErrors: z.array(userError),
        })
        .nullable(),
    })
    .nullish(),
});

export type SessionPayload = NonNullable<NonNullable<z.infer<typeof sessionAnswer>['data']>['payload']>;
