import type { FetchDocument } from '../../subgraph/call/fetch-call.ts';
import { readResumableFields, type ResumableFields } from './resumable-fields.ts';
import { type Resumption, resumptionOf } from './resumption.ts';

/** How a subscription's document is resumed; undefined when its subgraph does not offer it. Found once per document. */
export type FindResumption = (
  document: FetchDocument,
  subgraph: string,
  supergraph: { readonly text: string },
) => Resumption | undefined;

export function createFindResumption(): FindResumption {
  const fields = new WeakMap<object, ResumableFields>();
  const found = new WeakMap<FetchDocument, { readonly resumption: Resumption | undefined }>();
  const fieldsOf = (supergraph: { readonly text: string }) => {
    const known = fields.get(supergraph) ?? readResumableFields(supergraph.text);
    fields.set(supergraph, known);
    return known;
  };
  return (document, subgraph, supergraph) => {
    const known = found.get(document) ?? { resumption: resumptionOf(document, subgraph, fieldsOf(supergraph)) };
    found.set(document, known);
    return known.resumption;
  };
}
