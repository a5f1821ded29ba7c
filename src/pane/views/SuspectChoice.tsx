import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { locatedCells } from '../../core/findings/locatedCells';
import type { CellProposal, Finding, Suspect } from '../../core/findings/finding';
import type { Address } from '../../core/workbook/address';
import { CellLink } from '../components/CellLink';
import { ValueChange } from '../components/ValueChange';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { isApplicable } from '../state/suspects';
import { formatCell } from '../words/formatCell';
import { EffectTable } from './EffectTable';
import { TrustButton } from './TrustButton';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  suspect: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  slip: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The explanations of a finding: one as it is; several as cards, each with its button; or the cells to look at, where none has a value. */
export function SuspectChoice({ finding }: { readonly finding: Finding }) {
  const [only, ...others] = finding.suspects;
  if (only && others.length === 0) return <OnlySuspect suspect={only} />;
  const located = locatedCells(finding);
  return located ? <LocatedCells finding={finding} cells={located} /> : <Cards finding={finding} />;
}

/** What the first line of the observation does not say already. */
function OnlySuspect({ suspect }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  return (
    <div className={styles.suspect}>
      <SlipLine suspect={suspect} />
      {suspect.proposed === null && <Change proposal={suspect} />}
      <TrialLine suspect={suspect} />
      <AlsoChanges suspect={suspect} />
    </div>
  );
}

function Cards({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.choices}>
      {finding.suspects[0]?.confidence === 'tie' && <Text size={200}>{words.finding.tie}</Text>}
      <ul className={styles.list} aria-label={words.finding.choices}>
        {finding.suspects.map((suspect, at) => (
          <SuspectCard key={at} finding={finding} at={at} suspect={suspect} />
        ))}
      </ul>
    </div>
  );
}

interface SuspectCardProps {
  readonly finding: Finding;
  readonly at: number;
  readonly suspect: Suspect;
}

function SuspectCard({ finding, at, suspect }: SuspectCardProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { apply } = useActions();
  const busy = usePane((state) => state.work !== null);
  return (
    <li className={styles.card}>
      <CellLink cell={suspect.cell} />
      <Change proposal={suspect} />
      <SlipLine suspect={suspect} />
      <TrialLine suspect={suspect} />
      <AlsoChanges suspect={suspect} />
      {isApplicable(suspect) && <EffectTable choice={{ finding: finding.id, suspect: at }} />}
      <div className={styles.buttons}>
        {isApplicable(suspect) && (
          <Button size="small" disabledFocusable={busy} onClick={() => void apply(finding.id, at)}>
            {words.finding.apply}
          </Button>
        )}
        <TrustButton finding={finding} cell={suspect.cell} />
      </div>
    </li>
  );
}

interface LocatedCellsProps {
  readonly finding: Finding;
  readonly cells: readonly Address[];
}

function LocatedCells({ finding, cells }: LocatedCellsProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.suspect}>
      <Text size={200}>{words.finding.located}</Text>
      <ul className={styles.list} aria-label={words.finding.located}>
        {cells.map((cell) => (
          <li key={cell} className={styles.buttons}>
            <CellLink cell={cell} />
            <TrustButton finding={finding} cell={cell} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SlipLine({ suspect: { confidence, slip } }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <span className={styles.quiet}>
      {words.finding.confidence[confidence]}
      {slip !== 'none' && ` · ${words.slip[slip]}`}
    </span>
  );
}

function AlsoChanges({ suspect: { also } }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return also.map((other) => (
    <div key={other.cell} className={styles.suspect}>
      <div className={styles.slip}>
        <span className={styles.quiet}>{words.finding.alsoChanges}</span>
        <CellLink cell={other.cell} />
      </div>
      <Change proposal={other} />
    </div>
  ));
}

/** Why it is not called sure, where it was until it was tried. */
function TrialLine({ suspect }: { readonly suspect: Suspect }) {
  const { trialResult } = useLanguage();
  const said = trialResult(suspect);
  return said === '' ? null : <Text size={200}>{said}</Text>;
}

function Change({ proposal }: { readonly proposal: CellProposal }) {
  const styles = useStyles();
  const language = useLanguage();
  const { finding } = language.words;
  const observed = formatCell(proposal.observed, language);
  if (proposal.proposed !== null)
    return <ValueChange before={observed} after={formatCell(proposal.proposed, language)} />;
  return (
    <>
      <Text>
        {finding.observed} {observed}
      </Text>
      <Text size={200} className={styles.quiet}>
        {finding.noValue}
      </Text>
    </>
  );
}
