import { randomUUID } from 'node:crypto';
import { orderUnderWay, paymentDescribeMethod } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { type Target, targets, type Values } from './attack.ts';
import { admin, change, join, make, startShop } from './start-organisations.ts';
import { ada, bob, elsewhere, password, type Shop, USER_LOGIN } from './start-user.ts';

/** Mutations that nobody has to be logged in for, and what somebody has to prove there instead. */
const open: Readonly<Record<string, string>> = {
  userRegister: 'opens an account of its own',
  userLogin: 'a password',
  userLoginComplete: 'a challenge that the password gave, and a code',
  userEmailVerify: 'the token of a mail, and a session or the password',
  userPasswordResetRequest: 'nothing: it tells nobody but the mailbox',
  userPasswordReset: 'the token of a mail',
  userMailUnsubscribe: 'the token of a mail, which stops mails and nothing else',
  sessionRefresh: 'a refresh token',
  userLogout: 'a refresh token',
  serviceTokenExchange: 'the secret of a service token',
  staffInvitationAccept: 'the token that was sent to the address',
  passkeyLoginBegin: 'nothing: a challenge opens nothing',
  passkeyLoginComplete: 'a signature of a passkey',
  identityLoginBegin: 'nothing: the provider asks who it is',
  identityLoginComplete: 'what the provider says, in the browser that was sent there',
};

type Client = Shop['guest'];

/** What became of a mutation: the codes of its refusal, or of the error in its place. */
async function attack(client: Client, { name, document, inputOf }: Target, values: Values): Promise<string> {
  const { data, errors } = await client.execute(document, { input: inputOf(values) });
  const codes =
    errors?.map(({ extensions }) => `error ${String(extensions?.['code'])}`) ??
    data[name].userErrors.map(({ code }: { code: string }) => code);
  return codes.join(' ');
}

async function attackAll(client: Client, wanted: readonly Target[], values: () => Values) {
  const answers = wanted.map(async (target) => [target.name, await attack(client, target, values())] as const);
  return Object.fromEntries(await Promise.all(answers));
}

const named = (wanted: readonly Target[], answer: string) =>
  Object.fromEntries(wanted.map(({ name }) => [name, answer]));

const plausible = (ids: Values['ids'] = {}) => ({ ids, text: 'None of yours', idempotencyKey: randomUUID() });

describe('a mutation', () => {
  it('is open to somebody without a session only where something else is proven, as is said here', () => {
    const unguarded = targets.filter(({ needs }) => needs === 'nothing').map(({ name }) => name);

    expect(targets.length).toBeGreaterThan(60);
    expect(unguarded.toSorted()).toEqual(Object.keys(open).toSorted());
  });

  it('is refused to who has no session, and to who has not its scope', async () => {
    await using shop = await startShop();
    const guarded = targets.filter(({ needs }) => needs !== 'nothing');
    const scoped = targets.filter(({ needs }) => needs === 'scope');

    const withoutSession = await attackAll(shop.guest, guarded, plausible);
    const withoutScope = await attackAll(shop.as(bob), scoped, plausible);

    expect(withoutSession).toEqual(named(guarded, 'error UNAUTHENTICATED'));
    expect(withoutScope).toEqual(named(scoped, 'error FORBIDDEN'));
  }, 120_000);

  it('finds nothing of somebody else by its id, and changes nothing of theirs', async () => {
    await using shop = await startShop();
    const ids = await givenBelongings(shop);
    const before = await seen(shop);
    // Erasing oneself, and ending one's own sessions, names nobody else.
    const wanted = targets.filter(({ needs, inputOf }) => needs === 'session' && namesAnId(inputOf));

    const answers = await attackAll(shop.as(bob), wanted, () => plausible(ids));

    expect(wanted.length).toBeGreaterThan(20);
    expect(Object.entries(answers).filter(([, codes]) => !/^\w+_NOT_FOUND$/.test(codes))).toEqual([
      // Whoever moves a depot takes the parcels of another courier: that is asked for before anything is looked for.
      ['courierUpdate', 'error FORBIDDEN'],
    ]);
    expect(await seen(shop)).toEqual(before);
  }, 120_000);

  it('refuses texts that are too long, each by a code and none by a fault of the service', async () => {
    await using shop = await startShop();
    shop.answers(orderUnderWay, () => ({ orders: 0 }));
    const long = (length: number) => ({ ids: {}, text: 'x'.repeat(length), idempotencyKey: randomUUID() });
    const everybody = shop.as({ ...ada, roles: admin.roles, scopes: [...admin.scopes, 'user:impersonate'] });
    const worded = targets.filter(({ inputOf }) => JSON.stringify(inputOf(plausible())).includes('None of yours'));

    const huge = await attackAll(everybody, worded, () => long(20_001));
    const large = await attackAll(everybody, worded, () => long(20_000));

    expect(huge).toEqual(named(worded, 'error BAD_USER_INPUT'));
    expect(Object.entries(large).filter(([, codes]) => !/^[A-Z_]+$/.test(codes))).toEqual([]);
  }, 120_000);
});

function namesAnId(inputOf: Target['inputOf']): boolean {
  const mark = '018f0000-0000-7000-8000-00000000feed';
  return JSON.stringify(inputOf({ ids: new Proxy({}, { get: () => mark }), text: '' })).includes(mark);
}

const ADDRESS = 'mutation ($input: UserAddressAddInput!) { userAddressAdd(input: $input) { address { id } } }';
const CARD =
  'mutation ($input: UserPaymentMethodAddInput!) { userPaymentMethodAdd(input: $input) { paymentMethod { id } } }';

/** One of each that Ada has, by the names that inputs have for its id. */
async function givenBelongings(shop: Shop): Promise<Record<string, string>> {
  const vendorId = await make(shop);
  const courierId = await make(shop, 'courier');
  await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');
  await join(shop, 'courier', courierId, ada, 'ada', 'OWNER');
  const invited = await change(shop, ada, 'vendorMemberInvite', { vendorId, email: 'nell@example.com' });
  shop.answers(paymentDescribeMethod, () => ({ ...card, provider: 'simulated' }));
  const { userAddressAdd } = await shop.as(ada).mutate(ADDRESS, { input: elsewhere });
  const { userPaymentMethodAdd } = await shop.as(ada).mutate(CARD, { input: { providerToken: 'tok_approve' } });
  await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } });
  const [passkeyId, identityId, serviceTokenId] = [uuidv7(), uuidv7(), uuidv7()];
  await shop.given(async ({ passkeys, identities, serviceTokens, now }) => {
    const own = { userId: ada.id, lastUsedAt: null };
    const key = { credentialId: 'none', publicKey: 'none', counter: 0, transports: [] };
    const device = { isMultiDevice: false, isBackedUp: false, name: 'Phone', addedAt: now() };
    await passkeys.add({ ...own, ...key, ...device, id: passkeyId });
    const told = { provider: 'acme', subject: 'ada', email: null, linkedAt: now() };
    await identities.save({ ...own, ...told, id: identityId });
    const times = { createdAt: now(), expiresAt: new Date(now().getTime() + 1e9) };
    const about = { name: 'Nightly', scopes: ['product:write'], hint: 'agora_st_' };
    await serviceTokens.add({ ...own, ...times, ...about, id: serviceTokenId }, 'a secret');
  });
  return {
    ...{ userId: ada.id, vendorId, courierId, invitationId: invited.organisation.invitations[0].id },
    ...{ addressId: userAddressAdd.address.id, paymentMethodId: userPaymentMethodAdd.paymentMethod.id },
    ...{ passkeyId, identityId, serviceTokenId, sessionId: (await seen(shop)).sessions.nodes[0].id },
  };
}

const card = { brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2099 };

const organisation = 'name status version members { user { id } role } invitations { id email }';

/** All that is Ada's, as she sees it. */
const seen = async (shop: Shop) =>
  (
    await shop.as(ada).query(`{ me {
      email displayName version roles addresses { id version } paymentMethods { id name isDefault }
      sessions { nodes { id } } passkeys { id name } identities { id } serviceTokens { id }
      vendor { ${organisation} } courier { ${organisation} } } }`)
  ).me;
