import type { Suspect } from '../../core/findings/finding';
import type { PlanNarrative } from '../../core/document/planNarrative';
import type { CellChange } from '../../core/workbook/changeSet';
import type { HostFailureCode } from '../../core/workbook/port';
import type { MilestonePreview } from '../../core/milestones/previewMilestones';
import type { TrackingReport } from '../../core/milestones/tracking';
import type { DeskDocument, DeskReview, EffectLine, Undoable } from '../../desk/deskReview';
import { NO_FILTER, type FindingFilter } from './findingFilter';
import type { Folding } from './listRows';

export type Tab = 'review' | 'axes' | 'milestones' | 'document';

/** What stands in front of the tabs, if anything. */
export type Front = 'settings' | 'mapping' | 'bulk' | 'offices' | null;

export type WorkKind =
  'validating' | 'reading' | 'applying' | 'undoing' | 'writing' | 'saving' | 'opening' | 'downloading' | 'going';

/** A command under way. */
export interface Work {
  readonly kind: WorkKind;
  readonly step: { readonly stage: string; readonly done: number; readonly total: number } | null;
  /** It has lasted long enough for the user to wonder. */
  readonly noticeable: boolean;
  /** It has lasted long enough to offer a way out. */
  readonly long: boolean;
}

/** The last thing that was done or refused, as data: the words are the view's. */
export type Notice =
  | { readonly kind: 'validated'; readonly findings: number; readonly undoLost?: boolean }
  | {
      readonly kind: 'applied' | 'undone';
      readonly cells: number;
      /** The one cell that was changed, where it is one. */
      readonly change?: CellChange;
      /** What was chosen and not applied, because of what the trial showed. */
      readonly fallen: readonly Pick<Suspect, 'trial' | 'harm'>[];
      readonly undoLost?: boolean;
    }
  | { readonly kind: 'wrote'; readonly sheets: readonly string[]; readonly undoLost?: boolean }
  | {
      readonly kind:
        | 'left'
        | 'reopened'
        | 'trusted'
        | 'doubted'
        | 'answered'
        | 'received'
        | 'no-plan'
        | 'mapping-kept'
        | 'settings-kept'
        | 'unexpected';
    }
  | {
      readonly kind: 'refused';
      readonly code: HostFailureCode;
      readonly detail: Readonly<Record<string, string | number>>;
    };

/** Everything the pane shows. It lives outside the views, because ribbon commands change it without them. */
export interface PaneState {
  readonly tab: Tab;
  readonly front: Front;
  readonly review: DeskReview | null;
  /** When the review was made, in milliseconds. */
  readonly reviewedAt: number | null;
  /** Cells changed since the review. */
  readonly stale: boolean;
  readonly work: Work | null;
  readonly notice: Notice | null;
  readonly undoable: Undoable;
  /** How the last writing of milestone sheets met what people had filled in. */
  readonly tracking: TrackingReport | null;
  /** What was understood of a text that lists milestones; null: none was read, or it was written. */
  readonly preview: MilestonePreview | null;
  /** What of the findings is shown. */
  readonly filter: FindingFilter;
  /** Whether what narrows the list is shown. */
  readonly filtering: boolean;
  /** Groups of the list that were folded or unfolded by hand. */
  readonly folding: Folding;
  /** The group whose corrections the list of many has; null: the safe ones of all. */
  readonly bulk: string | null;
  /** The document's text, and what holding it against the workbook gave. */
  readonly documentText: string;
  readonly document: DeskDocument | null;
  readonly narrative: PlanNarrative | null;
  /** The finding that is unfolded. */
  readonly open: string | null;
  /** The finding that the focus is to go to; once it is there, null. */
  readonly attention: string | null;
  /** Effects on totals that were worked out, by finding and explanation. */
  readonly effects: Readonly<Record<string, readonly EffectLine[]>>;
}

export const INITIAL_STATE: PaneState = {
  tab: 'review',
  front: null,
  review: null,
  reviewedAt: null,
  stale: false,
  work: null,
  notice: null,
  undoable: null,
  tracking: null,
  preview: null,
  filter: NO_FILTER,
  filtering: false,
  folding: {},
  bulk: null,
  documentText: '',
  document: null,
  narrative: null,
  open: null,
  attention: null,
  effects: {},
};

/** Whether a notice says that something was not done. */
export function isRefusal(notice: Notice): boolean {
  return notice.kind === 'unexpected' || (notice.kind === 'refused' && notice.code !== 'cancelled');
}
