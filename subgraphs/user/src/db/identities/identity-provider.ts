import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { z } from 'zod';
import type { Claims } from '../../domain/identities/identity.ts';
import type { FlowSecrets } from './flow-secrets.ts';

export interface IdentityProviderSettings {
  /** Names it in identities, for good. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the provider is asked for. */
const scope = 'openid email profile';
const timeoutSeconds = 5;
/** For so long a provider is taken at what it last said of its endpoints. */
const discoveryLifeMs = 60 * 60_000;

const text = (most: number) => z.string().min(1).max(most).nullish().catch(null);
const told = z.object({
  sub: z.string().min(1).max(255),
  email: text(320),
  // Some say it as text.
  email_verified: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .nullish()
    .catch(null),
  name: text(500),
  locale: text(40),
});

/** One provider of identities, by OpenID Connect. Each has a page of its own to come back to, so that none can pass for another. */
export class IdentityProvider {
  readonly id: string;
  readonly name: string;
  readonly #settings: IdentityProviderSettings;
  readonly #page: string;
  #found: { readonly until: number; readonly configuration: Promise<Configuration> } | undefined;

  constructor(settings: IdentityProviderSettings, origin: string) {
    this.id = settings.id;
    this.name = settings.name;
    this.#settings = settings;
    this.#page = `${origin}/sign-in/with/${settings.id}`;
  }

  /** Where a browser is sent. Throws when the provider cannot be asked. */
  async urlFor({ state, nonce, verifier }: FlowSecrets): Promise<string> {
    const { href } = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#page,
      scope,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return href;
  }

  /** What the provider says of who came back with these parameters. Throws when it says nothing, or what does not fit. */
  async prove(parameters: string, { state, nonce, verifier }: FlowSecrets): Promise<Claims> {
    const configuration = await this.#configuration();
    const back = new URL(this.#page);
    back.search = parameters;
    const tokens = await authorizationCodeGrant(configuration, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const signed = told.parse(tokens.claims());
    const asks = signed.email == null && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const claims = asks ? told.parse(await fetchUserInfo(configuration, tokens.access_token, signed.sub)) : signed;
    return {
      subject: signed.sub,
      email: claims.email ?? null,
      isEmailVerified: claims.email_verified ?? false,
      name: claims.name ?? signed.name ?? null,
      locale: claims.locale ?? signed.locale ?? null,
    };
  }

  async #configuration(): Promise<Configuration> {
    const now = performance.now();
    if (!this.#found || this.#found.until < now) {
      this.#found = { until: now + discoveryLifeMs, configuration: this.#discover() };
    }
    try {
      return await this.#found.configuration;
    } catch (error) {
      this.#found = undefined;
      throw error;
    }
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    // Signatures are looked at although the answer comes from the provider itself.
    const execute = [enableNonRepudiationChecks];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- for development alone: in production the settings demand https
    if (issuer.startsWith('http:')) execute.push(allowInsecureRequests);
    return discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: timeoutSeconds });
  }
}
