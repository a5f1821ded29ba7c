import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { UnifiedName } from '../desk/deskReview';
import { keptApart } from '../state/mappingDraft';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** Names that were read as one axis, each of which the user can set apart again. */
export function UnifiedNames({ names }: { readonly names: readonly UnifiedName[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { keepMapping } = useActions();
  const mapping = usePane((state) => state.review?.mapping ?? null);
  const busy = usePane((state) => state.work !== null);
  if (names.length === 0) return null;
  return (
    <ul className={styles.list}>
      {names.map(({ text, name }) => (
        <li key={text} className={styles.line}>
          <Text size={200}>{words.inventory.spelling(text, name)}</Text>
          <Button size="small" disabledFocusable={busy} onClick={() => void keepMapping(keptApart(mapping, text))}>
            {words.inventory.keepApart}
          </Button>
        </li>
      ))}
    </ul>
  );
}
