import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, useEffect } from 'react';
import { useLanguage, usePane } from '../context/paneContext';
import { CommandButton } from './CommandButton';

const useStyles = makeStyles({
  start: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalXXL,
  },
  privacy: { color: tokens.colorNeutralForeground3 },
});

const fetchResult = () => import('./ReviewResult');

/** Fetched while the user reads the first view, so that the pane's first button works sooner. */
const ReviewResult = lazy(async () => ({ default: (await fetchResult()).ReviewResult }));

/** Revisar: what was found in the workbook and what does not agree. */
export function ReviewView() {
  const review = usePane((state) => state.review);
  useEffect(() => void fetchResult(), []);
  return review ? <ReviewResult review={review} /> : <ReviewStart />;
}

function ReviewStart() {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.start}>
      <Text as="p" size={400}>
        {words.review.intro}
      </Text>
      <CommandButton command="Validar" appearance="primary" size="large" />
      <Text as="p" size={200} className={styles.privacy}>
        {words.privacy}
      </Text>
    </div>
  );
}
