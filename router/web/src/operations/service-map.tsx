import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { curveBetween, type MapLayout, narrowLayout, wideLayout } from './map-layout.ts';
import { problemsOf } from './operations-facts.ts';
import { ServiceNode } from './service-node.tsx';
import type { Live, Pulse } from './use-operations.ts';

interface ServiceMapProps {
  readonly live: Live;
  readonly onArrival: (key: string) => void;
}

/** The services and the events between them, as they are and as they go. All of it is in the tables below, too. */
export function ServiceMap({ live, onArrival }: ServiceMapProps): ReactNode {
  const { services, flows, pulses } = live;
  const isStill = useMedia(stillness);
  const layout = useMedia(narrowness) ? narrowLayout : wideLayout;
  const under = new Set(pulses.map(({ from, to }) => `${from} ${to}`));
  const wrong = services.filter((service) => problemsOf(service).length > 0).map(({ name }) => name);
  const label = `Map of ${services.length} services. ${wrong.length === 0 ? 'All are up' : `Not well: ${wrong.join(', ')}`}. The tables below say the same.`;
  return (
    <div className="operations-map" tabIndex={0} role="group" aria-label="Map of the services">
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={label}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M 0 0 L 8 4 L 0 8 z" className="map-arrow" />
          </marker>
        </defs>
        {flows.map(({ from, to, waiting }) => (
          <path
            key={`${from} ${to}`}
            d={curveBetween(layout, from, to)}
            className="map-flow"
            markerEnd="url(#arrow)"
            data-waits={waiting > 0 || undefined}
            data-busy={under.has(`${from} ${to}`) || undefined}
          />
        ))}
        {pulses.map((pulse) => (
          <PulseDot key={pulse.key} pulse={pulse} layout={layout} isStill={isStill} onArrival={onArrival} />
        ))}
        {services.map((service) => (
          <ServiceNode key={service.name} service={service} layout={layout} />
        ))}
      </svg>
    </div>
  );
}

interface PulseDotProps {
  readonly pulse: Pulse;
  readonly layout: MapLayout;
  readonly isStill: boolean;
  readonly onArrival: (key: string) => void;
}

const travelMs = 900;

/** An event on its way. Who wants no motion sees the way alone light up. */
function PulseDot({ pulse: { key, from, to }, layout, isStill, onArrival }: PulseDotProps): ReactNode {
  const motion = useRef<SVGAnimationElement>(null);
  useEffect(() => {
    motion.current?.beginElement();
    const timer = setTimeout(() => onArrival(key), travelMs);
    return () => clearTimeout(timer);
  }, [key, onArrival]);
  if (isStill) return null;
  return (
    <circle r="7" className="map-pulse">
      <animateMotion
        ref={motion}
        path={curveBetween(layout, from, to)}
        dur={`${travelMs}ms`}
        begin="indefinite"
        fill="freeze"
      />
    </circle>
  );
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const narrowness = matchMedia('(max-width: 40rem)');

function useMedia(list: MediaQueryList): boolean {
  return useSyncExternalStore(
    (onChange) => {
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => list.matches,
  );
}
