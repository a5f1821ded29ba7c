import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { FindingGroup } from '../state/findingOrder';
import { CommandButton } from './CommandButton';
import { LIST_BAR_HEIGHT } from './listBarHeight';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    boxSizing: 'border-box',
    minHeight: LIST_BAR_HEIGHT,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, outline: 'none', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  position: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface ListBarProps {
  readonly groups: readonly FindingGroup[];
  readonly open: string | null;
}

/** How many findings there are, which of them is open, Filtrar, Anterior and Siguiente. */
export function ListBar({ groups, open }: ListBarProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { showFilter } = useActions();
  const filtering = usePane((state) => state.filtering);
  const order = groups.flatMap(({ findings }) => findings);
  const at = open === null ? 0 : order.findIndex(({ id }) => id === open) + 1;
  return (
    <div className={styles.bar}>
      <h2 className={styles.heading} tabIndex={-1} data-stands>
        {words.review.findings(order.length)}
      </h2>
      <div className={styles.buttons}>
        {at > 0 && (
          <Text size={200} className={styles.position}>
            {words.review.position(at, order.length)}
          </Text>
        )}
        <Button
          appearance="subtle"
          icon={<Filter20Regular />}
          aria-label={words.filter.open}
          title={words.filter.open}
          aria-expanded={filtering}
          onClick={() => showFilter(!filtering)}
        />
        <CommandButton command="Anterior" appearance="subtle" iconOnly />
        <CommandButton command="Siguiente" appearance="subtle" iconOnly />
      </div>
    </div>
  );
}
