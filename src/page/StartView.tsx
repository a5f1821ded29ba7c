import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useLanguage } from '../pane/context/paneContext';
import { NoticeBar } from '../pane/views/NoticeBar';
import { WorkBar } from '../pane/views/WorkBar';
import { OpenButton } from './OpenButton';
import { SampleLinks } from './SampleLinks';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '560px',
    marginInline: 'auto',
    flexGrow: 1,
    padding: tokens.spacingHorizontalL,
    paddingTop: 'min(96px, 12vh)',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  paragraph: { margin: 0 },
  samples: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The page before a workbook is open: what it does with one, and how to give it one. */
export function StartView() {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <main className={styles.view}>
      <WorkBar />
      <div className={styles.words}>
        <h2 className={styles.heading}>{words.page.start.heading}</h2>
        <Text as="p" size={400} className={styles.paragraph}>
          {words.page.start.does}
        </Text>
        <OpenButton size="large" />
        <Text as="p" className={styles.paragraph}>
          {words.page.start.drop}
        </Text>
        <div className={styles.samples}>
          <Text className={styles.paragraph}>{words.page.start.tryOne}</Text>
          <SampleLinks />
        </div>
        <Text as="p" size={200} className={styles.quiet}>
          {words.privacy}
        </Text>
      </div>
      <NoticeBar />
    </main>
  );
}
