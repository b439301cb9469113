import type { Contract } from '../shared/contract';
import { ok } from '../shared/result';
import { claimRequest, setBusy, undoClaim } from './bar/claim-request';
import { markServed } from './bar/mark-served';
import { readBoard } from './bar/read-board';
import { readLearned } from './bar/read-learned';
import { readMenu, setSoldOut } from './bar/read-menu';
import { readPlan } from './bar/read-plan';
import { readPromises } from './bar/read-promises';
import { readStatistics } from './bar/read-statistics';
import { readTables } from './bar/read-tables';
import { tapAshtray } from './bar/tap-ashtray';
import { tapCups } from './bar/tap-cups';
import { tickReadiness } from './bar/tick-readiness';
import { undoServed } from './bar/undo-served';
import { undoTap } from './bar/undo-tap';
import { addAddendum } from './cleanliness/add-addendum';
import { issueSheet } from './cleanliness/issue-sheet';
import { listDaysToSign } from './cleanliness/list-days-to-sign';
import { listFindings } from './cleanliness/list-findings';
import { overrideBlocker } from './cleanliness/override-blocker';
import {
  assignFinding,
  attachFindingPhoto,
  closeFinding,
  fixFinding,
  readFindingPhoto,
  reopenFinding,
} from './cleanliness/put-right';
import { readChecklist } from './cleanliness/read-checklist';
import { readClosing } from './cleanliness/read-closing';
import { listRounds, readRound } from './cleanliness/read-rounds';
import { readScores } from './cleanliness/read-scores';
import { passRest, recordItem } from './cleanliness/record-item';
import { readTemplate, saveTemplate } from './cleanliness/save-template';
import { signOffDay } from './cleanliness/sign-off-day';
import { beginRound, pauseRound, resumeRound } from './cleanliness/walk-round';
import {
  bringBack,
  confirmSituationRead,
  retireQuestion,
  retireSituation,
  saveQuestion,
  saveSituation,
} from './handbook/edit-handbook';
import {
  dropDraft,
  listDrafts as handbookDrafts,
  keepDraft as keepHandbookDraft,
} from './handbook/keep-draft';
import { listQuestions } from './handbook/list-questions';
import { listRetired } from './handbook/list-retired';
import {
  listReadReceipts,
  listSituations,
  listSituationVersions,
} from './handbook/list-situations';
import { readQuizRecord } from './handbook/read-quiz-record';
import { answerQuestion, finishQuiz, readQuiz, startQuiz } from './handbook/take-quiz';
import type { Operators } from './ipc/operators';
import type { Paper } from './paper';
import { addPerson } from './people/add-person';
import { changePerson } from './people/change-person';
import { checkPin } from './people/check-pin';
import { endDuty } from './people/end-duty';
import { acceptHandover } from './people/handover/accept-handover';
import { countHandover } from './people/handover/count-handover';
import { listHandovers, readHandover } from './people/handover/read-handover';
import { saveHandover, signHandover } from './people/handover/sign-handover';
import { listPeople } from './people/list-people';
import { listStaff } from './people/list-staff';
import { orderPeople } from './people/order-people';
import { readWhereabouts } from './people/read-whereabouts';
import { removePerson, restorePerson } from './people/remove-person';
import { readRoster } from './people/roster/read-roster';
import { copyRosterWeek, setRoster } from './people/roster/set-roster';
import { changeOwnPin, setPin, unlockPin } from './people/set-pin';
import { startDuty } from './people/start-duty';
import { endBreak, startBreak } from './people/take-break';
import type { Photos } from './photos';
import { changeAgent } from './reception/change-agent';
import { addMember, removeMember, setNote, setPartySize } from './reception/change-party';
import { claimGuest } from './reception/claim-guest';
import { closeVisit, closeWithDay } from './reception/close-visit';
import { coverVisit, endCover } from './reception/cover-visit';
import { decideOwner } from './reception/decide-owner';
import { dockTurn } from './reception/dock-turn';
import { explainRotation } from './reception/explain-rotation';
import { handBackVisit } from './reception/hand-back-visit';
import { promiseGuest, settlePromise } from './reception/history/promise-guest';
import { readGuestHistory } from './reception/history/read-guest-history';
import { recordContact } from './reception/history/record-contact';
import {
  listReturnCalls,
  planReturnCall,
  settleReturnCall,
} from './reception/history/return-calls';
import { revealPhone } from './reception/history/reveal-phone';
import { printRotation, saveRotationPdf } from './reception/issue-rotation';
import { leaveWaiting } from './reception/leave-waiting';
import { listOnSite } from './reception/list-on-site';
import { listOwnershipMatters } from './reception/list-ownership-matters';
import { listRotation } from './reception/list-rotation';
import { mergeVisits } from './reception/merge-visits';
import { moveToTable } from './reception/move-to-table';
import { openNextDay } from './reception/open-next-day';
import { orderDrinks, readOrder, readUsual } from './reception/order-at-table';
import { readArrival } from './reception/read-arrival';
import { readDeparture } from './reception/read-departure';
import { readRuling } from './reception/read-ruling';
import { readTurnLedger } from './reception/read-turn-ledger';
import { readWeather } from './reception/read-weather';
import { registerVisit } from './reception/register-visit';
import { searchGuests } from './reception/search-guests';
import { setAgentAway } from './reception/set-agent-away';
import { setWeather } from './reception/set-weather';
import { splitVisit } from './reception/split-visit';
import { attachVehiclePhoto } from './reception/things/attach-vehicle-photo';
import { issueThingTag } from './reception/things/issue-thing-tag';
import { issueVehicleSlip } from './reception/things/issue-vehicle-slip';
import { listThings, listThingsOfVisit } from './reception/things/list-things';
import { listVehicles, readVehiclePhoto } from './reception/things/list-vehicles';
import { releaseVehicle } from './reception/things/release-vehicle';
import { returnThing, undoReturn } from './reception/things/return-thing';
import { saveVehicle } from './reception/things/save-vehicle';
import { takeThing } from './reception/things/take-thing';
import { voidVisit } from './reception/void-visit';
import type { RecordsWatch } from './records-watch';
import { addHappening } from './registers/add-happening';
import {
  listBarReports,
  listOwnReports,
  listUntakenReports,
  readBarReport,
  setReportAside,
} from './registers/bar-reports';
import { keepDraft, listDrafts } from './registers/keep-draft';
import { keepWords, readWords } from './registers/keep-words';
import { listEntries } from './registers/list-entries';
import { attachPhoto, readPhoto, voidPhoto } from './registers/photos-of-entry';
import { readEntry, revealEntry } from './registers/read-entry';
import { reportFromBar, takeBackReport } from './registers/report-from-bar';
import { writeEntry } from './registers/write-entry';
import { exportReport } from './reports/export-report';
import { issueReport, reprintReport } from './reports/issue-report';
import { listIssuedReports } from './reports/list-issued-reports';
import { listReportDays } from './reports/list-report-days';
import { readPeriodReport } from './reports/read-period-report';
import { readShiftReport } from './reports/read-shift-report';
import { changeLanguage } from './settings/change-language';
import { changeSettings } from './settings/change-settings';
import { listDrinks, listTables } from './settings/list-inventory';
import { listSettingChanges } from './settings/list-setting-changes';
import { readHall } from './settings/read-hall';
import { readSettingsLock } from './settings/read-settings-lock';
import { listInventory, placeTables, saveDrinks, saveTables } from './settings/save-inventory';
import { setUpHall } from './settings/set-up-hall';
import {
  type BackupDesk,
  backUpNow,
  chooseSecondFolder,
  forgetSecondFolder,
  listBackups,
} from './trust/back-up';
import { readRecords, verifyRecords } from './trust/verify-records';
import { actorId, type UseCase } from './use-case';

/** One use case for every procedure of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [F in keyof Contract]: { readonly [P in keyof Contract[F]]: UseCase<Contract[F][P]> };
};

/** What the handlers need of the machine. */
export interface Machine {
  readonly operators: Operators;
  readonly paper: Paper;
  readonly photos: Photos;
  readonly records: RecordsWatch;
  readonly backups: BackupDesk;
  /** A practice hall on a throw-away database. */
  readonly demo: boolean;
}

export function createHandlers(machine: Machine): Handlers {
  const { operators, paper, photos, records, backups, demo } = machine;
  return {
    reception: {
      readArrival,
      searchGuests,
      registerVisit,
      listOnSite,
      listRotation,
      explainRotation,
      readTurnLedger,
      saveRotationPdf: saveRotationPdf(paper),
      printRotation: printRotation(paper),
      changeAgent,
      coverVisit,
      endCover,
      handBackVisit,
      dockTurn: dockTurn(checkPin),
      moveToTable,
      readDeparture,
      closeVisit,
      setNote,
      setPartySize,
      addMember,
      removeMember,
      splitVisit,
      mergeVisits,
      leaveWaiting,
      voidVisit,
      openNextDay,
      setAgentAway,
      readWeather,
      setWeather,
      listOwnershipMatters,
      readRuling,
      claimGuest,
      decideOwner: decideOwner(checkPin),
      listThings,
      listThingsOfVisit,
      takeThing,
      returnThing,
      undoReturn,
      issueThingTag: issueThingTag(paper),
      listVehicles,
      saveVehicle,
      releaseVehicle,
      attachVehiclePhoto: attachVehiclePhoto(photos),
      readVehiclePhoto: readVehiclePhoto(photos),
      issueVehicleSlip: issueVehicleSlip(paper),
      readGuestHistory,
      recordContact,
      promiseGuest,
      settlePromise,
      planReturnCall,
      listReturnCalls,
      settleReturnCall,
      revealPhone,
      readOrder,
      readUsual,
      orderDrinks,
    },
    bar: {
      readBoard,
      markServed,
      undoServed,
      readTables,
      tapCups,
      tapAshtray,
      undoTap,
      tickReadiness,
      readLearned,
      readStatistics,
      readPlan,
      readPromises,
      claimRequest,
      undoClaim,
      setBusy,
      setSoldOut,
      readMenu,
    },
    cleanliness: {
      readChecklist,
      listRounds,
      readRound,
      beginRound,
      pauseRound,
      resumeRound,
      recordItem,
      passRest,
      listFindings,
      assignFinding,
      fixFinding,
      closeFinding,
      reopenFinding,
      attachFindingPhoto: attachFindingPhoto(photos),
      readFindingPhoto: readFindingPhoto(photos),
      readScores,
      readTemplate,
      saveTemplate,
      readClosing: readClosing(records),
      listDaysToSign,
      overrideBlocker: overrideBlocker(checkPin, records),
      signOffDay: signOffDay({ checkPin, records, closeWithDay }),
      addAddendum: addAddendum(checkPin),
      issueSheet: issueSheet({ paper, photos, records }),
    },
    handbook: {
      listSituations,
      saveSituation,
      retireSituation,
      confirmSituationRead,
      listSituationVersions,
      listReadReceipts,
      listDrafts: handbookDrafts,
      keepDraft: keepHandbookDraft,
      dropDraft,
      listRetired,
      bringBack,
      listQuestions,
      saveQuestion,
      retireQuestion,
      startQuiz,
      readQuiz,
      answerQuestion,
      finishQuiz,
      readQuizRecord,
    },
    people: {
      listPeople,
      readWhereabouts,
      startBreak,
      endBreak,
      readRoster,
      setRoster,
      copyRosterWeek,
      readHandover,
      listHandovers,
      countHandover,
      saveHandover,
      signHandover,
      acceptHandover,
      startDuty,
      endDuty,
      listStaff,
      addPerson: addPerson(demo),
      changePerson: changePerson(operators),
      removePerson: removePerson(operators),
      restorePerson,
      orderPeople,
      setPin: setPin(demo),
      unlockPin,
      changeOwnPin: changeOwnPin(demo),
      readOperator: async ({ window }) => operators.at(window),
      signIn: async (context, { staffId, pin }) => {
        const person = await checkPin(context, staffId, pin);
        if (!person.ok) return person;
        const operator = { staffId, name: person.value.name, posts: [...person.value.posts] };
        operators.signIn(context.window, operator);
        return ok(operator);
      },
      signOut: async ({ window }) => {
        operators.signOut(window);
        return ok({});
      },
    },
    registers: {
      listEntries,
      readEntry,
      revealEntry,
      listDrafts,
      keepDraft,
      readWords,
      keepWords,
      writeEntry,
      addHappening: addHappening(checkPin),
      attachPhoto: attachPhoto(photos),
      readPhoto: readPhoto(photos),
      voidPhoto: voidPhoto(photos),
      reportFromBar,
      takeBackReport,
      listOwnReports,
      listBarReports,
      listUntakenReports,
      readBarReport,
      setReportAside,
    },
    reports: {
      listReportDays,
      readShiftReport: readShiftReport(records),
      readPeriodReport: readPeriodReport(records),
      exportReport: exportReport(checkPin, paper, records),
      issueReport: issueReport(paper, records),
      reprintReport: reprintReport(paper),
      listIssuedReports,
    },
    settings: {
      readHall: readHall(demo),
      setUpHall: setUpHall(demo),
      changeLanguage,
      listTables,
      listDrinks,
      openSettings: async (context, { pin }) => {
        const person = await checkPin(context, actorId(context), pin);
        if (!person.ok) return person;
        operators.openSettings(context.window, context.now());
        return ok({});
      },
      closeSettings: async ({ window }) => {
        operators.closeSettings(window);
        return ok({});
      },
      readSettingsLock: readSettingsLock(operators),
      changeSettings,
      listSettingChanges,
      listPrinters: () => paper.listPrinters(),
      listInventory,
      saveTables,
      placeTables,
      saveDrinks,
    },
    trust: {
      readClock: async ({ now }) => ({ nowMs: now() }),
      readRecords: readRecords(records),
      verifyChain: verifyRecords(records),
      listBackups: listBackups(backups),
      backUpNow: backUpNow(backups),
      chooseSecondFolder: chooseSecondFolder(backups),
      forgetSecondFolder: forgetSecondFolder(backups),
    },
  };
}
