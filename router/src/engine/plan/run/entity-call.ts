import { SubgraphFailure } from '../../../subgraph/call/subgraph-failure.ts';
import type { FetchCall } from '../../../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer, SubgraphAnswerError } from '../../../subgraph/call/subgraph-answer.ts';
import type { Run } from '../../compiled-operation.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';

const none: readonly SubgraphAnswerError[] = [];

/** Of an entity whose text nobody has seen. */
const entityBytes = 64;

type EntityFetch = Pick<FetchCall, 'subgraph' | 'document' | 'variables'>;

/** One call of a subgraph for entities, and what came of it. */
export class EntityCall {
  readonly representations: string[] = [];
  /** By the index of their representations. Empty until the call is done, and when it fails. */
  entities: readonly unknown[] = [];
  errors: readonly SubgraphAnswerError[] = none;
  failure: SubgraphFailure | undefined;
  isPlain = true;
  /** About how much it brought. */
  bytes = 0;
  /** Resolves when there is an answer or a failure; rejects only when the run itself has ended. */
  done: Promise<void> = Promise.resolve();

  add(representation: string): AskedEntity {
    return { call: this, index: this.representations.push(representation) - 1, members: undefined };
  }

  /** @param soon all of the entities, should they turn out not to be worth a call after all */
  send(ask: Run['ask'], fetch: EntityFetch, soon: Promise<readonly unknown[] | undefined> | undefined): void {
    this.done = soon ? this.#wait(soon, ask, fetch) : this.#receive(ask, fetch);
  }

  async #wait(soon: Promise<readonly unknown[] | undefined>, ask: Run['ask'], fetch: EntityFetch): Promise<void> {
    const entities = await soon;
    if (entities) this.entities = entities;
    else await this.#receive(ask, fetch);
  }

  async #receive(ask: Run['ask'], fetch: EntityFetch): Promise<void> {
    const { subgraph } = fetch;
    const answer = await orFailure(ask({ ...fetch, representations: this.representations }));
    if (answer instanceof SubgraphFailure) {
      this.failure = answer;
      return;
    }
    this.errors = answer.errors ?? none;
    this.isPlain = answer.isPlain === true;
    this.bytes = answer.bytes ?? this.representations.length * entityBytes;
    const entities = answer.data?.['_entities'] ?? undefined;
    // Where errors say why, there need not be any.
    if (entities === undefined && this.errors.length > 0) return;
    if (areEntities(entities) && entities.length === this.representations.length) this.entities = entities;
    else this.failure = new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', subgraph);
  }
}

function areEntities(value: unknown): value is readonly (JsonObject | null)[] {
  return Array.isArray(value) && value.every((entity) => entity === null || isJsonObject(entity));
}

/** An entity that was asked for: which of the call's. */
export interface AskedEntity {
  readonly call: EntityCall;
  readonly index: number;
  /** The objects that are this entity, of the step that looked last. */
  members: BatchMembers | undefined;
}

/** The objects of one step that are the same entity. */
export interface BatchMembers {
  readonly batch: object;
  readonly entity: AskedEntity;
  readonly objects: JsonObject[];
}

/** A subgraph's failure is an answer too: it costs its own fields only. Anything else ends the run. */
export function orFailure(answering: Promise<SubgraphAnswer>): Promise<SubgraphAnswer | SubgraphFailure> {
  return answering.catch((error: unknown) => {
    if (error instanceof SubgraphFailure) return error;
    throw error;
  });
}
