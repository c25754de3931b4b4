import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, paths, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { WebhookRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { WebhooksConsoleDocument } from '../generated/webhooks-console.ts';
import { CreateEndpoint } from './create-endpoint.tsx';
import { EndpointState } from './endpoint-state.tsx';

/** Where a vendor, or the shop, has webhooks sent. */
export default function WebhooksConsole(): ReactNode {
  const { roles } = useSession();
  const mayChange = roles.includes('VENDOR') || roles.includes('ADMIN');
  const { data, loading, refetch } = useQuery(WebhooksConsoleDocument, { fetchPolicy: 'cache-and-network' });
  const endpoints = data?.webhookEndpoints;
  return (
    <section className="stack" aria-labelledby="webhooks">
      <h1 id="webhooks">Webhooks</h1>
      <p className="quiet">
        A program of yours is told at once what happens to your goods: signed messages, as Standard Webhooks write them.
      </p>
      {endpoints?.length === 0 ? (
        <Empty title="Nothing is sent anywhere" isPart>
          <p>Set up the address of a program that is to be told.</p>
        </Empty>
      ) : endpoints ? (
        <div className="table-frame" tabIndex={0} role="group" aria-label="Endpoints">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">What for</th>
                <th scope="col">Told of</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {endpoints.map((ref) => {
                const endpoint = unmask<WebhookRowFragment>(ref);
                return (
                  <tr key={endpoint.id}>
                    <td>
                      <Link to={paths.consoleWebhook(endpoint.id)}>{endpoint.url}</Link>
                    </td>
                    <td>{endpoint.description}</td>
                    <td className="number">{counted(endpoint.eventTypes.length, 'kind')}</td>
                    <td>
                      <EndpointState endpoint={endpoint} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : loading ? (
        <Skeleton height={3} count={4} />
      ) : (
        <Away what="The webhooks" onRetry={() => void refetch()} />
      )}
      {mayChange && endpoints ? <CreateEndpoint /> : null}
    </section>
  );
}
