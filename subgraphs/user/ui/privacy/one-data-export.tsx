import { Button, formatDay, formatMoment, Notice, useAttempt, useSession } from '@agora/kit-ui';
import type { DataExportsPartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

interface OneDataExportProps {
  readonly dataExport: DataExportsPartFragment['dataExports'][number];
}

/** One file: how far it is, and until when it can be fetched. */
export function OneDataExport({ dataExport: { status, requestedAt, expiresAt, path } }: OneDataExportProps): ReactNode {
  const { saveFile } = useSession();
  const { outcome, isBusy, attempt } = useAttempt();
  const asked = formatMoment(requestedAt);
  return (
    <li className="card stack">
      <div className="row" data-apart="">
        <div>
          <p>Asked for {asked}</p>
          <p className="small quiet">
            {status === 'GATHERING'
              ? 'It is being made. A part of the shop that is away is waited for.'
              : status === 'EXPIRED' || expiresAt === null
                ? 'It is too old, and gone.'
                : `Ready until ${formatDay(expiresAt)}`}
          </p>
        </div>
        {path === null ? null : (
          <Button
            isPending={isBusy}
            aria-label={`Save the file that was asked for ${asked}`}
            onPress={() =>
              void attempt(async () =>
                (await saveFile(path, 'my-data.json'))
                  ? undefined
                  : 'It cannot be fetched at the moment. Please try again.',
              )
            }
          >
            Save the file
          </Button>
        )}
      </div>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
    </li>
  );
}
