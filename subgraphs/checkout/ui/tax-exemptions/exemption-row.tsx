import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatDay, newKey, Notice, paths, useAttempt, words } from '@agora/kit-ui';
import type { ExemptionRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { TaxExemptionEndDocument } from '../generated/exemptions-console.ts';

interface ExemptionRowProps {
  readonly exemption: ExemptionRowFragment;
  /** The name of a group, by its code. */
  readonly nameOf: (code: string) => string;
  readonly isAdmin: boolean;
}

/** Who is exempt, where, why and until when; admins end it. */
export function ExemptionRow({ exemption, nameOf, isAdmin }: ExemptionRowProps): ReactNode {
  const { id, customer, customerGroup, country, region, reason, certificateNumber, validFrom, validTo } = exemption;
  const [end] = useMutation(TaxExemptionEndDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const status = statusOf(exemption);
  const who = customerGroup === null ? (customer?.displayName ?? 'A customer') : `The group ${nameOf(customerGroup)}`;
  const onEnd = async () => {
    const { data, error } = await end({ variables: { input: { taxExemptionId: id, idempotencyKey: newKey() } } });
    return failureOf(data?.taxExemptionEnd, error);
  };
  return (
    <tr>
      <td>{customer ? <Link to={paths.consoleUser(customer.id)}>{who}</Link> : who}</td>
      <td>{country === null ? 'Everywhere' : [region, country].filter((part) => part !== null).join(', ')}</td>
      <td>{words(reason)}</td>
      <td className="number">{certificateNumber}</td>
      <td className="number">
        {formatDay(validFrom)} {validTo === null ? 'on' : `to ${formatDay(validTo)}`}
      </td>
      <td>
        <Badge tone={status === 'Holds' ? 'positive' : 'plain'}>{status}</Badge>
        {isAdmin && status !== 'Over' ? (
          <Button
            look="link"
            aria-label={`End the exemption of ${who}, ${words(reason).toLowerCase()}`}
            isPending={isBusy}
            onPress={() => void attempt(onEnd)}
          >
            End
          </Button>
        ) : null}
        {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      </td>
    </tr>
  );
}

function statusOf({ validFrom, validTo }: ExemptionRowFragment): 'To come' | 'Holds' | 'Over' {
  const now = Date.now();
  if (validTo !== null && Date.parse(validTo) <= now) return 'Over';
  return Date.parse(validFrom) > now ? 'To come' : 'Holds';
}
