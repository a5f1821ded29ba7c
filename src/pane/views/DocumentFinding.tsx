import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { placeIn } from '../../core/findings/documentPlace';
import type { Finding } from '../../core/findings/finding';
import { CellLinks } from '../components/CellLinks';
import { CopyButton } from '../components/CopyButton';
import { SeverityMark } from '../components/SeverityMark';
import { useActions, useLanguage } from '../context/paneContext';
import { LeaveForm } from './LeaveForm';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** What the document says and should say, beside its sentence. */
export function DocumentFinding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { words, statement, ruleName } = useLanguage();
  const { checkDocument } = useActions();
  const [leaving, setLeaving] = useState(false);
  const place = placeIn(finding);
  return (
    <li className={styles.card} data-document-finding={finding.id}>
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} word={words.severity[finding.severity].one} />
        <span>{ruleName(finding.rule)}</span>
        {place && <span>{words.document.line(place.line)}</span>}
      </div>
      <Text size={200}>{statement(finding)}</Text>
      {place && <blockquote className={styles.quote}>{place.quote}</blockquote>}
      {place?.corrected.map((sentence) => (
        <div key={sentence}>
          <blockquote className={styles.quote}>
            {words.finding.proposed}: {sentence}
          </blockquote>
          <CopyButton label={words.document.copySentence} text={sentence} />
        </div>
      ))}
      {finding.cells.length > 0 && <CellLinks cells={finding.cells} label={words.finding.cellsLabel} />}
      {leaving ? (
        <LeaveForm finding={finding.id} onClose={() => setLeaving(false)} onLeft={checkDocument} />
      ) : (
        <Button size="small" appearance="subtle" onClick={() => setLeaving(true)}>
          {words.finding.leave}
        </Button>
      )}
    </li>
  );
}
