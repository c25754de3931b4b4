import { userIdentityChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { begin, codesOf, linkBegin, linkComplete, OWN, startWithProvider, unlink } from './start-identities.ts';
import { ada, bob, givenAccount, password } from './start-user.ts';

describe('a provider that is connected with an account', () => {
  async function startLinked() {
    const setup = await startWithProvider();
    const passwordHash = await hashPassword(password);
    await givenAccount(setup.shop, ada, { passwordHash });
    await givenAccount(setup.shop, bob, { name: 'bob', passwordHash });
    return Object.assign(setup, { linked: await setup.link('ada') });
  }

  it('lets its owner in, and the mailbox is told', async () => {
    await using setup = await startLinked();

    const entered = await setup.signIn('ada');

    expect(setup.linked).toMatchObject({
      identity: { provider: 'acme', providerName: 'Acme', email: 'ada@example.com', lastUsedAt: null },
      userErrors: [],
    });
    expect(entered.user.id).toBe(ada.id);
    expect(await setup.shop.emitted(userIdentityChanged)).toMatchObject([
      { userId: ada.id, email: 'ada@example.com', provider: 'Acme', change: 'LINKED' },
    ]);
    const trail = await setup.shop.as(ada).query('{ myAuditTrail { nodes { action } } }');
    expect(trail).toEqual({ myAuditTrail: { nodes: [{ action: 'IDENTITIES_CHANGED' }] } });
  });

  it('is asked for by who proves to own the account, whose address is proven, and ends in that account alone', async () => {
    await using setup = await startLinked();
    const { shop, provider } = setup;
    const claimer = { id: '018f0000-0000-7000-8000-00000000c1a1' };
    await givenAccount(shop, claimer, {
      name: 'claimer',
      passwordHash: await hashPassword(password),
      emailVerifiedAt: null,
    });

    const wrong = await linkBegin(shop, ada, { password: 'not-the-password' });
    const unproven = await linkBegin(shop, claimer);
    const flow = await linkBegin(shop);
    const parameters = await provider.signIn(flow.url, 'mallory');
    const byBob = await linkComplete(shop, flow, parameters, bob);
    const login = await begin(shop);
    const ofLogin = await linkComplete(shop, login, await provider.signIn(login.url, 'mallory'));

    expect([wrong, unproven, byBob, ofLogin].map(codesOf)).toEqual([
      ['WRONG_PASSWORD'],
      ['EMAIL_NOT_VERIFIED'],
      ['CHALLENGE_EXPIRED'],
      ['CHALLENGE_EXPIRED'],
    ]);
  });

  it('is that of one account, ten at most', async () => {
    await using setup = await startLinked();
    const { shop } = setup;

    const again = await setup.link('ada');
    const byBob = await setup.link('ada', bob);
    await shop.given(async ({ identities, now }) => {
      for (let n = 0; n < 9; n++) {
        const id = `018f0000-0000-7000-8000-0000000000a${n}`;
        const other = { id, userId: ada.id, provider: 'other', subject: id, email: null };
        await identities.save({ ...other, linkedAt: now(), lastUsedAt: null });
      }
    });
    const eleventh = await linkBegin(shop);

    expect(again.identity.id).toBe(setup.linked.identity.id);
    expect([byBob, eleventh].map(codesOf)).toEqual([['IDENTITY_TAKEN'], ['TOO_MANY_IDENTITIES']]);
  });

  it('is taken away by its owner, unless it is the last way in', async () => {
    await using setup = await startLinked();
    const { shop, linked } = setup;

    const notHis = await unlink(shop, linked.identity.id, bob);
    const removed = await unlink(shop, linked.identity.id);
    const gone = await unlink(shop, linked.identity.id);
    await shop.given(({ users }) => users.remove(ada.id));
    const { user } = await setup.signIn('ada');
    const [only] = (await shop.as(user).query(OWN)).me.identities;
    const last = await unlink(shop, only.id, user);

    expect(removed).toEqual({ user: { identities: [] }, userErrors: [] });
    expect([notHis, gone, last].map(codesOf)).toEqual([
      ['IDENTITY_NOT_FOUND'],
      ['IDENTITY_NOT_FOUND'],
      ['LAST_WAY_IN'],
    ]);
    expect((await shop.emitted(userIdentityChanged)).map(({ change }) => change)).toEqual(['LINKED', 'UNLINKED']);
  });
});
