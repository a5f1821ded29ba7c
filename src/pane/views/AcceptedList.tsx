import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AcceptedFinding } from '../../app/review';
import { formatDate } from '../../i18n/date';
import { languageOf } from '../../i18n/language';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** What people left as it is, with the reason, and the way back. */
export function AcceptedList({ accepted }: { readonly accepted: readonly AcceptedFinding[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (accepted.length === 0) return null;
  return (
    <Section title={words.review.justifiedTitle(accepted.length)}>
      <ul className={styles.list}>
        {accepted.map((each) => (
          <AcceptedItem key={each.finding.id} accepted={each} />
        ))}
      </ul>
    </Section>
  );
}

function AcceptedItem({ accepted: { finding, acceptance } }: { readonly accepted: AcceptedFinding }) {
  const styles = useStyles();
  const { words, language, message } = useLanguage();
  const { reopen } = useActions();
  const busy = usePane((state) => state.work !== null);
  const { reason, author, date } = acceptance;
  return (
    <li>
      <Text as="p" block size={200}>
        {message(finding)}
      </Text>
      <Text as="p" block size={200} className={styles.reason}>
        «{reason}» ({words.review.justifiedBy(author, formatDate(date, languageOf(language)))})
      </Text>
      <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void reopen(finding.id)}>
        {words.review.reopen}
      </Button>
    </li>
  );
}
