import { announce, device, OURS } from '../../storage/device.ts';
import { isView, type View } from './step-view.ts';

/** The reader's wish to see guides whole or step by step, where that is kept on this device. */
const KEY = `${OURS}-ansicht`;

/** @returns What is kept; undefined when nothing is, or nothing that we know. */
export function keptView(): View | undefined {
  const kept = device.read(KEY);
  return isView(kept) ? kept : undefined;
}

/** The reader asked: guides look like that from now on. */
export function keepView(view: View): void {
  device.write(KEY, view);
  announce();
}
