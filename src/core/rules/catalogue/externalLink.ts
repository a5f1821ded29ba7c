import { formatAddress } from '../../workbook/address';
import { shapeOf } from '../formulas/shapeOf';
import { planRule } from '../planRule';

interface ExternalLink {
  readonly count: number;
  readonly books: readonly string[];
}

/** Figures of the plan that come from another workbook (vínculo a otro libro): one finding for all of them. */
export const externalLinkRule = planRule<'external-link', ExternalLink>({
  name: 'external-link',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const { activities, subtotals, summaries } = index.plan;
    const formulas = [...activities, ...subtotals, ...summaries].flatMap(({ figures }) =>
      Object.values(figures).flatMap((figure) => (figure?.formula === undefined ? [] : [figure])),
    );
    const linked = formulas.filter((figure) => (shapeOf(figure, index.plan)?.external.length ?? 0) > 0);
    if (linked.length === 0) return { done: formulas.length, findings: [] };
    const books = [...new Set(linked.flatMap((figure) => shapeOf(figure, index.plan)?.external ?? []))];
    const cells = linked.map(({ cell }) => formatAddress(cell));
    return {
      done: formulas.length,
      findings: [{ cells, data: { count: linked.length, books }, key: books.join('|') }],
    };
  },
});
