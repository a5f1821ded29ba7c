import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Disagreement, Finding } from '../../core/findings/finding';
import { formatNumber } from '../../i18n/number';
import { CellLinks } from '../components/CellLinks';
import { useLanguage } from '../context/paneContext';
import { chosenSuspect } from '../state/suspects';

const useStyles = makeStyles({
  reasons: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  value: { margin: 0, textAlign: 'end' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  toggle: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200 },
});

/** Ver por qué: both sides of what does not match, what the proposal mends, and what clears the neighbours. */
export function FindingReasons({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={styles.reasons}>
      <Link
        as="button"
        className={styles.toggle}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {shown ? words.finding.hideWhy : words.finding.why}
      </Link>
      <div id={id} hidden={!shown} className={shown ? styles.reasons : undefined}>
        {shown && <Reasons finding={finding} />}
      </div>
    </div>
  );
}

function Reasons({ finding }: { readonly finding: Finding }) {
  const { words } = useLanguage();
  const suspect = finding.suspects[chosenSuspect(finding) ?? 0];
  return (
    <>
      {finding.disagreements.map((disagreement, at) => (
        <Sides key={at} disagreement={disagreement} />
      ))}
      {finding.disagreements.length === 0 && <CellLinks cells={finding.cells} label={words.finding.cellsLabel} />}
      <CheckList title={words.finding.repairs} checks={suspect?.repairs ?? []} />
      <CheckList title={words.finding.clears} checks={suspect?.clears ?? []} />
    </>
  );
}

function Sides({ disagreement }: { readonly disagreement: Disagreement }) {
  const styles = useStyles();
  const { words, language, ruleName } = useLanguage();
  const { rule, cells, computed, stated } = disagreement;
  return (
    <div>
      <h4 className={styles.title}>{ruleName(rule)}</h4>
      <dl className={styles.sides}>
        <dt>{words.finding.computed}</dt>
        <dd className={styles.value}>{formatNumber(computed, language)}</dd>
        <dt>{words.finding.stated}</dt>
        <dd className={styles.value}>{formatNumber(stated, language)}</dd>
      </dl>
      <CellLinks cells={cells} label={words.finding.cellsLabel} />
    </div>
  );
}

function CheckList({ title, checks }: { readonly title: string; readonly checks: readonly string[] }) {
  const styles = useStyles();
  const { ruleName } = useLanguage();
  if (checks.length === 0) return null;
  return (
    <div>
      <h4 className={styles.title}>{title}</h4>
      <ul className={styles.list}>
        {checks.map((check) => (
          <li key={check}>{nameCheck(check, ruleName)}</li>
        ))}
      </ul>
    </div>
  );
}

/** `product PLAN!H12` → `Cantidad × valor unitario, PLAN!H12`. */
function nameCheck(check: string, ruleName: (rule: string) => string): string {
  const cut = check.indexOf(' ');
  return cut < 0 ? ruleName(check) : `${ruleName(check.slice(0, cut))}, ${check.slice(cut + 1)}`;
}
