import type { Cluster } from 'kafkajs';

/**
 * kafkajs joins again as soon as it hears of a rebalance, and tells of it without waiting for anyone. Every joining begins
 * with the look for the coordinator, so that is where what is in hand is finished first.
 */
export function letGoBeforeJoining(cluster: Cluster, letGo: () => Promise<void>): void {
  const find = cluster.findGroupCoordinator.bind(cluster);
  cluster.findGroupCoordinator = async (group) => {
    await letGo();
    return find(group);
  };
}
