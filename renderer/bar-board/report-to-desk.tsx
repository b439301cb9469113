import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyReason } from '../../shared/contract';
import type { SituationPage } from '../../shared/handbook/contract';
import type { Refusal } from '../../shared/result';
import { useAsk } from '../lib/queries';
import { RefusalAlert } from '../ui/refusal-alert';
import type { BarPerson } from './acting';
import order from './order.module.css';
import { isOpen, OwnReports } from './own-reports';
import classes from './report.module.css';
import { ReportWhere } from './report-where';
import { useBarActions } from './use-bar-actions';
import { useHands } from './use-hands';

const nobody: [] = [];

/**
 * A page of the handbook with the way to tell the front desk that it has happened: a tap, then the
 * table. The desk writes the entry; here is seen how far it is.
 */
export function ReportToDesk({
  page: { situationId, content },
  children,
}: {
  readonly page: SituationPage;
  /** The page as it is read. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['barBoard', 'common']);
  const { data: board } = useAsk('bar.readBoard', {});
  const { data: reports = [] } = useAsk('registers.listOwnReports', {});
  const hands = useHands(board?.people ?? nobody, 'window');
  const [refusal, setRefusal] = useState<Refusal<AnyReason>>();
  const [choosing, setChoosing] = useState(false);
  const actions = useBarActions(setRefusal);
  if (content.register === null) return children;
  const own = reports.filter((each) => each.situationId === situationId);

  const report = async (tableId: string | null, person: BarPerson) => {
    setRefusal(undefined);
    // For one report of a colleague's the acting person stays.
    if (!hands.acting) hands.choose(person);
    if (await actions.report(situationId, tableId, person)) setChoosing(false);
  };
  const takeBack = (reportId: string) => {
    setRefusal(undefined);
    void actions.takeBackReport(reportId);
  };
  return (
    <>
      {choosing ? (
        <ReportWhere
          hands={hands}
          busy={actions.busy.has(`report:${situationId}`)}
          onChoose={(tableId, person) => void report(tableId, person)}
        />
      ) : (
        children
      )}
      <div className={classes.foot}>
        <RefusalAlert refusal={refusal} />
        {!choosing && <OwnReports reports={own} onTakeBack={takeBack} />}
        <UnstyledButton
          className={choosing || own.some(isOpen) ? order.mark : order.send}
          onClick={() => setChoosing(!choosing)}
        >
          {t(choosing ? 'common:cancel' : own.some(isOpen) ? 'report.again' : 'report.tell')}
        </UnstyledButton>
      </div>
    </>
  );
}
