import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { formatNumber } from '../../i18n/number';
import { useLanguage } from '../context/paneContext';
import type { BulkGroup } from '../state/bulkList';
import { BulkLine } from './BulkLine';
import { boxStyle } from './boxStyle';

const useStyles = makeStyles({
  group: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}`, border: 'none', minWidth: 0 },
  head: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
  },
  sheet: {
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  box: boxStyle(tokens),
});

interface BulkGroupProps {
  readonly group: BulkGroup;
  /** Findings that were taken out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (findings: readonly string[], chosen: boolean) => void;
}

/** The corrections of one rule, taken out all at once or one by one. */
export function BulkGroupSection({ group: { rule, entries, sheets }, left, onChange }: BulkGroupProps) {
  const styles = useStyles();
  const { words, ruleName, language } = useLanguage();
  const id = useId();
  const findings = entries.map(({ finding }) => finding.id);
  const chosen = findings.filter((finding) => !left.has(finding)).length;
  const box = useRef<HTMLInputElement>(null);
  const isPart = chosen > 0 && chosen < findings.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPart;
  }, [isPart]);
  const title = words.bulk.group(
    ruleName(rule),
    formatNumber(chosen, language),
    formatNumber(findings.length, language),
  );
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2>
        <label className={styles.head}>
          <input
            ref={box}
            type="checkbox"
            className={styles.box}
            checked={chosen === findings.length}
            onChange={({ currentTarget }) => onChange(findings, currentTarget.checked)}
          />
          <span id={id}>{title}</span>
        </label>
      </h2>
      {sheets.map(({ sheet, entries: ofSheet }) => (
        <div key={sheet}>
          <h3 className={styles.sheet}>{sheet}</h3>
          <ul className={styles.list}>
            {ofSheet.map((entry) => (
              <BulkLine
                key={entry.finding.id}
                entry={entry}
                chosen={!left.has(entry.finding.id)}
                onChange={(isChosen) => onChange([entry.finding.id], isChosen)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
