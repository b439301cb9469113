import { Drawer, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';

/** One page over the bar's board, closed with a tap beside it. */
export function SituationDrawer({
  situationId,
  onClose,
  children,
}: {
  readonly situationId: string | undefined;
  readonly onClose: () => void;
  /** What is shown of the page. */
  readonly children: (page: SituationPage) => ReactNode;
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
      {page && children(page)}
    </Drawer>
  );
}
