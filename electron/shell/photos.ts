import { hash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { ok, refuse } from '../../shared/result';
import type { Photos } from '../photos';
import { pictureTypeOf } from '../picture-type';
import { shrinkPicture } from './shrink-picture';

/** 12 MB, as the sentence of the refusal says: what a phone's camera makes fits. */
const largestPhoto = 12 * 1024 * 1024;

const question: OpenDialogOptions = {
  properties: ['openFile'],
  filters: [{ name: 'JPEG, PNG', extensions: ['jpg', 'jpeg', 'png'] }],
};

/** Keeps pictures in a folder, made small; `owner` is the window that the dialog belongs to. */
export function createPhotos(folder: string, owner: () => BrowserWindow | undefined): Photos {
  // A name out of the database is never taken for a path.
  const pathOf = (name: string) => join(folder, basename(name));
  return {
    async choose() {
      const parent = owner();
      const { canceled, filePaths } = parent
        ? await dialog.showOpenDialog(parent, question)
        : await dialog.showOpenDialog(question);
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(undefined);
      const photo = await readPhoto(path);
      if (!photo.ok) return photo;
      const type = pictureTypeOf(photo.value);
      const kept = type && (await shrinkPicture(photo.value, type));
      if (!kept) return refuse('photo-not-a-picture');
      const name = `${randomUUID()}.jpg`;
      await mkdir(folder, { recursive: true });
      await writeFile(pathOf(name), kept, { flush: true });
      return ok({ name, sha256: hash('sha256', kept) });
    },
    async read(name, sha256) {
      const file = await readFile(pathOf(name)).catch(() => undefined);
      if (file && sha256 !== undefined && hash('sha256', file) !== sha256) return null;
      const type = file && pictureTypeOf(file);
      return file && type ? `data:${type};base64,${file.toString('base64')}` : null;
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** Looks at the size of the opened file before a byte of it is read. */
async function readPhoto(path: string) {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > largestPhoto) return refuse('photo-too-large');
    return ok(await file.readFile());
  } catch {
    return refuse('photo-unreadable');
  }
}
