import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/findings/finding';
import { SeverityMark } from '../components/SeverityMark';
import { useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { findingOrder, groupFindings, type FindingGroup } from '../state/findingOrder';
import { CommandButton } from './CommandButton';
import { FindingItem } from './FindingItem';

/** How many findings are drawn before the user asks for more, and how many more each time. */
const PAGE = 60;

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, outline: 'none', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  position: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  group: { margin: 0 },
  apart: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
  },
  rule: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  ruleName: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { margin: tokens.spacingHorizontalM },
});

/** The findings, those of one rule together, gravest first; long lists are drawn piece by piece and say so. */
export function FindingList({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [limit, setLimit] = useState(PAGE);
  const open = usePane((state) => state.open);
  const { findings } = review;
  if (findings.length === 0) return null;
  const order = findingOrder(findings);
  const shown = Math.max(limit, open === null ? 0 : order.indexOf(open) + 1);
  const groups = firstOf(groupFindings(findings), shown);
  return (
    <section aria-label={words.review.listLabel}>
      <ListBar order={order} open={open} />
      <Groups groups={groups.filter(({ apart }) => !apart)} fresh={review.comparison.fresh} />
      <OtherFormulas groups={groups.filter(({ apart }) => apart)} fresh={review.comparison.fresh} open={open} />
      {shown < findings.length && (
        <Button className={styles.more} onClick={() => setLimit(shown + PAGE)}>
          {words.review.more(shown, findings.length)}
        </Button>
      )}
    </section>
  );
}

interface GroupsProps {
  readonly groups: readonly GroupProps['group'][];
  readonly fresh: ReadonlySet<string>;
}

function Groups({ groups, fresh }: GroupsProps) {
  return groups.map((group) => <GroupSection key={group.key} group={group} fresh={fresh} />);
}

/** The formulas outside the plan, folded until one of them is looked at. */
function OtherFormulas({ groups, fresh, open }: GroupsProps & { readonly open: string | null }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  if (groups.length === 0) return null;
  const holdsOpen = groups.some(({ findings }) => findings.some(({ id }) => id === open));
  const count = groups.reduce((sum, { all }) => sum + all, 0);
  return (
    <details open={unfolded || holdsOpen} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary className={styles.apart}>{words.review.otherFormulas(count)}</summary>
      <Groups groups={groups} fresh={fresh} />
    </details>
  );
}

function ListBar({ order, open }: { readonly order: readonly string[]; readonly open: string | null }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const at = open === null ? 0 : order.indexOf(open) + 1;
  return (
    <div className={styles.bar}>
      <h2 className={styles.heading} tabIndex={-1} data-stands>
        {words.review.findings(order.length)}
      </h2>
      <div>
        {at > 0 && (
          <Text size={200} className={styles.position}>
            {words.review.position(at, order.length)}
          </Text>
        )}
        <CommandButton command="Anterior" appearance="subtle" iconOnly />
        <CommandButton command="Siguiente" appearance="subtle" iconOnly />
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: FindingGroup & { readonly all: number };
  readonly fresh: ReadonlySet<string>;
}

function GroupSection({ group, fresh }: GroupProps) {
  const styles = useStyles();
  const { words, ruleName } = useLanguage();
  return (
    <div className={styles.group}>
      <h3 className={styles.rule}>
        <span className={styles.ruleName}>
          <SeverityMark severity={group.severity} word={words.severity[group.severity].one} />
          {ruleName(group.rule)}
        </span>
        {group.all > 1 && (
          <Badge appearance="tint" color="informative" size="small">
            {group.all}
          </Badge>
        )}
      </h3>
      <ul className={styles.list}>
        {group.findings.map((finding: Finding) => (
          <FindingItem key={finding.id} finding={finding} isNew={fresh.has(finding.id)} />
        ))}
      </ul>
    </div>
  );
}

/** The groups with their first findings, `count` in all; a group knows how many it has in truth. */
function firstOf(groups: readonly FindingGroup[], count: number): GroupProps['group'][] {
  let left = count;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, left);
    left -= findings.length;
    return findings.length > 0 ? [{ ...group, findings, all: group.findings.length }] : [];
  });
}
