/** The data set knows days only: ordered in the morning, shipped in the afternoon, UTC. */
export function instantOf(day: string, what: 'order' | 'shipment'): Date {
  return new Date(`${day}T${what === 'order' ? '10' : '16'}:00:00.000Z`);
}
