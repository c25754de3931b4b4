import { describe, expect, it } from 'vitest';
import { startTestShop } from '../harness/test-shop.ts';
import { paySubgraph, peopleSubgraph, userEvents } from './harness/guarded-subgraphs.ts';

const ada = '0198a1de-0000-7000-8000-000000000001';

const start = () => startTestShop({}, [peopleSubgraph, paySubgraph]);

function unauthorized(...path: (string | number)[]) {
  return { message: 'Unauthorized field or type', path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } };
}

describe('what a caller may not see', () => {
  it('is null, is told, and is asked of no subgraph', async () => {
    await using shop = await start();

    const { status, data, errors } = await shop.ask('{ users { mail: name phone } }');

    expect(status).toBe(200);
    expect(data).toEqual({
      users: [
        { mail: 'User u1', phone: null },
        { mail: 'User u2', phone: null },
      ],
    });
    expect(errors).toEqual([unauthorized('users', '@', 'phone')]);
  });

  it('is shown to who may see it, of the same document', async () => {
    await using shop = await start();
    const query = '{ me { id email } users { email phone } }';

    const guest = await shop.ask('{ users { name phone } }');
    const user = await shop.ask(query, { headers: { authorization: await shop.tokens.headerFor(ada) } });

    expect(guest.errors).toHaveLength(1);
    expect(user.data).toEqual({
      me: { id: 'u1', email: 'u1@people.example' },
      users: [
        { email: 'u1@people.example', phone: null },
        { email: 'u2@people.example', phone: null },
      ],
    });
    expect(user.errors).toEqual([unauthorized('users', '@', 'phone')]);
  });

  it('makes its parent null when it must not be null itself', async () => {
    await using shop = await start();

    const { data, errors } = await shop.ask('{ users { id friend { email } } }');

    expect(data).toEqual({
      users: [
        { id: 'u1', friend: null },
        { id: 'u2', friend: null },
      ],
    });
    expect(errors).toEqual([unauthorized('users', '@', 'friend', 'email')]);
  });

  it('costs no call when it is all that was asked for', async () => {
    await using shop = await start();

    const { data, errors } = await shop.ask('{ me { id name } }');

    expect(data).toEqual({ me: null });
    expect(errors).toEqual([unauthorized('me')]);
    expect(shop.subgraph('people').calls).toEqual([]);
  });

  it('stays hidden when the plan needs it as a key', async () => {
    await using shop = await start();

    const { data, errors } = await shop.ask('{ users { rank taxId } }');

    expect(data).toEqual({
      users: [
        { rank: 1, taxId: null },
        { rank: 2, taxId: null },
      ],
    });
    expect(errors).toEqual([unauthorized('users', '@', 'taxId')]);
  });

  it('is no mutation', async () => {
    await using shop = await start();
    const headers = { authorization: await shop.tokens.headerFor(ada) };

    const { data, errors } = await shop.ask('mutation { gone: userErase(id: "u1") }', { headers });

    expect(data).toEqual({ gone: null });
    expect(errors).toEqual([unauthorized('gone')]);
    expect(shop.subgraph('people').calls).toEqual([]);
  });

  it('is hidden through an interface, and shown where a fragment asks for a type that shows it', async () => {
    await using shop = await start();

    const all = await shop.ask('{ things { __typename label } }');
    const some = await shop.ask('{ things { __typename id ... on Book { label } ... on Diary { label } } }');

    expect(all.data).toEqual({
      things: [
        { __typename: 'Book', label: null },
        { __typename: 'Diary', label: null },
      ],
    });
    expect(all.errors).toEqual([unauthorized('things', '@', 'label')]);
    expect(some.data).toEqual({
      things: [
        { __typename: 'Book', id: 'b1', label: 'Book' },
        { __typename: 'Diary', id: 'd1', label: null },
      ],
    });
  });

  it('is told only when it is selected', async () => {
    await using shop = await start();
    const query = 'query ($all: Boolean!) { users { id email @include(if: $all) } }';

    const without = await shop.ask(query, { variables: { all: false } });
    const withIt = await shop.ask('query ($all: Boolean!) { users { id phone @include(if: $all) } }', {
      variables: { all: true },
    });

    expect(without).toEqual({ status: 200, data: { users: [{ id: 'u1' }, { id: 'u2' }] } });
    expect(withIt.errors).toEqual([unauthorized('users', '@', 'phone')]);
  });
});

describe('what a caller may not see of a subscription', () => {
  it('is null in each event, and is told', async () => {
    await using shop = await start();
    const client = shop.connect();
    const events = client.iterate({ query: 'subscription { userChanged { name phone friend { rank salary } } }' });

    const first = events.next();
    await expect.poll(() => userEvents.listenerCount('change'), { interval: 10, timeout: 10_000 }).toBe(1);
    userEvents.emit('change', { id: 'u1', taxId: 't1' });
    const { value } = await first;
    await client.dispose();

    expect(value).toMatchObject({
      data: { userChanged: { name: 'User u1', phone: null, friend: { rank: 2, salary: null } } },
      errors: [unauthorized('userChanged', 'phone'), unauthorized('userChanged', 'friend', 'salary')],
    });
  });

  it('may be the subscription itself: then there is none', async () => {
    await using shop = await start();
    const client = shop.connect();

    const events = client.iterate({ query: 'subscription { userErased { id } }' });
    const outcome = await events.next().catch((errors: unknown) => errors);
    await client.dispose();

    expect(JSON.stringify(outcome)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(userEvents.listenerCount('change')).toBe(0);
  });
});

describe('what a caller may not see of a deferred part', () => {
  it('is null there', async () => {
    await using shop = await start();

    const response = await fetch(shop.router.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed;deferSpec=20220824' },
      body: JSON.stringify({ query: '{ users { id ... @defer { rank salary taxId } } }' }),
    });
    const text = await response.text();

    expect(text).toContain('"salary":null');
    expect(text).toContain('"rank":1');
    expect(text).not.toContain('1000');
    expect(text).not.toContain('"t1"');
    expect(text).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});
