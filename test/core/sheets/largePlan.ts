import type { PlainActivity, PlainFront, PlainPlan } from '../../specimens/layouts/plainPlan';

export const AXES = 30;
export const MILESTONES = 400;

/** Beginnings that a careless formula or sheet name would stumble over. */
const ODD = [
  "O'Higgins",
  '[Plan]',
  'Agua/Luz',
  '=SUMA(A1)',
  '+Salud',
  '@Gobierno',
  '-Vías',
  '"Tierra"',
  'Año*nuevo?',
  '~Paz~',
] as const;

/** A plan of the size of a large municipality's, whose names are 200 characters long or begin in odd ways. */
export function largePlan(): PlainPlan {
  const perAxis = Math.floor(MILESTONES / AXES);
  const extra = MILESTONES - perAxis * AXES;
  return {
    municipality: 'Purificación',
    fiscalYear: 2027,
    sources: ['RECURSOS PROPIOS', 'SGP'],
    axes: Array.from({ length: AXES }, (_, axis) => ({
      name: `${ODD[axis % ODD.length] ?? ''} desarrollo estratégico número ${axis + 1}`,
      fronts: [front(axis, perAxis + (axis < extra ? 1 : 0))],
    })),
  };
}

function front(axis: number, milestones: number): PlainFront {
  return {
    name: `FRENTE ${axis + 1}`,
    milestones: Array.from({ length: milestones }, (_, at) => ({
      name: longName(axis, at),
      activities: [activity(axis, at, 1), activity(axis, at, 2)],
    })),
  };
}

function longName(axis: number, at: number): string {
  const start = `${ODD[(axis + at) % ODD.length] ?? ''} hito ${axis + 1}.${at + 1} `;
  return `${start}${'consolidación de la gestión pública territorial '.repeat(5)}`.slice(0, 199).padEnd(199, 'x') + 'z';
}

function activity(axis: number, at: number, number: number): PlainActivity {
  const quantity = number + at;
  const unitValue = 1000 * (axis + 1) + at;
  const total = quantity * unitValue;
  const assigned = Math.floor(total / 3);
  return {
    text: `Actividad ${axis + 1}.${at + 1}.${number}`,
    unit: 'Und',
    owner: `Secretaría ${(axis % 6) + 1}`,
    quantity,
    unitValue,
    total,
    assigned,
    toRaise: total - assigned,
    sources: [assigned, 0],
    quarters: [total, 0, 0, 0],
  };
}
