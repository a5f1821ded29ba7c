import type { Determined } from '../../balance/diagnosis';
import type { FindingDraft } from '../../findings/identify';
import { isZero } from '../../quantity/compare';
import { splitFigureKey } from '../../plan/figureKey';
import { isActivity } from '../planIndex';
import type { ExplainContext } from './explanationFinding';

/**
 * A blank that the other cells determine (celda vacía determinada). It may mean "not defined", so that it is only said,
 * never preselected; a blank that must be zero is what it looks like.
 */
export function determinedFinding(
  { variable, proposed, equations }: Determined,
  { graph, index }: ExplainContext,
): FindingDraft | null {
  const blank = graph.variables[variable];
  const [first] = equations.flatMap((at) => graph.equations[at] ?? []);
  if (!blank || !first || isZero(proposed)) return null;
  const line = index.lineNamed(blank.line);
  const owner = line && isActivity(line) ? line.labels['owner']?.text : undefined;
  return {
    rule: 'blank-determined',
    severity: 'warning',
    cells: [blank.id],
    suspects: [
      {
        ...{ cell: blank.id, observed: null, proposed, slip: 'none', confidence: 'medium' },
        repairs: equations.flatMap((at) => graph.equations[at]?.id ?? []),
        ...{ clears: [], also: [] },
      },
    ],
    difference: null,
    disagreements: [],
    data: {
      ...{ cell: blank.id, proposed, role: splitFigureKey(blank.column).role, label: first.meaning.label },
      ...(line ? { row: line.row } : {}),
    },
    key: `${line ? index.keyOf(line) : first.meaning.key}:${blank.column}`,
    ...(owner ? { owner } : {}),
  };
}
