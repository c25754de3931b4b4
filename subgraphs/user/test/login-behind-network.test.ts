import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { guess, logIn, right, startShop, times, wrong } from './guess.ts';
import { ada, givenAccount, password } from './start-user.ts';

describe('behind one network with somebody who guesses at many accounts', () => {
  const office = '192.0.2.1';

  /** After this was counted there. */
  async function startOffice(counted: Readonly<Record<string, number>> = {}) {
    const shop = await startShop();
    await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
    const counts = Object.entries({ [`logins ${office}`]: 20, ...counted });
    await shop.given(({ attempts, now }) =>
      attempts.save(new Map(counts.map(([key, count]) => [key, { count, lastAt: now() }]))),
    );
    return shop;
  }

  it('the owner gets in who has logged in there before, as often as they like', async () => {
    await using shop = await startOffice();
    await logIn(shop, office, right);

    const codes = [await logIn(shop, office, right), await logIn(shop, office, right)].map(({ code }) => code);

    expect(codes).toEqual(['IN', 'IN']);
  });

  it('the owner gets in who has never been there, with the right password, also after a wrong one', async () => {
    await using shop = await startOffice();

    const mistyped = await logIn(shop, office, wrong);
    const tooSoon = await logIn(shop, office, right);
    shop.advance(1_000);
    const letIn = await logIn(shop, office, right);

    expect([mistyped.code, tooSoon.code, letIn.code]).toEqual(['LOGIN_THROTTLED', 'LOGIN_THROTTLED', 'IN']);
  });

  it('nobody learns whether there is an account, or whether a password was checked', async () => {
    await using shop = await startOffice();
    const answerTo = async (input: object) => {
      let answer: unknown;
      const statements = await shop.statements(async () => {
        answer = (await logIn(shop, office, input)).userErrors;
      });
      return [statements, answer];
    };

    const existing = [await answerTo(wrong), await answerTo(wrong)];
    const unknown = [await answerTo({ ...wrong, email: 'nobody@example.com' })];
    unknown.push(await answerTo({ ...wrong, email: 'nobody@example.com' }));

    expect(existing).toEqual(unknown);
    expect(existing[0]?.[1]).toMatchObject([{ code: 'LOGIN_THROTTLED', retryAfterSeconds: 15 }]);
  });

  it('nobody learns by a wrong password who logs in there, and the owner still gets in', async () => {
    await using shop = await startOffice();
    await logIn(shop, office, right);

    const ofOwner = await logIn(shop, office, wrong);
    const ofNobody = await logIn(shop, office, { ...wrong, email: 'nobody@example.com' });
    const owner = await logIn(shop, office, right);

    expect(ofOwner).toEqual(ofNobody);
    expect([ofOwner.code, owner.code]).toEqual(['LOGIN_THROTTLED', 'IN']);
  });

  it('a list of right passwords opens twenty accounts, and then one in a quarter of a minute', async () => {
    await using shop = await startOffice({ [`chances ${office}`]: 18 });
    const passwordHash = await hashPassword(password);
    const names = times(5, (index) => `stolen${index}`);
    for (const name of names) await givenAccount(shop, { id: uuidv7() }, { name, passwordHash });
    const stolen = names.map((name) => ({ email: `${name}@example.com`, password }));

    const opened = await guess(shop, office, stolen.slice(0, 3));
    shop.advance(15_000);
    await shop.given(({ attempts, now }) =>
      attempts.save(new Map([[`logins ${office}`, { count: 20, lastAt: now() }]])),
    );
    const later = await guess(shop, office, stolen.slice(3));

    expect(opened).toEqual({ IN: 2, LOGIN_THROTTLED: 1 });
    expect(later).toEqual({ IN: 1, LOGIN_THROTTLED: 1 });
  });

  it('so many passwords are checked, and then two a second, for who passes for somebody else each time', async () => {
    await using shop = await startOffice({ [`checks ${office}`]: 60 });

    const flooded = await logIn(shop, office, right);
    shop.advance(500);
    const afterwards = await logIn(shop, office, right);

    expect([flooded.code, afterwards.code]).toEqual(['LOGIN_THROTTLED', 'IN']);
  });

  it('who names no account takes nothing from those that do', async () => {
    await using shop = await startOffice({ [`chances of nobody ${office}`]: 1_000, 'chances of nobody': 10_000 });

    expect((await logIn(shop, office, right)).code).toBe('IN');
  });
});
