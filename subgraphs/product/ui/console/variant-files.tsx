import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { CatalogueVariantFragment } from '@agora/schema/operations';
import { type ReactNode, useId } from 'react';
import { sizeText } from '../downloads/size-text.ts';
import { CatalogueProductDocument, VariantFileRemoveDocument } from '../generated/catalogue-product.ts';
import { useAskService } from './imports/ask-service.ts';

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  epub: 'application/epub+zip',
  txt: 'text/plain',
};

interface VariantFilesProps {
  readonly variant: Pick<CatalogueVariantFragment, 'id' | 'sku' | 'files' | 'requiresShipping'>;
}

/** What whoever has bought a form of a product downloads. */
export function VariantFiles({ variant: { id, sku, files, requiresShipping } }: VariantFilesProps): ReactNode {
  const field = useId();
  const client = useApolloClient();
  const ask = useAskService();
  const [remove] = useMutation(VariantFileRemoveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = (file: File) =>
    attempt(async () => {
      const type = types[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
      const headers = { 'content-type': type, 'idempotency-key': newKey() };
      const search = new URLSearchParams({ name: file.name });
      const { fault } = await ask(`/variants/${id}/files?${search.toString()}`, {
        method: 'POST',
        headers,
        body: file,
      });
      if (fault === undefined) await client.refetchQueries({ include: [CatalogueProductDocument] });
      return fault;
    });
  const takeAway = (fileId: string) =>
    attempt(async () => {
      const { data, error } = await remove({ variables: { input: { fileId, idempotencyKey: newKey() } } });
      return failureOf(data?.variantFileRemove, error);
    });
  return (
    <div className="stack" role="group" aria-label={`Downloads of ${sku}`}>
      {files && files.length > 0 ? (
        <ul className="small">
          {files.map((file) => (
            <li key={file.id} className="row">
              <span>
                {file.name}, <span className="number">{sizeText(file.size)}</span>
              </span>
              <Button
                look="link"
                aria-label={`Take away ${file.name}`}
                isDisabled={isBusy}
                onPress={() => void takeAway(file.id)}
              >
                Take away
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {requiresShipping ? (
        <p className="small quiet">What is shipped in a parcel gets no further files.</p>
      ) : (
        <>
          <label className="small" htmlFor={field}>
            Add a file for who buys {sku}, at most 20 MB
          </label>
          <input
            id={field}
            type="file"
            disabled={isBusy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (!file) return;
              void send(file);
              target.value = '';
            }}
          />
        </>
      )}
      <OutcomeNotice outcome={outcome} done="Its buyers find it with their orders." />
    </div>
  );
}
