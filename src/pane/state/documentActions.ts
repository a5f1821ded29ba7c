import type { SplitBy } from '../../core/sheets/review/splitReview';
import type { CollectedAnswers, Corrected, PartOutline, ReturnedFile } from '../../desk/deskReview';
import type { PaneParts } from './paneParts';
import type { WorkKind } from './paneState';

/** Which part of the review, and in which form. */
export interface PartWanted {
  readonly by: SplitBy;
  readonly key: string;
  readonly form: 'workbook' | 'page';
}

/** What can be done with the plan's document, and with the offices that answer. */
export interface DocumentActions {
  readonly typeDocument: (text: string) => void;
  readonly openDocument: (bytes: Uint8Array) => Promise<void>;
  readonly checkDocument: () => Promise<void>;
  readonly prepareNarrative: () => Promise<void>;
  /** Each answers null where the work was refused, which is said elsewhere. */
  readonly splitReview: (by: SplitBy) => Promise<readonly PartOutline[] | null>;
  readonly partFile: (wanted: PartWanted) => Promise<Uint8Array | null>;
  readonly collect: (files: readonly ReturnedFile[]) => Promise<CollectedAnswers | null>;
  readonly takeIn: () => Promise<void>;
}

/** The actions; `corrected` shows what a change of cells did. */
export function documentActions(parts: PaneParts, corrected: (result: Corrected) => void): DocumentActions {
  const { store, desk, performer } = parts;
  const answer = async <Result>(kind: WorkKind, job: () => Promise<Result>): Promise<Result | null> => {
    let answered: Result | null = null;
    await performer.perform({ kind, job, done: (result) => (answered = result) });
    return answered;
  };
  const checkDocument = () =>
    performer.perform({
      kind: 'reading',
      job: () => desk.checkDocument(store.getState().documentText),
      done: (document) => store.setState({ document }),
    });
  return {
    typeDocument: (documentText) => store.setState({ documentText, document: null }),
    async openDocument(bytes) {
      const text = await answer('reading', () => desk.readDocument(bytes));
      if (text === null) return;
      store.setState({ documentText: text, document: null });
      await checkDocument();
    },
    checkDocument,
    prepareNarrative: () =>
      performer.perform({
        kind: 'reading',
        job: () => desk.narrate(),
        done: (narrative) => store.setState({ narrative }),
      }),
    splitReview: (by) => answer('reading', () => desk.splitReview(by)),
    partFile: ({ by, key, form }) => answer('downloading', () => desk.partFile(by, key, form)),
    collect: (files) => answer('reading', () => desk.collect(files)),
    takeIn: () => performer.perform({ kind: 'applying', job: (watch) => desk.takeIn(watch), done: corrected }),
  };
}
