import { parseAddress } from '../workbook/address';
import type { Finding } from './finding';
import type { RuleName } from './findingData';

const RULES: ReadonlySet<RuleName> = new Set<RuleName>([
  'workbook-range',
  'workbook-reference',
  'workbook-typed-value',
  'workbook-constant',
  'workbook-formula',
  'workbook-anchor',
  'workbook-total',
  'workbook-ratio-added',
]);

/** Whether a finding speaks of formulas outside the plan (otras fórmulas del libro), which are shown apart from it. */
export function isOtherFormula({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return RULES.has(rule) || (rule === 'circular-reference' && severity !== 'error');
}

/** The findings of a sheet. */
export interface SheetFindings {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** The findings of the plan, and those of other formulas by their sheets, each in the order that they had. */
export function separateOtherFormulas(findings: readonly Finding[]): {
  readonly ofPlan: readonly Finding[];
  readonly others: readonly SheetFindings[];
} {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings.filter(isOtherFormula)) {
    const sheet = parseAddress(finding.cells[0] ?? '')?.sheet ?? '';
    const known = sheets.get(sheet);
    if (known) known.push(finding);
    else sheets.set(sheet, [finding]);
  }
  return {
    ofPlan: findings.filter((finding) => !isOtherFormula(finding)),
    others: [...sheets].map(([sheet, of]) => ({ sheet, findings: of })),
  };
}
