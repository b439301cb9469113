import type { Language } from '../../shared/hall-settings';

/** What is said before there is a window, or instead of one. */

export type StartUpProblem =
  | 'unknown-argument'
  | 'missing-folder'
  | 'folder-not-writable'
  | 'disk-full'
  | 'not-our-database'
  | 'newer-database'
  | 'damaged-database'
  | 'restore-backup'
  | 'key-unreadable'
  | 'already-running'
  | 'pictures-not-written'
  | 'unexpected';

const texts: Readonly<Record<Language, Readonly<Record<StartUpProblem, string>>>> = {
  'zh-CN': {
    'unknown-argument': '不认识的参数：{{argument}}。可用：--demo、--screenshot 文件夹。',
    'missing-folder': '--screenshot 后面要写一个文件夹。',
    'folder-not-writable':
      '数据文件夹不能写入：{{path}}。请检查权限，或用 HALLDESK_DATA 指定别的文件夹。',
    'disk-full': '磁盘已满，无法打开数据：{{path}}。请腾出空间后再启动，原有数据没有改动。',
    'not-our-database':
      '{{path}} 不是案场前台的数据文件，没有改动它。请移走后再启动，或用 HALLDESK_DATA 指定别的文件夹。',
    'newer-database': '{{path}} 由更新版本的案场前台写成，请先升级程序。数据没有改动。',
    'damaged-database':
      '{{path}} 已损坏，没有改动它。请把它移走，用 backups 文件夹里最近的一份代替，改名为 halldesk.db。',
    'restore-backup':
      '{{path}} 已损坏或不是案场前台的数据文件，没有改动它。请把它移走，用最近一份完好的备份代替，改名为 halldesk.db：{{backup}}。',
    'key-unreadable':
      '读不出密钥文件：{{path}}。没有它就无法核对记录，请用您备份的文件夹里的这个文件恢复。',
    'already-running': '案场前台已经在运行，已切换到它的窗口。',
    'pictures-not-written':
      '截图写不进这个文件夹：{{path}}。请检查权限和剩余空间，或换一个文件夹。',
    unexpected: '案场前台无法启动：{{why}}',
  },
  en: {
    'unknown-argument': 'Unknown argument: {{argument}}. There are: --demo, --screenshot FOLDER.',
    'missing-folder': '--screenshot needs a folder after it.',
    'folder-not-writable':
      'The data folder cannot be written to: {{path}}. Check its permissions, or name another one with HALLDESK_DATA.',
    'disk-full':
      'The disk is full, so the data cannot be opened: {{path}}. Free some space and start again; nothing was changed.',
    'not-our-database':
      '{{path}} is not a HallDesk database and was left as it is. Move it away, or name another folder with HALLDESK_DATA.',
    'newer-database':
      '{{path}} was written by a newer HallDesk. Please update the program; nothing was changed.',
    'damaged-database':
      '{{path}} is damaged and was left as it is. Please move it away and put the newest copy from the backups folder in its place, as halldesk.db.',
    'restore-backup':
      '{{path}} is damaged or not a HallDesk database and was left as it is. Please move it away and put the newest good backup in its place, as halldesk.db: {{backup}}.',
    'key-unreadable':
      'The key file cannot be read: {{path}}. Without it the records cannot be checked; please put back the one from your copy of the folder.',
    'already-running': 'HallDesk is already running; its window was brought to the front.',
    'pictures-not-written':
      'The pictures cannot be written to: {{path}}. Check its permissions and the space left, or name another folder.',
    unexpected: 'HallDesk could not start: {{why}}',
  },
};

/** The sentence for a problem, with its facts filled in. */
export function startUpText(
  language: Language,
  problem: StartUpProblem,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return texts[language][problem].replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
    String(facts[key] ?? ''),
  );
}

/** Before the hall's own language is known, the system's; Chinese where that names none (as `C` does). */
export function systemLanguage(locale: string): Language {
  return /^(zh\b|(c|posix)?$)/i.test(locale) ? 'zh-CN' : 'en';
}
