import type { FormulaColumn, MilestoneColumnKey, TrafficLight } from '../../milestones/tracking';
import { textLiteral } from '../formula/reference';
import type { MilestoneWords } from '../words';

/** Where a formula of a tracking sheet finds what it needs. */
export interface FormulaPlaces {
  /** The cell of the formula's own row in a column. */
  readonly field: (key: MilestoneColumnKey) => string;
  /** The cells of *Tablero de hitos* that people set. */
  readonly cutoff: string;
  readonly fiscalYear: string;
  readonly red: string;
  readonly green: string;
}

/** Month and day on which each quarter ends. */
const QUARTER_ENDS = ['3,31', '6,30', '9,30', '12,31'] as const;
const PLANNED = ['planned1', 'planned2', 'planned3', 'planned4'] as const;
const EXECUTED = ['executed1', 'executed2', 'executed3', 'executed4'] as const;

/** The formulas that are the same on every row of a tracking table, by column. */
export function milestoneFormulas(
  places: FormulaPlaces,
  words: MilestoneWords,
): Readonly<Record<Exclude<FormulaColumn, 'activities' | 'total' | 'assigned' | 'toRaise'>, string>> {
  const { field } = places;
  return {
    gap: `=IF(OR(N(${field('total')})=0,${field('toRaise')}=""),"",N(${field('toRaise')})/${field('total')})`,
    progress: `=IF(${sumOf(places, PLANNED)}=0,"",MIN(1,${sumOf(places, EXECUTED)}))`,
    expected: `=IF(${sumOf(places, PLANNED)}=0,"",MIN(1,${dueByCutoff(places)}))`,
    financialProgress: `=IF(OR(N(${field('assigned')})=0,${field('committed')}=""),"",N(${field('committed')})/${field('assigned')})`,
    light: `=${lightFormula(places, words)}`,
  };
}

function sumOf({ field }: FormulaPlaces, keys: readonly MilestoneColumnKey[]): string {
  return `SUM(${keys.map(field).join(',')})`;
}

/** What was planned for the quarters that ended by the cut-off date. */
function dueByCutoff({ field, cutoff, fiscalYear }: FormulaPlaces): string {
  return PLANNED.map(
    (key, at) => `IF(${cutoff}>=DATE(${fiscalYear},${QUARTER_ENDS[at] ?? ''}),N(${field(key)}),0)`,
  ).join('+');
}

function lightFormula({ field, red, green }: FormulaPlaces, { states, light }: MilestoneWords): string {
  const word = (key: TrafficLight): string => textLiteral(light[key]);
  const [progress, expected] = [field('progress'), field('expected')];
  const graded =
    `IF(N(${expected})=0,${word('onTime')},IF(N(${progress})/${expected}<${red},${word('late')},` +
    `IF(N(${progress})/${expected}<${green},${word('atRisk')},${word('onTime')})))`;
  return (
    `IF(${field('state')}=${textLiteral(states.achieved)},${word('achieved')},` +
    `IF(${field('state')}=${textLiteral(states.suspended)},${word('suspended')},` +
    `IF(${progress}="",${word('unscheduled')},${graded})))`
  );
}
