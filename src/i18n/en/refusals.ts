import type { RefusalWords } from '../es/refusals';

/** Why an answer of an office was not taken in. */
export const refusals: RefusalWords = {
  'unknown-finding': 'the finding is not in this workbook any more',
  'changed-since': 'the cell changed since the review was sent',
  formula: 'the cell calculates: correct the formula in the workbook',
  unreadable: 'the corrected value is no number, or can be read in two ways',
  conflict: 'two offices give different values for the cell',
  'reason-missing': 'it says Justified and gives no reason',
  'value-missing': 'it says Corrected and gives no value',
  contradictory: 'it says Justified and gives a corrected value as well',
};
