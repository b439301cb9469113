import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { assertNever } from '../../shared/assert-never';
import type { PrintJob } from '../../shared/print-job';
import { ClosingSheetPage } from '../cleanliness/closing-sheet-page';
import type { ShowPicture } from '../cleanliness/sheet-findings';
import { PictureOrGone } from '../cleanliness/sheet-picture';
import { RotationSlipPage } from '../reception/rotation-slip-page';
import { ThingTagPage } from '../reception/things/thing-tag-page';
import { VehicleSlipPage } from '../reception/things/vehicle-slip-page';
import { PeriodPage } from '../reports/period-page';
import { ShiftReportPage } from '../reports/shift-report-page';

/** The hidden window's page; `onReady` is called once it stands complete in the document. */
export function PrintApp(props: { i18n: i18n; job: PrintJob; onReady: () => void }) {
  const { onReady } = props;
  useEffect(onReady, [onReady]);
  return (
    <I18nextProvider i18n={props.i18n}>
      <Page job={props.job} />
    </I18nextProvider>
  );
}

/** Paper brings its pictures along. */
function pictureIn(pictures: Readonly<Record<string, string>>): ShowPicture {
  return ({ photo }) => <PictureOrGone address={pictures[photo] ?? null} />;
}

function Page({ job }: { job: PrintJob }) {
  switch (job.kind) {
    case 'report':
      return <ShiftReportPage report={job.report} issue={job.issue} />;
    case 'period':
      return <PeriodPage report={job.report} issue={job.issue} />;
    case 'closing':
      return <ClosingSheetPage copy={job.copy} showPicture={pictureIn(job.pictures)} />;
    case 'rotation':
      return <RotationSlipPage slip={job.slip} />;
    case 'thing-tag':
      return <ThingTagPage tag={job.tag} />;
    case 'vehicle':
      return <VehicleSlipPage slip={job.slip} />;
    default:
      return assertNever(job);
  }
}
