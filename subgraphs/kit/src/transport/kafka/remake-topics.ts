import type { Cluster } from 'kafkajs';

/**
 * kafkajs looks at the topics again when a broker does not know them, and for quarter of a minute hopes for the best. What
 * makes sure of them comes first here: it gives a broker that has lost its data the topics that are ours to make, and
 * fails at once while those of others are not there.
 */
export function remakeTopics(cluster: Cluster, makeSure: () => Promise<unknown>): void {
  const refresh = cluster.refreshMetadata.bind(cluster);
  cluster.refreshMetadata = async () => {
    await makeSure();
    await refresh();
  };
}
