import { z } from 'zod';
import { formOfAddress, id, idempotencyKey, instant, nothing } from '../fields';
import { paperRefusals } from '../paper-refusals';
import { command, query } from '../procedure';
import { signature } from '../signature';
import { damageMark, mostMarks } from './car-marks';
import { onPaper, putOnPaper } from './things-contract';

const facts = {
  place: z.string().trim().max(60),
  windowsShut: z.boolean(),
  marks: z.array(damageMark).max(mostMarks),
  note: z.string().trim().max(200),
} as const;

const vehicle = z.object({
  ...facts,
  vehicleId: id,
  /** Masked in the main process: 粤B***12. */
  maskedPlate: z.string(),
  /** Null until the guest signed; the signature itself is on the slip alone. */
  signedAtMs: instant.nullable(),
  hasPhoto: z.boolean(),
  recordedAtMs: instant,
  leftAtMs: instant.nullable(),
});
export type Vehicle = z.infer<typeof vehicle>;

const desk = { 'front-desk': ['reception'] } as const;

/** The cars that parties come in. */
export const vehicleProcedures = {
  listVehicles: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['things'],
    input: z.strictObject({ visitId: id }),
    output: z.array(vehicle),
  }),
  /** Takes a car down, or changes what was taken down: the guest then signs what it says now. */
  saveVehicle: command({
    access: desk,
    changes: ['things', 'visits'],
    input: z.strictObject({
      ...facts,
      idempotencyKey,
      visitId: id,
      /** The car that is changed. */
      vehicleId: id.optional(),
      /** As typed; empty where the plate of a car that is changed stays. */
      plate: z.string().trim().max(40),
      signature: signature.nullable(),
    }),
    output: z.object({ vehicleId: id, maskedPlate: z.string() }),
    refusals: [
      'visit-not-open',
      'unknown-vehicle',
      'vehicle-left',
      'plate-empty',
      'plate-too-short',
      'plate-too-long',
      'plate-not-a-plate',
      'identity-number',
      'day-closed',
    ],
  }),
  /** The car is driven away. */
  releaseVehicle: command({
    access: desk,
    changes: ['things'],
    input: z.strictObject({ idempotencyKey, vehicleId: id }),
    output: nothing,
    refusals: ['unknown-vehicle', 'vehicle-left', 'day-closed'],
  }),
  /** Asks for a picture and keeps a copy of it. `attached` is false when the person changed their mind. */
  attachVehiclePhoto: command({
    access: desk,
    changes: ['things'],
    input: z.strictObject({ idempotencyKey, vehicleId: id }),
    output: z.object({ attached: z.boolean() }),
    refusals: [
      'unknown-vehicle',
      'vehicle-left',
      'day-closed',
      'photo-not-a-picture',
      'photo-too-large',
      'photo-unreadable',
    ],
  }),
  /** As the address of data, so that no other window can ask for the file. */
  readVehiclePhoto: query({
    access: desk,
    reads: ['things'],
    input: z.strictObject({ vehicleId: id }),
    output: z.object({ dataUrl: z.string().nullable() }),
  }),
  issueVehicleSlip: command({
    access: desk,
    changes: [],
    input: z.strictObject({ idempotencyKey, vehicleId: id, ...onPaper }),
    output: putOnPaper,
    refusals: ['unknown-vehicle', ...paperRefusals],
  }),
} as const;

/** What the guest signed, on half a sheet: the one place that shows plate and signature. */
export const vehicleSlip = vehicle
  .pick({ place: true, windowsShut: true, marks: true, note: true, recordedAtMs: true })
  .extend({
    plate: z.string(),
    signature: z.string().nullable(),
    signedAtMs: instant.nullable(),
    guestName: z.string(),
    formOfAddress,
    hallName: z.string(),
    timeZone: z.string(),
    recordedByName: z.string(),
  });
export type VehicleSlip = z.infer<typeof vehicleSlip>;
