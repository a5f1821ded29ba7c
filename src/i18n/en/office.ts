import type { OfficeWords } from '../../core/sheets/review/officeWords';

/** The words of the review that an office gets and sends back, in English. */
export const office: OfficeWords = {
  sheetName: 'Findings',
  title: (name, year) => `Findings for ${name}${year === null ? '' : ` · ${year}`}`,
  note: (n) =>
    `${n} ${n === 1 ? 'finding' : 'findings'}. Say in “State” whether each is Corrected or Justified, type the right value or the reason, and send this file back.`,
  nobody: 'Nobody',
  headers: { reason: 'Reason', value: 'Corrected value', by: 'Answered by' },
  aliases: {
    reason: ['reason', 'why', 'explanation'],
    value: ['corrected value', 'right value', 'correction'],
    by: ['answered by', 'by'],
  },
  statePrompt: {
    title: 'State',
    text: 'Corrected: type the right value. Justified: type the reason.',
  },
};
