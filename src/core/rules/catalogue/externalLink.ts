import { formatAddress } from '../../workbook/address';
import { shapeOf } from '../formulas/shapeOf';
import { plainFinding } from '../plainFinding';
import type { PlanRule, RuleContext } from '../planRule';

/** Figures of the plan that come from another workbook (vínculo a otro libro): one finding for all of them. */
export const externalLinkRule: PlanRule = {
  name: 'external-link',
  run({ index }: RuleContext) {
    const { activities, subtotals, summaries } = index.plan;
    const formulas = [...activities, ...subtotals, ...summaries].flatMap(({ figures }) =>
      Object.values(figures).flatMap((figure) => (figure?.formula === undefined ? [] : [figure])),
    );
    const linked = formulas.filter((figure) => (shapeOf(figure, index.plan)?.external.length ?? 0) > 0);
    if (linked.length === 0) return { done: formulas.length, findings: [] };
    const books = [...new Set(linked.flatMap((figure) => shapeOf(figure, index.plan)?.external ?? []))];
    const finding = plainFinding('external-link', {
      ...{ severity: 'warning', cells: linked.map(({ cell }) => formatAddress(cell)), key: books.join('|') },
      data: { count: linked.length, books },
    });
    return { done: formulas.length, findings: [finding] };
  },
};
