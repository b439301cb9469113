import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Notice } from '../shared/contract';
import { channels } from './ipc/channels';

/** All that a page can do: ask and listen. Neither `ipcRenderer` nor an event object reaches it. */
const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(channels.invoke, name, input),
  onNotice: (listener) => {
    const forward = (_event: unknown, notice: Notice) => listener(notice);
    ipcRenderer.on(channels.notice, forward);
    return () => ipcRenderer.removeListener(channels.notice, forward);
  },
};

contextBridge.exposeInMainWorld('halldesk', bridge);
