import type { Random } from '../random';
import type { Town, TownAxis } from './town';

/** What is wrong in a narrative, as whoever planted it says: of which kind, and the figure or name as it is printed. */
export interface PlantedFault {
  readonly kind:
    'wrong-percent' | 'truncated' | 'malformed' | 'wrong-amount' | 'extra' | 'missing' | 'repeated' | 'moved' | 'count';
  readonly said: string;
}

/** A narrative about a town with its faults. */
export interface Narrative {
  readonly text: string;
  readonly faults: readonly PlantedFault[];
}

type Measure = 'share' | 'gap' | 'assigned' | 'gapShare';

const POINTS: Readonly<Record<Measure, (axis: TownAxis, town: Town) => number>> = {
  share: (axis, town) => (100 * axis.total) / town.total,
  gap: (axis) => (100 * axis.toRaise) / axis.total,
  assigned: (axis) => (100 * axis.assigned) / axis.total,
  gapShare: (axis, town) => (100 * axis.toRaise) / town.toRaise,
};

/** One way of writing: the sign before decimals, how many of them, the blank before the %, and how amounts are written. */
interface Style {
  readonly sign: ',' | '.';
  readonly places: 0 | 1 | 2;
  readonly before: '' | ' ';
  readonly amounts: 'pesos' | 'millions' | 'mark' | 'thousand-millions';
  readonly inWords: boolean;
}

/** Writes about a town: some sentences in one order, a table, the lists; each fault with the given chance. */
export function writeNarrative(town: Town, random: Random, faultChance: number): Narrative {
  return new Writer(town, random, faultChance).write();
}

const INTRO = [
  'El presente documento recoge las prioridades acordadas con la comunidad en doce mesas de trabajo.',
  'La cobertura de acueducto llegó al 87 % de los hogares y la meta es llegar al 95 % en el cuatrienio.',
  'La Ley 152 de 1994 ordena que cada dependencia prepare su plan de acción.',
  'En la vigencia anterior se ejecutó el 71,4 % de lo programado.',
  'La tasa de desempleo es del 12,5 % y la población es de 28.450 habitantes.',
];

class Writer {
  private readonly faults: PlantedFault[] = [];
  private readonly style: Style;

  constructor(
    private readonly town: Town,
    private readonly random: Random,
    private readonly chance: number,
  ) {
    this.style = {
      sign: random.pick([',', '.'] as const),
      places: random.pick([1, 1, 2, 0] as const),
      before: random.pick(['', ' '] as const),
      amounts: random.pick(['pesos', 'pesos', 'millions', 'mark', 'thousand-millions'] as const),
      inWords: random.chance(0.15),
    };
  }

  write(): Narrative {
    const { random, town } = this;
    const body = random.shuffle([
      () => this.planSentence(),
      () => this.sharesParagraph(),
      () => this.gapsParagraph(),
      () => this.amountsParagraph(),
    ]);
    const parts = [
      `PLAN DE ACCIÓN ${town.year}`,
      random.pick(INTRO),
      ...(random.chance(0.5) ? [this.table()] : []),
      ...body.map((make) => make()),
      random.pick(INTRO),
      this.lists(),
    ];
    return { text: parts.join('\n\n'), faults: this.faults };
  }

  private planSentence(): string {
    const { town, random } = this;
    const money = (value: number): string => this.amount(value);
    return random.pick([
      () =>
        `El plan de acción de ${town.name} para ${town.year} asciende a ${money(town.total)}, de los cuales ${money(town.assigned)} cuentan con asignación presupuestal y ${money(town.toRaise)} están por gestionar.`,
      () =>
        `El valor total del plan es de ${money(town.total)}. Están asignados ${money(town.assigned)} y falta gestionar ${money(town.toRaise)}.`,
      () => `Para ejecutar el plan de acción se requieren ${money(town.total)}.`,
    ])();
  }

  private sharesParagraph(): string {
    const { town, random } = this;
    const axes = random.shuffle(town.axes);
    const said = axes.map((axis) => ({ axis, text: () => this.percent(axis, 'share') }));
    return random.pick([
      () =>
        `La inversión se distribuye así: ${said.map(({ axis, text }) => `${axis.name} participa con el ${text()}`).join('; ')}.`,
      () =>
        `${said.map(({ axis, text }, at) => `${at === 0 ? 'El' : 'el'} ${text()} del valor total corresponde al eje ${axis.name}`).join(', ')}.`,
      () =>
        `Los ejes ${list(said.map(({ axis }) => axis.name))} representan el ${list(said.map(({ text }) => text()))} del total, respectivamente.`,
      () => said.map(({ axis, text }) => `${axis.name} concentra el ${text()} de los recursos.`).join(' '),
      () =>
        `El eje que mayor inversión demanda es ${said.map(({ axis, text }) => `${axis.name} con un ${text()}`).join('; le sigue ')}.`,
    ])();
  }

  private gapsParagraph(): string {
    const { town, random } = this;
    const axes = random.shuffle(town.axes).slice(0, random.integer(1, town.axes.length));
    const one = (axis: TownAxis): string =>
      random.pick([
        () => `Al eje ${axis.name} le falta por financiar el ${this.percent(axis, 'gap')} de su valor.`,
        () =>
          `El eje ${axis.name} tiene asignado el ${this.percent(axis, 'assigned')} de lo que cuesta y por gestionar el ${this.percent(axis, 'gap')}.`,
        () => `En ${axis.name}, el ${this.percent(axis, 'gap')} no cuenta con recursos.`,
        () => `${axis.name} es responsable del ${this.percent(axis, 'gapShare')} de todo lo que falta por gestionar.`,
        () => `El ${this.percent(axis, 'gap')} de los recursos de ${axis.name} está por conseguir.`,
      ])();
    return axes.map(one).join(' ');
  }

  private amountsParagraph(): string {
    const { town, random } = this;
    const axes = random.shuffle(town.axes).slice(0, 2);
    return axes
      .map((axis) =>
        random.pick([
          () =>
            `El eje ${axis.name} vale ${this.amount(axis.total)}, con ${this.amount(axis.assigned)} asignados y ${this.amount(axis.toRaise)} por gestionar.`,
          () => `Para ${axis.name} se destinan ${this.amount(axis.total)}.`,
          () =>
            `El valor total de ${axis.name} asciende a ${this.amount(axis.total)} y le faltan ${this.amount(axis.toRaise)}.`,
        ])(),
      )
      .join(' ');
  }

  /** A share as the style prints it, or wrongly. */
  private percent(axis: TownAxis, measure: Measure): string {
    const { places, inWords } = this.style;
    const value = POINTS[measure](axis, this.town);
    const right = roundTo(value, places);
    if (inWords && places <= 1 && !this.random.chance(this.chance)) return `${inLetters(right, places)} por ciento`;
    if (!this.random.chance(this.chance)) return this.printed(right, places);
    const kind = this.random.pick(['wrong-percent', 'wrong-percent', 'truncated', 'malformed'] as const);
    return this.faulty(kind, value, axis);
  }

  private faulty(kind: 'wrong-percent' | 'truncated' | 'malformed', value: number, axis: TownAxis): string {
    const { places } = this.style;
    const right = roundTo(value, places);
    const cut = Math.floor(value * 10 ** places + 1e-9) / 10 ** places;
    if (
      kind === 'truncated' &&
      places > 0 &&
      cut.toFixed(places) !== right.toFixed(places) &&
      !this.isTrueOf(axis, cut)
    ) {
      return this.said('truncated', this.printed(cut, places));
    }
    if (kind === 'malformed' && places > 0)
      return this.said('malformed', this.printed(right, 0).replace(/\d+/, `${Math.floor(right)}${this.style.sign}`));
    for (let tries = 0; tries < 30; tries += 1) {
      const wrong = wrongPercent(right.toFixed(places), this.random);
      if (!this.isTrueOf(axis, Number(wrong)) && Number(wrong) > 0 && Number(wrong) < 100)
        return this.said('wrong-percent', this.printed(Number(wrong), places));
    }
    return this.printed(right, places);
  }

  /** Whether an axis, or the plan, has a figure that is printed so: then it is nobody's fault. */
  private isTrueOf(axis: TownAxis, value: number): boolean {
    const { places } = this.style;
    const all = (Object.keys(POINTS) as Measure[]).map((measure) => POINTS[measure](axis, this.town));
    const more = [
      (100 * axis.assigned) / this.town.assigned,
      (100 * axis.assigned) / this.town.total,
      (100 * axis.toRaise) / this.town.total,
    ];
    return [...all, ...more].some((each) => Math.abs(each - value) < 1.01 * 10 ** -places);
  }

  private said(kind: PlantedFault['kind'], said: string): string {
    this.faults.push({ kind, said });
    return said;
  }

  private printed(value: number, places: number): string {
    return `${value.toFixed(places).replace('.', this.style.sign)}${this.style.before}%`;
  }

  private amount(value: number): string {
    if (!this.random.chance(this.chance)) return this.money(value);
    const digits = String(value);
    const at = this.random.integer(0, Math.min(3, digits.length - 2));
    const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
    const wrong = Number(swapped);
    const isSeen = digits[at] !== digits[at + 1] && this.money(wrong) !== this.money(value) && swapped[0] !== '0';
    return isSeen ? this.said('wrong-amount', this.money(wrong)) : this.money(value);
  }

  private money(value: number): string {
    const group = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
    switch (this.style.amounts) {
      case 'millions':
        return `$${group(Math.round(value / 1e6))} millones`;
      case 'mark':
        return `$ ${group(value).replace(/\.(?=\d{3}\.\d{3}$)/, '´')}`;
      case 'thousand-millions':
        return value < 1e10
          ? `$ ${group(value)}`
          : `${roundTo(value / 1e9, 1)
              .toFixed(1)
              .replace('.', ',')} mil millones de pesos`;
      default:
        return `$ ${group(value)}`;
    }
  }

  private table(): string {
    const { town } = this;
    const style = this.style.amounts;
    const pesos = (value: number): string => {
      const kept = this.style;
      Object.assign(this, { style: { ...kept, amounts: 'pesos' } });
      const text = this.amount(value);
      Object.assign(this, { style: { ...this.style, amounts: style } });
      return text;
    };
    const row = (
      name: string,
      { total, assigned, toRaise }: Pick<Town, 'total' | 'assigned' | 'toRaise'>,
    ): string[] => [name, pesos(total), pesos(assigned), pesos(toRaise)];
    const rows = [
      ['EJE', 'VALOR TOTAL', 'CON ASIGNACIÓN', 'POR GESTIONAR'],
      ...town.axes.map((axis) => row(axis.name, axis)),
      row('TOTAL', town),
    ];
    return this.random.pick([
      () => rows.map((cells) => cells.join('\t')).join('\n'),
      () => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      () => rows.map((cells) => cells.join('\n\t')).join('\n\n'),
    ])();
  }

  private lists(): string {
    const { town, random } = this;
    const bullet = random.pick(['· ', '- ', '• ']);
    const listed = town.axes.map((axis) =>
      axis.fronts.map((front) => ({ name: front.name, milestones: [...front.milestones] })),
    );
    const real = town.axes.flatMap((axis) => axis.milestones).length;
    this.spoilLists(listed);
    const count = listed.flat(2).reduce((sum, { milestones }) => sum + milestones.length, 0);
    const announced = random.chance(this.chance / 2) && count === real ? this.wrongCount(real) : real;
    const words = `El plan contempla ${announced} hitos, que se relacionan a continuación.`;
    const blocks = town.axes.map((axis, at) => {
      const fronts = (listed[at] ?? []).map(({ name, milestones }) =>
        [name, ...milestones.map((each) => `${bullet}${each}`)].join('\n'),
      );
      return [
        `${random.pick(['El eje estratégico', 'En el eje'])} ${axis.name.toUpperCase()}, contempla los siguientes hitos:`,
        ...fronts,
      ].join('\n\n');
    });
    return [words, ...blocks].join('\n\n');
  }

  private wrongCount(real: number): number {
    this.said('count', String(real + 1));
    return real + 1;
  }

  private spoilLists(listed: { name: string; milestones: string[] }[][]): void {
    if (!this.random.chance(this.chance)) return;
    const fronts = listed.flat();
    const front = this.random.pick(fronts);
    const kind = this.random.pick(['extra', 'missing', 'repeated'] as const);
    if (kind === 'extra') {
      front.milestones.push('Comprar un helicóptero ambulancia');
      this.said('extra', 'Comprar un helicóptero ambulancia');
    } else if (kind === 'missing') this.said('missing', front.milestones.pop() ?? '');
    else {
      const again = this.random.pick(front.milestones);
      front.milestones.push(again);
      this.said('repeated', again);
    }
  }
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} y ${items.at(-1) ?? ''}`;
}

function roundTo(value: number, places: number): number {
  return Math.round(value * 10 ** places + 1e-9) / 10 ** places;
}

/** The slips of people: a digit replaced, two interchanged, or quite another number. */
function wrongPercent(right: string, random: Random): string {
  const digits = Array.from(right);
  const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const at = random.pick(places);
  if (random.chance(0.5))
    return digits.map((digit, index) => (index === at ? String(random.integer(0, 9)) : digit)).join('');
  const next = places[places.indexOf(at) + 1];
  if (next === undefined)
    return String(random.integer(1, 99)) + right.slice(right.indexOf('.') < 0 ? right.length : right.indexOf('.'));
  return digits
    .map((digit, index) => (index === at ? (digits[next] ?? '') : index === next ? (digits[at] ?? '') : digit))
    .join('');
}

const LETTERS = [
  'cero',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiuno',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
];
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];

function letters(value: number): string {
  if (value < LETTERS.length) return LETTERS[value] ?? '';
  if (value === 100) return 'cien';
  const unit = value % 10;
  return unit === 0 ? (TENS[value / 10] ?? '') : `${TENS[Math.floor(value / 10)] ?? ''} y ${LETTERS[unit] ?? ''}`;
}

function inLetters(value: number, places: number): string {
  const [whole = '0', fraction] = value.toFixed(places).split('.');
  return fraction === undefined
    ? letters(Number(whole))
    : `${letters(Number(whole))} coma ${letters(Number(fraction))}`;
}
