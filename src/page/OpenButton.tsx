import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { useLanguage, usePane } from '../pane/context/paneContext';
import { usePageActions } from './pageContext';

/** Abrir archivo: the workbook that the user chooses. */
export function OpenButton({ size = 'medium' }: { readonly size?: 'medium' | 'large' }) {
  const { words } = useLanguage();
  const { openFile } = usePageActions();
  const busy = usePane((state) => state.work !== null);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        hidden
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
        size={size}
        disabledFocusable={busy}
        onClick={() => picker.current?.click()}
      >
        {words.page.open}
      </Button>
    </>
  );
}
