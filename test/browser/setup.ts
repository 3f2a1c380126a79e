import { existsSync } from 'node:fs';
import { buildFor } from './rig/builds.ts';
import { browserNames } from './rig/rig.ts';

/** The browser tests try the build that is there: without one they would all fail for the same reason. */
export default function setup(): void {
  for (const folder of browserNames.map(buildFor)) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing. Run npm run build first.`);
  }
}
