import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useLanguage, usePane } from '../pane/context/paneContext';
import { OpenButton } from './OpenButton';
import { NARROW } from './narrow';
import { usePage, usePageActions } from './pageContext';
import { SampleLinks } from './SampleLinks';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Both buttons fit beside each other on the narrowest screen.
    [NARROW]: { '& button': { minWidth: 0, paddingInline: tokens.spacingHorizontalS } },
  },
  name: {
    margin: 0,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  file: { minWidth: 0, flexShrink: 1, flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The page's head: the product and, beside an open file's name, the samples, Abrir archivo and Descargar. */
export function PageHeader() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { download } = usePageActions();
  const busy = usePane((state) => state.work !== null);
  const opened = usePage((state) => state.fileName !== null);
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{words.product}</h1>
      <FileName />
      {opened && (
        <>
          <SampleLinks />
          <OpenButton />
          <Button
            icon={<ArrowDownload20Regular />}
            title={words.page.downloadHint}
            disabledFocusable={busy}
            onClick={() => void download()}
          >
            {words.page.download}
          </Button>
        </>
      )}
    </header>
  );
}

function FileName() {
  const styles = useStyles();
  const { words } = useLanguage();
  const fileName = usePage((state) => state.fileName);
  const modified = usePage((state) => state.modified);
  return (
    <Text className={styles.file}>
      {fileName}
      {modified && <span className={styles.quiet}> · {words.page.modified}</span>}
    </Text>
  );
}
