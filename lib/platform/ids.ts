import { v4, v7 } from 'uuid';
import type { DeviceId } from '../domain/event';

/** The id of an act: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
export function newId(): string {
  return v7();
}

/** A device's id: random, so that it says nothing about the machine or its user. */
export function newDeviceId(): DeviceId {
  return v4();
}
