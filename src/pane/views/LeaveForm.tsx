import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useActions, useLanguage, usePane } from '../context/paneContext';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

interface LeaveFormProps {
  readonly finding: string;
  readonly onClose: () => void;
  /** Once it was left as it is. */
  readonly onLeft?: () => Promise<void>;
}

/** Dejar así: the reason, without which nothing is left as it is. */
export function LeaveForm({ finding, onClose, onLeft }: LeaveFormProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { leave } = useActions();
  const busy = usePane((state) => state.work !== null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') void leave(finding, reason.trim()).then(onLeft);
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <Field
        label={words.finding.reason}
        hint={words.finding.reasonHint}
        required
        {...(missing ? { validationMessage: words.finding.reasonMissing } : {})}
      >
        <Textarea textarea={{ ref: field }} rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {words.finding.keep}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.finding.cancel}
        </Button>
      </div>
    </form>
  );
}
