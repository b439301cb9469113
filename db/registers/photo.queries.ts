import type { Reader, Writer } from '../schema';
import type { NewRegisterPhoto, NewRegisterPhotoVoid } from './entry.table';

export async function insertPhoto(trx: Writer, photo: NewRegisterPhoto): Promise<void> {
  await trx.insertInto('register_photo').values(photo).execute();
}

export async function insertPhotoVoid(trx: Writer, voided: NewRegisterPhotoVoid): Promise<void> {
  await trx.insertInto('register_photo_void').values(voided).execute();
}

/** Pictures with who put them there, and with why they were taken away again. */
function photos(db: Reader) {
  return db
    .selectFrom('register_photo as photo')
    .innerJoin('staff', 'staff.id', 'photo.staff_id')
    .leftJoin('register_photo_void as void', 'void.photo_id', 'photo.id')
    .leftJoin('staff as remover', 'remover.id', 'void.staff_id')
    .selectAll('photo')
    .select(['staff.name as staff_name', 'void.at_ms as void_at_ms', 'void.reason'])
    .select('remover.name as void_by_name');
}

/** Of one entry, in the order in which they were attached. */
export function listPhotos(db: Reader, entryId: string) {
  return photos(db).where('entry_id', '=', entryId).orderBy('photo.at_ms').execute();
}

export function findPhoto(db: Reader, id: string) {
  return photos(db).where('photo.id', '=', id).executeTakeFirst();
}
