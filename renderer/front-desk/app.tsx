import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { SignIn } from '../people/sign-in';
import { SetUpWizard } from '../settings/set-up/set-up-wizard';
import { Desk } from './desk';

/** The front desk: first the hall, then who is at the desk, then the work. */
export function App() {
  const { t } = useTranslation();
  const hall = useHall();
  const { data: operator } = useAsk('people.readOperator', {});
  const [switching, setSwitching] = useState(false);

  useEffect(() => {
    document.title = hall.hallName ? `${hall.hallName} · ${t('product')}` : t('product');
  }, [hall.hallName, t]);

  if (!hall.setUp) return <SetUpWizard />;
  if (operator === undefined) return null;
  if (operator === null) return <SignIn />;
  if (switching) {
    const back = () => setSwitching(false);
    return <SignIn onDone={back} onCancel={back} />;
  }
  return <Desk operator={operator} onSwitch={() => setSwitching(true)} />;
}
