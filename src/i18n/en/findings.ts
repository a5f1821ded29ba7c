import type { FindingWords, RuleWords } from '../findingWords';
import type { Said } from '../said';

/** `Row 12 (“Dotación de puestos de salud”)`, as far as it is known. */
function place(said: Said): string {
  const label = said.has('label') ? ` (“${said.text('label')}”)` : '';
  return said.has('row')
    ? `Row ${said.plain('row')}${label}`
    : said.has('label')
      ? `“${said.text('label')}”`
      : said.cell;
}

/** What the parts give and what is stated. */
function sides(said: Said): string {
  return `give ${said.number('computed')} and ${said.text('cell')} says ${said.number('stated')} (difference ${said.difference})`;
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** What the slip adds to what does not agree. */
function slipOf(said: Said): string {
  if (said.slip === 'missing-in-sum' && said.has('lines')) return `; it seems to leave out row ${said.list('lines')}`;
  return said.slip === 'cumulative' ? '; it seems to accumulate' : '';
}

const columnMoney: RuleWords['message'] = (said) =>
  `The total “${said.text('label')}” does not agree: what it adds up gives ${said.number('computed')} and ${said.text('cell')} says ${said.number('stated')} (difference ${said.difference})${slipOf(said)}.`;

/** What is said of the observations, in English. */
export const findings: FindingWords = {
  rules: {
    product: {
      title: 'Quantity × unit value = total',
      message: (said) =>
        said.has('quantity')
          ? `${place(said)}: ${said.number('quantity')} × ${said.number('unitValue')} = ${said.number('computed')}, but the total says ${said.number('stated')} (difference ${said.difference}).`
          : `${place(said)}: the unit value is ${said.number('computed')}, but the total says ${said.number('stated')} (difference ${said.difference}).`,
    },
    'assigned-plus-to-raise': {
      title: 'Assigned + to raise = total',
      message: (said) =>
        `${place(said)}: what is assigned and what is still to be raised add up to ${said.number('computed')}; the total is ${said.number('stated')} (difference ${said.difference}).`,
    },
    'sources-sum': {
      title: 'The sources add up to what is assigned',
      message: (said) =>
        `${place(said)}: the sources add up to ${said.number('computed')} and ${said.text('cell')} says ${said.number('stated')} (difference ${said.difference}).`,
    },
    'schedule-sum': {
      title: "The schedule adds up to the year's figure",
      message: (said) => `${place(said)}: the periods of the schedule ${sides(said)}${slipOf(said)}.`,
    },
    subtotal: { title: 'Subtotals', message: columnMoney },
    'axis-total': { title: 'Totals of axes and plan', message: columnMoney },
    'summary-against-detail': {
      title: 'Summary against detail',
      message: (said) =>
        `“${said.text('label')}”: the summary says ${said.number('stated')} in ${said.text('cell')} and the detail adds up to ${said.number('computed')} (difference ${said.difference}).`,
    },
    identity: {
      title: "The workbook's own sums",
      message: (said) =>
        `${place(said)}: ${said.text('formula')} on the other rows; here it gives ${said.number('computed')} and ${said.text('cell')} says ${said.number('stated')} (difference ${said.difference}).`,
    },
    'own-rule': {
      title: 'Your own rules',
      message: (said) =>
        said.has('position')
          ? `Your rule “${said.text('rule')}” cannot be read: look from character ${said.plain('position')} on (“${said.text('near')}”).`
          : said.has('unknown')
            ? `Your rule “${said.text('rule')}” names “${said.text('unknown')}” (character ${said.plain('column')}), which is no column of this plan.`
            : `${place(said)}: your rule “${said.text('rule')}” does not hold (off by ${said.difference}).`,
    },
    'cells-interchanged': {
      title: 'Interchanged cells',
      message: (said) =>
        `${place(said)}: values stand in the wrong cell; interchanged or shifted, everything agrees (${said.suspected}).`,
    },
    'double-count': {
      title: 'Counted twice',
      message: (said) =>
        `The total “${said.text('label')}” in ${said.text('cell')} counts row ${said.list('lines')} twice (difference ${said.difference}).`,
    },
    'stale-total': {
      title: 'Totals that were not updated',
      message: (said) =>
        `The totals of “${said.text('label')}” were not updated: they differ by ${said.difference} from what they add up (${said.cells}).`,
    },
    'wrong-heading': {
      title: 'Row under another heading',
      message: (said) =>
        said.has('to')
          ? `${place(said)} seems to belong to “${said.text('to')}”: the totals of the two groups differ by exactly its value (${said.difference}).`
          : `A row seems to belong to another group: the totals of the two differ by exactly its value (${said.difference}). See ${said.cells}.`,
    },
    bounds: {
      title: 'Values within what is possible',
      message: (said) =>
        said.has('limit')
          ? `${place(said)}: ${said.text('header')} (${said.number('value')}) is more than ${said.text('limitHeader')} (${said.number('limit')}).`
          : `${place(said)}: ${said.text('header')} is negative (${said.number('value')}).`,
    },
    'blank-determined': {
      title: 'Blanks that the other cells determine',
      message: (said) =>
        `${place(said)}: ${said.text('cell')} is blank; by the other cells it should be ${said.number('proposed')}.`,
    },
    'sources-without-total': {
      title: 'Sources without a total',
      message: (said) =>
        `${place(said)}: there are sources of ${said.number('sum')}, but ${said.text('header')} is blank or zero.`,
    },
    'scale-outlier': {
      title: 'Values out of scale',
      message: (said) =>
        said.has('against')
          ? `${said.text('range')}: in ${said.number('rows')} rows in a row, ${said.text('header')} is about ${said.number('factor')} times ${said.has('small') ? 'less' : 'more'} than ${said.text('against')}; are they in another unit?`
          : `${place(said)}: ${said.text('header')} = ${said.number('value')} is about ${said.number('factor')} times ${said.has('small') ? 'less' : 'more'} than is usual for “${said.text('likeness')}”; is it in another unit?`,
    },
    'sum-range': {
      title: 'Sums that leave rows out',
      message: (said) =>
        `${said.cell} adds ${said.text('range')}; ${said.list('cells')} ${plural(said.count('missing'), 'is', 'are')} missing (difference ${said.difference}).`,
    },
    'double-addend': {
      title: 'Sums that repeat cells',
      message: (said) =>
        said.count('formulas') > 1
          ? `${said.text('range')}: ${said.number('formulas')} formulas add ${said.list('repeated')} twice.`
          : `${said.cell} adds ${said.list('repeated')} twice.`,
    },
    'partial-children': {
      title: 'Totals that do not cover their group',
      message: (said) =>
        `${said.cell} (“${said.text('label')}”) takes only ${said.text('range')} of the ${said.number('children')} rows of its group; ${said.list('cells')} are missing.`,
    },
    'filter-dependent': {
      title: 'Totals that depend on the filter',
      message: (said) =>
        `${said.cell} uses SUBTOTAL and a filter is on: ${said.number('hidden')} hidden ${plural(said.count('hidden'), 'row is', 'rows are')} left out of the sum.`,
    },
    'formula-pattern': {
      title: 'Different formulas in a column',
      message: (said) =>
        `${said.cells}: ${plural(said.count('cells'), 'the formula is', 'the formulas are')} different (“${said.text('formula')}”); the other ${said.number('others')} rows of ${said.text('header')} use “${said.text('usual')}”.`,
    },
    'constant-over-formula': {
      title: 'A number typed where the others calculate',
      message: (said) =>
        said.has('computed') && said.difference !== '' && said.difference !== '0'
          ? `${said.text('cell')} has ${said.number('stated')} typed where its neighbours calculate; the formula would give ${said.number('computed')} (difference ${said.difference}).`
          : `${said.cells}: ${plural(said.count('cells'), 'a number is', 'numbers are')} typed where the other cells calculate; for now ${plural(said.count('cells'), 'it agrees', 'they agree')} with the formula.`,
    },
    'typed-total': {
      title: 'Typed totals',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'total is', 'totals are')} typed (${said.list('places')}): they will not change when the rows do.`,
    },
    'constant-in-formula': {
      title: 'Constants inside formulas',
      message: (said) =>
        `${said.cell} adds a fixed value (${said.text('constant')}) inside the formula “${said.text('formula')}”.`,
    },
    'ratio-of-itself': {
      title: 'Ratios of a cell to itself',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'formula', 'formulas')} of “${said.text('header')}” ${plural(said.count('count'), 'divides', 'divide')} a cell by itself (“${said.text('formula')}”): the result is always the same, whatever was done.`,
    },
    'error-value': {
      title: 'Cells with an error',
      message: (said) =>
        `${said.cells} ${plural(said.count('cells'), 'shows', 'show')} ${said.text('error')}` +
        (said.count('dependants') > 0
          ? `; ${said.number('dependants')} ${plural(said.count('dependants'), 'cell depends', 'cells depend')} on ${plural(said.count('cells'), 'it', 'them')}.`
          : '.'),
    },
    'formula-without-value': {
      title: 'Formulas without a result',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'formula has', 'formulas have')} no stored result (${said.cells}): what depends on ${plural(said.count('count'), 'it', 'them')} could not be checked and totals are not complete. Open the workbook in Excel, save it and check it again.`,
    },
    'external-link': {
      title: 'Links to other workbooks',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'cell depends', 'cells depend')} on another workbook that may not exist: ${said.list('books')}.`,
    },
    'text-number': {
      title: 'Numbers stored as text',
      message: (said) =>
        said.has('zeros')
          ? `${said.cells}: ${plural(said.count('zeros'), 'a dash or another text stands', 'dashes or other texts stand')} for zero; sums do not change, but a formula with + would give #VALUE!.`
          : said.has('count') && said.count('count') > 1
            ? `${said.number('count')} cells of ${said.text('header')} store numbers as text (${said.cells}); Excel leaves them out of sums.`
            : `${said.text('cell') || said.cell} stores a number as text${said.has('text') ? ` (“${said.text('text')}”)` : ''}; Excel leaves it out of sums.`,
    },
    'ambiguous-number': {
      title: 'Ambiguous numbers',
      message: (said) =>
        `${said.cell}: “${said.text('text')}” may be ${said.number('value')} or ${said.number('other')}.`,
    },
    'hidden-fraction': {
      title: 'Fractions that are not shown',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'cell holds', 'cells hold')} fractions of a peso that the format hides (${said.cells}); a sum may look off by one peso because of them.`,
    },
    'unit-stated': {
      title: 'Unit of the figures',
      message: (said) =>
        said.has('shown')
          ? `Sheet ${said.text('sheet')} shows its figures divided by ${said.number('shown')}, by their format; what the cells hold was read.`
          : `Sheet ${said.text('sheet')} is in units of ${said.number('unit')} pesos${said.has('reason') ? ` (“${said.text('reason')}”)` : ''}.`,
    },
    'date-outside-year': {
      title: 'Dates outside the fiscal year',
      message: (said) =>
        said.has('end')
          ? `${place(said)}: it ends (${said.text('end')}) before it starts (${said.text('start')}).`
          : `${said.cell}: ${said.text('date')} is outside the fiscal year ${said.plain('year')}.`,
    },
    'text-date': {
      title: 'Dates typed as text',
      message: (said) =>
        said.has('valid')
          ? `${said.cell}: the date “${said.text('text')}” is stored as text.`
          : `${said.cell}: “${said.text('text')}” is no date.`,
    },
    'owner-missing': {
      title: 'Owners',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'activity has', 'activities have')} no owner (${said.list('places')}).`,
    },
    'axis-variants': {
      title: 'Names of one axis',
      message: (said) =>
        said.has('summary')
          ? `The summary on ${said.text('sheet')} names “${said.text('summary')}”, which is no axis of the detail: that line was not compared.`
          : said.has('other')
            ? `“${said.text('name')}” and “${said.text('other')}” share words and were read as two axes: say whether they are the same.`
            : `“${said.text('name')}” is written in ${said.has('count') ? `${said.number('count')} ways` : 'several ways'} and was read as one axis: ${said.list('variants')}.`,
    },
    'duplicate-row': {
      title: 'Repeated rows',
      message: (said) =>
        `Rows ${said.list('rows')} are the same (“${said.text('label')}”)${said.has('value') ? `; the total counts them all (${said.number('value')} each)` : ''}.`,
    },
    'similar-rows': {
      title: 'Rows that are almost the same',
      message: (said) =>
        `Rows ${said.list('rows')} say almost the same: “${said.text('label')}” and “${said.text('other')}”.`,
    },
    'milestone-repeated': {
      title: 'Repeated milestones',
      message: (said) =>
        `The milestone “${said.text('milestone')}” appears ${said.count('times') === 2 ? 'twice' : `${said.number('times')} times`} (${said.cells}); ${said.number('listed')} milestones are listed and ${said.number('distinct')} are distinct.`,
    },
    'milestone-unlinked': {
      title: 'Milestones and activities without a link',
      message: (said) =>
        said.has('milestones')
          ? `${said.number('count')} ${plural(said.count('count'), 'milestone has', 'milestones have')} no activity: ${said.list('milestones')}.`
          : `${said.number('count')} ${plural(said.count('count'), 'activity is', 'activities are')} under no milestone (${said.list('places')}).`,
    },
    'hidden-in-total': {
      title: 'Hidden rows that count',
      message: (said) =>
        `${said.text('sheet')}: the totals include ${said.number('count')} hidden ${plural(said.count('count'), 'row', 'rows')} of ${said.number('value')} (${said.list('places')}).`,
    },
    'merged-cells': {
      title: 'Merged cells',
      message: (said) =>
        `The merged cells of ${said.has('ranges') ? said.list('ranges') : said.cells} were read with one value for all their rows.`,
    },
    'rows-after-total': {
      title: 'Rows after the total',
      message: (said) =>
        `${said.text('sheet')}: rows with values stand after the total (${said.cells}) and are not in it.`,
    },
    'confirm-column': {
      title: 'Columns to confirm',
      message: (said) =>
        said.has('apart')
          ? `The column “${said.text('header')}” (${said.cell}) is in another unit than the others and is not added; write its values in the same unit, or say the unit of the sheet.`
          : said.has('header')
            ? `It is not sure what the column “${said.text('header')}” is (${said.cell}); please confirm it.`
            : `The column ${said.text('field')} was not found; please say which one it is.`,
    },
    'duplicate-header': {
      title: 'Repeated headers',
      message: (said) =>
        `“${said.text('header')}” stands in ${said.cells}; they ${said.count('differ') > 0 ? `differ on ${said.number('differ')} of ${said.number('rows')} rows` : 'say the same'}.`,
    },
    'spelling-variants': {
      title: 'One value spelt in several ways',
      message: (said) =>
        `In ${said.text('header')}, ${said.number('count')} values are spelt in several ways: ${said.list('variants')}.`,
    },
    'weights-sum': {
      title: 'Weights add up to 100 %',
      message: (said) =>
        `The weights${said.has('group') ? ` of “${said.text('group')}”` : ''} add up to ${said.text('percent')} % and not to 100 % (${said.cells}).`,
    },
    'progress-bounds': {
      title: 'Possible progress',
      message: (said) =>
        said.has('limit')
          ? `${place(said)}: ${said.text('header')} (${said.number('value')}) is more than ${said.text('limitHeader')} (${said.number('limit')}).`
          : `${place(said)}: ${said.text('header')} is ${said.text('value')} and the state says “${said.text('state')}”.`,
    },
    'earmark-sector': {
      title: 'Earmarked sources',
      message: (said) =>
        `${place(said)}: “${said.text('source')}” pays ${said.number('value')} on a row of the sector “${said.text('sector')}”.`,
    },
    'plan-not-found': {
      title: 'A plan of action in the workbook',
      message: (said) =>
        `No plan of action was found in this workbook.${said.has('sheets') ? ` Looked in: ${said.list('sheets')}.` : ''}${said.has('wanted') ? ` Looked for a header row with ${said.list('wanted')}.` : ''}${said.has('found') ? ` Found: ${said.list('found')}.` : ''}`,
    },
  },
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
  unknownRule: (said) => `Look at ${said.cells}.`,
  unknownReason: 'it could not be decided',
};
