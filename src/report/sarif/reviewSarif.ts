import about from '../../../package.json';
import type { Review } from '../../app/review';
import type { Language } from '../../i18n/language';
import { voiceOf } from '../voiceOf';
import { sarifRun, sarifText } from './sarifReport';

/** A whole log over one review (informe SARIF de un libro), to be saved. */
export function reviewSarif(
  review: Review,
  { title, language }: { readonly title: string; readonly language: Language },
): string {
  return sarifText([sarifRun({ file: title, review }, { voice: voiceOf(language), version: about.version })]);
}
