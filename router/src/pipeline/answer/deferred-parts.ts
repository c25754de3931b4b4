import type { DeferredPart } from '../../engine/compiled-operation.ts';
import type { ShowErrors } from './show-errors.ts';

/** The parts of a deferred answer as texts: what is known at once, then the others as they come. */
export async function* deferredParts(
  data: string,
  errors: string,
  later: AsyncIterable<readonly DeferredPart[]>,
  showErrors: ShowErrors,
): AsyncGenerator<string, void> {
  yield `{${errors}"data":${data},"hasNext":true}`;
  for await (const parts of later) {
    const texts = parts.map((part) => {
      const label = part.label === undefined ? '' : `"label":${JSON.stringify(part.label)},`;
      return `{${showErrors(part.errors)}${label}"path":${JSON.stringify(part.path)},"data":${part.data}}`;
    });
    yield `{"incremental":[${texts.join(',')}],"hasNext":true}`;
  }
  // The engine knows of the last part only when no other follows; the protocol allows an end that says nothing else.
  yield '{"hasNext":false}';
}
