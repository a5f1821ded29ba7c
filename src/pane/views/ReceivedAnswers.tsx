import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CollectedAnswers, ReturnedFile } from '../../desk/deskReview';
import { CellLink } from '../components/CellLink';
import { FileButton } from '../components/FileButton';
import { ValueChange } from '../components/ValueChange';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { formatCell } from '../words/formatCell';
import { referenceOf } from '../words/referenceOf';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    width: '100%',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Recibir respuestas: what came back, before → after, and only then applied. */
export function ReceivedAnswers() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { collect, takeIn } = useActions();
  const busy = usePane((state) => state.work !== null);
  const [answers, setAnswers] = useState<CollectedAnswers | null>(null);
  const receive = async (files: readonly File[]) => setAnswers(await collect(await Promise.all(files.map(bytesOf))));
  const comes = answers !== null && answers.changes.length + answers.acceptances.length > 0;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words.offices.receive}</h2>
      <Text as="p" size={200}>
        {words.offices.receiveIntro}
      </Text>
      <FileButton multiple label={words.offices.choose} accept=".xlsx,.xlsm" onFiles={(files) => void receive(files)} />
      {answers && <Answers answers={answers} />}
      {comes && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void takeIn()}>
          {words.offices.take}
        </Button>
      )}
      {answers && !comes && <Text>{words.offices.none}</Text>}
    </section>
  );
}

function Answers({ answers: { changes, acceptances, problems, unreadable } }: { readonly answers: CollectedAnswers }) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  return (
    <>
      {changes.length > 0 && <h3>{words.offices.changes(changes.length)}</h3>}
      <ul className={styles.list}>
        {changes.map(({ cell, before, after, by }) => (
          <li key={cell}>
            <CellLink cell={cell} /> <span className={styles.quiet}>{by !== '' && words.offices.from(by)}</span>
            <ValueChange before={formatCell(before.v, language)} after={formatCell(after.v, language)} />
          </li>
        ))}
      </ul>
      {acceptances.length > 0 && <h3>{words.offices.reasons(acceptances.length)}</h3>}
      <ul className={styles.list}>
        {acceptances.map(({ finding, acceptance }) => (
          <li key={finding.id}>
            <Text size={200}>
              {language.statement(finding)} «{acceptance.reason}»
            </Text>
          </li>
        ))}
      </ul>
      {problems.length > 0 && <h3>{words.offices.problems(problems.length)}</h3>}
      <ul className={styles.list}>
        {problems.map(({ from, answer, why }, at) => (
          <li key={at}>
            <Text size={200}>
              {answer.cell === null ? answer.finding : referenceOf(answer.cell)} ({words.offices.from(from)}):{' '}
              {words.refusals[why]}
            </Text>
          </li>
        ))}
      </ul>
      {unreadable.length > 0 && <Text size={200}>{words.offices.unreadable(unreadable.join(', '))}</Text>}
    </>
  );
}

async function bytesOf(file: File): Promise<ReturnedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
