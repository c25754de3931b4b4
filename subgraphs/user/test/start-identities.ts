import { type Person, startProvider } from './start-provider.ts';
import { ada, password, type Shop, startUser } from './start-user.ts';

const errors = 'userErrors { code field }';
const BEGIN = `mutation ($input: IdentityLoginBeginInput!) { identityLoginBegin(input: $input) { url flowToken ${errors} } }`;
const COMPLETE = `mutation ($input: IdentityLoginCompleteInput!) { identityLoginComplete(input: $input) { accessToken refreshToken deviceToken challenge { token } user { id email emailVerifiedAt displayName } ${errors} } }`;
const LINK = `mutation ($input: IdentityLinkBeginInput!) { identityLinkBegin(input: $input) { url flowToken ${errors} } }`;
const LINKED = `mutation ($input: IdentityLinkCompleteInput!) { identityLinkComplete(input: $input) { identity { id provider providerName email lastUsedAt } user { id } ${errors} } }`;
const UNLINK = `mutation ($input: IdentityUnlinkInput!) { identityUnlink(input: $input) { user { identities { id } } ${errors} } }`;
export const OWN = '{ me { hasPassword identities { id email lastUsedAt } } }';

export const people: Record<string, Person> = {
  ada: { email: 'Ada@example.com', email_verified: true, name: 'Ada Lovelace' },
  mallory: { email: 'ada@example.com', email_verified: false, name: 'Mallory' },
  nameless: {},
};

export interface Flow {
  readonly url: string;
  readonly flowToken: string;
}

export const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) =>
  userErrors.map(({ code }) => code);
export const begin = async (shop: Shop, provider = 'acme') =>
  (await shop.guest.mutate(BEGIN, { input: { provider } })).identityLoginBegin;
export const complete = async (shop: Shop, { flowToken }: Flow, parameters: string, provider = 'acme') =>
  (await shop.guest.mutate(COMPLETE, { input: { provider, parameters, flowToken } })).identityLoginComplete;
export const linkBegin = async (shop: Shop, who: { id: string } = ada, proof: object = { password }) =>
  (await shop.as(who).mutate(LINK, { input: { provider: 'acme', ...proof } })).identityLinkBegin;
export const linkComplete = async (shop: Shop, { flowToken }: Flow, parameters: string, who: { id: string } = ada) =>
  (await shop.as(who).mutate(LINKED, { input: { provider: 'acme', parameters, flowToken } })).identityLinkComplete;
export const unlink = async (shop: Shop, identityId: string, who: { id: string } = ada) =>
  (await shop.as(who).mutate(UNLINK, { input: { identityId } })).identityUnlink;

/** The shop with a provider at which everybody signs in by their name. */
export async function startWithProvider() {
  const provider = await startProvider(people);
  const shop = await startUser({ identityProviders: [provider.known] });
  return {
    shop,
    provider,
    async signIn(login: string) {
      const flow = await begin(shop);
      return complete(shop, flow, await provider.signIn(flow.url, login));
    },
    async link(login: string, who: { id: string } = ada) {
      const flow = await linkBegin(shop, who);
      return linkComplete(shop, flow, await provider.signIn(flow.url, login), who);
    },
    async [Symbol.asyncDispose]() {
      await shop[Symbol.asyncDispose]();
      await provider[Symbol.asyncDispose]();
    },
  };
}

/** What a provider sent back, with something else in it. */
export const parametersOf = (text: string, changed: Record<string, string>) =>
  new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(text)), ...changed }).toString();

export const stateOf = ({ url }: Flow) => ({ state: new URL(url).searchParams.get('state') ?? '' });
