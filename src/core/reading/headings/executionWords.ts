import { ROLES, type PlainRole } from '../../plan/roles';
import { normalise } from '../../words/normalise';
import { bareHeading } from './headerWords';

/** Roles of a budget and its execution (presupuesto y ejecución), from what was approved to what is left. */
const EXECUTION_ROLES = [
  ...(['initial', 'additions', 'reductions', 'credits', 'counterCredits', 'modifications', 'appropriated'] as const),
  ...(['certified', 'committed', 'obligated', 'paid', 'executedMoney', 'balance', 'payable'] as const),
] as const satisfies readonly PlainRole[];

/** One of the roles of a budget and its execution. */
export type ExecutionRole = (typeof EXECUTION_ROLES)[number];

/** How sure a heading of a budget is: said as such, or by the telling word in it. */
const SURE = { whole: 0.98, word: 0.86 } as const;
/** Different roles of this kind that a table must head before words such as `saldo` mean money of a budget. */
const LEAST_ROLES = 2;

const WHOLE = new Map<string, ExecutionRole>(
  EXECUTION_ROLES.flatMap((role) =>
    [...ROLES[role].aliases, ...(ROLES[role].contextAliases ?? [])].map((alias): [string, ExecutionRole] => [
      alias,
      role,
    ]),
  ).reverse(),
);

/**
 * The telling words, in the order in which they decide: `saldo por comprometer` is a balance, no commitment; `total
 * ampliaciones y reducciones` what was modified, neither.
 */
const TELLING: readonly (readonly [RegExp, ExecutionRole])[] = [
  [/\b(por pagar|deuda flotante|rezago)\b/, 'payable'],
  [
    /\b(saldos?|por (ejecutar|comprometer|devengar|obligar|girar|certificar)|subejercicio|remanentes?|disponible)\b/,
    'balance',
  ],
  [/\b(ampliacion|adicion|aumento)(es)?\b.*\b(reduccion|disminucion)(es)?\b/, 'modifications'],
  [/\bcontra ?creditos?\b/, 'counterCredits'],
  [/\b(reduccion|disminucion)(es)?\b|\brecortes?\b/, 'reductions'],
  [/\b(adicion|ampliacion)(es)?\b|\bsuplementos?\b/, 'additions'],
  [/\b(modificacion(es)?|traslados?|traspasos?|reformas?)\b/, 'modifications'],
  [/\b(pagad[oa]s?|pagos?|girad[oa]s?|giros?)\b/, 'paid'],
  [/\b(obligad[oa]s?|obligac(?:ion(?:es)?)?|devengad[oa]s?|causad[oa]s?)\b/, 'obligated'],
  [/\b(comprometid[oa]s?|compromisos?|rpc?s?|registros? presupuestal(es)?)\b/, 'committed'],
  [/\b(cdps?|certificad[oa]s?|disponibilidad(es)?)\b/, 'certified'],
  [/\b(ejecutad[oa]s?|ejercid[oa]s?|ejecucion)\b/, 'executedMoney'],
  [/\b(definitiv[oa]s?|modificad[oa]s?|vigentes?|pim|codificad[oa]s?|reformad[oa]s?)\b/, 'appropriated'],
  [/\b(inicial(es)?|pia|original(es)?|aprobad[oa]s?|apertura)\b/, 'initial'],
];

/** Words for money in a budget: with one of them a telling word means what it says wherever it stands. */
const MONEY_WORD =
  /\b(presupuest[oa]s?|presupuestal(es)?|ppto|apropiacion(es)?|credito|asignacion|recursos|pesos|valor|monto)\b/;
/** Words for works and deliveries, for shares and days: what they head is no money. */
const NO_MONEY =
  /^(%|porcentaje|porc|avance|fecha|dias?|dia mes ano|no|numero|nro)\b|\b(fisic[oa]s?|productos?|metas?|indicador(es)?|cantidad(es)?|fecha)\b/;

/** A heading of a budget and how sure it is. */
export interface ExecutionWord {
  readonly role: ExecutionRole;
  readonly confidence: number;
  /** Whether the heading says so by itself, without others of its kind. */
  readonly alone: boolean;
}

/** Groups of columns that say that what stands under them is money (meta financiera, ejecución presupuestaria). */
const MONEY_GROUP =
  /^(?:metas?|programacion|ejecucion|avance|seguimiento) (?:financier[oa]s?|presupuestari[oa]s?|presupuestal(?:es)?) (?=\S)/;

/** The words of a heading without the group that says no more than that they speak of money. */
function budgetHeading(heading: string): string {
  return bareHeading(heading).replace(MONEY_GROUP, '');
}

/** What a heading says of a budget and its execution; null when it says nothing of it. */
export function executionWord(heading: string): ExecutionWord | null {
  const text = budgetHeading(heading);
  if (text === '' || NO_MONEY.test(text) || heading.trimStart().startsWith('%')) return null;
  const whole = WHOLE.get(text) ?? WHOLE.get(normalise(heading));
  const aliased = whole !== undefined && ROLES[whole].aliases.includes(text);
  if (whole !== undefined) return { role: whole, confidence: SURE.whole, alone: aliased || MONEY_WORD.test(text) };
  const telling = TELLING.find(([pattern]) => pattern.test(text));
  return telling ? { role: telling[1], confidence: SURE.word, alone: MONEY_WORD.test(text) } : null;
}

/**
 * The headings of a table that speak of a budget and its execution, by their index: those that say so by themselves, and
 * the others where the table has at least two different ones.
 */
export function executionWords(headings: readonly string[]): ReadonlyMap<number, ExecutionWord> {
  const found = new Map<number, ExecutionWord>();
  headings.forEach((heading, at) => {
    const word = executionWord(heading);
    if (word) found.set(at, word);
  });
  settleModified(headings, found);
  settleAllotted(headings, found);
  const roles = new Set([...found.values()].map(({ role }) => role));
  const isBudget =
    roles.size >= LEAST_ROLES && [...found.values()].some(({ role }) => role !== 'paid' && role !== 'committed');
  return isBudget ? found : new Map();
}

/** Beside what is in force (vigente, codificado, definitivo), `modificado` is by how much it was modified, not what came of it. */
function settleModified(headings: readonly string[], found: Map<number, ExecutionWord>): void {
  const definitive = [...found].filter(([, { role }]) => role === 'appropriated').map(([at]) => at);
  const modified = definitive.filter((at) => MODIFIED.test(budgetHeading(headings[at] ?? '')));
  if (modified.length === definitive.length) return;
  for (const at of modified) {
    const word = found.get(at);
    if (word) found.set(at, { ...word, role: 'modifications' });
  }
}

const MODIFIED = /^(?:total |monto |valor |presupuesto )?modificado$/;

/**
 * Beside what is in force and what was modified or spent of it, what was allotted (asignado) is the budget that the year
 * began with.
 */
function settleAllotted(headings: readonly string[], found: Map<number, ExecutionWord>): void {
  const roles = new Set([...found.values()].map(({ role }) => role));
  if (roles.has('initial') || !roles.has('appropriated')) return;
  if (!roles.has('modifications') && !roles.has('obligated')) return;
  headings.forEach((heading, at) => {
    if (ALLOTTED.test(budgetHeading(heading))) found.set(at, { role: 'initial', confidence: SURE.whole, alone: false });
  });
}

const ALLOTTED = /^(?:presupuesto )?(?:asignado|asignacion)$/;
