import { shortList, type GapWords } from '../gapWords';

/** What could not be read of a workbook, and what follows from it. */
export const gaps: GapWords = {
  'sheet-without-cells': ({ sheet = '' }) =>
    `The sheet “${sheet}” has no cells (it is a chart, perhaps): it was not read.`,
  'damaged-state': () =>
    'What Cuadre kept in this workbook before is damaged: confirmed columns, what was left as it is and the previous review are not taken into account.',
  'manual-calculation': () =>
    'The workbook is set to manual calculation: results of formulas may be old, and Cuadre checks those that are shown. Press F9 in Excel and check again.',
  'values-only': ({ format = '' }) =>
    `Only the values of an .${format} file are read: its formulas are not checked and it cannot be saved. For that, save it in Excel as .xlsx.`,
  'damaged-cells': ({ sheet = '', cells = [] }) =>
    `Sheet “${sheet}” has ${cells.length === 1 ? 'a damaged cell' : `${cells.length} damaged cells`} (${shortList(cells)}): the rest was read and their value is not known. Open it in Excel and type them again.`,
  'mark-not-believed': ({ sheet = '' }) =>
    `Sheet “${sheet}” bears the mark by which Cuadre knows its own, but its content is not Cuadre’s: it is read as yours and left alone.`,
  'copied-sheet': ({ sheet = '' }) =>
    `Sheet “${sheet}” is a copy of one of Cuadre’s: it is yours, and is neither renewed nor deleted.`,
  signed: () =>
    'The workbook has a digital signature: it can be checked, but a copy that is saved is no longer signed.',
  'calculated-here': ({ count = 0 }) =>
    count === 1
      ? 'One formula had no stored result: it was calculated here. Open the workbook in Excel and save it to confirm it.'
      : `${count} formulas had no stored result: they were calculated here. Open the workbook in Excel and save it to confirm them.`,
  'formulas-without-value': ({ count = 0 }) =>
    `${count === 1 ? 'One formula has' : `${count} formulas have`} no stored result: what depends on ${count === 1 ? 'it' : 'them'} is not known. Open the workbook in Excel, save it and check it again.`,
};
