import type { FormulaBook } from '../formulas/formulaBook';
import type { Separators } from '../quantity/parseAmount';
import type { ContentReader } from './content';
import type { HeaderWords } from './headings/headerWords';

/** What reading a table needs besides the sheet. */
export interface ReadingTools {
  readonly contents: ContentReader;
  readonly words: HeaderWords;
  /** The workbook as its formulas see it. */
  readonly book: FormulaBook;
  /** How the application around the workbook writes numbers, where that is known. */
  readonly separators: Separators | undefined;
}
