/** What the 分发 screen asks of the layers below; handed in, so that tests can say what it talks to. */
import type { IsoDate } from '../../core/calendar';
import type { PendingReturn } from '../../core/distribution';

/** A department that can be chosen. */
export interface DepartmentOffer {
  readonly name: string;
  readonly tasks: number;
  /** True for a group whose members the directory does not name. */
  readonly isGroup: boolean;
  /** How often it was sent the plan already. */
  readonly issued: number;
}

/** Why a task does not reach everybody. Lines are one-based rows of the sheet. */
export type DistributionProblem =
  | {
      readonly kind: 'unknown';
      readonly name: string;
      readonly suggestions: readonly string[];
      readonly lines: readonly number[];
    }
  | { readonly kind: 'withoutDepartment'; readonly lines: readonly number[] }
  | { readonly kind: 'emptyGroup'; readonly name: string; readonly lines: readonly number[] };

export interface DistributionOverview {
  readonly planTitle: string;
  readonly departments: readonly DepartmentOffer[];
  readonly problems: readonly DistributionProblem[];
  /** Names of a directory that was drafted just now; 0 when it was there. */
  readonly drafted: number;
  /** True when something was sent out already. */
  readonly sentBefore: boolean;
  /** Who has not returned. */
  readonly pending: readonly PendingReturn[];
  readonly today: IsoDate;
}

export const outputs = ['zip', 'folder', 'open', 'sheets'] as const;
export type Output = (typeof outputs)[number];

export interface DistributionRequest {
  /** Standard names, at least one. */
  readonly chosen: readonly string[];
  /** '' for none. */
  readonly returnBy: string;
  readonly note: string;
  /** '' for none. */
  readonly password: string;
  readonly output: Output;
}

export type DistributionPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'building' | 'saving'; readonly done: number; readonly total: number }
  | { readonly kind: 'recording' }
  | { readonly kind: 'sheets' };

export interface MadeFile {
  readonly department: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Handout =
  | { readonly output: 'zip'; readonly file: string }
  | { readonly output: 'folder'; readonly folder: string }
  | { readonly output: 'open'; readonly files: readonly MadeFile[] }
  | { readonly output: 'sheets'; readonly replaced: number; readonly kept: readonly string[] };

export interface DistributionResult {
  readonly handout: Handout;
  /** How many were sent something. */
  readonly count: number;
  /** The sheet of the register. */
  readonly register: string;
}

export interface DistributionServices {
  /** Reads; writes nothing but a directory that is missing. */
  readonly load: () => Promise<DistributionOverview>;
  /** The ways of handing out that there are here. */
  readonly outputs: () => readonly Output[];
  /** To be called straight from a click: a folder may only be asked for then. Null when cancelled, and nothing is sent. */
  readonly distribute: (
    request: DistributionRequest,
    onPhase: (phase: DistributionPhase) => void,
    signal: AbortSignal,
  ) => Promise<DistributionResult | null>;
  readonly open: (file: MadeFile) => Promise<void>;
  /** False where the clipboard is out of reach. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly goToRegister: () => Promise<void>;
}
