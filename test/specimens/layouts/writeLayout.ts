import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { Random } from '../random';
import { SheetDraft, snapshotOf } from '../sheetDraft';
import { AMOUNT_STYLES } from './amountText';
import { columnsOf } from './columns';
import type { LabelledRow, LabelledTable, LabelledTotal, PlanLabels } from './labels';
import type { Layout } from './layout';
import { coverSheet, listSheet, writeFooter, writeScratch, writeTitles } from './noise';
import { placedActivities, type PlainPlan } from './plainPlan';
import { writeSummary } from './summaryWriter';
import { TableWriter, type IndexedRow } from './tableWriter';

/** A plan written as a workbook, with the place of everything that was written. */
export interface WrittenPlan {
  readonly snapshot: Snapshot;
  readonly labels: PlanLabels;
}

/** Writes a plan in a layout. The same plan, layout and chance give the same workbook. */
export function writeLayout(plan: PlainPlan, layout: Layout, random: Random): WrittenPlan {
  return new LayoutWriter(plan, layout, random).write();
}

class LayoutWriter {
  private readonly drafts: SheetDraft[] = [];
  private readonly tables: LabelledTable[] = [];
  private readonly rows: LabelledRow[] = [];
  private readonly totals: LabelledTotal[] = [];
  private readonly planTotal: string;

  constructor(
    private readonly plan: PlainPlan,
    private readonly layout: Layout,
    private readonly random: Random,
  ) {
    this.planTotal = `VALOR TOTAL PLAN DE ACCION VIGENCIA ${plan.fiscalYear}`;
  }

  write(): WrittenPlan {
    const rows = placedActivities(this.plan).map((placed, index): IndexedRow => ({ ...placed, index }));
    for (const part of this.parts(rows)) this.writeTable(part);
    if (this.layout.summary === 'sheet') this.writeSummarySheet(rows);
    const { tables, rows: written, totals } = this;
    return {
      snapshot: snapshotOf(...this.surrounded(rows)),
      labels: { unit: this.layout.unit, tables, rows: written.toSorted((a, b) => a.index - b.index), totals },
    };
  }

  /** The tables to write: one, or one an axis, or one an office. */
  private parts(rows: readonly IndexedRow[]): Part[] {
    const { hierarchy, subtotals } = this.layout;
    const planTotal = subtotals === 'none' ? null : this.planTotal;
    if (hierarchy === 'sheet-per-axis') {
      return groupsOf(rows, ({ axis }) => axis).map(([axis, of], at) => {
        const titles = [`EJE ESTRATÉGICO: ${axis}`];
        return { sheet: `Eje ${at + 1}`, titles, rows: of, planTotal: null, lines: subtotals !== 'none' };
      });
    }
    if (hierarchy !== 'sheet-per-office') {
      return [{ sheet: 'PLAN DE ACCIÓN', titles: [], rows, planTotal, lines: subtotals !== 'none' }];
    }
    return groupsOf(rows, ({ activity }) => activity.owner).map(([owner, of]) => {
      return {
        sheet: owner.replace('Secretaría de ', ''),
        titles: [owner.toUpperCase()],
        rows: of,
        planTotal: null,
        lines: false,
      };
    });
  }

  private writeTable(part: Part): void {
    const { layout, random, plan } = this;
    const draft = new SheetDraft(part.sheet);
    this.drafts.push(draft);
    const perOffice = layout.hierarchy === 'sheet-per-office';
    const left = 1 + layout.offset.columns + (perOffice ? random.integer(0, 3) : 0);
    const top = this.writeHead(draft, part, left);
    const table = this.tables.length;
    const writer = new TableWriter({
      ...{ draft, layout, left, top, table, lines: part.lines, planTotal: part.planTotal },
      columns: columnsOf(plan, layout, random),
      amountStyle: random.pick(AMOUNT_STYLES),
    });
    this.tables.push(writer.write(part.rows));
    this.rows.push(...writer.rows);
    this.totals.push(...writer.totals);
    this.writeBeside(draft, writer, { left, top, rows: part.rows });
    if (layout.excelTable) {
      draft.table(`Tabla${table + 1}`, { top, left, bottom: writer.end - 1, right: writer.right });
    }
  }

  private writeHead(draft: SheetDraft, part: Part, left: number): number {
    const { layout, plan } = this;
    const first = 1 + layout.offset.rows;
    const general = [`MUNICIPIO DE ${plan.municipality.toUpperCase()}`, `PLAN DE ACCIÓN VIGENCIA ${plan.fiscalYear}`];
    const titles = [
      ...(layout.noise ? general : []),
      ...part.titles,
      ...(layout.unit === 1 ? [] : ['Cifras en miles de pesos']),
    ];
    const after = writeTitles(draft, titles, { row: first, column: left });
    return after + (titles.length > 0 ? this.random.integer(0, 2) : 0);
  }

  private writeBeside(draft: SheetDraft, writer: TableWriter, { left, top, rows }: Place): void {
    const { layout, random } = this;
    if (layout.noise) writeFooter(draft, random, { row: writer.end, column: left });
    if (layout.summary === 'side') {
      this.totals.push(...this.summary(draft, { top, left: writer.right + 3, rows }));
    } else if (layout.noise) writeScratch(draft, random, { row: top + 3, column: writer.right + 3 });
  }

  private writeSummarySheet(rows: readonly IndexedRow[]): void {
    const draft = new SheetDraft('CUADRO RESUMEN');
    this.drafts.push(draft);
    this.totals.push(...this.summary(draft, { top: 2, left: 2, rows }));
  }

  private summary(draft: SheetDraft, { top, left, rows }: Place): LabelledTotal[] {
    const { planTotal, layout, plan } = this;
    const axes = plan.axes.map(({ name }) => name);
    return writeSummary({ draft, top, left, rows, planTotal, unit: layout.unit, axes });
  }

  private surrounded(rows: readonly IndexedRow[]): SheetDraft[] {
    if (!this.layout.noise) return this.drafts;
    const owners = groupsOf(rows, ({ activity }) => activity.owner).map(([owner]) => owner);
    return [coverSheet(this.plan.municipality, this.plan.fiscalYear), ...this.drafts, listSheet(owners)];
  }
}

interface Part {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly rows: readonly IndexedRow[];
  readonly planTotal: string | null;
  readonly lines: boolean;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly rows: readonly IndexedRow[];
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}
