import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { LongList } from '../components/LongList';
import { useActions, useLanguage, usePane, usePaneContext } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { groupFindings } from '../state/findingOrder';
import { listRows, type ListRow } from '../state/listRows';
import { shownFindings } from '../state/shownFindings';
import { FilterLine } from './FilterLine';
import { FindingItem } from './FindingItem';
import { FoldedHead, GroupHead } from './GroupHead';
import { ListBar } from './ListBar';
import { RuleAction } from './RuleAction';

/** Pixels of a head and of a finding before they were drawn. */
const HEAD = 40;
const ITEM = 92;

const useStyles = makeStyles({
  nothing: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
});

/** The findings that the filter leaves, those of one rule together, gravest first. */
export function FindingList({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { textOf } = usePaneContext();
  const filter = usePane((state) => state.filter);
  const folding = usePane((state) => state.folding);
  const open = usePane((state) => state.open);
  const shown = useMemo(() => shownFindings({ review, filter }, textOf), [review, filter, textOf]);
  const groups = useMemo(() => groupFindings(shown), [shown]);
  const rows = useMemo(() => listRows(groups, { folding, open }), [groups, folding, open]);
  if (review.findings.length === 0) return null;
  return (
    <section aria-label={words.review.listLabel}>
      <ListBar groups={groups} open={open} />
      <FilterLine shown={shown.length} all={review.findings} />
      {shown.length === 0 && (
        <Text as="p" block className={styles.nothing}>
          {words.filter.nothing}
        </Text>
      )}
      <LongList
        rows={rows}
        label={words.review.listLabel}
        kept={open}
        estimate={({ kind }) => (kind === 'finding' ? ITEM : HEAD)}
        draw={(row) => <Row row={row} fresh={review.comparison.fresh} />}
      />
    </section>
  );
}

function Row({ row, fresh }: { readonly row: ListRow; readonly fresh: ReadonlySet<string> }) {
  const { words } = useLanguage();
  const { fold } = useActions();
  switch (row.kind) {
    case 'apart':
      return (
        <FoldedHead folded={row.folded} onToggle={() => fold(row.key, !row.folded)}>
          {words.review.otherFormulas(row.count)}
        </FoldedHead>
      );
    case 'group':
      return <GroupHead group={row.group} folded={row.folded} />;
    case 'action':
      return <RuleAction group={row.group} />;
    case 'finding':
      return <FindingItem finding={row.finding} isNew={fresh.has(row.finding.id)} />;
  }
}
