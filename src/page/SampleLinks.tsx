import { Link, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage } from '../pane/context/paneContext';
import { usePageActions } from './pageContext';
import { SAMPLES } from './samples';

const useStyles = makeStyles({
  samples: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
});

/** The sample workbooks that are served beside the page. */
export function SampleLinks({ className }: { readonly className?: string }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { openSample } = usePageActions();
  return (
    <nav className={mergeClasses(styles.samples, className)} aria-label={words.page.samples}>
      {SAMPLES.map(({ path, label }) => (
        <Link key={path} as="button" onClick={() => void openSample(path)}>
          {words.page[label]}
        </Link>
      ))}
    </nav>
  );
}
