import { Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { registerKinds } from '../../../shared/register-kinds';
import { hourMs, minuteMs } from '../../../shared/time';
import type { ControlProps } from './control-props';
import { TypedControl } from './typed-control';

type Times = HallSettings['registerDueMs'];

/** Within how many hours an entry of each register is to be settled. */
export function RegisterTimesControl({ value, onSave, id, label, ...props }: ControlProps<Times>) {
  const { t } = useTranslation(['hallSettings', 'registers']);
  return (
    <Stack gap="xs" id={id} aria-label={label}>
      {registerKinds.map((kind) => (
        <Group key={kind} justify="space-between" wrap="nowrap">
          <Text>{t(`registers:kinds.${kind}`)}</Text>
          <Box w={200}>
            <TypedControl
              {...props}
              id={`${id}-${kind}`}
              label={t(`registers:kinds.${kind}`)}
              value={value[kind]}
              write={(ms) => String(ms / hourMs)}
              read={hoursFromText}
              suffix={t('hallSettings:suffix.hours')}
              onSave={(ms) => onSave({ ...value, [kind]: ms })}
            />
          </Box>
        </Group>
      ))}
    </Stack>
  );
}

/** From a quarter of an hour to sixty days, as the setting allows; full-width digits too. */
function hoursFromText(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  const ms = Math.round(Number(text) * hourMs);
  return text !== '' && ms >= 15 * minuteMs && ms <= 60 * 24 * hourMs ? ms : undefined;
}
