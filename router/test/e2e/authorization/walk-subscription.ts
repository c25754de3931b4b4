import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../shop-client.ts';
import type { Person, PersonAtShop } from './persons.ts';
import { readAnswer } from './read-answer.ts';
import { selectionOf, textOfAll } from './selection.ts';
import type { Walk } from './walk.ts';

interface Subscribed {
  readonly name: string;
  readonly args: string;
  readonly about: string;
  /** Makes something happen that subscribers to it are told. */
  readonly happen: () => Promise<void>;
}

/** All subscribe; then it happens, and what was pushed to each is noted: `null` where nothing was. */
export async function walkSubscription(
  { schema, table }: Walk,
  everybody: readonly PersonAtShop[],
  witness: PersonAtShop,
  { name, args, about, happen }: Subscribed,
): Promise<void> {
  const selection = selectionOf(schema.getSubscriptionType()?.getFields()[name]?.type, 1);
  const document = `subscription { ${name}${args} ${textOfAll(selection)} }`;
  const pushed = new Map<Person, Answer>();
  const told: Promise<unknown>[] = [];
  const opened = everybody.map(({ person, client }) => {
    const answers = client.subscribe(document);
    const first = answers.next().then(
      ({ done, value }) => !(done ?? false) && pushed.set(person, value),
      (errors: unknown) => pushed.set(person, { data: null, errors: [errors].flat() } as Answer),
    );
    told.push(first);
    return answers;
  });
  // Whoever is told of the first one late, as their subscription was late, is told of the third one by then.
  for (let time = 0; time < 3; time += 1) await happenBefore(witness, document, happen);
  // Nobody is told that nothing comes. An order is waited for for two seconds before it is said to be none of theirs.
  await Promise.race([Promise.all(told), delay(5_000)]);
  for (const { person } of everybody) {
    const { root, fields } = readAnswer(pushed.get(person) ?? {}, name, selection);
    table.note('Subscription', `${name}: ${about}`, person, root);
    for (const [row, cell] of fields) table.note('Fields', row, person, cell);
  }
  for (const answers of opened) void answers.return?.();
}

async function happenBefore({ client }: PersonAtShop, document: string, happen: () => Promise<void>): Promise<void> {
  const answers = client.subscribe(document);
  const told = answers.next().then(() => true);
  let isTold = false;
  while (!isTold) {
    await happen();
    isTold = await Promise.race([told, delay(1_000, false)]);
  }
  await answers.return?.();
}
