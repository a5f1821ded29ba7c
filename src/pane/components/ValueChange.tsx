import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useLanguage } from '../context/paneContext';
import { markChanges, type MarkedPart } from '../state/markChanges';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles({
  change: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase300,
  },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  changed: { borderBottom: `2px solid ${tokens.colorStatusDangerForeground1}` },
  mended: { borderBottom: `2px solid ${tokens.colorBrandForeground1}` },
});

/** Before → after, with the digits that differ underlined. */
export function ValueChange({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const { finding } = useLanguage().words;
  const marked = markChanges(before, after);
  return (
    <span className={styles.change}>
      <span className={styles.before}>
        <VisuallyHidden>{finding.observed} </VisuallyHidden>
        <Parts parts={marked.before} className={styles.changed} />
      </span>
      <ArrowRight16Regular aria-hidden />
      <span className={styles.after}>
        <VisuallyHidden>{finding.proposed} </VisuallyHidden>
        <Parts parts={marked.after} className={styles.mended} />
      </span>
    </span>
  );
}

function Parts({ parts, className }: { readonly parts: readonly MarkedPart[]; readonly className: string }) {
  return parts.map(({ text, differs }, at) => (
    <span key={at} className={mergeClasses(differs && className)}>
      {text}
    </span>
  ));
}
