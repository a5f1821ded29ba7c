import type { Review } from '../../app/review';
import { formatDate } from '../../i18n/date';
import type { Language } from '../../i18n/language';
import { voiceOf } from '../voiceOf';
import { htmlPage, htmlSection } from './htmlReport';

/** What a page is made of, and in which language; the day is an ISO text. */
export interface PageRequest {
  readonly title: string;
  readonly language: Language;
  readonly today: string;
}

/** A whole page over one review, to be saved or printed (informe para imprimir). */
export function reviewPage(review: Review, { title, language, today }: PageRequest): string {
  const voice = voiceOf(language);
  return htmlPage([title], [htmlSection({ file: title, review }, voice, formatDate(today, language))], voice);
}
