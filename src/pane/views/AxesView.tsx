import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CellLinks } from '../components/CellLinks';
import { useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { groupsOf, GROUPINGS, usualGrouping, type Grouping } from '../state/totalGroups';
import { CommandButton } from './CommandButton';
import { EmptyView } from './EmptyView';
import { TotalCard } from './TotalCard';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  choose: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  write: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
});

/** Ejes: what each axis costs, what is assigned and what is still to be raised. */
export function AxesView() {
  const { words } = useLanguage();
  const review = usePane((state) => state.review);
  return review ? <Totals review={review} /> : <EmptyView text={words.axes.empty} />;
}

function Totals({ review }: { readonly review: DeskReview }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [grouping, setGrouping] = useState<Grouping>(() => usualGrouping(review.totals));
  const { plan, groups, largest } = groupsOf(review.totals, grouping);
  return (
    <div className={styles.view}>
      <div className={styles.choose}>
        <Text size={200} className={styles.quiet}>
          {words.axes.inPesos}
        </Text>
        <GroupingChoice grouping={grouping} onChange={setGrouping} />
      </div>
      <ul className={styles.list} aria-label={words.axes.groups[grouping]}>
        {groups.map((group) => (
          <TotalCard
            key={group.key ?? ''}
            group={group}
            name={group.name ?? words.axes.none[grouping]}
            largest={largest}
          />
        ))}
        <TotalCard group={plan} name={words.axes.plan} largest={null} />
      </ul>
      <Parted cells={review.totals.parted} />
      <Unread cells={review.totals.unread} />
      <div className={styles.write}>
        <CommandButton command="RecalcularEjes" label={words.axes.write} appearance="primary" />
        <Text size={200} className={styles.quiet}>
          {words.axes.writeHint}
        </Text>
        <Preview totals={review.totals} />
      </div>
    </div>
  );
}

interface GroupingChoiceProps {
  readonly grouping: Grouping;
  readonly onChange: (grouping: Grouping) => void;
}

function GroupingChoice({ grouping, onChange }: GroupingChoiceProps) {
  const { words } = useLanguage();
  return (
    <Select
      size="small"
      aria-label={words.axes.by}
      value={grouping}
      onChange={(_, { value }) => onChange(GROUPINGS.find((each) => each === value) ?? 'axes')}
    >
      {GROUPINGS.map((each) => (
        <option key={each} value={each}>
          {words.axes.groups[each]}
        </option>
      ))}
    </Select>
  );
}

function Unread({ cells }: { readonly cells: DeskReview['totals']['unread'] }) {
  const { words } = useLanguage();
  if (cells.length === 0) return null;
  return (
    <div>
      <Text size={200}>{words.axes.unread(cells.length)}</Text>
      <CellLinks cells={cells} label={words.axes.unread(cells.length)} />
    </div>
  );
}

/** Where the plan's total is not said, the cells that say other totals. */
function Parted({ cells }: { readonly cells: DeskReview['totals']['parted'] }) {
  const { words } = useLanguage();
  if (cells.length === 0) return null;
  return (
    <div>
      <Text size={200}>{words.axes.parted}</Text>
      <CellLinks cells={cells} label={words.axes.parted} />
    </div>
  );
}

/** What the sheet will have, before it is written. */
function Preview({ totals }: { readonly totals: DeskReview['totals'] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const named = (groups: readonly { readonly key: string | null }[]) => groups.filter(({ key }) => key !== null).length;
  const [axes, fronts] = [named(totals.axes), named(totals.fronts)];
  const [owners, sources] = [named(totals.owners), named(totals.sources)];
  return (
    <Text size={200} className={styles.quiet}>
      {words.axes.preview({ axes, fronts, owners, sources })}
    </Text>
  );
}
