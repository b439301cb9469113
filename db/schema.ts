import type { Kysely, Transaction } from 'kysely';
import type {
  BarEventTable,
  BarRequestDrinkTable,
  BarRequestSeatTable,
  BarRequestTable,
  DeadlineTable,
  TableClearingTable,
} from './bar/bar.table';
import type {
  AshtrayEventTable,
  ClearingTickTable,
  CupEventTable,
  CupTable,
  RefillModelTable,
} from './bar/cup.table';
import type {
  ClosingOverrideTable,
  DayAddendumTable,
  DaySheetTable,
  SheetIssueTable,
} from './cleanliness/closing.table';
import type { FindingEventTable, FindingTable } from './cleanliness/finding.table';
import type {
  DaySignOffTable,
  OpenedDayTable,
  RoundItemTable,
  RoundTable,
} from './cleanliness/round.table';
import type {
  AreaItemTable,
  AreaTable,
  RoundTaskTable,
  TemplateVersionTable,
} from './cleanliness/template.table';
import type {
  HandbookDraftTable,
  HandbookVersionTable,
  QuizQuestionTable,
  QuizTable,
  SituationReadTable,
} from './handbook/handbook.table';
import type { HandoverItemTable, HandoverTable } from './people/handover.table';
import type { RosterEntryTable } from './people/roster.table';
import type {
  DutyBreakTable,
  DutyTable,
  PinGuardTable,
  StaffPostTable,
  StaffTable,
} from './people/staff.table';
import type { GuestPromiseTable, ReturnCallTable } from './reception/guest-care.table';
import type { GuestKeyTable, GuestSearchTable } from './reception/guest-search.table';
import type { HeldThingTable } from './reception/held-thing.table';
import type {
  ContactTable,
  FamilyLinkTable,
  GuestOwnerTable,
  OwnerClaimTable,
  OwnerDecisionTable,
  VerdictTable,
} from './reception/ownership.table';
import type { ForcedDepartureTable, VisitMemberTable } from './reception/party.table';
import type { DockingTable, RotationEventTable } from './reception/rotation-event.table';
import type { RotationSettingTable, RotationSnapshotTable } from './reception/rotation-past.table';
import type { VehicleTable } from './reception/vehicle.table';
import type { GuestTable, VisitAgentTable, VisitTable } from './reception/visit.table';
import type { WeatherSpellTable } from './reception/weather.table';
import type { BarReportTable } from './registers/bar-report.table';
import type {
  RegisterDraftTable,
  RegisterEntryTable,
  RegisterEventTable,
  RegisterPhotoTable,
  RegisterPhotoVoidTable,
  RegisterStandingTable,
  RegisterTermTable,
  RegisterTextTable,
  RegisterWordsTable,
} from './registers/entry.table';
import type { IssuedReportTable, ReportCopyTable } from './reports/issued-report.table';
import type { RollupTable } from './reports/rollup.table';
import type { DrinkTable, HallTableTable } from './settings/inventory.table';
import type { SettingChangeTable, SettingTable } from './settings/setting.table';
import type { AccessLogTable } from './trust/access-log.table';
import type { AppliedWriteTable, EventTable } from './trust/event.table';

/** Every table of the file, by its name. */
export interface Database {
  setting: SettingTable;
  setting_change: SettingChangeTable;
  hall_table: HallTableTable;
  drink: DrinkTable;
  staff: StaffTable;
  staff_post: StaffPostTable;
  pin_guard: PinGuardTable;
  duty: DutyTable;
  duty_break: DutyBreakTable;
  roster_entry: RosterEntryTable;
  handover: HandoverTable;
  handover_item: HandoverItemTable;
  guest: GuestTable;
  guest_search: GuestSearchTable;
  guest_key: GuestKeyTable;
  visit: VisitTable;
  visit_agent: VisitAgentTable;
  visit_member: VisitMemberTable;
  forced_departure: ForcedDepartureTable;
  verdict: VerdictTable;
  owner_decision: OwnerDecisionTable;
  owner_claim: OwnerClaimTable;
  family_link: FamilyLinkTable;
  guest_owner: GuestOwnerTable;
  contact: ContactTable;
  guest_promise: GuestPromiseTable;
  return_call: ReturnCallTable;
  rotation_event: RotationEventTable;
  held_thing: HeldThingTable;
  vehicle: VehicleTable;
  weather_spell: WeatherSpellTable;
  docking: DockingTable;
  rotation_setting: RotationSettingTable;
  rotation_snapshot: RotationSnapshotTable;
  bar_request: BarRequestTable;
  bar_request_drink: BarRequestDrinkTable;
  bar_request_seat: BarRequestSeatTable;
  bar_event: BarEventTable;
  table_clearing: TableClearingTable;
  cup: CupTable;
  cup_event: CupEventTable;
  refill_model: RefillModelTable;
  ashtray_event: AshtrayEventTable;
  clearing_tick: ClearingTickTable;
  deadline: DeadlineTable;
  area: AreaTable;
  area_item: AreaItemTable;
  round: RoundTable;
  round_item: RoundItemTable;
  template_version: TemplateVersionTable;
  round_task: RoundTaskTable;
  finding: FindingTable;
  finding_event: FindingEventTable;
  day_sign_off: DaySignOffTable;
  opened_day: OpenedDayTable;
  closing_override: ClosingOverrideTable;
  day_sheet: DaySheetTable;
  day_addendum: DayAddendumTable;
  sheet_issue: SheetIssueTable;
  handbook_version: HandbookVersionTable;
  handbook_draft: HandbookDraftTable;
  situation_read: SituationReadTable;
  quiz: QuizTable;
  quiz_question: QuizQuestionTable;
  register_entry: RegisterEntryTable;
  register_event: RegisterEventTable;
  register_draft: RegisterDraftTable;
  register_words: RegisterWordsTable;
  register_standing: RegisterStandingTable;
  register_photo: RegisterPhotoTable;
  register_photo_void: RegisterPhotoVoidTable;
  bar_report: BarReportTable;
  register_text: RegisterTextTable;
  register_text_terms: RegisterTermTable;
  rollup: RollupTable;
  issued_report: IssuedReportTable;
  report_copy: ReportCopyTable;
  event: EventTable;
  applied_write: AppliedWriteTable;
  access_log: AccessLogTable;
}

/** A handle to read with: the database or a transaction. */
export type Reader = Kysely<Database>;
/** A handle to write with: only a transaction will do. */
export type Writer = Transaction<Database>;
