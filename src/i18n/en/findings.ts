import type { OddFormulas } from '../../core/rules/catalogue/otherFormulas';
import type { Breach } from '../../core/rules/explain/numericData';
import type { FindingWords } from '../findingWords';
import type { Say } from '../say';
import { documentFindings } from './documentFindings';

/** `Row 12 (“Dotación de puestos de salud”)`, as far as it is known. */
function place({ row, label }: { readonly row: number | null; readonly label: string }, say: Say): string {
  const name = label === '' ? '' : `“${say.text(label)}”`;
  if (row === null) return name === '' ? say.cell : name;
  return name === '' ? `Row ${row}` : `Row ${row} (${name})`;
}

/** What the parts give and what is stated. */
function sides(data: Breach, say: Say): string {
  return `give ${say.number(data.computed)} and ${say.text(data.cell)} says ${say.number(data.stated)} (difference ${say.difference})`;
}

/** What a workbook lacks to be a plan. */
const NOT_FOUND = {
  heading: (wanted: string) => `it has no row of headings (such as ${wanted})`,
  subject: () => 'no column says what each row is (activity, target, project or description)',
  money: () => 'no column holds amounts (total, assigned or still to be raised)',
  rows: () => 'there are no rows with amounts under the headings',
} as const;

const CODES = {
  sector: 'sector',
  programme: 'programme',
  product: 'product',
  indicator: 'indicator',
  bpin: 'BPIN',
} as const;

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** What the slip adds to what does not agree. */
function slipOf({ lines }: Breach, say: Say): string {
  if (say.slip === 'missing-in-sum' && lines.length > 0) return `; it seems to leave out row ${say.list(lines)}`;
  return say.slip === 'cumulative' ? '; it seems to accumulate' : '';
}

const columnMoney = (data: Breach, say: Say): string =>
  `The total “${say.text(data.label)}” does not agree: what it adds up gives ${say.number(data.computed)} and ${say.text(data.cell)} says ${say.number(data.stated)} (difference ${say.difference})${slipOf(data, say)}.`;

/** `the 8 formulas beside it`. */
function neighbours({ neighbours: count }: OddFormulas, say: Say): string {
  return count === 1 ? 'the neighbouring formula' : `the ${say.number(count)} neighbouring formulas`;
}

/** What it changes, as the workbook stands. */
function effect({ silent, value, usualValue, tied }: OddFormulas, say: Say): string {
  if (silent) return '; for now it changes no value';
  if (tied || value === null || usualValue === null) return '';
  return ` and give ${say.number(usualValue)} instead of ${say.number(value)}`;
}

/** What is said of the observations, in English. */
export const findings: FindingWords = {
  rules: {
    product: {
      title: 'Quantity × unit value = total',
      message: (data, say) =>
        data.factors
          ? `${place(data, say)}: ${say.number(data.factors.quantity)} × ${data.factors.unitValue ? say.number(data.factors.unitValue) : ''} = ${say.number(data.computed)}, but the total says ${say.number(data.stated)} (difference ${say.difference}).`
          : `${place(data, say)}: the unit value is ${say.number(data.computed)}, but the total says ${say.number(data.stated)} (difference ${say.difference}).`,
    },
    'assigned-plus-to-raise': {
      title: 'Assigned + to raise = total',
      message: (data, say) =>
        `${place(data, say)}: what is assigned and what is still to be raised add up to ${say.number(data.computed)}; the total is ${say.number(data.stated)} (difference ${say.difference}).`,
    },
    'sources-sum': {
      title: 'The sources add up to what is assigned',
      message: (data, say) =>
        `${place(data, say)}: the sources add up to ${say.number(data.computed)} and ${say.text(data.cell)} says ${say.number(data.stated)} (difference ${say.difference}).`,
    },
    'schedule-sum': {
      title: "The schedule adds up to the year's figure",
      message: (data, say) =>
        `${place(data, say)}: the periods of the schedule ${sides(data, say)}${slipOf(data, say)}.`,
    },
    subtotal: { title: 'Subtotals', message: columnMoney },
    'axis-total': { title: 'Totals of axes and plan', message: columnMoney },
    'summary-against-detail': {
      title: 'Summary against detail',
      message: (data, say) =>
        `“${say.text(data.label)}”: the summary says ${say.number(data.stated)} in ${say.text(data.cell)} and the detail adds up to ${say.number(data.computed)} (difference ${say.difference}).`,
    },
    identity: {
      title: "The workbook's own sums",
      message: (data, say) =>
        `${place(data, say)}: ${say.text(data.formula)} on the other rows; here it gives ${say.number(data.computed)} and ${say.text(data.cell)} says ${say.number(data.stated)} (difference ${say.difference}).`,
    },
    'own-rule': {
      title: 'Your own rules',
      message: (data, say) =>
        `${place(data, say)}: your rule “${say.text(data.formula)}” does not hold (off by ${say.difference}).`,
    },
    'own-rule-unreadable': {
      title: 'Your own rules that cannot be read',
      message: (data, say) =>
        `Your rule “${say.text(data.rule)}” cannot be read: look from character ${data.position} on (“${say.text(data.near)}”).`,
    },
    'own-rule-column-unknown': {
      title: 'Your own rules with unknown columns',
      message: (data, say) =>
        `Your rule “${say.text(data.rule)}” names “${say.text(data.unknown)}” (character ${data.position}), which is no column of this plan.`,
    },
    'cells-interchanged': {
      title: 'Interchanged cells',
      message: (data, say) =>
        `${place(data, say)}: values stand in the wrong cell; interchanged or shifted, everything agrees (${say.suspected}).`,
    },
    'double-count': {
      title: 'Counted twice',
      message: (data, say) =>
        `The total “${say.text(data.label)}” in ${say.text(data.cell)} counts row ${say.list(data.lines)} twice (difference ${say.difference}).`,
    },
    'stale-total': {
      title: 'Totals that were not updated',
      message: (data, say) =>
        `The totals of “${say.text(data.label)}” were not updated: they differ by ${say.difference} from what they add up (${say.cells}).`,
    },
    'wrong-heading': {
      title: 'Row under another heading',
      message: (data, say) =>
        data.to !== null
          ? `${place(data, say)} seems to belong to “${say.text(data.to)}”: the totals of the two groups differ by exactly its value (${say.difference}).`
          : `A row seems to belong to another group: the totals of the two differ by exactly its value (${say.difference}). See ${say.cells}.`,
    },
    bounds: {
      title: 'Values within what is possible',
      message: (data, say) =>
        data.limit
          ? `${place(data, say)}: ${say.text(data.header)} (${say.number(data.value)}) is more than ${say.text(data.limit.header)} (${say.number(data.limit.value)}).`
          : `${place(data, say)}: ${say.text(data.header)} is negative (${say.number(data.value)}).`,
    },
    'blank-determined': {
      title: 'Blanks that the other cells determine',
      message: (data, say) =>
        `${place(data, say)}: ${say.text(data.cell)} is blank; by the other cells it should be ${say.number(data.proposed)}.`,
    },
    'sources-without-total': {
      title: 'Sources without a total',
      message: (data, say) =>
        `${place(data, say)}: there are sources of ${say.number(data.sum)}, but ${say.text(data.header)} is blank or zero.`,
    },
    'scale-outlier': {
      title: 'Values out of scale',
      message: (data, say) =>
        `${place(data, say)}: ${say.text(data.header)} = ${say.number(data.value)} is about ${say.number(data.factor)} times ${data.isSmaller ? 'less' : 'more'} than is usual for “${say.text(data.likeness)}”; is it in another unit?`,
    },
    'scale-block': {
      title: 'Blocks of rows out of scale',
      message: (data, say) =>
        `${say.text(data.range)}: in ${say.number(data.rows)} rows in a row, ${say.text(data.header)} is about ${say.number(data.factor)} times ${data.isSmaller ? 'less' : 'more'} than ${say.text(data.against)}; are they in another unit?`,
    },
    'sum-range': {
      title: 'Sums that leave rows out',
      message: (data, say) =>
        `${say.cell} adds ${say.text(data.range)}; ${say.list(data.cells)} ${plural(data.missing, 'is', 'are')} missing (difference ${say.difference}).`,
    },
    'double-addend': {
      title: 'Sums that repeat cells',
      message: (data, say) =>
        data.formulas > 1
          ? `${say.text(data.range)}: ${say.number(data.formulas)} formulas add ${say.list(data.repeated)} twice${data.changed.length > 0 ? `; it changes the value of ${say.list(data.changed)}` : ''}.`
          : `${say.cell} adds ${say.list(data.repeated)} twice.`,
    },
    'partial-children': {
      title: 'Totals that do not cover their group',
      message: (data, say) =>
        `${say.cell} (“${say.text(data.label)}”) takes only ${say.text(data.range)} of the ${say.number(data.children)} rows of its group; ${say.list(data.cells)} are missing.`,
    },
    'filter-dependent': {
      title: 'Totals that depend on the filter',
      message: (data, say) =>
        `${say.cell} uses SUBTOTAL and a filter is on: ${say.number(data.hidden)} hidden ${plural(data.hidden, 'row is', 'rows are')} left out of the sum.`,
    },
    'wrong-formula': {
      title: 'Formula that reads another row or column',
      message: (data, say) =>
        `${say.text(data.cell)} calculates “${say.text(data.formula)}” (${say.number(data.stated)}); the cells like it use “${say.text(data.usual)}”, which would give ${say.number(data.computed)} here.`,
    },
    'formula-pattern': {
      title: 'Different formulas in a column',
      message: (data, say) =>
        `${say.cells}: ${plural(data.cells, 'the formula is', 'the formulas are')} different (“${say.text(data.formula)}”); the other ${say.number(data.others)} rows of ${say.text(data.header)} use “${say.text(data.usual)}”.`,
    },
    'plan-total-undecided': {
      title: 'The plan’s total cannot be said',
      message: (data, say) =>
        `The rows that were read add up to ${say.number(data.sum)} and no total of the workbook comes near it (${say.cells}): the plan’s total is undecided. Check which rows are activities and which are totals.`,
    },
    'ratio-added': {
      title: 'Percentages added up',
      message: (data, say) =>
        `${say.text(data.cell)} adds the percentages of its rows; the percentage of the total is “${data.formula}”.`,
    },
    'constant-over-formula': {
      title: 'A number typed where the others calculate',
      message: (data, say) =>
        'agreeing' in data
          ? `${say.cells}: ${plural(data.agreeing, 'a number is', 'numbers are')} typed where the other cells calculate; for now ${plural(data.agreeing, 'it agrees', 'they agree')} with the formula.`
          : `${say.text(data.cell)} has ${say.number(data.stated)} typed where its neighbours calculate; the formula would give ${say.number(data.computed)} (difference ${say.difference}).`,
    },
    'typed-total': {
      title: 'Typed totals',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'total is', 'totals are')} typed (${say.list(data.places)}): they will not change when the rows do.`,
    },
    'constant-in-formula': {
      title: 'Constants inside formulas',
      message: (data, say) =>
        `${say.cell} adds a fixed value (${say.number(data.constant)}) inside the formula “${say.text(data.formula)}”.`,
    },
    'ratio-of-itself': {
      title: 'Ratios of a cell to itself',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'formula', 'formulas')} of “${say.text(data.header)}” ${plural(data.count, 'divides', 'divide')} a cell by itself (“${say.text(data.formula)}”): the result is always the same, whatever was done.`,
    },
    'error-value': {
      title: 'Cells with an error',
      message: (data, say) =>
        `${say.list(data.roots)} ${plural(data.cells, 'shows', 'show')} ${say.text(data.error)}` +
        (data.dependants > 0
          ? `; ${say.number(data.dependants)} ${plural(data.dependants, 'cell depends', 'cells depend')} on ${plural(data.cells, 'it', 'them')}.`
          : '.'),
    },
    'formula-without-value': {
      title: 'Formulas without a result',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'formula has', 'formulas have')} no stored result (${say.cells}): what depends on ${plural(data.count, 'it', 'them')} could not be checked and totals are not complete. Open the workbook in Excel, save it and check it again.`,
    },
    'circular-reference': {
      title: 'Circular references',
      message: (data, say) =>
        data.ring.length === 1
          ? `${say.cell} reads itself: its formula is part of what it adds, and Excel cannot calculate it.`
          : `These formulas read one another in a circle and Excel cannot calculate them: ${say.list([...data.ring, data.ring[0] ?? ''].map((cell) => say.text(cell)))}.`,
    },
    'workbook-range': {
      title: 'Sums over another range than their neighbours',
      message: (data, say) =>
        `${say.cells}: ${plural(data.cells, 'reads', 'read')} another range than ${neighbours(data, say)} (“${say.text(data.formula ?? '')}”, and in ${say.text(data.neighbour)} “${say.text(data.neighbourFormula)}”)` +
        (data.tied ? '; which one is right cannot be told' : `; like them it would be “${say.text(data.usual)}”`) +
        `${effect(data, say)}.`,
    },
    'workbook-reference': {
      title: 'Formulas that read another row or column',
      message: (data, say) =>
        `${say.cells}: “${say.text(data.formula ?? '')}” reads another ${data.direction === 'down' ? 'row' : 'column'} than ${neighbours(data, say)}, which would say “${say.text(data.usual)}”${effect(data, say)}.`,
    },
    'workbook-typed-value': {
      title: 'Numbers typed among formulas',
      message: (data, say) =>
        `${say.cells}: ${plural(data.cells, 'a number is', 'numbers are')} typed where ${neighbours(data, say)} calculate; in ${say.text(data.cell)} the formula would be “${say.text(data.usual)}”${effect(data, say)}.`,
    },
    'workbook-constant': {
      title: 'Formulas with a number of their own',
      message: (data, say) =>
        `${say.cells}: “${say.text(data.formula ?? '')}” calculates with another number than ${neighbours(data, say)}, which would say “${say.text(data.usual)}”${effect(data, say)}.`,
    },
    'workbook-formula': {
      title: 'Formulas unlike those around them',
      message: (data, say) =>
        `${say.cells}: “${say.text(data.formula ?? '')}” calculates something else than ${neighbours(data, say)}, which would say “${say.text(data.usual)}”${effect(data, say)}.`,
    },
    'workbook-ratio-added': {
      title: 'Percentages added up outside the plan',
      message: (data, say) =>
        `${say.cells}: “${say.text(data.formula ?? '')}” adds the ratios of its rows; the ratio of the totals would be “${say.text(data.usual)}”${effect(data, say)}.`,
    },
    'workbook-total': {
      title: 'Totals outside the plan that add too little or twice',
      message: (data, say) =>
        data.usual === null
          ? `${say.cells}: ${plural(data.cells, 'adds', 'add')} some cells and their subtotal too (“${say.text(data.formula)}”).`
          : `${say.cells}: “${say.text(data.formula)}” stops short of the last figures of what it adds; complete it would be “${say.text(data.usual)}”${data.usualValue ? ` and give ${say.number(data.usualValue)} (difference ${say.difference})` : ''}.`,
    },
    'workbook-anchor': {
      title: 'References that should, or should not, be fixed',
      message: (data, say) =>
        `${say.cells}: “${say.text(data.formula ?? '')}” fixes another cell than ${neighbours(data, say)}, which would say “${say.text(data.usual)}”; it is the same for now, but not once copied.`,
    },
    'external-link': {
      title: 'Links to other workbooks',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'cell depends', 'cells depend')} on another workbook that may not exist: ${say.list(data.books)}.`,
    },
    'unreadable-amount': {
      title: 'Cells without a number where money belongs',
      message: (data, say) =>
        data.count === 1
          ? `${say.cell} (${say.text(data.header)}) holds no legible number: “${say.text(data.text)}”; what depends on the cell stays undecided.`
          : `${say.number(data.count)} cells of ${say.text(data.header)} hold no number (${say.cells}), for example “${say.text(data.text)}”; what depends on them stays undecided.`,
    },
    'text-number': {
      title: 'Numbers stored as text',
      message: (data, say) =>
        `${say.text(data.cell)} stores a number as text${data.text === '' ? '' : ` (“${say.text(data.text)}”)`}; Excel leaves it out of sums.`,
    },
    'text-number-column': {
      title: 'Columns of numbers stored as text',
      message: (data, say) =>
        data.count === 1
          ? `${say.cell} stores a number as text; Excel leaves it out of sums.`
          : `${say.number(data.count)} cells of ${say.text(data.header)} store numbers as text (${say.cells}); Excel leaves them out of sums.`,
    },
    'text-zero': {
      title: 'Dashes or other texts for zero',
      message: (data, say) =>
        `${say.cells}: ${plural(data.zeros, 'a dash or another text stands', 'dashes or other texts stand')} for zero; sums do not change, but a formula with + would give #VALUE!.`,
    },
    'ambiguous-number': {
      title: 'Ambiguous numbers',
      message: (data, say) =>
        `${say.cell}: “${say.text(data.text)}” may be ${say.number(data.value)} or ${say.number(data.other)}.`,
    },
    'hidden-fraction': {
      title: 'Fractions that are not shown',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'cell holds', 'cells hold')} fractions of a peso that the format hides (${say.cells}); a sum may look off by one peso because of them.`,
    },
    'unit-stated': {
      title: 'Unit of the figures',
      message: (data, say) =>
        data.shown === undefined
          ? `Sheet ${say.text(data.sheet)} is in units of ${say.number(data.unit)} pesos${data.reason === undefined ? '' : ` (“${say.text(data.reason)}”)`}.`
          : `Sheet ${say.text(data.sheet)} shows its figures divided by ${say.number(data.shown)}, by their format; what the cells hold was read.`,
    },
    'date-outside-year': {
      title: 'Dates outside the fiscal year',
      message: (data, say) =>
        'end' in data
          ? `${place(data, say)}: it ends (${say.text(data.end)}) before it starts (${say.text(data.start)}).`
          : `${say.cell}: ${say.text(data.date)} is outside the fiscal year ${data.year}.`,
    },
    'text-date': {
      title: 'Dates typed as text',
      message: (data, say) =>
        data.count === 1
          ? `${say.cell}: the date “${say.text(data.text)}” is stored as text.`
          : `${say.number(data.count)} dates of ${say.text(data.header)} are stored as text (${say.cells}), for example “${say.text(data.text)}”.`,
    },
    'impossible-date': {
      title: 'Impossible dates',
      message: (data, say) => `${say.cell}: “${say.text(data.text)}” is no date of the calendar.`,
    },
    'owner-missing': {
      title: 'Owners',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'activity has', 'activities have')} no owner (${say.list(data.places)}).`,
    },
    'axis-variants': {
      title: 'Names of one axis',
      message: (data, say) =>
        `“${say.text(data.name)}” is written in ${say.number(data.count)} ways${data.place ? ' in the document' : ''} and was read as one axis: ${say.list(data.variants)}.`,
    },
    'similar-axes': {
      title: 'Axes of similar names',
      message: (data, say) =>
        `“${say.text(data.name)}” and “${say.text(data.other)}” share words and were read as two axes: say whether they are the same.`,
    },
    'summary-axis-unknown': {
      title: 'Lines of the summary that are no axes of the detail',
      message: (data, say) =>
        `The summary on ${say.text(data.sheet)} names “${say.text(data.summary)}”, which is no axis of the detail: that line was not compared.`,
    },
    'duplicate-row': {
      title: 'Repeated rows',
      message: (data, say) =>
        `Rows ${say.list(data.rows)} are the same (“${say.text(data.label)}”)${data.value ? `; the total counts them all (${say.number(data.value)} each)` : ''}.`,
    },
    'similar-rows': {
      title: 'Rows that are almost the same',
      message: (data, say) =>
        `Rows ${say.list(data.rows)} say almost the same: “${say.text(data.label)}” and “${say.text(data.other)}”.`,
    },
    'milestone-repeated': {
      title: 'Repeated milestones',
      message: (data, say) =>
        `The milestone “${say.text(data.milestone)}” appears ${data.times === 2 ? 'twice' : `${say.number(data.times)} times`} (${[...(data.place ? [`line ${data.place.line} of the document`] : []), ...(say.cells ? [say.cells] : [])].join('; ')}); ${data.announced ? `${say.number(data.announced)} are announced, ` : ''}${say.number(data.listed)} milestones are listed and ${say.number(data.distinct)} are distinct.`,
    },
    'milestone-unlinked': {
      title: 'Milestones and activities without a link',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'activity is', 'activities are')} under no milestone (${say.list(data.places)}).`,
    },
    'hidden-in-total': {
      title: 'Hidden rows that count',
      message: (data, say) =>
        `${say.text(data.sheet)}: the totals include ${say.number(data.count)} hidden ${plural(data.count, 'row', 'rows')} of ${say.number(data.value)} (${say.list(data.places)}).`,
    },
    'merged-cells': {
      title: 'Merged cells',
      message: (data, say) =>
        `The merged cells of ${say.list(data.ranges)} were read with one value for all their rows.`,
    },
    'rows-after-total': {
      title: 'Rows after the total',
      message: (data, say) =>
        `${say.text(data.sheet)}: rows with values stand after the total (${say.cells}) and are not in it.`,
    },
    'foot-line': {
      title: 'Foot of the table',
      message: ({ label, kind, stated, expected }, say) => {
        const value = `${say.cell} (${say.text(label)}) says ${say.number(stated)}`;
        if (expected === null) return `${value}, which is that share of nothing above it.`;
        const is = {
          charge: 'its share comes to',
          total: 'what stands above adds to',
          average: 'the average is',
          difference: 'the difference is',
        };
        return `${value}, but ${is[kind]} ${say.number(expected)}.`;
      },
    },
    'mapping-unmatched': {
      title: 'Mapping that was not found',
      message: (data, say) =>
        `The mapping names what this workbook does not have, and it was not applied: ${say.list(data.entries)}.`,
    },
    'confirm-column': {
      title: 'Columns to confirm',
      message: (data, say) => {
        if ('field' in data) return `The column ${say.text(data.field)} was not found; please say which one it is.`;
        return 'apart' in data
          ? `The column “${say.text(data.header)}” (${say.cell}) is in another unit than the others and is not added; write its values in the same unit, or say the unit of the sheet.`
          : `It is not sure what the column “${say.text(data.header)}” is (${say.cell}); please confirm it.`;
      },
    },
    'duplicate-header': {
      title: 'Repeated headers',
      message: (data, say) =>
        `“${say.text(data.header)}” stands in ${say.cells}; they ${data.differ > 0 ? `differ on ${say.number(data.differ)} of ${say.number(data.rows)} rows` : 'say the same'}.`,
    },
    'spelling-variants': {
      title: 'One value spelt in several ways',
      message: (data, say) =>
        `In ${say.text(data.header)}, ${say.number(data.count)} values are spelt in several ways: ${say.list(data.variants)}.`,
    },
    'weights-sum': {
      title: 'Weights add up to 100 %',
      message: (data, say) =>
        `The weights${data.group ? ` of “${say.text(data.group)}”` : ''} add up to ${say.number(data.percent)} % and not to 100 % (${say.cells}).`,
    },
    'progress-bounds': {
      title: 'Possible progress',
      message: (data, say) =>
        'limit' in data
          ? `${place(data, say)}: ${say.text(data.header)} (${say.number(data.value)}) is more than ${say.text(data.limit.header)} (${say.number(data.limit.value)}).`
          : `${place(data, say)}: ${say.text(data.header)} is 0 % and the state says “${say.text(data.state)}”.`,
    },
    'source-unknown': {
      title: 'Sources outside the catalogue',
      message: (data, say) =>
        `The source “${say.text(data.source)}” (${say.cell}) is not in the catalogue; was “${say.text(data.known)}” meant?`,
    },
    'target-without-unit': {
      title: 'Targets without a unit or a quantity',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'activity has', 'activities have')} no ${data.missing === 'unit' ? 'unit of measure' : 'quantity, but a unit and a price'} (${say.list(data.places)}).`,
    },
    'earmark-sector': {
      title: 'Earmarked sources',
      message: (data, say) =>
        `${place(data, say)}: “${say.text(data.source)}” pays ${say.number(data.value)} on a row of the sector “${say.text(data.sector)}”.`,
    },
    'legal-minimum': {
      title: 'Legal minimums and maximums',
      message: (data, say) =>
        'withoutBase' in data
          ? `The amount of the base is missing to decide on ${say.list(data.withoutBase)}: type it in the table of earmarks.`
          : `For “${say.text(data.sector)}” out of “${say.text(data.source)}” the plan has ${say.number(data.planned)} and the law (${say.text(data.norm)}${data.isConfirmed ? '' : ', not confirmed'}) ${data.kind === 'atLeast' ? 'asks for at least' : 'allows up to'} ${say.number(data.limit)}.`,
    },
    'code-form': {
      title: 'Codes unlike the others',
      message: (data, say) =>
        `${place(data, say)}: the ${CODES[data.kind]} code ${say.text(data.code)} ` +
        (data.digits === null
          ? 'does not begin with a year, as the others do.'
          : `has ${data.code.length} digits; the others have ${data.digits}.`),
    },
    'code-prefix': {
      title: 'Codes that do not belong together',
      message: (data, say) =>
        `${place(data, say)}: the ${CODES[data.kind]} code ${say.text(data.code)} does not begin with the ${CODES[data.parentKind]} code of its row, ${say.text(data.parent)}, as on the other rows.`,
    },
    'code-repeated': {
      title: 'Repeated codes',
      message: (data, say) =>
        `The code ${say.text(data.code)} (“${say.text(data.header)}”) is on rows ${say.list(data.rows)}, which say different things; nearly all others are there once.`,
    },
    ...documentFindings,
    'plan-not-found': {
      title: 'A plan of action in the workbook',
      message: (data, say) =>
        [
          `No plan of action was found in this workbook: ${NOT_FOUND[data.missing](say.list(data.wanted))}.`,
          data.nearest
            ? `In the sheet ${say.text(data.nearest.sheet)}, row ${say.text(String(data.nearest.row))} looks like a heading: ${say.list(data.nearest.headings)}.`
            : '',
          data.sheets.length > 0 ? `Looked in: ${say.list(data.sheets)}.` : '',
          !data.nearest && data.found.length > 0 ? `Found: ${say.list(data.found)}.` : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' '),
    },
  },
  verdict: ({ cell, wanted, held, isSure }) =>
    `${cell} ${held === null ? 'is empty and ' : ''}should ${isSure ? '' : 'probably '}be ${wanted}${held === null ? '' : ` and not ${held}`}. `,
  onceCorrected: 'Once the rest is corrected: ',
  undecided: {
    'error-value': 'the cell shows an error',
    unreadable: 'the cell holds no readable number',
    mark: 'the cell holds a mark and no number',
    blank: 'cells are blank',
    'formula-without-value': 'the formula has no stored result; open the workbook in Excel and save it',
    'other-formula': 'the formula adds other things than the rows of the group',
    'meaning-unknown': 'it is not known what these columns add up to',
    'search-limit': 'too many errors stand together; correct some and check again',
    'no-year': 'the fiscal year is not known',
    'unknown-name': 'the rule names a column that the plan does not have',
    'unreadable-formula': 'the formula could not be read',
  },
  unknownReason: 'it could not be decided',
};
