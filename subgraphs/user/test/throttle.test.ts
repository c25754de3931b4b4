import { describe, expect, it } from 'vitest';
import { PasswordChecks } from '../src/db/accounts/password-checks.ts';
import { admit, type Attempts, type Count, countsOfLogin } from '../src/domain/sessions/throttle.ts';

const noon = new Date('2031-03-01T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const ofAccount = countsOfLogin({ account: 'ada', address: 'a', device: undefined, isAddressKnown: false });

/** How long each of many attempts has to wait after the one before, in seconds. */
function waitsOf(counts: readonly Count[], tries: number): number[] {
  const waits: number[] = [];
  let known: ReadonlyMap<string, Attempts> = new Map();
  let now = noon;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    let admission = admit(counts, known, now);
    const wait = admission.isAdmitted ? 0 : admission.retryAfterSeconds;
    now = new Date(now.getTime() + wait * 1000);
    admission = admit(counts, known, now);
    if (!admission.isAdmitted) throw new Error('it was to wait no longer');
    known = admission.attempts;
    waits.push(wait);
  }
  return waits;
}

describe('throttling', () => {
  it('has whoever guesses at one account wait longer each time, and at most a quarter of an hour', () => {
    const waits = waitsOf(ofAccount, 20);

    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900]);
  });

  it('does not count an attempt that it does not let through', () => {
    const key = ofAccount[0]?.key ?? '';
    const known = new Map([[key, { count: 5, lastAt: noon }]]);

    const refused = admit(ofAccount, known, noon);
    const admitted = admit(ofAccount, known, later(1));

    expect(refused).toEqual({ isAdmitted: false, retryAfterSeconds: 1 });
    expect(admitted).toMatchObject({ isAdmitted: true });
  });

  it('forgets attempts of which the last was a day ago', () => {
    const known = new Map(ofAccount.map(({ key }) => [key, { count: 1_000, lastAt: noon }]));

    const admission = admit(ofAccount, known, later(24 * 3_600));

    expect(admission).toMatchObject({ isAdmitted: true });
  });

  it('has a network that failed too often recover as time passes, without a silence, and lets no more through in the long run', () => {
    const ofNetwork = ofAccount.filter(({ key }) => key === 'logins a');
    let known: ReadonlyMap<string, Attempts> = new Map();
    const letThrough = (at: Date, tries: number) => {
      const admissions = Array.from({ length: tries }, () => {
        const admission = admit(ofNetwork, known, at);
        if (admission.isAdmitted) known = admission.attempts;
        return admission.isAdmitted;
      });
      return admissions.filter(Boolean).length;
    };

    const atOnce = letThrough(noon, 300);
    const afterTwoMinutes = letThrough(later(120), 300);
    const inTheHourAfter = Array.from({ length: 360 }, (_, index) => letThrough(later(130 + index * 10), 3));

    expect([atOnce, afterTwoMinutes]).toEqual([20, 8]);
    expect(inTheHourAfter.reduce((sum, count) => sum + count, 0)).toBe(240);
  });

  it('counts a device by itself, and an address that is known apart from all others', () => {
    const keysOf = (changed: object) =>
      countsOfLogin({ account: 'ada', address: 'a', device: undefined, isAddressKnown: false, ...changed }).map(
        ({ key }) => key,
      );

    expect(keysOf({ device: 'd' })).toEqual(['device d']);
    expect(keysOf({ isAddressKnown: true })).toEqual(['login ada a']);
    expect(keysOf({})).toEqual(['login ada a', 'logins a', 'login ada', 'logins']);
  });
});

describe('the queue before passwords', () => {
  const full = () => 'full';

  it('does only so many at once, those that are known first', async () => {
    const checks = new PasswordChecks({ atOnce: 2 });
    const order: string[] = [];
    const done = Promise.withResolvers<undefined>();
    let atOnce = 0;
    let most = 0;
    const check = (name: string, isKnown = false) =>
      checks.run(
        { isKnown, from: name },
        async () => {
          order.push(name);
          most = Math.max(most, (atOnce += 1));
          await done.promise;
          atOnce -= 1;
        },
        full,
      );

    const all = [check('a'), check('b'), check('c'), check('d'), check('known', true)];
    done.resolve(undefined);
    await Promise.all(all);

    expect(order).toEqual(['a', 'b', 'known', 'c', 'd']);
    expect(most).toBe(2);
  });

  it('refuses at once what would have to wait too long, all the sooner if it comes from one place', async () => {
    const checks = new PasswordChecks({ atOnce: 1, mostWaiting: 3, mostWaitingFrom: 2 });
    const done = Promise.withResolvers<string>();
    const check = (from: string, isKnown = false) => checks.run({ isKnown, from }, () => done.promise, full);

    const all = [...[check('a'), check('a'), check('a'), check('a')], ...[check('b'), check('b'), check('b', true)]];
    done.resolve('checked');

    expect(await Promise.all(all)).toEqual([
      ...['checked', 'checked', 'checked', 'full'],
      ...['checked', 'full', 'checked'],
    ]);
  });

  it('goes on after work that failed', async () => {
    const checks = new PasswordChecks({ atOnce: 1 });
    const place = { isKnown: false, from: 'a' };

    const failed = checks.run(place, () => Promise.reject(new Error('broken')), full);
    const next = checks.run(place, () => Promise.resolve('checked'), full);

    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('checked');
  });
});
