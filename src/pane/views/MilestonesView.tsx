import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../i18n/number';
import { CellLink } from '../components/CellLink';
import { useLanguage, usePane } from '../context/paneContext';
import type { MilestoneEntry } from '../../desk/deskReview';
import { milestoneTree, type AxisMilestones } from '../state/milestoneTree';
import { CommandButton } from './CommandButton';
import { EmptyView } from './EmptyView';
import { MilestonePaste } from './MilestonePaste';
import { MergeReport } from './MergeReport';
import { Section } from './Section';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  front: {
    margin: 0,
    paddingBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  milestone: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Hitos: the milestones by axis and front, and the button that writes their tracking sheets. */
export function MilestonesView() {
  const { words } = useLanguage();
  const review = usePane((state) => state.review);
  if (!review) return <EmptyView text={words.milestones.empty} />;
  return <Milestones milestones={review.milestones} />;
}

function Milestones({ milestones }: { readonly milestones: readonly MilestoneEntry[] }) {
  const styles = useStyles();
  const count = useCount(milestones);
  const { words } = useLanguage();
  const paste = (
    <Section title={words.milestones.paste.title} summary={words.milestones.paste.summary}>
      <MilestonePaste />
    </Section>
  );
  if (milestones.length === 0) {
    return (
      <>
        <div className={styles.head}>
          <Text>{words.milestones.none}</Text>
          <MergeReport />
        </div>
        {paste}
      </>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{count}</Text>
        <CommandButton command="HojasDeHitos" label={words.milestones.write} appearance="primary" />
        <Text size={200} className={styles.quiet}>
          {words.milestones.writeHint}
        </Text>
        <MergeReport />
      </div>
      {paste}
      {milestoneTree(milestones).map((axis) => (
        <AxisSection key={axis.axis ?? ''} axis={axis} />
      ))}
    </>
  );
}

function useCount(milestones: readonly MilestoneEntry[]): string {
  const { words, language } = useLanguage();
  const repeated = milestones.filter((milestone) => milestone.repeated).length;
  const all =
    milestones.length === 1 ? words.milestones.one : words.milestones.count(formatNumber(milestones.length, language));
  return repeated > 0 ? `${all} · ${words.milestones.repeatedCount(repeated)}` : all;
}

function AxisSection({ axis }: { readonly axis: AxisMilestones }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const count = useCount(axis.fronts.flatMap(({ milestones }) => milestones));
  return (
    <Section title={axis.axis ?? words.milestones.noAxis} summary={count}>
      {axis.fronts.map(({ front, milestones }) => (
        <div key={front ?? ''}>
          <h3 className={styles.front}>{front ?? words.milestones.noFront}</h3>
          <ul className={styles.list}>
            {milestones.map((milestone) => (
              <MilestoneLine key={milestone.key} milestone={milestone} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function MilestoneLine({ milestone }: { readonly milestone: MilestoneEntry }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const { name, activities, cells, repeated } = milestone;
  const count =
    activities === 1 ? words.milestones.oneActivity : words.milestones.activities(formatNumber(activities, language));
  return (
    <li className={styles.milestone}>
      <div className={styles.name}>{name}</div>
      <div className={styles.meta}>
        <span>{count}</span>
        {cells.map((cell) => (
          <CellLink key={cell} cell={cell} />
        ))}
        {repeated && (
          <Badge appearance="tint" color="warning" size="small">
            {words.milestones.repeated}
          </Badge>
        )}
      </div>
    </li>
  );
}
