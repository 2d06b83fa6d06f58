import { startScorm } from './start-scorm';
import type { ScormPlayer } from './scorm-connection';

// A platform keeps one record of a page, so there is one player in it. The script comes last in the
// page: what it looks for stands above it.
const element = document.querySelector<ScormPlayer & HTMLElement>('kernel-walk');
if (element !== null) startScorm(element);
