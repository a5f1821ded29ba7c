import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';

export type Intent = 'success' | 'error' | 'warning' | 'info';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'grid', placeItems: 'center', height: tokens.lineHeightBase300 },
  actions: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, borderTopColor: tokens.colorStatusSuccessBorder1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderTopColor: tokens.colorStatusDangerBorder1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, borderTopColor: tokens.colorStatusWarningBorder1 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Readonly<Record<Intent, ReactElement>> = {
  success: <CheckmarkCircle16Filled aria-hidden />,
  error: <ErrorCircle16Filled aria-hidden />,
  warning: <Warning16Filled aria-hidden />,
  info: <Info16Filled aria-hidden />,
};

interface NoticeBoxProps {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence that matters now, with its icon and what can be done about it. */
export function NoticeBox({ intent, children, actions }: NoticeBoxProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, styles[intent])}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])}>{ICONS[intent]}</span>
      <span>{children}</span>
      <span className={styles.actions}>{actions}</span>
    </div>
  );
}
