import type { Verdict } from '$lib/lessons';

/** What is remembered of a lesson between visits, on this device only. */
export type LessonProgress = {
	/** Places of the lesson that were reached, and how many there are. */
	readonly reached: number;
	readonly count: number;
	/** First answers, by question: whether it was right. */
	readonly answers: Readonly<Record<string, boolean>>;
};

const STORED_AS = 'kernelwalk:lesson:';

function isProgress(value: unknown): value is LessonProgress {
	if (typeof value !== 'object' || value === null) return false;
	const { reached, count, answers } = value as Partial<LessonProgress>;
	return (
		Number.isInteger(reached) &&
		Number.isInteger(count) &&
		typeof answers === 'object' &&
		answers !== null &&
		Object.values(answers).every((right) => typeof right === 'boolean')
	);
}

/** What was stored for a lesson; null for none, or where the browser refuses storage. */
export function lessonProgress(slug: string): LessonProgress | null {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(STORED_AS + slug) ?? 'null');
		return isProgress(value) ? value : null;
	} catch {
		return null;
	}
}

/** Remembers how far a reader came; nothing is ever taken back. */
export function rememberPlace(slug: string, at: number, count: number): void {
	const before = lessonProgress(slug);
	store(slug, {
		reached: Math.min(count, Math.max(at + 1, before?.reached ?? 0)),
		count,
		answers: before?.answers ?? {}
	});
}

/** Remembers a first answer. */
export function rememberAnswer(slug: string, id: string, verdict: Pick<Verdict, 'correct'>): void {
	const before = lessonProgress(slug);
	if (before === null || Object.hasOwn(before.answers, id)) return;
	store(slug, { ...before, answers: { ...before.answers, [id]: verdict.correct } });
}

function store(slug: string, progress: LessonProgress): void {
	try {
		localStorage.setItem(STORED_AS + slug, JSON.stringify(progress));
	} catch {
		// Refused, or full: it holds for this visit.
	}
}
