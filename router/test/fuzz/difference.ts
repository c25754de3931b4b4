import { isDeepStrictEqual } from 'node:util';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import type { Executed } from '../../src/engine/compiled-operation.ts';
import { endWhenLate, late } from '../../src/planning/end-when-late.ts';
import { putTogether } from '../engine/harness/put-together.ts';
import { type MonolithAnswer, noValue, type PlacedError } from './monolith.ts';
import type { MadeQuery } from './make-query.ts';
import type { FuzzedGraph } from './open-graph.ts';
import { withoutUnused } from './without-unused.ts';

const planningMs = 10_000;

/**
 * How the router's answer to a query differs from the monolith's; `undefined` when it does not, `late` when the query
 * could not be planned in time, after which the planner may be unsound. What federation permits is no difference, and
 * is exactly this:
 *
 * - Where several things leave the same object null, the monolith tells one of them, the router those that its subgraphs
 *   told: each must be one that did fail at that very place, and each null must be explained by one.
 * - The data of a deferred part goes null no further than to the part. Where something fails whose null goes further up
 *   than its own field, the query is asked without `@defer`.
 */
export async function differenceOf(graph: FuzzedGraph, query: MadeQuery): Promise<string | undefined | typeof late> {
  const plain = withoutDefer(parse(query.text, { noLocation: true }));
  const expected = await graph.monolith(plain, { ...query.variables });
  const isDeferring =
    query.text.includes('@defer') && expected.errors.every(({ path }) => isPresent(expected.data, path));
  const text = isDeferring ? query.text : print(withoutUnused(plain));
  try {
    if (endWhenLate(planningMs, () => graph.shop.prepare(text)) === late) return late;
    const answer = await Promise.race([answerOf(graph, text, query.variables), whenIdle()]);
    if (!answer) return 'no answer comes';
    const { data, errors } = answer;
    const isSame = isDeferring ? isDeepStrictEqual(data, expected.data) : text1(data) === text1(expected.data);
    if (!isSame) return `data: ${JSON.stringify(data)}\n  not: ${JSON.stringify(expected.data)}${told(errors)}`;
    return errorDifference(errors, expected);
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 1_500) : String(error)}`;
  }
}

async function answerOf(graph: FuzzedGraph, text: string, variables: MadeQuery['variables']) {
  const executed = await graph.shop.execute(text, variables);
  const errors = executed.errors.map(placed);
  return { data: await putTogether(withDeferredErrors(executed, errors)), errors };
}

/** All subgraphs are in this process and wait for nothing: what is not there after so many turns of it never comes. */
async function whenIdle(): Promise<undefined> {
  for (let turn = 0; turn < 1_000; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** With its members in order. */
function text1(data: unknown): string {
  return JSON.stringify(data);
}

function told(errors: readonly PlacedError[]): string {
  return `\n  errors: ${JSON.stringify(errors)}`;
}

function errorDifference(errors: readonly PlacedError[], expected: MonolithAnswer): string | undefined {
  const all = told(errors);
  const failed = new Set(expected.faults.map(keyOf));
  const unfounded = errors.find((error) => !failed.has(keyOf(error)));
  if (unfounded) return `an error of what did not fail: ${keyOf(unfounded)}${all}`;
  if (new Set(errors.map(keyOf)).size < errors.length) return `an error is told twice${all}`;
  const silent = expected.errors.find(({ path }) => {
    const nulled = nulledBy(expected.data, path);
    return !errors.some((error) => nulled.every((step, index) => error.path[index] === step));
  });
  return silent && `no error tells of ${JSON.stringify(silent)}${all}`;
}

/** The place that became null because of what failed at a path. */
function nulledBy(data: unknown, path: PlacedError['path']): PlacedError['path'] {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null) return path.slice(0, index);
    value = typeof value === 'object' ? Reflect.get(Object(value), step) : undefined;
  }
  return path;
}

/** Whether there is a null at the very place. */
function isPresent(data: unknown, path: PlacedError['path']): boolean {
  return nulledBy(data, path).length === path.length;
}

function keyOf({ message, path }: PlacedError): string {
  return JSON.stringify([message, path]);
}

function placed({
  message,
  path,
}: {
  readonly message: string;
  readonly path?: PlacedError['path'] | undefined;
}): PlacedError {
  const isNoValue = /^(Cannot return null for|There is no value for)/.test(message);
  const name = /\.(\w+)\.$/.exec(message)?.[1];
  return { message: isNoValue && name ? noValue(name) : message, path: path ?? [] };
}

/** A field that is in several parts fails in each of them. */
function withDeferredErrors(executed: Executed, errors: PlacedError[]): Executed {
  const { deferred } = executed;
  if (!deferred) return executed;
  async function* parts() {
    for await (const part of deferred ?? []) {
      const known = new Set(errors.map(keyOf));
      errors.push(...part.flatMap((each) => each.errors.map(placed)).filter((error) => !known.has(keyOf(error))));
      yield part;
    }
  }
  return { ...executed, deferred: parts() };
}

function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'defer' ? null : undefined) });
}
