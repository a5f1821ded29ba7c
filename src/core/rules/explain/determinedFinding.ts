import type { Determined } from '../../balance/diagnosis';
import type { FindingDraftOf } from '../../findings/finding';
import { draftFinding } from '../../findings/observation';
import { isZero } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { parseAddress, type Address } from '../../workbook/address';
import { computedValue, type EquationDraft } from '../equations/equationDraft';
import { addressOf } from '../equations/planCell';
import { neighbourFormula } from '../formulas/neighbourFormula';
import { isActivity, type Line, type PlanIndex } from '../planIndex';
import type { ExplainContext } from './explainContext';

type BlankFinding = FindingDraftOf<'blank-determined'>;

const BLANK_DETERMINED = { name: 'blank-determined', severity: 'warning' } as const;

/**
 * A blank that the other cells determine (celda vacía determinada). It may mean "not defined", so that it is only said,
 * never preselected; a blank that must be zero is what it looks like.
 */
export function determinedFinding(
  { variable, proposed, equations, repairs: mended }: Determined,
  { graph, index }: ExplainContext,
): BlankFinding | null {
  const blank = graph.variables[variable];
  const [first] = equations.flatMap((at) => graph.equations[at] ?? []);
  if (!blank || !first || isZero(proposed)) return null;
  const line = index.lineNamed(blank.line) ?? null;
  const repairs = [...equations, ...mended].flatMap((at) => graph.equations[at]?.id ?? []);
  return blankFinding(
    {
      cell: blank.id,
      key: blank.column,
      proposed,
      line,
      label: first.meaning.label,
      repairs,
      mends: mended.length > 0,
    },
    index,
  );
}

/** The same for a blank that an identity of the workbook determines. */
export function determinedBlank(draft: EquationDraft, index: PlanIndex): BlankFinding {
  const { stated, line, label, rule } = draft;
  const cell = addressOf(stated);
  return blankFinding(
    { cell, key: stated.key, proposed: computedValue(draft), line, label, repairs: [`${rule} ${cell}`], mends: false },
    index,
  );
}

interface Blank {
  readonly cell: Address;
  readonly key: string;
  readonly proposed: Decimal;
  readonly line: Line | null;
  readonly label: string;
  readonly repairs: readonly string[];
  /** Whether other checks fail because it is blank. */
  readonly mends: boolean;
}

function blankFinding({ cell, key, proposed, line, label, repairs, mends }: Blank, index: PlanIndex): BlankFinding {
  const place = parseAddress(cell);
  const formula = place && neighbourFormula(index, place, proposed);
  return draftFinding(mends ? { ...BLANK_DETERMINED, severity: 'error' } : BLANK_DETERMINED, {
    cells: [cell],
    suspects: [
      {
        cell,
        observed: null,
        proposed: formula ?? proposed,
        slip: 'none',
        confidence: 'medium',
        repairs,
        clears: [],
        also: [],
      },
    ],
    data: { cell, proposed, label, row: line?.row ?? null },
    key: `${line ? index.keyOf(line) : ''}:${key}`,
    owner: line && isActivity(line) ? line.labels['owner']?.text : undefined,
  });
}
