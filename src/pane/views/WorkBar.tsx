import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import type { Work } from '../state/paneState';
import type { PaneWords } from '../../i18n/es/pane';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  progress: { gridColumnStart: 1, gridColumnEnd: 3 },
});

/** What is under way, once it lasts; and the way out, once it lasts long. */
export function WorkBar() {
  const styles = useStyles();
  const { words } = useLanguage();
  const work = usePane((state) => state.work);
  const { cancel } = useActions();
  return (
    <div role="status" aria-live="polite">
      {work?.noticeable && (
        <div className={styles.bar}>
          <span>{describe(work, words.work)}</span>
          {work.long && (
            <Button size="small" onClick={cancel}>
              {words.work.cancel}
            </Button>
          )}
          <Progress work={work} className={styles.progress} />
        </div>
      )}
    </div>
  );
}

function Progress({ work, className }: { readonly work: Work; readonly className: string }) {
  const { words } = useLanguage();
  const { step } = work;
  const label = words.work[work.kind];
  if (!step || step.total === 0) return <ProgressBar className={className} aria-label={label} />;
  return (
    <ProgressBar className={className} aria-label={label} max={step.total} value={Math.min(step.done, step.total)} />
  );
}

function describe({ kind, step }: Work, words: PaneWords['work']): string {
  return (step && words.stages[step.stage]) ?? words[kind];
}
