import { collectAnswers, type Collected, type Returned } from '../app/collect';
import type { Review } from '../app/review';
import { officeSheet } from '../core/sheets/review/officeSheet';
import { readAnswers } from '../core/sheets/review/readAnswers';
import { splitReview, type SplitBy } from '../core/sheets/review/splitReview';
import { OFFICE_VOCABULARIES, officeVocabularyOf } from '../i18n/officeVocabulary';
import type { Language } from '../i18n/language';
import type { DeskFiles } from './deskFiles';
import type { CollectedAnswers, PartOutline, ReturnedFile } from './deskReview';
import { deskWords } from './deskWords';

/** What the making and reading of files needs besides them. */
export interface OfficeSetup {
  readonly files: DeskFiles;
  readonly language: Language;
  readonly today: string;
}

/** The parts of a review as they would be sent. */
export function outlines({ plan, findings }: Review, by: SplitBy): readonly PartOutline[] {
  return splitReview(plan, findings, by).map(({ key, name, findings: own }) => {
    return { key, name, findings: own.map(({ id }) => id) };
  });
}

/** Which part, and in which form. */
export interface PartRequest {
  readonly by: SplitBy;
  readonly key: string;
  readonly form: 'workbook' | 'page';
}

/** One part as the bytes of a workbook or of a page. */
export async function partFile(
  review: Review,
  { by, key, form }: PartRequest,
  { files, language, today }: OfficeSetup,
): Promise<Uint8Array> {
  const { plan } = review;
  const part = splitReview(plan, review.findings, by).find((each) => each.key === key);
  if (!part) throw new TypeError(`no part ${key}`);
  const vocabulary = officeVocabularyOf(language);
  if (form === 'workbook') {
    const { voice } = deskWords(language);
    return files.makeWorkbook(officeSheet(part, { vocabulary, voice, fiscalYear: plan.fiscalYear }));
  }
  const title = vocabulary.office.title(part.name ?? vocabulary.office.nobody, plan.fiscalYear);
  const page = await files.makePage({ ...review, findings: part.findings, accepted: [] }, { title, language, today });
  return new TextEncoder().encode(page);
}

/** What came back, put together, and as it is shown. */
export async function collectFiles(
  review: Review,
  returned: readonly ReturnedFile[],
  { files, today }: OfficeSetup,
): Promise<{ readonly answers: Collected; readonly shown: CollectedAnswers }> {
  const read = await Promise.all(returned.map((file) => answersIn(file, files)));
  const answers = collectAnswers(
    review,
    read.flatMap((each) => each ?? []),
    today,
  );
  const { changes, authors, acceptances, problems } = answers;
  const shown = {
    ...{ acceptances, problems },
    changes: changes.map((change) => ({ ...change, by: authors.get(change.cell) ?? '' })),
    unreadable: returned.flatMap(({ name }, at) => (read[at] ? [] : [name])),
  };
  return { answers, shown };
}

/** Null: the file is no review, or no workbook at all; it is named, and the others are read. */
async function answersIn({ name, bytes }: ReturnedFile, files: DeskFiles): Promise<Returned | null> {
  const snapshot = await files.readWorkbook(bytes).catch(() => null);
  const answers = snapshot && readAnswers(snapshot, OFFICE_VOCABULARIES);
  return answers && { from: name.replace(/\.[^.]*$/, ''), answers };
}
