import { expect, it } from 'vitest';
import { redisAcl } from '../src/access/redis-acl.ts';

it('lets a service wait for all its questions by one command: Redis wants all keys of it in one set of rules', () => {
  const access = {
    publishes: [],
    hears: [],
    watches: [],
    answers: ['payment.describe_method', 'payment.personal_data'],
    asks: [],
  };
  const members = [{ name: 'payment', password: 'secret', access }];

  const acl = redisAcl({ prefix: 'agora', setupPassword: 'setup', members });

  const rule = /\(\+brpop ([^)]*)\)/.exec(acl)?.[1] ?? '';
  expect(rule.split(' ')).toHaveLength(2);
  expect(rule).toMatch(/describe_method.*personal_data/);
  expect(acl.match(/\+brpop/g)).toHaveLength(1);
});
