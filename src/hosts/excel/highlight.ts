/// <reference types="office-js" />
import { a1, parseAddress, type Address } from '../../core/workbook/address';
import type { ExcelSession } from './excelSession';

/** A colour that is seen on white and on the usual fills of plan workbooks. */
const HIGHLIGHT_COLOUR = '#FFE699';

/** Always true, and recognised: no rule of the user's reads like it. */
const HIGHLIGHT_RULE = '=LEN("Cuadre")=6';

interface Placed {
  readonly sheetId: string;
  readonly formatId: string;
  readonly cell: string;
}

/**
 * Shows cells of an observation by a conditional format on top of everything else, and takes it away again: the formats
 * of the user's cells are never read nor written, so they come back exactly. On a protected sheet nothing is shown.
 */
export class Highlight {
  private placed: readonly Placed[] = [];

  constructor(private readonly session: ExcelSession) {}

  /** Shows these cells and no others. */
  async show(cells: readonly Address[]): Promise<void> {
    const before = this.placed;
    this.placed = await this.session.write(async ({ context, sync }) => {
      const sheets = cells.map((cell) => queuePlace(context.workbook, cell));
      await sync();
      queueRemoval(context.workbook, before);
      const open = sheets.filter(({ sheet }) => !sheet.isNullObject && !sheet.protection.protected);
      const queued = open.map(({ sheet, cell }) => ({ sheet, cell, format: queueFormat(sheet, cell) }));
      await sync();
      return queued.map(({ sheet, cell, format }) => ({ sheetId: sheet.id, cell, formatId: format.id }));
    });
  }

  /** Takes the highlight away. */
  async clear(): Promise<void> {
    const { placed } = this;
    this.placed = [];
    if (placed.length === 0) return;
    await this.session.write(async ({ context, sync }) => {
      queueRemoval(context.workbook, placed);
      await sync();
    });
  }
}

function queuePlace(workbook: Excel.Workbook, address: Address): { sheet: Excel.Worksheet; cell: string } {
  const at = parseAddress(address);
  const sheet = workbook.worksheets.getItemOrNullObject(at?.sheet ?? '');
  sheet.load('id,protection/protected');
  return { sheet, cell: at ? a1(at.row, at.column) : 'A1' };
}

function queueFormat(sheet: Excel.Worksheet, cell: string): Excel.ConditionalFormat {
  const format = sheet.getRange(cell).untrack().conditionalFormats.add('Custom');
  format.custom.rule.formula = HIGHLIGHT_RULE;
  format.custom.format.fill.color = HIGHLIGHT_COLOUR;
  format.priority = 0;
  return format.load('id');
}

function queueRemoval(workbook: Excel.Workbook, placed: readonly Placed[]): void {
  for (const { sheetId, formatId, cell } of placed) {
    const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.getRange(cell).untrack().conditionalFormats.getItemOrNullObject(formatId).delete();
  }
}
