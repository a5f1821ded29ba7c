import type { Random } from '../random';
import type { Layout } from './layout';
import type { PlacedActivity, PlainPlan } from './plainPlan';

/** A column to write: its role as the report names it, its wording, the wording of its group, and what a row has in it. */
export interface WrittenColumn {
  readonly role: string;
  readonly header: string;
  readonly group?: string;
  readonly value: (placed: PlacedActivity) => string | number;
  /** Whether the column holds money, which totals add and units scale. */
  readonly money: boolean;
}

const WORDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  axis: ['EJE ESTRATÉGICO', 'Eje', 'LÍNEA ESTRATÉGICA', 'Dimensión', 'PILAR'],
  front: ['FRENTE DE ACCIÓN', 'Frente', 'SECTOR', 'COMPONENTE', 'Programa'],
  milestone: ['HITO', 'Hito / Reto', 'GRAN RETO'],
  activity: ['ACTIVIDAD', 'Actividades', 'DESCRIPCIÓN DE LA ACTIVIDAD', 'ACCIÓN', 'ACTIVIDADES A REALIZAR'],
  unit: ['UNIDAD DE MEDIDA', 'Unidad', 'UND', 'Und.'],
  quantity: ['CANTIDAD', 'Cant.', 'CANT', 'CANTIDAD PROGRAMADA'],
  unitValue: ['VALOR UNITARIO', 'Vr. Unitario', 'V/R UNIT', 'VLR UNIT.', 'COSTO UNITARIO', 'Precio unitario'],
  total: ['VALOR TOTAL', 'Vr. Total', 'V/R TOTAL', 'COSTO TOTAL', 'VALOR TOTAL PROYECTADO'],
  assigned: ['VALOR CON ASIGNACIÓN PRESUPUESTAL', 'Asignado', 'V/R ASIGNADO', 'PRESUPUESTO ASIGNADO', 'ASIGNACION'],
  toRaise: ['RECURSOS POR GESTIONAR', 'Por gestionar', 'REC. X GESTIONAR', 'SALDO POR GESTIONAR', 'POR FINANCIAR'],
  owner: ['RESPONSABLE', 'Dependencia', 'DEPENDENCIA RESPONSABLE'],
};
const QUARTERS: readonly (readonly string[])[] = [
  ['TRIM 1', 'TRIM 2', 'TRIM 3', 'TRIM 4'],
  ['I TRIM', 'II TRIM', 'III TRIM', 'IV TRIM'],
  ['T1', 'T2', 'T3', 'T4'],
  ['ENE-MAR', 'ABR-JUN', 'JUL-SEP', 'OCT-DIC'],
];
const SOURCE_GROUPS = ['FUENTES DE FINANCIACIÓN', 'FUENTES', 'FUENTE DE RECURSOS'] as const;
const SCHEDULE_GROUPS = ['CRONOGRAMA', 'CRONOGRAMA DE INVERSIÓN', 'PROGRAMACIÓN TRIMESTRAL'] as const;

/** The columns of one table, from left to right. */
export function columnsOf(plan: PlainPlan, layout: Layout, random: Random): WrittenColumn[] {
  const words = new Wording(layout, random);
  const money = [...costColumns(words, layout), ...fundingColumns(words)];
  const blocks = [sourceColumns(plan, words, layout), quarterColumns(words, layout), [ownerColumn(words)]];
  return [...labelColumns(words, layout), ...money, ...(layout.variants ? random.shuffle(blocks) : blocks).flat()];
}

class Wording {
  constructor(
    private readonly layout: Layout,
    private readonly random: Random,
  ) {}

  of(role: string): string {
    return this.among(WORDINGS[role] ?? [role]);
  }

  among<T>(choices: readonly T[]): T {
    const [plainest] = choices;
    return this.layout.variants || plainest === undefined ? this.random.pick(choices) : plainest;
  }
}

function labelColumns(words: Wording, { hierarchy }: Layout): WrittenColumn[] {
  const axis = text('axis', words, (placed) => placed.axis);
  const front = text('front', words, (placed) => placed.front);
  const milestone = text('milestone', words, (placed) => placed.milestone);
  const activity = text('activity', words, (placed) => placed.activity.text);
  const unit = text('unit', words, (placed) => placed.activity.unit);
  if (hierarchy === 'sections') return [milestone, activity, unit];
  if (hierarchy === 'sheet-per-axis') return [front, milestone, activity, unit];
  return [axis, front, milestone, activity, unit];
}

function text(role: string, words: Wording, value: (placed: PlacedActivity) => string): WrittenColumn {
  return { role, header: words.of(role), value, money: false };
}

function costColumns(words: Wording, { parts }: Layout): WrittenColumn[] {
  const total: WrittenColumn = {
    role: 'total',
    header: words.of('total'),
    value: ({ activity }) => activity.total,
    money: true,
  };
  if (!parts.quantities) return [total];
  return [
    { role: 'quantity', header: words.of('quantity'), value: ({ activity }) => activity.quantity, money: false },
    { role: 'unitValue', header: words.of('unitValue'), value: ({ activity }) => activity.unitValue, money: true },
    total,
  ];
}

function fundingColumns(words: Wording): WrittenColumn[] {
  return [
    { role: 'assigned', header: words.of('assigned'), value: ({ activity }) => activity.assigned, money: true },
    { role: 'toRaise', header: words.of('toRaise'), value: ({ activity }) => activity.toRaise, money: true },
  ];
}

function sourceColumns({ sources }: PlainPlan, words: Wording, { parts }: Layout): WrittenColumn[] {
  if (!parts.sources) return [];
  const group = words.among(SOURCE_GROUPS);
  return sources.map((name, at) => ({
    role: `source:${name}`,
    header: name,
    group,
    value: ({ activity }) => activity.sources[at] ?? 0,
    money: true,
  }));
}

function quarterColumns(words: Wording, { parts }: Layout): WrittenColumn[] {
  if (!parts.quarters) return [];
  const group = words.among(SCHEDULE_GROUPS);
  return words.among(QUARTERS).map((header, at) => ({
    role: `quarter:${at + 1}`,
    header,
    group,
    value: ({ activity }) => activity.quarters[at] ?? 0,
    money: true,
  }));
}

function ownerColumn(words: Wording): WrittenColumn {
  return text('owner', words, (placed) => placed.activity.owner);
}
