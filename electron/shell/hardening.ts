import { app, type Session, type WebContents } from 'electron';

/** What no page may do, whatever gets into it. Everything refused is logged. */

/** On the session of our windows: no permission, no device, no download, no request but our own. */
export function hardenSession(
  session: Session,
  log: (what: string) => void,
  devServer?: string,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log(`permission ${permission} denied`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => {
    log('download denied');
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol, host } = new URL(url);
    const ours = ['app:', 'data:', 'blob:', 'devtools:'].includes(protocol);
    const dev = devServer !== undefined && host === new URL(devServer).host;
    if (!ours && !dev) log(`request to ${protocol} denied`);
    answer({ cancel: !ours && !dev });
  });
}

/** On every web contents that ever comes to be, print window included. */
export function hardenContents(log: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => {
      log('window.open denied');
      return { action: 'deny' };
    });
    const deny = (what: string) => (event: { preventDefault(): void }) => {
      log(`${what} denied`);
      event.preventDefault();
    };
    // A page may load itself again, as the reload button of a crashed screen does, and nothing else.
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || event.url !== contents.getURL()) deny('navigation')(event);
    });
    contents.on('will-redirect', deny('redirect'));
    contents.on('will-attach-webview', deny('webview'));
  });
}
