import { startScorm } from './start-scorm';
import type { ScormPlayer } from './scorm-connection';

// A platform keeps one record of a page, so there is one player in it. The script stands below it, and
// below the one that defines it.
const element = document.querySelector<ScormPlayer & HTMLElement>('kernel-walk');
if (element !== null) startScorm(element);
