import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SkippedSheet } from '../../core/plan/plan';
import { useLanguage } from '../context/paneContext';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The sheets that were not read as part of the plan, each with the reason. */
export function SkippedList({ skipped }: { readonly skipped: readonly SkippedSheet[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (skipped.length === 0) return null;
  return (
    <div>
      <Text as="h3" block weight="semibold" size={200}>
        {words.inventory.skippedTitle}
      </Text>
      <ul className={styles.list}>
        {skipped.map(({ sheet, why }) => (
          <li key={sheet}>
            {sheet}: {words.inventory.skipped[why]}
          </li>
        ))}
      </ul>
    </div>
  );
}
