import type { Random } from '../random';
import type { PlainActivity, PlainAxis, PlainFront, PlainMilestone, PlainPlan } from './plainPlan';

/** How large a random plan is. Each pair is the least and the most of its level. */
export interface PlanSize {
  readonly axes: readonly [number, number];
  readonly fronts: readonly [number, number];
  readonly milestones: readonly [number, number];
  readonly activities: readonly [number, number];
  /** How many funding sources it has; from two to all of them when it is left out. */
  readonly sources?: readonly [number, number];
  /** Share of rows whose unit value is the total divided by the quantity and rounded to the peso. */
  readonly roundedUnitValues?: number;
}

export const SMALL_PLAN: PlanSize = { axes: [2, 4], fronts: [1, 3], milestones: [1, 3], activities: [1, 4] };

const AXES = [
  'GESTIÓN SOCIAL',
  'AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL',
  'DESARROLLO ECONÓMICO Y COMPETITIVIDAD',
  'BUEN GOBIERNO Y PARTICIPACIÓN',
  'SEGURIDAD, CONVIVENCIA Y JUSTICIA',
  'EDUCACIÓN CON CALIDAD PARA TODOS',
  'TERRITORIO SOSTENIBLE',
  'CULTURA CIUDADANA',
] as const;
const FRONTS = [
  'SALUD Y PROTECCIÓN SOCIAL',
  'EDUCACIÓN',
  'CULTURA',
  'DEPORTE Y RECREACIÓN',
  'VIVIENDA',
  'AGUA POTABLE Y SANEAMIENTO BÁSICO',
  'VÍAS Y TRANSPORTE',
  'DESARROLLO AGROPECUARIO',
  'TURISMO',
  'PREVENCIÓN DE DESASTRES',
  'ATENCIÓN A GRUPOS VULNERABLES',
  'MODERNIZACIÓN ADMINISTRATIVA',
] as const;
const VERBS = [
  'Construcción',
  'Mejoramiento',
  'Dotación',
  'Capacitación',
  'Mantenimiento',
  'Adquisición',
  'Apoyo',
] as const;
const OBJECTS = [
  'de aulas escolares',
  'del acueducto veredal',
  'de vías terciarias',
  'de la red de bibliotecas',
  'de escenarios deportivos',
  'de viviendas rurales',
  'de huertas comunitarias',
  'del hogar del adulto mayor',
  'de puentes peatonales',
  'de la sala de sistemas',
  'del parque principal',
  'de la plaza de mercado',
] as const;
const PLACES = [
  'Chenche',
  'Villa Esperanza',
  'La Mata',
  'El Baura',
  'Santa Lucía',
  'Campoalegre',
  'Buenavista',
] as const;
const UNITS = ['Und', 'M2', 'Km', 'Global', 'Taller', 'Persona', 'Mes'] as const;
const OWNERS = [
  'Secretaría de Planeación',
  'Secretaría de Hacienda',
  'Secretaría de Salud',
  'Secretaría de Educación',
  'Secretaría de Obras',
] as const;
const SOURCES = ['RECURSOS PROPIOS', 'SGP', 'REGALÍAS', 'COFINANCIACIÓN', 'CRÉDITO'] as const;

/** A plan of invented rows in which everything agrees. */
export function randomPlan(random: Random, size: PlanSize = SMALL_PLAN): PlainPlan {
  const sources = SOURCES.slice(0, between(random, size.sources ?? [2, SOURCES.length]));
  const axisNames = random.shuffle(AXES).slice(0, between(random, size.axes));
  const texts = new DistinctTexts(random);
  return {
    municipality: random.pick(['Purificación', 'Alto del Rosario', 'San Lucas', 'La Esperanza']),
    fiscalYear: random.integer(2008, 2027),
    sources,
    axes: axisNames.map((name): PlainAxis => ({ name, fronts: randomFronts({ random, size, sources, texts }) })),
  };
}

interface Making {
  readonly random: Random;
  readonly size: PlanSize;
  readonly sources: readonly string[];
  readonly texts: DistinctTexts;
}

function randomFronts(making: Making): PlainFront[] {
  const { random, size } = making;
  const names = random.shuffle(FRONTS).slice(0, between(random, size.fronts));
  return names.map((name) => ({
    name,
    milestones: listOf(between(random, size.milestones), () => randomMilestone(making)),
  }));
}

function randomMilestone(making: Making): PlainMilestone {
  const { random, size, texts } = making;
  return {
    name: texts.milestone(),
    activities: listOf(between(random, size.activities), () => randomActivity(making)),
  };
}

function randomActivity({ random, sources, texts, size }: Making): PlainActivity {
  const { quantity, unitValue, total } = randomCost(random, size.roundedUnitValues ?? 0);
  const assigned = random.chance(0.15)
    ? total
    : random.chance(0.1)
      ? 0
      : Math.round((total * random.integer(5, 95)) / 100);
  return {
    text: texts.activity(),
    unit: random.pick(UNITS),
    owner: random.pick(OWNERS),
    quantity,
    unitValue,
    total,
    assigned,
    toRaise: total - assigned,
    sources: split(random, assigned, sources.length),
    quarters: split(random, total, 4),
  };
}

function randomCost(random: Random, rounded: number): Pick<PlainActivity, 'quantity' | 'unitValue' | 'total'> {
  const quantity = random.chance(0.3) ? 1 : random.integer(2, 400);
  if (random.chance(rounded)) {
    const total = random.integer(500, 90_000) * 1000;
    return { quantity, unitValue: Math.round(total / quantity), total };
  }
  const unitValue = random.chance(0.7) ? random.integer(5, 9000) * 1000 : random.integer(1000, 9_999_999);
  return { quantity, unitValue, total: quantity * unitValue };
}

/** A whole amount in so many parts, some of them zero. */
function split(random: Random, amount: number, parts: number): number[] {
  const weights = listOf(parts, () => (random.chance(0.3) ? 0 : random.integer(1, 9)));
  const whole = weights.reduce((a, b) => a + b, 0);
  if (whole === 0) return weights.map((_, part) => (part === 0 ? amount : 0));
  const amounts = weights.map((weight) => Math.floor((amount * weight) / whole));
  const rest = amount - amounts.reduce((a, b) => a + b, 0);
  const first = weights.findIndex((weight) => weight > 0);
  return amounts.map((part, at) => (at === first ? part + rest : part));
}

/** Texts that no other row of the plan has. */
class DistinctTexts {
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {}

  milestone(): string {
    return this.distinct(
      () =>
        `${this.random.pick(['Ampliar', 'Consolidar', 'Poner en marcha', 'Fortalecer'])} la ${this.random.pick(['red', 'cobertura', 'calidad', 'gestión'])} ${this.random.pick(OBJECTS)}`,
    );
  }

  activity(): string {
    return this.distinct(
      () => `${this.random.pick(VERBS)} ${this.random.pick(OBJECTS)} en ${this.random.pick(PLACES)}`,
    );
  }

  private distinct(make: () => string): string {
    const text = make();
    let name = text;
    for (let again = 2; this.used.has(name); again += 1) name = `${text}, fase ${again}`;
    this.used.add(name);
    return name;
  }
}

function between(random: Random, [least, most]: readonly [number, number]): number {
  return random.integer(least, most);
}

function listOf<T>(length: number, make: () => T): T[] {
  return Array.from({ length }, make);
}
