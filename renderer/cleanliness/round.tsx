import { Alert, Center, Loader } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { AreaList } from './area-list';
import { AreaRound } from './area-round';
import { type ChosenRound, type DayRounds, nextRound, roundsToShow } from './choose-round';
import styles from './cleanliness.module.css';
import { SignedNote } from './signed-note';
import { StartRound } from './start-round';
import { useMayInspect } from './use-may';

/** Areas with their rounds at the left, the items of the chosen one at the right. */
export function Round(props: { day: string; onClosing: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useAsk('cleanliness.listRounds', { day: props.day });
  if (data?.day === props.day) return <Rounds {...props} rounds={data} />;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <Center h="100%">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}

function Rounds(props: { day: string; rounds: DayRounds; onClosing: () => void }) {
  const { t } = useTranslation(['cleanliness', 'rounds']);
  const bilingual = useBilingual();
  const { areas, signOff } = props.rounds;
  const nowMs = useNow(10_000);
  const mayInspect = useMayInspect();
  const shown = roundsToShow(areas, nowMs);
  const [picked, setPicked] = useState<ChosenRound | undefined>(() => nextRound(areas, nowMs));
  const area = shown.find(({ areaId }) => areaId === picked?.areaId) ?? shown[0];
  const round =
    area?.rounds.find(
      ({ purpose, dueAtMs }) => purpose === picked?.purpose && dueAtMs === picked.dueAtMs,
    ) ?? area?.rounds[0];
  if (!area || !round) {
    return (
      <EmptyState
        icon={<IconChecklist size={32} />}
        title={t('noAreasTitle')}
        hint={t('noAreasHint')}
      />
    );
  }
  const chosen = { areaId: area.areaId, purpose: round.purpose, dueAtMs: round.dueAtMs };
  const next = nextRound(areas, nowMs, chosen);
  const nextName = areas.find(({ areaId }) => areaId === next?.areaId)?.name;
  const editable = !signOff && mayInspect === true;
  const title = bilingual(area.name);
  return (
    <div className={styles.round}>
      <AreaList areas={shown} chosen={chosen} onChoose={setPicked} />
      <div className={styles.main}>
        {signOff && <SignedNote day={props.day} signOff={signOff} />}
        {!signOff && mayInspect === false && (
          <Alert color="gray" py="xs">
            {t('readOnlyPost')}
          </Alert>
        )}
        {round.round === null ? (
          <StartRound
            key={`${area.areaId} ${round.dueAtMs}`}
            day={props.day}
            title={title}
            chosen={chosen}
            round={round}
            editable={editable}
          />
        ) : (
          <Begun
            key={round.round.roundId}
            roundId={round.round.roundId}
            title={title}
            editable={editable}
            next={
              next && nextName
                ? {
                    label: t('nextArea', { area: bilingual(nextName) }),
                    onGo: () => setPicked(next),
                  }
                : { label: t('toClosing'), onGo: props.onClosing }
            }
          />
        )}
      </div>
    </div>
  );
}

function Begun(props: {
  roundId: string;
  title: string;
  editable: boolean;
  next: { readonly label: string; readonly onGo: () => void };
}) {
  const { data } = useAsk('cleanliness.readRound', { roundId: props.roundId });
  // The answer of the round before stays until this one's is here.
  if (data?.round.roundId !== props.roundId) return null;
  return <AreaRound {...props} round={data.round} items={data.items} />;
}
