import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTemperatureSun, IconUmbrella } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';

/** Rain and heat, each begun and ended with one tap. */
export function WeatherButtons() {
  const { t } = useTranslation('words');
  const { data: weather } = useAsk('reception.readWeather', {});
  if (!weather) return null;
  return (
    <>
      <WeatherButton
        kind="rain"
        sinceMs={weather.rainSinceMs}
        icon={<IconUmbrella size={18} />}
        begin={t('weather.startRain')}
        end={t('weather.endRain')}
      />
      <WeatherButton
        kind="heat"
        sinceMs={weather.heatSinceMs}
        icon={<IconTemperatureSun size={18} />}
        begin={t('weather.startHeat')}
        end={t('weather.endHeat')}
      />
    </>
  );
}

function WeatherButton({
  kind,
  sinceMs,
  icon,
  begin,
  end,
}: {
  readonly kind: 'rain' | 'heat';
  readonly sinceMs: number | null;
  readonly icon: React.ReactNode;
  readonly begin: string;
  readonly end: string;
}) {
  const { t } = useTranslation('words');
  const { timeZone } = useHall();
  const { run, running } = useCommand('reception.setWeather');
  const on = sinceMs !== null;
  const set = () => void run({ idempotencyKey: newIdempotencyKey(), kind, on: !on });
  if (!on) {
    return (
      <Tooltip label={begin}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={begin}
          loading={running}
          onClick={set}
        >
          {icon}
        </ActionIcon>
      </Tooltip>
    );
  }
  const label = `${end} · ${t('weather.since', { time: timeOfDay(sinceMs, timeZone) })}`;
  return (
    <Tooltip label={label}>
      <Button
        variant="light"
        leftSection={icon}
        aria-label={`${t(`weather.${kind}`)} · ${label}`}
        loading={running}
        onClick={set}
      >
        {t(`weather.${kind}`)}
      </Button>
    </Tooltip>
  );
}
