// An Electron window with nothing in it: what starting costs before anybody has written a line.
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.env.BENCH_USER_DATA);
// Not awaited at the top: Electron is ready only once this file has run to its end.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('data:text/html,<html data-ready="true"><title>empty</title></html>');
});
