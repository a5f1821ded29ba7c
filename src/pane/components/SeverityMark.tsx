import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../../core/findings/finding';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  error: <ErrorCircle16Filled aria-hidden />,
  warning: <Warning16Filled aria-hidden />,
  note: <Info16Filled aria-hidden />,
} as const satisfies Record<Severity, ReactElement>;

/** A severity as icon, word and colour: never colour alone. */
export function SeverityMark({ severity, word }: { readonly severity: Severity; readonly word: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      {ICONS[severity]}
      {word}
    </span>
  );
}
