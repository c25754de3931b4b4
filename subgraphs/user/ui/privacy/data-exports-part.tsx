import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { DataExportsPartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { DataExportRequestDocument } from '../generated/data-exports-part.ts';
import { OneDataExport } from './one-data-export.tsx';

interface DataExportsPartProps {
  readonly dataExports: DataExportsPartFragment['dataExports'];
  /** Whether one of them is being made. */
  readonly isGathering: boolean;
}

/** Files of what the shop has of somebody: asked for, made, fetched. */
export function DataExportsPart({ dataExports, isGathering }: DataExportsPartProps): ReactNode {
  const [request] = useMutation(DataExportRequestDocument, {
    refetchQueries: ['PrivacyPage'],
    awaitRefetchQueries: true,
  });
  const { outcome, isBusy, attempt } = useAttempt();
  const onRequest = async () => {
    const { data, error } = await request({ variables: { input: { idempotencyKey: newKey() } } });
    return failureOf(data?.myDataExportRequest, error);
  };
  return (
    <section className="stack" aria-labelledby="data-exports">
      <h2 id="data-exports">What the shop has of you</h2>
      <p className="quiet">
        All parts of the shop are asked what they have of you, and it is put into one file for you. You get a mail when
        it is there.
      </p>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <ul className="stack" aria-live="polite">
        {dataExports.map((one) => (
          <OneDataExport key={one.id} dataExport={one} />
        ))}
      </ul>
      {isGathering ? null : (
        <div className="row">
          <Button look="quiet" isPending={isBusy} onPress={() => void attempt(onRequest)}>
            Ask for a file
          </Button>
        </div>
      )}
    </section>
  );
}
