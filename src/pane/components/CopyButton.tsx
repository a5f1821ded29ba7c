import { Button, Text } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { useLanguage } from '../context/paneContext';
import { copyText } from '../copyText';

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  readonly html?: string;
}

/** Copies a text, and says whether that was allowed. */
export function CopyButton({ label, text, html }: CopyButtonProps) {
  const { words } = useLanguage();
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copyText(text, html)) ? words.document.copied : words.document.notCopied);
  return (
    <div>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        {label}
      </Button>{' '}
      <Text size={200} role="status">
        {said}
      </Text>
    </div>
  );
}
