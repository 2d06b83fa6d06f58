import type { Draft } from '$lib/lessons';
import { lessonFile, lessonFileName } from './store';

/** How long a download may take to begin, in milliseconds, before its address is let go. */
const BEGINS_WITHIN = 60_000;

/** Saves a draft, finished or not, as a lesson file. */
export function saveLessonFile(draft: Draft): void {
	const address = URL.createObjectURL(lessonFile(draft));
	const link = document.createElement('a');
	link.href = address;
	link.download = lessonFileName(draft);
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), BEGINS_WITHIN);
}
