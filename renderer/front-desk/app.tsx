import { Activity, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operator } from '../../shared/people/contract';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { SignIn } from '../people/sign-in';
import { SetUpWizard } from '../settings/set-up/set-up-wizard';
import { Desk } from './desk';
import { LateAlarm } from './late-alarm';
import { LockedReports } from './locked-reports';

/** The front desk: first the hall, then who is at the desk, then the work. */
export function App() {
  const { t } = useTranslation();
  const hall = useHall();
  const { data: operator } = useAsk('people.readOperator', {});
  const [switching, setSwitching] = useState(false);
  const [last, before] = useLastOperators(operator);

  // One and the same element while it sleeps, so that nothing in it is rendered without an operator.
  const desk = useMemo(
    () => last && <Desk operator={last} onSwitch={() => setSwitching(true)} />,
    [last],
  );

  useEffect(() => {
    document.title = hall.hallName ? `${hall.hallName} · ${t('product')}` : t('product');
  }, [hall.hallName, t]);

  if (!hall.setUp) return <SetUpWizard />;
  if (operator === undefined) return null;
  const back = () => setSwitching(false);
  const locked = operator === null;
  // Behind the lock the desk stays as it is, out of sight and asleep: nothing typed is lost.
  return (
    <>
      {locked ? (
        <SignIn who={last?.staffId} locked={last !== undefined} onDone={back} />
      ) : (
        switching && <SignIn who={before?.staffId} onDone={back} onCancel={back} />
      )}
      <Activity mode={locked || switching ? 'hidden' : 'visible'}>{desk}</Activity>
      <LateAlarm locked={locked || switching} />
      {(locked || switching) && <LockedReports />}
    </>
  );
}

/** Who is or was signed in last, and somebody else before: the two who are likely to change places. */
function useLastOperators(operator: Operator | null | undefined): readonly Operator[] {
  const [recent, setRecent] = useState<readonly Operator[]>([]);
  if (operator && operator !== recent[0]) {
    setRecent(
      [operator, ...recent.filter(({ staffId }) => staffId !== operator.staffId)].slice(0, 2),
    );
  }
  return recent;
}
