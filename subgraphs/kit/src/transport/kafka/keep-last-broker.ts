import type { Cluster } from 'kafkajs';

/**
 * kafkajs forgets a broker whose connection broke, and a consumer that knows no broker ends. What replaces it is a new
 * member, and the group would wait for the old one until its session ends.
 */
export function keepLastBroker(cluster: Cluster): void {
  const remove = cluster.removeBroker.bind(cluster);
  cluster.removeBroker = (address) => {
    if (cluster.getNodeIds().length > 1) remove(address);
  };
}
