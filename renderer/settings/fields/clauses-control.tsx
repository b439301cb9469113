import { randomId } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { BilingualList } from './bilingual-list';
import type { ControlProps } from './control-props';

type Clauses = HallSettings['dockingClauses'];

/** By which clauses a turn can be taken away. */
export function ClausesControl({ value, onSave, ...props }: ControlProps<Clauses>) {
  const { t } = useTranslation('turns');
  return (
    <BilingualList
      {...props}
      value={value.map(({ clauseId, text }) => ({ key: clauseId, text }))}
      onSave={(rows) => onSave(rows.map(({ key, text }) => ({ clauseId: key, text })))}
      most={20}
      fewest={0}
      isRight={() => true}
      newRow={() => ({ key: randomId('clause-'), text: { zh: '', en: '' } })}
      addLabel={t('settings.addClause')}
    />
  );
}
