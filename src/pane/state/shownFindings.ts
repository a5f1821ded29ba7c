import type { Finding } from '../../core/findings/finding';
import { filterFindings, type TextOf } from './findingFilter';
import type { PaneState } from './paneState';

const NONE: readonly Finding[] = [];

/** The findings of the last review that the filter leaves. */
export function shownFindings(
  { review, filter }: Pick<PaneState, 'review' | 'filter'>,
  textOf: TextOf,
): readonly Finding[] {
  return review ? filterFindings(review.findings, filter, textOf) : NONE;
}
