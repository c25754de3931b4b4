import { skipToken, useQuery } from '@apollo/client/react';
import { Away, Notice, Page, paths, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { ConsentsPartFragment, DataExportsPartFragment, ErasurePartFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { PrivacyPageDocument } from '../generated/privacy-page.ts';
import { ConsentsPart } from './consents-part.tsx';
import { DataExportsPart } from './data-exports-part.tsx';
import { ErasurePart } from './erasure-part.tsx';
import '../security/security.css';

/** How soon a file that is being made is looked for again. */
const everyMs = 3000;

/** To what somebody has agreed, what the shop has of them, and the end of all that. */
export default function PrivacyPage(): ReactNode {
  const { isActing } = useSession();
  const { data, loading, refetch, startPolling, stopPolling } = useQuery(
    PrivacyPageDocument,
    isActing ? skipToken : { fetchPolicy: 'cache-and-network' },
  );
  const user = data?.me;
  const exports = user ? unmask<DataExportsPartFragment>(user).dataExports : [];
  const isGathering = exports.some(({ status }) => status === 'GATHERING');
  useEffect(() => {
    if (isGathering) startPolling(everyMs);
    return stopPolling;
  }, [isGathering, startPolling, stopPolling]);
  return (
    <Page title="Privacy">
      <div className="security-page stack" data-gap="large">
        <div>
          <p className="small quiet">
            <Link to={paths.account}>Account</Link>
          </p>
          <h1>Privacy</h1>
        </div>
        {isActing ? (
          <Notice>What concerns the data of a customer is for them alone.</Notice>
        ) : user ? (
          <>
            <ConsentsPart texts={data.consentTexts} user={unmask<ConsentsPartFragment>(user)} />
            <DataExportsPart dataExports={exports} isGathering={isGathering} />
            <ErasurePart user={unmask<ErasurePartFragment>(user)} />
          </>
        ) : loading ? (
          <Skeleton height={10} count={3} />
        ) : (
          <Away what="Your account" onRetry={() => void refetch()} />
        )}
      </div>
    </Page>
  );
}
