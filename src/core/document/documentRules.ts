import type { Severity } from '../findings/severity';
import type { DocumentRule } from './documentData';

/** How grave what a rule about narratives finds is, where it is not said otherwise (gravedad). */
export const DOCUMENT_SEVERITIES: Readonly<Record<DocumentRule, Severity>> = {
  'stated-percentage': 'error',
  'percentage-truncated': 'note',
  'shares-sum': 'note',
  'malformed-number': 'note',
  'stated-amount': 'error',
  'milestone-count': 'warning',
  'stated-count': 'warning',
  'milestone-not-in-plan': 'warning',
  'milestone-not-in-document': 'warning',
  'milestone-moved': 'warning',
  'document-without-figures': 'warning',
};

/** Every rule about narratives, in the order in which reports list them. */
export const DOCUMENT_RULES = Object.keys(DOCUMENT_SEVERITIES) as DocumentRule[]; // the keys of a literal record
