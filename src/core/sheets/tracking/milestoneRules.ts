import { MILESTONE_STATES, type MilestoneColumnKey, type TrafficLight } from '../../milestones/tracking';
import { columnName } from '../../workbook/address';
import type { ModelConditionalFormat, ModelValidation } from '../../workbook/sheetModel';
import { textLiteral } from '../formula/reference';
import { PALETTE } from '../palette';
import { columnOf, type TrackedTable } from './trackedTable';
import type { MilestoneWords } from '../words';

const QUARTERS = [
  'planned1',
  'planned2',
  'planned3',
  'planned4',
  'executed1',
  'executed2',
  'executed3',
  'executed4',
] as const;
/** More than any amount of a municipality. */
const LARGEST_AMOUNT = 1e15;

/** What the cells that people fill in accept, over whole columns of the table, so that a new row has it too. */
export function milestoneValidations(table: TrackedTable, words: MilestoneWords): readonly ModelValidation[] {
  const states = MILESTONE_STATES.map((state) => words.states[state]);
  const range = (key: MilestoneColumnKey): string => columnRange(table, key);
  const ratio = { rule: { kind: 'decimal', min: 0, max: 1 }, error: words.notARatio } as const;
  const date = { rule: { kind: 'date' }, error: words.notADate } as const;
  return [
    {
      range: range('state'),
      rule: { kind: 'list', values: states },
      prompt: words.statePrompt,
      error: words.notInList,
    },
    ...QUARTERS.map((key) => ({
      range: range(key),
      ...ratio,
      ...(key === 'planned1' ? { prompt: words.quarterPrompt } : {}),
    })),
    { range: range('weight'), ...ratio },
    { range: range('start'), ...date },
    { range: range('end'), ...date },
    {
      range: range('committed'),
      rule: { kind: 'decimal', min: 0, max: LARGEST_AMOUNT },
      error: words.notAnAmount,
    },
  ];
}

const LIGHT_FILLS: Readonly<Partial<Record<TrafficLight, string>>> = {
  late: PALETTE.warning,
  atRisk: PALETTE.caution,
  onTime: PALETTE.good,
  achieved: PALETTE.good,
};

/** Looks that follow what is typed. The word of the traffic light says it as well: nothing is told by colour alone. */
export function milestoneConditions(table: TrackedTable, words: MilestoneWords): readonly ModelConditionalFormat[] {
  const light = `$${columnName(columnOf(table, 'light'))}${table.headerRow + 1}`;
  const inPlan = `$${columnName(columnOf(table, 'inPlan'))}${table.headerRow + 1}`;
  const planned = QUARTERS.slice(0, 4).map((key) => `$${columnName(columnOf(table, key))}${table.headerRow + 1}`);
  const lights = Object.entries(LIGHT_FILLS).map(([key, fill]): ModelConditionalFormat => {
    const word = words.light[key as TrafficLight];
    return {
      range: columnRange(table, 'light'),
      formula: `${light}=${textLiteral(word)}`,
      style: { fill, bold: true },
    };
  });
  return [
    ...lights,
    { range: bodyRange(table), formula: `${inPlan}=${textLiteral(words.gone)}`, style: { colour: PALETTE.muted } },
    ...QUARTERS.slice(0, 4).map((key): ModelConditionalFormat => {
      const sum = `SUM(${planned.join(',')})`;
      return {
        range: columnRange(table, key),
        formula: `AND(${sum}<>0,ROUND(${sum},4)<>1)`,
        style: { fill: PALETTE.warning },
      };
    }),
  ];
}

function columnRange(table: TrackedTable, key: MilestoneColumnKey): string {
  const letter = columnName(columnOf(table, key));
  return `${letter}${table.headerRow + 1}:${letter}${table.lastRow}`;
}

function bodyRange({ sheet: { origin, columns }, headerRow, lastRow }: TrackedTable): string {
  const last = columnName(origin.column + columns.length - 1);
  return `${columnName(origin.column)}${headerRow + 1}:${last}${lastRow}`;
}
