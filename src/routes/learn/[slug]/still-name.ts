/** The themes that a still is drawn in for pages without script. */
export const stillThemes = ['light', 'dark'] as const;
export type StillTheme = (typeof stillThemes)[number];

/** The file of a scene's figure in one theme; scenes and figures count from one in names. */
export function stillName(scene: number, figure: number, theme: StillTheme): string {
	return `scene-${scene + 1}-figure-${figure + 1}-${theme}.svg`;
}

/** What a file's name asks for, or null when no still has such a name. */
export function stillFromName(
	name: string
): { scene: number; figure: number; theme: StillTheme } | null {
	const [, scene, figure, theme] = /^scene-(\d+)-figure-(\d+)-(light|dark)\.svg$/.exec(name) ?? [];
	if (theme !== 'light' && theme !== 'dark') return null;
	return { scene: Number(scene) - 1, figure: Number(figure) - 1, theme };
}
