import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ListedStatus, MilestonePreview, PreviewedFront } from '../../core/milestones/previewMilestones';
import { formatNumber } from '../../i18n/number';
import { useActions, useLanguage, usePane } from '../context/paneContext';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  front: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  axis: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const STATUSES: readonly ListedStatus[] = ['new', 'known', 'repeated'];
const COLOURS = { new: 'brand', known: 'informative', repeated: 'warning' } as const;

interface MilestonePreviewListProps {
  readonly preview: MilestonePreview;
  readonly text: string;
}

/** What was understood of a text: its fronts with the axis of each, its milestones, and what writing would do with them. */
export function MilestonePreviewList({ preview: { fronts, counts }, text }: MilestonePreviewListProps) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const { importMilestones } = useActions();
  const busy = usePane((state) => state.work !== null);
  const { paste, one, count } = words.milestones;
  const all = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  if (all === 0) return <Text size={200}>{paste.nothing}</Text>;
  return (
    <div className={styles.preview}>
      <Text weight="semibold">
        {paste.understood(
          fronts.length === 1 ? paste.oneFront : paste.fronts(formatNumber(fronts.length, language)),
          all === 1 ? one : count(formatNumber(all, language)),
        )}
      </Text>
      <ul className={styles.list}>
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <li key={status}>{paste.counts[status](formatNumber(counts[status], language))}</li>
        ))}
      </ul>
      {fronts.map((front, at) => (
        <FrontPreview key={at} front={front} />
      ))}
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void importMilestones(text)}>
        {paste.write}
      </Button>
    </div>
  );
}

function FrontPreview({ front: { name, axis, milestones } }: { readonly front: PreviewedFront }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { noAxis, noFront, paste } = words.milestones;
  return (
    <div>
      <h3 className={styles.front}>{name || noFront}</h3>
      <div className={styles.axis}>{axis ?? noAxis}</div>
      <ul className={styles.list}>
        {milestones.map((milestone, at) => (
          <li key={at}>
            {milestone.name}{' '}
            <Badge appearance="tint" color={COLOURS[milestone.status]} size="small">
              {paste.status[milestone.status]}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
