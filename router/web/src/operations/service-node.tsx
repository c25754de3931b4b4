import type { ReactNode } from 'react';
import { type MapLayout, nodeSize, placeOf } from './map-layout.ts';
import { givenUp, problemsOf, type ServiceFacts } from './operations-facts.ts';

interface ServiceNodeProps {
  readonly service: ServiceFacts;
  readonly layout: MapLayout;
}

/** A service with its transport, its database and what waits there. */
export function ServiceNode({ service, layout }: ServiceNodeProps): ReactNode {
  const { name, state, status } = service;
  const { x, y } = placeOf(layout, name);
  const { width, height } = nodeSize;
  const isWell = problemsOf(service).length === 0;
  const dead = givenUp(service);
  return (
    <g transform={`translate(${x - width / 2} ${y - height / 2})`} data-state={state} data-well={isWell || undefined}>
      <rect className="map-node" width={width} height={height} rx="12" />
      <circle className="map-state" cx="18" cy="22" r="6" />
      <text className="map-name" x="32" y="27">
        {name}
      </text>
      <text className="map-fact" x="14" y="50">
        {state === 'down' ? 'down' : (status?.transport.toUpperCase() ?? '…')}
      </text>
      <g transform={`translate(${width - 34} 36)`} data-database={status?.database ?? 'silent'}>
        <path className="map-database" d="M 0 4 a 10 4 0 0 1 20 0 v 12 a 10 4 0 0 1 -20 0 z m 0 0 a 10 4 0 0 0 20 0" />
      </g>
      <text className="map-fact" x="14" y="72">
        outbox {status?.backlog?.outbox.count ?? '?'}
        {dead > 0 ? ` · ${dead} dead` : ''}
      </text>
    </g>
  );
}
