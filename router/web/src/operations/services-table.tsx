import { Badge, formatTime } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { duration, givenUp, problemsOf, type ServiceFacts } from './operations-facts.ts';

/** Who is up, on what, and what waits there. */
export function ServicesTable({ services }: { readonly services: readonly ServiceFacts[] }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Services">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">State</th>
            <th scope="col">Transport</th>
            <th scope="col">Database</th>
            <th scope="col">Up since</th>
            <th scope="col" className="end">
              Outbox
            </th>
            <th scope="col" className="end">
              Parked
            </th>
            <th scope="col" className="end">
              Given up
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <ServiceRow key={service.name} service={service} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ServiceRow({ service }: { readonly service: ServiceFacts }): ReactNode {
  const { name, state, status } = service;
  const problems = problemsOf(service);
  const outbox = status?.backlog?.outbox;
  const age = status && outbox?.oldestAt ? Date.parse(status.now) - Date.parse(outbox.oldestAt) : undefined;
  return (
    <tr data-service={name}>
      <th scope="row">{name}</th>
      <td>
        <Badge tone={state === 'down' ? 'danger' : problems.length > 0 ? 'warning' : 'positive'}>{state}</Badge>{' '}
        <span className="small quiet">{problems.join('; ')}</span>
      </td>
      <td data-label="Transport">{status?.transport ?? '?'}</td>
      <td data-label="Database">{status?.database ?? '?'}</td>
      <td className="number" data-label="Up since">
        {status ? `${formatTime(status.startedAt)}, ${status.version}` : '?'}
      </td>
      <td className="end number" data-label="Outbox">
        {outbox?.count ?? '?'}
        {age === undefined ? '' : `, oldest ${duration(age)}`}
      </td>
      <td className="end number" data-label="Parked">
        {status?.backlog?.parked.count ?? '?'}
      </td>
      <td className="end number" data-label="Given up">
        {status?.backlog ? givenUp(service) : '?'}
      </td>
    </tr>
  );
}
