import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { sheetOf, snapshotOf } from '../sheetDraft';
import type { Town } from './town';

/** The workbook of a town: a row a milestone, its axis's money spread over them to the peso. */
export function townBook({ axes, year, name }: Town): Snapshot {
  const header = [
    'EJE ESTRATÉGICO',
    'FRENTE',
    'HITO',
    'ACTIVIDAD',
    'VALOR TOTAL',
    'VALOR ASIGNADO',
    'RECURSOS POR GESTIONAR',
  ];
  const rows = axes.flatMap((axis) => {
    const listed = axis.fronts.flatMap((front) =>
      front.milestones.map((milestone) => ({ front: front.name, milestone })),
    );
    const parts = [axis.total, axis.assigned].map((amount) => spread(amount, listed.length));
    return listed.map(({ front, milestone }, at) => {
      const [total = 0, assigned = 0] = parts.map((part) => part[at] ?? 0);
      return [
        axis.name,
        front,
        milestone,
        `Obras y compras de ${milestone.toLowerCase()}`,
        total,
        assigned,
        total - assigned,
      ];
    });
  });
  return snapshotOf(
    sheetOf('PLAN', [[`MUNICIPIO DE ${name.toUpperCase()}`], [`PLAN DE ACCIÓN ${year}`], header, ...rows]),
  );
}

/** Whole parts that add up to the amount, none of them like another. */
function spread(amount: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, (_, at) => at + 2);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const made = weights.map((weight) => Math.floor((amount * weight) / sum));
  const left = amount - made.reduce((all, part) => all + part, 0);
  return made.map((part, at) => (at === 0 ? part + left : part));
}
