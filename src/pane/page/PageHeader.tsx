import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { useLanguage, usePane } from '../context/paneContext';
import { SAMPLES } from './samples';
import { usePage, usePageActions } from './pageContext';

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
  samples: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 719px)': { display: 'none' },
  },
  picker: { display: 'none' },
});

/** The page's head: the product, the open file, the samples, Abrir archivo and Descargar. */
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
      <SampleLinks />
      <OpenButton />
      <Button
        icon={<ArrowDownload20Regular />}
        title={words.page.downloadHint}
        disabledFocusable={busy || !opened}
        onClick={() => void download()}
      >
        {words.page.download}
      </Button>
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

function SampleLinks() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { openSample } = usePageActions();
  return (
    <nav className={styles.samples} aria-label={words.page.samples}>
      {SAMPLES.map(({ path, label }) => (
        <Link key={path} as="button" onClick={() => void openSample(path)}>
          {words.page[label]}
        </Link>
      ))}
    </nav>
  );
}

function OpenButton() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { openFile } = usePageActions();
  const busy = usePane((state) => state.work !== null);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        aria-label={words.page.open}
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void openFile(file);
          currentTarget.value = '';
        }}
      />
      <Button
        icon={<FolderOpen20Regular />}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => picker.current?.click()}
      >
        {words.page.open}
      </Button>
    </>
  );
}
