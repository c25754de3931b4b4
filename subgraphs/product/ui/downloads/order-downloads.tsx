import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { Away, Button, failureOf, Notice, type SlotProps } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { DownloadLinkCreateDocument, OrderDownloadsDocument } from '../generated/order-downloads.ts';
import { sizeText } from './size-text.ts';

/** What a buyer may download of an order; nothing where that is nothing. */
export function OrderDownloads({ of, isPaid }: SlotProps<'OrderDownloads'>): ReactNode {
  const { data, error, refetch } = useQuery(
    OrderDownloadsDocument,
    isPaid ? { variables: of, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const [create, { loading }] = useMutation(DownloadLinkCreateDocument);
  const [fault, setFault] = useState<string>();
  const files = data?.orderDownloads;
  if (isPaid && !files && error) return <Away what="What you can download" onRetry={() => void refetch()} />;
  if (!files || files.length === 0) return null;
  const download = async (fileId: string) => {
    const answer = await create({ variables: { input: { ...of, fileId } } }).catch(() => undefined);
    setFault(failureOf(answer?.data?.downloadLinkCreate, answer?.error));
    const url = answer?.data?.downloadLinkCreate?.url;
    if (url == null) return;
    // It is kept as a file, so the page stays.
    window.location.assign(url);
    setTimeout(() => void refetch(), 1_000);
  };
  return (
    <section className="stack" aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <ul className="stack">
        {files.map(({ file, left }) => (
          <li key={file.id} className="card row" data-apart="">
            <span>
              <strong>{file.name}</strong>
              <br />
              <span className="small quiet number">
                {sizeText(file.size)}, {left === 1 ? 'once more' : `${left.toString()} times more`}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={`Download ${file.name}`}
              isDisabled={left === 0 || loading}
              onPress={() => void download(file.id)}
            >
              Download
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
