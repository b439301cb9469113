import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import type { ShowPicture } from './sheet-findings';

/** A picture on the sheet, or the word that it is gone. */
export function PictureOrGone({ address }: { address: string | null }) {
  const { t } = useTranslation('closing');
  return address === null ? <p>{t('sheet.pictureGone')}</p> : <img src={address} alt="" />;
}

/** On screen a picture is asked for when the sheet is looked at. */
export const askForPicture: ShowPicture = ({ eventId }) => <AskedPicture eventId={eventId} />;

function AskedPicture({ eventId }: { eventId: number }) {
  const { data } = useAsk('cleanliness.readFindingPhoto', { eventId });
  return data ? <PictureOrGone address={data.dataUrl} /> : null;
}
