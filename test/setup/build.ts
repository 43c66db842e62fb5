/** Builds once before the tests, so that those that start the program do not each find a stale build. */
import { freshBuild } from '../../bin/build.js';

export default async function setup(): Promise<void> {
  await freshBuild();
}
