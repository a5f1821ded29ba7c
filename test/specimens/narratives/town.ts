import type { Random } from '../random';

/** A plan drawn at random, with every figure that a narrative about it may state. Knows nothing of how plans are read. */
export interface Town {
  readonly name: string;
  readonly year: number;
  readonly axes: readonly TownAxis[];
  readonly total: number;
  readonly assigned: number;
  readonly toRaise: number;
}

export interface TownAxis {
  readonly name: string;
  readonly milestones: readonly string[];
  readonly fronts: readonly { readonly name: string; readonly milestones: readonly string[] }[];
  readonly total: number;
  readonly assigned: number;
  readonly toRaise: number;
}

const TOWNS = ['Honda', 'Ambalema', 'Garzón', 'Sahagún', 'Puerto Berrío', 'Villeta', 'Chaparral', 'La Unión'];
const AXES = [
  ['DESARROLLO SOCIAL INCLUYENTE', 'INFRAESTRUCTURA PARA LA VIDA', 'ECONOMÍA CAMPESINA Y TURISMO', 'BUEN GOBIERNO'],
  [
    'Bienestar y equidad',
    'Territorio sostenible',
    'Competitividad rural',
    'Instituciones fuertes',
    'Convivencia y paz',
  ],
  ['GENTE PRIMERO', 'AGUA Y AMBIENTE SANO', 'CAMPO PRODUCTIVO'],
  ['Educación para todos', 'Salud con dignidad', 'Vías y movilidad', 'Gestión transparente'],
  ['LÍNEA SOCIAL', 'LÍNEA AMBIENTAL', 'LÍNEA ECONÓMICA', 'LÍNEA INSTITUCIONAL'],
];
const FRONTS = [
  'NIÑEZ',
  'JUVENTUD',
  'ACUEDUCTO',
  'VÍAS TERCIARIAS',
  'AGRICULTURA',
  'TURISMO',
  'ARCHIVO',
  'VIVIENDA',
  'CULTURA',
  'DEPORTE',
  'BOSQUES',
  'MERCADOS',
];
const VERBS = ['Construir', 'Dotar', 'Mejorar', 'Ampliar', 'Formular', 'Recuperar', 'Titular', 'Capacitar'];
const THINGS = [
  'el hospital local',
  'la plaza de mercado',
  'los acueductos veredales',
  'la biblioteca',
  'los predios de familias rurales',
  'las juntas comunales',
  'el parque principal',
  'la ludoteca',
  'las vías a las veredas',
  'los humedales',
  'el archivo central',
  'la red de bomberos',
];

/** A town with three to five axes of very different weight. */
export function drawTown(random: Random): Town {
  const names = random.pick(AXES);
  const fronts = random.shuffle([...FRONTS]);
  const milestones = random.shuffle(VERBS.flatMap((verb) => THINGS.map((thing) => `${verb} ${thing}`)));
  const axes = names.map((name): TownAxis => {
    const own = Array.from({ length: random.integer(1, 2) }, () => {
      const front = fronts.pop() ?? 'OTROS';
      return { name: front, milestones: milestones.splice(0, random.integer(2, 5)) };
    });
    const total = random.integer(40, 9999) * 1_000_000 + random.integer(0, 999) * 1000 + random.integer(0, 999);
    const assigned = Math.floor((total * random.integer(5, 95)) / 100);
    return {
      name,
      fronts: own,
      milestones: own.flatMap((front) => front.milestones),
      total,
      assigned,
      toRaise: total - assigned,
    };
  });
  const sum = (part: 'total' | 'assigned' | 'toRaise'): number => axes.reduce((all, axis) => all + axis[part], 0);
  return {
    name: random.pick(TOWNS),
    year: random.integer(2008, 2027),
    axes,
    total: sum('total'),
    assigned: sum('assigned'),
    toRaise: sum('toRaise'),
  };
}
