import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { usePane } from '../context/paneContext';

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. */
export function FileButton({ label, accept, multiple = false, onFiles }: FileButtonProps) {
  const busy = usePane((state) => state.work !== null);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={label}
        {...{ accept, multiple }}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button size="small" disabledFocusable={busy} onClick={() => picker.current?.click()}>
        {label}
      </Button>
    </>
  );
}
