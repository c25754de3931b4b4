import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, visit } from 'graphql';
import { textOf } from './join-directives.ts';

/** The labels under which a supergraph moves fields from one subgraph to another step by step. */
export function overrideLabels(supergraph: DocumentNode): readonly string[] {
  const labels = new Set<string>();
  visit(supergraph, {
    [Kind.DIRECTIVE]: (directive) => {
      const label = directive.name.value === 'join__field' ? textOf(directive, 'overrideLabel') : undefined;
      if (label !== undefined) labels.add(label);
    },
  });
  return [...labels];
}

/**
 * Which labels hold for a document. `percent(20)` holds for 20 of 100 documents, always for the same ones, so that a
 * document has one plan; any other label holds for none.
 */
export function overridesFor(labels: readonly string[], document: string): Map<string, boolean> {
  return new Map(labels.map((label) => [label, percentOf(label) > shareOf(label + document)]));
}

function percentOf(label: string): number {
  const [, percent = '0'] = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label) ?? [];
  return Number(percent);
}

/** Evenly spread over 0 to 100, without 100. */
function shareOf(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32) * 100;
}
