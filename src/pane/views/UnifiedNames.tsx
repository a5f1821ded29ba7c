import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { AxisQuestion, UnifiedName } from '../../desk/deskReview';
import { joined, keptApart } from '../state/mappingDraft';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  answers: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
});

interface UnifiedNamesProps {
  readonly names: readonly UnifiedName[];
  readonly questions: readonly AxisQuestion[];
}

/** Names that were read as one axis, each of which the user can set apart again, and those of which only the user knows. */
export function UnifiedNames({ names, questions }: UnifiedNamesProps) {
  const styles = useStyles();
  if (names.length + questions.length === 0) return null;
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <Question key={`${question.name} ${question.other}`} question={question} />
      ))}
      {names.map((unified) => (
        <Unified key={unified.text} unified={unified} />
      ))}
    </ul>
  );
}

function Question({ question: { name, other, spellings } }: { readonly question: AxisQuestion }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { busy, keepMapping, mapping } = useMapping();
  return (
    <li className={styles.line}>
      <Text size={200}>{words.inventory.axisQuestion(name, other)}</Text>
      <span className={styles.answers}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void keepMapping(joined(mapping, spellings, name))}
        >
          {words.inventory.sameAxis}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void keepMapping(keptApart(mapping, other))}>
          {words.inventory.keepApart}
        </Button>
      </span>
    </li>
  );
}

function Unified({ unified: { text, name } }: { readonly unified: UnifiedName }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { busy, keepMapping, mapping } = useMapping();
  return (
    <li className={styles.line}>
      <Text size={200}>{words.inventory.spelling(text, name)}</Text>
      <Button size="small" disabledFocusable={busy} onClick={() => void keepMapping(keptApart(mapping, text))}>
        {words.inventory.keepApart}
      </Button>
    </li>
  );
}

/** The mapping that the workbook keeps, what changes it, and whether anything else is under way. */
function useMapping() {
  const { keepMapping } = useActions();
  const mapping = usePane((state) => state.review?.mapping ?? null);
  const busy = usePane((state) => state.work !== null);
  return { busy, keepMapping, mapping };
}
