// Loaded with -r into an app that knows nothing of it: says on standard output when its first
// window is visible and when the page in it says that it is ready, then closes the app.
const { app } = require('electron');

// The app reads its own arguments behind its folder, and this one stands before it.
process.argv.splice(process.argv.indexOf('-r'), 2);

const say = (what) => process.stdout.write(`probe ${what} ${Date.now()}\n`);
const whenReady = `new Promise((done) => {
  const look = () =>
    requestAnimationFrame(document.documentElement.dataset.ready ? () => done() : look);
  look();
})`;

app.once('browser-window-created', (_event, window) => {
  const visible = new Promise((done) => window.once('show', done)).then(() => say('visible'));
  const ready = new Promise((done) => window.webContents.once('dom-ready', done))
    .then(() => window.webContents.executeJavaScript(whenReady))
    .then(() => say('ready'));
  Promise.all([visible, ready]).then(() => app.quit());
});
