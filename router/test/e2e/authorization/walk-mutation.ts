import type { Data } from '../shop-client.ts';
import type { PersonAtShop } from './persons.ts';
import { readAnswer } from './read-answer.ts';
import { selectionOf, textOfAll } from './selection.ts';
import type { Walk } from './walk.ts';

/** Tries a mutation, and notes `done`, or the code of its refusal with the names of what else that says. */
export async function walkMutation(
  { schema, table }: Walk,
  { person, client }: PersonAtShop,
  { name, about, input }: { readonly name: string; readonly about: string; readonly input: object },
): Promise<void> {
  const field = schema.getMutationType()?.getFields()[name];
  const selection = selectionOf(field?.type, 1);
  const type = field?.args.find((arg) => arg.name === 'input')?.type;
  const [declared, given] = type ? [`($input: ${String(type)})`, '(input: $input)'] : ['', ''];
  const document = `mutation ${declared} { ${name}${given} ${textOfAll(selection)} }`;
  const answer = await client.execute(document, { input });
  const { root } = readAnswer(answer, name, selection);
  const payload: Data = answer.data?.[name];
  const [refusal] = payload?.userErrors ?? [];
  const done = root === 'value' ? 'done' : root;
  table.note('Mutation', `${name}: ${about}`, person, refusal === undefined ? done : refusalOf(refusal, payload));
}

const saysNothing = new Set(['__typename', 'userErrors', 'code', 'message', 'field']);

function refusalOf(refusal: Data, payload: Data): string {
  const said = Object.entries({ ...refusal, ...payload }).filter(
    ([key, value]) => !saysNothing.has(key) && value != null && !(Array.isArray(value) && value.length === 0),
  );
  return said.length === 0 ? refusal.code : `${refusal.code} (${said.map(([key]) => key).join(', ')})`;
}
