import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { ReasonButton } from './reason-button';
import { useWords } from './use-words';

/** Takes an entry back that was written by mistake: it stays as a trace. */
export function VoidEntry({ entryId }: { readonly entryId: string }) {
  const { t } = useTranslation('registers');
  const add = useCommand('registers.addHappening');
  const words = useWords(entryId, 'void');
  return (
    <ReasonButton
      label={t('actions.voided')}
      field={t('actions.voidReason')}
      hint={t('actions.voidHint')}
      words={words}
      onGiven={async (text) => {
        const voiding = { entryId, kind: 'voided', text } as const;
        return (await add.run({ idempotencyKey: newIdempotencyKey(), ...voiding })) !== undefined;
      }}
    >
      <RefusalAlert refusal={add.refusal} />
    </ReasonButton>
  );
}
