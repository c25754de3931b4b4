import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';
import type { OperationReport } from '../telemetry/operation-report.ts';

/** Whether anything was begun for an operation: where all that it asked for was refused, it can be refused as a whole. */
export class BegunCalls {
  readonly #report: Pick<OperationReport, 'answered' | 'failed'>;
  #begun = 0;
  #refused = 0;

  constructor(report: Pick<OperationReport, 'answered' | 'failed'>) {
    this.#report = report;
  }

  /** Calls were made, and none of them has left. */
  get areNone(): boolean {
    return this.#refused > 0 && this.#begun === 0;
  }

  async watch(subgraph: string, call: Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
    try {
      const answer = await call;
      this.#begun += 1;
      this.#report.answered(subgraph, answer);
      return answer;
    } catch (error) {
      if (error instanceof SubgraphFailure && error.code === 'OVERLOADED') this.#refused += 1;
      else this.#begun += 1;
      this.#report.failed(error);
      throw error;
    }
  }
}
