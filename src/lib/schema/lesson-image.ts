import type { LessonImage } from './lesson';
import type { LessonFault } from './lesson-problem';
import { lessonLimits } from './limits';

/** How each kind of picture begins, in base64. */
const beginnings: Readonly<Record<LessonImage['type'], string>> = {
	'image/png': 'iVBORw0KGgo',
	'image/jpeg': '/9j/',
	'image/webp': 'UklGR'
};

/** Why an image of a lesson cannot be shown: it is not base64, not what it says, or too big. */
export function imageFault({ type, data }: LessonImage): LessonFault | null {
	const bytes = Math.floor((data.length * 3) / 4);
	if (bytes > lessonLimits.imageBytes) {
		return { code: 'image-too-big', details: { bytes, limit: lessonLimits.imageBytes } };
	}
	const sound =
		data.length % 4 === 0 &&
		/^[A-Za-z0-9+/]+={0,2}$/.test(data) &&
		data.startsWith(beginnings[type]);
	return sound ? null : { code: 'bad-image', details: { type } };
}
