import { Drawer } from '@mantine/core';
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
  const bilingual = useBilingual();
  const { data: pages } = useAsk('handbook.listSituations', {});
  const page = pages?.find((each) => each.situationId === situationId);
  return (
    <Drawer
      opened={page !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={page && bilingual(page.content.title)}
    >
      {page && <SituationText content={page.content} />}
    </Drawer>
  );
}
