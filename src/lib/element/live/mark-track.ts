/** Marks places of a timeline of `steps` steps on the track, wherever the figure has it. */
export function markTrack(markers: readonly number[], steps: number) {
	return (figure: HTMLElement): (() => void) | void => {
		if (markers.length === 0) return;
		const place = () => {
			const track = figure.querySelector('.track');
			if (!track || track.querySelector(':scope > i')) return;
			for (const at of markers) {
				const tick = document.createElement('i');
				tick.setAttribute('aria-hidden', 'true');
				tick.style.left = `${(100 * at) / Math.max(1, steps - 1)}%`;
				track.append(tick);
			}
		};
		// The figure is drawn once its room is known, and anew when its layout changes.
		const watching = new MutationObserver(place);
		watching.observe(figure, { childList: true, subtree: true });
		place();
		return () => watching.disconnect();
	};
}
