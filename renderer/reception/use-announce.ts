import { useTranslation } from 'react-i18next';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { say } from './say';
import type { Registered } from './use-registration';

/** Says in a line who has just been registered, who looks after them and where they sit. */
export function useAnnounce(): (visit: Registered) => void {
  const { t } = useTranslation('reception');
  const language = useLanguage();
  return (visit) => {
    const { agentName, tableName } = visit;
    const facts = [
      agentName ? t('register.doneWithAgent', { agent: agentName }) : t('register.doneWaiting'),
      tableName && t('register.doneTable', { table: tableName }),
    ];
    say(
      facts.filter(Boolean).join(language === 'en' ? ', ' : '，'),
      t('register.done', { guest: guestTitle(visit, language) }),
    );
  };
}
