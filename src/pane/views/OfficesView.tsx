import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { SPLITS, type SplitBy } from '../../core/sheets/review/splitReview';
import type { PartOutline } from '../../desk/deskReview';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { deliverFile } from '../deliverFile';
import type { PartWanted } from '../state/documentActions';
import { FrontHeader } from './FrontHeader';
import { ReceivedAnswers } from './ReceivedAnswers';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Enviar y recibir: the review by office, sheet or axis, and the answers that come back. */
export function OfficesView() {
  const { words } = useLanguage();
  return (
    <>
      <FrontHeader title={words.offices.title} />
      <Send />
      <ReceivedAnswers />
    </>
  );
}

function Send() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { splitReview } = useActions();
  const [by, setBy] = useState<SplitBy>('owner');
  const [parts, setParts] = useState<readonly PartOutline[]>([]);
  useEffect(() => {
    void splitReview(by).then((found) => setParts(found ?? []));
  }, [by, splitReview]);
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words.offices.send}</h2>
      <Text as="p" size={200}>
        {words.offices.sendIntro}
      </Text>
      <Field label={words.offices.by} size="small">
        <Select value={by} onChange={(_, { value }) => setBy(SPLITS.find((each) => each === value) ?? 'owner')}>
          {SPLITS.map((each) => (
            <option key={each} value={each}>
              {words.offices.splits[each]}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list} aria-label={words.offices.splits[by]}>
        {parts.map((part) => (
          <Part key={part.key} by={by} part={part} />
        ))}
      </ul>
    </section>
  );
}

function Part({ by, part: { key, name, findings } }: { readonly by: SplitBy; readonly part: PartOutline }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { partFile } = useActions();
  const busy = usePane((state) => state.work !== null);
  const called = name ?? words.offices.nobody;
  const send = async (form: PartWanted['form']) => {
    const bytes = await partFile({ by, key, form });
    if (bytes) deliverFile(bytes, words.offices.file(fileName(called), form === 'workbook' ? 'xlsx' : 'html'));
  };
  return (
    <li className={styles.line}>
      <Text weight="semibold">{called}</Text>
      <Text size={200}>{words.review.findings(findings.length)}</Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={words.offices.workbookOf(called)}
          disabledFocusable={busy}
          onClick={() => void send('workbook')}
        >
          {words.offices.workbook}
        </Button>
        <Button
          size="small"
          aria-label={words.offices.pageOf(called)}
          disabledFocusable={busy}
          onClick={() => void send('page')}
        >
          {words.offices.page}
        </Button>
      </div>
    </li>
  );
}

/** A name without the signs that files may not have. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
}
