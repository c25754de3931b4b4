import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Select, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { ExemptionRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ExemptionsConsoleDocument } from '../generated/exemptions-console.ts';
import { ExemptForm } from './exempt-form.tsx';
import { ExemptionRow } from './exemption-row.tsx';

/** Whom the shop asks for no tax, for staff: of everybody, of one group, or of one customer, whom the address names. Admins write it down. */
export default function ExemptionsConsole(): ReactNode {
  const isAdmin = useSession().roles.includes('ADMIN');
  const [parameters, setParameters] = useSearchParams();
  const customerId = parameters.get('customer');
  const customerGroup = parameters.get('group');
  const { data, loading, refetch } = useQuery(ExemptionsConsoleDocument, {
    variables: { customerId, customerGroup, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const exemptions = data?.taxExemptions;
  const groups = data?.customerGroups ?? [];
  const nameOf = (code: string) => groups.find((group) => group.code === code)?.name ?? code;
  const holder = customerId === null ? (customerGroup === null ? undefined : { customerGroup }) : { customerId };
  return (
    <section className="stack" aria-labelledby="tax-exemptions">
      <h1 id="tax-exemptions">Tax exemptions</h1>
      {customerId === null ? (
        <Select
          label="Of"
          value={customerGroup ?? ''}
          options={[
            { value: '', text: 'Everybody' },
            ...groups.map(({ code, name }) => ({ value: code, text: `The group ${name}` })),
          ]}
          onChange={(code) => setParameters(code === '' ? {} : { group: code })}
        />
      ) : (
        <p className="quiet">
          Of one customer. <Link to="?">Of everybody</Link>
        </p>
      )}
      {isAdmin && holder ? (
        <ExemptForm key={JSON.stringify(holder)} holder={holder} onWritten={() => void refetch()} />
      ) : null}
      <p className="quiet number">{exemptions ? counted(exemptions.totalCount, 'exemption') : ''}</p>
      {exemptions?.nodes.length === 0 ? (
        <Empty title="Everybody is asked for tax" isPart>
          <p>An exemption is written down for a group, or for a customer at their page.</p>
        </Empty>
      ) : exemptions ? (
        <div className="table-frame" tabIndex={0} role="group" aria-label="Tax exemptions">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Where</th>
                <th scope="col">Why</th>
                <th scope="col">Certificate</th>
                <th scope="col">When</th>
                <th scope="col">Status</th>
              </tr>
            </thead>
            <tbody>
              {exemptions.nodes.map((ref) => {
                const exemption = unmask<ExemptionRowFragment>(ref);
                return <ExemptionRow key={exemption.id} exemption={exemption} nameOf={nameOf} isAdmin={isAdmin} />;
              })}
            </tbody>
          </table>
        </div>
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The exemptions" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={exemptions?.pageInfo} />
    </section>
  );
}
