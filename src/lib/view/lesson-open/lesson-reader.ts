/** What opening a lesson takes and no page without one needs: the schema's checks, Markdown, inflating. */
export { openLesson, renderLesson } from '$lib/prose';
export { decodeLessonHash, encodeLesson, lessonLinkFits } from '$lib/share';
