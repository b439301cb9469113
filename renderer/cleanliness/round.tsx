import { Alert } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import type { OutputOf } from '../../shared/procedure';
import { EmptyState } from '../ui/empty-state';
import { AreaList } from './area-list';
import { AreaRound } from './area-round';
import styles from './cleanliness.module.css';
import { isComplete } from './progress';
import { SignedNote } from './signed-note';
import { useMayInspect } from './use-may';

/** Areas at the left, the items of the chosen one at the right. */
export function Round(props: {
  day: string;
  checklist: OutputOf<typeof cleanlinessContract.readChecklist>;
  onClosing: () => void;
}) {
  const { t } = useTranslation('cleanliness');
  const { areas, signOff } = props.checklist;
  const mayInspect = useMayInspect();
  const [chosenId, setChosenId] = useState(() => areas.find((area) => !isComplete(area))?.areaId);
  const area = areas.find(({ areaId }) => areaId === chosenId) ?? areas[0];
  if (!area) {
    return (
      <EmptyState
        icon={<IconChecklist size={32} />}
        title={t('noAreasTitle')}
        hint={t('noAreasHint')}
      />
    );
  }
  const next = areas.find((each) => each.areaId !== area.areaId && !isComplete(each));
  return (
    <div className={styles.round}>
      <AreaList areas={areas} chosenId={area.areaId} onChoose={setChosenId} />
      <div className={styles.main}>
        {signOff && <SignedNote day={props.day} signOff={signOff} />}
        {!signOff && mayInspect === false && (
          <Alert color="gray" py="xs">
            {t('readOnlyPost')}
          </Alert>
        )}
        <AreaRound
          key={area.areaId}
          day={props.day}
          area={area}
          editable={!signOff && mayInspect === true}
          next={next}
          onNext={next ? () => setChosenId(next.areaId) : props.onClosing}
        />
      </div>
    </div>
  );
}
