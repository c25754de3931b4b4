import { formatMoment, Notice } from '@agora/kit-ui';
import type { ModeratedReviewFragment, ReviewReportReason } from '@agora/schema/operations';
import type { ReactNode } from 'react';

const reasons: Readonly<Record<ReviewReportReason, string>> = {
  SPAM: 'An advertisement',
  OFFENSIVE: 'It insults or threatens',
  OFF_TOPIC: 'About something else',
  UNTRUE: 'Not true',
  PRIVATE_DATA: 'Tells private things',
  OTHER: 'Something else',
};

/** Why a moderator is to look at a review: rules, reports, an appeal. */
export function WhyModerated({ review }: { readonly review: ModeratedReviewFragment }): ReactNode {
  const { status, holds, rejectionReason, appeal, reports, openReportCount } = review;
  return (
    <>
      {status === 'HELD' && holds && holds.length > 0 ? (
        <Notice tone="warning">{holds.map(({ explanation }) => explanation).join(' ')}</Notice>
      ) : null}
      {status === 'REJECTED' && rejectionReason !== null ? <Notice>Rejected: {rejectionReason}</Notice> : null}
      {appeal?.decidedAt === null ? (
        <Notice tone="warning">
          Its author asks for another look, {formatMoment(appeal.appealedAt)}: {appeal.text}
        </Notice>
      ) : null}
      {(openReportCount ?? 0) > 0 && reports ? (
        <ul className="stack small" data-gap="small" aria-label="Reports">
          {reports.map(({ reason, comment, reportedAt }, index) => (
            <li key={index}>
              {reasons[reason]}
              {comment === null ? '' : `: ${comment}`} <span className="quiet">{formatMoment(reportedAt)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
