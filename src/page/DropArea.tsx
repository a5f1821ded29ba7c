import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useLanguage } from '../pane/context/paneContext';
import { usePageActions } from './pageContext';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface DropAreaProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** The whole page takes a workbook that is dropped on it. */
export function DropArea({ className, children }: DropAreaProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { openFile } = usePageActions();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void openFile(file);
  };
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  };
  return (
    <div className={className} onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && <div className={styles.veil}>{words.page.drop}</div>}
    </div>
  );
}
