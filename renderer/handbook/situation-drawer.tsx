import { Drawer, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { SituationText } from './situation-text';

/** One page over the bar's board, closed with a tap beside it. */
export function SituationDrawer({
  situationId,
  onClose,
}: {
  readonly situationId: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { data: pages } = useAsk('handbook.listSituations', {});
  const page = pages?.find((each) => each.situationId === situationId);
  return (
    <Drawer
      opened={page !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={
        <Text span size="xl" fw={600}>
          {page && bilingual(page.content.title)}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('close'), size: 'xl' }}
    >
      {page && <SituationText content={page.content} />}
    </Drawer>
  );
}
