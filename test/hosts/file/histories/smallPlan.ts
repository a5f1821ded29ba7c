import type { Random } from '../../../specimens/random';
import { workbookOf } from '../packageOf';

/** A milestone of a small plan, with its two activities' money. */
export interface SmallMilestone {
  readonly axis: string;
  readonly front: string;
  readonly name: string;
  readonly owner: string;
  readonly amounts: readonly (readonly [quantity: number, unit: number, assigned: number])[];
}

const HEADERS = [
  ...['EJE ESTRATÉGICO', 'FRENTE DE ACCIÓN', 'HITO', 'ACTIVIDAD', 'UNIDAD DE MEDIDA', 'CANTIDAD', 'VALOR UNITARIO'],
  ...['VALOR TOTAL', 'CON ASIGNACIÓN', 'POR GESTIONAR', 'RESPONSABLE'],
];
const AXES = ['GESTIÓN SOCIAL', 'DESARROLLO ECONÓMICO'];
const FRONTS = ['Salud', 'Educación', 'Vías'];
const OWNERS = ['Secretaría de Salud', 'Secretaría de Planeación', 'Hacienda'];

/** A plan of two axes with some milestones each. */
export function smallPlan(random: Random): SmallMilestone[] {
  return AXES.flatMap((axis, at) =>
    Array.from({ length: random.integer(2, 4) }, (_, number) => newMilestone(random, axis, `${at + 1}.${number + 1}`)),
  );
}

/** Another milestone of an axis. */
export function newMilestone(random: Random, axis: string, number: string): SmallMilestone {
  const amount = (): readonly [number, number, number] => {
    const [quantity, unit] = [random.integer(1, 9), random.integer(100, 9_000) * 1_000];
    return [quantity, unit, quantity * unit - random.integer(0, 90) * 1_000];
  };
  return {
    ...{ axis, front: random.pick(FRONTS), name: `Obra número ${number}`, owner: random.pick(OWNERS) },
    amounts: [amount(), amount()],
  };
}

/** The plan's year one quarter later: a milestone more, one under another name, one less. */
export function changedPlan(plan: readonly SmallMilestone[], random: Random, quarter: number): SmallMilestone[] {
  const kept = plan.filter(
    ({ axis }) => !(random.chance(0.15) && plan.filter((each) => each.axis === axis).length > 2),
  );
  const renamed = kept.map((each) => (random.chance(0.15) ? { ...each, name: `${each.name} por etapas` } : each));
  const axis = random.pick(AXES);
  const at = renamed.findIndex((each) => each.axis === axis) + random.integer(0, 1);
  return renamed.toSpliced(at, 0, newMilestone(random, axis, `${quarter}.${random.integer(50, 9_999)}`));
}

/** The XML of the plan's rows. */
export function planRows(plan: readonly SmallMilestone[]): string {
  const lines = plan.flatMap(({ axis, front, name, owner, amounts }) =>
    amounts.map(([quantity, unit, assigned], at) => {
      const total = quantity * unit;
      return [
        axis,
        front,
        name,
        `Actividad ${at + 1} de ${name}`,
        'Unidad',
        quantity,
        unit,
        total,
        assigned,
        total - assigned,
        owner,
      ];
    }),
  );
  return [HEADERS, ...lines].map((cells, at) => rowXml(at + 1, cells)).join('');
}

function rowXml(row: number, cells: readonly (string | number)[]): string {
  const items = cells.map((value, at) => {
    const reference = `${String.fromCharCode(65 + at)}${row}`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${row}">${items.join('')}</row>`;
}

/** A workbook with the plan, and a sheet that reports on it. */
export function planBook(plan: readonly SmallMilestone[]): Uint8Array {
  return workbookOf({ PLAN: `<sheetData>${planRows(plan)}</sheetData>`, Informe: '<sheetData/>' });
}
