import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { MilestonePreviewList } from './MilestonePreviewList';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalS },
});

/** Milestones out of a text that is pasted: first what was understood of it, then the sheets. */
export function MilestonePaste() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { readMilestones } = useActions();
  const busy = usePane((state) => state.work !== null);
  const preview = usePane((state) => state.preview);
  const [text, setText] = useState('');
  const [shown, setShown] = useState('');
  const say = words.milestones.paste;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setShown(text);
    void readMilestones(text);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={say.label} hint={say.hint} size="small">
        <Textarea rows={6} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={busy || text.trim() === ''}>
        {say.read}
      </Button>
      <div aria-live="polite">
        {preview && text === shown && <MilestonePreviewList preview={preview} text={text} />}
      </div>
    </form>
  );
}
