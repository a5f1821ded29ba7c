import { makeStyles, tokens } from '@fluentui/react-components';
import { locatedCells } from '../../core/findings/locatedCells';
import type { Finding } from '../../core/findings/finding';
import { useLanguage } from '../context/paneContext';
import { describeCells } from '../state/describeCells';
import { formatCell } from '../words/formatCell';
import { referenceOf } from '../words/referenceOf';
import { ValueChange } from './ValueChange';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  cell: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The first line of an observation: the cell that is wrong and what it should hold, or between which cells it must be chosen. */
export function Culprit({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const language = useLanguage();
  const { cells, proposal, note } = culpritOf(finding, language.words.finding);
  return (
    <span className={styles.line}>
      <span className={styles.cell}>{cells}</span>
      {proposal && (
        <ValueChange before={formatCell(proposal.observed, language)} after={formatCell(proposal.proposed, language)} />
      )}
      {note !== null && <span className={styles.quiet}>{note}</span>}
    </span>
  );
}

type Words = ReturnType<typeof useLanguage>['words']['finding'];

interface CulpritParts {
  readonly cells: string;
  readonly proposal: Finding['suspects'][number] | null;
  readonly note: string | null;
}

function culpritOf(finding: Finding, words: Words): CulpritParts {
  const [lead] = finding.suspects;
  const several = locatedCells(finding) ?? (lead?.confidence === 'tie' ? tiedCells(finding) : null);
  if (several) {
    const note = lead?.confidence === 'tie' ? words.chooseOne : words.noProposal;
    return { cells: words.or(several.map(referenceOf)), proposal: null, note };
  }
  if (!lead) return { cells: placesOf(finding), proposal: null, note: null };
  const proposal = lead.proposed === null ? null : lead;
  return { cells: referenceOf(lead.cell), proposal, note: proposal ? null : words.noProposal };
}

function tiedCells({ suspects }: Finding): string[] {
  return [...new Set(suspects.filter(({ confidence }) => confidence === 'tie').map(({ cell }) => cell))];
}

/** Where no cell is suspected, those that do not agree. */
function placesOf({ cells }: Finding): string {
  const { spoken, left } = describeCells(cells);
  return left > 0 ? `${spoken} (+${left})` : spoken;
}
