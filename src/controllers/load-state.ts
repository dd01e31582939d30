/** Where an element stands with its question. One of these at a time. */
import type { Answer } from '../client/index.js';
import type { ProblemType } from '../contract/index.js';

export type LoadStatus = 'idle' | 'loading' | 'ready' | 'unauthenticated' | 'forbidden' | 'error';

/** Why there is no answer. */
export interface LoadProblem {
  readonly type: ProblemType;
  /** For the developer: what and where, in English. */
  readonly message: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The contract's problem code, where the answer had one. */
  readonly code?: string | undefined;
  /** Epoch milliseconds from which another try is welcome. */
  readonly retryAt?: number | undefined;
}

export interface LoadState {
  readonly status: LoadStatus;
  /** Figures to show: of this question when ready, of the one before (dimmed) while another is loading. */
  readonly answer: Answer | null;
  /** The wait has been long enough to say so. */
  readonly slow: boolean;
  /** Why there is nothing to show; or, when ready, why a refresh failed and the figures are stale. */
  readonly problem: LoadProblem | null;
}

export const IDLE: LoadState = { status: 'idle', answer: null, slow: false, problem: null };

export function readyWith(answer: Answer, problem: LoadProblem | null = null): LoadState {
  return { status: 'ready', answer, slow: false, problem };
}

export function failedWith(problem: LoadProblem): LoadState {
  const { type } = problem;
  const status = type === 'unauthenticated' || type === 'forbidden' ? type : 'error';
  return { status, answer: null, slow: false, problem };
}
