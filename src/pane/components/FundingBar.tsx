import { makeStyles, tokens } from '@fluentui/react-components';
import { barFrame, fundingFills } from './fundingFills';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '10px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    ...barFrame(tokens),
  },
  ...fundingFills(tokens),
});

/** How long the bar is and how it divides: shares from 0 to 1, which fill it only where the figures agree. */
export interface FundingBarProps {
  /** The group's size against the largest one. */
  readonly length: number;
  readonly assigned: number;
  readonly toRaise: number;
  readonly label: string;
}

/** A group's money as a bar: what has a budget, then what is still to be raised. */
export function FundingBar({ length, assigned, toRaise, label }: FundingBarProps) {
  const styles = useStyles();
  return (
    <div role="img" aria-label={label} className={styles.bar}>
      <div className={styles.assigned} style={{ width: percent(length * assigned) }} />
      <div className={styles.toRaise} style={{ width: percent(length * toRaise) }} />
    </div>
  );
}

function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
}
