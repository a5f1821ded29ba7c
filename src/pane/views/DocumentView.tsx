import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { SyntheticEvent } from 'react';
import type { DeskDocument } from '../../desk/deskReview';
import { CopyButton } from '../components/CopyButton';
import { FileButton } from '../components/FileButton';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { DocumentFinding } from './DocumentFinding';
import { EmptyView } from './EmptyView';
import { MilestonePreviewList } from './MilestonePreviewList';
import { Section } from './Section';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  result: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  part: { display: 'grid', rowGap: tokens.spacingVerticalS, justifyItems: 'start' },
  wide: { width: '100%' },
});

/** Documento: the plan's prose held against its workbook, and what can be pasted into it. */
export function DocumentView() {
  const { words } = useLanguage();
  const review = usePane((state) => state.review);
  if (!review) return <EmptyView text={words.document.empty} />;
  return (
    <>
      <DocumentForm />
      <DocumentResult />
      <Narrative />
      <DocumentMilestones />
    </>
  );
}

function DocumentForm() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { typeDocument, openDocument, checkDocument } = useActions();
  const text = usePane((state) => state.documentText);
  const busy = usePane((state) => state.work !== null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void checkDocument();
  };
  const open = async ([file]: readonly File[]) => {
    if (file) await openDocument(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Text as="p">{words.document.intro}</Text>
      <FileButton label={words.document.open} accept=".docx,.txt,.md" onFiles={(files) => void open(files)} />
      <Field label={words.document.text} size="small">
        <Textarea rows={6} resize="vertical" value={text} onChange={(_, { value }) => typeDocument(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || text.trim() === ''}>
          {words.document.check}
        </Button>
      </div>
    </form>
  );
}

function DocumentResult() {
  const styles = useStyles();
  const { words } = useLanguage();
  const document = usePane((state) => state.document);
  return (
    <div aria-live="polite">
      {document && (
        <section className={styles.result}>
          <Text as="h2" block className={styles.heading}>
            {document.findings.length === 0 ? words.document.clean : words.document.found(document.findings.length)}
          </Text>
          <WhatWasRead document={document} />
          <ul className={styles.list}>
            {document.findings.map((finding) => (
              <DocumentFinding key={finding.id} finding={finding} />
            ))}
          </ul>
          <NotHeld open={document.open} />
        </section>
      )}
    </div>
  );
}

const READ = ['percentages', 'amounts', 'counts', 'tables', 'milestones'] as const;

function WhatWasRead({ document: { read } }: { readonly document: DeskDocument }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const parts = READ.map((part) => words.document.counted[part](read[part])).join(', ');
  return (
    <Text size={200} className={styles.quiet}>
      {words.document.read(parts)}
    </Text>
  );
}

/** Figures of which nothing in the workbook says what they should be: said, and not passed over. */
function NotHeld({ open }: { readonly open: DeskDocument['open'] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (open.length === 0) return null;
  return (
    <Section title={words.document.notHeld(open.length)} summary={words.document.notHeldIntro}>
      <ul className={styles.list}>
        {open.map(({ line, said, quote }, at) => (
          <li key={at}>
            <Text size={200}>
              {words.document.line(line)}: {said} · «{quote}»
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The table of axes and its sentences: what is retyped by hand is where documents go wrong. */
function Narrative() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { prepareNarrative } = useActions();
  const narrative = usePane((state) => state.narrative);
  const busy = usePane((state) => state.work !== null);
  return (
    <Section title={words.document.narrative} summary={words.document.narrativeSummary}>
      <div className={styles.part}>
        <Button size="small" disabledFocusable={busy} onClick={() => void prepareNarrative()}>
          {words.document.prepare}
        </Button>
        {narrative && (
          <>
            <Field label={words.document.narrativeText} size="small" className={styles.wide}>
              <Textarea readOnly rows={8} resize="vertical" value={narrative.text} />
            </Field>
            <CopyButton label={words.document.copyNarrative} text={narrative.text} html={narrative.html} />
          </>
        )}
      </div>
    </Section>
  );
}

function DocumentMilestones() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { readMilestones } = useActions();
  const text = usePane((state) => state.documentText);
  const preview = usePane((state) => state.preview);
  const busy = usePane((state) => state.work !== null);
  if (text.trim() === '') return null;
  return (
    <Section title={words.document.milestones}>
      <div className={styles.part}>
        <Button size="small" disabledFocusable={busy} onClick={() => void readMilestones(text)}>
          {words.document.seeMilestones}
        </Button>
        {preview && <MilestonePreviewList preview={preview} text={text} />}
      </div>
    </Section>
  );
}
