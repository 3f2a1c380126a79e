import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from './rig.ts';

/** The page that the extension opens once after its installation. */
export const WELCOME = 'ui/welcome.html';

/** Whether such a page comes and is to be closed, so that it is in nobody's way. */
export function closesWelcome({ extension, headed = false, welcome = headed }: LaunchOptions): boolean {
  return !welcome && existsSync(join(extension, WELCOME));
}
