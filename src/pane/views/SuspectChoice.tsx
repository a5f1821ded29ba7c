import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { CellProposal, Finding, Suspect } from '../../core/findings/finding';
import type { Address } from '../../core/workbook/address';
import { locatedCells } from '../../core/findings/locatedCells';
import { CellLink } from '../components/CellLink';
import { CellLinks } from '../components/CellLinks';
import { ValueChange } from '../components/ValueChange';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { chosenSuspect, isApplicable } from '../state/suspects';
import { formatCell } from '../words/formatCell';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  suspect: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  radio: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  slip: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

/** The explanations of a finding: one as it is, several to choose from; or the cells to look at, where none has a value. */
export function SuspectChoice({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const chosen = usePane((state) => state.choices[finding.id]);
  const { choose } = useActions();
  const [only] = finding.suspects;
  if (finding.suspects.length === 1 && only) return <SuspectLine suspect={only} />;
  const located = locatedCells(finding);
  if (located) return <LocatedCells cells={located} />;
  const selected = chosenSuspect(finding, chosen);
  return (
    <div className={styles.choices}>
      {only?.confidence === 'tie' && <Text size={200}>{words.finding.tie}</Text>}
      <RadioGroup
        aria-label={words.finding.choices}
        value={selected === null ? '' : String(selected)}
        onChange={(_, { value }) => choose({ finding: finding.id, suspect: Number(value) })}
      >
        {finding.suspects.map((suspect, at) => (
          <Radio
            key={at}
            className={styles.radio}
            value={String(at)}
            disabled={!isApplicable(suspect)}
            label={<SuspectLine suspect={suspect} />}
          />
        ))}
      </RadioGroup>
    </div>
  );
}

function LocatedCells({ cells }: { readonly cells: readonly Address[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.suspect}>
      <Text size={200}>{words.finding.located}</Text>
      <CellLinks cells={cells} label={words.finding.located} />
    </div>
  );
}

function SuspectLine({ suspect }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.suspect}>
      <div className={styles.slip}>
        <CellLink cell={suspect.cell} />
        <span className={styles.quiet}>
          {words.finding.confidence[suspect.confidence]}
          {suspect.slip !== 'none' && ` · ${words.slip[suspect.slip]}`}
        </span>
      </div>
      <Change proposal={suspect} />
      <TrialLine suspect={suspect} />
      {suspect.also.map((other) => (
        <div key={other.cell} className={styles.suspect}>
          <div className={styles.slip}>
            <span className={styles.quiet}>{words.finding.alsoChanges}</span>
            <CellLink cell={other.cell} />
          </div>
          <Change proposal={other} />
        </div>
      ))}
    </div>
  );
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
