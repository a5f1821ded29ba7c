import { formatRange, type Range } from '../../../core/workbook/range';
import { FormulaTemplate } from '../../../core/formulas/formulaTemplate';
import { xmlAttribute, xmlText } from '../xml/escapes';
import type { Edit } from '../xml/splice';
import type { TagScanner } from '../xml/tagScanner';

interface Member {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

interface Orphan {
  readonly formula: FormulaTemplate;
  readonly members: Member[];
}

/**
 * Shared formulas whose first cell, the one that stores the text, is being replaced: the next cell that shares it must store
 * it from now on, or all of them would lose their formula.
 */
export class OrphanedFormulas {
  private readonly orphans = new Map<string, Orphan>();

  /** Reads the current `f` element, which is a shared one, to its end. */
  read(
    scanner: TagScanner,
    cell: { readonly row: number; readonly column: number; readonly isReplaced: boolean },
  ): void {
    const index = scanner.attribute('si') ?? '';
    const { start, isEmpty } = scanner;
    scanner.skip();
    const text = isEmpty ? '' : scanner.text();
    const { row, column, isReplaced } = cell;
    if (text !== '' && isReplaced)
      this.orphans.set(index, { formula: new FormulaTemplate(text, { row, column }), members: [] });
    else if (text !== '') this.orphans.delete(index);
    else if (!isReplaced) this.orphans.get(index)?.members.push({ row, column, start, end: scanner.end });
  }

  /** The edits that make the first remaining cell of each the one that stores it. */
  edits(prefix: string): Edit[] {
    return [...this.orphans].flatMap(([index, { formula, members }]) => {
      const [first] = members;
      if (!first) return [];
      const attributes = `t="shared" ref="${formatRange(around(members))}" si="${xmlAttribute(index)}"`;
      const text = `<${prefix}f ${attributes}>${xmlText(formula.at(first))}</${prefix}f>`;
      return [{ start: first.start, end: first.end, text }];
    });
  }
}

function around(members: readonly Member[]): Range {
  const rows = members.map(({ row }) => row);
  const columns = members.map(({ column }) => column);
  const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), bottom: most(rows), left: least(columns), right: most(columns) };
}
