import { useState } from 'react';
import { newIdempotencyKey } from '../../lib/bridge';
import { useAsk } from '../../lib/queries';
import { useCommand } from '../../lib/use-command';
import { Problem } from '../../ui/problem';
import { StandardForm } from './standard-form';
import { areasOf } from './standard-values';

/** What is inspected, by whom and when: what is saved here counts from the next round on. */
export function StandardSection() {
  const { data, error, refetch } = useAsk('cleanliness.readTemplate', {});
  const save = useCommand('cleanliness.saveTemplate');
  const [saves, setSaves] = useState(0);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <StandardForm
      key={saves}
      template={data}
      saving={save.running}
      refusal={save.refusal}
      onSave={async (values) => {
        const input = { idempotencyKey: newIdempotencyKey(), areas: areasOf(values) };
        if (!(await save.run(input))) return;
        await refetch();
        setSaves((before) => before + 1);
      }}
    />
  );
}
