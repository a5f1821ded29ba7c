import type { ReviewWords } from '../words';

/** Words of the review that an office gets and sends back. */
export interface OfficeWords {
  readonly sheetName: string;
  readonly title: (office: string, fiscalYear: number | null) => string;
  /** What the office is asked to do with it. */
  readonly note: (findings: number) => string;
  /** What is called so where nobody answers for a row. */
  readonly nobody: string;
  readonly headers: Readonly<Record<'reason' | 'value' | 'by', string>>;
  /** How offices call the same columns themselves, normalised. */
  readonly aliases: Readonly<Record<'reason' | 'value' | 'by', readonly string[]>>;
  readonly statePrompt: { readonly title: string; readonly text: string };
}

/** The words of one language: those of the review and those of what is sent. */
export interface OfficeVocabulary {
  readonly review: ReviewWords;
  readonly office: OfficeWords;
}
