import { ipcMain } from 'electron';
import { refuse } from '../../shared/result';
import { answerCall, type CallServices } from './answer-call';
import { channels } from './channels';
import type { WindowRegistry } from './windows';

/** Takes the calls of the windows. The sender is checked first and at once: its frame is gone after an await. */
export function registerIpc(services: CallServices, windows: WindowRegistry): void {
  ipcMain.handle(channels.invoke, (event, name: unknown, input: unknown) => {
    const kind = windows.kindOf(event.sender, event.senderFrame);
    if (!kind) {
      services.logError(new Error('call from a frame that is not ours'), 'ipc');
      return refuse('not-allowed');
    }
    return answerCall(services, kind, name, input);
  });
}
