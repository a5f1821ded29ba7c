import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { isZero } from '../../core/quantity/compare';
import { toNumber, type Decimal } from '../../core/quantity/decimal';
import { formatKnownPesos, formatNumber, formatPesos, formatRatio } from '../../i18n/number';
import { barFrame, fundingFills } from '../components/fundingFills';
import { CellLink } from '../components/CellLink';
import { FundingBar } from '../components/FundingBar';
import { useLanguage } from '../context/paneContext';
import { impossibleSum, statedComparisons, type StatedComparison, type TotalGroup } from '../state/totalGroups';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  plan: { borderBottom: 'none', borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}` },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  total: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  value: { margin: 0, textAlign: 'end' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  label: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  swatch: { width: '10px', height: '10px', flexShrink: 0, ...barFrame(tokens) },
  ...fundingFills(tokens),
  differs: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface TotalCardProps {
  readonly group: TotalGroup;
  readonly name: string;
  /** The largest total of the grouping; null for the whole plan, whose bar is full. */
  readonly largest: Decimal | null;
}

/** One group's money: total, bar, assigned, to raise, gap and share, and what the workbook itself says. */
export function TotalCard({ group, name, largest }: TotalCardProps) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  return (
    <li className={mergeClasses(styles.card, largest === null && styles.plan)}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.total}>{formatKnownPesos(group.isUndecided ? null : group.total, language)}</span>
      </div>
      <GroupBar group={group} largest={largest ?? group.total} />
      {group.funding && <Funding funding={group.funding} />}
      {group.isUndecided && <p className={styles.quiet}>{words.axes.undecided}</p>}
      <Counts group={group} />
      <Stated group={group} />
    </li>
  );
}

function GroupBar({ group, largest }: { readonly group: TotalGroup; readonly largest: Decimal }) {
  const { words, language } = useLanguage();
  const { total, funding } = group;
  const length = isZero(largest) ? 0 : toNumber(total) / toNumber(largest);
  const label = funding
    ? words.axes.bar(formatKnownPesos(funding.assigned, language), formatKnownPesos(funding.toRaise, language))
    : formatKnownPesos(group.isUndecided ? null : total, language);
  const shares = { assigned: funding?.assignedRatio ?? 1, toRaise: funding?.gapRatio ?? 0 };
  return <FundingBar length={length} {...shares} label={label} />;
}

function Funding({ funding }: { readonly funding: NonNullable<TotalGroup['funding']> }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  return (
    <dl className={styles.figures}>
      <dt className={styles.label}>
        <span className={mergeClasses(styles.swatch, styles.assigned)} aria-hidden />
        {words.axes.assigned}
      </dt>
      <dd className={styles.value}>{formatKnownPesos(funding.assigned, language)}</dd>
      <dd className={styles.value}>{formatRatio(funding.assignedRatio, language)}</dd>
      <dt className={styles.label}>
        <span className={mergeClasses(styles.swatch, styles.toRaise)} aria-hidden />
        {words.axes.toRaise}
      </dt>
      <dd className={styles.value}>{formatKnownPesos(funding.toRaise, language)}</dd>
      <dd className={styles.value}>{formatRatio(funding.gapRatio, language)}</dd>
    </dl>
  );
}

function Counts({ group: { rows, milestones, share } }: { readonly group: TotalGroup }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const parts = [
    rows === 1 ? words.axes.oneRow : words.axes.rows(formatNumber(rows, language)),
    milestones !== null &&
      (milestones === 1 ? words.axes.oneMilestone : words.axes.milestones(formatNumber(milestones, language))),
    share !== null && `${words.axes.share} ${formatRatio(share, language)}`,
  ];
  return <p className={styles.quiet}>{parts.filter((part) => part !== false).join(' · ')}</p>;
}

/** What the workbook's own summary says of the group: only what was held against the rows is said to agree. */
function Stated({ group }: { readonly group: TotalGroup }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const compared = statedComparisons(group);
  const agreeing = compared.filter(({ difference }) => difference !== null && isZero(difference));
  const others = compared.filter((each) => !agreeing.includes(each));
  return (
    <>
      {agreeing.length > 0 && (
        <p className={styles.quiet}>
          {words.axes.statedAgrees(agreeing.map(({ amount }) => words.axes[amount].toLowerCase()))}
        </p>
      )}
      {others.map((each) => (
        <StatedLine key={each.amount} stated={each} />
      ))}
      <Impossible group={group} />
    </>
  );
}

function StatedLine({ stated: { amount, cell, value, difference } }: { readonly stated: StatedComparison }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const said = formatPesos(value, language);
  const name = words.axes[amount].toLowerCase();
  return (
    <p className={difference === null ? styles.quiet : styles.differs}>
      {difference === null
        ? words.axes.statedUndecided(name, said)
        : words.axes.statedDiffers(name, said, formatPesos(difference, language))}{' '}
      <CellLink cell={cell} />
    </p>
  );
}

/** What has money and what has none must make the total. */
function Impossible({ group }: { readonly group: TotalGroup }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const difference = impossibleSum(group);
  if (!difference) return null;
  return (
    <p className={mergeClasses(styles.label, styles.differs)}>
      <Warning16Filled aria-hidden />
      {words.axes.impossible(formatPesos(difference, language))}
    </p>
  );
}
